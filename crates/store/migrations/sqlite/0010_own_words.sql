-- The words of an organisation's own for the check on texts: what counts as a name there, and phrases that are fine. And who
-- changed that list when: by account, without the words, so that a word that was taken out is not kept by its history.

CREATE TABLE own_words (
    id TEXT PRIMARY KEY,
    organisation_id TEXT NOT NULL REFERENCES organisations (id),
    list TEXT NOT NULL,
    words TEXT NOT NULL,
    reason TEXT,
    added_at TEXT NOT NULL,
    removed_at TEXT,
    UNIQUE (organisation_id, list, words)
) STRICT;

CREATE TABLE own_word_changes (
    id TEXT PRIMARY KEY,
    organisation_id TEXT NOT NULL REFERENCES organisations (id),
    list TEXT NOT NULL,
    change TEXT NOT NULL,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    at TEXT NOT NULL
) STRICT;
CREATE INDEX own_word_changes_by_organisation ON own_word_changes (organisation_id, at);
