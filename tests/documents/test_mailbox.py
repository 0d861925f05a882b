"""A mailbox, of which each message is a document."""

import mailbox as standard

import pytest

from tests.documents import made
from timeline import build, documents
from timeline.documents import mailbox
from timeline.documents.folder import Found, Skipped, walk
from timeline.store import Store

DATES = ("Fri, 3 May 2024 10:00:00 +0000", "Sat, 4 May 2024 10:00:00 +0000")


def fill(path, *bodies):
    """As Python's own library writes one."""
    box = standard.mbox(path)
    for body, date in zip(bodies, DATES * len(bodies), strict=False):
        box.add(made.eml(body, Subject="The deed", Date=date, From="Ada <ada@example.org>"))
    box.close()
    return path


def texts(path):
    return [
        documents.read(entry.path, name=entry.name, part=entry.part).text.splitlines()[-1]
        for entry in walk([path])
        if isinstance(entry, Found)
    ]


def test_each_message_is_a_document_known_by_its_number(tmp_path):
    fill(tmp_path / "inbox.mbox", "Anna signed.\n", "Anna left.\n")
    (tmp_path / "note.txt").write_text("Anna slept.", encoding="utf-8")
    names = [entry.name for entry in walk([tmp_path])]
    assert names == ["inbox.mbox/000001.eml", "inbox.mbox/000002.eml", "note.txt"]
    assert texts(tmp_path / "inbox.mbox") == ["Anna signed.", "Anna left."]


def test_a_message_has_its_own_date(tmp_path):
    fill(tmp_path / "inbox.mbox", "Yesterday Anna Rossi signed the deed.\n" * 2)
    with Store.open(None, writable=True) as store:
        assert all(step.failure is None for step in build.read([tmp_path], store))
        assert {str(event.when) for event in store.events()} == {"2024-05-02"}


BODIES = [
    # what only looks like the line between two messages
    ("From here we went home on 5 June 2024.", "From here we went home on 5 June 2024."),
    ("It came.\nFrom Rome, in 2024", "From Rome, in 2024"),  # not behind an empty line
]


@pytest.mark.parametrize(("body", "last"), BODIES)
def test_a_line_of_a_message_divides_nothing(tmp_path, body, last):
    fill(tmp_path / "a.mbox", f"Dear Ada,\n\n{body}\n", "Anna left.\n")
    assert texts(tmp_path / "a.mbox") == [last, "Anna left."]


def test_lines_may_end_as_on_windows(tmp_path):
    data = fill(tmp_path / "a.mbox", "Anna signed.\n", "Anna left.\n").read_bytes()
    (tmp_path / "a.mbox").write_bytes(data.replace(b"\n", b"\r\n"))
    assert texts(tmp_path / "a.mbox") == ["Anna signed.", "Anna left."]


def test_mail_programs_leave_the_suffix_out(tmp_path):
    assert texts(fill(tmp_path / "Inbox", "Anna signed.\n")) == ["Anna signed."]


NO_MAIL = [(b"", "it is empty", False), (b"Dear Ada,\n", "tells where a mail does", True)]


@pytest.mark.parametrize(("data", "why", "failed"), NO_MAIL)
def test_a_mailbox_without_mail_says_so(tmp_path, data, why, failed):
    (tmp_path / "a.mbox").write_bytes(data)
    (entry,) = walk([tmp_path])
    assert isinstance(entry, Skipped)
    assert entry.why.endswith(why)
    assert entry.failed is failed


def test_a_message_that_is_too_large_fails_alone(tmp_path):
    fill(tmp_path / "a.mbox", "Anna signed.\n" * 9000, "Anna left in May.\n")
    with Store.open(None, writable=True) as store:
        stated = build.Stated(largest=100_000)
        failed = [s.path for s in build.read([tmp_path], store, stated=stated) if s.failure]
    assert failed == ["a.mbox/000001.eml"]


def test_mail_that_arrives_is_read_and_the_rest_is_not_read_again(tmp_path):
    fill(tmp_path / "a.mbox", "Anna signed in May 2020.\n")
    with Store.open(None, writable=True) as store:
        assert [step.changed for step in build.read([tmp_path], store)] == [True]
        fill(tmp_path / "a.mbox", "Anna left in May 2021.\n")
        changed = {step.path: step.changed for step in build.read([tmp_path], store)}
    assert changed == {"a.mbox/000001.eml": False, "a.mbox/000002.eml": True}


def test_a_message_is_found_again_in_its_mailbox(tmp_path):
    path = fill(tmp_path / "a.mbox", "Anna signed.\n", "Anna left.\n")
    found, line = mailbox.whence(tmp_path / "a.mbox" / "000002.eml")
    assert found == path
    assert path.read_text(encoding="utf-8").splitlines()[line - 2].startswith("From ")
    assert mailbox.whence(tmp_path / "a.mbox" / "000003.eml") is None
    assert mailbox.whence(path) is None
