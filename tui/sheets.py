"""What comes up over the views and goes away with esc: help, why this date."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from timeline.model import Event
from tui import cells, dates, keymap, manual, signs
from tui.event_card import reasons
from tui.translating import told
from tui.words import noted, say

COUNTS = (
    noted("certain", "all that the date may mean lies in what is asked"),
    noted("possible", "a part of it does: shown dim, with “maybe” behind it"),
)
"""What the two numbers of an answer are."""

MUTED = "$foreground 60%"


class Sheet(ModalScreen[None]):
    """Text that is read and put away."""

    BINDINGS = [*keymap.SHEET]

    def __init__(self, title: str, lines: Iterable[Content]) -> None:
        super().__init__()
        self._title = title
        self._lines = list(lines)

    def compose(self) -> ComposeResult:
        with Vertical(classes="sheet"):
            yield Static(Content(cells.safe(self._title)), classes="sheet-title", markup=False)
            with VerticalScroll(classes="sheet-body", can_focus=True):
                yield Static(Content("\n").join(self._lines), markup=False)
            yield Static(say("esc back"), classes="sheet-foot")

    def action_scroll(self, lines: int) -> None:
        self.query_one(VerticalScroll).scroll_relative(y=lines, animate=False)


def help_for(panes: Sequence[str]) -> Sheet:
    """The keys of the focused pane first, then those of everywhere, then the signs."""
    lines: list[Content] = []
    for pane in panes:
        lines.append(Content.styled(say(pane), "bold"))
        for keys, does in manual.lines(keymap.PANES[pane]):
            lines.append(Content.assemble((f"  {keys:<14}", "$accent"), does))
        lines.append(Content())
    lines.append(Content.styled(say("Counts"), "bold"))
    for word, means in COUNTS:
        lines.append(Content.assemble((f"  {say(word):<14}", "$accent"), say(means)))
    lines += [Content(), Content.styled(say("Signs"), "bold")]
    for sign in dict.fromkeys(signs.LEGEND):
        lines.append(Content.assemble((f"  {sign.shape:<14}", "$accent"), say(sign.means)))
    return Sheet(say("Keys"), lines)


def why(event: Event, line: int) -> Sheet:
    """The chain that led to the date, each link on the one below it."""
    telling = event.leading
    lines = [
        Content.assemble(
            (cells.safe(dates.spoken(event.when)), "bold"),
            (f"   {event.when or dates.undated()}", MUTED),
        ),
        Content.styled(cells.safe(f"{telling.path}:{line}"), MUTED),
        Content(),
    ]
    chain = event.reasons or telling.reasons
    lines += [Content(cells.safe(text)) for text in reasons(chain)]
    if not chain:
        nothing = say("The passage gives no date, and nothing around it bounds one.")
        lines.append(Content(nothing))
    lines += [
        Content.styled(cells.safe(f"{signs.DISPUTED.shape} {told(warning)}"), "$warning")
        for warning in event.warnings
    ]
    for other in event.tellings if len(event.tellings) > 1 else ():
        lines.append(Content(cells.safe(f"  {other.path}: {dates.spoken(other.when)}")))
    return Sheet(say("Why this date"), lines)
