"""What `timeline` says, in the reader's language.

`timeline` says everything in English: its stores, its exports and the lines of its commands hold
that English. The explorer recognises it by its form; a file `words/told/xx.toml` gives the forms
and how they read in the language `xx`:

    "refers to {date}" = "si riferisce a {date}"
    "told as {status} in {path}" = "detto {status:told} in {path}"

{number} and {number_a} stand for digits, {date} for something without blanks, {dates} for how two
dates agree, any other for anything. What stood there is put in as it is or, after a colon: `told`,
in that language too; `list`, each of those between commas so; `term`, as the language calls that
sort of happening or thing. What has no form is given as it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from timeline.errors import TimelineError
from tui import words

_FOLDER = Path(__file__).parent / "words" / "told"
_PLACE = re.compile(r"\{(\w+)\}")
_BETWEEN = re.compile(r"(?<=[.;]) ")
"""Between sentences, or parts of one, that have forms of their own."""


@dataclass(frozen=True, slots=True)
class Form:
    """`begins` is what any text of the form begins with."""

    begins: str
    pattern: Callable[[], re.Pattern[str]]
    says: str


class _Part(str):
    """What stands in a place of a form."""

    __slots__ = ()

    def __format__(self, how: str) -> str:
        return _WAYS[how](str(self))


def told(text: str) -> str:
    """The text as it reads in the reader's language."""
    if words.code() == words.ENGLISH or not text:
        return text
    parts = _BETWEEN.split(text)
    each = [_part(part) for part in parts]
    if None in each and (whole := _part(text)) is not None:
        return whole
    return " ".join(part if said is None else said for part, said in zip(parts, each, strict=True))


def error(wrong: TimelineError | OSError) -> str:
    """What went wrong, and what to do."""
    if isinstance(wrong, OSError):
        return str(wrong)
    return " ".join(filter(None, map(told, (wrong.what, wrong.do))))


def _part(text: str) -> str | None:
    """With the stop behind it, which may not be in its form; None where it has none."""
    found = _as_one(text)
    if found is None and text[-1:] in (".", ";"):
        bare = _as_one(text[:-1])
        return None if bare is None else bare + text[-1]
    return found


def _as_one(text: str) -> str | None:
    known, forms = _known(words.code())
    if text in known:
        return known[text]
    for form in forms:
        if text.startswith(form.begins) and (match := form.pattern().fullmatch(text)):
            places = {name: _Part(value) for name, value in match.groupdict().items()}
            return form.says.format(**places)
    return None


@cache
def _known(code: str) -> tuple[Mapping[str, str], tuple[Form, ...]]:
    """What is said without a place in it, and the other forms, those with the most words first."""
    said = read(code)
    whole = {form: says for form, says in said.items() if not _PLACE.search(form)}
    others = sorted(
        (form for form in said if form not in whole),
        key=lambda form: -len(_PLACE.sub("", form)),
    )
    return whole, tuple(_form(form, said[form]) for form in others)


def read(code: str) -> Mapping[str, str]:
    """The forms and how they read in that language; none where nobody wrote them."""
    import tomllib

    path = _FOLDER / f"{code}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


def _form(form: str, says: str) -> Form:
    return Form(form[: form.index("{")], cache(lambda: re.compile(_pattern(form), re.DOTALL)), says)


def _pattern(form: str) -> str:
    return "".join(_patterns(form))


def _patterns(form: str) -> Iterator[str]:
    last = 0
    for place in _PLACE.finditer(form):
        yield re.escape(form[last : place.start()])
        name = place[1]
        yield f"(?P<{name}>{_holds().get(name.split('_')[0], '.+?')})"
        last = place.end()
    yield re.escape(form[last:])


@cache
def _holds() -> Mapping[str, str]:
    """What stands in a place by its name, before a _ that tells it from another."""
    from timeline.merge.dating import Dates

    return {"number": r"[\d.,]+", "date": r"\S+", "dates": "|".join(map(re.escape, Dates))}


def _list(text: str) -> str:
    return ", ".join(map(told, text.split(", ")))


def _terms(text: str) -> str:
    return ", ".join(map(_term, text.split(", ")))


def _term(name: str) -> str:
    """The first word that the language has for it, of verbs the infinitive."""
    from timeline import languages

    if words.code() not in languages.codes():
        return name
    gist = languages.load(words.code()).data.get("gist", {})
    for table in ("verbs", "nouns", "things"):
        for word in gist.get(table, {}).get(name, ()):
            # A verb has its stems behind it ("vendere vendette"), a noun its endings ("att(o|i)").
            first = word.split(" ")[0] if table == "verbs" else word
            return re.sub(r"\(([^|)]*)[^)]*\)", r"\1", first)
    return name


_WAYS: Mapping[str, Callable[[str], str]] = {"": str, "told": told, "list": _list, "term": _terms}
