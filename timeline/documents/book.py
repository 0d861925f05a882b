"""An electronic book (.epub): its chapters, in the order in which they are read."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from urllib.parse import unquote

from lxml import etree

from timeline.documents import markup
from timeline.documents.package import Package
from timeline.documents.source import Source
from timeline.errors import UnreadableDocumentError

_BOOK = "{http://www.idpf.org/2007/opf}"
_CORE = "{http://purl.org/dc/elements/1.1/}"
_FACTS = {
    f"{_CORE}title": "title",
    f"{_CORE}creator": "author",
    f"{_CORE}language": "lang",
    f"{_CORE}date": "metadata",
}


def read(source: Source) -> tuple[str, Mapping[str, str]]:
    with Package(source) as package:
        where = _contents(package, source)
        part = package.part(where)
        if part is None:
            raise _no_book(source)
        contents = markup.xml(part, source)
        chapters = list(_chapters(package, contents, posixpath.dirname(where)))
    metadata = {
        _FACTS[fact.tag]: fact.text.strip()
        for fact in contents.iter(*_FACTS)
        if fact.text and fact.text.strip()
    }
    return "\n".join(chapters).replace("\n", "\n\n"), metadata


def _contents(package: Package, source: Source) -> str:
    """The name of the part that lists the chapters."""
    container = package.part("META-INF/container.xml")
    if container is None:
        raise _no_book(source)
    for root in markup.xml(container, source).iter("{*}rootfile"):
        return root.get("full-path") or ""
    raise _no_book(source)


def _chapters(package: Package, contents: etree._Element, folder: str) -> Iterator[str]:
    where = {item.get("id"): item.get("href") or "" for item in contents.iter(f"{_BOOK}item")}
    for step in contents.iter(f"{_BOOK}itemref"):
        name = posixpath.normpath(posixpath.join(folder, unquote(where.get(step.get("idref"), ""))))
        part = package.part(name)
        tree = markup.page(part.decode("utf-8", "replace")) if part is not None else None
        text = markup.text(tree) if tree is not None else ""
        if text:
            yield text


def _no_book(source: Source) -> UnreadableDocumentError:
    return UnreadableDocumentError(
        source.path, "it lists no chapters", "Convert it to text, or unpack it and read its pages."
    )
