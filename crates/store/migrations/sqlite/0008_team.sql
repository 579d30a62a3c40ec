-- Who comes into a dossier that is closed to its team: the accounts, with spaces between; nothing for a dossier that every
-- colleague opens. Beside it who reads along from outside, each with the moment on which that ends. Both follow from the
-- events and are written with them.

ALTER TABLE dossiers ADD COLUMN team TEXT;
ALTER TABLE dossiers ADD COLUMN entries TEXT;
