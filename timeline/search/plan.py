"""A query's nodes as conditions on the store."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from timeline import names
from timeline.query import nodes
from timeline.query.nodes import Field, Node
from timeline.search import meant, noted, saying, times, vocabulary, who
from timeline.search.conditions import (
    NOTHING,
    Answer,
    Condition,
    Match,
    Where,
    both,
    crisp,
    either,
    without,
)
from timeline.search.meant import Meant
from timeline.search.vocabulary import Forms
from timeline.store import folding

COLUMNS: Mapping[Field, tuple[str, ...]] = {
    Field.ANY: ("title", "who", "named", "place", "quote"),
    Field.ACTOR: ("who", "named"),
    Field.PARTICIPANT: ("who",),
    Field.PLACE: ("place",),
    Field.TITLE: ("title",),
    Field.TEXT: ("quote",),
}


class Taken(IntEnum):
    """How freely a typed word is taken."""

    WHOLE = 0
    """As it is written."""
    LIKELY = 1
    """And for the most frequent words that it begins: the index answers those at once."""
    ANYHOW = 2
    """And for all it may stand for."""


@dataclass(frozen=True, slots=True)
class Level:
    """How strictly a query is taken; `head`: the passage's text does not count."""

    taken: Taken = Taken.ANYHOW
    head: bool = False

    @property
    def is_costly(self) -> bool:
        """What is looked for freely costs most."""
        return self.taken is Taken.ANYHOW


ANYHOW = Level()
LIKELY = Level(Taken.LIKELY)
NEAREST = 3
"""Words near to the typed one of which other spellings are looked for."""

LEVELS = (
    Level(Taken.WHOLE, True),
    Level(Taken.WHOLE, False),
    Level(Taken.LIKELY, True),
    Level(Taken.ANYHOW, True),
    ANYHOW,
)
"""From the best matches to all of them."""


class Planner:
    """Plans one query. `widely`: close words are taken even where the typed one is known."""

    def __init__(self, connection: sqlite3.Connection, *, widely: bool = False) -> None:
        self.connection = connection
        self.widely = widely
        self.forms: dict[tuple[str, bool], Forms] = {}
        self.names: dict[str, list[int]] = {}
        self.meant: dict[nodes.Against, Meant | None] = {}

    def could_widen(self) -> bool:
        """A word was taken as written that could also have been mistyped."""
        return not self.widely and any(
            forms.written and vocabulary.errors(forms.typed) for forms in self.forms.values()
        )

    def answer(self, node: Node, level: Level = ANYHOW) -> Answer:
        return _PLANS[type(node)](self, node, level)

    def words(self, node: nodes.Words, level: Level) -> Answer:
        known = self.known(node)
        if not known:
            return crisp(NOTHING)
        if node.field in _ROLES:
            return crisp(self.named(node, known, level))
        condition = both([self.word(forms, node.field, level) for forms in known])
        if node.field is Field.PLACE and level.taken is not Taken.WHOLE:
            condition = either([condition, _elsewhere(node.text, COLUMNS[Field.PLACE])])
        return crisp(condition)

    def known(self, node: nodes.Words) -> list[Forms]:
        """What each of its words stands for."""
        folded = folding.words(node.text)
        last = len(folded) - 1
        return [
            self.stands_for(word, node.typing and place == last)
            for place, word in enumerate(folded)
        ]

    def stands_for(self, word: str, typing: bool) -> Forms:
        known = self.forms.get((word, typing))
        if known is None:
            known = vocabulary.forms(self.connection, word, typing=typing, widely=self.widely)
            self.forms[word, typing] = known
        return known

    def word(self, forms: Forms, field: Field, level: Level) -> Condition:
        columns = COLUMNS[field]
        if level.head and field is Field.ANY:
            columns = columns[:-1]
        condition = _in_columns(_spellings(forms, taken=level.taken), columns)
        if forms.written or level.taken is Taken.WHOLE or field is not Field.ANY:
            return condition
        known = self.spelled(forms.typed, _ROLES[Field.ACTOR])
        return either([condition, known, _elsewhere(forms.typed, columns)])

    def named(self, node: nodes.Words, known: list[Forms], level: Level) -> Condition:
        """Events with an actor who is called so: in that event, in another, or elsewhere."""
        tag = _ROLES[node.field]
        if node.text.startswith(who.JUST):
            return _tagged(tag, who.listed(self.connection, node.text.removeprefix(who.JUST)))
        called = who.called(self.connection, known, whole=level.taken is Taken.WHOLE)
        conditions = [_tagged(tag, called)]
        if len(known) == 1:
            terms = _spellings(known[0], taken=level.taken)
            conditions.append(_in_columns(terms, COLUMNS[node.field]))
        if level.taken is not Taken.WHOLE:
            conditions.append(self.spelled(node.text, tag))
            conditions.append(_elsewhere(node.text, COLUMNS[node.field]))
            if len(known) == 1 and not known[0].written:
                # One typing error, and then another spelling: zelenksy, Selenskyj.
                conditions += [self.spelled(near, tag) for near in known[0].other[:NEAREST]]
        return either(conditions)

    def spelled(self, name: str, tag: str) -> Condition:
        if len(name) <= vocabulary.SHORT:
            return NOTHING
        if name not in self.names:
            self.names[name] = who.spelled(self.connection, name)
        return _tagged(tag, self.names[name])

    def exact(self, node: nodes.Exact, _: Level) -> Answer:
        folded = folding.words(node.text)
        if not folded:
            return crisp(NOTHING)
        terms = [_in_columns([_quoted(word)], COLUMNS[node.field]) for word in folded]
        if saying.certain_by_words(node, folded):
            return crisp(terms[0])
        return crisp(both([*terms, saying.phrase(node)]))

    def pattern(self, node: nodes.Pattern, _: Level) -> Answer:
        return crisp(saying.pattern(node))

    def time(self, node: nodes.Time, _: Level) -> Answer:
        return times.answer(self.connection, node)

    def against(self, node: nodes.Against, _: Level) -> Answer:
        if node not in self.meant:
            self.meant[node] = meant.find(self.connection, node, self._named_so(node))
        event = self.meant[node]
        if event is None:
            return crisp(NOTHING)
        return times.answer(self.connection, nodes.Time(node.relation, event.when))

    def _named_so(self, node: nodes.Against) -> Iterator[Condition]:
        """From the best to the last; by another planner, since nothing of it is to be lit."""
        words = nodes.Words(node.text, Field.TITLE, node.typing)
        other = Planner(self.connection)
        return (other.answer(words, level).surely for level in LEVELS)

    def told(self, node: nodes.Told, _: Level) -> Answer:
        return crisp(either([_tag(status.value) for status in sorted(node.statuses)]))

    def flag(self, node: nodes.Is, _: Level) -> Answer:
        return crisp(noted.flag(self.connection, node.flag))

    def tagged(self, node: nodes.Tagged, _: Level) -> Answer:
        return crisp(noted.tagged(node.tag))

    def file(self, node: nodes.InFile, _: Level) -> Answer:
        return crisp(_told_in("d.path LIKE ? ESCAPE '\\'", _like(node.text)))

    def language(self, node: nodes.InLanguage, _: Level) -> Answer:
        folded = folding.words(node.code)
        return crisp(_tag(folded[0]) if len(folded) == 1 else NOTHING)

    def source(self, node: nodes.FromSource, _: Level) -> Answer:
        if node.count:
            return crisp(Where("sources >= ?", (node.count,)))
        return crisp(_told_in("d.metadata LIKE ? ESCAPE '\\'", _like(node.text)))

    def negation(self, node: nodes.Not, _: Level) -> Answer:
        inside = self.answer(node.node)
        return Answer(without(inside.maybe), without(inside.surely))

    def all(self, node: nodes.All, level: Level) -> Answer:
        answers = [self.answer(part, level) for part in node.nodes]
        return Answer(
            both([answer.surely for answer in answers]), both([answer.maybe for answer in answers])
        )

    def some(self, node: nodes.Some, level: Level) -> Answer:
        answers = [self.answer(part, level) for part in node.nodes]
        return Answer(
            either([answer.surely for answer in answers]),
            either([answer.maybe for answer in answers]),
        )


_PLANS: Mapping[type, Callable[[Planner, Any, Level], Answer]] = {
    nodes.Words: Planner.words,
    nodes.Exact: Planner.exact,
    nodes.Pattern: Planner.pattern,
    nodes.Time: Planner.time,
    nodes.Against: Planner.against,
    nodes.Told: Planner.told,
    nodes.Is: Planner.flag,
    nodes.Tagged: Planner.tagged,
    nodes.InFile: Planner.file,
    nodes.InLanguage: Planner.language,
    nodes.FromSource: Planner.source,
    nodes.Not: Planner.negation,
    nodes.All: Planner.all,
    nodes.Some: Planner.some,
}

_ROLES = {Field.ACTOR: "a", Field.PARTICIPANT: "p"}
"""The letter of the tags that hold the numbers of actors in that role."""


def _spellings(known: Forms, *, taken: Taken) -> list[str]:
    """FTS5 terms for what a typed word stands for."""
    whole = [_quoted(known.typed)] if known.whole else []
    if taken is Taken.WHOLE:
        return whole
    others = [_quoted(word) for word in known.other]
    if taken is Taken.LIKELY:
        return [*whole, *map(_quoted, known.begun[: vocabulary.LIKELY]), *others]
    if known.prefix:
        return [f"{_quoted(known.typed)} *", *others]
    return [*whole, *map(_quoted, known.begun), *others]


def _quoted(word: str) -> str:
    return '"' + word.replace('"', '""') + '"'


def _in_columns(terms: list[str], columns: tuple[str, ...]) -> Condition:
    if not terms:
        return NOTHING
    return Match(f"{{{' '.join(columns)}}} : ({' OR '.join(terms)})")


def _elsewhere(name: str, columns: tuple[str, ...]) -> Condition:
    """A widely known place or body under the names that it has in other languages: Kiev, Kyiv."""
    forms = (folding.words(form) for form in names.written(name))
    terms = [f"({' AND '.join(map(_quoted, words))})" for words in forms if words]
    return _in_columns(terms, columns)


def _tagged(letter: str, actors: list[int]) -> Condition:
    if not actors:
        return NOTHING
    terms = " OR ".join(f'"#{letter}{actor}"' for actor in actors)
    return Match(f"tags : ({terms})")


def _tag(name: str) -> Match:
    return Match(f'tags : "#{name}"')


def _told_in(condition: str, value: str) -> Where:
    return Where(
        "number IN (SELECT t.event FROM document d JOIN telling t ON t.document = d.number"
        f" WHERE {condition})",
        (value,),
    )


def _like(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"%{escaped}%"
