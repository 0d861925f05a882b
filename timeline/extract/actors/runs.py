"""Runs of capitalised words that may be names: a cheap first look, with a guess at their type."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from timeline import gazetteer
from timeline.extract.actors import kinds
from timeline.extract.actors.tokens import Token
from timeline.extract.actors.words import Lexicon
from timeline.model import ActorType

LONGEST_KNOWN = 7
"""Words of the longest known name that is looked for."""


ORDINARY = "44"
"""The class from which on words are too common, and too much their language's own, for a name."""

TYPES = (ActorType.PERSON, ActorType.ORGANISATION, ActorType.PLACE)


@dataclass(frozen=True, slots=True)
class Run:
    """Tokens [first, last) of a sentence that look like one name.

    `sure`: the guess at the type rests on more than the shape of the words. `known`: it is a name
    of several words that the gazetteer has, or the surname of somebody widely known. `weights`:
    what speaks for each of TYPES, where a model was asked.
    """

    first: int
    last: int
    type: ActorType
    sure: bool
    known: bool = False
    weights: tuple[int, int, int] = (0, 0, 0)


@dataclass(slots=True)
class Habits:
    """How the document writes its words where nothing forces a capital on them."""

    lower: set[str] = field(default_factory=set)
    capital: set[str] = field(default_factory=set)

    def learn(self, tokens: Sequence[Token]) -> None:
        for token in tokens:
            if token.text[0].islower():
                self.lower.add(token.lower)
            elif not token.initial:
                self.capital.add(token.lower)


def find(tokens: Sequence[Token], lexicon: Lexicon, habits: Habits) -> Iterator[Run]:
    """The runs of one sentence, in order, none sharing a token."""
    if shouted(tokens):
        yield from _known_only(tokens)
        return
    at = 0
    while at < len(tokens):
        token = tokens[at]
        elided = token.capital and token.initial and token.lower[-1] == "'"
        if not token.capital or elided or not token.word:
            at += 1
            continue
        known = _known(tokens, at)
        last = known or _run(tokens, at, lexicon)
        last = titled(tokens, at, last, lexicon) or last
        first = _without_opening(tokens, at, last, lexicon, habits)
        if first < last and not only_common(tokens, first, last, lexicon):
            kind, sure = kinds.guess(tokens, first, last, lexicon)
            famous = last == first + 1 and gazetteer.is_a("surname", tokens[first].text)
            yield Run(first, last, kind, sure, famous or (known is not None and first == at))
        at = max(last, at + 1)


def titled(tokens: Sequence[Token], first: int, last: int, lexicon: Lexicon) -> int | None:
    """Where a title stands inside, before a person's name: Apple *CEO* Tim Cook."""
    for at in range(first + 1, last - 1):
        title = tokens[at].capital and _officer(tokens[at], lexicon)
        if title and tokens[at - 1].capital and kinds.personal(tokens, at + 1, last):
            return at
    return None


def _officer(token: Token, lexicon: Lexicon) -> bool:
    """A title, and not a saint's: those name places and bodies, too."""
    return token.lower in lexicon.titles and token.lower not in lexicon.places


def shouted(tokens: Sequence[Token]) -> bool:
    """A heading in capitals: every word looks like a name, so none does."""
    loud = sum(len(token.text) > 1 and token.text.isupper() for token in tokens)
    if loud < 2:
        return False
    words = [token.text for token in tokens if token.word and len(token.text) > 1]
    return len(words) >= 3 and sum(map(str.isupper, words)) >= 0.6 * len(words)


def _known_only(tokens: Sequence[Token]) -> Iterator[Run]:
    at = 0
    while at < len(tokens):
        last = _known(tokens, at) if tokens[at].word and len(tokens[at].text) > 3 else None
        if last is not None:
            kind = ActorType.ORGANISATION if kinds.body(tokens, at, last) else ActorType.PLACE
            yield Run(at, last, kind, True)
        at = last or at + 1


def _known(tokens: Sequence[Token], at: int) -> int | None:
    """Where the longest known name of two words or more ends that begins at `at`."""
    longest = gazetteer.longest(tokens[at].text)
    if not longest:
        return None
    for last in range(min(at + longest + 2, len(tokens)), at + 1, -1):
        if tokens[last - 1].word and not tokens[last - 1].text.isdigit():
            name = kinds.name(tokens, at, last)
            if gazetteer.organisation(name) or gazetteer.place(name):
                return last
    return None


def _run(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> int:
    last = at + 1
    headed = _head(tokens[at], lexicon)
    while (following := _next(tokens, last, lexicon, headed)) is not None:
        headed = headed or _head(tokens[following - 1], lexicon)
        last = following
    return described(tokens, at, last, lexicon) if headed else last


def _head(token: Token, lexicon: Lexicon) -> bool:
    return token.lower in lexicon.organisations or token.lower in lexicon.places


def _next(tokens: Sequence[Token], last: int, lexicon: Lexicon, headed: bool) -> int | None:
    """The end of the run after one more of its parts; None where it stops."""
    for at in range(last, min(last + 4, len(tokens))):
        token = tokens[at]
        if token.capital and token.word:
            stops = token.lower in lexicon.calendar or token.lower in lexicon.amounts
            return None if stops else at + 1
        if at == last and token.text == "." and len(tokens[at - 1].text) == 1:
            continue  # an initial: J. Rossi
        inside = token.lower in lexicon.particles or (headed and token.lower in lexicon.joins)
        if not (inside or token.text in "&"):
            return None
    return None


def described(tokens: Sequence[Token], first: int, last: int, lexicon: Lexicon) -> int:
    """The end of the run with the adjective that tells whose body it is: Forze Armate ucraine."""
    follows = (
        last < len(tokens)
        and tokens[last].lower in lexicon.demonyms
        and tokens[first].lower in lexicon.organisations
        and not lexicon.words.demonyms_capitalised
    )
    return last + follows


def _without_opening(
    tokens: Sequence[Token], first: int, last: int, lexicon: Lexicon, habits: Habits
) -> int:
    """The run without what only opens the sentence, a title, or an article before it."""
    while first < last:
        token = tokens[first]
        office = _office(tokens, first, last, lexicon)
        if office:
            first += office
            continue
        opening = token.initial and _opens(tokens, first, last, lexicon, habits)
        opening = opening or _adjective(tokens, first, last, lexicon)
        titled = first + 1 < last and token.lower in lexicon.titles
        loose = not (token.word and token.capital)
        if not (opening or titled or loose or token.lower in lexicon.calendar):
            return first
        if titled and _head(token, lexicon) and not kinds.personal(tokens, first + 1, last):
            return first
        first += 1
    return first


def _office(tokens: Sequence[Token], first: int, last: int, lexicon: Lexicon) -> int:
    """How many words before a person's name are an office: Prime Minister Keir Starmer."""
    if tokens[first].lower not in lexicon.office_openings:
        return 0
    for length in range(min(lexicon.longest_office, last - first - 1), 1, -1):
        words = tuple(token.lower for token in tokens[first : first + length])
        if words in lexicon.offices:
            return length
    return 0


def _adjective(tokens: Sequence[Token], first: int, last: int, lexicon: Lexicon) -> bool:
    """The adjective of a country before a title or a name: Russian President Vladimir Putin."""
    if not lexicon.words.demonyms_capitalised or tokens[first].lower not in lexicon.demonyms:
        return False
    if last == first + 1:
        return True
    following = tokens[first + 1]
    return (
        following.lower in lexicon.titles
        or (following.lower,) in lexicon.offices
        or _office(tokens, first + 1, last, lexicon) > 0
        or kinds.personal(tokens, first + 1, last)
    )


def _opens(
    tokens: Sequence[Token], first: int, last: int, lexicon: Lexicon, habits: Habits
) -> bool:
    """A word with a capital only because it comes first."""
    token = tokens[first]
    if token.lower[-1] == "'" or token.lower in lexicon.common:
        return not (last > first + 1 and kinds.known(tokens, first, last))
    if token.lower in habits.capital or kinds.known(tokens, first, first + 1):
        return False
    if token.lower in habits.lower or last == first + 1:
        return True
    return _ordinary(token, lexicon) and kinds.named(tokens, first, last)


def _ordinary(token: Token, lexicon: Lexicon) -> bool:
    return lexicon.counted.get(token.lower, "") >= ORDINARY


def only_common(tokens: Sequence[Token], first: int, last: int, lexicon: Lexicon) -> bool:
    """Nothing but words that are no names: Vertice, Presidente, Martedì, a lone letter."""
    if any(token.text == "&" for token in tokens[first + 1 : last]):
        return False
    return all(
        not token.capital
        or len(token.text.strip(".")) < 2
        or token.lower in lexicon.common
        or token.lower in lexicon.titles
        or (token.lower,) in lexicon.offices
        for token in tokens[first:last]
    ) and (not kinds.known(tokens, first, last) or _dated(tokens, first, last, lexicon))


def _dated(tokens: Sequence[Token], first: int, last: int, lexicon: Lexicon) -> bool:
    """A month that is somebody's name as well, beside a number: 3 Jan."""
    beside = (*tokens[max(first - 1, 0) : first], *tokens[last : last + 1])
    numbered = any(token.text.isdigit() for token in beside)
    return numbered and last == first + 1 and tokens[first].lower in lexicon.calendar
