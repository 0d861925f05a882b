"""The bytes of a file and how they become characters."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from pathlib import Path

from timeline.errors import UnreadableDocumentError

_MARKS = (  # the longer one first: UTF-32's begins like UTF-16's
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
WESTERN = "cp1252"
"""What most Western texts are in that are not UTF-8; it has all the letters of Latin-1."""

_WESTERN = frozenset(
    "àáâãäåæçèéêëìíîïñòóôõöøùúûüýÿßœšžÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝŒŠŽ"
    "‘’“”‚„‹›«»–—…•·°§©®™€£¿¡ºª´\u00a0\u00ad"
)
"""Its characters that prose has: what is in another encoding would have others."""

_SEQUENCE = re.compile(rb"[\xc2-\xf4][\x80-\xbf]")
"""Of UTF-8: a file with such is UTF-8 that was damaged."""

_CONTROL = re.compile(rb"[\x00-\x08\x0b\x0e-\x1f\x7f]")
_HIGH = re.compile(rb"[\x80-\xff]")
MOST_HIGH = 3
"""One character in so many may be none of ASCII: more are another script's."""

_HALF = re.compile("[\ud800-\udfff]")
_HEAD = 8192
"""Bytes in which a zero tells a binary file; Git looks at as many."""


@dataclass(frozen=True, slots=True)
class Source:
    """What was read from `path`; `encoding` is the one the user named, if any."""

    path: Path
    data: bytes
    encoding: str | None = None

    def text(self) -> str:
        """The characters, without a byte order mark, line ends untouched.

        Where no encoding is named, what is not UTF-8 but plainly Western is read as that; `told`
        says so.

        Raises UnreadableDocumentError for a binary file, an encoding that does not fit, and one
        that does not exist.
        """
        marked = next((name for mark, name in _MARKS if self.data.startswith(mark)), None)
        encoding = marked or self.encoding or "utf-8"
        if not marked and not self.encoding and b"\0" in self.data[:_HEAD]:
            raise UnreadableDocumentError(
                self.path,
                "it is a binary file, not text",
                "Convert it to text, or name its encoding with --encoding if it is text.",
            )
        try:
            return _whole(self.data.decode(encoding))
        except UnicodeDecodeError as error:
            if self._is_western():
                return self.data.decode(WESTERN)
            raise self._undecodable(error) from error
        except (LookupError, ValueError) as error:
            raise UnreadableDocumentError(
                self.path,
                f"there is no encoding “{encoding}”",
                "Name one that Python knows, such as utf-8, cp1252, latin-1 or utf-16.",
            ) from error

    def told(self) -> dict[str, str]:
        """As metadata: the encoding, where it was guessed."""
        if self.encoding is not None or self.data.isascii():
            return {}
        try:
            self.data.decode("utf-8")
        except UnicodeDecodeError:
            return {"guessed encoding": WESTERN} if self._is_western() else {}
        return {}

    def _is_western(self) -> bool:
        """Not damaged UTF-8, no other script, and nothing that prose has not."""
        high = len(_HIGH.findall(self.data))
        if self.encoding is not None or high * MOST_HIGH > len(self.data):
            return False
        if _CONTROL.search(self.data) or _SEQUENCE.search(self.data):
            return False
        try:
            text = self.data.decode(WESTERN)
        except UnicodeDecodeError:
            return False
        return _WESTERN.issuperset(character for character in text if character > "\x7f")

    def _undecodable(self, error: UnicodeDecodeError) -> UnreadableDocumentError:
        line = self.data.count(b"\n", 0, error.start) + 1
        return UnreadableDocumentError(
            self.path,
            f"byte {error.start} (line {line}, 0x{self.data[error.start]:02x}) is not "
            f"{error.encoding.upper()}",
            "Save it as UTF-8, or name its encoding with --encoding, such as cp1252.",
        )


def _whole(text: str) -> str:
    """Without halves of characters: UTF-7 lets them through, and no file can hold them."""
    if not _HALF.search(text):
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
