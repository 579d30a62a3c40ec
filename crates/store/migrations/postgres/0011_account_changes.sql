-- What changed about who may do what: an account, a role, a second step, a rule, a text of the organisation. In words of a
-- closed set and by id: no name and no address. The row stays when the account is taken away; nothing then says whose it was.

CREATE TABLE account_changes (
    id TEXT COLLATE "C" PRIMARY KEY,
    organisation_id TEXT COLLATE "C" NOT NULL REFERENCES organisations (id),
    at TEXT COLLATE "C" NOT NULL,
    what TEXT COLLATE "C" NOT NULL,
    detail TEXT COLLATE "C" NOT NULL,
    about_id TEXT COLLATE "C",
    by_id TEXT COLLATE "C",
    by_function TEXT COLLATE "C" NOT NULL
);
CREATE INDEX account_changes_by_organisation ON account_changes (organisation_id, at);
