"""A timeline in one SQLite file: what was read, what it tells, and what answers a search."""

from timeline.store.corrections import Correction
from timeline.store.documents import EventInDocument, Fingerprint
from timeline.store.store import Store, Summary

__all__ = ["Correction", "EventInDocument", "Fingerprint", "Store", "Summary"]
