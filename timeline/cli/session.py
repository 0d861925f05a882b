"""The store that a command works on: opened, and brought up to date with the paths asked for."""

from __future__ import annotations

import argparse
import os
import signal
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import active_children, get_context
from pathlib import Path

from timeline import build, places
from timeline.cli import progress, sources
from timeline.cli.words import say
from timeline.errors import NothingToReadError, StoreError
from timeline.store import Store

MOST_WORKERS = 8
"""More processes than this wait for the one that writes."""


@contextmanager
def opened(args: argparse.Namespace, *, empty: bool = False) -> Iterator[Store]:
    """The store of the paths asked for, brought up to date; `--db` without a path as it is.

    With `empty`, also where no document could be read: for who asks why.

    Raises NothingToReadError where there is nothing to read, StoreError for a store that cannot be
    had.
    """
    if not args.paths:
        if args.db is None:
            raise NothingToReadError(
                "There is nothing to read.", "Name a folder or a file, or a store with --db."
            )
        with Store.open(args.db) as store:
            yield store
        return
    with _writable(args) as store:
        failed = fill(store, args)
        if store.summary().documents == 0 and not empty:
            raise sources.nothing_in(args.paths, failed)
        yield store


def fill(store: Store, args: argparse.Namespace) -> int:
    """Read what changed under the paths, with a bar; the number of files that could not be read,
    each of which is told."""
    stated = build.Stated(args.document_date, args.lang, args.encoding, args.max_size)
    failed = 0
    paths = [Path(path) for path in args.paths if path != "-"]
    if paths:
        with _workers() as workers:
            for step in progress.shown(build.read(paths, store, executor=workers, stated=stated)):
                if step.failure is not None:
                    failed += 1
                    say(f"{step.path}: {step.failure}")
    if "-" in args.paths:
        build.add(sources.stdin(args.encoding), store, stated=stated)
    return failed


def _writable(args: argparse.Namespace) -> Store:
    """The store named, or the one of these paths; in memory where there can be none."""
    if args.db is not None:
        return Store.open(args.db, writable=True)
    if "-" in args.paths:
        return Store.open(None, writable=True)
    path = places.store([Path(path) for path in args.paths])
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return Store.open(path, writable=True)
    except (OSError, StoreError) as error:
        say(f"The timeline is kept in memory only: {error}")
        return Store.open(None, writable=True)


@contextmanager
def _workers() -> Iterator[Executor]:
    """Processes to read with; they start when the first work is handed to them, so a folder that
    was read before costs nothing. What interrupts us ends them, whatever they are at."""
    number = min(MOST_WORKERS, len(os.sched_getaffinity(0)))
    with ProcessPoolExecutor(number, get_context("spawn"), _leave_interrupts_to_us) as executor:
        try:
            yield executor
        except BaseException:
            executor.shutdown(wait=False, cancel_futures=True)
            for child in active_children():
                child.terminate()
            raise


def _leave_interrupts_to_us() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
