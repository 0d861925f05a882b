"""A sentence as the finders see it: its tokens, and which of them are already part of a name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from timeline.extract.actors.runs import Run
from timeline.extract.actors.tokens import Token
from timeline.extract.actors.words import Lexicon
from timeline.model import Span


@dataclass(frozen=True, slots=True)
class Scene:
    """The runs in order; `begins` and `inside` find them by token."""

    text: str
    language: str
    lexicon: Lexicon
    tokens: Sequence[Token]
    runs: Sequence[Run]
    begins: dict[int, Run] = field(init=False)
    inside: dict[int, Run] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "begins", {run.first: run for run in self.runs})
        inside = {at: run for run in self.runs for at in range(run.first, run.last)}
        object.__setattr__(self, "inside", inside)

    def span(self, first: int, last: int) -> Span:
        """The characters of the tokens [first, last)."""
        return Span(self.tokens[first].start, self.tokens[last - 1].end)

    def lower(self, at: int) -> str:
        """The token there in lower case; "" outside the sentence."""
        return self.tokens[at].lower if 0 <= at < len(self.tokens) else ""

    def country(self, at: int) -> str | None:
        """The code of the country of which the token is the adjective."""
        if not 0 <= at < len(self.tokens):
            return None
        token = self.tokens[at]
        if self.lexicon.words.demonyms_capitalised and not token.capital:
            return None
        code = self.lexicon.demonyms.get(token.lower)
        # An acronym in any other case is a word: Contact Us.
        return code if len(token.text) > 2 or token.text.isupper() else None
