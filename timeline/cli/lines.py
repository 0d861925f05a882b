"""Questions as JSON lines on standard input, an answer a line on standard output."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from timeline.errors import TimelineError
from timeline.export import jsonl

Answer = Callable[[Mapping[str, Any]], dict[str, Any]]


def serve(answer: Answer) -> int:
    """Answer every line as soon as it has come, under the same id; the number of answers.

    Raises TimelineError for a line that is not a JSON object with a text.
    """
    answered = 0
    for number, line in enumerate(_lines(), 1):
        if not line.strip():
            continue
        question = _question(line, number)
        said = {"id": question.get("id"), **answer(question)}
        print(jsonl.dumps(said), flush=True)
        answered += 1
    return answered


def _lines() -> Iterator[str]:
    """Raises TimelineError for bytes that are not UTF-8."""
    try:
        yield from sys.stdin
    except UnicodeDecodeError as error:
        raise TimelineError("Standard input is not UTF-8.", "Convert it to UTF-8.") from error


def _question(line: str, number: int) -> Mapping[str, Any]:
    example = 'Write a JSON object a line, such as {"id": "1", "text": "3 May 2024"}.'
    try:
        question = json.loads(line)
    except (ValueError, RecursionError) as error:  # too many digits, too many brackets
        raise TimelineError(f"Line {number} is not JSON: {error}.", example) from error
    if not isinstance(question, dict) or not isinstance(question.get("text"), str):
        raise TimelineError(f"Line {number} has no “text”.", example)
    return question
