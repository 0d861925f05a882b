"""To the clipboard of whoever sits before the terminal.

The terminal itself is asked first (OSC 52), which works over ssh. It takes texts up to a limit and
says nothing when it takes none, so a program of this machine is asked as well where there is one.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from timeline import places

LARGEST = 74_994
"""Bytes in base64 that any terminal takes: that of hterm, the shortest known."""

PATIENCE = 2.0
"""Seconds that a program is given."""

PROGRAMS: Sequence[tuple[str, Sequence[str]]] = (
    # the variable that tells it is there, and how it is called
    ("TMUX", ("tmux", "load-buffer", "-w", "-")),
    ("WAYLAND_DISPLAY", ("wl-copy",)),
    ("DISPLAY", ("xclip", "-selection", "clipboard", "-in")),
    ("DISPLAY", ("xsel", "--clipboard", "--input")),
    ("__CF_USER_TEXT_ENCODING", ("pbcopy",)),
)


def copy(text: str, terminal: Callable[[str], None]) -> Path | None:
    """`terminal` sends a text by OSC 52. The file that holds the text where it is too long for
    that and no program took it; None where it is in the clipboard.

    Raises OSError where that file cannot be written.
    """
    data = text.encode()
    fits = (len(data) + 2) // 3 * 4 <= LARGEST
    if fits:
        terminal(text)
    taken = any(_give(command, data) for command in programs(os.environ))
    if fits or taken:
        return None
    path = places.state() / "copied.txt"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def programs(environment: Mapping[str, str]) -> Iterator[Sequence[str]]:
    """Over ssh the clipboard of this machine is the wrong one; that of tmux still is the right."""
    for variable, command in PROGRAMS:
        far = "SSH_CONNECTION" in environment and variable != "TMUX"
        if environment.get(variable) and not far and shutil.which(command[0]):
            yield command


def _give(command: Sequence[str], data: bytes) -> bool:
    try:
        subprocess.run(
            command,
            input=data,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=PATIENCE,
            check=True,
        )
    except (OSError, subprocess.SubprocessError):
        return False
    return True
