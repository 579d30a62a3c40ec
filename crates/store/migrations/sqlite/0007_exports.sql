-- What was taken out of a dossier as a file: for what, on which ground, for whom, and the digest of the file. By function:
-- nothing in a row says which account it was. The row stays when the dossier is destroyed.

CREATE TABLE exports (
    id TEXT PRIMARY KEY,
    organisation_id TEXT NOT NULL REFERENCES organisations (id),
    dossier_id TEXT NOT NULL REFERENCES dossiers (id),
    at TEXT NOT NULL,
    document TEXT NOT NULL,
    purpose TEXT NOT NULL,
    basis TEXT NOT NULL,
    recipient TEXT NOT NULL,
    by_function TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    bytes INTEGER NOT NULL
) STRICT;
CREATE INDEX exports_by_organisation ON exports (organisation_id, at);
CREATE INDEX exports_by_dossier ON exports (dossier_id, at);
