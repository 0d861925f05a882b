"""The values that the rooms hand to one another: documents in, events out.

Every offset is a code point of `Document.text`, ends exclusive. Everything here is frozen; what
can be invalid is refused when it is built.
"""

from timeline.model.documents import Coverage, Dated, Document
from timeline.model.happenings import (
    NO_GIST,
    Event,
    Gist,
    Part,
    Place,
    Role,
    Status,
    Telling,
    telling_id,
)
from timeline.model.mentions import ActorType, Mention, Timex, TimexType
from timeline.model.passages import Reason, Span

__all__ = [
    "NO_GIST",
    "ActorType",
    "Coverage",
    "Dated",
    "Document",
    "Event",
    "Gist",
    "Mention",
    "Part",
    "Place",
    "Reason",
    "Role",
    "Span",
    "Status",
    "Telling",
    "Timex",
    "TimexType",
    "telling_id",
]
