"""The same event told twice becomes one event with all its sources.

Two tellings are compared only if one has a key that the other seeks, so that a new document costs
what its own tellings cost; and `same` looks at the two alone, so that the order of reading changes
nothing.
"""

from __future__ import annotations

from timeline.merge.combining import combine
from timeline.merge.copies import key as copied_as
from timeline.merge.keys import keys, sought
from timeline.merge.likeness import same
from timeline.merge.parting import in_order, join
from timeline.merge.shelf import Labels, Shelf
from timeline.merge.verdicts import Form, Verdicts, form

__all__ = [
    "Form",
    "Labels",
    "Shelf",
    "Verdicts",
    "combine",
    "copied_as",
    "form",
    "in_order",
    "join",
    "keys",
    "same",
    "sought",
]
