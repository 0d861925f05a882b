"""Draw the explorer as SVG, without a terminal.

python -m tests.tui.screenshot docs/screenshot.svg seeds/ --size 140x40 --keys "j j j"
"""

from __future__ import annotations

import argparse
import asyncio
from datetime import date
from pathlib import Path

from timeline import build
from timeline.store import Store
from tui.app import Explorer

TODAY = date(2026, 1, 9)


async def draw(
    store: Store, *, size: tuple[int, int], keys: list[str], query: str, light: bool
) -> str:
    app = Explorer(store, query=query, today=TODAY)
    if light:
        app.theme = "timeline-light"
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await app.workers.wait_for_complete()
        for key in keys:
            await pilot.press(key)
            await app.workers.wait_for_complete()
        await pilot.pause()
        return app.export_screenshot(title="timeline")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("svg", type=Path)
    parser.add_argument("paths", type=Path, nargs="*", default=[Path("seeds")])
    parser.add_argument("--size", default="140x40")
    parser.add_argument("--keys", default="")
    parser.add_argument("--query", default="")
    parser.add_argument("--light", action="store_true")
    asked = parser.parse_args()
    columns, _, lines = asked.size.partition("x")
    with Store.open(None, writable=True) as store:
        for _ in build.read(asked.paths, store):
            pass
        svg = asyncio.run(
            draw(
                store,
                size=(int(columns), int(lines)),
                keys=asked.keys.split(),
                query=asked.query,
                light=asked.light,
            )
        )
    asked.svg.write_text(svg, encoding="utf-8")


if __name__ == "__main__":
    main()
