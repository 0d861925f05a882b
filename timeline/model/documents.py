"""What is read, its own date, and what became of it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field

from timeline.model.mentions import Timex
from timeline.model.passages import Reason, Span
from timeline.when import When


@dataclass(frozen=True, slots=True)
class Document:
    """A file as text.

    `path` is how the user knows it: relative to the folder that was asked for, with forward
    slashes. `text` is the decoded file itself for plain text and Markdown (line ends untouched, a
    byte order mark not counted), otherwise the text as extracted. `metadata` holds what the file
    says of itself, lower-case keys: `title`, `date`, `lang`, `author`, and whatever else.
    `sha256` is of the file's bytes.
    """

    path: str
    text: str
    sha256: str
    metadata: Mapping[str, str] = field(default_factory=dict)
    line_starts: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        starts = [0]
        position = self.text.find("\n")
        while position >= 0:
            starts.append(position + 1)
            position = self.text.find("\n", position + 1)
        object.__setattr__(self, "line_starts", tuple(starts))

    def line(self, offset: int) -> int:
        """The number of the line, from 1, in which the code point stands."""
        return bisect_right(self.line_starts, offset)


@dataclass(frozen=True, slots=True)
class Dated:
    """A document's own date (its document creation time) and why it is believed.

    `when` is None where nothing tells. `source` is one of `stated` (by the user), `dateline`,
    `front matter`, `page`, `mail header`, `metadata`, `file name`, or `none`. `warnings` holds
    such as a weekday that contradicts the date.
    """

    when: When | None
    source: str
    reasons: tuple[Reason, ...] = ()
    span: Span | None = None
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Coverage:
    """What became of a file: nothing is dropped in silence.

    `unplaced` are the time expressions that date no event. `failure` says why the file could not
    be read at all, `notes` what was skipped in it or guessed about it ("no data for this
    language", "only a follow-us line").
    """

    path: str
    language: str | None = None
    language_reason: str = ""
    dated: Dated | None = None
    events: int = 0
    characters: int = 0
    unplaced: tuple[Timex, ...] = ()
    notes: tuple[str, ...] = ()
    failure: str | None = None
