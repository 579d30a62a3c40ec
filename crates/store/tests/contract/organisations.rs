//! Two organisations in one database, with something of the first in every table.

use sqlx::{Connection, PgConnection, Row};
use store::{
    Challenge, ClosedTo, Destroyed, DossierIndex, Export, NewAccountChange, OwnWord, OwnWordChange, Passkey,
    ProviderSignOut, Signal,
};

use crate::place::{
    ACCOUNT, DOSSIER, NOW, ORGANISATION, Place, account, act, by_password, colleague, guest, index, said, which,
};

pub const OTHER: &str = "organisation-2";
pub const OTHER_DOSSIER: &str = "dossier-b";
pub const NEVER: &str = "2099-01-01T00:00:00.000Z";

pub fn signal(id: &str, organisation: &str) -> Signal {
    Signal {
        id: id.to_owned(),
        organisation_id: organisation.to_owned(),
        area: "Havenkwartier".to_owned(),
        what: "iets".to_owned(),
        place: None,
        seen_on: "2026-03-01".to_owned(),
        by_function: "wijkagent".to_owned(),
        domain: "safety".to_owned(),
        evidence: "hunch".to_owned(),
        seen_where: "offline".to_owned(),
        reasons: None,
        created_at: NOW.to_owned(),
        reported_at: None,
        report_reason: None,
        used_in: vec![],
    }
}

pub fn export(id: &str, organisation: &str, dossier: &str) -> Export {
    Export {
        id: id.to_owned(),
        organisation_id: organisation.to_owned(),
        dossier_id: dossier.to_owned(),
        at: NOW.to_owned(),
        document: "report.pdf".to_owned(),
        purpose: "council".to_owned(),
        basis: "task".to_owned(),
        recipient: "college".to_owned(),
        by_function: "adviseur".to_owned(),
        sha256: "00".to_owned(),
        bytes: 1,
        title: String::new(),
    }
}

pub fn passkey(id: &str) -> Passkey {
    Passkey {
        credential_id: id.to_owned(),
        account_id: ACCOUNT.to_owned(),
        credential: "key".to_owned(),
        device: None,
        created_at: NOW.to_owned(),
        last_used_at: None,
    }
}

pub fn account_change(id: &str) -> NewAccountChange {
    NewAccountChange {
        id: id.to_owned(),
        organisation_id: ORGANISATION.to_owned(),
        at: NOW.to_owned(),
        what: "role-changed".to_owned(),
        detail: "reader".to_owned(),
        about_id: Some(ACCOUNT.to_owned()),
        by_id: None,
        by_function: String::new(),
    }
}

pub fn own_word(id: &str) -> OwnWord {
    OwnWord {
        id: id.to_owned(),
        list: "street".to_owned(),
        words: format!("Achter de {id}"),
        reason: None,
        added_at: NOW.to_owned(),
        removed_at: None,
    }
}

pub fn own_word_change(id: &str) -> OwnWordChange {
    OwnWordChange {
        id: id.to_owned(),
        organisation_id: ORGANISATION.to_owned(),
        list: "street".to_owned(),
        change: "added".to_owned(),
        account_id: ACCOUNT.to_owned(),
        at: NOW.to_owned(),
    }
}

/// Two organisations, each with something in every table.
pub async fn two_organisations() -> Place {
    let place = Place::postgres().await;
    place.with_dossier().await;
    let store = &place.store;
    store.create_organisation(OTHER, "Gemeente Elders", NOW).await.unwrap();
    let mut other = account("account-b", "b@elders.example");
    OTHER.clone_into(&mut other.organisation_id);
    store.create_account(&other, NOW).await.unwrap();
    let first = act("act-b", colleague());
    store.create_dossier(OTHER, OTHER_DOSSIER, &first, &[said("elders")], &index("Elders")).await.unwrap();
    store.create_dossier(ORGANISATION, "gone", &act("x", colleague()), &[said("x")], &index("x")).await.unwrap();
    assert_eq!(store.destroy(&which("gone", 1), NOW, NOW).await.unwrap(), Destroyed::Done);
    store.append(DOSSIER, 1, &act("act-2", guest("guest-1")), &[said("a guest")], &index("Kermis")).await.unwrap();
    let closed_to = Some(ClosedTo { team: vec![ACCOUNT.to_owned()], entries: vec![] });
    let closed = DossierIndex { closed_to, ..index("Kermis") };
    store.append(DOSSIER, 2, &act("act-3", colleague()), &[said("blanked")], &closed).await.unwrap();
    assert_eq!(store.closed_dossiers().await.unwrap().len(), 1);
    store.blank_content(DOSSIER, &[3], NOW).await.unwrap();
    store.open_session("session", DOSSIER, "ABC123", ACCOUNT, NOW).await.unwrap();
    store.add_guest("guest-token", "session", "guest-1", NOW).await.unwrap();
    store.create_sign_in(by_password("token", ACCOUNT), NOW, NEVER).await.unwrap();
    store.create_half_sign_in("half", ACCOUNT, NOW, NEVER).await.unwrap();
    store.create_invitation("link", ACCOUNT, "invitation", NOW, NEVER).await.unwrap();
    store.link_identity("issuer", "subject", ACCOUNT, NOW).await.unwrap();
    let sign_out = ProviderSignOut {
        token_digest: "followed",
        expires_at: NEVER,
        issuer: "issuer",
        subject: Some("nobody"),
        session: None,
    };
    assert!(store.end_provider_sign_ins(sign_out).await.unwrap().is_empty());
    store.begin_second_factor(ACCOUNT, "sealed", NOW).await.unwrap();
    assert!(store.confirm_second_factor(ACCOUNT, 1, &["code".to_owned()], NOW).await.unwrap());
    store.add_passkey(&passkey("credential")).await.unwrap();
    let asked = Challenge { account_id: Some(ACCOUNT.to_owned()), challenge: "asked".to_owned() };
    store.ask_passkey("challenge", &asked, NEVER).await.unwrap();
    store.add_account_change(&account_change("change")).await.unwrap();
    assert!(store.add_own_word(&own_word("word"), 9, &own_word_change("added"), NOW).await.unwrap());
    store.add_signal(&signal("signal", ORGANISATION)).await.unwrap();
    store.add_signal(&signal("free", ORGANISATION)).await.unwrap();
    store.add_signal(&signal("signal-b", OTHER)).await.unwrap();
    assert_eq!(store.use_signals(DOSSIER, &["signal".to_owned()], NOW).await.unwrap(), 1);
    store.add_export(&export("export", ORGANISATION, DOSSIER)).await.unwrap();
    store.keep_plan("plan", ORGANISATION, "plan", "[]", NOW).await.unwrap();
    store.set_setting(Some(ORGANISATION), "key", "value").await.unwrap();
    store.set_setting(None, "key", "of all").await.unwrap();
    place
}

/// A connection that the policies show everything to.
pub async fn past_the_lock(place: &Place) -> PgConnection {
    let mut connection = PgConnection::connect(&place.url).await.unwrap();
    sqlx::raw_sql("SET veerkaart.organisation = '*'").execute(&mut connection).await.unwrap();
    connection
}

pub async fn tables(connection: &mut PgConnection) -> Vec<String> {
    let all = "SELECT CAST(tablename AS TEXT) FROM pg_catalog.pg_tables WHERE schemaname = current_schema() \
               AND tablename <> '_sqlx_migrations' ORDER BY 1";
    sqlx::query_scalar(all).fetch_all(connection).await.unwrap()
}

/// Every row of every table.
pub async fn everything(place: &Place) -> String {
    let mut connection = past_the_lock(place).await;
    let mut all = String::new();
    for table in tables(&mut connection).await {
        let sql = format!("SELECT CAST(t AS TEXT) FROM {table} t ORDER BY 1");
        let rows = sqlx::query(sqlx::AssertSqlSafe(sql)).fetch_all(&mut connection).await.unwrap();
        assert!(!rows.is_empty(), "nothing stands in {table}: this test would be blind for it");
        for row in rows {
            all += &format!("{table} {}\n", row.get::<String, _>(0));
        }
    }
    all
}
