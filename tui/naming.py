"""Names completed while several of them are typed in one line."""

from __future__ import annotations

from collections.abc import Sequence

from textual.suggester import Suggester


class Names(Suggester):
    """Completes the last name of the line; `between` parts one from the next."""

    def __init__(self, names: Sequence[str], between: str) -> None:
        super().__init__(use_cache=False, case_sensitive=True)
        self._names = names
        self._between = between

    async def get_suggestion(self, value: str) -> str | None:
        typed = value.rpartition(self._between)[2].lstrip()
        for name in self._names if typed else ():
            if len(name) > len(typed) and name.casefold().startswith(typed.casefold()):
                return value + name[len(typed) :]
        return None


def parted(line: str, between: str) -> list[str]:
    """The names of the line, each once, without blanks around them."""
    names = (name.strip() for name in line.split(between))
    return list(dict.fromkeys(name for name in names if name))
