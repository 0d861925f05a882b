"""What a query that is being typed may become: each offer is the whole query that it would be."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cache
from typing import NamedTuple

from timeline.model import Status
from tui.words import say

LEAST = 2
"""Letters from which a field or a name is offered: one would offer something at every word."""

MOST = 8
"""Offers at once."""

NEAR = 0.6
"""How alike a name must be to what was typed to be offered for it, from 0 to 1."""

VALUE = re.compile(r'(?P<before>(?P<field>\w+):)=?(?P<quote>"?)(?P<typed>[^"|()]*)$')
WORD = re.compile(r"(?:^|[\s(!|])(?P<typed>\w+)$")
JUST = "="
"""Before a name in a query: the one who is listed so, as its count says, and nobody else."""

NAMED = {"actor", "participant"}
IN_WORDS = {*NAMED, "place"}
"""Fields of which the value is completed by any word of a name."""

SAYS = {
    "actor": "who is named",
    "participant": "who took part",
    "place": "where it was",
    "title": "words of the title",
    "text": "words of the passage",
    "date": "during: 2026-01, 2024..2025, “last March”",
    "on": "the same as date:",
    "before": "before a date",
    "after": "after a date",
    "year": "1848, 1840..1850",
    "status": "happened, planned, possible …",
    "is": "disputed, negated, undated …",
    "tag": "a tag of yours",
    "file": "a part of the file's name",
    "lang": "the language of the document",
    "source": "2: told by two or more",
}
"""What the value of a field is, in a few words."""


class Offer(NamedTuple):
    """`says` explains it beside it."""

    query: str
    shown: str
    says: str = ""


@dataclass(frozen=True, slots=True)
class Known:
    """What the timeline holds that can be named in a query: each with what is said of it."""

    actors: Mapping[str, str] = field(default_factory=dict)
    """The most frequent first."""
    files: Mapping[str, str] = field(default_factory=dict)
    tags: Mapping[str, str] = field(default_factory=dict)
    places: Mapping[str, str] = field(default_factory=dict)
    """The most frequent first."""


def complete(query: str, known: Known) -> list[Offer]:
    """What the word at its end may be meant to become."""
    if found := VALUE.search(query):
        return list(_values(query, found, known))[:MOST]
    found = WORD.search(query)
    if found is None or len(found["typed"]) < LEAST:
        return []
    before, typed = query[: found.start("typed")], found["typed"]
    named = [
        Offer(f"{before}{name}:", f"{name}:", say(SAYS[name]) if name in SAYS else "")
        for name in fields()
        if name.startswith(typed.casefold())
    ]
    names = [
        Offer(f'{before}actor:="{name}" ', name, says)
        for name, says in known.actors.items()
        if _begins_a_word(name, typed)
    ]
    return [*named, *names][:MOST]


def _values(query: str, found: re.Match[str], known: Known) -> Iterator[Offer]:
    typed = found["typed"]
    before = query[: found.end("before")]
    for value, says in values_of(found["field"], known).items():
        if value != typed and _begins_a_word(value, typed):
            just = JUST if found["field"] in NAMED else ""
            yield Offer(f"{before}{just}{_quoted(value, found['quote'])} ", value, says)


def _quoted(value: str, quote: str) -> str:
    return f'"{value}"' if quote or re.search(r"[\s|()]", value) else value


def values_of(name: str, known: Known) -> Mapping[str, str]:
    """The values that a field may have, as far as they can be listed, with what is said of each."""
    if name in NAMED:
        return known.actors
    named = {"file": known.files, "tag": known.tags, "place": known.places}
    return named.get(name) or _fixed().get(name, {})


def _begins_a_word(text: str, typed: str) -> bool:
    whole, wanted = text.casefold(), typed.casefold()
    return whole.startswith(wanted) or any(
        whole.startswith(wanted, match.end()) for match in re.finditer(r"[\s/._-]", whole)
    )


@cache
def fields() -> tuple[str, ...]:
    """The names of all fields of a query."""
    from timeline.query.fields import READERS

    return tuple(READERS)


@cache
def _fixed() -> Mapping[str, Mapping[str, str]]:
    """Asked for at the first key, not before the first paint."""
    from timeline import languages
    from timeline.query.nodes import Flag

    return {
        "status": {status.value: "" for status in Status},
        "is": {flag.value: "" for flag in Flag},
        "lang": dict.fromkeys(languages.codes(), ""),
    }


# ------------------------------------------------------------------- what was meant instead
def corrected(query: str, taken: Mapping[str, Sequence[str]]) -> Iterator[Offer]:
    """The query with a word that stands nowhere put as it stands somewhere."""
    from timeline.store import folding

    for match in re.finditer(r"[^\W_]+", query):
        folded = folding.words(match.group())
        for word in taken.get(folded[0] if len(folded) == 1 else "", ())[:3]:
            yield Offer(
                query[: match.start()] + word + query[match.end() :],
                word,
                say("instead of “{word}”", word=match.group()),
            )


def near_names(query: str, names: Iterable[str]) -> Iterator[Offer]:
    """For an actor that nobody is called: who is called nearly so."""
    by_word: dict[str, str] = {}
    for name in names:
        for word in (name, *name.split()):
            by_word.setdefault(word.casefold(), name)
    for match in re.finditer(
        r'(?P<field>(?:actor|participant):)(?:"(?P<q>[^"]+)"?|(?P<w>\S+))', query
    ):
        typed = (match["q"] or match["w"]).casefold()
        close = get_close_matches(typed, by_word, n=3, cutoff=NEAR)
        for name in dict.fromkeys(by_word[word] for word in close):
            better = f'{query[: match.start()]}{match["field"]}"{name}"{query[match.end() :]}'
            yield Offer(better, name, say("instead of “{word}”", word=match["q"] or match["w"]))
