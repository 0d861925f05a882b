"""What a reader put right: kept apart from what was read, and put over it after every reading.

A correction names what it is about by something that stays (a telling's id, a document's path, an
actor's name), so that it survives reading again; one whose anchor is gone waits for it.
"""

from __future__ import annotations

from timeline.store.corrections.kinds import Correction, Kind
from timeline.store.corrections.log import Step
from timeline.store.corrections.standing import UNMARKED, Marks

__all__ = ["UNMARKED", "Correction", "Kind", "Marks", "Step"]
