"""JSON lines in, time expressions out: `python -m timeline.extract.dates`."""

from __future__ import annotations

import json
import sys
from typing import Any

from timeline import languages, when
from timeline.extract import dates


def answer(request: dict[str, Any]) -> dict[str, Any]:
    """The answer to one line: {"id", "text", "date", "lang"} -> {"id", "timexes"}."""
    created = when.parse(request["date"]) if request.get("date") else None
    language = languages.load(request.get("lang") or "en")
    text = request["text"]
    found = dates.find(text, language, created=created)
    return {
        "id": request["id"],
        "timexes": [
            {
                "start": timex.span.start,
                "end": timex.span.end,
                "text": timex.span.of(text),
                "type": timex.type,
                "value": timex.value,
            }
            for timex in found
        ],
    }


def main() -> None:
    for line in sys.stdin:
        print(json.dumps(answer(json.loads(line)), ensure_ascii=False), flush=True)


if __name__ == "__main__":
    main()
