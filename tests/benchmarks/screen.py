"""How long until the first paint, and from a key to what it changes, in a real pseudo-terminal.

The floor is a Textual application that shows a word, started in the same round. The prompt is drawn
before Textual is loaded; the rows and counts are there when a reader can begin.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path
from statistics import median

from tests.benchmarks import synthetic
from tests.terminal import Terminal
from timeline.store import Store

EVENTS = 100_000
ROUNDS = 5
SIZE = (120, 40)

KEYS = {
    "moving a row": ["j"] * 30,
    "moving a page": ["\x1b[6~"] * 20,
    "first and last row": ["G", "g"] * 8,
    "typing in the query": ["/", *"trentos", *["\x7f"] * 7, *"a bra tul"],
}

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


def run(count: int = EVENTS) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "timeline.sqlite"
        with Store.open(path, writable=True) as store:
            for _ in store.load(map(json.dumps, synthetic.events(count))):
                pass
        ours = [sys.executable, "-m", "tui", "open", "--db", str(path)]
        measure(ours, count)


def measure(ours: list[str], count: int) -> None:
    """Print the figures of a store of that many events."""
    hello = [sys.executable, "-c", HELLO]
    shown = f"{count:,} events"
    starts = [
        (_start(hello, "floor"), _start(ours, "❯"), _start(ours, shown)) for _ in range(ROUNDS)
    ]
    floor, frame, rows = (median(times) for times in zip(*starts, strict=True))
    print(f"{shown}, {SIZE[0]}x{SIZE[1]}; medians of {ROUNDS} rounds, keys one after the other")
    print(f"  hello, first paint     {floor * 1000:7.0f} ms")
    print(f"  the prompt             {frame * 1000:7.0f} ms   {frame / floor:.2f} x hello")
    print(f"  rows and counts        {rows * 1000:7.0f} ms   {rows / floor:.2f} x hello")
    print("                    to the first paint     to the last (card and source too)")
    key, _ = _keys(hello, "floor", ["j"] * 20)
    print(f"  a key of hello         {key * 1000:7.1f} ms")
    for name, keys in KEYS.items():
        first, last = _keys(ours, shown, keys)
        print(f"  {name:<22} {first * 1000:7.1f} ms   {first / key:5.2f} x   {last * 1000:7.1f} ms")


def _start(command: list[str], words: str) -> float:
    with _opened(command) as terminal:
        return terminal.wait_for(words)


def _keys(command: list[str], words: str, keys: list[str]) -> tuple[float, float]:
    """Median seconds from a key to the first and to the last paint that it causes."""
    with _opened(command) as terminal:
        terminal.wait_for(words)
        taken = [times for key in keys if (times := terminal.answer_time(key)) is not None]
    first, last = (median(times) for times in zip(*taken, strict=True))
    return first, last


def _opened(command: list[str]) -> Terminal:
    return Terminal(command, size=SIZE, env={"XDG_STATE_HOME": tempfile.gettempdir()})
