"""A query over a store: what matches, in the order of the timeline or best first."""

from timeline.search.cast import ActorCount
from timeline.search.results import Results, find
from timeline.search.review import Progress, progress
from timeline.search.rows import Row

__all__ = ["ActorCount", "Progress", "Results", "Row", "find", "progress"]
