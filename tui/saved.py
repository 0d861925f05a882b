"""Queries that were given a name, kept for each timeline from one start to the next."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from timeline import places
from timeline.errors import TimelineError


class Saved:
    """Names and their queries; `timeline` is the file of the timeline, None for one in memory, of
    which nothing is kept."""

    def __init__(self, timeline: Path | None) -> None:
        self._key = str(timeline.resolve()) if timeline else None
        self._file = places.state() / "views.json"
        self.queries: dict[str, str] = dict(self._all().get(self._key or "", {}))

    def keep(self, name: str, query: str) -> None:
        """Raises TimelineError where it cannot be written, or the timeline is in memory."""
        if self._key is None:
            raise TimelineError(
                "A timeline that is in memory only keeps no queries.",
                "Open it with a file, by --db.",
            )
        self.queries[name] = query
        self._write()

    def drop(self, name: str) -> None:
        self.queries.pop(name, None)
        self._write()

    def _all(self) -> dict[str, Any]:
        """What cannot be read is as good as not there: it is only a convenience."""
        try:
            found = json.loads(self._file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return found if isinstance(found, dict) else {}

    def _write(self) -> None:
        if self._key is None:
            return
        everything = self._all() | {self._key: self.queries}
        temporary = self._file.with_suffix(".new")
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            temporary.write_text(json.dumps(everything, ensure_ascii=False), encoding="utf-8")
            temporary.replace(self._file)
        except OSError as error:
            raise TimelineError(
                f"The view could not be kept in {self._file}: {error.strerror}.",
                "See that the folder can be written.",
            ) from error
