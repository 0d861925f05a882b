"""What is typed, understood.

    query  := part*                  all of them
    part   := term ("|" term)*       one of them: | binds tighter than the space, as in fzf
    term   := "!" term | "(" query ")" | field ":" value | atom
    atom   := 'exact | "a phrase" | ^first | last$ | /regex/ | word

A query is read while it is typed: an open quote or parenthesis ends where the text ends, and a
field without a value asks nothing yet.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from difflib import get_close_matches

from timeline.errors import QueryError
from timeline.query.fields import READERS, Value, pattern
from timeline.query.nodes import All, Exact, Field, Node, Not, Some, Words

_FIELD = re.compile(r"(?P<name>[^\W\d_]+):(?!//)")
_PHRASE = re.compile(r'"(?P<text>[^"]*)"?')
_QUOTED = re.compile(r'(?P<just>=?)"(?P<text>[^"]*)"?')
_REGEX = re.compile(r"/(?P<text>(?:\\.|[^/\\])+)/(?=[\s)|]|$)")
_WORD = re.compile(r'[^\s()|"]+')
_BLANK = re.compile(r"\s*")


def read(text: str, today: date, language: str) -> Node | None:
    """What it asks; None for nothing. See `query.parse`."""
    return _Reader(text, today, language).query()


class _Reader:
    """A place in the text, moving on."""

    def __init__(self, text: str, today: date, language: str) -> None:
        self.text = text
        self.today = today
        self.language = language
        self.position = 0
        self.depth = 0

    def query(self) -> Node | None:
        nodes = []
        while not self.done():
            if self.peek() == ")":
                if self.depth:
                    break
                raise self.wrong("There is a ) without its (.", "Take it out, or write ( before.")
            node = self.part()
            if node is not None:
                nodes.append(node)
        return _joined(All, nodes)

    def part(self) -> Node | None:
        nodes = [self.term()]
        while not self.done() and self.peek() == "|":
            self.position += 1
            if not self.done():
                nodes.append(self.term())
        return _joined(Some, [node for node in nodes if node is not None])

    def term(self) -> Node | None:
        sign = self.peek()
        if sign == "!":
            return self.negation()
        if sign == "(":
            return self.group()
        if sign == "|":
            raise self.wrong("There is nothing before the |.", "Write a word on each side of it.")
        field = _FIELD.match(self.text, self.position)
        return self.field(field) if field else self.atom()

    def negation(self) -> Node | None:
        self.position += 1
        if self.done() or self.peek() in ")|":
            return None
        node = self.term()
        return None if node is None else Not(node)

    def group(self) -> Node | None:
        if self.depth == DEEPEST:
            raise self.wrong("There are too many ( inside one another.", "Write it with fewer.")
        self.position += 1
        self.depth += 1
        node = self.query()
        self.depth -= 1
        if not self.done():
            self.position += 1
        return node

    def field(self, match: re.Match[str]) -> Node | None:
        name = match["name"].casefold()
        if name not in READERS:
            close = sorted(f"{near}:" for near in get_close_matches(name, READERS, n=2))
            hint = f"Did you mean {' or '.join(close)}? " if close else ""
            raise QueryError(
                f"There is no field “{match['name']}”.",
                f"{hint}The fields are: {', '.join(READERS)}.",
                start=match.start(),
                end=match.end(),
            )
        self.position = match.end()
        value = self.value()
        return READERS[name](value) if value.text else None

    def value(self) -> Value:
        start = self.position
        for shape, quoted in ((_QUOTED, True), (_REGEX, False), (_WORD, False)):
            found = shape.match(self.text, start)
            if found is not None:
                self.position = found.end()
                text = found["just"] + found["text"] if quoted else found.group()
                return self.make_value(text, start, quoted)
        return self.make_value("", start, False)

    def make_value(self, text: str, start: int, quoted: bool) -> Value:
        typing = self.position == len(self.text) and not quoted
        return Value(text, start, self.position, quoted, typing, self.today, self.language)

    def atom(self) -> Node | None:
        start = self.position
        for shape, read in _ATOMS:
            found = shape.match(self.text, start)
            if found is not None:
                self.position = found.end()
                return read(self, found)
        raise AssertionError("the last shape takes whatever is left")

    def done(self) -> bool:
        blank = _BLANK.match(self.text, self.position)
        self.position = blank.end() if blank else self.position
        return self.position >= len(self.text)

    def peek(self) -> str:
        return self.text[self.position]

    def wrong(self, what: str, do: str) -> QueryError:
        return QueryError(what, do, start=self.position, end=self.position + 1)


DEEPEST = 30
"""Parentheses inside one another: more are a mistake, or an attack."""


def _phrase(_: _Reader, found: re.Match[str]) -> Node | None:
    return Exact(found["text"]) if found["text"].strip() else None


def _regex(_: _Reader, found: re.Match[str]) -> Node:
    return pattern(found["text"], Field.ANY, found.start(), found.end())


def _word(reader: _Reader, found: re.Match[str]) -> Node | None:
    text = found.group()
    first, last = text.startswith("^"), text.endswith("$")
    if first or last:
        bare = text.removeprefix("^").removesuffix("$")
        return Exact(bare, Field.TITLE, first, last) if bare else None
    if text.startswith("'"):
        return Exact(text[1:]) if text[1:] else None
    return Words(text, typing=found.end() == len(reader.text))


_ATOMS: tuple[tuple[re.Pattern[str], Callable[[_Reader, re.Match[str]], Node | None]], ...] = (
    (_PHRASE, _phrase),
    (_REGEX, _regex),
    (_WORD, _word),
)


def _joined(kind: type[All] | type[Some], nodes: list[Node]) -> Node | None:
    if len(nodes) < 2:
        return nodes[0] if nodes else None
    return kind(tuple(nodes))
