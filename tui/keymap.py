"""Every key of every pane, as tables: they are the bindings and the manual alike."""

from __future__ import annotations

import re

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
    key("f", "filters", "Filters", "The filters in force, to take one off"),
    key("backspace", "unfilter", "One filter less", "Take the last filter off"),
    key("F", "clear", "Clear filters", "Empty the query"),
    key("b", "saved_views", "Kept queries", "The queries that were kept, to ask one again"),
    key("B", "save_view", "Keep this query", "Keep this query under a name"),
    key("i", "silences", "Silences", "The longest stretches of time of which nothing is told"),
    key("alt+left", "query(-1)", "Query before", "Back to the query before"),
    key("alt+right", "query(1)", "Query after", "Forward again to the query after"),
    key(
        "R,f5",
        "reread",
        "Read again",
        "Read the folder again, as far as it changed; again: stop reading",
    ),
    key("r", "news", "What is new", "What the last reading brought; again: back from there"),
    key("question_mark,f1", "help", "Help", "The keys of this pane, and the signs", bar="?"),
    key("1", "view('timeline')", "Timeline"),
    key("2", "view('lanes')", "Lane view"),
    key("3", "view('actors')", "Actor list"),
    key("4", "view('documents')", "Documents", "Every file, and what became of it"),
    key("5", "view('source')", "Source", "The document fills the screen"),
    key("6", "view('review')", "Review", "What is doubtful, to accept, fix or reject"),
    key("tab", "app.focus_next", "Next pane"),
    key("shift+tab", "app.focus_previous", "Pane before"),
    key("T", "theme", "Light or dark"),
    key("ctrl+t", "change_theme", "Theme", "Choose the colours"),
    key("ctrl+p", "command_palette", "Commands", "Every command by its name"),
    key("colon", "command_palette", "Commands", "Every command by its name"),
    key("escape", "leave", "Back", "Back to the list"),
    key("q", "close", "Close", "Close this view; at the timeline, quit"),
    key("ctrl+z", "suspend_process", "Suspend", "To the shell; `fg` comes back"),
    key("ctrl+q", "quit", "Quit"),
]

DOING = [
    key("space", "mark", "Mark", "Mark this event, or take its mark off"),
    key("v", "range", "Mark a range", "Mark from here to where it is pressed again; back ends it"),
    key("V", "unmark", "No marks", "Take all marks off, those of actors too"),
    key("left_square_bracket", "marked(-1)", "Mark before", "To the marked event before"),
    key("right_square_bracket", "marked(1)", "Next mark", "To the next marked event"),
    key("D", "distance", "Days between", "How far the first and the last marked event lie apart"),
    key("y", "cite", "Copy", "Copy the quote with its place and date", bar="y"),
    key("Y", "copy", "Copy as …", "Copy the quote, title, date, id, a footnote or JSON"),
    key("s", "star", "Star", "Star it, or take its star off"),
    key("t", "tag", "Tag", "Put tags on it, or take them off"),
    key("c", "comment", "Comment", "Write a comment on it"),
    key("e", "edit", "Edit", "Put title, date, status and actors right", bar="e"),
    key("x", "hide", "Hide", "Take it off the timeline, or bring it back"),
    key("X", "show_hidden", "Show hidden", "Only what is hidden; again: only what is not"),
    key("M", "merge", "Merge", "The marked events are one and the same"),
    key("S", "split", "Split", "The source that is shown tells another event"),
    key("u", "undo", "Undo", "Undo what was done last; without limit", bar="u"),
    key("ctrl+r,U", "redo", "Redo", "Do again what was undone"),
    key("E", "export", "Export", "Write what matches to a file, in the format that its name tells"),
    key("O", "editor", "Open in the editor", "Open the source in $VISUAL or $EDITOR at its line"),
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

FIND = [
    key("ctrl+f", "find", "Find", "Find in this list", bar="ctrl+f"),
    key("n", "find_next(1)", "Next found", "The next one that was looked for"),
    key("N", "find_next(-1)", "Found before", "The one before that was looked for"),
]

ACTORS = [
    key("enter", "choose", "Filter", "Only the events of this actor", bar="⏎"),
    key("W", "sort", "Sort", "By count, first or last appearance, or name", bar="W"),
    key("e", "app.rename_actor", "Rename", "Give the actor another name in all events", bar="e"),
    key("space", "mark", "Mark", "Mark this actor, or take its mark off"),
    key(
        "M",
        "app.merge_actor",
        "The same as",
        "The marked actors are this one; without a mark, it asks who it is",
        bar="M",
    ),
    key("S", "app.split_actor", "Split", "One of its forms is somebody else"),
    *FIND,
]

LANES = [
    key("enter", "choose", "Filter", "Only the events of this lane; unfolds those folded", bar="⏎"),
    key("w", "app.lanes_by", "Lanes by", "By actor, document, place or status", bar="w"),
    key("W", "sort", "Sort", "The most events first, or the first to appear", bar="W"),
    key("greater_than_sign", "fold", "Fold", "Fold or unfold the lanes of a single event"),
    key("n", "walk(1)", "Next in lane", "The next event of this lane", bar="n N"),
    key("N", "walk(-1)", "Before in lane", "The event of this lane before"),
]

DOCUMENTS = [
    key("enter", "choose", "Open", "Open the document at its first event", bar="⏎"),
    key("e,d", "app.edit_document", "Date, language", "Put its date or language right", bar="e"),
    *FIND,
]

REVIEW = [
    key("a", "app.accept", "Accept", "It is as it should be; the next one comes up", bar="a"),
    key("f", "app.fix", "Fix", "Put it right, and accept it so", bar="f"),
    key("x", "app.reject", "Reject", "It is no event: off the timeline with it", bar="x"),
    key("enter", "choose", "Source", "The passage in its document", bar="⏎"),
]

SOURCE = [
    key("j,down", "move(1)", "Line", "Next line", bar="j k"),
    key("k,up", "move(-1)", "Line before"),
    key("ctrl+d", "page(0.5)", "Half a page down"),
    key("ctrl+u", "page(-0.5)", "Half a page up"),
    key("pagedown", "page(1)", "Page down"),
    key("pageup", "page(-1)", "Page up"),
    key("g,home", "go(0)", "Start of the document"),
    key("G,end", "go(-1)", "End of the document"),
    key("n", "walk(1)", "Next event", "The next event in this document", bar="n N"),
    key("N", "walk(-1)", "Event before", "The event before it in this document"),
    key("enter", "row", "To its row", "To the event that this line tells, or the nearest", bar="⏎"),
]

EVENT = [
    key("j,down", "scroll_down", "Scroll", "Down", bar="j k"),
    key("k,up", "scroll_up", "Scroll up", "Up"),
]

QUERY = [
    key(
        "enter", "done", "To the list", "Take the offer that stands out, else to the list", bar="⏎"
    ),
    key("escape", "leave", "Leave", "To the list"),
    key("tab", "take", "Take", "Take the offer that stands out, or the first one", bar="tab"),
    key("down", "step(1)", "Move", "Next offer; without one, next row of the list", bar="↓ ↑"),
    key("up", "step(-1)", "Before", "Offer or row before; in the empty box, what was asked before"),
    key("ctrl+r", "recall", "Asked before", "What was asked before, to ask it again"),
    key("right", "cursor_right", "Complete", "Take what is offered after the cursor"),
    key("ctrl+u", "delete_left_all", "Empty", "Empty the box", bar="ctrl+u"),
]

CHOOSE = [key("enter", "choose", "Choose", bar="⏎")]

PICKER = [
    key("escape,q", "dismiss", "Back", bar="esc"),
    key("x,delete,backspace", "remove", "Remove", "Remove the one under the cursor"),
]

SHEET = [
    key("escape,q,enter", "dismiss", "Back", bar="esc"),
    key("j,down", "scroll(1)", "Down"),
    key("k,up", "scroll(-1)", "Up"),
]

CHOICES = [
    key("down", "move(1)", "Move", "Next one", bar="↓ ↑"),
    key("up", "move(-1)", "One before"),
    key("enter", "choose", "Choose", "The one under the cursor", bar="⏎"),
]

COPY = [
    key("c,y", "copy('citation')", "Citation", "Quote, place and date"),
    key("q", "copy('quote')", "Quote"),
    key("t", "copy('title')", "Title"),
    key("d", "copy('date')", "Date", "The date as EDTF"),
    key("p", "copy('place')", "Place", "File and line, or page"),
    key("i", "copy('id')", "Id", "The id, for `timeline show`"),
    key("m", "copy('footnote')", "Footnote", "A footnote in Markdown"),
    key("j", "copy('JSON')", "JSON", "All of it as a line of JSON"),
    key("escape", "dismiss", "Back", bar="esc"),
]

FORM = [key("escape", "dismiss", "Back", "Back, and nothing is changed", bar="esc")]

PANES = {
    "Everywhere": EVERYWHERE,
    "Doing things": DOING,
    "Timeline": [*ROWS, *TIMELINE],
    "Lanes": [*ROWS, *LANES],
    "Actors": [*ROWS, *ACTORS],
    "Documents": [*ROWS, *DOCUMENTS],
    "Review": [*ROWS, *REVIEW],
    "Source": SOURCE,
    "Event": EVENT,
    "Query": QUERY,
    "Lists to choose from": [*ROWS, *CHOOSE, *PICKER],
    "Copy as": [*CHOICES, *COPY],
    "Fields to fill in": FORM,
    "Help and other sheets": SHEET,
}
"""What each pane answers to, in the order of the manual."""

PANE_OF = {
    "TimelineList": "Timeline",
    "LaneList": "Lanes",
    "ActorList": "Actors",
    "DocumentList": "Documents",
    "ReviewList": "Review",
    "SourceView": "Source",
    "EventCard": "Event",
    "Card": "Event",
    "QueryBox": "Query",
}
"""The pane that a widget is, by the name of its class."""

TABLES = {
    "everywhere": EVERYWHERE,
    "doing": DOING,
    "rows": ROWS,
    "timeline": TIMELINE,
    "lanes": LANES,
    "actors": ACTORS,
    "documents": DOCUMENTS,
    "review": REVIEW,
    "source": SOURCE,
    "event": EVENT,
    "query": QUERY,
}
"""What the reader can give other keys, by the names that the file of the reader uses."""


def names() -> dict[str, list[Binding]]:
    """Every such action by its table and its label: `everywhere.search`, `rows.row-before`."""
    found: dict[str, list[Binding]] = {}
    for table, bindings in TABLES.items():
        for binding in bindings:
            label = re.sub(r"[^a-z0-9]+", "-", binding.description.lower()).strip("-")
            found.setdefault(f"{table}.{label}", []).append(binding)
    return found
