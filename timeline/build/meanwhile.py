"""A folder read again while its timeline is looked at."""

from __future__ import annotations

import time
from collections.abc import Generator, Iterator, Sequence
from concurrent.futures import Executor
from pathlib import Path
from typing import TypeAlias

from timeline.build import reading
from timeline.build.reading import Progress
from timeline.build.values import Stated
from timeline.store import Store

Strides: TypeAlias = Generator[Sequence[Progress], None, None]

STRIDE = 0.3
"""Seconds of reading that are stored at once: who waits to correct something waits no longer,
unless a single file takes longer."""


def read(
    paths: Sequence[Path],
    store: Store,
    *,
    executor: Executor | None = None,
    stated: Stated | None = None,
) -> Strides:
    """As `reading.read`, in strides: after each the timeline is whole, and others may write it.

    Who has enough closes the iterator: what was read stays, and the next reading goes on with the
    rest. Raises what `reading.read` raises; of the stride in which that happens nothing is stored.
    """
    steps = reading.read(paths, store, executor=executor, stated=stated)
    try:
        while stride := _stride(steps, store):
            yield stride
    finally:
        store.leave_reading()


def _stride(steps: Iterator[Progress], store: Store) -> Sequence[Progress]:
    """Nothing where there is no step left."""
    done: list[Progress] = []
    with store.writing():
        end = time.monotonic() + STRIDE
        for step in steps:
            done.append(step)
            if time.monotonic() >= end:
                break
        if any(step.changed for step in done):
            store.settle()
    return done
