"""Times counted from what the sentence speaks of: "two days after the explosion, he resigned"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from timeline.edtf import Precision
from timeline.extract.dates import periods
from timeline.extract.events import referring
from timeline.extract.events.claims import Claim
from timeline.extract.events.clauses import Clause
from timeline.extract.events.lexicon import Lexicon
from timeline.extract.events.narrative import Narrative
from timeline.extract.events.ordering import Placed
from timeline.extract.events.tokens import Sentence
from timeline.model import Reason, Span, Timex, TimexType
from timeline.when import When

_LENGTH = re.compile(r"P(\d+)([DWMY])")
_UNITS = {"D": "day", "W": "week", "M": "month", "Y": "year"}
_LASTING = frozenset(("during", "purpose", "preposition", "locative", "definite"))
_MARKS = frozenset(",;:–—()")
_FINENESS = {
    "D": Precision.DAY.fineness,
    "W": Precision.DAY.fineness,
    "M": Precision.MONTH.fineness,
    "Y": Precision.YEAR.fineness,
}
"""What is counted from must be known as finely as it is counted."""


@dataclass(frozen=True, slots=True)
class Count:
    """`length` is the duration, `side` 1 for after and -1 for before; `anchor` are the words that
    it is counted from."""

    length: Timex
    side: int
    anchor: Span

    @property
    def words(self) -> Span:
        """The length and what follows it."""
        return Span(self.length.span.start, self.anchor.end)


def find(claim: Claim, sentence: Sentence, counts: Sequence[Count]) -> Count | None:
    """What the time of the claim is counted from. None too where it is that itself."""
    clause = claim.clause
    low, high = sentence.tokens[clause.first].span.start, sentence.tokens[clause.end - 1].span.end
    at = sentence.tokens[claim.trigger].span
    for count in counts:
        start = count.length.span.start
        opens = start == sentence.span.start and count.anchor.end <= at.start
        if not count.anchor.contains(at) and (opens or low <= start < high):
            return count
    return None


def from_it(claim: Claim, sentence: Sentence, counts: Sequence[Count]) -> Count | None:
    """What is counted from the claim, as from what was told or known before."""
    at = sentence.tokens[claim.trigger].span
    return next((count for count in counts if count.anchor.contains(at)), None)


def within(sentence: Sentence, clauses: Sequence[Clause], lexicon: Lexicon) -> list[Count]:
    """All that a sentence counts, in order."""
    lengths = (timex for timex in sentence.timexes if timex.type is TimexType.DURATION)
    counts = (
        _from(timex, sentence, clauses, lexicon)
        for timex in lengths
        if not _lasted(timex, sentence)
    )
    return [count for count in counts if count is not None]


def _lasted(timex: Timex, sentence: Sentence) -> bool:
    """ "For two days after the vote", "in the two days after": how long, and not how long after."""
    place = sentence.index_at(timex.span.start)
    before = sentence.tokens[max(0, place - 1) : place]
    return any(token.word.classes & _LASTING for token in before)


def _from(
    timex: Timex, sentence: Sentence, clauses: Sequence[Clause], lexicon: Lexicon
) -> Count | None:
    start = timex.span.end
    while start < sentence.span.end and sentence.text[start].isspace():
        start += 1
    found = lexicon.phrases.counted(sentence.text, start)
    if found is None or found[1] >= sentence.span.end:
        return None
    end = _end(timex, found[1], sentence, clauses)
    return Count(timex, found[0], Span(start, max(end, found[1])))


def _end(timex: Timex, start: int, sentence: Sentence, clauses: Sequence[Clause]) -> int:
    """Where the words that are counted from end: with a comma, or before the verb that the length
    stands beside ("ist zwei Tage nach der Explosion | zurückgetreten")."""
    tokens = sentence.tokens
    first, place = sentence.index_at(start), sentence.index_at(timex.span.start)
    groups = [clause.group for clause in clauses if clause.group is not None]
    around = [group.head for group in groups if group.first < place <= group.head]
    marks = (i for i in range(first + 1, len(tokens)) if tokens[i].lowered in _MARKS)
    comma = next((i for i in marks if not tokens[i].dated), len(tokens))
    behind = [group.first for group in groups if group.first >= first]
    if not place and comma == len(tokens):
        around += behind[1:2] or behind[:1]
    end = min([comma, *around])
    return tokens[end].span.start if end < len(tokens) else sentence.span.end


def place(count: Count, sentence: Sentence, narrative: Narrative) -> Placed:
    """So long before or after what is known of it; no date where nothing is."""
    quote = count.words.of(sentence.text)
    known = _anchor(count, sentence, narrative)
    moved = None if known is None else _moved(known, count)
    if known is None or moved is None:
        reason = Reason("counted from what has no date", quote, count.words)
        return Placed(None, (reason,))
    return Placed(moved, (Reason(f"counted from {known}", quote, count.words),), said=True)


def place_back(count: Count, sentence: Sentence) -> Placed:
    """What another is counted from, by the date of that: "he died in 1958, three years after"."""
    told = (t for t in sentence.timexes if not count.words.contains(t.span))
    known = next((t.when for t in told if t.when is not None and t.when.bounded), None)
    moved = None if known is None else _moved(known, count, back=True)
    if known is None or moved is None:
        return Placed(None)
    quote = count.words.of(sentence.text)
    return Placed(moved, (Reason(f"counted from {known}", quote, count.words),), said=True)


def _anchor(count: Count, sentence: Sentence, narrative: Narrative) -> When | None:
    for timex in sentence.timexes:
        if count.anchor.contains(timex.span) and timex.when is not None and timex.when.bounded:
            return timex.when
    first, last = sentence.index_at(count.anchor.start), sentence.index_at(count.anchor.end)
    for token in sentence.tokens[first:last]:
        told = referring.spoken_of(token, narrative)
        if told is not None:
            return None if told.when.uncertain else told.when
    return None


def _moved(known: When, count: Count, *, back: bool = False) -> When | None:
    length = _LENGTH.fullmatch(count.length.value)
    period = periods.of(known)
    if length is None or period is None or count.length.mod not in (None, "APPROX"):
        return None
    if known.precision.fineness < _FINENESS[length[2]]:
        return None
    side = -count.side if back else count.side
    number, unit = side * int(length[1]), _UNITS[length[2]]
    if unit == "week":
        number, unit = 7 * number, "day"
    return period.containing(unit).shift(number).when
