"""The reader's own editor, and how it is told a line."""

from __future__ import annotations

import shlex
from collections.abc import Mapping, Sequence
from pathlib import Path

DEFAULT = "vi"

FORMS: Mapping[str, Sequence[str]] = {
    **dict.fromkeys(("hx", "helix", "subl", "zed", "micro"), ("{path}:{line}",)),
    **dict.fromkeys(("code", "codium", "code-insiders"), ("--goto", "{path}:{line}")),
    **dict.fromkeys(("kate", "kwrite"), ("--line", "{line}", "{path}")),
}
"""By the program's name; every other one knows `+line`, as vi has it since 1976."""


def command(environment: Mapping[str, str], path: Path, line: int | None) -> list[str]:
    """`line` from 1; None: the lines of the file are not those of its text."""
    called = environment.get("VISUAL") or environment.get("EDITOR") or DEFAULT
    program, *options = shlex.split(called) or [DEFAULT]
    if line is None:
        return [program, *options, str(path)]
    form = FORMS.get(Path(program).name, ("+{line}", "{path}"))
    return [program, *options, *(part.format(path=path, line=line) for part in form)]
