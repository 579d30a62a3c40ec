use crate::{
    calendar,
    language::Language,
    secret,
    testing::{House, Visit},
};
use model::Role;
use serde_json::Value;

const CANARY: &str = "kanariewoord";

/// A dossier with some work in it: its path and a card.
async fn worked_on(lead: &mut Visit) -> (String, String) {
    let path = format!("/dossiers/{}", lead.open_dossier().await);
    let added = lead.done(&format!("{path}/oppositions"), &[("us", CANARY), ("them", "de kade")]).await;
    (path, added.card("opposition"))
}

#[tokio::test]
async fn the_officer_sees_by_function_what_kind_of_change_was_made_when_and_no_word_of_it() {
    let house = House::open().await;
    let mut lead = house.as_role(Role::Facilitator).await;
    let (path, card) = worked_on(&mut lead).await;
    let more = [("us-label", CANARY), ("them-label", "de kade"), ("energy", "growing")];
    lead.done(&format!("{path}/oppositions/{card}"), &more).await;
    let mut officer = house.as_role(Role::DataProtectionOfficer).await;
    for address in ["/audit", "/audit/changes.csv", "/audit/processing.jsonl"] {
        let answer = officer.get(address).await;
        assert_eq!(answer.status, 200);
        assert!(!answer.body.contains(CANARY), "{address} holds a word of the content");
        assert!(!answer.body.contains("Naam van"), "{address} holds a name");
    }
    let page = officer.get("/audit").await;
    assert!(page.says("wijkmanager, sociaal") && page.says("wij-zij: toegevoegd of begonnen"), "{}", page.body);
    let csv = officer.get("/audit/changes.csv").await.body;
    assert!(csv.contains("\"opposition_added\"") && csv.contains("\"dossier_opened\""), "{csv}");
    assert!(csv.lines().any(|line| line.contains("\"opposition_amended\"") && line.contains("energy")), "{csv}");
}

#[tokio::test]
async fn there_is_a_filter_on_period_dossier_and_kind_and_none_on_a_person() {
    let house = House::open().await;
    let mut lead = house.as_role(Role::Facilitator).await;
    let ((first, _), (second, _)) = (worked_on(&mut lead).await, worked_on(&mut lead).await);
    let id = second.rsplit('/').next().unwrap();
    let mut officer = house.as_role(Role::DataProtectionOfficer).await;
    let rows = async |officer: &mut Visit, asked: &str| {
        officer
            .get(&format!("/audit/changes.csv?{asked}"))
            .await
            .body
            .lines()
            .skip(1)
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    let all = rows(&mut officer, "").await;
    assert!(all.len() >= 6, "{all:?}");
    assert_eq!(rows(&mut officer, &format!("dossier={id}")).await.len() * 2, all.len());
    let kinds = rows(&mut officer, "kind=opposition").await;
    assert!(kinds.len() == 2 && kinds.iter().all(|row| row.contains("opposition_added")), "{kinds:?}");
    let today = calendar::today();
    assert_eq!(rows(&mut officer, &format!("from={today}&until={today}")).await.len(), all.len());
    assert_eq!(rows(&mut officer, "until=2020-01-01").await, Vec::<String>::new());
    assert_eq!(rows(&mut officer, "from=2100-01-01").await, Vec::<String>::new());
    assert_eq!(rows(&mut officer, &format!("by={}", house.account(Role::Facilitator).await)).await.len(), all.len());
    let page = officer.get(&format!("/audit?from={today}&until=2020-01-01")).await;
    assert!(page.says(Language::Nl.text().audit_not_a_period()) && page.says(Language::Nl.text().audit_none()));
    for field in ["name=\"by\"", "name=\"who\"", "type=\"search\""] {
        assert!(!page.body.contains(field), "{field}");
    }
    let mut other = house.other_organisation_as(Role::DataProtectionOfficer).await;
    assert!(!other.get(&format!("/audit?dossier={id}")).await.body.contains(&first));
    assert_eq!(rows(&mut other, &format!("dossier={id}")).await, Vec::<String>::new());
}

#[tokio::test]
async fn fifty_changes_stand_on_a_page_and_the_older_ones_on_the_next() {
    let house = House::open().await;
    let mut lead = house.as_role(Role::Facilitator).await;
    let (path, _) = worked_on(&mut lead).await;
    for n in 0..50 {
        lead.done(&format!("{path}/oppositions"), &[("us", "ons dorp"), ("them", &format!("de stad {n}"))]).await;
    }
    let mut officer = house.as_role(Role::DataProtectionOfficer).await;
    let count = |body: &str| body.matches("<th scope=\"row\">").count();
    let first = officer.get("/audit?kind=opposition").await.body;
    assert_eq!(count(&first), 50);
    assert!(first.contains("/audit?kind=opposition&amp;page=1"), "{first}");
    let second = officer.get("/audit?kind=opposition&page=1").await.body;
    assert_eq!(count(&second), 1);
    assert!(second.contains("rel=\"prev\"") && !second.contains("rel=\"next\""));
    for strange in ["page=-1", "page=99999999999999999999", "page=x&from=y&kind=z", "dossier=%27%20OR%201%3D1"] {
        assert_eq!(officer.get(&format!("/audit?{strange}")).await.status, 200, "{strange}");
    }
}

#[tokio::test]
async fn who_placed_dots_or_reported_a_line_is_not_told_here_either() {
    let house = House::open().await;
    let mut lead = house.as_role(Role::Facilitator).await;
    let (path, card) = worked_on(&mut lead).await;
    let about = format!("opposition:{card}");
    lead.done(&format!("{path}/reports"), &[("about", &about), ("reason", "untrue")]).await;
    lead.done(&format!("{path}/choice/rounds"), &[("limit", "3")]).await;
    lead.done(&format!("{path}/choice/dots"), &[("opposition", &card), ("dots", "1")]).await;
    let mut officer = house.as_role(Role::DataProtectionOfficer).await;
    let csv = officer.get("/audit/changes.csv").await.body;
    for kind in ["dots_placed", "line_reported"] {
        let row = csv.lines().find(|line| line.contains(kind)).unwrap_or_else(|| panic!("{kind}: {csv}"));
        assert!(row.contains(&Language::Nl.text().audit_untold()) && !row.contains("wijkmanager"), "{row}");
    }
}

#[tokio::test]
async fn what_changes_about_accounts_is_written_down_for_the_administrator_and_the_officer() {
    let house = House::open().await;
    let mut administrator = house.as_role(Role::Administrator).await;
    let editor = house.account(Role::Editor).await;
    administrator.done(&format!("/members/{editor}/role"), &[("role", "reader")]).await;
    administrator.done(&format!("/members/{editor}/second-factor/removal"), &[]).await;
    administrator.post(&format!("/members/{editor}/link"), &[]).await;
    administrator.done("/second-factor-rule", &[("required", "no")]).await;
    let fields = [("email", "nieuw@veenwoude.example"), ("name", "Nieuw Iemand"), ("role", "editor")];
    administrator.post("/members", &fields).await;
    administrator.done(&format!("/members/{editor}/removal"), &[]).await;
    let text = Language::Nl.text();
    let mut officer = house.as_role(Role::DataProtectionOfficer).await;
    for visit in [&mut administrator, &mut officer] {
        let page = visit.get("/audit/accounts").await;
        for said in [
            format!("{}: lezer", text.audit_change_role()),
            text.audit_change_second_reset(),
            text.audit_change_link(),
            format!("{}: nee", text.audit_change_rule()),
            format!("{}: bewerker", text.audit_change_account_added()),
            text.audit_change_account_removed(),
            "wijkmanager".to_owned(),
        ] {
            assert!(page.says(&said), "{said}: {}", page.body);
        }
        let csv = visit.get("/audit/accounts.csv").await.body;
        assert_eq!(csv.lines().count(), 7, "{csv}");
        for hidden in ["Nieuw Iemand", "nieuw@veenwoude.example", "Naam van"] {
            assert!(!page.says(hidden) && !csv.contains(hidden), "{hidden}");
        }
    }
    assert_eq!(administrator.get("/audit").await.status, 403, "an administrator sees no dossiers here");
    let mut other = house.other_organisation_as(Role::Administrator).await;
    assert!(other.get("/audit/accounts").await.says(text.audit_none()));
}

#[tokio::test]
async fn the_processing_log_has_the_fields_of_the_standard_and_nobody_in_it() {
    let house = House::open().await;
    let mut lead = house.as_role(Role::Facilitator).await;
    let (path, _) = lead.open_room().await;
    lead.take(&path, "oppositions.csv").await;
    let mut officer = house.as_role(Role::DataProtectionOfficer).await;
    officer.done("/papers/details", &[("controller", "het college")]).await;
    let log = officer.get("/audit/processing.jsonl").await.body;
    let account = house.account(Role::Facilitator).await;
    for hidden in ["wijkmanager", "het college", account.as_str(), "data_subject"] {
        assert!(!log.contains(hidden), "{hidden}");
    }
    let lines: Vec<Value> = log.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let mut spans = std::collections::BTreeSet::new();
    let mut activities = std::collections::BTreeSet::new();
    let mut before = 0;
    for line in &lines {
        let is_hex = |name: &str, length: usize| {
            let text = line[name].as_str().unwrap();
            text.len() == length && text.chars().all(|c| c.is_ascii_hexdigit())
        };
        assert!(is_hex("trace_id", 32) && is_hex("span_id", 16), "{line}");
        assert!(spans.insert(line["span_id"].to_string()), "each has a span of its own");
        assert_eq!(line["status_code"], 1);
        let at = line["start_time"].as_i64().unwrap();
        assert!(at > 1_700_000_000_000 && at >= before && line["end_time"] == line["start_time"], "{line}");
        before = at;
        let attribute = &line["attributes"][0];
        assert_eq!(attribute["key"], "dpl.core.processing_activity_id");
        activities.insert(attribute["value"].as_str().unwrap().rsplit('#').next().unwrap().to_owned());
    }
    assert_eq!(activities.into_iter().collect::<Vec<_>>(), ["accounts", "dossiers", "exports", "sessions"]);
    let register = officer.get("/papers/processing-register").await;
    for activity in ["accounts", "dossiers", "exports", "sessions", "signals"] {
        assert!(register.body.contains(&format!("<dd>{activity}</dd>")), "the register knows {activity}");
    }
}

#[tokio::test]
async fn a_chain_is_looked_at_with_a_button_and_the_last_outcome_stays() {
    let house = House::open().await;
    let mut lead = house.as_role(Role::Facilitator).await;
    let (path, _) = worked_on(&mut lead).await;
    let id = path.rsplit('/').next().unwrap();
    let mut officer = house.as_role(Role::DataProtectionOfficer).await;
    assert!(officer.get("/audit").await.says(Language::Nl.text().audit_verify_none()));
    officer.done("/audit/verification", &[("dossier", id)]).await;
    let page = officer.get("/audit").await;
    assert!(page.body.contains("Het plein en de buurt: op ") && page.body.contains("niets aangepast"), "{}", page.body);
    let outcome = serde_json::json!({ "at": calendar::now(), "events": 3, "faults": 2 }).to_string();
    let key = format!("verified-{id}");
    house.app.store.set_setting(Some(&house.organisation), &key, &outcome).await.unwrap();
    assert!(officer.get("/audit").await.body.contains("2 fouten gevonden"));
    let mut other = house.other_organisation_as(Role::DataProtectionOfficer).await;
    assert_eq!(other.post("/audit/verification", &[("dossier", id)]).await.status, 404);
    assert_eq!(officer.post("/audit/verification", &[("dossier", &secret::id_text())]).await.status, 404);
}
