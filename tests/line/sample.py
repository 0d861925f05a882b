"""The samples as one timeline, held against what a careful analyst reads across them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from tests import gold
from tests.gold import Gold, across, score
from tests.gold.across import Shared, Telling
from tests.line.reading import read
from timeline import documents, query, search
from timeline.model import Event
from timeline.store import Store

TODAY = date(2026, 4, 1)
"""The day on which the queries are asked."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A query of a gold: which events it expects, which of these are read at all, and which it
    finds. `open` where others may be found as well."""

    document: str
    words: str
    expected: frozenset[str]
    read: frozenset[str]
    found: frozenset[str]
    open: bool

    @property
    def right(self) -> bool:
        missed = (self.expected & self.read) - self.found
        return not missed and (self.open or self.found <= self.expected)


def events(store: Store) -> dict[Telling, Event]:
    """The event of the store in which each event of a gold was read, where it was."""
    every = list(store.events())
    return {
        Telling(one.file.stem, identity): event
        for one in _of_seeds()
        for identity, event in _read(one, every)
    }


def merged(read: Mapping[Telling, Event], shared: Shared) -> str:
    """`one`, `several`, or `unread` where fewer than two of its tellings were read."""
    ids = [read[telling].id for telling in shared.told if telling in read]
    if len(ids) < 2:
        return "unread"
    return "one" if len(set(ids)) == 1 else "several"


def apart(read: Mapping[Telling, Event]) -> Iterator[tuple[Telling, Telling]]:
    """The pairs that only look alike and have become one."""
    for left, right in across.apart():
        if left in read and right in read and read[left].id == read[right].id:
            yield left, right


def asked(one: Gold) -> list[Asked]:
    """Each query of a gold, asked of its document alone."""
    with Store.open(None, writable=True) as store:
        read(store, one.path)
        known = dict(_read(one, list(store.events())))
        return [
            _ask(one, store, known, said) for said in json.loads(one.file.read_text())["queries"]
        ]


def _ask(one: Gold, store: Store, known: Mapping[str, Event], said: Mapping[str, object]) -> Asked:
    words, note = str(said["q"]), str(said.get("note", ""))
    results = search.find(store, query.parse(words, today=TODAY))
    ids = {row.id for row in results.page(0, len(results)) if row.certain}
    expected = said["expect"]
    assert isinstance(expected, list)
    return Asked(
        one.file.stem,
        words,
        frozenset(expected),
        frozenset(known),
        frozenset(identity for identity, event in known.items() if event.id in ids),
        "at least" in note or "may follow" in note,
    )


def _of_seeds() -> list[Gold]:
    return [one for one in gold.every() if one.file.parent == gold.HERE]


def _read(one: Gold, every: list[Event]) -> Iterator[tuple[str, Event]]:
    """The gold's events by id, with the event of the store in which each was read."""
    name = one.path.name
    text = documents.read(one.path, name=name).text
    event_of = {t.id: event for event in every for t in event.tellings if t.path == name}
    tellings = [t for event in every for t in event.tellings if t.path == name]
    for wanted, telling in score.matches(one.on(text), tellings):
        yield wanted.id, event_of[telling.id]


def report() -> None:
    """What of the gold across documents holds, a line each."""
    with Store.open(None, writable=True) as store:
        read(store, gold.SEEDS)
        known = events(store)
    for shared in across.shared():
        print(f"{merged(known, shared):8} {shared.tier:7} {shared.title}")
        if merged(known, shared) == "several":
            for telling in shared.told:
                event = known.get(telling)
                read_as = f"{event.when} {event.title}" if event else "unread"
                print(f"{'':17}{telling.document}:{telling.event} {read_as}")
    for left, right in apart(known):
        print(f"wrongly one: {left} {right}")
    for one in _of_seeds():
        for question in asked(one):
            if not question.right:
                print(
                    f"{one.file.stem}: {question.words}: {sorted(question.found)}, "
                    f"not {sorted(question.expected)}, read {sorted(question.read)}"
                )
