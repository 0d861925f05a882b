"""The terminal explorer. Importing it is cheap: Textual is loaded when it runs."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.build.meanwhile import Strides
    from timeline.store import Store
    from tui.configuration import Chosen
    from tui.start import Start


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
    from tui import curtain, pace, start, terminal

    chosen = _read(stated or {})
    begun = start.found(store, query, today=today)
    if begun is not None:
        _draw(begun, chosen)
    chosen = _bound(chosen, stated or {})
    pace.set_for_keys(os.environ)
    # Not before the reader's keys are bound: widgets take theirs when they are imported.
    from tui import crash
    from tui.app import Explorer
    from tui.driver import Sparing

    app = Explorer(
        store,
        query=query,
        today=today,
        folder=folder,
        unicode=terminal.has_unicode(),
        chosen=chosen,
        start=begun,
    )
    app.returns = True
    app.again = again
    if crash.is_gone(sys.__stdin__):
        return crash.HUNG_UP
    Sparing.taken = curtain.hand_over()
    app.run(mouse=chosen.mouse)
    return app.return_code or 0


def speaks(stated: Mapping[str, object]) -> Callable[[str], str]:
    """Puts what `timeline` says into the reader's language, for who reads it line by line."""
    from tui import translating

    _configured(stated)
    return translating.told


def _draw(begun: Start, chosen: Chosen) -> None:
    """The first screen, from what is known."""
    import shutil

    from tui import curtain, first_screen, terminal

    paint = first_screen.paint(chosen, os.environ, unicode=terminal.has_unicode())
    columns, height = shutil.get_terminal_size()
    lines = first_screen.drawn(begun, chosen, (columns, height))
    if paint is not None and lines:
        curtain.show(paint.screen(lines))


def told(stated: Mapping[str, object]) -> tuple[Path, list[tuple[str, str]], Sequence[str]]:
    """For `timeline config`: the file, what is in force, and what is wrong with the file."""
    from tui import configuration

    chosen = _configured(stated)
    rows = list(configuration.in_force(chosen))
    return chosen.file, rows, chosen.wrong


def _configured(stated: Mapping[str, object]) -> Chosen:
    """What is in force, with the keys bound."""
    return _bound(_read(stated), stated)


def _read(stated: Mapping[str, object]) -> Chosen:
    """What is in force, with dates said as the reader says them."""
    from tui import configuration, dates, words

    chosen = configuration.read(stated)
    words.use(chosen.language, chosen.date_language, chosen.typed)
    dates.begin_weeks(configuration.WEEKDAYS[chosen.week_start])
    return chosen


def _bound(chosen: Chosen, stated: Mapping[str, object]) -> Chosen:
    if not chosen.wrong and not chosen.keys:
        return chosen
    from dataclasses import replace
    from functools import partial

    from tui import configuration, rebinding

    chosen = configuration.read(stated)  # again: what is wrong is told in the reader's language
    wrong = rebinding.bind(chosen.keys, partial(configuration.place_of, chosen))
    return replace(chosen, wrong=(*chosen.wrong, *wrong))
