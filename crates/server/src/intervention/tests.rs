//! The catalogue over HTTP.

use crate::{
    content::built_in,
    door::Opened,
    language::Language,
    secret,
    testing::{Answer, House, Visit},
};
use model::{
    ActId, Domain, Event, Member, ParticipantId, Role,
    analysis::{AnswerState, FindingChange, Phase, PhaseJudgement, PhaseSubject, UnrestPhase},
    content::{Dimension, EvidenceLevel},
    opposition::Evidence,
};
use std::collections::BTreeSet;

async fn begun(house: &House) -> (Visit, String) {
    let mut lead = house.as_role(Role::Facilitator).await;
    let dossier = format!("/dossiers/{}", lead.open_dossier().await);
    (lead, dossier)
}

/// The analysis of a dossier, with these events in it.
async fn analysed(house: &House, dossier: &str, events: Vec<Event>) {
    let begun = Event::AnalysisStarted { appraisal: None, content: vec![] };
    let events = [vec![begun], events].concat();
    let function = house.app.guard.vet("wijkmanager", guard::Place::JobFunction).unwrap();
    let opened = Opened {
        dossier: house.dossier(dossier).await,
        member: Member { id: ParticipantId(1), role: Role::Facilitator, function, domain: Domain::Social },
        organisation: house.organisation.clone(),
        language: Language::Nl,
        guest: None,
    };
    opened.act(&house.app, ActId(secret::id()), |_| Ok(events.clone())).await.unwrap();
}

fn judged(phase: Phase) -> Event {
    let judgement =
        PhaseJudgement { phase: Some(phase), signs: BTreeSet::new(), evidence: Evidence::Observation, note: None };
    Event::PhaseJudged { subject: PhaseSubject::Area, judgement }
}

fn found(dimension: Dimension, item: &str) -> Event {
    let changes = vec![FindingChange::State(Some(AnswerState::Yes))];
    Event::FindingAmended { dimension, item: item.to_owned(), changes }
}

/// The ids of the entries on a page, in their order.
fn entries(page: &Answer) -> Vec<String> {
    let links = page.body.split("class=\"entry__name\"").skip(1);
    links.map(|link| link.split("\">").next().unwrap().rsplit('/').next().unwrap().to_owned()).collect()
}

fn at(page: &Answer, entry: &str) -> usize {
    entries(page).iter().position(|it| it == entry).unwrap_or_else(|| panic!("{entry} is not there"))
}

#[tokio::test]
async fn the_catalogue_shows_every_entry_with_when_not_evidence_and_origin_to_any_account() {
    let house = House::open().await;
    let content = built_in().unwrap();
    for role in [Role::Reader, Role::Administrator] {
        let page = house.as_role(role).await.get("/interventions").await;
        let ids: Vec<&str> = content.interventions.iter().map(|entry| entry.id.as_str()).collect();
        assert_eq!(entries(&page), ids, "in the order of the files");
        for entry in &content.interventions {
            assert!(page.says(&entry.name.nl) && page.says(&entry.when_not.nl), "{}", entry.id);
        }
        assert!(page.says("geen beoordeling") && page.says("praktijkvoorbeeld"));
        assert!(page.says("uit bron: De Wijkverbinder"));
        assert!(page.says("eigen voorstel"));
        assert!(!page.body.to_lowercase().contains("beste interventie"));
    }
}

#[tokio::test]
async fn words_and_filters_narrow_the_list_and_stay_in_the_form() {
    let house = House::open().await;
    let mut reader = house.as_role(Role::Reader).await;
    let text = Language::Nl.text();
    let page = reader.get("/interventions?q=Buurtkranten&phase=tension").await;
    assert_eq!(entries(&page), ["verhalen"], "in another form and another case");
    assert!(page.body.contains("value=\"Buurtkranten\"") && page.body.contains("value=\"tension\" selected"));
    assert!(page.says(text.intervention_clear()) && page.body.contains("<details class=\"disclosure\" open"));
    let calm = entries(&reader.get("/interventions?phase=calm").await);
    assert!(calm.contains(&"maatjes".to_owned()) && calm.contains(&"basis-op-orde".to_owned()), "{calm:?}");
    assert!(!calm.contains(&"buurtapp".to_owned()));
    let both = entries(&reader.get("/interventions?direction=o3&kind=encounter").await);
    assert_eq!(both, ["rolmodellen"]);
    let none = reader.get("/interventions?q=onderzeeboot").await;
    assert!(none.says(text.intervention_none()) && entries(&none).is_empty());
    let all = entries(&reader.get("/interventions").await).len();
    assert_eq!(entries(&reader.get("/interventions?phase=nonsense&q=").await).len(), all);
    assert!(!reader.get("/interventions").await.says(text.intervention_clear()));
}

#[tokio::test]
async fn the_catalogue_is_searched_in_the_language_of_the_screen() {
    let house = House::open().await;
    let mut reader = house.as_role(Role::Reader).await;
    assert!(entries(&reader.get("/interventions?q=buddies").await).is_empty());
    reader.post("/language", &[("language", "en"), ("back", "/")]).await;
    let page = reader.get("/interventions?q=theatre").await;
    assert_eq!(entries(&page), ["verhalen"]);
}

#[tokio::test]
async fn an_entry_says_all_it_has_with_its_sources_and_what_is_our_own() {
    let house = House::open().await;
    let mut reader = house.as_role(Role::Reader).await;
    let text = Language::Nl.text();
    let page = reader.get("/interventions/elkaar-helpen").await;
    let activity = &built_in().unwrap().activities.activities[0];
    assert!(page.says(text.intervention_works()) && page.says(&activity.works[0].nl));
    assert!(page.says(text.intervention_does_not_work()) && page.says(&activity.does_not_work[0].nl));
    assert!(page.says(text.intervention_contact_first()));
    assert!(page.body.contains("rel=\"noreferrer noopener\"") && page.says("De Wijkverbinder, in rust: elkaar helpen"));
    let talk = reader.get("/interventions/deep-democracy").await;
    assert!(talk.says(text.intervention_in_public()), "what a conversation in public does");
    let label = |label: String| format!("<dt>{label} <span class=\"provenance\">");
    assert!(talk.body.contains(&label(text.intervention_when_not())), "marked as ours");
    assert!(!talk.body.contains(&label(text.intervention_goal())), "the goal is from the source");
    assert!(!talk.body.contains("/deployments/new"), "planning is done in a dossier");
    assert_eq!(reader.get("/interventions/onzin").await.status, 404);
}

#[tokio::test]
async fn the_theories_stand_beside_it_each_with_where_it_comes_from() {
    let house = House::open().await;
    let page = house.as_role(Role::Reader).await.get("/interventions/theories").await;
    let theories = &built_in().unwrap().theories.theories;
    assert_eq!(theories.len(), 16);
    theories.iter().for_each(|theory| assert!(page.says(&theory.title.nl), "{}", theory.id));
    assert_eq!(page.body.matches("class=\"provenance\"").count(), 16);
}

#[tokio::test]
async fn without_a_weging_and_a_phase_the_dossier_says_so_and_the_catalogue_stays_open() {
    let house = House::open().await;
    let (mut lead, dossier) = begun(&house).await;
    let text = Language::Nl.text();
    let page = lead.get(&format!("{dossier}/interventions")).await;
    assert!(page.says(text.intervention_unknown()) && page.says(text.intervention_not_ordered()));
    assert_eq!(entries(&page).len(), built_in().unwrap().interventions.len());
    assert!(!page.says(text.intervention_other()), "nothing is left over where nothing fits");
    analysed(&house, &dossier, vec![judged(Phase::Tension)]).await;
    let page = lead.get(&format!("{dossier}/interventions")).await;
    assert!(!page.says(text.intervention_unknown()) && page.says(text.intervention_ordered()));
}

#[tokio::test]
async fn in_a_dossier_what_fits_phase_and_target_stands_first() {
    let house = House::open().await;
    let (mut lead, dossier) = begun(&house).await;
    let text = Language::Nl.text();
    let events = vec![judged(Phase::Tension), found(Dimension::Manifestations, "d1.vermijding")];
    analysed(&house, &dossier, events).await;
    let page = lead.get(&format!("{dossier}/interventions")).await;
    for title in [text.intervention_fits_both(), text.intervention_fits_one(), text.intervention_other()] {
        assert!(page.says(&title), "{title}");
    }
    assert!(at(&page, "verdiepen-in-elkaar") < at(&page, "maatjes") && at(&page, "maatjes") < at(&page, "buurtapp"));
    let entry = lead.get(&format!("{dossier}/interventions/verdiepen-in-elkaar")).await;
    assert!(entry.says(text.intervention_fits_phase()) && entry.says(text.intervention_plan()));
    let read = house.as_role(Role::Reader).await.get(&format!("{dossier}/interventions/maatjes")).await;
    assert!(!read.says(text.intervention_plan()), "a reader plans nothing");
}

#[tokio::test]
async fn with_incidents_meetings_stand_below_safety_with_the_reason() {
    let house = House::open().await;
    let (mut lead, dossier) = begun(&house).await;
    analysed(&house, &dossier, vec![judged(Phase::Incidents)]).await;
    let page = lead.get(&format!("{dossier}/interventions")).await;
    let rule = built_in().unwrap().advice.rules.iter().find(|rule| rule.id == "R01").unwrap();
    assert!(page.says(&rule.advice.nl) && page.says(Language::Nl.text().intervention_later()));
    assert!(at(&page, "aanpakken-en-handhaven") < at(&page, "koffiemoment"), "below, and not hidden");
}

#[tokio::test]
async fn in_an_escalation_the_crisis_plan_leads_and_the_catalogue_stays_readable() {
    let house = House::open().await;
    let (mut lead, dossier) = begun(&house).await;
    let reason = house.app.guard.vet("Er zijn rellen geweest", guard::Place::Reason).unwrap();
    let escalated = Event::UnrestPhaseSet { phase: Some(UnrestPhase::Escalation), reason };
    analysed(&house, &dossier, vec![escalated]).await;
    let page = lead.get(&format!("{dossier}/interventions")).await;
    assert_eq!(page.status, 200);
    assert!(page.says(Language::Nl.text().intervention_crisis()) && entries(&page).len() > 40);
}

#[test]
fn what_is_built_in_claims_no_evidence_without_an_assessment() {
    let claims = |level: EvidenceLevel| !matches!(level, EvidenceLevel::NotAssessed | EvidenceLevel::PracticeExample);
    let entries = built_in().unwrap().interventions.iter().filter(|entry| claims(entry.evidence_level));
    entries.for_each(|entry| assert!(entry.is_evidence_dated(), "{}", entry.id));
}
