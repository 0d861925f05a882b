"""A linear-chain model that decides where names begin and end, and what they are.

The model of a language is a small file of whole numbers, trained by `python -m
timeline.training.actors`.
Decoding is plain Python: what a word contributes is added up once and remembered, so that a
token costs a few sums.
"""

from __future__ import annotations

import gzip
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from struct import Struct

from timeline.extract.actors import features, mending
from timeline.extract.actors.runs import Habits, Run
from timeline.extract.actors.tokens import Token
from timeline.extract.actors.words import Lexicon
from timeline.languages import Language
from timeline.model import ActorType

LABELS = ("O", "B-person", "I-person", "B-organisation", "I-organisation", "B-place", "I-place")
REMEMBERED = 50_000
"""Words whose sums are kept, for each offset; then it starts afresh."""

Scores = tuple[int, ...]
Packed = int
"""The scores of all labels side by side in one number, two bytes each: adding two such numbers
adds all their scores at once. Each part is BIAS too high, so that none is below zero."""

BIAS = 1 << 12
_PARTS = Struct(f"<{len(LABELS)}H")
_NEVER = -(10**9)
_NONE: Scores = (0,) * len(LABELS)
_OPENING = (0, *range(1, len(LABELS), 2))
_TYPES = {label: ActorType(label[2:]) for label in LABELS[1:]}


@dataclass(slots=True)
class Model:
    """Weights by feature, one for each label, and for each step from one label to the next."""

    weights: dict[str, Scores]
    steps: tuple[Scores, ...]
    sources: tuple[tuple[tuple[int, int], ...], ...] = field(init=False)
    """For each label those that may stand before it, with the weight of the step."""
    closing: Scores = field(init=False)
    """The weights of the steps to the outside."""
    alone: Scores = field(init=False)
    """The weights of the steps from the outside to each label and back."""
    words: dict[int, dict[str, Packed]] = field(
        default_factory=lambda: {offset: {} for offset in features.OFFSETS}
    )
    positions: dict[str, Packed] = field(default_factory=dict)

    def __post_init__(self) -> None:
        everything = range(len(LABELS))
        self.sources = tuple(
            tuple(
                (source, self.steps[source][label])
                for source in ((label - 1, label) if label and label % 2 == 0 else everything)
            )
            for label in everything
        )
        self.closing = tuple(row[0] for row in self.steps)
        self.alone = tuple(map(sum, zip(self.steps[0], self.closing, strict=True)))

    def total(self, names: Sequence[str]) -> Packed:
        rows = [self.weights[name] for name in names if name in self.weights]
        return _packed(tuple(map(sum, zip(*rows, strict=True))) if rows else _NONE)

    def word(self, token: Token | None, offset: int, lexicon: Lexicon) -> Packed:
        """To be asked for what `words` does not hold yet."""
        kept = self.words[offset]
        if len(kept) > REMEMBERED:
            kept.clear()
        scores = self.total(features.of_word(token, offset, lexicon))
        kept["" if token is None else token.text] = scores
        return scores

    def position(self, names: Sequence[str]) -> Packed:
        key = names[-1] + names[-2] + names[-3]
        scores = self.positions.get(key)
        if scores is None:
            scores = self.positions[key] = self.total(names)
        return scores


def _packed(scores: Scores) -> Packed:
    return int.from_bytes(_PARTS.pack(*(score + BIAS for score in scores)), "little")


@cache
def load(language: Language) -> Model | None:
    """The language's model; None if there is none."""
    source = resources.files(__package__).joinpath("models", f"{language.code}.gz")
    if not source.is_file():
        return None
    steps, *lines = gzip.decompress(source.read_bytes()).decode().splitlines()
    size = len(LABELS)
    numbers = [int(number) for number in steps.split()]
    rows = tuple(tuple(numbers[at : at + size]) for at in range(0, size * size, size))
    weights = {}
    for line in lines:
        name, _, values = line.partition("\t")
        weights[name] = tuple(map(int, values.split(" ")))
    return Model(weights, rows)


def tag(
    tokens: Sequence[Token], runs: Sequence[Run], model: Model, lexicon: Lexicon, habits: Habits
) -> list[Run]:
    """The names of a sentence, starting from the first guess at them."""
    guesses = features.guesses_of(tokens, runs)
    found = []
    for first, last in features.segments(tokens, guesses, lexicon):
        scores = [_scores(tokens, at, guesses, model, lexicon, habits) for at in range(first, last)]
        labels = _best(scores, model)
        found += _spans(labels, first, scores)
    return [part for run in found for part in mending.mended(run, tokens, lexicon)]


def _scores(
    tokens: Sequence[Token],
    at: int,
    guesses: Sequence[str],
    model: Model,
    lexicon: Lexicon,
    habits: Habits,
) -> list[int]:
    total = model.position(features.of_position(tokens, at, guesses, habits))
    for offset, kept in model.words.items():
        place = at + offset
        token = tokens[place] if 0 <= place < len(tokens) else None
        known = kept.get("" if token is None else token.text)
        total += model.word(token, offset, lexicon) if known is None else known
    scores = list(_PARTS.unpack(total.to_bytes(_PARTS.size, "little")))
    if not tokens[at].capital:
        scores[1] = scores[3] = scores[5] = _NEVER
    return scores


def _best(scores: Sequence[Sequence[int]], model: Model) -> list[int]:
    """The labels of the likeliest path (Viterbi) from outside to outside; an I needs its B."""
    if len(scores) == 1:
        (row,) = scores
        totals = [score + step for score, step in zip(row, model.alone, strict=True)]
        return [max(_OPENING, key=totals.__getitem__)]
    opening = model.steps[0]
    path = [before + score for before, score in zip(opening, scores[0], strict=True)]
    path[2] = path[4] = path[6] = _NEVER
    back = []
    for row in scores[1:]:
        choices, following = [], []
        for score, sources in zip(row, model.sources, strict=True):
            most = _NEVER * 2
            best = 0
            for source, step in sources:
                total = path[source] + step
                if total > most:
                    most, best = total, source
            choices.append(best)
            following.append(most + score)
        back.append(choices)
        path = following
    ends = [total + step for total, step in zip(path, model.closing, strict=True)]
    label = ends.index(max(ends))
    labels = [label]
    for choices in reversed(back):
        label = choices[label]
        labels.append(label)
    return labels[::-1]


def _spans(labels: Sequence[int], offset: int, scores: Sequence[Sequence[int]]) -> list[Run]:
    found: list[Run] = []
    first = -1
    for at, label in enumerate([*labels, 0]):
        if first >= 0 and (label == 0 or label % 2):
            weights = _weights(scores[first:at])
            kind = _TYPES[LABELS[labels[first]]]
            found.append(Run(offset + first, offset + at, kind, True, weights=weights))
            first = -1
        if label % 2:
            first = at
    return found


def _weights(scores: Sequence[Sequence[int]]) -> tuple[int, int, int]:
    """What the words of a name say for each type, by its label that opens and the one inside."""
    opening, *rest = scores
    person, body, place = opening[1], opening[3], opening[5]
    for row in rest:
        person, body, place = person + row[2], body + row[4], place + row[6]
    return person, body, place
