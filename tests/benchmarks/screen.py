"""How long until the first rows, and from a key to what it changes, in a real pseudo-terminal.

The floor is a Textual application that shows a word, started in the same round. The prompt and then
the first rows are drawn before Textual is loaded; keys act when it has painted over them. Both run
as they are installed, with every module compiled. EVENTS=1000000 asks for a million events. The
peer for typing is fzf on the titles of the same events, in such a terminal.
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median

from tests.benchmarks import filled
from tests.terminal import Terminal

ROUNDS = 5
SIZE = (120, 40)
CAN_PAINT_AT_ONCE = "\x1b[?2026;2$y"
"""So answers a terminal that shows a paint only when it has ended."""

PROMPT, KEYS = "❯", "j k move"
"""What is drawn first of all, and what is drawn when keys act."""

BROWSING = {
    "moving a row": ["j"] * 30,
    "moving a page": ["\x1b[6~"] * 30,
    "first and last row": ["G", "g"] * 8,
}
TYPED = [*"trentos", *["\x7f"] * 7, *"a bra tul", *["\x7f"] * 9, *"quarnda"]

ROWS = 1024
"""Characters that no mere echo of a key in the query box has, and new rows have many times over."""
PEER_IS_QUIET = 2.0
"""Seconds without a word from fzf, after which it has shown what it found."""

HELLO = """
from textual.app import App
from textual.widgets import Label
class Hello(App):
    BINDINGS = [("j", "turn", "turn")]
    turns = 0
    def compose(self):
        yield Label("floor 0")
    def action_turn(self):
        self.turns += 1
        self.query_one(Label).update(f"floor {self.turns}")
Hello().run()
"""


@dataclass(frozen=True)
class Answers:
    """To one kind of key: seconds to the first paint, to new rows and to the last paint, seconds
    of processor, and characters written."""

    first: list[float]
    rows: list[float]
    last: list[float]
    spent: list[float]
    written: list[int]


def run() -> None:
    for count in filled.SIZES:
        filled.at(count)
        with tempfile.TemporaryDirectory() as folder:
            measure(filled.path(count), count, Path(folder))


def measure(store: Path, count: int, folder: Path) -> None:
    """Print the figures of a store of that many events; `folder` is ours to write to."""
    state = folder / "timeline"
    state.mkdir()
    (state / "places.json").write_text("{}")  # a first start is greeted
    ours = [sys.executable, "-m", "tui", "open", "--db", str(store)]
    hello = [sys.executable, "-c", HELLO]
    opened = partial(_opened, folder=folder)
    for command in (ours, hello):  # compiles what it imports
        with opened(command) as terminal:
            terminal.wait_for(KEYS if command is ours else "floor")
            _answers(terminal, ["/", "a"])
    print(f"{count:,} events, {SIZE[0]}x{SIZE[1]}; medians of {ROUNDS} rounds")
    _starts(opened, hello, ours, f"{count:,} events")
    with opened(hello) as terminal:
        terminal.wait_for("floor")
        floor = _answers(terminal, ["j"] * 20)
    print(
        "a key after the other, ms     to the first paint  to new rows     to the last, with source"
    )
    print(
        f"{'':24}{'median':>9}{'p99':>7}{'x hello':>9}{'median':>9}{'p99':>7}"
        f"{'median':>9}{'p99':>7}{'cpu':>8}{'written':>8}"
    )
    with opened(ours) as terminal:
        terminal.wait_for(KEYS)
        _print("a key of hello", floor, floor)
        for name, keys in BROWSING.items():
            _print(name, _answers(terminal, keys), floor)
        browsing = terminal.resident()
        _answers(terminal, ["/"])
        typed = _answers(terminal, TYPED)
        _print("typing in the query", typed, floor)
        print(f"memory {browsing:.0f} MB browsing, {terminal.resident():.0f} MB searching")
    _peer(store, folder, typed)


def _peer(store: Path, folder: Path, ours: Answers) -> None:
    """fzf on the titles, to the rows that the same letters leave."""
    if shutil.which("fzf") is None:
        print("fzf is not installed: not compared")
        return
    titles = folder / "titles.txt"
    with store.with_suffix(".jsonl").open(encoding="utf-8") as lines, titles.open("w") as out:
        out.writelines(json.loads(line)["title"] + "\n" for line in lines)
    with Terminal(["sh", "-c", f"fzf < '{titles}'"], size=SIZE, env={}) as terminal:
        while terminal.read(PEER_IS_QUIET):
            pass
        theirs = [terminal.answers(key, quiet=PEER_IS_QUIET) for key in TYPED]
    last = median(taken[-1][0] for taken in theirs if taken)
    print(
        f"a letter to new rows: fzf {last * 1000:.0f} ms, we {median(ours.rows) * 1000:.0f}:"
        f" {last / median(ours.rows):.0f} x"
    )


def _starts(
    opened: Callable[[Sequence[str]], Terminal],
    hello: Sequence[str],
    ours: Sequence[str],
    rows: str,
) -> None:
    times: dict[str, list[float]] = {"hello": [], PROMPT: [], rows: [], KEYS: []}
    for _ in range(ROUNDS):
        with opened(hello) as terminal:
            times["hello"].append(terminal.wait_for("floor"))
        with opened(ours) as terminal:
            for words in (PROMPT, rows, KEYS):
                times[words].append(terminal.wait_for(words))
    floor = median(times["hello"])
    names = ("hello, first paint", "the prompt", "rows and counts", "all of it, keys act")
    for name, taken in zip(names, times.values(), strict=True):
        print(f"  {name:22}{median(taken) * 1000:7.0f} ms   {median(taken) / floor:.2f} x hello")


def _answers(terminal: Terminal, keys: Sequence[str]) -> Answers:
    answers = Answers([], [], [], [], [])
    for key in keys:
        spent = terminal.spent()
        if taken := terminal.answers(key):
            answers.first.append(taken[0][0])
            answers.rows.append(next((at for at, size in taken if size > ROWS), taken[-1][0]))
            answers.last.append(taken[-1][0])
            answers.spent.append(terminal.spent() - spent)
            answers.written.append(taken[-1][1])
    return answers


def _print(name: str, answers: Answers, floor: Answers) -> None:
    first, rows, last = map(median, (answers.first, answers.rows, answers.last))
    print(
        f"  {name:22}{first * 1000:9.1f}{_late(answers.first):7.0f}"
        f"{first / median(floor.first):9.2f}"
        f"{rows * 1000:9.1f}{_late(answers.rows):7.0f}"
        f"{last * 1000:9.1f}{_late(answers.last):7.0f}"
        f"{median(answers.spent) * 1000:8.1f}{median(answers.written):8.0f}"
    )


def _late(taken: list[float]) -> float:
    """In ms, what one in a hundred exceeds; of so few keys, the slowest."""
    return sorted(taken)[len(taken) * 99 // 100] * 1000


def _opened(command: Sequence[str], *, folder: Path) -> Terminal:
    env = {
        "XDG_STATE_HOME": str(folder),
        "XDG_CONFIG_HOME": str(folder),
        "PYTHONDONTWRITEBYTECODE": "",
        "PYTHONPYCACHEPREFIX": str(folder / "compiled"),
    }
    terminal = Terminal(command, size=SIZE, env=env)
    terminal.press(CAN_PAINT_AT_ONCE)
    return terminal
