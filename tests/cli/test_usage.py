"""How the command explains itself, and what it says to wrong use."""

import shutil
import subprocess

import pytest

from timeline import cli


def test_help_lists_every_command_with_examples_and_exit_codes(run):
    ran = run("--help")
    assert ran.code == 0
    for name in cli.COMMANDS:
        assert f"  {name} " in ran.out
    assert "examples:" in ran.out
    assert "130 interrupted" in ran.out


@pytest.mark.parametrize("name", cli.COMMANDS)
def test_every_command_has_help_with_examples_that_can_be_parsed(run, name):
    ran = run(name, "--help")
    assert ran.code == 0
    assert "examples:" in ran.out
    assert f"timeline {'' if name == 'open' else name}".strip() in ran.out


def test_the_version_is_told(run):
    ran = run("--version")
    assert (ran.code, ran.out.split()[0]) == (0, "timeline")


WRONG = [
    # arguments, words of the answer
    ([], "usage:"),
    (["export", "--format", "xml", "."], "invalid choice"),
    (["export"], "--db"),
    (["serch", "x"], "Is it search?"),  # nearly a command
    (["nowhere"], "no nowhere"),
    (["open", "nowhere"], "Check the path"),
    (["dates"], "Name a folder or a file"),
    (["dates", "--document-date", "someday", "-"], "--document-date"),
    (["dates", "--lang", "xx", "-"], "no data for the language"),
    (["actors", "--tagger", "spacy", "-"], "is no tagger"),
    (["export", "--db", "nowhere.timeline"], "nowhere.timeline"),
]


@pytest.mark.parametrize(("arguments", "words"), WRONG)
def test_wrong_use_is_told_on_standard_error_and_nothing_else_is_done(run, arguments, words):
    ran = run(*arguments, stdin=b"Ciao a tutti quanti voi.")
    assert (ran.code, ran.out) == (2, "")
    assert words in ran.err
    assert "Traceback" not in ran.err


SHELLS = {"bash": ["bash", "-n"], "zsh": ["zsh", "-n"], "fish": ["fish", "--no-execute"]}


@pytest.mark.parametrize("shell", SHELLS)
def test_completion_is_a_script_that_its_shell_accepts(run, tmp_path, shell):
    ran = run("completion", shell)
    assert ran.code == 0
    for name in cli.COMMANDS:
        assert name in ran.out
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed")
    script = tmp_path / "completion"
    script.write_text(ran.out, encoding="utf-8")
    subprocess.run([*SHELLS[shell], script], check=True)


COMPLETED = [
    # words typed, among the answers
    ("timeline ex", "export"),
    ("timeline export --fo", "--format"),
    ("timeline export --format c", "csv"),
    ("timeline completion f", "fish"),
]


@pytest.mark.parametrize(("typed", "answer"), COMPLETED)
def test_bash_completes_commands_options_and_choices(run, tmp_path, typed, answer):
    script = tmp_path / "completion"
    script.write_text(run("completion", "bash").out, encoding="utf-8")
    words = typed.split()
    asked = (
        f"source {script}; COMP_WORDS=({typed}); COMP_CWORD={len(words) - 1}; "
        '_timeline; echo "${COMPREPLY[@]}"'
    )
    done = subprocess.run(["bash", "-c", asked], capture_output=True, text=True, check=True)
    assert answer in done.stdout.split()


def test_config_tells_where_files_are(run, home, letters):
    ran = run("config", letters)
    assert ran.code == 0
    assert str(home / "data" / "timeline") in ran.out
    assert any(line.startswith("store ") and "letters-" in line for line in ran.lines)
