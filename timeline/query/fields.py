"""The fields of a query: one table, name -> how its value is read."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from timeline.errors import QueryError
from timeline.model import Status
from timeline.query import dates
from timeline.query.nodes import (
    Against,
    Exact,
    Field,
    Flag,
    FromSource,
    InFile,
    InLanguage,
    Is,
    Node,
    Pattern,
    Relation,
    Some,
    Tagged,
    Time,
    Told,
    Words,
)
from timeline.when import When


@dataclass(frozen=True, slots=True)
class Value:
    """What stands after the colon, [start, end) of the query."""

    text: str
    start: int
    end: int
    quoted: bool
    typing: bool
    today: date
    language: str

    def wrong(self, what: str, do: str) -> QueryError:
        return QueryError(what, do, start=self.start, end=self.end)


def _words(field: Field) -> Callable[[Value], Node]:
    def read(value: Value) -> Node:
        if value.quoted:
            return Exact(value.text, field)
        if value.text.startswith("'"):
            return Exact(value.text[1:], field)
        if len(value.text) > 2 and value.text[0] == value.text[-1] == "/":
            return pattern(value.text[1:-1], field, value.start, value.end)
        return Words(value.text, field, value.typing)

    return read


def _named(field: Field) -> Callable[[Value], Node]:
    """Names are matched as names, quoted or not: quotes only keep their words together."""

    def read(value: Value) -> Node:
        return Words(value.text, field, value.typing) if value.quoted else _words(field)(value)

    return read


def _time(relation: Relation) -> Callable[[Value], Node]:
    def read(value: Value) -> Node:
        try:
            found = dates.alternatives(value.text, today=value.today, language=value.language)
        except ValueError as error:
            if relation is not Relation.DURING and any(map(str.isalpha, value.text)):
                return Against(relation, value.text, value.typing)
            raise value.wrong(
                f"“{value.text}” is not a date that can be understood.",
                "Write 2026-01-06, 2026-01, 1848, 2024-05..2024-08 or, in quotes, a date in words.",
            ) from error
        return _of_several(relation, found)

    return read


def _of_several(relation: Relation, found: list[When]) -> Node:
    """One of them is meant. What is asked for before them is before the last, or it is dropped
    where the first was not meant."""
    if relation is not Relation.DURING:
        return Time(relation, found[0 if relation is Relation.AFTER else -1])
    times = tuple(Time(relation, when) for when in found)
    return times[0] if len(times) == 1 else Some(times)


def _year(value: Value) -> Node:
    if not re.fullmatch(r"-?\d{1,6}(\.\.(-?\d{1,6})?)?|\.\.-?\d{1,6}", value.text):
        raise value.wrong(f"“{value.text}” is not a year.", "Write year:1848 or year:1840..1850.")
    return Time(Relation.DURING, dates.years(value.text))


def _one_of(value: Value, names: list[str], what: str) -> str:
    """The name that the value is or, while it is typed, the only one it begins."""
    wanted = value.text.casefold()
    begun = [name for name in names if name.startswith(wanted)]
    if wanted in names or len(begun) == 1:
        return wanted if wanted in names else begun[0]
    raise value.wrong(f"There is no {what} “{value.text}”.", f"There is: {', '.join(names)}.")


def _status(value: Value) -> Node:
    names = [status.value for status in Status]
    pieces = [piece for piece in value.text.split(",") if piece]
    chosen = [
        _one_of(
            Value(piece, value.start, value.end, False, False, value.today, value.language),
            names,
            "status",
        )
        for piece in pieces
    ]
    return Told(frozenset(map(Status, chosen)))


def _is(value: Value) -> Node:
    return Is(Flag(_one_of(value, [flag.value for flag in Flag], "mark")))


def _source(value: Value) -> Node:
    if value.text.isdecimal():
        return FromSource(count=int(value.text))
    return FromSource(value.text)


def pattern(typed: str, field: Field, start: int, end: int) -> Pattern:
    """Capitals count if there is one in it.

    Raises QueryError for what is no regular expression.
    """
    import regex  # not loaded for any other query

    found = Pattern(typed, not has_capital(typed), field)
    try:
        regex.compile(found.expression)
    except regex.error as error:
        raise QueryError(
            f"/{typed}/ is not a regular expression: {error.msg}.",
            "Write \\ before a sign that should mean itself.",
            start=start,
            end=end,
        ) from error
    return found


def has_capital(text: str) -> bool:
    """Escapes such as \\W and \\S do not count."""
    return any(letter.isupper() for letter in re.sub(r"\\.", "", text))


READERS: Mapping[str, Callable[[Value], Node]] = {
    "actor": _named(Field.ACTOR),
    "participant": _named(Field.PARTICIPANT),
    "place": _named(Field.PLACE),
    "title": _words(Field.TITLE),
    "text": _words(Field.TEXT),
    "date": _time(Relation.DURING),
    "on": _time(Relation.DURING),
    "before": _time(Relation.BEFORE),
    "after": _time(Relation.AFTER),
    "year": _year,
    "status": _status,
    "is": _is,
    "tag": lambda value: Tagged(value.text),
    "file": lambda value: InFile(value.text),
    "lang": lambda value: InLanguage(value.text.casefold()),
    "source": _source,
}
