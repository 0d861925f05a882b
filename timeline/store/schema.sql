-- Version 1. A timeline in one file: what was read, what it tells, and what answers a search.

-- A file that was read, could not be read, or is only known from an import (no sha256 then).
CREATE TABLE document (
    number   INTEGER PRIMARY KEY,
    path     TEXT NOT NULL UNIQUE,
    size     INTEGER,
    mtime_ns INTEGER,
    sha256   TEXT,
    text     BLOB,             -- zlib; NULL where there is none
    metadata TEXT NOT NULL,
    coverage TEXT NOT NULL,
    timexes  BLOB,             -- zlib
    mentions BLOB              -- zlib
);

-- A passage that tells an event. `event` is NULL until the next settling.
CREATE TABLE telling (
    number   INTEGER PRIMARY KEY,
    id       TEXT NOT NULL UNIQUE,
    document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    event    INTEGER REFERENCES event ON UPDATE CASCADE ON DELETE SET NULL,
    position INTEGER NOT NULL, -- among the tellings of its event, 0 leads; -1: never compared
    start    INTEGER NOT NULL,
    line     INTEGER NOT NULL,
    title    TEXT NOT NULL,
    quote    TEXT NOT NULL,
    body     TEXT NOT NULL
);
CREATE INDEX telling_document ON telling (document);
CREATE INDEX telling_event ON telling (event);

-- `number` is a label, not a count: a higher one stands later on the timeline. New events are
-- given labels between those of their neighbours (see labels.py).
CREATE TABLE event (
    number   INTEGER PRIMARY KEY,
    lead     INTEGER NOT NULL, -- its leading telling; no REFERENCES, which would need an index
    second   INTEGER NOT NULL, -- second and rank: When.sort_key
    rank     INTEGER NOT NULL,
    earliest INTEGER,
    latest   INTEGER,
    reach    INTEGER NOT NULL, -- how far it reaches from its start: see bounds.py
    flags    INTEGER NOT NULL,
    sources  INTEGER NOT NULL,
    edtf     TEXT,
    actors   TEXT NOT NULL,    -- numbers of actors, participants first, the others negative
    body     TEXT              -- what it says beyond its only telling; NULL: nothing
);
CREATE INDEX event_time ON event (second, rank);
CREATE INDEX event_reach ON event (reach, second);

-- Tellings of one event, in pairs, and the keys under which such pairs are looked for.
CREATE TABLE link (
    a      INTEGER NOT NULL REFERENCES telling ON DELETE CASCADE,
    b      INTEGER NOT NULL REFERENCES telling ON DELETE CASCADE,
    PRIMARY KEY (a, b)
) WITHOUT ROWID;
CREATE INDEX link_b ON link (b);
CREATE TABLE blocking (
    key     TEXT NOT NULL,
    telling INTEGER NOT NULL REFERENCES telling ON DELETE CASCADE,
    PRIMARY KEY (key, telling)
) WITHOUT ROWID;
CREATE INDEX blocking_telling ON blocking (telling);

-- Actors as they are named, with the forms in which they are written.
CREATE TABLE actor (
    number INTEGER PRIMARY KEY,
    name   TEXT NOT NULL,
    type   TEXT NOT NULL,
    key    TEXT NOT NULL,
    events INTEGER NOT NULL,
    UNIQUE (name, type, key)
);
CREATE INDEX actor_events ON actor (events);
CREATE TABLE naming (          -- the keys under which one actor's names are all found
    key   TEXT NOT NULL,
    actor INTEGER NOT NULL REFERENCES actor ON DELETE CASCADE,
    PRIMARY KEY (key, actor)
) WITHOUT ROWID;
CREATE INDEX naming_actor ON naming (actor);
CREATE TABLE called (          -- the folded words of their names and aliases
    word  TEXT NOT NULL,
    actor INTEGER NOT NULL REFERENCES actor ON DELETE CASCADE,
    PRIMARY KEY (word, actor)
) WITHOUT ROWID;
CREATE INDEX called_actor ON called (actor);
CREATE TABLE alias (
    actor  INTEGER NOT NULL REFERENCES actor ON DELETE CASCADE,
    form   TEXT NOT NULL,
    events INTEGER NOT NULL,
    PRIMARY KEY (actor, form)
) WITHOUT ROWID;

-- What is searched: folded words by field, and tags such as #planned or #a12 (see words.py).
CREATE VIRTUAL TABLE words USING fts5 (
    title, who, named, place, quote, tags,
    content = '', columnsize = 0, detail = column, tokenize = "ascii tokenchars '#'"
);
CREATE TABLE word (
    word   TEXT PRIMARY KEY,
    mirror TEXT NOT NULL,      -- the word from its end, to look for by its ending
    events INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX word_mirror ON word (mirror);

-- Counted ahead: events that start on a day, and events in a stretch of labels.
CREATE TABLE day (
    day    INTEGER PRIMARY KEY,
    events INTEGER NOT NULL
);
CREATE TABLE stretch (
    stretch INTEGER PRIMARY KEY,
    events  INTEGER NOT NULL
);

-- What the reader put right. By telling, not by number: it survives reading again.
CREATE TABLE correction (
    telling TEXT NOT NULL,
    kind    TEXT NOT NULL,
    value   TEXT NOT NULL,
    PRIMARY KEY (telling, kind, value)
) WITHOUT ROWID;

CREATE TABLE fact (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;
