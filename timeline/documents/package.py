"""A document that is an archive of parts: the parts by name, never larger than is sane."""

from __future__ import annotations

import io
import zipfile
import zlib
from types import TracebackType
from typing import Self

from timeline.documents.source import Source
from timeline.errors import UnreadableDocumentError

LARGEST_PART = 200_000_000
"""Bytes that one part may unpack to: the text of a shelf of books, and less than memory holds."""

# What zipfile raises for an archive that was cut or changed.
_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError)

_LOCKED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""What a compound file of Microsoft's begins with: Office wraps a document with a password so."""

_LOCKED_SAYS = "it is locked with a password, or is of an older kind than its name says"
_NO_ARCHIVE = "it is damaged, or is not what its name says"


class Package:
    """The parts of the archive in a source.

    Raises UnreadableDocumentError, here and for any part, for an archive that is damaged or locked.
    """

    def __init__(self, source: Source) -> None:
        self._source = source
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(source.data))
        except _DAMAGED as error:
            locked = source.data.startswith(_LOCKED)
            raise self._refusal(_LOCKED_SAYS if locked else _NO_ARCHIVE) from error
        self.names = tuple(self._archive.namelist())

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._archive.close()

    def part(self, name: str) -> bytes | None:
        """What stands under that name; None where nothing does."""
        if name not in self.names:
            return None
        try:
            with self._archive.open(name) as part:
                data = part.read(LARGEST_PART + 1)
        except RuntimeError as error:  # what zipfile says of a part with a password
            raise self.locked() from error
        except _DAMAGED as error:
            raise self._refusal("it is damaged") from error
        if len(data) > LARGEST_PART:
            raise self._refusal(f"a part of it unpacks to more than {LARGEST_PART // 10**6} MB")
        return data

    def locked(self) -> UnreadableDocumentError:
        return self._refusal("it is locked with a password")

    def _refusal(self, why: str) -> UnreadableDocumentError:
        return UnreadableDocumentError(
            self._source.path, why, "Open it in its own program and save it again, or as text."
        )
