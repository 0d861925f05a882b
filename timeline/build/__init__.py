"""The whole line: a document to what it says, and a folder to a store of it."""

from timeline.build.extraction import Extraction, Outline, Stated, extract, mentions, outline
from timeline.build.reading import Progress, add, read

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
]
