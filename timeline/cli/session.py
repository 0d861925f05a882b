"""The store that a command works on: opened, and brought up to date with the paths asked for."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.cli.words import say
from timeline.errors import NothingToReadError, StoreError

if TYPE_CHECKING:
    from timeline.build import Stated
    from timeline.build.meanwhile import Strides
    from timeline.store import Store

# The store and what reads into it are imported where they are used: the screen has a prompt before.


@contextmanager
def opened(
    args: argparse.Namespace,
    *,
    empty: bool = False,
    correcting: bool = False,
    tell: Callable[[str], None] = say,
) -> Iterator[Store]:
    """The store of the paths asked for, brought up to date; `--db` without a path as it is.

    With `empty`, also where no document could be read: for who asks why. `correcting`: what the
    reader puts right is stored, where the file may be written. `tell` is given what the user should
    know of the reading, a line at a time.

    Raises NothingToReadError where there is nothing to read, StoreError for a store that cannot be
    had.
    """
    if not args.paths:
        if args.db is None:
            raise NothingToReadError(
                "There is nothing to read.", "Name a folder or a file, or a store with --db."
            )
        with _as_it_is(args.db, correcting) as store:
            store.reread = _reread
            yield store
        return
    from timeline.cli import sources

    with _writable(args, tell) as store:
        failed = fill(store, args, tell)
        if store.summary().documents == 0 and not empty:
            raise sources.nothing_in(args.paths, failed)
        yield store


def fill(store: Store, args: argparse.Namespace, tell: Callable[[str], None] = say) -> int:
    """Read what changed under the paths, with a bar; the number of files that could not be read,
    each of which is told."""
    from timeline import build
    from timeline.cli import progress, sources
    from timeline.cli.processes import Processes

    stated = _stated(args)
    failed = gone = 0
    paths = [Path(path) for path in args.paths if path != "-"]
    if paths:
        with Processes() as workers:
            for step in progress.shown(build.read(paths, store, executor=workers, stated=stated)):
                gone += step.gone
                if step.failure is not None:
                    failed += 1
                    tell(f"{step.path}: {step.failure}")
    if gone:
        documents = "document of the store is" if gone == 1 else "documents of the store are"
        tell(f"{gone} {documents} no longer under the paths, and left it.")
    if "-" in args.paths:
        build.add(sources.stdin(args.encoding), store, stated=stated)
    return failed


def again(args: argparse.Namespace, store: Store) -> Callable[[], Strides] | None:
    """Reads what changed under the paths since, for who looks at the store meanwhile; None where
    there are no paths to read."""
    paths = [Path(path) for path in args.paths if path != "-"]
    if not paths:
        return None

    def strides() -> Strides:
        from timeline.build import meanwhile
        from timeline.cli.processes import Processes

        with Processes() as workers:
            yield from meanwhile.read(paths, store, executor=workers, stated=_stated(args))

    return strides


def _stated(args: argparse.Namespace) -> Stated:
    from timeline.build import Stated

    return Stated(args.document_date, args.lang, args.encoding, args.max_size, args.tagger)


def _reread(store: Store, path: str) -> None:
    from timeline import build

    build.reread(store, path)


def _as_it_is(path: Path, correcting: bool) -> Store:
    from timeline.store import Store

    if correcting and os.access(path, os.W_OK) and os.access(path.parent, os.W_OK):
        return Store.open(path, writable=True)
    return Store.open(path)


def _writable(args: argparse.Namespace, tell: Callable[[str], None]) -> Store:
    """The store named, or the one of these paths; in memory where there can be none."""
    from timeline import places
    from timeline.store import Store

    if args.db is not None:
        return Store.open(args.db, writable=True)
    if "-" in args.paths:
        return Store.open(None, writable=True)
    path = places.store([Path(path) for path in args.paths])
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return Store.open(path, writable=True)
    except (OSError, StoreError) as error:
        tell(f"The timeline is kept in memory only: {error}")
        return Store.open(None, writable=True)
