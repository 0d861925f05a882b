"""Any text as cells that do nothing but show: the one way by which a document reaches the screen.

`safe` keeps the number of code points, so that spans measured in a document still hold in what is
shown. Widths are Rich's, which Textual lays out by.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from rich.cells import cell_len, get_character_cell_size, set_cell_size

ELLIPSIS = "…"

_NOTHING = 0x200B  # a zero-width space: takes no cell, and no neighbour reacts to it
_UNSHOWABLE = 0xFFFD
_JOINER = 0x200C  # zero-width non-joiner: Persian is misspelt without it, and it moves nothing
_VISIBLE_BREAKS = {0x09: 0x20, 0x0A: 0x20, 0x0D: 0x20, 0x85: 0x20}
_INVISIBLE = {0x200B, 0x200D, 0x2060, 0xFEFF, *range(0xFE00, 0xFE10), *range(0x1F3FB, 0x1F400)}
"""Spaces without width, joiners, variation selectors and skin tones: they make the width of their
neighbours depend on the terminal."""

_MARK = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{4,}")


class _Table(dict[int, int]):
    """Code point to the code point shown for it, decided when it is first met."""

    def __missing__(self, code: int) -> int:
        shown = self[code] = _shown(code)
        return shown


def _shown(code: int) -> int:
    if code in _VISIBLE_BREAKS:
        return _VISIBLE_BREAKS[code]
    if code in _INVISIBLE:
        return _NOTHING
    if code < 0x20 or code == 0x7F:
        return 0x2421 if code == 0x7F else 0x2400 + code  # the control's picture: ␛ for escape
    if code == 0xAD:
        return 0x2D  # a soft hyphen: terminals disagree on whether it takes a cell
    category = unicodedata.category(chr(code))
    if category in ("Zl", "Zp"):
        return 0x20
    if category[0] == "C" and code != _JOINER:  # controls, bidi, surrogates, private, unassigned
        return _UNSHOWABLE
    return code


_TABLE = _Table()


def safe(text: str) -> str:
    """The text with nothing in it that acts, code point for code point.

    Controls become their pictures, line ends and tabs spaces, bidi controls and what has no glyph
    the replacement character; of a pile of combining marks the first three are kept.
    """
    if text.isascii() and text.isprintable():
        return text
    shown = text.translate(_TABLE)
    if shown.isascii():
        return shown
    return _MARK.sub(lambda pile: pile[0][:3] + chr(_NOTHING) * (len(pile[0]) - 3), shown)


def width(text: str) -> int:
    """Cells that safe text takes."""
    return cell_len(text)


def cut(text: str, cells: int) -> str:
    """Safe text in at most that many cells, ending in … where it was longer."""
    if cell_len(text) <= cells:
        return text
    if cells < 1:
        return ""
    return set_cell_size(text, cells - 1).rstrip() + ELLIPSIS


def fit(text: str, cells: int) -> str:
    """Safe text in exactly that many cells."""
    shown = cut(text, cells)
    return shown + " " * (cells - cell_len(shown))


def wrap(text: str, start: int, end: int, cells: int) -> Iterator[tuple[int, int]]:
    """The stretch [start, end) of safe text as lines of at most `cells`, cut at blanks.

    Every code point lies in exactly one line; an empty stretch is one empty line.
    """
    cells = max(2, cells)  # a wide character must fit
    while True:
        limit = _reach(text, start, end, cells)
        if limit >= end:
            yield start, end
            return
        blank = text.rfind(" ", start, limit + 1)
        limit = blank + 1 if blank > start else limit
        yield start, limit
        start = limit


def _reach(text: str, start: int, end: int, cells: int) -> int:
    """How far from `start` the text goes that fits; at least one code point."""
    chunk = text[start : min(end, start + cells)]
    if cell_len(chunk) == len(chunk):
        return start + len(chunk)
    used = 0
    for position in range(start, end):
        used += get_character_cell_size(text[position])
        if used > cells:
            return position
    return end
