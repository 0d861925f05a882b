"""The names that the world may use are there, and importing the package is cheap."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import timeline


@pytest.mark.parametrize("name", timeline.__all__)
def test_every_name_of_the_door_is_there(name):
    assert getattr(timeline, name) is not None


def test_type_checkers_are_told_the_same_names():
    tree = ast.parse(Path(timeline.__file__).read_text(encoding="utf-8"))
    (block,) = (node for node in tree.body if isinstance(node, ast.If))
    told = {
        alias.name
        for node in ast.walk(block)
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    assert told == set(timeline.__all__) - {"__version__"}


def test_other_names_are_refused_as_python_refuses_them():
    with pytest.raises(AttributeError, match="frobnicate"):
        _ = timeline.frobnicate


def test_importing_the_package_imports_no_room():
    program = "import sys, timeline; print(*(m for m in sys.modules if m.startswith('timeline.')))"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == []


def test_the_example_in_the_docstring_runs(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "a.txt").write_text(
        "London, 7 May 2024 – Mary Smith met John Brown in Paris.", encoding="utf-8"
    )
    lines = (timeline.__doc__ or "").splitlines()
    exec("\n".join(line[4:] for line in lines if line.startswith("    ")))
    assert "2024-05-07 " in capsys.readouterr().out
