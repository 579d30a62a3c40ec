-- Somebody says that a signal does not belong here: since when, and why, which is a choice. Who said so stands nowhere.

ALTER TABLE signals ADD COLUMN reported_at TEXT;
ALTER TABLE signals ADD COLUMN report_reason TEXT;
CREATE INDEX signals_reported ON signals (organisation_id) WHERE reported_at IS NOT NULL;
