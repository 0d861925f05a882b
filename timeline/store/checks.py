"""What a sound file answers nothing to, or ok."""

QUESTIONS = (
    "PRAGMA integrity_check",
    "PRAGMA foreign_key_check",
    "SELECT 'passage ' || id || ' tells no event' FROM telling"
    " WHERE event IS NOT NULL AND event NOT IN (SELECT number FROM event) LIMIT 1",
    "SELECT 'event ' || e.number || ' has no passage' FROM event e"
    " LEFT JOIN telling t ON t.number = e.lead WHERE t.event IS NOT e.number LIMIT 1",
    "SELECT 'event ' || number || ' has lost a passage' FROM event WHERE sources > 1"
    " AND sources <> 1 + (SELECT count(*) FROM telling t"
    " WHERE t.event = event.number AND t.position > 0) LIMIT 1",
    "SELECT 'a count is wrong' WHERE (SELECT coalesce(sum(events), 0) FROM stretch)"
    " <> (SELECT count(*) FROM event)",
)
