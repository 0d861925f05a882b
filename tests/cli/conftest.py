"""Commands run as a user runs them: arguments in; exit code, data and words out."""

import io
import sys
from dataclasses import dataclass

import pytest

from timeline import cli


@dataclass(frozen=True)
class Ran:
    code: int
    out: str
    err: str

    @property
    def lines(self):
        return self.out.splitlines()


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    """The user's folders, so that no test touches the real ones."""
    for name in ("DATA", "CONFIG", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / "home" / name.lower()))
    return tmp_path / "home"


@pytest.fixture
def run(capsys, monkeypatch):
    def run(*arguments, stdin=b""):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        try:
            code = cli.main([str(argument) for argument in arguments])
        except SystemExit as leaving:  # argparse leaves so
            code = leaving.code
        said = capsys.readouterr()
        return Ran(code, said.out, said.err)

    return run


ITALIAN = (
    "Roma, 3 maggio 2024 – Il ministro Mario Rossi ha incontrato ieri a Torino l'ambasciatore "
    "Jean Dupont. La conferenza si terrà il 10 maggio 2024 a Milano.\n"
)
ENGLISH = (
    "London, 7 May 2024 – Mary Smith met John Brown in Paris on 5 May 2024. "
    "They signed an agreement on 6 May 2024.\n"
)


@pytest.fixture
def letters(tmp_path):
    folder = tmp_path / "letters"
    folder.mkdir()
    (folder / "roma.txt").write_text(ITALIAN, encoding="utf-8")
    (folder / "london.txt").write_text(ENGLISH, encoding="utf-8")
    return folder
