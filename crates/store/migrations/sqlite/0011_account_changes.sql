-- What changed about who may do what: an account, a role, a second step, a rule, a text of the organisation. In words of a
-- closed set and by id: no name and no address. The row stays when the account is taken away; nothing then says whose it was.

CREATE TABLE account_changes (
    id TEXT PRIMARY KEY,
    organisation_id TEXT NOT NULL REFERENCES organisations (id),
    at TEXT NOT NULL,
    what TEXT NOT NULL,
    detail TEXT NOT NULL,
    about_id TEXT,
    by_id TEXT,
    by_function TEXT NOT NULL
) STRICT;
CREATE INDEX account_changes_by_organisation ON account_changes (organisation_id, at);
