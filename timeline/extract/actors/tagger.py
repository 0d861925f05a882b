"""A linear-chain model that decides where names begin and end, and what they are.

The model of a language is a small file of whole numbers, trained by `python -m
timeline.training.actors`.
Decoding is plain Python: what a word contributes is added up once and remembered, so that a
token costs a few sums.
"""

from __future__ import annotations

import gzip
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from importlib import resources

from timeline.extract.actors import features
from timeline.extract.actors import runs as runs_of
from timeline.extract.actors.runs import Habits, Run
from timeline.extract.actors.tokens import Token
from timeline.extract.actors.words import Lexicon
from timeline.languages import Language
from timeline.model import ActorType

LABELS = ("O", "B-person", "I-person", "B-organisation", "I-organisation", "B-place", "I-place")
REMEMBERED = 50_000
"""Words whose sums are kept, for each offset; then it starts afresh."""

Scores = tuple[int, ...]
_NEVER = -(10**9)
_NONE: Scores = (0,) * len(LABELS)
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
    words: dict[int, dict[str, Scores]] = field(
        default_factory=lambda: {offset: {} for offset in features.OFFSETS}
    )
    positions: dict[str, Scores] = field(default_factory=dict)

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

    def total(self, names: Sequence[str]) -> Scores:
        rows = [self.weights[name] for name in names if name in self.weights]
        return tuple(map(sum, zip(*rows, strict=True))) if rows else _NONE

    def word(self, token: Token | None, offset: int, lexicon: Lexicon) -> Scores:
        kept = self.words[offset]
        text = "" if token is None else token.text
        scores = kept.get(text)
        if scores is None:
            if len(kept) > REMEMBERED:
                kept.clear()
            scores = kept[text] = self.total(features.of_word(token, offset, lexicon))
        return scores

    def position(self, names: Sequence[str]) -> Scores:
        scores = self.positions.get(names[-1] + names[-2] + names[-3])
        if scores is None:
            scores = self.positions[names[-1] + names[-2] + names[-3]] = self.total(names)
        return scores


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
        found += _spans(labels, first)
    return [_whole(run, tokens, lexicon) for run in found]


def _whole(run: Run, tokens: Sequence[Token], lexicon: Lexicon) -> Run:
    """With the adjective after it, which lies outside of its segment."""
    if run.type is not ActorType.ORGANISATION:
        return run
    return replace(run, last=runs_of.described(tokens, run.first, run.last, lexicon))


def _scores(
    tokens: Sequence[Token],
    at: int,
    guesses: Sequence[str],
    model: Model,
    lexicon: Lexicon,
    habits: Habits,
) -> list[int]:
    rows = [model.position(features.of_position(tokens, at, guesses, habits))]
    for offset in features.OFFSETS:
        place = at + offset
        token = tokens[place] if 0 <= place < len(tokens) else None
        rows.append(model.word(token, offset, lexicon))
    scores = [a + b + c + d + e + f for a, b, c, d, e, f in zip(*rows, strict=True)]
    if not tokens[at].capital:
        scores[1] = scores[3] = scores[5] = _NEVER
    return scores


def _best(scores: Sequence[Sequence[int]], model: Model) -> list[int]:
    """The labels of the likeliest path (Viterbi) from outside to outside; an I needs its B."""
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


def _spans(labels: Sequence[int], offset: int) -> list[Run]:
    found: list[Run] = []
    first = -1
    for at, label in enumerate([*labels, 0]):
        if first >= 0 and (label == 0 or label % 2):
            found.append(Run(offset + first, offset + at, _TYPES[LABELS[labels[first]]], True))
            first = -1
        if label % 2:
            first = at
    return found
