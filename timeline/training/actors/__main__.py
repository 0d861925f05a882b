"""Trains the tagger and writes its models.

    python -m timeline.training.actors --data FOLDER [--also FILE ...]

FOLDER holds `train-*.jsonl`: {"lang", "text", "actors": [{"start", "end", "type"}]}. To these come
documents made from the patterns beside this file. One model is trained for all languages
together, each feature once for all and once for its language; what is written for a language is
the sum of the two. Needs the packages of the extra `data`.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

import pycrfsuite

from timeline import languages
from timeline.extract import sentences
from timeline.extract.actors import features, runs
from timeline.extract.actors import tokens as tokens_of
from timeline.extract.actors.runs import Habits
from timeline.extract.actors.tokens import Token
from timeline.extract.actors.words import lexicon
from timeline.training.actors import examples, models
from timeline.training.actors.examples import Example

LIMITS = {"europeana": 260, "xlime": 340, "ler": 262}
"""Documents taken of a source, so that no kind of text outweighs the others."""

ROUNDS = 10
"""Sentences made of each pattern."""

Sequence = tuple[list[list[str]], list[str]]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--also", type=Path, nargs="*", default=[], help="further files like these")
    parser.add_argument("--keep", type=Path, help="the model as trained; read if it exists")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        trained = args.keep or Path(folder, "trained.crfsuite")
        if not trained.exists():
            train(_examples(args.data, args.also), trained)
        tagger = pycrfsuite.Tagger()
        tagger.open(str(trained))
        info = tagger.info()
        for code in languages.codes():
            models.write(info, code)


def train(corpus: Iterable[Example], target: Path) -> None:
    trainer = pycrfsuite.Trainer(verbose=False)
    for example in corpus:
        for rows, labels in sequences(example):
            trainer.append(rows, labels)
    trainer.set_params({"c1": 0.4, "c2": 0.02, "max_iterations": 100})
    trainer.train(str(target))


def _examples(data: Path, also: Iterable[Path]) -> Iterator[Example]:
    for path in [*sorted(data.glob("train-*.jsonl")), *also]:
        source = path.stem.split("-")[1]
        yield from examples.read(path, LIMITS.get(source, 10_000))
    for number, code in enumerate(examples.LANGUAGES):
        yield from examples.make(code, ROUNDS, number)


def sequences(example: Example) -> Iterator[Sequence]:
    """The example's segments as the tagger will see them, between two tokens that are outside."""
    language = languages.load(example.language)
    words, habits = lexicon(language), Habits()
    split = [
        tokens_of.split(example.text, span, language)
        for span in sentences.split(example.text, language)
    ]
    for tokens in split:
        habits.learn(tokens)
    for tokens in split:
        guesses = features.guesses_of(tokens, list(runs.find(tokens, words, habits)))
        labels = labels_of(tokens, example.names)
        for first, last in features.segments(tokens, guesses, words):
            rows = [
                _named(example, features.of_position(tokens, at, guesses, habits), True)
                + _named(
                    example,
                    [
                        name
                        for offset in features.OFFSETS
                        for name in features.of_word(_token(tokens, at + offset), offset, words)
                    ],
                    False,
                )
                for at in range(first, last)
            ]
            inside = [labels[first].replace("I-", "B-"), *labels[first + 1 : last]]
            yield [["outside"], *rows, ["outside"]], ["O", *inside, "O"]


def _token(tokens: list[Token], at: int) -> Token | None:
    return tokens[at] if 0 <= at < len(tokens) else None


def _named(example: Example, names: list[str], positional: bool) -> list[str]:
    """Each feature for all languages and for its own; habits of annotation go to the source."""
    both = [*names, *(f"{example.language}:{name}" for name in names)]
    return both + [f"~{example.source}:{name}" for name in names] if positional else both


def labels_of(tokens: list[Token], names: Iterable[tuple[int, int, str]]) -> list[str]:
    """A label for each token; of names that overlap the longest counts."""
    labels = ["O"] * len(tokens)
    for start, end, kind in sorted(names, key=lambda name: name[0] - name[1]):
        inside = [at for at, t in enumerate(tokens) if t.start < end and start < t.end]
        if inside and all(labels[at] == "O" for at in inside):
            for at in inside:
                labels[at] = f"I-{kind}"
            labels[inside[0]] = f"B-{kind}"
    return labels


if __name__ == "__main__":
    main()
