"""The notation of patterns, and matching many of them at once.

    word            itself
    (one|two words) either
    [of|of the]     either, or nothing
    <last>          any word of the list `last` of the table [time.words]
    {month}         a slot: what the grammar finds there, captured under that name
    {stop}          nothing, before a mark or the end
    {free}          nothing, but not before a word of `complements`
    {apart}         nothing, before a mark, the end or a word of `apart`

All patterns of one level share a trie, so that the words they have in common are looked at once.
The depth of a trie is bounded by its longest pattern: matching cannot run away.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product

from timeline.errors import LanguageError
from timeline.extract.dates import tokens

_PIECE = re.compile(r"\[[^\]]*\]|\([^)]*\)|<[^>]*>|\{[^}]*\}|[^\s\[\](){}<>]+")

CONDITIONS = frozenset(("{stop}", "{free}", "{apart}"))
"""Steps that take no word: they ask what stands there."""


@dataclass(slots=True)
class Node:
    """A place in the trie: where each word, slot or condition leads, and the meanings that end
    here."""

    words: dict[str, Node] = field(default_factory=dict)
    slots: dict[str, Node] = field(default_factory=dict)
    conditions: dict[str, Node] = field(default_factory=dict)
    meanings: list[str] = field(default_factory=list)

    def add(self, steps: Sequence[str], meaning: str) -> None:
        node = self
        for step in steps:
            name = step.strip("{}") if len(step) > 1 else step
            edges = node.words if name == step else node.slots
            node = (node.conditions if step in CONDITIONS else edges).setdefault(name, Node())
        if meaning not in node.meanings:
            node.meanings.append(meaning)


def words_of(phrase: str) -> tuple[str, ...]:
    """A phrase cut as the texts are."""
    return tuple(tokens.read(phrase).words)


def forms(alternatives: str) -> list[tuple[str, ...]]:
    """The phrases of "one|two words", each also without accents."""
    written = [words_of(form) for form in alternatives.split("|") if form.strip()]
    plain = [tuple(tokens.unaccented(word) for word in form) for form in written]
    return list(dict.fromkeys(written + plain))


def expand(pattern: str, lists: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    """Every sequence of words and slots that the pattern allows.

    Raises LanguageError for a list that does not exist.
    """
    choices: list[list[tuple[str, ...]]] = []
    for piece in _PIECE.findall(pattern):
        if piece[0] == "{":
            choices.append([(piece,)])
        elif piece[0] == "<":
            choices.append(_list(piece[1:-1], pattern, lists))  # a list is one step, not many
        elif piece[0] == "(":
            choices.append(_inner(piece[1:-1], pattern, lists))
        elif piece[0] == "[":
            choices.append([(), *_inner(piece[1:-1], pattern, lists)])
        else:
            choices.append(forms(piece))
    for chosen in product(*choices):
        yield tuple(step for steps in chosen for step in steps)


def _list(name: str, pattern: str, lists: Mapping[str, tuple[str, ...]]) -> list[tuple[str, ...]]:
    if name not in lists:
        raise LanguageError(
            f"The pattern “{pattern}” uses <{name}>, which [time.words] does not have."
        )
    phrases = [form for entry in lists[name] for form in forms(entry)]
    long = [form for form in phrases if len(form) > 1]
    return [(f"<{name}>",), *long] if len(long) < len(phrases) else long


def _inner(
    alternatives: str, pattern: str, lists: Mapping[str, tuple[str, ...]]
) -> list[tuple[str, ...]]:
    found: list[tuple[str, ...]] = []
    for alternative in alternatives.split("|"):
        found.extend(expand(alternative, lists))
    return found
