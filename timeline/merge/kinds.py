"""How much two tellings of a kind must share to be one event."""

from __future__ import annotations

ONCE_A_LIFE = frozenset(("birth", "death"))
"""Happens to somebody once: the kind and the person are enough."""

OF_TWO = frozenset(("meeting", "marriage", "agreement", "contest"))
"""Two who both took part tell it from others of its kind, where the dates allow it."""

OF_A_PLACE = frozenset(("meeting", "attack", "accident", "election", "protest", "launch"))
"""One who took part, or none that is named, and the place, on the same day."""

MANY_A_DAY = frozenset(("", "statement", "transfer", "change", "travel", "art", "deed"))
"""The same people do it again and again: the words must agree as well."""

# ------------------------------------------------------- happenings, as extract.gist names them
ONCE = frozenset(("birth", "die", "bury"))
"""Happens to somebody once."""

RARE = frozenset(
    (
        "annul",
        "bankrupt",
        "ceasefire",
        "collapse",
        "coup",
        "crown",
        "derail",
        "divorce",
        "erupt",
        "explode",
        "merge",
        "premiere",
        "quake",
        "refer",
        "sink",
        "surrender",
    )
)
"""Hardly happens to a thing, or in a place, twice within some weeks."""

OF_SOMEBODY = ONCE | frozenset(
    (
        "acquit",
        "appoint",
        "arrest",
        "award",
        "charge",
        "convict",
        "dismiss",
        "elect",
        "extradite",
        "kidnap",
        "marry",
        "release",
        "resign",
        "sue",
    )
)
"""Is told of somebody: that it was about one country says little."""

SELDOM = (
    RARE
    | OF_SOMEBODY
    | frozenset(
        (
            "crash",
            "demolish",
            "disappear",
            "dissolve",
            "evacuate",
            "found",
            "kill",
            "ratify",
            "reopen",
            "strike",
        )
    )
)
"""Hardly happens to somebody, or to something, twice within some weeks."""

SAID = frozenset(("denounce", "statement"))
"""Is said by somebody: what another says of the same matter is another event."""

OF_MANY = frozenset(("meet", "negotiate", "agree", "sign", "ratify", "join", "merge", "marry"))
"""There are others in it than those whom a telling names."""
