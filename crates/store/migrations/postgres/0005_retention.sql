-- Two more roles: the data protection officer and the archivist.

ALTER TABLE accounts DROP CONSTRAINT accounts_role_check;
ALTER TABLE accounts ADD CONSTRAINT accounts_role_check
    CHECK (role IN ('reader', 'editor', 'facilitator', 'administrator', 'data-protection-officer', 'archivist'));

-- The function of the second person who agreed that a dossier is destroyed.
ALTER TABLE destructions ADD COLUMN second_function TEXT COLLATE "C" NOT NULL DEFAULT '';
