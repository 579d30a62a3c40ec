-- The second lock: rows of an organisation are seen and changed only by a transaction that says it acts for it.
--
-- The setting veerkaart.organisation is the id of an organisation, or * for work of the program itself. Without it nothing
-- is seen. FORCE, because the program owns the tables. Superusers and roles with BYPASSRLS pass: the program tells at its start.
-- References between tables are checked by PostgreSQL itself, past every policy.
--
-- A later table needs a policy too (a test reads the catalogue), and a later migration that changes rows begins with
-- SELECT set_config('veerkaart.organisation', '*', true);

DO $$
DECLARE
    acting CONSTANT TEXT := 'current_setting(''veerkaart.organisation'', true)';
    of_row CONSTANT TEXT := acting || ' IN (organisation_id, ''*'')';
    of_dossier CONSTANT TEXT := '(' || acting || ' = ''*'' OR EXISTS (SELECT 1 FROM dossiers d '
        'WHERE d.id = dossier_id AND d.organisation_id = ' || acting || '))';
    of_account CONSTANT TEXT := '(' || acting || ' = ''*'' OR EXISTS (SELECT 1 FROM accounts a '
        'WHERE a.id = account_id AND a.organisation_id = ' || acting || '))';
    target RECORD;
BEGIN
    FOR target IN
        SELECT 'organisations' AS name, acting || ' IN (id, ''*'')' AS rule
        -- Those of the whole installation have no organisation: of the program itself only.
        UNION ALL SELECT 'settings', '(' || acting || ' = ''*'' OR organisation_id <> '''' AND ' || of_row || ')'
        UNION ALL SELECT name, of_row FROM unnest(ARRAY['account_changes', 'accounts', 'dossiers', 'own_words',
            'own_word_changes', 'plan_templates', 'signals']) AS name
        -- Whose it is stands in the row, and it is about a dossier.
        UNION ALL SELECT name, of_row || ' AND ' || of_dossier FROM unnest(ARRAY['destructions', 'exports']) AS name
        UNION ALL SELECT name, of_dossier
            FROM unnest(ARRAY['acts', 'events', 'erasures', 'sessions', 'guests', 'signal_uses']) AS name
        UNION ALL SELECT name, of_account
            FROM unnest(ARRAY['sign_ins', 'invitations', 'second_factors', 'recovery_codes', 'half_sign_ins',
                'identities', 'passkeys', 'passkey_challenges']) AS name
    LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', target.name);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', target.name);
        EXECUTE format('CREATE POLICY one_organisation ON %I USING (%s) WITH CHECK (%s)', target.name, target.rule,
            target.rule);
    END LOOP;
END
$$;
