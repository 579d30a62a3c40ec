-- PostgreSQL. Identifiers are UUIDv7 text, times RFC 3339 text in UTC, integers 64 bits, JSON text.
-- Keep equal to the file of the same number in ../sqlite, column for column. COLLATE "C": text compares by its bytes, as in SQLite.

CREATE TABLE organisations (
    id TEXT COLLATE "C" PRIMARY KEY,
    name TEXT COLLATE "C" NOT NULL,
    created_at TEXT COLLATE "C" NOT NULL
);

-- The one table with names and addresses of people who sign in.
CREATE TABLE accounts (
    id TEXT COLLATE "C" PRIMARY KEY,
    organisation_id TEXT COLLATE "C" NOT NULL REFERENCES organisations (id),
    email TEXT COLLATE "C" NOT NULL UNIQUE,
    name TEXT COLLATE "C" NOT NULL,
    password_hash TEXT COLLATE "C",
    role TEXT COLLATE "C" NOT NULL CHECK (role IN ('reader', 'editor', 'facilitator', 'administrator')),
    function TEXT COLLATE "C" NOT NULL,
    domain TEXT COLLATE "C" NOT NULL,
    language TEXT COLLATE "C",
    created_at TEXT COLLATE "C" NOT NULL,
    removed_at TEXT COLLATE "C"
);
CREATE INDEX accounts_by_organisation ON accounts (organisation_id);

CREATE TABLE sign_ins (
    token_digest TEXT COLLATE "C" PRIMARY KEY,
    account_id TEXT COLLATE "C" NOT NULL REFERENCES accounts (id),
    created_at TEXT COLLATE "C" NOT NULL,
    expires_at TEXT COLLATE "C" NOT NULL,
    last_seen_at TEXT COLLATE "C" NOT NULL
);
CREATE INDEX sign_ins_by_account ON sign_ins (account_id);

CREATE TABLE invitations (
    token_digest TEXT COLLATE "C" PRIMARY KEY,
    account_id TEXT COLLATE "C" NOT NULL REFERENCES accounts (id),
    purpose TEXT COLLATE "C" NOT NULL,
    created_at TEXT COLLATE "C" NOT NULL,
    expires_at TEXT COLLATE "C" NOT NULL,
    used_at TEXT COLLATE "C"
);
CREATE INDEX invitations_by_account ON invitations (account_id);

-- The index of dossiers: lists and search. Everything in it but the head follows from the events.
CREATE TABLE dossiers (
    id TEXT COLLATE "C" PRIMARY KEY,
    organisation_id TEXT COLLATE "C" NOT NULL REFERENCES organisations (id),
    title TEXT COLLATE "C" NOT NULL,
    area TEXT COLLATE "C" NOT NULL,
    status TEXT COLLATE "C" NOT NULL,
    review_date TEXT COLLATE "C",
    retention TEXT COLLATE "C",
    opened_at TEXT COLLATE "C" NOT NULL,
    updated_at TEXT COLLATE "C" NOT NULL,
    oppositions BIGINT NOT NULL,
    occurrences BIGINT NOT NULL,
    example_since TEXT COLLATE "C",
    head_seq BIGINT NOT NULL,
    head_hash TEXT COLLATE "C" NOT NULL,
    destroyed_at TEXT COLLATE "C"
);
CREATE INDEX dossiers_by_organisation ON dossiers (organisation_id, updated_at);

CREATE TABLE acts (
    dossier_id TEXT COLLATE "C" NOT NULL REFERENCES dossiers (id),
    act_id TEXT COLLATE "C" NOT NULL,
    first_seq BIGINT NOT NULL,
    last_seq BIGINT NOT NULL,
    PRIMARY KEY (dossier_id, act_id)
);

-- Append-only, but for the two erasures: (content, content_salt) and (by_id, by_salt) can be blanked.
CREATE TABLE events (
    dossier_id TEXT COLLATE "C" NOT NULL REFERENCES dossiers (id),
    seq BIGINT NOT NULL,
    act_id TEXT COLLATE "C" NOT NULL,
    at TEXT COLLATE "C" NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    content TEXT COLLATE "C",
    content_salt TEXT COLLATE "C",
    content_digest TEXT COLLATE "C" NOT NULL,
    by_id TEXT COLLATE "C",
    by_kind TEXT COLLATE "C" NOT NULL CHECK (by_kind IN ('colleague', 'guest', 'system')),
    by_domain TEXT COLLATE "C",
    by_salt TEXT COLLATE "C",
    by_digest TEXT COLLATE "C" NOT NULL,
    prev_hash TEXT COLLATE "C" NOT NULL,
    hash TEXT COLLATE "C" NOT NULL,
    content_blanked_at TEXT COLLATE "C",
    by_blanked_at TEXT COLLATE "C",
    PRIMARY KEY (dossier_id, seq)
);

-- That an erasure happened, and how many rows it took: no content.
CREATE TABLE erasures (
    dossier_id TEXT COLLATE "C" NOT NULL REFERENCES dossiers (id),
    at TEXT COLLATE "C" NOT NULL,
    what TEXT COLLATE "C" NOT NULL CHECK (what IN ('content', 'authors')),
    row_count BIGINT NOT NULL,
    PRIMARY KEY (dossier_id, at, what)
);

-- What remains of a destroyed dossier: no content.
CREATE TABLE destructions (
    dossier_id TEXT COLLATE "C" PRIMARY KEY,
    organisation_id TEXT COLLATE "C" NOT NULL REFERENCES organisations (id),
    destroyed_at TEXT COLLATE "C" NOT NULL,
    ground TEXT COLLATE "C" NOT NULL,
    by_function TEXT COLLATE "C" NOT NULL,
    events BIGINT NOT NULL,
    head_hash TEXT COLLATE "C" NOT NULL
);
CREATE INDEX destructions_by_organisation ON destructions (organisation_id, destroyed_at);

-- Live sessions in a room. The code exists while the session is open.
CREATE TABLE sessions (
    id TEXT COLLATE "C" PRIMARY KEY,
    dossier_id TEXT COLLATE "C" NOT NULL REFERENCES dossiers (id),
    code TEXT COLLATE "C" UNIQUE,
    opened_at TEXT COLLATE "C" NOT NULL,
    closed_at TEXT COLLATE "C",
    opened_by TEXT COLLATE "C" NOT NULL REFERENCES accounts (id)
);
CREATE INDEX sessions_by_dossier ON sessions (dossier_id, opened_at);

CREATE TABLE guests (
    token_digest TEXT COLLATE "C" PRIMARY KEY,
    session_id TEXT COLLATE "C" NOT NULL REFERENCES sessions (id),
    dossier_id TEXT COLLATE "C" NOT NULL REFERENCES dossiers (id),
    participant_id TEXT COLLATE "C" NOT NULL,
    joined_at TEXT COLLATE "C" NOT NULL,
    last_seen_at TEXT COLLATE "C" NOT NULL
);
CREATE INDEX guests_by_session ON guests (session_id);
CREATE INDEX guests_by_dossier ON guests (dossier_id);

-- An empty organisation_id is the whole installation.
CREATE TABLE settings (
    organisation_id TEXT COLLATE "C" NOT NULL,
    key TEXT COLLATE "C" NOT NULL,
    value TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (organisation_id, key)
);
