-- Plans of sessions that an organisation kept under a name. The plan is JSON text: steps and agreements, checked again
-- when a session begins with it.

CREATE TABLE plan_templates (
    id TEXT PRIMARY KEY,
    organisation_id TEXT NOT NULL REFERENCES organisations (id),
    name TEXT NOT NULL,
    plan TEXT NOT NULL,
    created_at TEXT NOT NULL,
    UNIQUE (organisation_id, name)
);
