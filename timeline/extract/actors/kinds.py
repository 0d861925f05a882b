"""What a name is, told from its own words and those around it: a guess where nothing is known."""

from __future__ import annotations

from collections.abc import Sequence

from timeline import gazetteer
from timeline.extract.actors.tokens import Token
from timeline.extract.actors.words import Lexicon
from timeline.model import ActorType

PERSON, BODY, PLACE = ActorType.PERSON, ActorType.ORGANISATION, ActorType.PLACE


def place(words: str, genitive: str) -> gazetteer.Place | None:
    """The place of that name, or of that name in the genitive."""
    found = gazetteer.place(words)
    if found is None and genitive and words.endswith(genitive) and len(words) > 4:
        found = gazetteer.place(words.removesuffix(genitive))
    return found


def name(tokens: Sequence[Token], first: int, last: int) -> str:
    """The words [first, last) as they are written, one blank between them."""
    parts: list[str] = []
    for token in tokens[first:last]:
        tied = parts and (parts[-1][-1] in "'’" or token.text in (".", ",", "'s", "’s"))
        parts.append(token.text if tied or not parts else f" {token.text}")
    return "".join(parts)


def body(tokens: Sequence[Token], first: int, last: int) -> bool:
    """A body that the gazetteer knows."""
    return gazetteer.organisation(name(tokens, first, last)) is not None


def known(tokens: Sequence[Token], first: int, last: int) -> bool:
    """A name that the gazetteer knows: a place, a body, or one of the names of people."""
    words = name(tokens, first, last)
    return bool(
        gazetteer.place(words)
        or gazetteer.organisation(words)
        or (last == first + 1 and _of_somebody(words))
    )


def of_somebody(tokens: Sequence[Token], first: int, last: int) -> bool:
    """A given name with what follows it, or a surname that is widely known."""
    if last > first + 1:
        return personal(tokens, first, last)
    return _of_somebody(tokens[first].text)


def named(tokens: Sequence[Token], first: int, last: int) -> bool:
    """The first word may go: the one after it is a name by itself, and both are none."""
    if last != first + 2 or known(tokens, first, last):
        return False
    return known(tokens, first + 1, last) or gazetteer.is_a("family", tokens[first + 1].text)


def personal(tokens: Sequence[Token], first: int, last: int) -> bool:
    """The words begin like a person's name."""
    return gazetteer.given(tokens[first].text) or (
        len(tokens[first].text.strip(".")) == 1 and last > first + 1
    )


def guess(
    tokens: Sequence[Token], first: int, last: int, lexicon: Lexicon
) -> tuple[ActorType, bool]:
    """The type, and whether it rests on more than the shape of the words."""
    words = name(tokens, first, last)
    known_place = place(words, lexicon.words.genitive)
    if gazetteer.organisation(words) is not None:
        return BODY, True
    before = tokens[first - 1].lower if first else ""
    if known_place is not None and not (
        _titled(before, lexicon) and known_place.key.startswith("city:")
    ):
        return PLACE, True
    return _by_words(tokens, first, last, lexicon) or _by_context(
        tokens, first, last, before, lexicon
    )


def _by_words(
    tokens: Sequence[Token], first: int, last: int, lexicon: Lexicon
) -> tuple[ActorType, bool] | None:
    opening, closing = tokens[first], tokens[last - 1]
    if closing.lower.replace(".", "") in lexicon.ends or opening.lower in lexicon.organisations:
        return BODY, True
    if personal(tokens, first, last) and last > first + 1:
        return PERSON, True
    if opening.lower in lexicon.places or (
        lexicon.words.demonyms_capitalised and closing.lower in lexicon.places
    ):
        return PLACE, True
    if any(token.lower in lexicon.organisations for token in tokens[first:last] if token.capital):
        return BODY, True
    if _acronym(opening.text) and last == first + 1:
        return BODY, True
    return None


def _by_context(
    tokens: Sequence[Token], first: int, last: int, before: str, lexicon: Lexicon
) -> tuple[ActorType, bool]:
    if _titled(before, lexicon) or (last == first + 1 and _of_somebody(tokens[first].text)):
        return PERSON, True
    if before in lexicon.words.place_before and last <= first + 2:
        return PLACE, False
    capitals = sum(token.capital for token in tokens[first:last])
    return (PERSON if capitals <= 3 else BODY), False


def _of_somebody(word: str) -> bool:
    return gazetteer.given(word) or gazetteer.is_a("surname", word)


def _titled(before: str, lexicon: Lexicon) -> bool:
    return before in lexicon.titles


def _acronym(word: str) -> bool:
    letters = word.replace(".", "")
    return 2 <= len(letters) <= 6 and letters.isupper()
