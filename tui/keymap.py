"""Every key of every pane, as tables: they are the bindings and the manual alike."""

from __future__ import annotations

from textual.binding import Binding

ALWAYS = {"ctrl+p", "ctrl+q"}
"""What works wherever one is, whatever is being typed."""


def key(keys: str, action: str, label: str, says: str = "", *, bar: str | None = None) -> Binding:
    """`label` names it in the palette and on the key bar, where it stands only if `bar` says under
    which keys; `says` is its sentence in the manual, if the label does not say it all."""
    return Binding(
        keys,
        action,
        label,
        show=bar is not None,
        key_display=bar,
        tooltip=says or label,
        priority=keys in ALWAYS,
    )


EVERYWHERE = [
    key("slash", "search", "Search", "Type a query: it narrows every view", bar="/"),
    key("p", "why", "Why", "Why the event has this date", bar="p"),
    key("a", "view('actors')", "Actors", "Actors of what matches, and how often", bar="a"),
    key("L", "view('lanes')", "Lanes", "A lane for each actor along the time axis", bar="L"),
    key(
        "plus,equals_sign,z",
        "zoom(1)",
        "Zoom",
        "Closer: shorter headings, and a shorter time in the strip",
        bar="+ -",
    ),
    key("minus,Z", "zoom(-1)", "Zoom out", "Wider: from days to centuries, in headings and strip"),
    key("0", "zoom(0)", "All of time", "The whole time in the strip"),
    key("l,right", "step(1)", "Later", "Later in the strip, to where there is something"),
    key("h,left", "step(-1)", "Earlier", "Earlier in the strip, to where there is something"),
    key("at", "goto", "Date", "Go to a date, in any words", bar="@"),
    key("o", "next_source", "Next source", "The next document that tells the same event"),
    key("A", "only_actor", "This actor only", "Only events of the row's first actor"),
    key("F", "clear", "Clear filters", "Empty the query"),
    key("alt+left", "query(-1)", "Query before", "Back to the query before"),
    key("alt+right", "query(1)", "Query after", "Forward again to the query after"),
    key("question_mark,f1", "help", "Help", "The keys of this pane, and the signs", bar="?"),
    key("1", "view('timeline')", "Timeline"),
    key("2", "view('lanes')", "Lane view"),
    key("3", "view('actors')", "Actor list"),
    key("4", "view('documents')", "Documents", "Every file, and what became of it"),
    key("5", "view('source')", "Source", "The document fills the screen"),
    key("tab", "app.focus_next", "Next pane"),
    key("shift+tab", "app.focus_previous", "Pane before"),
    key("T", "theme", "Light or dark"),
    key("ctrl+p", "command_palette", "Commands", "Every command by its name"),
    key("colon", "command_palette", "Commands", "Every command by its name"),
    key("escape", "leave", "Back", "Back to the list"),
    key("q", "close", "Close", "Close this view; at the timeline, quit"),
    key("ctrl+q", "quit", "Quit"),
]

DOING = [
    key("space", "mark", "Mark", "Mark this event; between two marked ones, the days are told"),
    key("left_square_bracket", "marked(-1)", "Mark before", "To the marked event before"),
    key("right_square_bracket", "marked(1)", "Next mark", "To the next marked event"),
    key("y", "cite", "Copy", "Copy the quote with its place and date", bar="y"),
    key("E", "export", "Export", "Write what matches to a file: .md, .csv or .jsonl"),
]
"""What changes or copies something: of the marked events, else of the selected one."""

ROWS = [
    key("j,down", "move(1)", "Move", "Next row", bar="j k"),
    key("k,up", "move(-1)", "Row before"),
    key("ctrl+d", "page(0.5)", "Half a page down"),
    key("ctrl+u", "page(-0.5)", "Half a page up"),
    key("pagedown", "page(1)", "Page down"),
    key("pageup", "page(-1)", "Page up"),
    key("g,home", "go(0)", "First row"),
    key("G,end", "go(-1)", "Last row"),
]

TIMELINE = [
    key("enter", "choose", "Source", "The passage in its document", bar="⏎"),
    key("n", "move(1)", "Next match"),
    key("N", "move(-1)", "Match before"),
    key("right_parenthesis", "date(1)", "Next date: the next heading"),
    key("left_parenthesis", "date(-1)", "Date before: the heading before"),
]

ACTORS = [key("enter", "choose", "Filter", "Only the events of this actor", bar="⏎")]

LANES = [key("enter", "choose", "Filter", "Only the events of this lane", bar="⏎")]

DOCUMENTS = [key("enter", "choose", "Open", "Open the document at its first event", bar="⏎")]

SOURCE = [
    key("j,down", "scroll_down", "Scroll", "Down", bar="j k"),
    key("k,up", "scroll_up", "Scroll up", "Up"),
    key("ctrl+d", "half(1)", "Half a page down"),
    key("ctrl+u", "half(-1)", "Half a page up"),
    key("pagedown", "page_down", "Page down"),
    key("pageup", "page_up", "Page up"),
    key("g,home", "scroll_home", "Start of the document"),
    key("G,end", "scroll_end", "End of the document"),
    key("n", "walk(1)", "Next event", "The next event in this document", bar="n N"),
    key("N", "walk(-1)", "Event before", "The event before it in this document"),
    key("enter", "read", "Full screen", "The document fills the screen"),
]

EVENT = [
    key("j,down", "scroll_down", "Scroll", "Down", bar="j k"),
    key("k,up", "scroll_up", "Scroll up", "Up"),
]

QUERY = [
    key("enter,escape", "leave", "To the list", bar="⏎"),
    key("down", "step(1)", "Move", "Next row, without leaving the box", bar="↓ ↑"),
    key("up", "step(-1)", "Row before", "Row before, without leaving the box"),
    key("right", "cursor_right", "Complete", "Take what is offered after the cursor"),
    key("ctrl+u", "delete_left_all", "Empty", "Empty the box", bar="ctrl+u"),
]

SHEET = [
    key("escape,q,enter", "dismiss", "Back", bar="esc"),
    key("j,down", "scroll(1)", "Down"),
    key("k,up", "scroll(-1)", "Up"),
]

PANES = {
    "Everywhere": EVERYWHERE,
    "Doing things": DOING,
    "Timeline": [*ROWS, *TIMELINE],
    "Lanes": [*ROWS, *LANES],
    "Actors": [*ROWS, *ACTORS],
    "Documents": [*ROWS, *DOCUMENTS],
    "Source": SOURCE,
    "Event": EVENT,
    "Query": QUERY,
    "Help and other sheets": SHEET,
}
"""What each pane answers to, in the order of the manual."""

PANE_OF = {
    "TimelineList": "Timeline",
    "LaneList": "Lanes",
    "ActorList": "Actors",
    "DocumentList": "Documents",
    "SourceView": "Source",
    "EventCard": "Event",
    "QueryBox": "Query",
}
"""The pane that a widget is, by the name of its class."""
