"""A folder of prose as a timeline: what happened when, who was in it, and where it says so.

    from pathlib import Path
    from timeline import Store, build, query, search

    with Store.open(None, writable=True) as store:
        for _ in build.read([Path("letters")], store):
            pass
        for event in store.events():
            print(event.when, event.title, event.leading.path)

The names below are the door for other programs; everything else may change without notice. A name
is looked up when it is first used, so that importing the package costs nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from timeline import build, documents, export, languages, query, search, when
    from timeline.errors import TimelineError
    from timeline.model import Coverage, Document, Event, Span, Status, Telling
    from timeline.store import Store
    from timeline.when import When

__version__ = "0.1.0"

__all__ = [
    "Coverage",
    "Document",
    "Event",
    "Span",
    "Status",
    "Store",
    "Telling",
    "TimelineError",
    "When",
    "__version__",
    "build",
    "documents",
    "export",
    "languages",
    "query",
    "search",
    "when",
]

_HOMES = {
    "Coverage": "timeline.model",
    "Document": "timeline.model",
    "Event": "timeline.model",
    "Span": "timeline.model",
    "Status": "timeline.model",
    "Store": "timeline.store",
    "Telling": "timeline.model",
    "TimelineError": "timeline.errors",
    "When": "timeline.when",
}


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    if name in __all__:
        return import_module(f"timeline.{name}")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
