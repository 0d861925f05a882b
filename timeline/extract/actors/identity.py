"""Who is who within one document: bare surnames, acronyms, “la Coalizione”."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from timeline import gazetteer
from timeline.extract.actors.mending import WIDELY_KNOWN
from timeline.extract.actors.words import Lexicon
from timeline.gazetteer import fold
from timeline.model import ActorType, Mention

JUST_BEFORE = 160
"""Characters between a full name and a surname that is surely of the same person."""

SHORTEST = 4
"""Letters of a word that may stand for the whole name of a body."""

NEAR = 40
"""Characters in which the word before a name is looked for."""

_BRACKETED = re.compile(r"\s*[(\[]\s*$")


@dataclass(slots=True)
class Known:
    """What the document has introduced so far, the last of a kind last."""

    persons: list[Mention] = field(default_factory=list)
    bodies: list[Mention] = field(default_factory=list)
    acronyms: dict[str, Mention] = field(default_factory=dict)


def resolve(mentions: Sequence[Mention], text: str, lexicon: Lexicon) -> list[Mention]:
    """The mentions, each under the name by which its document knows it."""
    everybody = Known()
    for mention in mentions:
        _introduce(everybody, mention)
    so_far = Known()
    acronyms = dict(_acronyms(mentions, text))
    found = []
    for mention in mentions:
        short = _short(mention, so_far, text, lexicon)
        resolved = short or _resolved(mention, so_far, everybody, acronyms, lexicon)
        _introduce(so_far, resolved)
        found.append(resolved)
    return found


def _introduce(known: Known, mention: Mention) -> None:
    if mention.type is ActorType.PERSON and " " in mention.name:
        known.persons.append(mention)
    elif mention.type is ActorType.ORGANISATION and _is_long(mention.name):
        known.bodies.append(mention)


def _is_long(name: str) -> bool:
    """Of several words, and of no model: Corvair C480 is what Corvair makes."""
    return " " in name and not any(map(str.isdigit, name))


def _resolved(
    mention: Mention,
    so_far: Known,
    everybody: Known,
    acronyms: dict[str, Mention],
    lexicon: Lexicon,
) -> Mention:
    if mention.type is ActorType.PERSON:
        full = _person(mention, so_far.persons[::-1]) or _person(mention, everybody.persons)
        return mention if full is None else replace(mention, name=full.name)
    if mention.type is ActorType.ORGANISATION:
        full = acronyms.get(mention.name) or _body(mention, so_far.bodies[::-1], lexicon)
        if full is not None:
            return replace(mention, name=full.name, key=full.key or mention.key)
    return mention


def _short(mention: Mention, so_far: Known, text: str, lexicon: Lexicon) -> Mention | None:
    """The body that was introduced under that word and others: Laramie, of Laramie Motors, which
    is no town then, unless something is in it. Of several it is one, nobody knows which."""
    if " " in mention.name or len(mention.name) < SHORTEST or mention.head is not None:
        return None
    bare = f"{fold(mention.name)} "
    full = {body.name: body for body in so_far.bodies if fold(body.name).startswith(bare)}
    if not full or not _may_be_body(mention, so_far, text, lexicon):
        return None
    if len(full) == 1:
        return replace(next(iter(full.values())), span=mention.span)
    return replace(mention, type=ActorType.ORGANISATION, key=None)


def _may_be_body(mention: Mention, so_far: Known, text: str, lexicon: Lexicon) -> bool:
    """The word is nobody's surname here, no great city, and no preposition of place before it."""
    if mention.type is ActorType.ORGANISATION:
        return True
    if mention.type is ActorType.PERSON:
        return _person(mention, so_far.persons) is None
    place = gazetteer.place(mention.name)
    before = text[max(mention.span.start - NEAR, 0) : mention.span.start].split()[-1:]
    great = place is not None and (place.capital or place.population > WIDELY_KNOWN)
    located = bool(before) and before[0].casefold() in lexicon.words.place_before
    return mention.type is ActorType.PLACE and not (mention.country or great or located)


def _person(mention: Mention, full_forms: Sequence[Mention]) -> Mention | None:
    """Whose surname, or failing that whose given name, the bare name is: of several with the same
    surname, that of whoever was named just before, else most often."""
    bare = fold(mention.name)
    if " " in mention.name and not any(fold(full.name) == bare for full in full_forms):
        return None
    by_surname = [full for full in full_forms if f" {fold(full.name)}".endswith(f" {bare}")]
    if by_surname and 0 <= mention.span.start - by_surname[0].span.end < JUST_BEFORE:
        return by_surname[0]
    if by_surname:
        times = Counter(full.name for full in by_surname)
        return max(by_surname, key=lambda full: times[full.name])
    return next((full for full in full_forms if fold(full.name).startswith(f"{bare} ")), None)


def _body(mention: Mention, full_forms: Sequence[Mention], lexicon: Lexicon) -> Mention | None:
    """The body that was introduced under a longer name with the same noun."""
    bare = mention.name.casefold()
    if bare not in lexicon.organisations:
        return None
    for full in full_forms:
        words = full.name.casefold().split()
        if words[0] == bare or (words[-1] == bare and lexicon.words.demonyms_capitalised):
            return full
    return None


def _acronyms(mentions: Sequence[Mention], text: str) -> Iterator[tuple[str, Mention]]:
    """What stands in brackets after a name, or before a name in brackets, and abbreviates it."""
    for first, second in pairwise(mentions):
        if not _BRACKETED.fullmatch(text[first.span.end : second.span.start]):
            continue
        for short, full in ((second, first), (first, second)):
            if _abbreviates(short.name, full.name):
                yield short.name, full


def _abbreviates(short: str, full: str) -> bool:
    letters = fold(short).replace(" ", "")
    if not (short.isupper() or short[1:2].isupper()) or " " not in full or len(letters) < 2:
        return False
    initials = iter("".join(word[0] for word in fold(full).split()))
    return all(letter in initials for letter in letters)
