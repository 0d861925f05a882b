"""Going back to earlier queries, and forward again."""

from tui.history import History


def test_back_and_forward_stop_at_the_ends():
    history = History("")
    history.add("dockers")
    history.add("dockers strike ")
    assert [history.step(-1), history.step(-1), history.step(-1)] == ["dockers", "", ""]
    assert [history.step(1), history.step(1), history.step(1)] == [
        "dockers",
        "dockers strike",
        "dockers strike",
    ]


def test_asking_anew_forgets_what_lay_ahead():
    history = History("")
    history.add("dockers")
    history.step(-1)
    history.add("summit")
    assert history.step(1) == "summit"
    assert history.step(-1) == ""


def test_the_same_query_is_remembered_once():
    history = History("dockers")
    history.add("dockers ")
    assert history.step(-1) == "dockers"
