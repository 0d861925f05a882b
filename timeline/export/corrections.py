"""Corrections as JSON lines: what was put right, in the order in which it was done.

The file only grows: what is undone is a line of its own that says what then holds. So it can be
kept beside the documents, compared line by line, and applied to another timeline of them.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from timeline import inert
from timeline.errors import CorrectionError
from timeline.store import Correction, Kind, Step


def write(steps: Iterable[Step]) -> Iterator[str]:
    """A line for each correction; `value` null takes back what was said."""
    for step in steps:
        for one in step.corrections:
            yield inert.json(json.dumps(_as_json(step, one), ensure_ascii=False))


def _as_json(step: Step, one: Correction) -> dict[str, Any]:
    about = {"about": one.about} if one.about else {}
    kind, anchor = one.kind.value, one.anchor
    return {"step": step.number, "kind": kind, "anchor": anchor, **about, "value": one.value}


def read(lines: Iterable[str]) -> Iterator[Correction]:
    """As they were written; of a line by hand `step` may be missing, and `value` where the kind
    has none.

    Raises CorrectionError for a line that says nothing of the kind, with its number from 1.
    """
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                yield _correction(json.loads(line))
            except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
                what = f"it has no {error}" if isinstance(error, KeyError) else str(error)
                raise CorrectionError(
                    f"Line {number} is no correction: {what}",
                    "Its keys are those that “timeline corrections” writes.",
                ) from error


def _correction(data: dict[str, Any]) -> Correction:
    value, about = data.get("value", ""), data.get("about", "")
    if not all(isinstance(said, str) for said in (data["anchor"], about, value or "")):
        raise TypeError("its values are not words.")
    return Correction(data["anchor"], Kind(data["kind"]), value, about)
