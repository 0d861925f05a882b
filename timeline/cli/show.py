"""`timeline show`: one event in full, with its reasons and its sources."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from timeline import inert, signs
from timeline.cli import FOUND, NOTHING, options, session
from timeline.cli.words import say
from timeline.documents import pages
from timeline.model import Event, Role, Telling
from timeline.store import Store

EXAMPLES = """\
  timeline search --format jsonl --limit 1 summit letters/ | jq -r .id
  timeline show 3f9c letters/       the beginning of an id is enough
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("id", metavar="EVENT-ID", help="as export and search print it")
    options.paths(parser)
    options.store(parser)
    options.reading(parser)


def run(args: argparse.Namespace) -> int:
    with session.opened(args) as store:
        event = store.event(args.id)
        if event is None:
            say(f"There is no event {args.id}, or several begin so.")
            return NOTHING
        for line in report(event, store):
            print(inert.text(line))
    return FOUND


def report(event: Event, store: Store) -> Iterator[str]:
    """The event as text, most important first."""
    date = event.when.edtf if event.when else "no date"
    status = f"did not happen ({event.status})" if event.negated else event.status
    yield f"{signs.of(event)} {inert.line(event.title)}"
    yield f"  date      {date}"
    yield f"  status    {status}"
    for role in Role:
        names = [part.name for part in event.parts if part.role is role]
        if names:
            yield f"  {ROLES[role]:9} {inert.line(', '.join(names))}"
    if event.places:
        yield f"  where     {inert.line(', '.join(place.name for place in event.places))}"
    yield from (f"  why       {inert.line(str(reason))}" for reason in event.reasons)
    yield from (f"  merged    {inert.line(str(reason))}" for reason in event.merged)
    if event.disputed:
        yield "  disputed  its sources give different dates"
    yield from (f"  warning   {inert.line(warning)}" for warning in event.warnings)
    for telling in event.tellings:
        yield from _source(telling, store)
    yield f"  id        {event.id}"


ROLES = {Role.PARTICIPANT: "took part", Role.MENTIONED: "mentioned"}


def _source(telling: Telling, store: Store) -> Iterator[str]:
    place = pages.place(store.document(telling.path), telling.span.start)
    date = f"  {telling.when.edtf}" if telling.when else ""
    span = f"[{telling.span.start},{telling.span.end}]"
    yield f"  source    {inert.line(place)} {span}{date}"
    yield f"            “{inert.line(telling.quote)}”"
