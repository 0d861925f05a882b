"""Where in time a document's telling is, sentence after sentence."""

from __future__ import annotations

from dataclasses import dataclass, field

from timeline.model import Dated, Place, Reason, Span
from timeline.when import When


@dataclass(frozen=True, slots=True)
class Told:
    """An event told before, to which "at the meeting" may refer."""

    kind: str
    when: When
    places: tuple[Place, ...]
    trigger: Span
    quote: str


@dataclass(slots=True)
class Narrative:
    """`now` is the time that the last dated event gave, and `because` the reason; both last a
    paragraph. `standing` is what the promises made so far hang on.
    """

    dated: Dated
    paragraph: int = -1
    now: When | None = None
    because: Reason | None = None
    standing: Reason | None = None
    told: list[Told] = field(default_factory=list)

    def enter(self, paragraph: int) -> None:
        """A new paragraph begins: the time told in the one before carries no further."""
        if paragraph != self.paragraph:
            self.paragraph = paragraph
            self.now = self.because = self.standing = None

    def remember(self, when: When, reason: Reason) -> None:
        self.now, self.because = when, reason

    def last_of_kind(self, kind: str) -> Told | None:
        """The latest event of that kind that has a date."""
        return next((told for told in reversed(self.told) if told.kind == kind), None)

    @property
    def anchor(self) -> When | None:
        """What "later" and "earlier" are counted from."""
        return self.now or self.dated.when
