"""The whole line: a document to what it says, and a folder to a store of it.

The names are looked up when they are first used: a timeline that was read before is opened without
importing what reads.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from timeline.build.extraction import Outline, extract, mentions, outline
    from timeline.build.reading import Progress, add, read
    from timeline.build.rereading import reread
    from timeline.build.values import Extraction, Stated

__all__ = [
    "Extraction",
    "Outline",
    "Progress",
    "Stated",
    "add",
    "extract",
    "mentions",
    "outline",
    "read",
    "reread",
]

_HOMES = {
    "Extraction": "timeline.build.values",
    "Outline": "timeline.build.extraction",
    "Progress": "timeline.build.reading",
    "Stated": "timeline.build.values",
    "add": "timeline.build.reading",
    "extract": "timeline.build.extraction",
    "mentions": "timeline.build.extraction",
    "outline": "timeline.build.extraction",
    "read": "timeline.build.reading",
    "reread": "timeline.build.rereading",
}


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
