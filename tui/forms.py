"""The deeds for which something is typed: tag, comment, edit; of an event, a document, an actor."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial

from timeline.model import Event
from timeline.store import Correction, Kind
from tui import cells, editing
from tui.actor_list import ActorList
from tui.correcting import Correcting
from tui.document_list import DocumentList
from tui.field import Field, Verdict
from tui.form import Answers, Form
from tui.naming import Names
from tui.words import say, say_number

NAMES_KNOWN = 500
"""Actors whose names are completed, the most frequent."""


class Forms(Correcting):
    """Each asks, and corrects with what is answered."""

    def action_tag(self) -> None:
        events = self.chosen()
        if not events:
            return
        held = [set(self.store.marks(event).tags) for event in events]
        used = sorted({one.about for one in self.store.corrections() if one.kind is Kind.TAG})
        field = Field(
            "tags",
            example="urgent",
            reads=partial(editing.tags, held=held),
            suggester=Names(used, " "),
        )

        def put(answers: Answers | None) -> None:
            if answers is not None:
                self.correct(editing.of_tags(events, held, answers["tags"]))

        said = " ".join(f"#{tag}" for tag in dict.fromkeys(used)) or say("No tag is in use yet.")
        self.push_screen(Form(_titled(say("Tag"), events), [field], about=said), put)

    def action_comment(self) -> None:
        events = self.chosen()
        if not events:
            return
        before = self.store.marks(events[0]).comment if len(events) == 1 else ""
        field = Field("comment", before, example=say("nothing takes the comment away"))

        def put(answers: Answers | None) -> None:
            if answers is not None:
                said = answers["comment"] or None
                self.correct(Correction(event.id, Kind.COMMENT, said) for event in events)

        self.push_screen(Form(_titled(say("Comment"), events), [field]), put)

    def action_edit(self) -> None:
        self.edit(self.chosen())

    def edit(self, events: Sequence[Event], also: Iterable[Correction] = ()) -> None:
        """`also` is corrected in the same step."""
        if not events:
            return
        names = self._known_names()
        more = tuple(also)

        def put(answers: Answers | None) -> None:
            if answers is not None:
                self.correct([*editing.corrections(events, answers), *more])

        asked = editing.fields(events, names, today=self.today)
        self.push_screen(Form(_titled(say("Edit"), events), asked), put)

    def _known_names(self) -> list[str]:
        everything = self._everything
        return [actor.name for actor in everything.actors(NAMES_KNOWN)] if everything else []

    # --------------------------------------------------------------------- of a document
    def action_edit_document(self) -> None:
        shown = self.query_one(DocumentList)
        if not shown.documents:
            return
        coverage = shown.documents[shown.cursor]
        if coverage.failure is not None:
            self.tell(say("It could not be read: there is nothing to correct."))
            return

        def put(answers: Answers | None) -> None:
            if answers is not None:
                self.correct(editing.of_document_corrections(coverage, answers))

        asked = editing.of_document(coverage, today=self.today)
        self.push_screen(Form(cells.safe(coverage.path), asked), put)

    # ------------------------------------------------------------------------ of an actor
    def action_rename_actor(self) -> None:
        self._name_actor(say("Rename {name}"), Kind.ACTOR_RENAME, suggest=False)

    def action_merge_actor(self) -> None:
        """The marked ones are the one under the cursor or, where that is marked too, the first of
        them. Without a mark: it is somebody who is listed under another name."""
        actors = self.query_one(ActorList)
        if not actors.count():
            return
        here = actors.actor(actors.cursor).name
        who = actors.marked[0] if here in actors.marked else here
        others = [name for name in actors.marked if name != who]
        if others:
            actors.follow, actors.marked = who, ()
            self.correct(Correction(name, Kind.ACTOR_MERGE, who) for name in others)
        else:
            self._name_actor(say("{name} is the same as"), Kind.ACTOR_MERGE, suggest=True)

    def _name_actor(self, title: str, kind: Kind, *, suggest: bool) -> None:
        actors = self.query_one(ActorList)
        if not actors.count():
            return
        name = actors.actor(actors.cursor).name
        names = [other for other in self._known_names() if other != name]
        reads = partial(_other_name, than=name, known=names if suggest else None)
        start = "" if suggest else name
        field = Field("name", start, reads=reads, suggester=Names(names, "\0"))

        def put(answers: Answers | None) -> None:
            if answers is not None:
                actors.follow = answers["name"]
                self.correct([Correction(name, kind, answers["name"])])

        self.push_screen(Form(title.format(name=cells.safe(name)), [field]), put)

    def action_split_actor(self) -> None:
        """A form that is taken for the name is somebody else."""
        actors = self.query_one(ActorList)
        if not actors.count():
            return
        actor = actors.actor(actors.cursor)
        forms = [form for form in actor.aliases if form != actor.name]
        if not forms:
            self.tell(say("It is written in one form only: there is nothing to split."))
            return
        form = Field(
            "form",
            forms[0],
            label=say("the form"),
            reads=partial(_one_of, known=forms),
            suggester=Names(forms, "\0"),
        )
        who = Field("who", label=say("is"), example=say("nothing: somebody of that name"))

        def put(answers: Answers | None) -> None:
            if answers is not None:
                said = Correction(actor.name, Kind.ACTOR_SPLIT, answers["who"], answers["form"])
                self.correct([said])

        title = say("Not everybody is {name}", name=cells.safe(actor.name))
        self.push_screen(Form(title, [form, who], about=cells.safe(", ".join(forms))), put)


def _titled(deed: str, events: Sequence[Event]) -> str:
    if len(events) == 1:
        return f"{deed} · {cells.cut(cells.safe(events[0].title), 60)}"
    return f"{deed} · {say_number('{number} event', '{number} events', len(events))}"


def _other_name(typed: str, *, than: str, known: Sequence[str] | None) -> Verdict:
    if not typed or typed == than:
        return Verdict(None, say("Give another name."))
    if known is not None and typed not in known:
        return Verdict(None, say("No actor is called “{name}”.", name=typed))
    return Verdict(typed)


def _one_of(typed: str, *, known: Sequence[str]) -> Verdict:
    if typed in known:
        return Verdict(typed)
    return Verdict(None, say("It is one of {words}.", words=", ".join(known)))
