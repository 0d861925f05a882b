"""Markup to a tree and a tree to all of its text, a block a line."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree, html

from timeline.documents.source import Source
from timeline.errors import UnreadableDocumentError

_BLOCKS = ("address", "article", "aside", "blockquote", "br", "dd", "div", "dl", "dt", "footer",
    "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre",
    "section", "table", "td", "th", "tr", "ul")  # fmt: skip


def page(markup: str) -> html.HtmlElement | None:
    """The tree of a page of HTML; None where there is no element in it."""
    try:
        # lxml refuses a string that names its own encoding.
        return html.fromstring(markup.encode(), parser=html.HTMLParser(encoding="utf-8"))
    except etree.ParserError:
        return None


def text(tree: html.HtmlElement) -> str:
    """All the text of the page, a block a line."""
    etree.strip_elements(tree, "head", "script", "style", "noscript", "template", with_tail=False)
    etree.strip_tags(tree, etree.Comment, etree.ProcessingInstruction)
    lines = (" ".join(line.split()) for line in "".join(_written(tree)).split("\n"))
    return "\n".join(filter(None, lines))


def _written(tree: html.HtmlElement) -> Iterator[str]:
    """The characters in order, a line end wherever a block begins or ends."""
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        if element.tag in _BLOCKS:
            yield "\n"
        yield (element.tail if event == "end" else element.text) or ""


def xml(data: bytes, source: Source) -> etree._Element:
    """The root of a part of a document. Entities stay unread: they can grow without end, or name
    a file of the reader's.

    Raises UnreadableDocumentError for what is no XML.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise UnreadableDocumentError(
            source.path, "it is damaged: a part of it is no XML", "Save it again, or as plain text."
        ) from error
