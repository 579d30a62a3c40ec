-- Signing out from the side of the provider of single sign-on (OpenID Connect Back-Channel Logout).

-- Out of which session at the provider a sign-in came, as a digest: that session ends it.
ALTER TABLE sign_ins ADD COLUMN provider_session TEXT;

-- Which requests of the provider were followed, as digests, as long as they could be sent again: each counts once.
CREATE TABLE provider_sign_outs (
    token_digest TEXT PRIMARY KEY,
    expires_at TEXT NOT NULL
) STRICT;
