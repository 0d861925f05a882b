"""What the word being typed may become: a field, one of its values, or an actor's name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from textual.suggester import Suggester

from timeline.model import Status

LEAST = 2
"""Letters from which a field is offered: one would offer something at every word."""

_VALUE = re.compile(r'(?P<field>\w+):(?P<quote>"?)(?P<typed>[^"|()]*)$')
_WORD = re.compile(r"(?:^|[\s(!|])(?P<typed>\w+)$")
NAMED = {"actor", "participant"}


class Completion(Suggester):
    """Shown after the cursor; → takes it."""

    def __init__(self) -> None:
        super().__init__(use_cache=False, case_sensitive=True)
        self.names: Sequence[str] = ()
        """Of actors, the most frequent first."""

    async def get_suggestion(self, value: str) -> str | None:
        if found := _VALUE.search(value):
            return _first(value, found["typed"], self._values(found))
        from timeline.query.fields import READERS

        if (found := _WORD.search(value)) and len(found["typed"]) >= LEAST:
            return _first(value, found["typed"], [f"{field}:" for field in READERS])
        return None

    def _values(self, found: re.Match[str]) -> Iterable[str]:
        field = found["field"]
        if field not in NAMED:
            return _values().get(field, ())
        if found["quote"]:
            return [f'{name}"' for name in self.names]
        return [word for name in self.names for word in name.split()]


@cache
def _values() -> Mapping[str, Sequence[str]]:
    """Asked for at the first key, not before the first paint."""
    from timeline import languages
    from timeline.query.nodes import Flag

    return {
        "status": [status.value for status in Status],
        "is": [flag.value for flag in Flag],
        "lang": languages.codes(),
    }


def _first(value: str, typed: str, candidates: Iterable[str]) -> str | None:
    """All that was typed with its end completed, in the case in which it was typed."""
    if not typed:
        return None
    wanted = typed.casefold()
    for candidate in candidates:
        if candidate.casefold().startswith(wanted) and len(candidate) > len(typed):
            return value + candidate[len(typed) :]
    return None
