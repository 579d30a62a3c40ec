use super::{Paper, assessment};
use crate::{
    language::Language,
    settings::Given,
    testing::{House, Visit},
};
use model::Role;
use std::{collections::BTreeSet, fs, io::Read, path::Path};

/// The text of a page without its markup, so that a word that may break is found as well.
fn told(body: &str) -> String {
    let mut told = String::new();
    let mut inside = false;
    for letter in body.chars() {
        match letter {
            '<' => inside = true,
            '>' => inside = false,
            _ if !inside => told.push(letter),
            _ => {}
        }
    }
    told
}

async fn page(visit: &mut Visit, paper: Paper) -> String {
    let answer = visit.get(&format!("/papers/{}", paper.slug())).await;
    assert_eq!(answer.status, 200, "{answer:?}");
    told(&answer.body)
}

#[tokio::test]
async fn a_paper_says_how_this_installation_is_and_changes_with_it() {
    let house = House::open().await;
    let mut officer = house.as_role(Role::DataProtectionOfficer).await;
    let before = page(&mut officer, Paper::Assessment).await;
    for said in ["Gemeente Veenwoude", "SQLite", "begeleider: 1", "e-mailadres en wachtwoord"] {
        assert!(before.contains(said), "{said}: {before}");
    }
    assert!(!before.contains("Gemeente Zandstede"), "another organisation has papers of its own");
    let rule = Language::Nl.text().paper_set_up_rule();
    assert!(before.contains(&format!("{rule}nee")), "{before}");
    crate::door::second_factor::require(&house.app, &house.organisation, true).await.unwrap();
    house.add_account(&house.organisation, "nog@veenwoude.example", Role::Facilitator).await;
    house.as_role(Role::Facilitator).await.open_dossier().await;
    // Who signed in with a password alone was signed out by the rule.
    let mut officer = house.as_role(Role::DataProtectionOfficer).await;
    let after = page(&mut officer, Paper::Assessment).await;
    let class = crate::words::retention(model::RetentionClass::CaseFile, Language::Nl);
    for said in [format!("{rule}ja"), "begeleider: 2".to_owned(), format!("{class}: 1")] {
        assert!(after.contains(&said), "{said}: {after}");
    }
}

#[tokio::test]
async fn the_selection_list_in_force_and_the_address_stand_in_the_papers() {
    let given = Given { public_address: Some("https://veerkaart.example.nl".to_owned()), ..Given::default() };
    let house = House::open_with(given).await;
    let mut officer = house.as_role(Role::DataProtectionOfficer).await;
    let statement = page(&mut officer, Paper::Accessibility).await;
    assert!(statement.contains("https://veerkaart.example.nl") && statement.contains("EN 301 549"), "{statement}");
    let register = page(&mut officer, Paper::Register).await;
    for entry in &house.app.content.selection.entries {
        assert!(register.contains(&entry.name.nl), "{}", entry.id);
    }
    assert!(register.contains(&Language::Nl.text().paper_set_up_list_example()), "it is ours, and says so");
}

#[tokio::test]
async fn what_the_municipality_fills_in_stands_in_the_papers_and_on_the_public_page() {
    let house = House::open().await;
    let text = Language::Nl.text();
    let mut officer = house.as_role(Role::DataProtectionOfficer).await;
    let before = page(&mut officer, Paper::Register).await;
    assert!(before.contains(&text.paper_to_fill()) && before.contains(&text.paper_to_do_head()));
    assert!(house.anonymous().get("/working-method").await.says(text.working_method_not_told()));
    let fields = [
        ("controller", "het college"),
        ("officer-mailbox", "fg@veenwoude.example"),
        ("officer-way", "Bel het algemene nummer en vraag naar de functionaris gegevensbescherming"),
        ("basis-dossiers", "Artikel 6 lid 1 onder e van de AVG, taak van algemeen belang"),
        ("decided-by", "gemeentesecretaris"),
        ("decided-on", "2026-03-03"),
    ];
    officer.done("/papers/details", &fields).await;
    let after = page(&mut officer, Paper::Register).await;
    for said in ["het college", "fg@veenwoude.example", "taak van algemeen belang", "3 maart 2026"] {
        assert!(after.contains(said), "{said}: {after}");
    }
    assert!(after.contains(&text.paper_provenance()), "nothing claims approval");
    let public = house.anonymous().get("/working-method").await;
    for said in ["het college", "mailto:fg@veenwoude.example", "Bel het algemene nummer", "Gemeente Veenwoude"] {
        assert!(public.body.contains(said), "{said}");
    }
    let form = officer.get("/papers/details").await;
    assert!(
        form.says("Artikel 6 lid 1 onder e van de AVG, taak van algemeen belang") && form.body.contains("wijkmanager")
    );
    let accounts = officer.get("/audit/accounts").await;
    assert!(accounts.body.contains("basis-dossiers"), "who filled in what is written down");
    // Taken away again.
    officer.done("/papers/details", &[("controller", "")]).await;
    assert!(!page(&mut officer, Paper::Register).await.contains("het college"));
    let mut other = house.other_organisation_as(Role::DataProtectionOfficer).await;
    assert!(!page(&mut other, Paper::Register).await.contains("fg@veenwoude.example"));
}

#[tokio::test]
async fn no_name_comes_in_through_the_papers() {
    let house = House::open().await;
    let mut officer = house.as_role(Role::DataProtectionOfficer).await;
    let wrong = [
        ("hosting", "Bij Jan de Vries thuis"),
        ("officer-way", "Bel 06-12345678"),
        ("officer-mailbox", "jan.de.vries@veenwoude.example"),
        ("officer-mailbox", "geen adres"),
        ("decided-on", "ooit"),
    ];
    for (field, value) in wrong {
        let answer = officer.post("/papers/details", &[(field, value)]).await;
        assert_eq!(answer.status, 422, "{field}");
        assert!(answer.body.contains(&format!("{field}-error")), "{field}");
    }
    assert_eq!(house.app.store.settings_of(&house.organisation).await.unwrap(), []);
}

#[tokio::test]
async fn every_paper_is_there_to_edit_and_to_print_in_both_languages() {
    let house = House::open().await;
    for role in [Role::DataProtectionOfficer, Role::Administrator] {
        let mut visit = house.as_role(role).await;
        let list = visit.get("/papers").await;
        for paper in Paper::ALL {
            assert!(list.body.contains(&format!("/papers/{}", paper.slug())));
        }
    }
    let mut officer = house.as_role(Role::DataProtectionOfficer).await;
    for paper in Paper::ALL {
        let pdf = officer.get(&format!("/papers/{}/pdf", paper.slug())).await;
        assert!(pdf.status == 200 && pdf.body.starts_with("%PDF-"), "{}", paper.slug());
        assert!(pdf.headers["content-disposition"].to_str().unwrap().contains(paper.slug()));
    }
    officer.post("/language", &[("language", "en"), ("back", "/papers")]).await;
    assert!(page(&mut officer, Paper::Disclosure).await.contains("What cannot be given"));
    assert_eq!(officer.get("/papers/nothing").await.status, 404);
}

#[tokio::test]
async fn the_text_to_edit_says_what_the_page_says() {
    let house = House::open().await;
    let known = super::Known::of(&house.app, &house.organisation).await.unwrap();
    let filled = super::FilledIn::of(&house.app, &house.organisation).await.unwrap();
    for paper in Paper::ALL {
        let made = paper.made(&known, &filled, Language::Nl);
        assert!(!made.missing.is_empty() && made.missing.len() == made.missing.iter().collect::<BTreeSet<_>>().len());
        let bytes = report::draft_odt(&made.draft).unwrap();
        assert!(bytes.starts_with(b"PK") && bytes.windows(8).any(|at| at == b"mimetype"));
        let json = report::draft_json(&made.draft);
        assert!(json.contains("Gemeente Veenwoude") && !json.contains("@veenwoude.example"), "counts and no addresses");
    }
}

#[tokio::test]
async fn a_list_of_the_municipality_is_told_from_our_example() {
    let house = House::open().await;
    let mut list = house.app.content.selection.clone();
    assert!(!crate::content::is_own_selection(&list));
    list.signal_months += 1;
    assert!(crate::content::is_own_selection(&list));
}

#[test]
fn every_test_that_a_paper_names_is_there() {
    fn sources(folder: &Path, all: &mut String) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                sources(&path, all);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                fs::File::open(&path).unwrap().read_to_string(all).unwrap();
            }
        }
    }
    let mut all = String::new();
    sources(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/..")), &mut all);
    for (risk, _, tests) in assessment::risks(Language::Nl.text()) {
        assert!(!tests.is_empty(), "{risk}");
        for test in tests {
            assert!(all.contains(&format!("fn {test}(")), "{test}");
        }
    }
}
