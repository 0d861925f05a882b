"""A PDF: the text of its pages.

Each page but the first begins with a form feed, so that a passage can be cited by its page. Lines
stay lines; a wider space between two is a blank line, the end of a paragraph. A word divided at the
end of a line is put together again. What stands at the head or foot of most pages (a title, a
number) is left out, and said to be.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from ctypes import byref, c_double
from itertools import pairwise
from statistics import median

import pypdfium2
from pypdfium2 import raw

from timeline.documents.pages import PAGE
from timeline.documents.source import Source
from timeline.errors import UnreadableDocumentError

_DIVIDED = re.compile("[\ufffe\x02]\r?\n?")
_BLANK = re.compile("\n{3,}")
_WIDER = 1.35
"""Times the usual distance between two lines from which a new paragraph begins."""
_FEWEST = 3
"""Pages from which there can be running heads."""
_FACTS = {"Title": "title", "Author": "author"}
_MADE = re.compile(r"D:(\d{4})(\d\d)(\d\d)")


def read(source: Source) -> tuple[str, Mapping[str, str]]:
    try:
        document = pypdfium2.PdfDocument(source.data)
    except pypdfium2.PdfiumError as error:
        raise _unopened(source, error) from error
    with document:
        metadata = dict(_metadata(document))
        pages, damaged = [], []
        for number in range(len(document)):
            try:
                pages.append(_lines(document, number))
            except pypdfium2.PdfiumError:
                pages.append([])
                damaged.append(f"page {number + 1} (damaged)")
    if not any(line for page in pages for line in page):
        raise UnreadableDocumentError(
            source.path,
            "it holds pictures of pages and no text",
            "Recognise its text first, such as with ocrmypdf.",
        )
    running = _running(pages)
    left_out = [*damaged, *(["what stands at the head or foot of most pages"] if running else [])]
    if left_out:
        metadata["left out"] = ", ".join(left_out)
    kept = (_BLANK.sub("\n\n", "\n".join(_without(page, running))).strip("\n") for page in pages)
    return f"\n{PAGE}".join(kept), metadata


def _unopened(source: Source, error: pypdfium2.PdfiumError) -> UnreadableDocumentError:
    if "password" in str(error).lower():
        return UnreadableDocumentError(
            source.path, "it is locked with a password", "Save a copy of it without one."
        )
    return UnreadableDocumentError(
        source.path, "it is damaged, or is no PDF", "Open it in its own program and save it again."
    )


def _metadata(document: pypdfium2.PdfDocument) -> Iterator[tuple[str, str]]:
    stated: dict[str, str] = document.get_metadata_dict()
    for name, key in _FACTS.items():
        if stated.get(name, "").strip():
            yield key, stated[name].strip()
    made = _MADE.match(stated.get("CreationDate", ""))
    if made:
        yield "metadata", "-".join(made.groups())


def _lines(document: pypdfium2.PdfDocument, number: int) -> list[str]:
    """The lines of a page, from 0; an empty one ends a paragraph."""
    page = document[number]
    text = page.get_textpage()
    said: str = text.get_text_range()
    lines = said.split("\r\n")
    # Characters and code points are the same unless there are some beyond the first plane.
    spaced = _spaced(lines, text) if len(said) == text.count_chars() else lines
    text.close()
    page.close()
    return _DIVIDED.sub("", "\n".join(line.rstrip() for line in spaced)).split("\n")


def _spaced(lines: Sequence[str], text: pypdfium2.PdfTextPage) -> list[str]:
    """The lines, an empty one between two that are further apart than is usual."""
    tops, start = [], 0
    for line in lines:
        tops.append(_height(text, start) if line.strip() else None)
        start += len(line) + len("\r\n")
    apart = [
        abs(one - other) if one is not None and other is not None else 0.0
        for one, other in pairwise(tops)
    ]
    usual = median(gap for gap in apart if gap) if any(apart) else 0.0
    found = [lines[0]]
    for gap, line in zip(apart, lines[1:], strict=True):
        if gap > usual * _WIDER:
            found.append("")
        found.append(line)
    return found


def _height(text: pypdfium2.PdfTextPage, index: int) -> float:
    """Where the character's baseline lies, in points above the foot of the page."""
    x, y = c_double(), c_double()
    raw.FPDFText_GetCharOrigin(text, index, byref(x), byref(y))
    return y.value


def _running(pages: Sequence[Sequence[str]]) -> frozenset[str]:
    """The forms of lines that begin or end most pages."""
    if len(pages) < _FEWEST:
        return frozenset()
    seen = Counter(form for page in pages for form in {_form(line) for line in _edges(page)})
    return frozenset(form for form, count in seen.items() if count > len(pages) / 2)


def _edges(page: Sequence[str]) -> list[str]:
    filled = [line for line in page if line.strip()]
    return [*filled[:2], *filled[-2:]]


def _form(line: str) -> str:
    """The line without the numbers that a page may have: “Page 3 of 9” is on every page the same.
    A year is kept: “In 1851” at the head of a page is no running head."""
    return re.sub(r"(?<!\d)\d{1,3}(?!\d)", "0", " ".join(line.split()))


def _without(page: Sequence[str], running: frozenset[str]) -> list[str]:
    edges = {line for line in _edges(page) if _form(line) in running}
    return [line for line in page if line not in edges]
