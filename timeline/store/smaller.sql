-- From version 2 to 3. A telling is squeezed beside its quote, keys are numbers, and what most events
-- need no index for is in none.

-- A passage that tells an event. `event` is NULL until the next settling; no REFERENCES, which would
-- need an index of all: an event knows its leading telling, and only the others are looked for.
CREATE TABLE fresh (
    number   INTEGER PRIMARY KEY,
    id       TEXT NOT NULL UNIQUE,
    document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    event    INTEGER,
    position INTEGER NOT NULL, -- among the tellings of its event, 0 leads; -1: never compared
    start    INTEGER NOT NULL,
    line     INTEGER NOT NULL,
    quote    TEXT NOT NULL,
    body     BLOB NOT NULL     -- all else, squeezed beside the quote (see tellings.py)
);
INSERT INTO fresh SELECT number, id, document, event, position, start, line, quote,
    repacked(start, title, quote, body) FROM telling;
DROP TABLE telling;
ALTER TABLE fresh RENAME TO telling;
CREATE INDEX telling_document ON telling (document);
CREATE INDEX telling_event ON telling (event) WHERE event IS NULL OR position > 0;

-- A key is a hash: two of one hash are compared in vain, no more.
CREATE TABLE fresh (
    key     INTEGER NOT NULL,
    telling INTEGER NOT NULL REFERENCES telling ON DELETE CASCADE,
    PRIMARY KEY (key, telling)
) WITHOUT ROWID;
INSERT OR IGNORE INTO fresh SELECT hashed(key), telling FROM blocking;
DROP TABLE blocking;
ALTER TABLE fresh RENAME TO blocking;
CREATE INDEX blocking_telling ON blocking (telling);

-- Most events are of a day, and found by their time alone.
DROP INDEX event_reach;
CREATE INDEX event_reach ON event (reach, second) WHERE reach <> 0;
