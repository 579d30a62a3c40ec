-- Passkeys: a key pair on somebody's own device, of which only the public half stands here.

CREATE TABLE passkeys (
    credential_id TEXT COLLATE "C" PRIMARY KEY,
    account_id TEXT COLLATE "C" NOT NULL REFERENCES accounts (id),
    -- Public key, counter and what the device said of it, as JSON of the library that checks it.
    credential TEXT COLLATE "C" NOT NULL,
    -- A coarse word such as "Firefox, Windows", as with sign-ins.
    device TEXT COLLATE "C",
    created_at TEXT COLLATE "C" NOT NULL,
    last_used_at TEXT COLLATE "C"
);
CREATE INDEX passkeys_by_account ON passkeys (account_id);

-- What a device was asked to sign, until it answers: once, and by the browser that asked. Without an account it is a sign-in.
CREATE TABLE passkey_challenges (
    token_digest TEXT COLLATE "C" PRIMARY KEY,
    account_id TEXT COLLATE "C" REFERENCES accounts (id),
    challenge TEXT COLLATE "C" NOT NULL,
    expires_at TEXT COLLATE "C" NOT NULL
);
CREATE INDEX passkey_challenges_by_account ON passkey_challenges (account_id);

-- With which passkey a sign-in began: it ends with the passkey, and it had a second factor.
ALTER TABLE sign_ins ADD COLUMN passkey_id TEXT COLLATE "C";
