"""Which letters of a title a query matched."""

from __future__ import annotations

import re
from collections.abc import Iterable

from timeline.model import Span
from timeline.search.vocabulary import Forms
from timeline.store import folding

_WORD = re.compile(r"[^\W_]+")


def spans(title: str, forms: Iterable[Forms]) -> tuple[Span, ...]:
    """In order. Of a word that begins with what was typed, the typed part; else all of it."""
    wanted = list(forms)
    return tuple(
        span for match in _WORD.finditer(title) if (span := _lit(match, wanted)) is not None
    )


def _lit(match: re.Match[str], forms: list[Forms]) -> Span | None:
    word = "".join(folding.words(match.group()))
    for form in forms:
        if form.accepts(word):
            begun = bool(form.begun) and word.startswith(form.typed)
            begun = begun and len(word) == len(match.group())
            end = match.start() + len(form.typed) if begun else match.end()
            return Span(match.start(), end)
    return None
