"""What the tagger looks at: the words of a segment and their neighbours, and the first guess.

A segment is a stretch of a sentence between whose capitals there are at most three other tokens;
what lies outside of all segments is no name. The same features are read in training.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from timeline import gazetteer
from timeline.extract.actors.runs import Habits, Run
from timeline.extract.actors.tokens import Token
from timeline.extract.actors.words import Lexicon

GAP = 3
"""Tokens between two capitals of one segment, at most."""

BREAKS = frozenset("|•·>»:;")
"""Marks that no name goes across."""

OFFSETS = (0, -1, 1, -2, 2)
_DETAIL = {0: 9, -1: 3, 1: 3, -2: 2, 2: 2}
"""How many of the plain attributes of a neighbour count, by its distance."""

SHORTEST_HEAD, LONGEST_HEAD = 4, 14
"""Letters of the last part of a compound that is looked for."""

_SQUEEZED = re.compile(r"(.)\1+")


def segments(
    tokens: Sequence[Token], guesses: Sequence[str], lexicon: Lexicon
) -> Iterator[tuple[int, int]]:
    """The segments [first, last) of a sentence.

    After a noun that bodies are called by come the few small words that may belong to its name:
    Camera dei deputati. A guessed name is never cut.
    """
    first = last = -1
    for at, token in enumerate(tokens):
        if not (token.text[0].isupper() and token.word):
            if first >= 0 and token.text in BREAKS:
                yield first, _end(tokens, last, guesses, lexicon)
                first = -1
            continue
        if first >= 0 and at - last > GAP:
            yield first, _end(tokens, last, guesses, lexicon)
            first = -1
        if first < 0:
            first = at
        last = at + 1
    if first >= 0:
        yield first, _end(tokens, last, guesses, lexicon)


def _end(tokens: Sequence[Token], last: int, guesses: Sequence[str], lexicon: Lexicon) -> int:
    end = last
    if tokens[last - 1].lower in lexicon.organisations:
        while end < min(last + GAP, len(tokens)) and tokens[end].word:
            end += 1
    while end < len(tokens) and guesses[end].startswith("I"):
        end += 1
    return end


def of_word(token: Token | None, offset: int, lexicon: Lexicon) -> list[str]:
    """The attributes of the word that stands `offset` from the one to be tagged."""
    if token is None:
        return [f"{offset}edge"]
    plain, classes = _attributes(token.text, token.lower, lexicon)
    return [f"{offset}{name}" for name in (*plain[: _DETAIL[offset]], *classes)]


@lru_cache(maxsize=16384)
def _attributes(text: str, lower: str, lexicon: Lexicon) -> tuple[list[str], list[str]]:
    plain = [f"w={lower}", f"h={shape(text)}", f"s3={lower[-3:]}"]
    if text[0].isalpha():
        plain += [f"s2={lower[-2:]}", f"s4={lower[-4:]}", f"p3={lower[:3]}", f"p4={lower[:4]}"]
        plain += [f"n={min(len(text), 9)}"]
    classes = [*_classes(lower, lexicon), *_known(text, lexicon.words.genitive)]
    if text[0].isupper():
        classes += [*_common(lower, lexicon), *_parts(text, lower, lexicon)]
    return plain, classes


def _common(lower: str, lexicon: Lexicon) -> Iterator[str]:
    """How common the word is, and how much its language's own."""
    counted = lexicon.counted.get(lower)
    if counted is None:
        yield "v=rare"
        return
    yield f"v={counted}"
    yield f"vo={counted[1]}"


def _parts(text: str, lower: str, lexicon: Lexicon) -> Iterator[str]:
    """What the last part of a compound is, and the first one before a hyphen: US-Präsident."""
    first, hyphen, _ = text.partition("-")
    if hyphen and len(first) > 1:
        yield "y=-"
        yield from (f"y{name}" for name in (*_in_gazetteer(first), shape(first)))
    for at in range(max(1, len(lower) - LONGEST_HEAD), len(lower) - SHORTEST_HEAD + 1):
        found = [name for name, words in lexicon.heads if lower[at:] in words]
        if found:
            yield from (f"z={name}" for name in found)
            return


def shape(text: str) -> str:
    """Letters and digits by kind, repetitions squeezed: “McDonald” is XxXx."""
    kinds = "".join(
        "X" if c.isupper() else "x" if c.islower() else "9" if c.isdigit() else c for c in text
    )
    return _SQUEEZED.sub(r"\1", kinds) + ("1" if len(text) == 1 else "")


def _classes(lower: str, lexicon: Lexicon) -> Iterator[str]:
    """What the language's tables say of the word."""
    for name, words in lexicon.classes:
        if lower in words:
            yield f"c={name}"


def _known(text: str, genitive: str) -> Iterator[str]:
    """What the gazetteer says of the word, or of what it is the genitive of."""
    if not text[0].isupper():
        return
    found = list(_in_gazetteer(text))
    if not found and genitive and text.endswith(genitive) and len(text) > 4:
        found = list(_in_gazetteer(text.removesuffix(genitive)))
    yield from found


def _in_gazetteer(text: str) -> Iterator[str]:
    place = gazetteer.place(text)
    if place is not None:
        kind = place.key.partition(":")[0]
        yield f"g={kind}{'+' if place.population > 400 or place.capital else ''}"
    if gazetteer.organisation(text) is not None:
        yield "g=body"
    if gazetteer.given(text):
        yield "g=given"
    for kind in ("surname", "forename", "family", "brand"):
        if gazetteer.is_a(kind, text):
            yield f"g={kind}"


def of_position(
    tokens: Sequence[Token], at: int, guesses: Sequence[str], habits: Habits
) -> list[str]:
    """What only its place tells: the first guess around it, and what forces its capital."""
    token = tokens[at]
    before = guesses[at - 1] if at else ""
    after = guesses[at + 1] if at + 1 < len(guesses) else ""
    seen = f"{int(token.lower in habits.lower)}{int(token.lower in habits.capital)}"
    forced = f"i{int(token.initial)}{seen}{'' if token.capital else '-'}"
    here = guesses[at]
    return [
        "capital" if token.capital else "small",
        forced,
        f"q{here}",
        f"q{before}>{here}",
        f"q{here}<{after}",
        f"{forced}{here}",
    ]


def guesses_of(tokens: Sequence[Token], runs: Sequence[Run]) -> list[str]:
    """The first guess as a label for each token, "" outside of runs."""
    found = [""] * len(tokens)
    for run in runs:
        label = f"{run.type.value[:2]}{'*' if run.known else '!' if run.sure else '?'}"
        found[run.first] = f"B{label}"
        for at in range(run.first + 1, run.last):
            found[at] = f"I{label}"
    return found
