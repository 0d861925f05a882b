"""The `timeline` command without a screen: one module a command, none with logic of its own.

To add a command, write a module with `arguments(parser)` and `run(args)` and name it in COMMANDS.
Data goes to standard output, words to standard error. Exit codes: 0 found, 1 nothing matched,
2 wrong use or input, 130 interrupted.
"""

from __future__ import annotations

import argparse
import errno
import io
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from timeline import __version__
from timeline.errors import TimelineError

if TYPE_CHECKING:
    from contextlib import AbstractContextManager
    from datetime import date

    from timeline.build.meanwhile import Strides
    from timeline.store import Store

FOUND, NOTHING, WRONG, INTERRUPTED = 0, 1, 2, 130


class Explorer(Protocol):
    """What shows a timeline on the screen."""

    def waiting(self, query: str) -> AbstractContextManager[None]:
        """Holds the screen while the timeline is opened, and until the reader has left."""

    def run(
        self,
        store: Store,
        *,
        query: str,
        today: date,
        folder: Path | None,
        stated: Mapping[str, object],
        again: Callable[[], Strides] | None,
    ) -> int:
        """Until the reader leaves; the exit code. `folder` is where its documents are, None where
        nobody told; `stated` are the settings that flags give; `again` reads the documents again,
        as far as they changed, None where there are none."""

    def speaks(self, stated: Mapping[str, object]) -> Callable[[str], str]:
        """Puts what we say in English into the language of the reader."""

    def told(
        self, stated: Mapping[str, object]
    ) -> tuple[Path, list[tuple[str, str]], Sequence[str]]:
        """How it is configured: the file, settings with their values, and what is wrong with the
        file, in words."""


@dataclass(frozen=True, slots=True)
class Command:
    """A command by its module; `about` is one line, without a full stop."""

    module: str
    about: str


COMMANDS: Mapping[str, Command] = {
    "open": Command("timeline.cli.open", "read PATH and explore its timeline (the default)"),
    "ask": Command("timeline.cli.ask", "explore line by line, for screen readers"),
    "index": Command("timeline.cli.index", "read PATH into a store, and leave"),
    "search": Command("timeline.cli.search", "the events that match a query, best first"),
    "show": Command("timeline.cli.show", "one event in full, with its reasons and sources"),
    "export": Command("timeline.cli.export", "every event, as jsonl, csv or md"),
    "import": Command("timeline.cli.import_", "events as JSON lines into a store"),
    "corrections": Command(
        "timeline.cli.corrections", "what was put right: as JSON lines, applied, undone"
    ),
    "documents": Command("timeline.cli.documents", "what became of each file: the coverage report"),
    "dates": Command("timeline.cli.dates", "the time expressions of texts, resolved"),
    "actors": Command("timeline.cli.actors", "the actors and places named in texts"),
    "config": Command("timeline.cli.config", "where files are, and what is in force"),
    "completion": Command("timeline.cli.completion", "completion for bash, zsh or fish"),
}

_USAGE = """\
usage: timeline [COMMAND] PATH...
       timeline COMMAND --help

A folder of prose as a timeline: what happened when, who was in it, and where it says so.

commands:
{commands}

options:
  -h, --help     show this and leave
  --version      show the version and leave

examples:
  timeline letters/                         read a folder and explore it
  timeline letters/ | less                  the same timeline as text
  timeline search 'zelensky after:2025' letters/
  timeline export --format csv letters/ > letters.csv

exit codes: 0 found, 1 nothing matched, 2 wrong use or input, 130 interrupted
"""


def main(
    arguments: Sequence[str] | None = None,
    *,
    explorer: Explorer | None = None,
) -> int:
    """Run the command and give its exit code; `explorer` is what `open` opens, what `config` tells
    of, and who knows the reader's language."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    _stand_in_for_closed()
    _speak_utf8()
    try:
        code = _run(words, explorer)
        sys.stdout.flush()
    except TimelineError as error:
        return _wrong(str(error))
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _close_output()
        return FOUND  # the reader has seen enough
    except OSError as error:
        if error.errno not in (errno.ENOSPC, errno.EIO, errno.EDQUOT):
            raise
        _close_output()
        return _wrong(f"The output cannot be written: {os.strerror(error.errno)}.")
    return code


def _wrong(words: str) -> int:
    from timeline import inert

    print(f"timeline: {inert.line(words)}", file=sys.stderr)
    return WRONG


def _close_output() -> None:
    """Python would complain once more when it flushes what is left at the end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _run(words: list[str], explorer: Explorer | None) -> int:
    if not words:
        print(_usage(), file=sys.stderr, end="")
        return WRONG
    if words[0] in ("-h", "--help"):
        print(_usage(), end="")
        return FOUND
    if words[0] == "--version":
        print(f"timeline {__version__}")
        return FOUND
    name = _command(words)
    args = parser(name).parse_args(words)
    args.explorer = explorer
    code: int = args.run(args)
    return code


def _stand_in_for_closed() -> None:
    """A stream that the shell closed (`>&-`) is None to Python, and its number would go to the
    next file that is opened: nothing comes from it, and what goes to it is lost."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            stream = Path(os.devnull).open(mode, encoding="utf-8")  # noqa: SIM115 - to the end
            setattr(sys, name, stream)


def _speak_utf8() -> None:
    """The contract is UTF-8 whatever the locale says; a lone surrogate becomes a JSON escape."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            errors = "strict" if stream is sys.stdin else "backslashreplace"
            stream.reconfigure(encoding="utf-8", errors=errors)


def _command(words: list[str]) -> str:
    """Takes the command off the words; without one they are for `open`.

    Raises TimelineError for what is neither a command nor there to read, but nearly a command.
    """
    if words[0] in COMMANDS:
        return words.pop(0)
    if not words[0].startswith("-") and not os.path.lexists(words[0]):
        near = get_close_matches(words[0], COMMANDS, n=1, cutoff=0.7)
        if near:
            raise TimelineError(
                f"There is no command and no path “{words[0]}”.", f"Is it {near[0]}?"
            )
    return "open"


def parser(name: str) -> argparse.ArgumentParser:
    """The argument parser of a command; its module is imported for it."""
    module = import_module(COMMANDS[name].module)
    about = COMMANDS[name].about
    made = argparse.ArgumentParser(
        prog=f"timeline {name}",
        description=f"{about[0].upper()}{about[1:]}.",
        epilog=f"examples:\n{module.EXAMPLES}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    module.arguments(made)
    made.set_defaults(run=module.run)
    return made


def _usage() -> str:
    width = max(map(len, COMMANDS))
    rows = (f"  {name:{width}}  {command.about}" for name, command in COMMANDS.items())
    return _USAGE.format(commands="\n".join(rows))
