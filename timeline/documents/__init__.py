"""A file to a Document: its text, and what it says of itself.

To add a format, write a module with a `read(data, source)` and name it in READERS.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path, PurePath

from timeline.documents import mailbox, plain
from timeline.documents.source import Source
from timeline.errors import UnreadableDocumentError
from timeline.model import Document

Reader = Callable[[Source], tuple[str, Mapping[str, str]]]
"""Bytes to text and metadata; raises UnreadableDocumentError."""


def _later(module: str, function: str = "read") -> Reader:
    """A reader that is imported for the first file that needs it: what it rests on is slow."""

    def read(source: Source) -> tuple[str, Mapping[str, str]]:
        reader: Reader = getattr(import_module(f"{__name__}.{module}"), function)
        return reader(source)

    return read


READERS: Mapping[str, Reader] = {
    ".txt": plain.read,
    ".text": plain.read,
    ".rst": plain.read,
    ".md": _later("markdown"),
    ".markdown": _later("markdown"),
    ".html": _later("page"),
    ".htm": _later("page"),
    ".xhtml": _later("page"),
    ".pdf": _later("pdf"),
    ".docx": _later("office", "read_docx"),
    ".odt": _later("office", "read_odt"),
    ".rtf": _later("rtf"),
    ".epub": _later("book"),
    ".eml": _later("mail"),
}
"""By suffix, in lower case. What has none of these is read as plain text if asked for by name."""


AS_IT_IS = frozenset((".txt", ".text", ".rst", ".md", ".markdown"))
"""Suffixes of files that are their own text."""

PROSE: Mapping[str, str] = {
    ".txt": "plain",
    ".text": "plain",
    ".md": "markdown",
    ".markdown": "markdown",
    ".eml": "mail",
}
"""The module, by suffix, whose `prose` blanks what is no prose."""

LARGEST = 20_000_000
"""Bytes of a file that are still read unless the user allows more: some thousand pages."""


def read(
    path: Path,
    *,
    name: str,
    encoding: str | None = None,
    largest: int = LARGEST,
    part: tuple[int, int] | None = None,
) -> Document:
    """The document in the file at `path`, known as `name`; of a mailbox the message at `part`.

    Raises UnreadableDocumentError for what cannot be opened, decoded or taken apart.
    """
    try:
        size = path.stat().st_size if part is None else part[1]
        if size > largest:
            raise _too_large(name, size, largest)
        data = path.read_bytes() if part is None else mailbox.message(path, *part)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise UnreadableDocumentError(
            Path(name), f"it cannot be opened ({reason})", "Check that it is there and may be read."
        ) from error
    return from_bytes(data, name=name, encoding=encoding)


def from_bytes(data: bytes, *, name: str, encoding: str | None = None) -> Document:
    """The document in `data`; the suffix of its name decides how it is read.

    Raises UnreadableDocumentError for what cannot be decoded or taken apart.
    """
    path = Path(name)
    reader = READERS.get(path.suffix.lower(), plain.read)
    text, metadata = reader(Source(path, data, encoding))
    return Document(name, text, hashlib.sha256(data).hexdigest(), metadata)


def is_verbatim(name: str) -> bool:
    """Its text is the file itself, so that a line of the one is the same line of the other."""
    suffix = PurePath(name).suffix.lower()
    return suffix in AS_IT_IS or suffix not in READERS


def prose(document: Document) -> str:
    """The document's text with everything that is not prose blanked out.

    As long as the text itself, so that every offset holds for both.
    """
    module = PROSE.get(PurePath(document.path).suffix.lower())
    if module is None:
        return document.text
    prose: str = import_module(f"{__name__}.{module}").prose(document.text)
    return prose


def _too_large(name: str, size: int, largest: int) -> UnreadableDocumentError:
    return UnreadableDocumentError(
        Path(name),
        f"it holds {size / 1e6:.0f} MB, and at most {largest / 1e6:.0f} MB are read",
        f"Split it, or allow more with --max-size {size // 1_000_000 + 1}.",
    )
