"""What a folder says depends on what is in it, not on how it came there."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.line.reading import exported
from timeline import build
from timeline.model import Document
from timeline.store import Fingerprint, Store

TEXTS = {
    # one event by several, in two days and with none; and others that look like it
    "arrest.txt": ("en", "Viktor Lund was arrested in Oslo on 9 June 2021."),
    "festnahme.txt": ("de", "Am 10. Juni 2021 wurde Viktor Lund in Oslo verhaftet."),
    "arresto.txt": ("it", "Viktor Lund fu arrestato a Oslo."),
    "month.txt": ("en", "Viktor Lund was arrested in Oslo in June 2021."),
    "met.txt": ("en", "Anna Berg and Oleg Marchenko met in Vienna on 7 May 2020."),
    "treffen.txt": ("de", "Anna Berg und Oleg Marchenko trafen sich am 19. Mai 2020 in Wien."),
    "rencontre.txt": ("fr", "Anna Berg a rencontré Oleg Marchenko à Vienne en mai 2020."),
    "plan.txt": ("en", "Elena Marchetti will resign on 3 May 2023."),
    "dimissioni.txt": ("it", "Il 3 maggio 2023 Elena Marchetti si è dimessa."),
}

READ = {
    name: build.extract(Document(name, text, text), stated_language=language)
    for name, (language, text) in TEXTS.items()
}

STEPS = st.lists(
    st.tuples(st.sampled_from(sorted(READ)), st.sampled_from(["put", "put", "drop", "settle"])),
    max_size=24,
)
"""Documents that come, go, come again, and are settled in between or not."""


def _put(store, name):
    read = READ[name]
    store.put(read.document, Fingerprint(0, 0, name), *read.finds)


def _straight(names):
    with Store.open(None, writable=True) as store:
        for name in sorted(names):
            _put(store, name)
        store.settle()
        return exported(store)


@settings(deadline=None, max_examples=40)
@given(STEPS, st.permutations(sorted(READ)), st.integers(0, len(READ)))
def test_a_folder_says_the_same_however_it_was_read(steps, order, size):
    kept = set(order[:size])
    with Store.open(None, writable=True) as store:
        for name, step in steps:
            if step == "put":
                _put(store, name)
            elif step == "drop":
                store.drop(name)
            else:
                store.settle()
        for name in order:
            if name in kept:
                _put(store, name)
            else:
                store.drop(name)
        store.settle()
        assert exported(store) == _straight(kept)
