"""Finding where the patterns of a grammar match in the tokens of a text.

Every question asked at a place is answered once and remembered, and patterns are of bounded
length, so the work is proportional to the text whatever it says.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from timeline.extract.dates import slots
from timeline.extract.dates.expressions import DATES, Amount, Clock, Expression, Named, Reference
from timeline.extract.dates.grammar import Grammar
from timeline.extract.dates.meanings import MEANINGS, NOTHING, RANGES
from timeline.extract.dates.patterns import Node
from timeline.extract.dates.tokens import Tokens

Captures = dict[str, Any]
REMEMBERED = 512
"""Places in the text about which answers are kept: memory does not grow with the text."""
_CAPITALISED = frozenset(("month", "weekday", "centuryword"))
"""Slots whose doubtful names need their capital."""
_ABBREVIATED = {"anymonth": "month", "anyweekday": "weekday"}
"""Slots with abbreviations -> the slots of full names."""


_BLANK, _ANY_YEAR = "qqqq", 2000
_LOOK_BACK = frozenset(
    name
    for name, (_, kinds) in slots.SLOTS.items()
    if kinds & {slots.DIGITS, slots.NUMBER, slots.LETTER, slots.APOSTROPHE}
)
"""Slots that ask what stands before them."""

Finds = list[tuple[int, Any]]
_NOTHING_HERE: Finds = []
"""Of the many places where nothing is found."""
_UNKNOWN: dict[str, Finds] = {}
"""Of a place where no slot was asked yet."""


class Parse:
    """One text under one grammar. `pivot` is the year about which two-digit years are read."""

    def __init__(self, grammar: Grammar, tokens: Tokens, pivot: int | None) -> None:
        self.grammar = grammar
        self.tokens = tokens
        self.words = tokens.words
        self.entries = list(map(grammar.entry, tokens.words))
        """What the grammar knows of each word."""
        self.pivot = pivot
        self._slots: dict[int, dict[str, Finds]] = {}
        """Of a place what its slots find there, but for those that depend on the level."""
        self._lower: dict[int, list[Finds]] = {}
        """Of a place what is found there below each level, as far as it was asked for."""

    def word(self, index: int) -> str:
        return self.words[index] if 0 <= index < len(self.words) else ""

    def after(self, index: int) -> int:
        """The token after this word, and after an apostrophe that stands for its accent."""
        following = index + 1
        if (
            self.word(following) == "'"
            and self.words[index] in self.grammar.accented
            and self.tokens.glued(following)
        ):
            return following + 1
        return following

    def longest(self, index: int) -> tuple[int, Expression | None] | None:
        """The longest expression from here; None in it for what only looks like one."""
        best: tuple[int, Expression | None] | None = None
        for end, found in self.lower(len(self.grammar.levels), index):
            bare = isinstance(found, Clock) and found.bare and found.date is None
            if bare and self.word(index - 1) not in self.grammar.vocabulary.before_clock:
                continue
            if best is None or end > best[0]:
                best = end, found
        if best is not None and best[1] is NOTHING:
            return best[0], None
        return best

    def forget(self) -> None:
        """Let go of what is remembered, now that the places it is about lie mostly behind."""
        if len(self._slots) + len(self._lower) > REMEMBERED:
            self._slots.clear()
            self._lower.clear()

    def is_barren(self, index: int) -> bool:
        """Nothing begins there: the word begins nothing, or it does not alone, and what follows is
        a word that stands nowhere in the grammar. Most words of a text are settled by that.
        """
        entry, following = self.entries[index], index + 1
        if not entry.begins:
            return True
        if following == len(self.words) or not self.entries[following].blank:
            return False
        word = self.words[index]
        barren = self.grammar.barren.get(word)
        if barren is None:
            self.grammar.barren[word] = False  # or the question would be asked to answer itself
            barren = self.grammar.barren[word] = _is_barren(self.grammar, word)
        return barren

    def lower(self, level: int, index: int) -> Finds:
        """(end, expression) of what all levels below that one find here, the lowest first.

        Most places begin nothing; then no pattern asks for what lower levels find.
        """
        known = self._lower.get(index)
        if known is None:
            if index >= len(self.words) or self.is_barren(index):
                return _NOTHING_HERE
            known = self._lower[index] = [_NOTHING_HERE]
        while len(known) <= level:
            known.append(self._with_level(len(known) - 1, index, known[-1]))
        return known[level]

    def _with_level(self, level: int, index: int, below: Finds) -> Finds:
        """What lower levels find here, and of every match of that one, one for each end."""
        entry = self.entries[index]
        if not entry.direct[level] and not (below and entry.levels[level]):
            return below
        found: dict[int, Any] = {}
        self._walk(self.grammar.levels[level], index, level, {}, found)
        return [*below, *found.items()] if found else below

    def _walk(
        self, node: Node, index: int, level: int, captures: Captures, found: dict[int, Any]
    ) -> None:
        """Follow every path of the trie that the tokens from here on allow."""
        if node.meanings and index not in found:
            _build(node.meanings, captures, index, found)
        for name, following in node.conditions.items():
            if _CONDITIONS[name](self, index):
                self._walk(following, index, level, captures, found)
        if index < len(self.words) and (node.words or node.slots):
            self._step(node, index, level, captures, found)

    def _step(
        self, node: Node, index: int, level: int, captures: Captures, found: dict[int, Any]
    ) -> None:
        entry = self.entries[index]
        if node.words:
            for symbol in entry.symbols:
                if symbol in node.words:
                    self._walk(node.words[symbol], self.after(index), level, captures, found)
        if node.slots and entry.slots:
            known = self._slots.get(index, _UNKNOWN)
            for name, following in self.grammar.ways(node, entry):
                finds = known[name] if name in known else self.slot(name, index, level)
                for end, value in finds:
                    self._walk(following, end, level, _with(captures, name, value), found)

    def stops(self, index: int) -> bool:
        """A mark stands here, or the end: what was said is not about what follows."""
        return index >= len(self.words) or not self.words[index][0].isalnum()

    def is_free(self, index: int) -> bool:
        """No word stands here to which what was said is only the beginning."""
        return self.word(index) not in self.grammar.vocabulary.complements

    def is_apart(self, index: int) -> bool:
        """Nothing stands here that a number before could count."""
        return self.stops(index) or self.words[index] in self.grammar.vocabulary.apart

    def slot(self, name: str, index: int, level: int) -> list[tuple[int, Any]]:
        """(end, value) of what the slot finds here."""
        if name in _NESTED:
            return _NESTED[name](self, index, level) if self.lower(level, index) else _NOTHING_HERE
        known = self._slots.get(index)
        if known is None:
            known = self._slots[index] = {}
        finds = known.get(name)
        if finds is None:
            find = slots.SLOTS.get(name)
            finds = self.lookup(name, index) if find is None else find[0](self, index)
            known[name] = finds
        return finds

    def lookup(self, name: str, index: int) -> list[tuple[int, Any]]:
        """The phrases of a lexicon that stand here."""
        if name not in self.grammar.lexicons or index >= len(self.words):
            return []
        if name in _CAPITALISED and self._is_small(name, index):
            return []
        found = []
        for phrase, value in self.grammar.lexicons[name].entries.get(self.words[index], ()):
            last = index + len(phrase) - 1
            if name == "bareunits" and self.word(last + 1).isdecimal():
                continue  # "los días | 3 y 4": they are told one by one
            if len(phrase) == 1 or tuple(self.words[index : last + 1]) == phrase:
                found.append((self.after(last), value))
                if name in _ABBREVIATED and self._is_abbreviated(name, last):
                    found.insert(0, (last + 2, value))
        return found

    def _is_abbreviated(self, name: str, index: int) -> bool:
        """A full stop belongs to the short name before it; after a full one it ends a sentence."""
        full = self.grammar.lexicons[_ABBREVIATED[name]].entries
        return self.word(index + 1) == "." and self.words[index] not in full

    def _is_small(self, name: str, index: int) -> bool:
        """A doubtful name without the capital it would have."""
        vocabulary = self.grammar.vocabulary
        return (
            (vocabulary.capital_names or name == "centuryword")
            and self.words[index] in vocabulary.doubtful
            and self.tokens.written(index)[0].islower()
        )

    def below(self, level: int, index: int, kind: Any) -> list[tuple[int, Any]]:
        """Expressions of a kind that lower levels find here, one for each end."""
        found: dict[int, Any] = {}
        for end, expression in self.lower(level, index):
            if isinstance(expression, kind):
                found.setdefault(end, expression)
        return list(found.items())


def _is_barren(grammar: Grammar, word: str) -> bool:
    """Nothing is found in the word and a blank one, however it is written. What looks at the words
    before it, as numbers do, is not to be told so."""
    if not grammar.entry(word).slots.isdisjoint(_LOOK_BACK):
        return False
    for written in (word, word.title(), word.upper()):
        starts, ends = [0, len(written) + 1], [len(written), len(written) + 2]
        cut = Tokens(f"{written} {_BLANK}", [word, _BLANK], starts, ends)
        if Parse(grammar, cut, _ANY_YEAR).lower(len(grammar.levels), 0):
            return False
    return True


def _build(meanings: Sequence[str], captures: Captures, index: int, found: dict[int, Any]) -> None:
    """Note the first meaning that makes sense as what ends here."""
    for meaning in meanings:
        expression = MEANINGS[meaning].build(captures)
        if expression is not None:
            found[index] = expression
            return


def _with(captures: Captures, name: str, value: Any) -> Captures:
    """The captures with one more; a slot that stands twice in a pattern is `date`, `date2`."""
    return {**captures, (f"{name}2" if name in captures else name): value}


def _dates(parse: Parse, index: int, level: int) -> list[tuple[int, Any]]:
    found = parse.below(level, index, DATES)
    if level == RANGES:
        now = parse.below(level, index, Reference)
        found = found + [(end, what) for end, what in now if what.value == "PRESENT_REF"]
    return found


def _durations(parse: Parse, index: int, level: int) -> list[tuple[int, Any]]:
    found = parse.below(level, index, Amount)
    return [(end, amount) for end, amount in found if not amount.repeated]


def _recurring(parse: Parse, index: int, level: int) -> list[tuple[int, Any]]:
    found = parse.below(1, index, Named)
    return [(end, named.what) for end, named in found if named.direction is None]


def _clocks(parse: Parse, index: int, level: int) -> list[tuple[int, Any]]:
    found = parse.below(level, index, Clock)
    return [(end, clock) for end, clock in found if clock.date is None]


_CONDITIONS = {"stop": Parse.stops, "free": Parse.is_free, "apart": Parse.is_apart}

_NESTED = {"date": _dates, "duration": _durations, "recurring": _recurring, "clock": _clocks}
