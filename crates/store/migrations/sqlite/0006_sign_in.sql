-- How people sign in besides a password. Secrets and codes never stand here as they are: a secret is sealed with the key of
-- the installation, of codes and tokens only digests are kept.

-- How somebody signed in, and on what: a coarse word such as "Firefox, Windows", and no address.
ALTER TABLE sign_ins ADD COLUMN via TEXT NOT NULL DEFAULT 'password' CHECK (via IN ('password', 'provider'));
ALTER TABLE sign_ins ADD COLUMN device TEXT;

-- The secret that a telephone shares with us. Until it is confirmed with a code it counts for nothing. The step of the last
-- code that was used stays, so that no code works twice.
CREATE TABLE second_factors (
    account_id TEXT PRIMARY KEY REFERENCES accounts (id),
    sealed_secret TEXT NOT NULL,
    last_step INTEGER NOT NULL,
    begun_at TEXT NOT NULL,
    confirmed_at TEXT
) STRICT;

CREATE TABLE recovery_codes (
    digest TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id)
) STRICT;
CREATE INDEX recovery_codes_by_account ON recovery_codes (account_id);

-- Somebody gave the password, and not yet the second factor. Opens nothing but the page that asks for it.
CREATE TABLE half_sign_ins (
    token_digest TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL
) STRICT;
CREATE INDEX half_sign_ins_by_account ON half_sign_ins (account_id);

-- Who an account is at the provider of single sign-on.
CREATE TABLE identities (
    issuer TEXT NOT NULL,
    subject TEXT NOT NULL,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    linked_at TEXT NOT NULL,
    PRIMARY KEY (issuer, subject)
) STRICT, WITHOUT ROWID;
CREATE INDEX identities_by_account ON identities (account_id);
