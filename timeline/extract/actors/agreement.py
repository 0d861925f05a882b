"""What a name is in one sentence, its whole document says: one name, one kind of actor."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from timeline.extract.actors.runs import Run
from timeline.extract.actors.tokens import Token
from timeline.extract.actors.words import Lexicon
from timeline.model import ActorType

CLEAR = 2
"""How many times as often a name must be the one kind as the other to be that everywhere."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence with the first guess at its names and with what was made of it."""

    tokens: Sequence[Token]
    guessed: Sequence[Run]
    tagged: Sequence[Run]


Votes = dict[str, Counter[ActorType]]


def settle(readings: Sequence[Reading], lexicon: Lexicon) -> list[list[Run]]:
    """The names of each sentence once the sentences have been heard together.

    A name that was passed over is taken where the document has it as a name elsewhere; a bare
    surname follows the full one.
    """
    votes, surnames = _votes(readings)
    for word in surnames:
        votes[word][ActorType.PERSON] += CLEAR * sum(votes[word].values()) + 1
    return [sorted(_settled(reading, votes, lexicon), key=_first) for reading in readings]


def _first(run: Run) -> int:
    return run.first


def _votes(readings: Sequence[Reading]) -> tuple[Votes, set[str]]:
    """How often each name is what, and the last words of people's full names."""
    votes: Votes = defaultdict(Counter)
    surnames = set()
    for reading in readings:
        for run in reading.tagged:
            votes[_words(reading.tokens, run)][run.type] += 1
            if run.type is ActorType.PERSON and run.last - run.first > 1:
                surnames.add(reading.tokens[run.last - 1].lower)
    return votes, surnames


def _settled(reading: Reading, votes: Votes, lexicon: Lexicon) -> Iterator[Run]:
    taken = {at for run in reading.tagged for at in range(run.first, run.last)}
    for run in reading.tagged:
        kind = _majority(votes[_words(reading.tokens, run)])
        yield run if kind is None else replace(run, type=kind)
    for run in reading.guessed:
        words = _words(reading.tokens, run)
        if words in votes and taken.isdisjoint(range(run.first, run.last)):
            kind = _majority(votes[words])
            if kind is not None and words not in lexicon.common:
                yield replace(run, type=kind)


def _words(tokens: Sequence[Token], run: Run) -> str:
    return " ".join(token.lower for token in tokens[run.first : run.last])


def _majority(votes: Counter[ActorType]) -> ActorType | None:
    (best, most), *others = votes.most_common(2)
    return best if not others or most >= CLEAR * others[0][1] else None
