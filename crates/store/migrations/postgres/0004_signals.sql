-- What colleagues saw or heard in an area, before there is a dossier. By function and domain: nothing in a row says which
-- account it came from. The reasons are JSON text: for each field why a word may stand in it, after the guard asked.

CREATE TABLE signals (
    id TEXT PRIMARY KEY,
    organisation_id TEXT NOT NULL REFERENCES organisations (id),
    area TEXT NOT NULL,
    what TEXT NOT NULL,
    place TEXT,
    seen_on TEXT NOT NULL,
    by_function TEXT NOT NULL,
    domain TEXT NOT NULL,
    evidence TEXT NOT NULL CHECK (evidence IN ('observation', 'hunch')),
    seen_where TEXT NOT NULL CHECK (seen_where IN ('online', 'offline', 'both')),
    reasons TEXT,
    created_at TEXT NOT NULL
);
CREATE INDEX signals_by_organisation ON signals (organisation_id, seen_on);

-- In which dossier a signal is a ground. As long as one rests on it, it is not removed.
CREATE TABLE signal_uses (
    signal_id TEXT NOT NULL REFERENCES signals (id),
    dossier_id TEXT NOT NULL REFERENCES dossiers (id),
    used_at TEXT NOT NULL,
    PRIMARY KEY (signal_id, dossier_id)
);
CREATE INDEX signal_uses_by_dossier ON signal_uses (dossier_id);
