"""A folder into a store: only what changed is read, and one hand writes.

Reading is spread over any `concurrent.futures.Executor`; what comes back is stored in the order of
the files' names, so the result does not depend on who was faster.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor, Future
from dataclasses import dataclass
from pathlib import Path

from timeline import documents, languages
from timeline.build import prints
from timeline.build.rereading import NOTHING, Said, extracted, remember, reread, said
from timeline.build.values import Extraction, Stated
from timeline.documents import folder
from timeline.documents.folder import Found, Skipped
from timeline.errors import UnreadableDocumentError
from timeline.model import Coverage, Document
from timeline.store import Fingerprint, Store

WORTH_SPREADING = 1_000_000
"""Bytes to read below which other processes would take longer to start than to help."""

WINDOW = 16_000_000
"""Bytes of files that may be under way at once: they bound the memory used."""


@dataclass(frozen=True, slots=True)
class Progress:
    """Where reading stands after a file: `done` of `total` bytes that had to be looked at.

    `failure` says why this file could not be read; `gone`, that the store held it and that it is
    no longer there; `changed`, that the store tells something else of it now.
    """

    path: str
    done: int
    total: int
    failure: str | None = None
    gone: bool = False
    changed: bool = False


@dataclass(frozen=True, slots=True)
class Job:
    """An entry to look into; `known` is what the store remembers of its content, `said` what the
    reader states of it."""

    entry: Found | Skipped
    stated: Stated
    known: str | None
    said: Said

    @property
    def size(self) -> int:
        return self.entry.size if isinstance(self.entry, Found) else 0


@dataclass(frozen=True, slots=True)
class Done:
    """What came of a job: an extraction, or a coverage alone where the file was not read, or
    neither where all is as the store knows it."""

    fingerprint: Fingerprint
    extraction: Extraction | None = None
    coverage: Coverage | None = None
    failure: str | None = None


def read(
    paths: Sequence[Path],
    store: Store,
    *,
    executor: Executor | None = None,
    stated: Stated | None = None,
) -> Iterator[Progress]:
    """Bring the store up to what is under the paths; it then holds that and nothing else.

    Raises NothingToReadError for a missing path, LanguageError for a language that is not known,
    TaggerError for a tagger that is not, and StoreError where the store cannot be written.
    """
    stated = stated or Stated()
    if stated.language is not None and stated.language not in languages.codes():
        from timeline.build.extraction import check_language  # see `do`

        check_language(stated.language)
    if stated.tagger is not None:
        from timeline.build.extraction import check_tagger  # see `do`

        check_tagger(stated.tagger)
    entries = list(folder.walk(paths))
    known = store.fingerprints()
    store.reread = reread
    remember(store, stated)
    store.begin_reading()
    jobs = list(_jobs(entries, known, stated, said(store)))
    total, done, changed = sum(job.size for job in jobs), 0, False
    for job, result in _finished(jobs, executor if total >= WORTH_SPREADING else None):
        fresh = _put(store, job, result)
        changed |= fresh
        done += job.size
        yield Progress(job.entry.name, done, total, result.failure, changed=fresh)
    gone = known.keys() - {entry.name for entry in entries}
    for name in sorted(gone):
        store.drop(name)
        yield Progress(name, done, total, gone=True, changed=True)
    if changed or gone:
        store.settle()
    store.finish_reading()


def add(document: Document, store: Store, *, stated: Stated | None = None) -> None:
    """A document that is no file, such as standard input."""
    stated = stated or Stated()
    store.reread = reread
    remember(store, stated)
    extraction = extracted(document, stated, said(store).get(document.path, NOTHING))
    store.put(extraction.document, Fingerprint(0, 0, document.sha256), *extraction.finds)
    store.settle()


def _jobs(
    entries: Iterable[Found | Skipped],
    known: Mapping[str, Fingerprint],
    stated: Stated,
    said: Mapping[str, Said],
) -> Iterator[Job]:
    """What has to be looked into: new, changed in size or time, or read in another way before."""
    way = prints.way(stated)
    for entry in entries:
        before = known.get(entry.name)
        if isinstance(entry, Found) and before is not None:
            same = (before.size, before.mtime_ns) == (entry.size, entry.mtime_ns)
            if same and before.sha256.startswith(way):
                continue
        yield Job(entry, stated, before.sha256 if before else None, said.get(entry.name, NOTHING))


def _finished(jobs: Iterable[Job], executor: Executor | None) -> Iterator[tuple[Job, Done]]:
    """In the order of the jobs; with an executor, a window of them is under way."""
    if executor is None:
        for job in jobs:
            yield job, do(job)
        return
    waiting: deque[tuple[Job, Future[Done]]] = deque()
    size = 0
    for job in jobs:
        waiting.append((job, executor.submit(do, job)))
        size += job.size
        while size > WINDOW or len(waiting) > _MOST_WAITING:
            first, future = waiting.popleft()
            yield first, future.result()
            size -= first.size
    for first, future in waiting:
        yield first, future.result()


_MOST_WAITING = 200


def do(job: Job) -> Done:
    """Read one file and all that it says; anywhere, in any process."""
    entry = job.entry
    if isinstance(entry, Skipped):
        return _not_read(entry.name, entry.why, job.known, failed=entry.failed)
    try:
        document = documents.read(
            entry.path,
            name=entry.name,
            encoding=job.stated.encoding,
            largest=job.stated.largest,
            part=entry.part,
        )
    except UnreadableDocumentError as error:
        return _not_read(
            entry.name, str(error).removeprefix(f"{entry.name}: "), job.known, failed=True
        )
    content = prints.way(job.stated) + document.sha256
    fingerprint = Fingerprint(entry.size, entry.mtime_ns, content)
    if content == job.known:
        return Done(fingerprint)
    # A folder that was read before comes no further, and need not import all the finders.
    return Done(fingerprint, extracted(document, job.stated, job.said))


def _not_read(name: str, why: str, known: str | None, *, failed: bool) -> Done:
    """Looked into again every time: rights can change without the file."""
    fingerprint = Fingerprint(-1, -1, prints.digest(why))
    failure = why if failed else None
    if fingerprint.sha256 == known:
        return Done(fingerprint, failure=failure)
    notes = () if failed else (f"skipped: {why}",)
    coverage = Coverage(name, failure=why if failed else None, notes=notes)
    return Done(fingerprint, coverage=coverage, failure=failure)


def _put(store: Store, job: Job, done: Done) -> bool:
    """Whether the store tells something else than before."""
    found = done.extraction
    if found is not None:
        store.put(found.document, done.fingerprint, *found.finds)
    elif done.coverage is not None:
        store.put(None, done.fingerprint, done.coverage)
    elif done.failure is None and isinstance(job.entry, Found):
        store.touch(job.entry.name, done.fingerprint)
    return found is not None or done.coverage is not None
