"""The README's promises that a program can check."""

import re
from pathlib import Path

ROOT = Path(__file__).parent.parent


def test_the_machine_runs_the_second_line_of_the_readme():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    first_block = re.search(r"```sh\n(.*?)```", readme, re.DOTALL)
    lines = first_block[1].splitlines()
    assert len(lines) == 2
    assert lines[1] in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_every_command_that_the_readme_shows_exists():
    from timeline.cli import COMMANDS

    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    shown = set(re.findall(r"^(?:.* \| )?timeline ([a-z]+) ", readme, re.MULTILINE))
    assert shown
    assert shown <= set(COMMANDS)
