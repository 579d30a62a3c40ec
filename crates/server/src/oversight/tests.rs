use crate::{
    calendar, content,
    door::act::open_dossier,
    language::Language,
    secret,
    testing::{House, Visit},
};
use guard::Place;
use model::{ActId, Date, Domain, Dossier, Member, NewDossier, Period, RetentionClass, Role};

/// A dossier with a card, whose review date is this.
async fn dossier(house: &House, review_date: Date) -> (String, String) {
    let vet = |words: &str| house.text(words, Place::Dossier);
    let by = Member {
        id: house.account(Role::Facilitator).await.parse().unwrap(),
        role: Role::Facilitator,
        function: house.text("wijkmanager", Place::JobFunction),
        domain: Domain::Social,
    };
    let day = calendar::today();
    let new = NewDossier {
        title: vet("Het plein en de buurt"),
        purpose: vet("Begrijpen wat bewoners uit elkaar drijft"),
        scope: vet("De buurt rond het plein"),
        period: Period { from: day, to: day },
        owner: by.function.clone(),
        review_date,
        retention: RetentionClass::CaseFile,
        content: content::versions(),
        // An example may be of the past.
        example: true,
    };
    let mut events = Dossier::open(&by, new, day).unwrap();
    let id = model::OppositionId(secret::id());
    let empty = Dossier::empty(model::DossierId(0));
    events.extend(empty.add_opposition(&by, id, vet("De wijk"), vet("De gemeente")).unwrap());
    let opened = open_dossier(&house.app, &house.organisation, &by, ActId(secret::id()), events).await;
    (format!("/dossiers/{}", opened.unwrap_or_else(|why| panic!("{why:?}"))), id.to_string())
}

/// The pages of a dossier on which a colleague works.
fn pages(card: &str) -> Vec<String> {
    let of_card = ["", "/strategy", "/dialogue-map", "/aid"].map(|below| format!("/oppositions/{card}{below}"));
    let others = [
        "",
        "/map",
        "/session",
        "/choice",
        "/adoption",
        "/role-maps",
        "/strategy",
        "/actions",
        "/report",
        "/history",
        "/analysis",
        "/appraisals",
        "/places",
        "/phases",
        "/advice",
        "/blind-spots",
        "/network",
        "/thread",
        "/online",
        "/unrest",
        "/deployments",
        "/interventions",
        "/oversight",
        "/occurrences/new",
    ];
    others.map(str::to_owned).into_iter().chain(of_card).collect()
}

/// The addresses that the forms on a page post to, those of the whole site and of reports left out.
fn forms(page: &str, path: &str) -> Vec<String> {
    let posts = page.split("<form").skip(1).filter(|form| form.split('>').next().unwrap().contains("method=\"post\""));
    let posts = posts.filter_map(|form| form.split("action=\"").nth(1)?.split('"').next());
    let own = posts.filter_map(|to| to.strip_prefix(path)).filter(|below| !below.starts_with("/reports"));
    own.map(str::to_owned).collect()
}

#[tokio::test]
async fn a_stopped_dossier_says_so_on_every_page_and_offers_nothing_that_would_be_refused() {
    let house = House::open().await;
    let (path, card) = dossier(&house, calendar::today().plus_months(3)).await;
    let mut officer = house.as_role(Role::DataProtectionOfficer).await;
    let mut lead = house.as_role(Role::Facilitator).await;
    assert!(pages(&card).len() > 20);
    assert!(!forms(&lead.get(&format!("{path}/map")).await.body, &path).is_empty(), "or this test is blind");
    officer.done(&format!("{path}/stop"), &[("stop-reason", "Er staat te veel in")]).await;
    let title = Language::Nl.text().oversight_stopped_title();
    for below in pages(&card) {
        for (role, visit) in [("leader", &mut lead), ("officer", &mut officer)] {
            let page = visit.get(&format!("{path}{below}")).await;
            assert_eq!(page.status, 200, "{below} for {role}");
            assert!(page.says(&title) && page.says("Er staat te veel in"), "{below} for {role}");
            let left: Vec<String> = forms(&page.body, &path)
                .into_iter()
                .filter(|to| {
                    to != "/report/exports"
                        && !to.starts_with("/hold")
                        && !(role == "officer" && to.starts_with("/stop"))
                })
                .collect();
            assert_eq!(left, Vec::<String>::new(), "{below} for {role}");
        }
    }
}

#[tokio::test]
async fn nobody_changes_a_stopped_dossier_and_only_the_officer_lifts_it() {
    let house = House::open().await;
    let (path, _) = dossier(&house, calendar::today().plus_months(3)).await;
    let mut officer = house.as_role(Role::DataProtectionOfficer).await;
    let mut lead = house.as_role(Role::Facilitator).await;
    officer.done(&format!("{path}/stop"), &[("stop-reason", "Er staat te veel in")]).await;
    let before = house.dossier(&path).await.seq;
    let refused = lead.post(&format!("{path}/oppositions"), &[("us", "Kopers"), ("them", "Huurders")]).await;
    assert!(refused.status == 409 && refused.says(Language::Nl.text().refusal_dossier_stopped()), "{refused:?}");
    let date = calendar::today().plus_months(5).to_string();
    let moved = [("review-date", date.as_str()), ("reason", "Later is beter")];
    assert_eq!(lead.post(&format!("{path}/review-date"), &moved).await.status, 409);
    assert_eq!(lead.post(&format!("{path}/stop/lifting"), &[("stop-reason", "x")]).await.status, 403);
    assert_eq!(house.dossier(&path).await.seq, before);
    let empty = officer.post(&format!("{path}/stop/lifting"), &[("stop-reason", "")]).await;
    assert!(empty.status == 422 && empty.body.contains("stop-reason-error"));
    officer.done(&format!("{path}/stop/lifting"), &[("stop-reason", "Het is hersteld")]).await;
    lead.done(&format!("{path}/oppositions"), &[("us", "Kopers"), ("them", "Huurders")]).await;
    let history = lead.get(&format!("{path}/history")).await;
    assert!(history.says("Dossier stilgezet. Reden: Er staat te veel in"));
    assert!(history.says("Stop opgeheven. Reden: Het is hersteld"));
    assert!(history.says("functionaris gegevensbescherming"));
}

#[tokio::test]
async fn the_officer_and_the_archivist_read_and_are_none_of_those_who_took_part() {
    let house = House::open().await;
    let (path, card) = dossier(&house, calendar::today().plus_months(3)).await;
    for role in [Role::DataProtectionOfficer, Role::Archivist] {
        let mut visit = house.as_role(role).await;
        for below in pages(&card) {
            assert_eq!(visit.get(&format!("{path}{below}")).await.status, 200, "{below} for {role:?}");
        }
        let refused = visit.post(&format!("{path}/oppositions"), &[("us", "Kopers"), ("them", "Huurders")]).await;
        assert_eq!(refused.status, 403, "{role:?}");
        visit.done(&format!("{path}/reports"), &[("about", &format!("opposition:{card}"))]).await;
    }
    let mut officer = house.as_role(Role::DataProtectionOfficer).await;
    officer.done(&format!("{path}/hold"), &[("hold-reason", "Er is om gevraagd")]).await;
    assert_eq!(house.dossier(&path).await.participants(), []);
}

#[tokio::test]
async fn after_its_review_date_a_dossier_is_read_only_until_a_facilitator_moves_the_date() {
    let house = House::open().await;
    let (path, card) = dossier(&house, "2026-01-01".parse().unwrap()).await;
    let mut lead = house.as_role(Role::Facilitator).await;
    let mut editor = house.as_role(Role::Editor).await;
    for below in pages(&card) {
        let page = lead.get(&format!("{path}{below}")).await;
        assert!(page.says(Language::Nl.text().outdated_locked_leader()), "{below}");
        let left: Vec<String> = forms(&page.body, &path)
            .into_iter()
            .filter(|to| to != "/report/exports" && !to.starts_with("/hold"))
            .collect();
        assert_eq!(left, Vec::<String>::new(), "{below}");
        let page = editor.get(&format!("{path}{below}")).await;
        assert!(page.says(Language::Nl.text().outdated_locked()), "{below}");
    }
    let refused = editor.post(&format!("{path}/oppositions"), &[("us", "Kopers"), ("them", "Huurders")]).await;
    assert!(refused.status == 409 && refused.says(Language::Nl.text().refusal_dossier_outdated()));
    assert_eq!(forms(&lead.get(&format!("{path}/details")).await.body, &path), ["/review-date"]);
    let date = calendar::today().plus_months(12).to_string();
    lead.done(&format!("{path}/review-date"), &[("review-date", &date), ("reason", "Wij keken opnieuw")]).await;
    editor.done(&format!("{path}/oppositions"), &[("us", "Kopers"), ("them", "Huurders")]).await;
}

#[tokio::test]
async fn a_session_that_runs_into_a_stop_can_be_closed_and_nobody_comes_in_any_more() {
    let house = House::open().await;
    let mut lead = house.as_role(Role::Facilitator).await;
    let (path, code) = lead.open_room().await;
    let mut guest: Visit = house.guest(&code, "handhaver", "safety").await;
    guest.done(&format!("{path}/oppositions"), &[("us", "Kopers"), ("them", "Huurders")]).await;
    let mut officer = house.as_role(Role::DataProtectionOfficer).await;
    officer.done(&format!("{path}/stop"), &[("stop-reason", "Eerst kijken")]).await;
    let page = guest.get(&format!("{path}/map")).await;
    assert!(page.says(Language::Nl.text().oversight_stopped_title()) && !page.says("Eerst kijken"));
    let late = house.anonymous().post(&format!("/join/{code}"), &[("function", "bode"), ("domain", "other")]).await;
    assert_eq!(late.status, 409);
    assert!(lead.get(&format!("{path}/session")).await.body.contains(&format!("{path}/pruning")));
    lead.done(&format!("{path}/session/closure"), &[]).await;
    assert!(house.dossier(&path).await.open_room().is_none());
    assert_eq!(guest.get(&format!("{path}/map")).await.status, 410);
}
