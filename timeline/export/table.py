"""CSV for a spreadsheet: one event a row, and no cell that would act there or on a terminal."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from timeline import inert
from timeline.export.jsonl import as_json
from timeline.model import Event

COLUMNS = (
    "date", "earliest", "latest", "status", "negated", "title", "actors", "participants",
    "places", "file", "start", "end", "quote", "sources", "disputed", "warnings", "id",
)  # fmt: skip

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a spreadsheet may take for the beginning of a formula (OWASP, "CSV Injection")."""


def write(events: Iterable[Event]) -> Iterator[str]:
    yield _row(COLUMNS)
    for event in events:
        values = as_json(event) | {"sources": len(event.tellings)}
        yield _row([_cell(values[column]) for column in COLUMNS])


def _row(cells: Sequence[str]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="").writerow(cells)
    return line.getvalue()


def _cell(value: object) -> str:
    """Numbers as they are; texts without controls, behind an apostrophe where they could be run."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int):
        return str(value)
    text = "; ".join(map(str, value)) if isinstance(value, list) else str(value)
    text = inert.text(text)
    return f"'{text}" if text.lstrip(" ").startswith(_FORMULA) else text
