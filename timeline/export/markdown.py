"""Markdown to read and to cite: a heading a date, an event an item with its quotes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from timeline import inert, signs
from timeline.export.citing import Citing
from timeline.model import Event, Telling
from timeline.store import Store

_ACTS = re.compile(r"[\\`*_\[\]<>|~&$@]|(?<=\w):(?=//)|^(?:[#+=-]|\d+[.)])", re.M)


def write(events: Iterable[Event], store: Store) -> Iterator[str]:
    citing = Citing(store)
    yield "# Timeline"
    for date, group in groupby(events, key=lambda event: event.when.edtf if event.when else None):
        yield ""
        yield f"## {escape(date) if date else 'No date'}"
        yield ""
        for event in group:
            yield from _event(event, citing)


def _event(event: Event, citing: Citing) -> Iterator[str]:
    actors = f" ({', '.join(escape(part.name) for part in event.parts)})" if event.parts else ""
    yield f"- {signs.of(event)} **{escape(event.title)}**{actors}"
    for telling in event.tellings:
        yield f"  - {_cited(telling, citing)}"
    for warning in event.warnings:
        yield f"  - warning: {escape(warning)}"


def _cited(telling: Telling, citing: Citing) -> str:
    date = f", {escape(telling.when.edtf)}" if telling.when else ""
    return f"“{escape(telling.quote)}” ({escape(citing.place(telling))}{date})"


def escape(text: str) -> str:
    """The text on one line, with nothing in it that Markdown or HTML would act on."""
    return _ACTS.sub(lambda match: _escaped(match.group()), inert.line(text))


def _escaped(sign: str) -> str:
    if sign[0].isdigit():
        return f"{sign[:-1]}\\{sign[-1]}"
    return f"\\{sign}"
