"""What a name is in one sentence, its whole document says: one name, one kind of actor."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from timeline.extract.actors import apposition
from timeline.extract.actors.runs import TYPES, Run
from timeline.extract.actors.tokens import Token
from timeline.extract.actors.words import Lexicon
from timeline.model import ActorType

DECIDED = 30
"""What its own sentence says for the kind that it was taken for there."""

CALLED = 150
"""What the noun before a name says for the kind that it names: the company Volkmer."""

OWNS = 150
"""What its shares or its shareholders say for a body, and "its" against a person."""

SURNAME = 90
"""What a person's full name says for its last word, each time that it stands alone."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence with the first guess at its names and with what was made of it."""

    tokens: Sequence[Token]
    guessed: Sequence[Run]
    tagged: Sequence[Run]


@dataclass(slots=True)
class Evidence:
    """What the document says of a name: for each of TYPES the sum of what speaks for it, and how
    often it is called a thing."""

    times: int = 0
    things: int = 0
    weights: list[int] = field(default_factory=lambda: [0] * len(TYPES))

    @property
    def type(self) -> ActorType:
        if self.things:
            return ActorType.PRODUCT
        return TYPES[self.weights.index(max(self.weights))]


Known = dict[str, Evidence]


def settle(readings: Sequence[Reading], lexicon: Lexicon) -> list[list[Run]]:
    """The names of each sentence once the sentences have been heard together.

    A name that was passed over is taken where the document has it as a name elsewhere; a bare
    surname follows the full one.
    """
    known = _known(readings, lexicon)
    return [sorted(_settled(reading, known, lexicon), key=_first) for reading in readings]


def _first(run: Run) -> int:
    return run.first


def _known(readings: Sequence[Reading], lexicon: Lexicon) -> Known:
    known: Known = defaultdict(Evidence)
    for reading in readings:
        for run in reading.tagged:
            said = known[_words(reading.tokens, run)]
            said.times += 1
            for at, kind in enumerate(TYPES):
                said.weights[at] += run.weights[at] + DECIDED * (kind is run.type)
            _hear(said, reading.tokens, run, lexicon)
    for words, said in [*known.items()]:
        bare = words.rpartition(" ")[2]
        if bare != words and said.type is ActorType.PERSON:
            known[bare].weights[TYPES.index(said.type)] += SURNAME * (known[bare].times + 1)
    return dict(known)


def _hear(said: Evidence, tokens: Sequence[Token], run: Run, lexicon: Lexicon) -> None:
    """What the words beside a name say of it."""
    called = apposition.told(tokens, run, lexicon)
    said.things += called is ActorType.PRODUCT
    if called in TYPES:
        said.weights[TYPES.index(called)] += CALLED
    if apposition.has_what_bodies_have(tokens, run, lexicon):
        said.weights[TYPES.index(ActorType.ORGANISATION)] += OWNS
    if apposition.is_no_person(tokens, run, lexicon):
        said.weights[TYPES.index(ActorType.PERSON)] -= OWNS


def _settled(reading: Reading, known: Known, lexicon: Lexicon) -> Iterator[Run]:
    taken = {at for run in reading.tagged for at in range(run.first, run.last)}
    for run in reading.tagged:
        yield replace(run, type=known[_words(reading.tokens, run)].type)
    for run in reading.guessed:
        words = _words(reading.tokens, run)
        passed_over = words in known and taken.isdisjoint(range(run.first, run.last))
        if passed_over and words not in lexicon.common and not _noun(reading, run, lexicon):
            yield replace(run, type=known[words].type)


def _noun(reading: Reading, run: Run, lexicon: Lexicon) -> bool:
    before = reading.tokens[run.first - 1].lower if run.first else ""
    return before in lexicon.words.nouns_after


def _words(tokens: Sequence[Token], run: Run) -> str:
    return " ".join(token.lower for token in tokens[run.first : run.last])
