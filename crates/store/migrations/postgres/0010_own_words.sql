-- The words of an organisation's own for the check on texts: what counts as a name there, and phrases that are fine. And who
-- changed that list when: by account, without the words, so that a word that was taken out is not kept by its history.

CREATE TABLE own_words (
    id TEXT COLLATE "C" PRIMARY KEY,
    organisation_id TEXT COLLATE "C" NOT NULL REFERENCES organisations (id),
    list TEXT COLLATE "C" NOT NULL,
    words TEXT COLLATE "C" NOT NULL,
    reason TEXT COLLATE "C",
    added_at TEXT COLLATE "C" NOT NULL,
    removed_at TEXT COLLATE "C",
    UNIQUE (organisation_id, list, words)
);

CREATE TABLE own_word_changes (
    id TEXT COLLATE "C" PRIMARY KEY,
    organisation_id TEXT COLLATE "C" NOT NULL REFERENCES organisations (id),
    list TEXT COLLATE "C" NOT NULL,
    change TEXT COLLATE "C" NOT NULL,
    account_id TEXT COLLATE "C" NOT NULL REFERENCES accounts (id),
    at TEXT COLLATE "C" NOT NULL
);
CREATE INDEX own_word_changes_by_organisation ON own_word_changes (organisation_id, at);
