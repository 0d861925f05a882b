"""A word as typed to the words that documents hold: itself, what it begins, what it nearly is.

What is written exactly so wins: close words are only looked at where there is none, and those at
one typing error before those at two, so that forgiving never floods.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from heapq import nlargest
from itertools import accumulate

from rapidfuzz.distance import OSA

SHORT = 3
"""Letters up to which a word is never forgiven an error."""

MIDDLING = 7
"""Letters up to which it is forgiven one; longer words, two."""

STUB = 2
"""Letters up to which what is typed is a word or, if there is no such word, the beginning of the
most frequent ones: fewer letters would match nearly everything."""

LIKELY = 8
"""How many of those; the completions of a longer beginning that are looked for first."""

FEW = 5_000
"""Events that the words of a stub hold between them: they are all fetched in a millisecond."""

MANY = 20_000
"""The same of three letters."""

MOST = 64
"""Words that a word as typed may stand for."""

_ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789"
_AFTER = "\U0010ffff"


@dataclass(frozen=True, slots=True)
class Forms:
    """What a typed word stands for: `whole` as it is written, and `other` words that will do.

    `begun` are words that begin with it, the most frequent first, and will do, too; all of them
    unless `prefix`: then there are too many to be named.
    """

    typed: str
    whole: bool
    prefix: bool
    other: tuple[str, ...] = ()
    begun: tuple[str, ...] = ()

    @property
    def written(self) -> bool:
        """It stands somewhere as it was typed, at least at the beginning of a word."""
        return self.whole or bool(self.begun)

    def accepts(self, word: str) -> bool:
        return (
            word == self.typed
            or word in self.other
            or word in self.begun
            or (self.prefix and word.startswith(self.typed))
        )


def forms(
    connection: sqlite3.Connection, typed: str, *, typing: bool, widely: bool = False
) -> Forms:
    """`typing`: the word may go on. `widely`: close words, too, though it is written exactly so."""
    whole = _known(connection, typed)
    if typing and len(typed) <= STUB:
        begun = () if whole else _frequent(connection, typed, LIKELY, FEW)
        return Forms(typed, whole, False, (), begun)
    begun = _begun(connection, typed) if typing else ()
    close = () if (whole or begun) and not widely else _close(connection, typed, typing)
    return Forms(typed, whole, len(begun) > MOST, close, begun[:MOST])


def _known(connection: sqlite3.Connection, word: str) -> bool:
    return connection.execute("SELECT 1 FROM word WHERE word = ?", (word,)).fetchone() is not None


def _begun(connection: sqlite3.Connection, typed: str) -> tuple[str, ...]:
    """One more than MOST where there are more."""
    if len(typed) <= SHORT:
        return _frequent(connection, typed, MOST, MANY)
    return tuple(word for word, _ in _beginning(connection, typed, MOST + 1))


def _frequent(connection: sqlite3.Connection, typed: str, most: int, held: int) -> tuple[str, ...]:
    """The most frequent words that begin so, as long as no more than `held` events hold them; one
    at least."""
    words = _beginning(connection, typed, most)
    sums = accumulate(events for _, events in words)
    within = sum(1 for events in sums if events <= held)
    return tuple(word for word, _ in words[: max(1, within)])


def _beginning(connection: sqlite3.Connection, typed: str, limit: int) -> list[tuple[str, int]]:
    """Words that begin so, and how many events hold each; the most frequent first."""
    return connection.execute(
        "SELECT word, events FROM word WHERE word > ?1 AND word < ?1 || char(1114111)"
        " ORDER BY events DESC LIMIT ?2",
        (typed, limit),
    ).fetchall()


def errors(word: str) -> int:
    """How many typing errors a word of that length is forgiven."""
    return 0 if len(word) <= SHORT else 1 if len(word) <= MIDDLING else 2


def _close(connection: sqlite3.Connection, typed: str, typing: bool) -> tuple[str, ...]:
    allowed = errors(typed)
    if allowed == 0:
        return ()
    variants = _edits(typed)
    found = _among(connection, variants)
    if not found and allowed == 2:
        found = _two_errors(connection, typed)
    if not found and typing:
        found = _begun_by(connection, variants, len(typed))
    return tuple(word for _, word in nlargest(MOST, found))


def _edits(word: str) -> set[str]:
    """Every text at one error from the word: a letter lost, added, changed, or two exchanged."""
    halves = [(word[:place], word[place:]) for place in range(len(word) + 1)]
    lost = {a + b[1:] for a, b in halves if b}
    exchanged = {a + b[1] + b[0] + b[2:] for a, b in halves if len(b) > 1}
    changed = {a + letter + b[1:] for a, b in halves if b for letter in _ALPHABET}
    added = {a + letter + b for a, b in halves for letter in _ALPHABET}
    return (lost | exchanged | changed | added) - {word}


def _among(connection: sqlite3.Connection, words: Iterable[str]) -> list[tuple[int, str]]:
    """Those of the words that are known, with the number of events that hold them."""
    return connection.execute(
        "SELECT events, word FROM word WHERE word IN (SELECT value FROM json_each(?))",
        (_array(words),),
    ).fetchall()


def _begun_by(
    connection: sqlite3.Connection, variants: Iterable[str], length: int
) -> list[tuple[int, str]]:
    """Words that begin with a variant of what was typed so far, if that is long enough."""
    if length <= SHORT + 1:
        return []
    return connection.execute(
        "SELECT DISTINCT w.events, w.word FROM json_each(?) v"
        " JOIN word w ON w.word > v.value AND w.word < v.value || char(1114111)",
        (_array(variants),),
    ).fetchall()


def _two_errors(connection: sqlite3.Connection, typed: str) -> list[tuple[int, str]]:
    """Words at two errors.

    The errors are both in the second half (then the first stands unchanged), both in the first
    (then the second does), or one in each (then the first half is at one error): three bounded
    lookups leave few words to be compared.
    """
    middle = len(typed) // 2
    head, tail = typed[:middle], typed[middle:]
    bounds = (len(typed) - 2, len(typed) + 2)
    rows = connection.execute(
        "SELECT events, word FROM word WHERE word >= ?1 AND word < ?1 || char(1114111)"
        " AND length(word) BETWEEN ?3 AND ?4"
        " UNION SELECT events, word FROM word WHERE mirror >= ?2 AND mirror < ?2 || char(1114111)"
        " AND length(word) BETWEEN ?3 AND ?4",
        (head, tail[::-1], *bounds),
    ).fetchall()
    rows += connection.execute(
        "SELECT w.events, w.word FROM json_each(?) v"
        " JOIN word w ON w.word >= v.value AND w.word < v.value || char(1114111)"
        " WHERE length(w.word) BETWEEN ? AND ?",
        (_array(_edits(head)), *bounds),
    ).fetchall()
    return [
        (events, word)
        for events, word in dict.fromkeys(rows)
        if OSA.distance(typed, word, score_cutoff=2) <= 2
    ]


def _array(words: Iterable[str]) -> str:
    """As JSON; the words are folded, so there is nothing in them to escape."""
    return '["' + '","'.join(words) + '"]'
