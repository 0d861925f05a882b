"""What the reader chose is in force, and what is wrong is told with its place and passed over."""

import io
import re
import sys
from contextlib import redirect_stdout
from pathlib import Path

import pytest

import tui
from tests.terminal import Terminal
from tests.tui import sample
from timeline import cli
from tui import configuration, dates
from tui.configuration import Chosen
from tui.timeline_list import TimelineList

ROOT = Path(__file__).parents[2]


@pytest.fixture
def file(tmp_path):
    return tmp_path / "config.toml"


def read(file, written="", stated=None, **environment):
    file.write_text(written, encoding="utf-8")
    return configuration.read({"config": file, **(stated or {})}, environment)


ORDER = [
    # in the file, in the environment, by flags, the theme in force and where it is from
    ("", {}, {}, "timeline-dark", ""),
    ('theme = "nord"', {}, {}, "nord", "config.toml"),
    ('theme = "nord"', {"TIMELINE_THEME": "dracula"}, {}, "dracula", "TIMELINE_THEME"),
    ('theme = "nord"', {"TIMELINE_THEME": "dracula"}, {"theme": "gruvbox"}, "gruvbox", "--theme"),
]


@pytest.mark.parametrize(("written", "environment", "stated", "theme", "origin"), ORDER)
def test_a_flag_wins_over_a_variable_and_that_over_the_file(
    file, written, environment, stated, theme, origin
):
    chosen = read(file, written, stated, **environment)
    assert (chosen.theme, chosen.origins["theme"], chosen.wrong) == (theme, origin, ())


def test_every_setting_can_be_written(file):
    written = """
        theme = "timeline-contrast"
        language = "it"
        date_language = "en"
        week_start = "sunday"
        columns = ["document"]
        mouse = false
        colour = false
    """
    chosen = read(file, written)
    assert not chosen.wrong
    assert set(chosen.origins.values()) == {"config.toml"}
    assert (chosen.theme, chosen.language, chosen.week_start) == (
        *("timeline-contrast", "it", "sunday"),
    )
    assert (chosen.columns, chosen.mouse, chosen.colour) == (("document",), False, False)


def test_the_locale_gives_the_language_unless_the_file_does(file):
    assert read(file, "", LANG="it_IT.UTF-8").language == "it"
    assert read(file, 'language = "en"', LANG="it_IT.UTF-8").language == "en"


def test_dates_are_typed_in_the_language_of_the_locale_unless_one_is_chosen(file):
    chosen = read(file, "", LANG="de_DE.UTF-8")
    assert (chosen.language, chosen.typed) == ("en", "de")  # the interface speaks no German
    assert read(file, 'language = "en"', LANG="de_DE.UTF-8").typed is None
    assert read(file, 'date_language = "it"', LANG="de_DE.UTF-8").typed is None


@pytest.mark.parametrize(("value", "colour"), [("1", False), ("", True)])
def test_no_color_counts_unless_it_is_empty(file, value, colour):
    assert read(file, NO_COLOR=value).colour is colour


WRONG = [
    # what is written, and what is told of it
    ('\ntheme = "drak"', r":2: theme cannot be 'drak'\. It is one of timeline-dark, "),
    ("mouse = 1", r":1: mouse cannot be 1\. It is true or false\."),
    ('columns = ["who"]', r"columns cannot be .*It is a list of some of actors, sources"),
    ('langage = "it"', r":1: there is no setting “langage”\. Is it language\?"),
    ("keys = 3", r"keys must be a table"),
    ("[keys.rows]\nmove = 3", r":2: rows.move cannot be 3\. It is a key, a list of keys"),
    ("theme = \nmouse = 1", r"config\.toml is not TOML: .*line 1"),
]


@pytest.mark.parametrize(("written", "told"), WRONG)
def test_what_is_wrong_is_told_with_its_place_and_what_is_allowed(file, written, told):
    (words,) = read(file, written).wrong
    assert str(file) in words
    assert re.search(told, words), words


def test_what_is_wrong_is_passed_over_and_the_rest_holds(file):
    chosen = read(file, 'theme = "drak"\nweek_start = "sunday"')
    assert (chosen.theme, chosen.week_start) == ("timeline-dark", "sunday")


def test_a_file_that_is_named_and_not_there_is_told_and_none_at_all_is_not(tmp_path):
    gone = tmp_path / "gone.toml"
    assert configuration.read({"config": gone}, {}).wrong == (f"{gone}: there is no such file.",)
    assert configuration.read({}, {"TIMELINE_CONFIG": str(gone)}).wrong


# ---------------------------------------------------------------------------- on the screen
async def test_mistakes_are_told_where_one_looks(explore):
    async with explore(chosen=Chosen(wrong=("a: wrong", "b: wrong"))) as reader:
        assert [notice.message for notice in reader.app._notifications] == ["a: wrong", "b: wrong"]


async def test_columns_are_those_that_were_chosen(explore):
    for columns, shown in [(("actors",), "Dockers"), (("document",), "notes/harbour.en.md:4")]:
        async with explore(size=(160, 45), chosen=Chosen(columns=columns)) as reader:
            await reader.press("j")
            line = reader.screen().splitlines()
            rows = reader.app.query_one(TimelineList)
            row = line[rows.region.y + rows.line_of(rows.cursor)][: rows.size.width]
            assert shown in row
    async with explore(chosen=Chosen(columns=())) as reader:
        assert "Dockers" not in reader.screen().splitlines()[7]


async def test_a_week_begins_where_it_was_chosen(explore):
    async with explore(chosen=Chosen(week_start="sunday")) as reader:
        await reader.press("minus")
        assert "4–10 January 2026" in reader.screen()
    dates.begin_weeks(0)


def test_in_a_real_terminal_the_file_gives_keys_and_takes_colours(tmp_path, file):
    file.write_text('colour = false\n[keys.everywhere]\nwhy = "w"\n', encoding="utf-8")
    store = tmp_path / "sample.timeline"
    sample.store(store).close()
    command = [sys.executable, "-m", "tui", "open", "--db", str(store), "--config", str(file)]
    environment = {"PYTHONPATH": str(ROOT), "XDG_STATE_HOME": str(tmp_path)}
    with Terminal(command, size=(100, 30), env=environment) as terminal:
        terminal.wait_for("13 events")
        terminal.wait_for("w why")
        assert not re.search(r"\x1b\[[0-9;]*[34]8;[25]", terminal.written)
        terminal.press("w")
        terminal.wait_for("Why this date")
        terminal.press("\x11")
        assert terminal.wait_for_end() == 0


# -------------------------------------------------------------------------- the command
def run(*arguments):
    written = io.StringIO()
    with redirect_stdout(written):
        code = cli.main(["config", *arguments], explorer=tui)
    return code, written.getvalue()


def test_config_prints_where_the_file_is_and_what_is_in_force(file, keys, capfd):
    file.write_text('theme = "nord"\n[keys.everywhere]\nsearch = "H"\n', encoding="utf-8")
    code, said = run("--config", str(file))
    assert code == 0
    assert re.search(rf"configuration +{re.escape(str(file))}\n", said)
    assert re.search(r'theme +"nord"  \(config.toml\)', said)
    assert re.search(r'keys.everywhere.search +\["H"\]', said)


def test_config_path_prints_the_place_and_nothing_else(file, monkeypatch):
    monkeypatch.setenv("TIMELINE_CONFIG", str(file))
    assert run("path") == (0, f"{file}\n")


def test_config_tells_what_is_wrong_and_says_so_by_its_exit_code(file, capsys):
    file.write_text("mouse = 1\n", encoding="utf-8")
    code, said = run("--config", str(file))
    assert code == 2
    assert "mouse" in said
    assert "mouse cannot be 1" in capsys.readouterr().err


def test_the_documents_have_the_settings_as_they_are():
    written = (ROOT / "docs" / "configuration.md").read_text(encoding="utf-8")
    assert configuration.markdown() in written, "print it anew: python -m tui.configuration"
