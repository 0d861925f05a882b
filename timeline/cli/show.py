"""`timeline show`: one event in full, with its reasons and its sources."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator

from timeline import inert, signs
from timeline.cli import FOUND, NOTHING, options, session
from timeline.cli.words import say
from timeline.export.citing import Citing
from timeline.model import Event, Role, Telling
from timeline.store import Store

Told = Callable[[str], str]
"""What we say, in the language of who reads it."""

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


def report(event: Event, store: Store, told: Told = str) -> Iterator[str]:
    """The event as text, most important first; `told` puts what we say into another language."""
    yield f"{signs.of(event)} {inert.line(event.title)}"
    for label, value in _rows(event, told):
        yield f"  {told(label):9} {inert.line(value)}"
    for telling in event.tellings:
        yield from _source(telling, store, told)
    yield f"  {told('id'):9} {event.id}"


def _rows(event: Event, told: Told) -> Iterator[tuple[str, str]]:
    """Labels, in English, with what stands beside them."""
    yield "date", event.when.edtf if event.when else told("no date")
    yield "status", told(f"did not happen ({event.status})" if event.negated else event.status)
    for role in Role:
        names = [part.name for part in event.parts if part.role is role]
        if names:
            yield ROLES[role], ", ".join(names)
    if event.places:
        yield "where", ", ".join(place.name for place in event.places)
    yield from (("why", told(str(reason))) for reason in event.reasons)
    yield from (("merged", told(str(reason))) for reason in event.merged)
    if event.disputed:
        yield "disputed", told("its sources give different dates")
    yield from (("warning", told(warning)) for warning in event.warnings)


ROLES = {Role.PARTICIPANT: "took part", Role.MENTIONED: "mentioned"}


def _source(telling: Telling, store: Store, told: Told) -> Iterator[str]:
    place = Citing(store).place(telling)
    date = f"  {telling.when.edtf}" if telling.when else ""
    span = f" [{telling.span.start},{telling.span.end}]" if store.has_text(telling.path) else ""
    yield f"  {told('source'):9} {inert.line(place)}{span}{date}"
    yield f"            “{inert.line(telling.quote)}”"
