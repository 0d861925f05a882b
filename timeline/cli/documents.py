"""`timeline documents`: what became of each file."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from timeline import inert
from timeline.cli import FOUND, WRONG, options, sources
from timeline.model import Coverage, Dated, Timex

EXAMPLES = """\
  timeline documents letters/
  timeline documents --db letters.timeline
"""

_SHOWN = 60
"""Characters of a quoted time expression that are shown."""


def arguments(parser: argparse.ArgumentParser) -> None:
    options.paths(parser)
    options.store(parser)
    options.reading(parser)


def run(args: argparse.Namespace) -> int:
    failed = 0
    with sources.store(args) as store:
        for coverage in store.coverage():
            failed += coverage.failure is not None
            for line in report(coverage):
                print(inert.line(line) if not line.startswith(" ") else f"  {inert.line(line)}")
    return WRONG if failed else FOUND


def report(coverage: Coverage) -> Iterator[str]:
    """The file's name, and below it, indented, what there is to say of it."""
    yield coverage.path
    if coverage.failure is not None:
        yield f"  not read: {coverage.failure}"
    if coverage.dated is not None:
        yield f"  language: {coverage.language or 'unknown'} ({coverage.language_reason})"
        yield f"  date: {_dated(coverage.dated)}"
        yield f"  events: {coverage.events}"
        for warning in coverage.dated.warnings:
            yield f"  warning: {warning}"
    for timex in coverage.unplaced:
        yield f"  not placed: {_timex(timex)}"
    for note in coverage.notes:
        yield f"  note: {note}"


def _dated(dated: Dated) -> str:
    if dated.when is None:
        return "unknown: state it with --document-date"
    return f"{dated.when} ({'; '.join(map(str, dated.reasons)) or dated.source})"


def _timex(timex: Timex) -> str:
    return f"{timex.type.value} {timex.value} [{timex.span.start},{timex.span.end}]"
