"""Text from documents made harmless for a terminal: nothing in it may act, everything shows.

Control characters (escape sequences begin with one) become their pictures, signs that change the
direction of writing or are invisible become their code points in brackets.
"""

from __future__ import annotations

import re

_PICTURES = {number: 0x2400 + number for number in range(0x20)} | {0x7F: 0x2421}
_HIDDEN = re.compile(
    "[\u0080-\u009f\u061c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufff9-\ufffb\U000e0000-\U000e007f"
    "\ud800-\udfff]"
)
_BLANKS = re.compile(r"[ \t\r\n\f\v\x1c-\x1f\x85\xa0\u2028\u2029]+")


def json(written: str) -> str:
    """JSON that reads the same, with what would act on a terminal as escapes."""
    return _HIDDEN.sub(_json_escape, written).replace("\x7f", "\\u007f")


def text(written: str) -> str:
    """Line ends and tabs stay; everything else that acts is shown instead."""
    pictured = written.translate(
        {number: sign for number, sign in _PICTURES.items() if number not in (0x09, 0x0A)}
    )
    return _HIDDEN.sub(lambda match: f"<U+{ord(match.group()):04X}>", pictured)


def line(written: str) -> str:
    """On one line, blanks joined."""
    return text(_BLANKS.sub(" ", written)).strip()


def _json_escape(match: re.Match[str]) -> str:
    """JSON writes what lies beyond U+FFFF as a pair of surrogates."""
    units = match.group().encode("utf-16-be", "surrogatepass")
    pairs = (units[start : start + 2].hex() for start in range(0, len(units), 2))
    return "".join(f"\\u{pair}" for pair in pairs)
