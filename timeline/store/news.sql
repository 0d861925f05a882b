-- From version 3 to 4. What each reading brought after the first.

CREATE TABLE reading (
    number INTEGER PRIMARY KEY, -- 1 is the first, of which nothing is news
    done   INTEGER NOT NULL     -- 0 while it goes on, and where the program ended meanwhile
);
CREATE TABLE news (
    reading INTEGER NOT NULL REFERENCES reading,
    telling TEXT NOT NULL,      -- its id; of those lost nothing else is left
    change  INTEGER NOT NULL,   -- 0 new, 1 altered, 2 lost
    beside  TEXT,               -- of one lost: the id of another telling of its event
    path    TEXT NOT NULL,
    title   TEXT NOT NULL,
    edtf    TEXT,
    PRIMARY KEY (reading, telling)
) WITHOUT ROWID;
