"""What the tests of corrections look at and do."""

from tui.timeline_list import TimelineList


def notices(reader):
    return [notice.message for notice in reader.app._notifications]


def rows(reader):
    return reader.app.query_one(TimelineList)


def marks(reader):
    return reader.app.store.marks(reader.app.selected)


async def fill(reader, *values):
    """Types these into the fields from the focused one on; None leaves one as it is."""
    for number, value in enumerate(values):
        if number:
            await reader.press("tab")
        if value is not None:
            reader.app.focused.value = value
            await reader.settle()
