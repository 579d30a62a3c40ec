//! The second lock: on PostgreSQL, whoever acts for one organisation reads and changes nothing of another, and whoever acts
//! for nobody nothing at all.

use std::collections::BTreeSet;
use std::path::Path;

use store::{AppendError, Destroyed, LogFilter, SecondLock, Store, StoreError, acting_for, request};

use crate::organisations::{
    NEVER, OTHER, OTHER_DOSSIER, account_change, everything, export, own_word, own_word_change, passkey, past_the_lock,
    signal, tables, two_organisations,
};
use crate::place::{
    ACCOUNT, DOSSIER, LATER, NOW, ORGANISATION, Place, account, act, admin, by_password, colleague, guest, index, said,
    which,
};

/// Finds by a secret or by the address of whoever signs in, before it is known for whom: the few ways past the lock.
const BY_A_KEY: [&str; 23] = [
    "sign_in",
    "touch_sign_in",
    "delete_sign_in",
    "delete_expired_sign_ins",
    "keys",
    "half_sign_in",
    "take_half_sign_in",
    "delete_expired_half_sign_ins",
    "invitation",
    "take_invitation",
    "delete_expired_invitations",
    "guest_by_token",
    "touch_guest",
    "session_by_code",
    "account_by_email",
    "account_by_identity",
    "end_provider_sign_ins",
    "delete_expired_provider_sign_outs",
    "passkey",
    "use_passkey",
    "ask_passkey",
    "answer_passkey",
    "delete_expired_challenges",
];
/// Takes no row of an organisation, or is work of the program itself.
const NO_ROWS: [&str; 12] = [
    "open",
    "close",
    "reachable",
    "durability",
    "backup",
    "listen",
    "empty_journal",
    "second_lock",
    "complete_gone_list",
    "came_back",
    "replay",
    "seal_anew",
];

/// Every reading function, asked for what is of the first organisation.
async fn finds_nothing(store: &Store) {
    assert_eq!(store.index(DOSSIER).await.unwrap(), None);
    assert_eq!(store.dossiers_of(ORGANISATION).await.unwrap(), []);
    assert_eq!(store.tail(DOSSIER, 0).await.unwrap(), []);
    assert_eq!(store.tail_of_known(DOSSIER, 0).await.unwrap(), None);
    assert_eq!(store.tail_of_known(DOSSIER, 3).await.unwrap(), None, "also when there is nothing new");
    assert_eq!(store.head(DOSSIER).await.unwrap(), None);
    assert_eq!(store.by_act(DOSSIER, "act-1").await.unwrap(), None);
    assert_eq!(store.account(ACCOUNT).await.unwrap(), None);
    assert_eq!(store.accounts_of(ORGANISATION).await.unwrap(), []);
    assert_eq!(store.organisation(ORGANISATION).await.unwrap(), None);
    assert!(store.organisations().await.unwrap().iter().all(|it| it.id != ORGANISATION));
    assert_eq!(store.destructions_of(ORGANISATION).await.unwrap(), []);
    assert_eq!(store.exports_of(ORGANISATION).await.unwrap(), []);
    assert!(store.closed_dossiers().await.unwrap().is_empty());
    assert_eq!(store.exports_open_to(ORGANISATION, ACCOUNT).await.unwrap(), []);
    assert_eq!(store.exports_in(DOSSIER).await.unwrap(), []);
    assert_eq!(store.guests_of("session").await.unwrap(), []);
    assert_eq!(store.issuers_of(ACCOUNT).await.unwrap(), Vec::<String>::new());
    assert_eq!(store.own_words_of(ORGANISATION).await.unwrap(), []);
    assert_eq!(store.own_words_version(ORGANISATION).await.unwrap(), 0);
    assert_eq!(store.own_word_changes_of(ORGANISATION).await.unwrap(), []);
    assert_eq!(store.account_changes_of(ORGANISATION, ("", NEVER), (9, 0)).await.unwrap(), []);
    let all = LogFilter { dossier_id: String::new(), from: String::new(), until: NEVER.to_owned(), kinds: vec![] };
    assert_eq!(store.log_of(ORGANISATION, &all, (9, 0)).await.unwrap(), []);
    assert_eq!(store.erasures_of(DOSSIER).await.unwrap(), []);
    assert_eq!(store.settings_of(ORGANISATION).await.unwrap(), []);
    assert_eq!(store.passkeys_of(ACCOUNT).await.unwrap(), []);
    assert_eq!(store.plans_of(ORGANISATION).await.unwrap(), []);
    assert_eq!(store.second_factor(ACCOUNT).await.unwrap(), None);
    assert_eq!(store.recovery_codes(ACCOUNT).await.unwrap(), Vec::<String>::new());
    assert_eq!(store.recovery_codes_left(ACCOUNT).await.unwrap(), 0);
    assert_eq!(store.accounts_with_second_factor(ORGANISATION).await.unwrap(), Vec::<String>::new());
    assert_eq!(store.session("session").await.unwrap(), None);
    assert_eq!(store.sessions_of(DOSSIER).await.unwrap(), []);
    assert_eq!(store.setting(Some(ORGANISATION), "key").await.unwrap(), None);
    assert_eq!(store.setting(None, "key").await.unwrap(), None, "of the program itself");
    assert_eq!(store.sign_ins_of(ACCOUNT, NOW).await.unwrap(), []);
    assert_eq!(store.signals_of(ORGANISATION).await.unwrap(), []);
    assert_eq!(store.signals_in(DOSSIER).await.unwrap(), []);
    assert_eq!(store.verify(Some(DOSSIER)).await.unwrap()[0].what, "there is no such dossier");
}

/// Every writing function, asked to change what is of the first organisation.
async fn changes_nothing(store: &Store) {
    let refused = Err(StoreError::OtherOrganisation);
    let late = act("late", colleague());
    assert_eq!(store.create_account(&account("new", "new@veerdam.example"), NOW).await, refused);
    assert!(!store.set_role(ACCOUNT, "administrator").await.unwrap());
    assert!(!store.set_profile(ACCOUNT, "x", "x", "x").await.unwrap());
    assert!(!store.set_language(ACCOUNT, Some("en")).await.unwrap());
    assert!(!store.set_password(ACCOUNT, "x").await.unwrap());
    assert!(!store.renew_password_hash(ACCOUNT, "hash", "x").await.unwrap());
    assert!(!store.let_identities_go(ACCOUNT).await.unwrap());
    assert!(!store.remove_account(ACCOUNT, LATER).await.unwrap());
    assert!(!store.erase_account_name(ACCOUNT).await.unwrap());
    let made = store.create_dossier(ORGANISATION, "new", &late, &[said("x")], &index("x")).await;
    assert_eq!(made, Err(AppendError::Store(StoreError::OtherOrganisation)));
    assert_eq!(store.append(DOSSIER, 3, &late, &[said("x")], &index("x")).await, Err(AppendError::NotFound));
    assert_eq!(store.blank_content(DOSSIER, &[1, 2], LATER).await.unwrap(), 0);
    assert_eq!(store.blank_authors(DOSSIER, "guest", LATER).await.unwrap(), 0);
    assert_eq!(store.blank_guests(DOSSIER, &["youth"], LATER).await.unwrap(), 0);
    assert_eq!(store.destroy(&which(DOSSIER, 3), LATER, LATER).await.unwrap(), Destroyed::NotThere);
    assert_eq!(store.add_export(&export("new", ORGANISATION, DOSSIER)).await, refused);
    assert_eq!(store.add_export(&export("new", OTHER, DOSSIER)).await, refused, "their dossier as our export");
    assert!(!store.add_guest("new", "session", "guest-2", NOW).await.unwrap());
    assert_eq!(store.delete_guests("session").await.unwrap(), 0);
    assert_eq!(store.link_identity("issuer", "new", ACCOUNT, NOW).await, refused);
    assert_eq!(store.create_invitation("new", ACCOUNT, "password", NOW, NEVER).await, refused);
    assert_eq!(store.create_organisation("new", "new", NOW).await, refused);
    assert!(!store.rename_organisation(ORGANISATION, "x").await.unwrap());
    assert_eq!(store.keep_plan("new", ORGANISATION, "new", "[]", NOW).await, refused);
    assert!(!store.remove_plan(ORGANISATION, "plan").await.unwrap());
    assert_eq!(store.begin_second_factor(ACCOUNT, "x", NOW).await, Err(StoreError::OtherOrganisation));
    assert!(!store.confirm_second_factor(ACCOUNT, 2, &[], NOW).await.unwrap());
    assert!(!store.use_step(ACCOUNT, 9).await.unwrap());
    assert!(!store.use_recovery_code(ACCOUNT, "code").await.unwrap());
    assert_eq!(store.replace_recovery_codes(ACCOUNT, &["new".to_owned()]).await, refused);
    assert!(!store.end_second_factor(ACCOUNT).await.unwrap());
    assert_eq!(store.sign_out_without_second_factor(ORGANISATION).await.unwrap(), 0);
    assert_eq!(store.open_session("new", DOSSIER, "NEW123", "account-b", NOW).await, refused);
    assert!(!store.close_session("session", LATER).await.unwrap());
    assert_eq!(store.set_setting(Some(ORGANISATION), "new", "x").await, refused);
    assert!(store.set_setting(Some(ORGANISATION), "key", "x").await.is_err());
    assert_eq!(store.set_setting(None, "new", "x").await, refused);
    assert_eq!(store.create_sign_in(by_password("new", ACCOUNT), NOW, NEVER).await, refused);
    assert_eq!(store.create_half_sign_in("new", ACCOUNT, NOW, NEVER).await, refused);
    assert_eq!(store.delete_sign_ins_of(ACCOUNT).await.unwrap(), 0);
    assert_eq!(store.delete_sign_ins_of_all(ORGANISATION, "").await.unwrap(), 0);
    assert_eq!(store.add_account_change(&account_change("new")).await, refused);
    let change = own_word_change("new");
    assert!(store.add_own_word(&own_word("new"), 9, &change, NOW).await.is_err());
    assert!(!store.remove_own_word("word", &change, NOW).await.unwrap());
    assert!(!store.put_back_own_word("word", 9, &change, NOW).await.unwrap());
    assert_eq!(store.add_passkey(&passkey("new")).await, refused);
    assert!(!store.remove_passkey(ACCOUNT, "credential").await.unwrap());
    assert_eq!(store.remove_passkeys_of(ACCOUNT).await.unwrap(), 0);
    assert_eq!(store.add_signal(&signal("new", ORGANISATION)).await, Err(StoreError::OtherOrganisation));
    assert_eq!(store.use_signals(DOSSIER, &["free".to_owned()], NOW).await.unwrap(), 0);
    assert_eq!(store.use_signals(OTHER_DOSSIER, &["free".to_owned()], NOW).await.unwrap(), 0);
    assert!(!store.remove_signal(ORGANISATION, "free").await.unwrap());
    assert!(!store.report_signal(ORGANISATION, "free", None, NOW).await.unwrap());
    assert_eq!(store.reported_signals(ORGANISATION).await.unwrap(), 0);
    assert!(!store.set_signal_report_aside(ORGANISATION, "free").await.unwrap());
    assert!(!store.purge_signal(ORGANISATION, DOSSIER, "free").await.unwrap());
}

#[tokio::test]
async fn for_another_organisation_and_for_nobody_nothing_is_found_and_nothing_changes() {
    let place = two_organisations().await;
    let before = everything(&place).await;
    for scope in [OTHER, "", "*", "organisation-1'"] {
        let store = place.store.within(scope);
        finds_nothing(&store).await;
        changes_nothing(&store).await;
        assert_eq!(everything(&place).await, before, "within {scope:?}");
    }
    place.remove().await;
}

#[tokio::test]
async fn a_request_reads_for_whom_it_says_it_acts_and_nothing_before() {
    let place = two_organisations().await;
    let store = Store::open(&place.url).await.unwrap();
    finds_nothing(&store).await;
    request(async {
        finds_nothing(&store).await;
        acting_for(ORGANISATION);
        assert_eq!(store.tail(DOSSIER, 0).await.unwrap().len(), 3);
        assert_eq!(store.tail_of_known(DOSSIER, 3).await.unwrap(), Some(vec![]));
        assert_eq!(store.index(OTHER_DOSSIER).await.unwrap(), None);
        acting_for(OTHER);
        finds_nothing(&store).await;
        assert_eq!(store.tail(OTHER_DOSSIER, 0).await.unwrap().len(), 1);
    })
    .await;
    // A key opens before it is known for whom.
    assert_eq!(store.sign_in("token", NOW).await.unwrap().unwrap().account.id, ACCOUNT);
    assert_eq!(store.guest_by_token("guest-token").await.unwrap().unwrap().session.organisation_id, ORGANISATION);
    assert_eq!(store.session_by_code("ABC123").await.unwrap().unwrap().organisation_id, ORGANISATION);
    assert_eq!(store.half_sign_in("half", NOW).await.unwrap().unwrap().id, ACCOUNT);
    assert_eq!(store.invitation("link", "invitation", NOW).await.unwrap().as_deref(), Some(ACCOUNT));
    store.close().await.unwrap();
    // And without the policies these tests would see it.
    let mut connection = past_the_lock(&place).await;
    for table in tables(&mut connection).await {
        let open = format!("ALTER TABLE {table} DISABLE ROW LEVEL SECURITY");
        sqlx::raw_sql(sqlx::AssertSqlSafe(open)).execute(&mut connection).await.unwrap();
    }
    assert!(place.store.within(OTHER).index(DOSSIER).await.unwrap().is_some());
    drop(connection);
    place.remove().await;
}

#[tokio::test]
async fn within_its_own_organisation_everything_works() {
    let place = two_organisations().await;
    let store = place.store.within(ORGANISATION);
    assert_eq!(store.dossiers_of(ORGANISATION).await.unwrap().len(), 1);
    assert_eq!(store.dossiers_of(OTHER).await.unwrap(), []);
    assert_eq!(store.organisations().await.unwrap().len(), 1);
    let first = act("own", colleague());
    store.create_dossier(ORGANISATION, "own", &first, &[said("x")], &index("x")).await.unwrap();
    store.append("own", 1, &act("own-2", guest("g")), &[said("y")], &index("x")).await.unwrap();
    assert_eq!(store.use_signals("own", &["free".to_owned()], NOW).await.unwrap(), 1);
    store.open_session("own", "own", "OWN123", ACCOUNT, NOW).await.unwrap();
    assert!(store.add_guest("own", "own", "g", NOW).await.unwrap());
    assert_eq!(store.signals_in("own").await.unwrap().len(), 1);
    assert_eq!(store.blank_guests("own", &["youth"], LATER).await.unwrap(), 1);
    store.add_export(&export("own", ORGANISATION, "own")).await.unwrap();
    assert!(store.close_session("own", LATER).await.unwrap());
    assert!(store.remove_account(ACCOUNT, LATER).await.unwrap());
    assert_eq!(store.destroy(&which("own", 2), "2026-03-09T10:00:00.000Z", LATER).await.unwrap(), Destroyed::Done);
    assert_eq!(store.destructions_of(ORGANISATION).await.unwrap().len(), 2);
    assert_eq!(place.store.verify(None).await.unwrap(), []);
    place.remove().await;
}

#[tokio::test]
async fn every_table_has_a_policy_that_counts_and_it_is_told_when_one_has_not_or_the_user_passes() {
    let place = Place::postgres().await;
    assert_eq!(place.store.second_lock().await.unwrap(), SecondLock::Holds);
    let mut connection = past_the_lock(&place).await;
    for table in tables(&mut connection).await {
        let sql = "SELECT COUNT(*) FROM pg_catalog.pg_policies WHERE tablename = $1 AND cmd = 'ALL' \
                   AND permissive = 'PERMISSIVE' AND qual LIKE '%veerkaart.organisation%' AND qual = with_check";
        let policies: i64 = sqlx::query_scalar(sql).bind(&table).fetch_one(&mut connection).await.unwrap();
        assert_eq!(policies, 1, "give {table} a policy, as in migration 0012");
    }
    let without = "CREATE TABLE later (organisation_id TEXT)";
    sqlx::raw_sql(without).execute(&mut connection).await.unwrap();
    assert_eq!(place.store.second_lock().await.unwrap(), SecondLock::TablesOpen(1));
    let half = "ALTER TABLE later ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON later USING (TRUE)";
    sqlx::raw_sql(half).execute(&mut connection).await.unwrap();
    assert_eq!(place.store.second_lock().await.unwrap(), SecondLock::TablesOpen(1), "its owner passes");
    drop(connection);
    let superuser = std::env::var("VEERKAART_TEST_POSTGRES_ADMIN").unwrap();
    let name = place.url.rsplit_once('/').unwrap().1;
    let passes = Store::open(&format!("{}/{name}", superuser.rsplit_once('/').unwrap().0)).await.unwrap();
    assert_eq!(passes.second_lock().await.unwrap(), SecondLock::UserPasses);
    passes.close().await.unwrap();
    place.remove().await;
    let file = Place::sqlite().await;
    assert_eq!(file.store.second_lock().await.unwrap(), SecondLock::NotHere);
    file.remove().await;
}

/// A default of the user or the database that opens everything has no effect: each transaction says for whom it is.
#[tokio::test]
async fn a_default_of_the_database_opens_nothing() {
    let place = two_organisations().await;
    let name = place.url.rsplit_once('/').unwrap().1;
    let superuser = std::env::var("VEERKAART_TEST_POSTGRES_ADMIN").unwrap();
    admin(&superuser, format!("ALTER DATABASE {name} SET veerkaart.organisation = '*'")).await;
    let store = Store::open(&place.url).await.unwrap();
    finds_nothing(&store).await;
    finds_nothing(&store.within(OTHER)).await;
    store.close().await.unwrap();
    place.remove().await;
}

/// A function that nobody held against the lock fails here.
#[test]
fn every_function_of_the_store_is_held_against_the_lock() {
    let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let here = include_str!("second_lock.rs");
    let mut seen = BTreeSet::new();
    for file in std::fs::read_dir(sources).unwrap() {
        let Ok(text) = std::fs::read_to_string(file.unwrap().path()) else { continue };
        for block in text.split("\nimpl Store {").skip(1) {
            let block = block.split("\n}").next().unwrap();
            for line in block.split("pub async fn ").skip(1) {
                seen.insert(line.split(['(', '<']).next().unwrap().to_owned());
            }
        }
    }
    assert!(seen.len() > 70, "{seen:?}");
    let asked = |name: &str| here.contains(&format!("store.{name}("));
    let named = |name: &str| BY_A_KEY.contains(&name) || NO_ROWS.contains(&name);
    let forgotten: Vec<_> = seen.iter().filter(|name| !asked(name) && !named(name)).collect();
    assert!(forgotten.is_empty(), "ask these within another organisation: {forgotten:?}");
    let all = BY_A_KEY.iter().chain(&NO_ROWS);
    let old: Vec<_> = all.filter(|name| !seen.contains(**name)).collect();
    assert!(old.is_empty(), "these are no functions any more: {old:?}");
}
