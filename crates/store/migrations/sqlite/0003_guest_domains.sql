-- The domain of a guest enters the hash as a salted digest, so that it can be blanked as well. Rows of before, and rows of
-- others, have no such digest: their domain stands in the hash itself and stays.

ALTER TABLE events ADD COLUMN by_domain_salt TEXT;
ALTER TABLE events ADD COLUMN by_domain_digest TEXT;
ALTER TABLE events ADD COLUMN by_domain_blanked_at TEXT;

CREATE TABLE erasures_with_domains (
    dossier_id TEXT NOT NULL REFERENCES dossiers (id),
    at TEXT NOT NULL,
    what TEXT NOT NULL CHECK (what IN ('content', 'authors', 'domains')),
    row_count INTEGER NOT NULL,
    PRIMARY KEY (dossier_id, at, what)
) STRICT, WITHOUT ROWID;
INSERT INTO erasures_with_domains (dossier_id, at, what, row_count) SELECT dossier_id, at, what, row_count FROM erasures;
DROP TABLE erasures;
ALTER TABLE erasures_with_domains RENAME TO erasures;
