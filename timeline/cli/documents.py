"""`timeline documents`: what became of each file."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from timeline import inert
from timeline.cli import FOUND, WRONG, options, session, sources
from timeline.model import Coverage, Dated, Document, Timex
from timeline.store import Store

EXAMPLES = """\
  timeline documents letters/
  timeline documents --db letters.timeline
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    options.paths(parser)
    options.store(parser)
    options.reading(parser)


def run(args: argparse.Namespace) -> int:
    with session.opened(args, empty=True) as store:
        coverages = store.coverage()
        if not coverages:
            raise sources.nothing_in(args.paths, 0)
        for coverage in coverages:
            for line in report(coverage, store):
                print(line)
    return WRONG if any(coverage.failure is not None for coverage in coverages) else FOUND


def report(coverage: Coverage, store: Store) -> Iterator[str]:
    """The file's name, and below it, indented, what there is to say of it."""
    yield inert.line(coverage.path)
    yield from (f"  {name:11}{inert.line(told)}" for name, told in _facts(coverage, store))


def _facts(coverage: Coverage, store: Store) -> Iterator[tuple[str, str]]:
    if coverage.failure is not None:
        yield "not read", coverage.failure
    if coverage.dated is not None:
        yield "language", f"{coverage.language or 'unknown'} ({coverage.language_reason})"
        yield "date", _dated(coverage.dated)
        yield from (("warning", warning) for warning in coverage.dated.warnings)
        yield "events", str(coverage.events)
    if coverage.unplaced:
        document = store.document(coverage.path)
        yield from (("not placed", _timex(timex, document)) for timex in coverage.unplaced)
    yield from (("note", note) for note in coverage.notes)


def _dated(dated: Dated) -> str:
    if dated.when is None:
        return "unknown; --document-date states it"
    return f"{dated.when} ({'; '.join(map(str, dated.reasons)) or dated.source})"


def _timex(timex: Timex, document: Document) -> str:
    line = document.line(timex.span.start)
    return f"“{timex.span.of(document.text)}” line {line}, {timex.type.value} {timex.value}"
