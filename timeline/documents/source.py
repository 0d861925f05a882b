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
            raise self._undecodable(error) from error
        except (LookupError, ValueError) as error:
            raise UnreadableDocumentError(
                self.path,
                f"there is no encoding “{encoding}”",
                "Name one that Python knows, such as utf-8, cp1252, latin-1 or utf-16.",
            ) from error

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
