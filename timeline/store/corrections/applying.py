"""An event as it was read, with what the reader put right."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from timeline import when
from timeline.model import Event, Reason, Status
from timeline.store.corrections import cast
from timeline.store.corrections.kinds import YES, Correction, Kind
from timeline.store.corrections.naming import Naming


def apply(event: Event, corrections: Iterable[Correction], naming: Naming | None) -> Event:
    """The event as the reader has it, `uncorrected` with it; `corrections` are those of its
    tellings, in any order, `naming` tells what actors are called.

    Where two of its tellings were corrected before they were one event, the first one counts.
    """
    places = {telling.id: place for place, telling in enumerate(event.tellings)}
    ordered = sorted(
        (one for one in corrections if one.anchor in places),
        key=lambda one: (-places[one.anchor], one.kind, one.about),
    )
    said = {(one.kind, one.about): one.value or "" for one in ordered}
    corrected = event
    for (kind, name), role in said.items():
        if kind is Kind.ACTOR:
            corrected = cast.put(corrected, name, role, naming.final if naming else str)
    if naming is not None:
        corrected = naming.apply(corrected)
    for kind, change in _CHANGES.items():
        if (kind, "") in said:
            corrected = change(corrected, said[kind, ""])
    return event if corrected is event else replace(corrected, uncorrected=event)


def _title(event: Event, title: str) -> Event:
    return _because(
        replace(event, title=title), f"title corrected by the reader; read as “{event.title}”"
    )


def _date(event: Event, edtf: str) -> Event:
    """The reader settles a dispute."""
    date = when.parse(edtf) if edtf else None
    read = event.when.edtf if event.when else "undated"
    corrected = replace(event, when=date, disputed=False)
    return _because(corrected, f"date corrected by the reader; read as {read}")


def _status(event: Event, status: str) -> Event:
    return _because(
        replace(event, status=Status(status)),
        f"status corrected by the reader; read as {event.status}",
    )


def _negated(event: Event, negated: str) -> Event:
    read = "not happened" if event.negated else "not denied"
    return _because(
        replace(event, negated=negated == YES), f"negation corrected by the reader; read as {read}"
    )


def _because(event: Event, says: str) -> Event:
    return replace(event, reasons=(Reason(says), *event.reasons))


_CHANGES: Mapping[Kind, Callable[[Event, str], Event]] = {
    Kind.NEGATED: _negated,
    Kind.STATUS: _status,
    Kind.TITLE: _title,
    Kind.DATE: _date,
}
"""The reason given last stands first: of the date, which is asked for most."""
