-- From version 1 to 2. What the reader put right: the steps in which it was done, each to be undone
-- and redone, and what is in force after all of them.

CREATE TABLE step (
    number   INTEGER PRIMARY KEY,
    state    INTEGER NOT NULL,  -- 0 in force, 1 undone, 2 undone for good, 3 it undid or redid one
    reverses INTEGER            -- the step that it undid or redid
);
CREATE INDEX step_state ON step (state, number);
CREATE TABLE change (
    step   INTEGER NOT NULL REFERENCES step,
    place  INTEGER NOT NULL,    -- in the order in which they were made
    anchor TEXT NOT NULL,
    kind   TEXT NOT NULL,
    about  TEXT NOT NULL,
    value  TEXT,                -- NULL: as it was read
    before TEXT,
    PRIMARY KEY (step, place)
) WITHOUT ROWID;

ALTER TABLE correction RENAME TO old;
CREATE TABLE correction (
    anchor TEXT NOT NULL,       -- a telling's id, a document's path, an actor's name
    kind   TEXT NOT NULL,
    about  TEXT NOT NULL,       -- which of several, such as the tag
    value  TEXT NOT NULL,
    PRIMARY KEY (anchor, kind, about)
) WITHOUT ROWID;
CREATE INDEX correction_kind ON correction (kind, about);

INSERT INTO correction (anchor, kind, about, value)
    SELECT telling, kind, '', '' FROM old WHERE kind IN ('star', 'hide') GROUP BY telling, kind;
INSERT INTO correction (anchor, kind, about, value)
    SELECT telling, kind, value, '' FROM old WHERE kind = 'tag' AND value <> '';
INSERT INTO correction (anchor, kind, about, value) -- a mark of what was edited, kept as words
    SELECT telling, 'comment', '', 'edited: ' || group_concat(value, ', ') FROM old
    WHERE kind = 'edit' GROUP BY telling;
DROP TABLE old;
INSERT INTO step (number, state) SELECT 1, 0 WHERE EXISTS (SELECT 1 FROM correction);
INSERT INTO change (step, place, anchor, kind, about, value)
    SELECT 1, row_number() OVER (ORDER BY anchor, kind, about), anchor, kind, about, value
    FROM correction;
