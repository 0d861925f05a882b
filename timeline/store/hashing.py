"""The keys of tellings as they are stored: few bytes each, and the same on every machine."""

from __future__ import annotations

import hashlib


def hashed(key: str) -> int:
    """In 64 bits."""
    digest = hashlib.blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, signed=True)
