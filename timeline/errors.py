"""What can go wrong that a user can put right.

TimelineError
├── UnreadableDocumentError   a file whose text cannot be had
├── NothingToReadError        a path that is missing, or a folder with nothing in it to read
├── StoreError                a timeline file that cannot be opened, read or written
├── QueryError                a query that cannot be understood
├── DateError                 a date that cannot be understood
├── CorrectionError           a correction that says what its kind cannot
├── LanguageError             a language that is not known, or whose data file is wrong
└── TaggerError               a tagger that is not installed, or has no such model

Anything else that is raised is a fault of ours and may end in a traceback.
"""

from __future__ import annotations

from pathlib import Path


class TimelineError(Exception):
    """The root: `what` went wrong and what to `do` about it, a sentence each, for the user."""

    def __init__(self, what: str, do: str = "") -> None:
        super().__init__(f"{what} {do}".rstrip())
        self.what = what
        self.do = do


class UnreadableDocumentError(TimelineError):
    """The file at `path` cannot be read; the rest of its folder still is."""

    def __init__(self, path: Path, what: str, do: str = "") -> None:
        super().__init__(f"{path}: {what}.", do)
        self.path = path


class NothingToReadError(TimelineError):
    """There is no such path, or nothing under it that any reader takes."""


class StoreError(TimelineError):
    """The timeline file is locked, damaged, full, newer than this program, or not one of ours."""


class QueryError(TimelineError):
    """The query is wrong between the code points `start` and `end` of what was typed."""

    def __init__(self, what: str, do: str = "", *, start: int = 0, end: int = 0) -> None:
        super().__init__(what, do)
        self.start = start
        self.end = end


class DateError(TimelineError, ValueError):
    """A written date that means nothing to us."""


class CorrectionError(TimelineError, ValueError):
    """What a reader wants to put right, said so that it cannot be done."""


class LanguageError(TimelineError):
    """No data for this language, or data that breaks the rules of its table."""


class TaggerError(TimelineError):
    """The tagger asked for is not known, not installed, or does not find its model."""
