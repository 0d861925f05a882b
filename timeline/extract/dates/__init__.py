"""Time expressions: found with their exact span, and resolved with reasons."""

from timeline.extract.dates.fallback import find_in_other, knows
from timeline.extract.dates.finding import find

__all__ = ["find", "find_in_other", "knows"]
