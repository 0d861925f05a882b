"""Text folded for comparison: case, accents, apostrophes, hyphens and scripts no longer differ."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

# The transliteration of newspapers, not of librarians: what Latin-script readers would type.
_CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "ё": "e", "є": "ye",
    "ж": "zh", "з": "z", "и": "i", "і": "i", "ї": "yi", "й": "y", "к": "k", "л": "l", "м": "m",
    "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ў": "u", "ф": "f",
    "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "",
    "э": "e", "ю": "yu", "я": "ya", "ђ": "dj", "ј": "j", "љ": "lj", "њ": "nj", "ћ": "c",
    "џ": "dz", "ѓ": "g", "ќ": "k", "ѕ": "dz",
}  # fmt: skip
_GREEK = {
    "α": "a", "β": "v", "γ": "g", "δ": "d", "ε": "e", "ζ": "z", "η": "i", "θ": "th", "ι": "i",
    "κ": "k", "λ": "l", "μ": "m", "ν": "n", "ξ": "x", "ο": "o", "π": "p", "ρ": "r", "σ": "s",
    "ς": "s", "τ": "t", "υ": "y", "φ": "f", "χ": "ch", "ψ": "ps", "ω": "o",
}  # fmt: skip
# Letters that Unicode does not take apart into a plain one and a mark.
_LATIN = {
    "ß": "ss", "ø": "o", "đ": "d", "ł": "l", "æ": "ae", "œ": "oe", "ı": "i", "ð": "d", "þ": "th",
    "ħ": "h", "ŋ": "n",
}  # fmt: skip
_MARKS = dict.fromkeys("'’‘ʼʹʻ`´′-‐‑‒–—.·_", " ")
_WHOLE = str.maketrans({**_CYRILLIC, **_LATIN, **_MARKS})
_AFTER = str.maketrans({**_LATIN, **_GREEK, **_CYRILLIC})


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """`text` in lower-case Latin letters without marks; apostrophes, hyphens and stops are blanks.

    Cyrillic and Greek are transliterated; other scripts stay, in their compatibility form.
    """
    if text.isascii():
        return " ".join(text.casefold().translate(_WHOLE).split())
    lower = unicodedata.normalize("NFC", text).casefold().translate(_WHOLE)
    plain = "".join(
        letter
        for letter in unicodedata.normalize("NFKD", lower)
        if not unicodedata.combining(letter)
    )
    if not plain.isascii():
        plain = plain.replace("ου", "ou").replace("μπ", "b").translate(_AFTER)
    return " ".join(plain.split())
