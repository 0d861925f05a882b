"""How common a word is in its language, and how much it is that language's own.

“Lage” is common in German and nowhere else, “Merkel” everywhere about as much: where every noun
has a capital that tells nouns from names. The counts come from wordfreq, in classes; NOTICE gives
the credits.
"""

from __future__ import annotations

import gzip
from collections.abc import Mapping
from functools import cache
from importlib import resources


@cache
def classes(code: str) -> Mapping[str, str]:
    """The class of each word that was counted in the language, in lower case.

    Two digits: how common it is, 0 to 4, and how much more so than in other languages, 0 to 5.
    """
    source = resources.files(__package__).joinpath("models", f"{code}.words.gz")
    if not source.is_file():
        return {}
    lines = gzip.decompress(source.read_bytes()).decode().splitlines()
    return {
        word: name
        for name, _, words in (line.partition("\t") for line in lines)
        for word in words.split(" ")
    }
