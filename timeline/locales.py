"""The language of the person in front of the terminal, as the locale names it."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping

ENGLISH = "en"

VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")
"""Where a person's language is looked for; the first that is set decides."""


def language(environment: Mapping[str, str] | None = None) -> str:
    """A code such as "it", of whatever language is named; English for none."""
    environment = os.environ if environment is None else environment
    named = next((value for name in VARIABLES if (value := environment.get(name))), "")
    code = re.split(r"[_.@]", named, maxsplit=1)[0].lower()
    return ENGLISH if code in ("", "c", "posix") else code
