"""Documents of word processors: Office Open XML (.docx) and OpenDocument (.odt).

A paragraph is a block of the text, and so is a row of a table, its cells parted by tabs: a
chronology in a table is a date and what happened then. What was deleted with changes recorded is
not read; comments are counted as left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from timeline.documents import markup
from timeline.documents.package import Package
from timeline.documents.source import Source
from timeline.errors import UnreadableDocumentError

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_CHOICE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_META = "{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}"
_CORE = "{http://purl.org/dc/elements/1.1/}"
_TERMS = "{http://purl.org/dc/terms/}"


@dataclass(frozen=True, slots=True)
class Dialect:
    """The names of one format. `words` are the elements whose text is text; empty: all of them
    inside a paragraph. `signs` stand for a character. `facts` are of the part `about`, each with
    the key of the metadata that it becomes."""

    paragraphs: frozenset[str]
    row: str
    cell: str
    words: frozenset[str]
    skipped: frozenset[str]
    signs: Mapping[str, str]
    comment: str
    about: str
    facts: Mapping[str, str]


_DOCX = Dialect(
    paragraphs=frozenset({f"{_WORD}p"}),
    row=f"{_WORD}tr",
    cell=f"{_WORD}tc",
    words=frozenset({f"{_WORD}t"}),
    skipped=frozenset({f"{_WORD}del", f"{_WORD}moveFrom", f"{_CHOICE}Fallback"}),
    signs={
        f"{_WORD}tab": "\t",
        f"{_WORD}br": "\n",
        f"{_WORD}cr": "\n",
        f"{_WORD}noBreakHyphen": "-",
    },
    comment=f"{_WORD}commentReference",
    about="docProps/core.xml",
    facts={
        f"{_CORE}title": "title",
        f"{_CORE}creator": "author",
        f"{_CORE}language": "lang",
        f"{_TERMS}created": "metadata",
    },
)
_ODT = Dialect(
    paragraphs=frozenset({f"{_TEXT}p", f"{_TEXT}h"}),
    row=f"{_TABLE}table-row",
    cell=f"{_TABLE}table-cell",
    words=frozenset(),
    skipped=frozenset({f"{_TEXT}tracked-changes", f"{_OFFICE}annotation", f"{_TEXT}note-citation"}),
    signs={f"{_TEXT}tab": "\t", f"{_TEXT}line-break": "\n", f"{_TEXT}s": " "},
    comment=f"{_OFFICE}annotation",
    about="meta.xml",
    facts={
        f"{_CORE}title": "title",
        f"{_META}initial-creator": "author",
        f"{_CORE}language": "lang",
        f"{_META}creation-date": "metadata",
    },
)
_NOTES = ("word/footnotes.xml", "word/endnotes.xml")


def read_docx(source: Source) -> tuple[str, Mapping[str, str]]:
    """Headers come first (a letter's stands there), then the text, notes, and footers."""
    with Package(source) as package:
        names = sorted(package.names)
        heads = [name for name in names if name.startswith("word/header")]
        feet = [name for name in names if name.startswith("word/footer")]
        return _read(package, source, _DOCX, "word/document.xml", heads, (*_NOTES, *feet))


def read_odt(source: Source) -> tuple[str, Mapping[str, str]]:
    with Package(source) as package:
        if b"encryption-data" in (package.part("META-INF/manifest.xml") or b""):
            raise package.locked()  # the archive itself does not say so
        return _read(package, source, _ODT, "content.xml")


def _read(
    package: Package,
    source: Source,
    dialect: Dialect,
    main: str,
    before: list[str] | tuple[str, ...] = (),
    after: tuple[str, ...] = (),
) -> tuple[str, Mapping[str, str]]:
    if main not in package.names:
        raise UnreadableDocumentError(
            source.path, "it is not what its name says", "Give it the suffix of what it is."
        )
    parts = [package.part(name) for name in (*before, main, *after)]
    trees = [markup.xml(part, source) for part in parts if part is not None]
    blocks = [block for tree in trees for block in _blocks(tree, dialect)]
    metadata = dict(_facts(package, source, dialect))
    comments = sum(1 for tree in trees for _ in tree.iter(dialect.comment))
    if comments:
        metadata["left out"] = "a comment" if comments == 1 else f"{comments} comments"
    return "\n\n".join(blocks), metadata


def _facts(package: Package, source: Source, dialect: Dialect) -> Iterator[tuple[str, str]]:
    part = package.part(dialect.about)
    if part is None:
        return
    for element in markup.xml(part, source).iter(*dialect.facts):
        if element.text and element.text.strip():
            yield dialect.facts[element.tag], element.text.strip()


def _blocks(element: etree._Element, dialect: Dialect) -> Iterator[str]:
    """Paragraphs and rows of tables under the element, those with nothing in them left out."""
    for child in element:
        if child.tag in dialect.skipped:
            continue
        if child.tag in dialect.paragraphs:
            block = "".join(_written(child, dialect)).strip()
        elif child.tag == dialect.row:
            cells = (" ".join(_blocks(cell, dialect)) for cell in child.iter(dialect.cell))
            block = "\t".join(filter(None, cells))
        else:
            yield from _blocks(child, dialect)
            continue
        if block:
            yield block


def _written(element: etree._Element, dialect: Dialect) -> Iterator[str]:
    """The characters of a paragraph, in order; those of a box drawn inside it behind a line end."""
    takes = not dialect.words or element.tag in dialect.words
    if takes and element.text:
        yield element.text
    for child in element:
        if child.tag in dialect.paragraphs:
            yield "\n"
        if child.tag in dialect.signs:
            yield dialect.signs[child.tag]
        elif child.tag not in dialect.skipped:
            yield from _written(child, dialect)
        if takes and child.tail:
            yield child.tail
