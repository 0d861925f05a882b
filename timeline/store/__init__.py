"""A timeline in one SQLite file: what was read, what it tells, and what answers a search."""

from timeline.store.corrections import Correction, Kind, Marks, Step
from timeline.store.documents import EventInDocument, Fingerprint
from timeline.store.store import Store, Summary

__all__ = [
    "Correction",
    "EventInDocument",
    "Fingerprint",
    "Kind",
    "Marks",
    "Step",
    "Store",
    "Summary",
]
