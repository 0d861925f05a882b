"""What the word being typed may become: a field, one of its values, or an actor's name."""

from __future__ import annotations

import re
from collections.abc import Iterable

from textual.suggester import Suggester

from tui import offers
from tui.offers import Known


class Completion(Suggester):
    """Shown after the cursor; → takes it."""

    def __init__(self) -> None:
        super().__init__(use_cache=False, case_sensitive=True)
        self.known = Known()

    async def get_suggestion(self, value: str) -> str | None:
        if found := offers.VALUE.search(value):
            return _first(value, found["typed"], self._values(found))
        if (found := offers.WORD.search(value)) and len(found["typed"]) >= offers.LEAST:
            return _first(value, found["typed"], [f"{field}:" for field in offers.fields()])
        return None

    def _values(self, found: re.Match[str]) -> Iterable[str]:
        values = offers.values_of(found["field"], self.known)
        if found["quote"]:
            return [f'{value}"' for value in values]
        if found["field"] in offers.IN_WORDS:
            return [word for value in values for word in value.split()]
        return [value for value in values if " " not in value]


def _first(value: str, typed: str, candidates: Iterable[str]) -> str | None:
    """All that was typed with its end completed, in the case in which it was typed."""
    if not typed:
        return None
    wanted = typed.casefold()
    for candidate in candidates:
        if candidate.casefold().startswith(wanted) and len(candidate) > len(typed):
            return value + candidate[len(typed) :]
    return None
