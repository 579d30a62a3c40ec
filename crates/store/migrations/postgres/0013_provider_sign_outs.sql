-- Signing out from the side of the provider of single sign-on (OpenID Connect Back-Channel Logout).

-- Out of which session at the provider a sign-in came, as a digest: that session ends it.
ALTER TABLE sign_ins ADD COLUMN provider_session TEXT COLLATE "C";

-- Which requests of the provider were followed, as digests, as long as they could be sent again: each counts once.
CREATE TABLE provider_sign_outs (
    token_digest TEXT COLLATE "C" PRIMARY KEY,
    expires_at TEXT COLLATE "C" NOT NULL
);

-- Of no organisation: of the program itself only.
ALTER TABLE provider_sign_outs ENABLE ROW LEVEL SECURITY;
ALTER TABLE provider_sign_outs FORCE ROW LEVEL SECURITY;
CREATE POLICY one_organisation ON provider_sign_outs
    USING (current_setting('veerkaart.organisation', true) = '*')
    WITH CHECK (current_setting('veerkaart.organisation', true) = '*');
