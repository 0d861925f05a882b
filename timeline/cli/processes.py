"""The processes that read, started when the first work is handed to them."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from concurrent.futures import Executor, Future
from types import TracebackType
from typing import ParamSpec, TypeVar

Arguments = ParamSpec("Arguments")
Result = TypeVar("Result")

MOST = 8
"""More processes than this wait for the one that writes."""


class Processes(Executor):
    """A process pool that costs nothing, not even its import, where nothing is handed to it."""

    def __init__(self) -> None:
        self._pool: Executor | None = None

    def submit(
        self,
        work: Callable[Arguments, Result],
        /,
        *arguments: Arguments.args,
        **options: Arguments.kwargs,
    ) -> Future[Result]:
        if self._pool is None:
            self._pool = _pool()
        return self._pool.submit(work, *arguments, **options)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        if self._pool is not None:
            self._pool.shutdown(wait, cancel_futures=cancel_futures)

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """What interrupts us ends them, whatever they are at.

        They are ended first and the pool is waited for: one that is still winding up when Python
        ends writes to a pipe that is closed, and prints that it could not.
        """
        if kind is not None and self._pool is not None:
            from multiprocessing import active_children

            for child in active_children():
                child.terminate()
        self.shutdown(cancel_futures=kind is not None)


def _pool() -> Executor:
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    number = min(MOST, len(os.sched_getaffinity(0)))
    return ProcessPoolExecutor(number, get_context("spawn"), _leave_interrupts_to_us)


def _leave_interrupts_to_us() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
