-- SQLite. Identifiers are UUIDv7 text, times RFC 3339 text in UTC, integers 64 bits, JSON text.
-- Keep equal to the file of the same number in ../postgres, column for column.

CREATE TABLE organisations (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    created_at TEXT NOT NULL
) STRICT;

-- The one table with names and addresses of people who sign in.
CREATE TABLE accounts (
    id TEXT PRIMARY KEY,
    organisation_id TEXT NOT NULL REFERENCES organisations (id),
    email TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    password_hash TEXT,
    role TEXT NOT NULL CHECK (role IN ('reader', 'editor', 'facilitator', 'administrator')),
    function TEXT NOT NULL,
    domain TEXT NOT NULL,
    language TEXT,
    created_at TEXT NOT NULL,
    removed_at TEXT
) STRICT;
CREATE INDEX accounts_by_organisation ON accounts (organisation_id);

CREATE TABLE sign_ins (
    token_digest TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    last_seen_at TEXT NOT NULL
) STRICT;
CREATE INDEX sign_ins_by_account ON sign_ins (account_id);

CREATE TABLE invitations (
    token_digest TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    purpose TEXT NOT NULL,
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    used_at TEXT
) STRICT;
CREATE INDEX invitations_by_account ON invitations (account_id);

-- The index of dossiers: lists and search. Everything in it but the head follows from the events.
CREATE TABLE dossiers (
    id TEXT PRIMARY KEY,
    organisation_id TEXT NOT NULL REFERENCES organisations (id),
    title TEXT NOT NULL,
    area TEXT NOT NULL,
    status TEXT NOT NULL,
    review_date TEXT,
    retention TEXT,
    opened_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    oppositions INTEGER NOT NULL,
    occurrences INTEGER NOT NULL,
    example_since TEXT,
    head_seq INTEGER NOT NULL,
    head_hash TEXT NOT NULL,
    destroyed_at TEXT
) STRICT;
CREATE INDEX dossiers_by_organisation ON dossiers (organisation_id, updated_at);

CREATE TABLE acts (
    dossier_id TEXT NOT NULL REFERENCES dossiers (id),
    act_id TEXT NOT NULL,
    first_seq INTEGER NOT NULL,
    last_seq INTEGER NOT NULL,
    PRIMARY KEY (dossier_id, act_id)
) STRICT, WITHOUT ROWID;

-- Append-only, but for the two erasures: (content, content_salt) and (by_id, by_salt) can be blanked.
CREATE TABLE events (
    dossier_id TEXT NOT NULL REFERENCES dossiers (id),
    seq INTEGER NOT NULL,
    act_id TEXT NOT NULL,
    at TEXT NOT NULL,
    kind TEXT NOT NULL,
    content TEXT,
    content_salt TEXT,
    content_digest TEXT NOT NULL,
    by_id TEXT,
    by_kind TEXT NOT NULL CHECK (by_kind IN ('colleague', 'guest', 'system')),
    by_domain TEXT,
    by_salt TEXT,
    by_digest TEXT NOT NULL,
    prev_hash TEXT NOT NULL,
    hash TEXT NOT NULL,
    content_blanked_at TEXT,
    by_blanked_at TEXT,
    PRIMARY KEY (dossier_id, seq)
) STRICT;

-- That an erasure happened, and how many rows it took: no content.
CREATE TABLE erasures (
    dossier_id TEXT NOT NULL REFERENCES dossiers (id),
    at TEXT NOT NULL,
    what TEXT NOT NULL CHECK (what IN ('content', 'authors')),
    row_count INTEGER NOT NULL,
    PRIMARY KEY (dossier_id, at, what)
) STRICT, WITHOUT ROWID;

-- What remains of a destroyed dossier: no content.
CREATE TABLE destructions (
    dossier_id TEXT PRIMARY KEY,
    organisation_id TEXT NOT NULL REFERENCES organisations (id),
    destroyed_at TEXT NOT NULL,
    ground TEXT NOT NULL,
    by_function TEXT NOT NULL,
    events INTEGER NOT NULL,
    head_hash TEXT NOT NULL
) STRICT;
CREATE INDEX destructions_by_organisation ON destructions (organisation_id, destroyed_at);

-- Live sessions in a room. The code exists while the session is open.
CREATE TABLE sessions (
    id TEXT PRIMARY KEY,
    dossier_id TEXT NOT NULL REFERENCES dossiers (id),
    code TEXT UNIQUE,
    opened_at TEXT NOT NULL,
    closed_at TEXT,
    opened_by TEXT NOT NULL REFERENCES accounts (id)
) STRICT;
CREATE INDEX sessions_by_dossier ON sessions (dossier_id, opened_at);

CREATE TABLE guests (
    token_digest TEXT PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES sessions (id),
    dossier_id TEXT NOT NULL REFERENCES dossiers (id),
    participant_id TEXT NOT NULL,
    joined_at TEXT NOT NULL,
    last_seen_at TEXT NOT NULL
) STRICT;
CREATE INDEX guests_by_session ON guests (session_id);
CREATE INDEX guests_by_dossier ON guests (dossier_id);

-- An empty organisation_id is the whole installation.
CREATE TABLE settings (
    organisation_id TEXT NOT NULL,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (organisation_id, key)
) STRICT, WITHOUT ROWID;
