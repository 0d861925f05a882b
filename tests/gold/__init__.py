"""What a careful analyst reads in each sample document, for tests and yardsticks to compare with.

A gold file is JSON. Those beside this module speak of the documents in `seeds/`; those in
`documents/` of the text that lies next to them, and of these the ones named `heldout-*` are for
measuring alone: whoever tunes a rule does not look at them.

Offsets are code points of the decoded file, ends exclusive. For HTML that is the source, markup
included; `Gold.on` moves a gold to the text that was extracted from it.

Tiers: a tool fails without a `must`, a good one finds the `should`, a `may` is allowed; an event
that matches none of them is false.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from timeline import when
from timeline.model import Span, Status
from timeline.when import When

HERE = Path(__file__).parent
SEEDS = HERE.parent.parent / "seeds"

IN_IT = frozenset({"agent", "participant", "party"})
"""Roles that only a participant has; "mentioned" is its opposite, and the rest may be either."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of the document and where they stand."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Head:
    """What the document is: its language, its own date, and where that date was read.

    `accepted` holds `date`, or nothing, and others that would do as well: in minutes, the day of
    the meeting. `source` is one of the sources of `model.Dated`. `consistent` is False where the
    weekday that the document names is not the weekday of its date.
    """

    language: str
    date: When | None
    accepted: tuple[When | None, ...]
    date_quote: Quote | None
    source: str
    consistent: bool


@dataclass(frozen=True, slots=True)
class Actor:
    """An actor with every place where its name, or a short form of it, stands."""

    id: str
    type: str
    canonical: str
    mentions: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """An event that the document tells.

    `accepted` are the dates that count as right, the best first; `undated`: none at all is right
    too. `triggers`, `statuses` and `negations` are likewise all that count as right, with the best
    answer (`trigger`, `status`, `negated`) among them. `roles` pairs actors' ids with their roles.
    `clause` is the part of a long sentence that tells this event alone.
    """

    id: str
    tier: str
    title: str
    accepted: tuple[When, ...]
    undated: bool
    modality: str
    status: Status
    statuses: frozenset[Status]
    negated: bool
    negations: frozenset[bool]
    trigger: Quote
    triggers: tuple[Quote, ...]
    sources: tuple[Quote, ...]
    clause: Quote | None
    roles: tuple[tuple[str, str], ...]
    places: tuple[str, ...]

    @property
    def participants(self) -> frozenset[str]:
        """The actors whose role must be that of a participant."""
        return frozenset(actor for actor, role in self.roles if role in IN_IT)

    @property
    def mentioned(self) -> frozenset[str]:
        """The actors who are named but have no part in it."""
        return frozenset(actor for actor, role in self.roles if role.startswith("mentioned"))


@dataclass(frozen=True, slots=True)
class Gold:
    """A document with everything that should, and should not, be read in it.

    `file` is the gold, `path` the document. `traps` are passages that must become neither date nor
    actor nor event, each with the reason; `queries` are searches with the ids of the events they
    should find.
    """

    file: Path
    path: Path
    sha256: str
    text: str
    head: Head
    actors: tuple[Actor, ...]
    events: tuple[Event, ...]
    traps: tuple[tuple[Quote, str], ...]
    queries: tuple[tuple[str, tuple[str, ...]], ...]

    @property
    def heldout(self) -> bool:
        """Kept for measuring: not to be looked at while tuning."""
        return self.path.name.startswith("heldout-")

    def quotes(self) -> Iterator[Quote]:
        """Every quotation in the gold, in no particular order."""
        if self.head.date_quote is not None:
            yield self.head.date_quote
        yield from (mention for actor in self.actors for mention in actor.mentions)
        for event in self.events:
            yield from event.triggers
            yield from event.sources
            if event.clause is not None:
                yield event.clause
        yield from (quote for quote, _ in self.traps)

    def on(self, text: str) -> Gold:
        """The same gold on the text extracted from the file, without its markup and head.

        Occurrences are counted from the end, since a page's head stands before its text. Raises
        LookupError for a quote that the extracted text lacks.
        """
        if text == self.text:
            return self
        said = json.loads(self.file.read_text("utf-8"))
        _move(said, self.text, text)
        return _read(self.file, text, said)


def every() -> list[Gold]:
    """All gold files: those of the seeds first, each group by name."""
    files = [*sorted(HERE.glob("*.json")), *sorted(HERE.glob("documents/*.json"))]
    return [load(file) for file in files]


def load(file: Path) -> Gold:
    """One gold file with the document it speaks of."""
    said = json.loads(file.read_text("utf-8"))
    return _read(file, _document(file, said).read_bytes().decode("utf-8"), said)


def _document(file: Path, said: dict[str, Any]) -> Path:
    path: Path = (SEEDS if file.parent == HERE else file.parent) / said["file"]
    return path


def _read(file: Path, text: str, said: dict[str, Any]) -> Gold:
    return Gold(
        file,
        _document(file, said),
        said["sha256"],
        text,
        _head(said["document"], text),
        tuple(_actor(actor) for actor in said["actors"]),
        tuple(_event(event) for event in said["events"]),
        tuple((_quote(trap), trap["why"]) for trap in said["must_not"]),
        tuple((query["q"], tuple(query["expect"])) for query in said.get("queries", ())),
    )


def _head(said: dict[str, Any], text: str) -> Head:
    date = None if said["date"] is None else when.parse(said["date"])
    span = None if said["date_span"] is None else Span(*said["date_span"])
    return Head(
        said["language"],
        date,
        (date, *map(when.parse, said.get("accept_date", ()))),
        None if span is None else Quote(span.of(text), span),
        said["date_source"],
        said["consistent"],
    )


def _actor(said: dict[str, Any]) -> Actor:
    mentions = tuple(_quote(mention) for mention in said["mentions"])
    return Actor(said["id"], said["type"], said["canonical"], mentions)


def _event(said: dict[str, Any]) -> Event:
    status = _status(said["modality"])
    negated = said["polarity"] == "NEGATED"
    return Event(
        said["id"],
        said["tier"],
        said["title"],
        tuple(when.parse(date) for date in (said["edtf"], *said.get("accept_edtf", ()))),
        said.get("accept_undated", False),
        said["modality"],
        status,
        frozenset({status, *map(Status, said.get("accept_modality", ()))}),
        negated,
        frozenset({negated, not negated}) if said.get("either_polarity") else frozenset({negated}),
        _quote(said["trigger"]),
        tuple(map(_quote, (said["trigger"], *said.get("accept_trigger", ())))),
        tuple(_quote(source) for source in said["source"]),
        _quote(said["clause"]) if "clause" in said else None,
        tuple((actor, role) for actor, role in said["actors"]),
        tuple(place["name"] for place in said["places"]),
    )


def _status(modality: str) -> Status:
    """Its first word says it; what is "stated" is told as a fact."""
    word = modality.split(" ", 1)[0]
    return Status.HAPPENED if word == "stated" else Status(word)


def _quote(said: dict[str, Any]) -> Quote:
    return Quote(said["text"] if "text" in said else said["quote"], Span(*said["span"]))


def _move(said: Any, old: str, new: str) -> None:
    """Moves every span below `said`, in place, to the same occurrence of its words in `new`."""
    if isinstance(said, list):
        for item in said:
            _move(item, old, new)
    if not isinstance(said, dict):
        return
    for name, item in said.items():
        if name == "date_span":
            said[name] = None  # it stood in the page's head, or moves with nothing to hold it by
        elif name == "span":
            said[name] = _again(Span(*item), old, new)
        else:
            _move(item, old, new)


def _again(span: Span, old: str, new: str) -> list[int]:
    """The same words as often before the end of `new` as they stand before the end of `old`."""
    words = span.of(old)
    start = len(new)
    for _ in range(old.count(words, span.start)):
        start = new.rfind(words, 0, start)
        if start < 0:
            raise LookupError(f"the extracted text lacks “{words}”")
    return [start, start + len(words)]
