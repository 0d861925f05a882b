"""Where in a document a person looks for a passage: on its page, or at its line."""

from __future__ import annotations

from timeline.model import Document

PAGE = "\f"
"""The sign in the text of a document of pages with which each but the first begins."""


def number(document: Document, offset: int) -> int | None:
    """The number of the page, from 1, on which the code point stands; None where there are none."""
    if PAGE not in document.text:
        return None
    return document.text.count(PAGE, 0, offset) + 1


def place(document: Document, offset: int) -> str:
    """`report.pdf, p. 3` in a document of pages, else with the line: `letter.txt:12`."""
    page = number(document, offset)
    if page is None:
        return f"{document.path}:{document.line(offset)}"
    return f"{document.path}, p. {page}"
