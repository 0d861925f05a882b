"""Nothing slow is imported before it is needed: the rule, proved in a fresh interpreter."""

import subprocess
import sys

import pytest

PROGRAM = """
import contextlib, io, sys
sys.stdin = io.TextIOWrapper(io.BytesIO({stdin!r}))
from timeline import cli
with contextlib.redirect_stdout(io.StringIO()), contextlib.suppress(SystemExit):
    cli.main({arguments!r})
print(*sorted(name for name in sys.modules if "." not in name))
"""
QUESTION = b'{"id": 1, "text": "Roma, 3 maggio 2024", "lang": "it"}\n'

CASES = [
    # arguments, what may not have been imported
    (["--version"], {"textual", "dateparser", "sqlite3", "trafilatura", "lxml", "multiprocessing"}),
    (["--help"], {"textual", "dateparser", "sqlite3", "trafilatura", "lxml"}),
    (["export", "--help"], {"textual", "dateparser", "trafilatura", "lxml", "pypdfium2"}),
    (
        ["dates", "--jsonl"],
        {"textual", "dateparser", "trafilatura", "lxml", "multiprocessing", "email"},
    ),
    (["actors", "--jsonl"], {"textual", "dateparser", "trafilatura", "lxml"}),
    (["completion", "bash"], {"textual", "dateparser", "trafilatura", "lxml"}),
]


BEFORE = [
    # what is imported for it, and what may not be
    ("timeline.cli.open, tui.curtain", ("textual", "rich", "sqlite3", "timeline.store")),
    ("tui.app", ("timeline.search", "timeline.query", "timeline.export", "rapidfuzz")),
    # To open a timeline and show all of it takes nothing of what reads, merges or is asked.
    (
        "timeline.store, timeline.search",
        (
            "timeline.merge",
            "timeline.names",
            "timeline.query.nodes",
            "timeline.search.plan",
            "rapidfuzz",
            "importlib.resources",
            "concurrent.futures",
        ),
    ),
]


@pytest.mark.parametrize(("needed", "later"), BEFORE)
def test_the_explorer_shows_what_it_can_before_it_imports_the_rest(needed, later):
    program = f"import sys, {needed}; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    imported = set(done.stdout.split())
    assert imported.issuperset(needed.split(", "))
    assert not imported.intersection(later)


@pytest.mark.parametrize(("arguments", "kept_out"), CASES)
def test_a_command_imports_nothing_slow_that_it_does_not_need(arguments, kept_out):
    program = PROGRAM.format(arguments=arguments, stdin=QUESTION)
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    imported = set(done.stdout.split())
    assert "argparse" in imported
    assert not imported & kept_out
