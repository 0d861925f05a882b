"""The terminal explorer. Importing it is cheap: Textual is loaded when it runs."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.build.meanwhile import Strides
    from timeline.store import Store
    from tui.configuration import Chosen


def waiting(query: str) -> AbstractContextManager[None]:
    """The first frame of the explorer, shown at once while the timeline is opened."""
    from tui import curtain, terminal

    return curtain.drawn(query, unicode=terminal.has_unicode())


def run(
    store: Store,
    *,
    query: str = "",
    today: date,
    folder: Path | None = None,
    stated: Mapping[str, object] | None = None,
    again: Callable[[], Strides] | None = None,
) -> int:
    """Open the explorer on a timeline and wait until the reader leaves; the exit code.

    `folder` is where its documents are, `stated` are settings by flags, which win over the
    configuration; `again` reads the folder again.
    """
    from tui import curtain, terminal

    chosen = _configured(stated or {})
    # Not before the reader's keys are bound: widgets take theirs when they are imported.
    from tui.app import Explorer

    app = Explorer(
        store,
        query=query,
        today=today,
        folder=folder,
        unicode=terminal.has_unicode(),
        chosen=chosen,
    )
    app.returns = True
    app.again = again
    curtain.hand_over()
    app.run(mouse=chosen.mouse)
    return app.return_code or 0


def speaks(stated: Mapping[str, object]) -> Callable[[str], str]:
    """Puts what `timeline` says into the reader's language, for who reads it line by line."""
    from tui import translating

    _configured(stated)
    return translating.told


def told(stated: Mapping[str, object]) -> tuple[Path, list[tuple[str, str]], Sequence[str]]:
    """For `timeline config`: the file, what is in force, and what is wrong with the file."""
    from tui import configuration

    chosen = _configured(stated)
    rows = list(configuration.in_force(chosen))
    return chosen.file, rows, chosen.wrong


def _configured(stated: Mapping[str, object]) -> Chosen:
    """What is in force, with the keys bound."""
    from dataclasses import replace
    from functools import partial

    from tui import configuration, words

    chosen = configuration.read(stated)
    words.use(chosen.language, chosen.date_language)
    if not chosen.wrong and not chosen.keys:
        return chosen
    chosen = configuration.read(stated)  # again: what is wrong is told in the reader's language
    from tui import rebinding

    wrong = rebinding.bind(chosen.keys, partial(configuration.place_of, chosen))
    return replace(chosen, wrong=(*chosen.wrong, *wrong))
