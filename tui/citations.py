"""An event as text to paste elsewhere: harmless there, whatever its document holds."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from timeline import inert
from timeline.model import Event, Telling
from timeline.store import Store
from tui import dates
from tui.words import noted


@dataclass(frozen=True, slots=True)
class Cited:
    """An event with the telling that is cited, and its place: file and line, or page."""

    event: Event
    telling: Telling
    place: str


def of(store: Store, event: Event, source: int = 0) -> Cited:
    """`source`: which of its tellings, from 0."""
    from timeline.export.citing import Citing  # not before the first paint

    telling = event.tellings[min(source, len(event.tellings) - 1)]
    return Cited(event, telling, inert.line(Citing(store).place(telling)))


def citation(cited: Cited) -> str:
    """Quote, file, line and date."""
    return f"{quote(cited)} ({cited.place}, {dates.spoken(cited.event.when)})"


def quote(cited: Cited) -> str:
    return f"“{inert.line(cited.telling.quote)}”"


def title(cited: Cited) -> str:
    return inert.line(cited.event.title)


def date(cited: Cited) -> str:
    return cited.event.when.edtf if cited.event.when else dates.spoken(None)


def place(cited: Cited) -> str:
    return cited.place


def identity(cited: Cited) -> str:
    return cited.event.id


def footnote(cited: Cited) -> str:
    """Markdown's, named by the event's id."""
    from timeline.export.markdown import escape

    where = f"{escape(cited.place)}, {escape(dates.spoken(cited.event.when))}"
    return f"[^{cited.event.id}]: “{escape(cited.telling.quote)}” {where}."


def json(cited: Cited) -> str:
    from timeline.export import jsonl

    return next(jsonl.write([cited.event]))


NAMES = noted("citation", "quote", "title", "date", "place", "id", "footnote", "JSON")

FORMS: Mapping[str, Callable[[Cited], str]] = dict(
    zip(NAMES, (citation, quote, title, date, place, identity, footnote, json), strict=True)
)
"""What an event can be copied as, by its name; a line each."""


def written(form: str, cited: Sequence[Cited]) -> str:
    """All of them in that form, a line each."""
    return "\n".join(map(FORMS[form], cited))
