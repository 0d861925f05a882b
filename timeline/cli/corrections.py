"""`timeline corrections`: what the reader put right, to keep, to apply elsewhere and to undo."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from timeline import inert
from timeline.cli import FOUND, NOTHING, options, session
from timeline.cli.words import say, tell_lost
from timeline.errors import StoreError, TimelineError
from timeline.export import corrections as lines
from timeline.store import Correction, Step, Store

EXAMPLES = """\
  timeline corrections letters/ > letters.corrections
  timeline corrections --apply letters.corrections --db copy.timeline
  timeline corrections --log letters/
  timeline corrections --undo letters/
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    options.paths(parser)
    action = parser.add_mutually_exclusive_group()
    action.add_argument(
        "--apply", metavar="FILE", help="put right what FILE says, JSON lines; - is stdin"
    )
    action.add_argument("--undo", action="store_true", help="take back the last step")
    action.add_argument("--redo", action="store_true", help="the step undone last again")
    action.add_argument("--log", action="store_true", help="what was done, a step a line")
    action.add_argument(
        "--lost", action="store_true", help="what waits for a passage, a file or a name to be back"
    )
    options.store(parser)
    options.reading(parser)


def run(args: argparse.Namespace) -> int:
    changes = args.apply is not None or args.undo or args.redo
    with session.opened(args, empty=True, correcting=changes) as store:
        if changes and not store.writable:
            raise StoreError(
                f"The timeline {store.path} may not be written.", "Change its permissions."
            )
        if args.apply is not None:
            return _apply(store, args.apply)
        for name, act in _ACTIONS.items():
            if getattr(args, name):
                return act(store)
        return _print(lines.write(store.steps()))


def _apply(store: Store, name: str) -> int:
    read = list(lines.read(_lines(name)))
    step = store.apply(read)
    changed = 0 if step is None else len(step.corrections)
    say(f"{changed} of {len(read)} corrections change something")
    tell_lost(len(store.lost()))
    return FOUND if read else NOTHING


def _lines(name: str) -> list[str]:
    """Raises TimelineError for a file that cannot be read."""
    try:
        return list(sys.stdin) if name == "-" else Path(name).read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise TimelineError(f"{name} cannot be read: {error}.", "Check the file.") from error


def _undo(store: Store) -> int:
    return _told("undone", store.undo())


def _redo(store: Store) -> int:
    return _told("done again", store.redo())


def _told(what: str, step: Step | None) -> int:
    say("there is no step to take" if step is None else f"{what}: {step}")
    return NOTHING if step is None else FOUND


def _log(store: Store) -> int:
    return _print(_row(step) for step in store.steps())


def _row(step: Step) -> str:
    reverses = "" if step.reverses is None else f"  (turns step {step.reverses})"
    return f"{step.number:6}  {inert.line(str(step))}{reverses}"


def _lost(store: Store) -> int:
    return _print(map(_waiting, store.lost()))


def _waiting(one: Correction) -> str:
    said = " ".join(filter(None, (one.kind, one.about, one.value)))
    return f"{inert.line(one.anchor)}  {inert.line(said)}"


_ACTIONS: Mapping[str, Callable[[Store], int]] = {
    "undo": _undo,
    "redo": _redo,
    "log": _log,
    "lost": _lost,
}


def _print(rows: Iterable[str]) -> int:
    code = NOTHING
    for row in rows:
        print(row)
        code = FOUND
    return code
