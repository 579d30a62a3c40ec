-- The domain of a guest enters the hash as a salted digest, so that it can be blanked as well. Rows of before, and rows of
-- others, have no such digest: their domain stands in the hash itself and stays.

ALTER TABLE events ADD COLUMN by_domain_salt TEXT;
ALTER TABLE events ADD COLUMN by_domain_digest TEXT;
ALTER TABLE events ADD COLUMN by_domain_blanked_at TEXT;

ALTER TABLE erasures DROP CONSTRAINT erasures_what_check;
ALTER TABLE erasures ADD CONSTRAINT erasures_what_check CHECK (what IN ('content', 'authors', 'domains'));
