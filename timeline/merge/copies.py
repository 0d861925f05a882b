"""One passage in two documents: a wire report that two papers printed, a mail quoted in its answer.

Where the very words are the same there is nothing to weigh. A sentence that is written again for
another occasion ("The minutes were approved") has another date, or has no date and names nobody.
"""

from __future__ import annotations

from hashlib import blake2b

from timeline.model import Telling
from timeline.when import When

FEWEST = 6
"""Words of a passage below which two may have found the same ones by themselves."""


def key(telling: Telling) -> str | None:
    """What all copies have in common, and little else has; None for what is too short to tell."""
    words = telling.quote.split()
    if len(words) < FEWEST or (telling.when is None and not _names_one(telling)):
        return None
    at = 0 if telling.trigger is None else telling.trigger.start - telling.span.start
    said = f"{' '.join(words)}|{at}|{_dated(telling.when)}|{telling.status}|{telling.negated}"
    return blake2b(said.encode(errors="surrogatepass"), digest_size=8).hexdigest()


def copied(a: Telling, b: Telling) -> bool:
    """Two documents say the same in the same words, of the same time."""
    return a.path != b.path and a.quote.split() == b.quote.split() and key(a) == key(b) is not None


def _dated(when: When | None) -> str:
    return "" if when is None else when.edtf


def _names_one(telling: Telling) -> bool:
    return bool(telling.parts or telling.places or telling.gist.names)
