mod later;

use super::{Basis, file_name, page, report};
use crate::{
    component::history::tests::log::{Log, facilitator, grounded, member, officer, vetted},
    content,
    door::Opened,
    language::Language,
    testing::House,
};
use model::{
    Date, Domain, OccurrenceId, OppositionId, Role, RoundId, SessionId,
    aid::AidAnswer::{No, Yes},
    choice::ChoiceOutcome,
    occurrence::{OccurrenceChange, OccurrenceKind, Running, SeenWhere},
    opposition::{
        Desirability, Energy, Evidence, MunicipalityIsParty, OppositionChange, Orientation, Reasoned, Scale, SeenAt,
    },
};
use report::{Field, Outcome, Report, Value};
use std::sync::Arc;

const ONE: OppositionId = OppositionId(11);
const TWO: OppositionId = OppositionId(12);
const THREE: OppositionId = OppositionId(13);
const FOUR: OppositionId = OppositionId(14);
const FIRE: OccurrenceId = OccurrenceId(21);
const FILM: OccurrenceId = OccurrenceId(22);

fn judged<T>(value: T) -> Option<Reasoned<T>> {
    Some(Reasoned { value, reason: None })
}

fn made(log: &Log, language: Language, today: &str) -> Report {
    let as_of = log.recorded.last().unwrap().at.clone();
    let basis = Basis {
        organisation: "Gemeente Veenwoude",
        hash: "9f3c71aa",
        as_of: &as_of,
        content: content::built_in().unwrap(),
        today: today.parse::<Date>().unwrap(),
    };
    report(&log.dossier, &basis, language, basis.today)
}

fn nl(log: &Log) -> Report {
    made(log, Language::Nl, "2026-12-01")
}

/// A map with something of everything.
fn map() -> Log {
    let mut log = Log::open();
    let (lead, officer) = (facilitator(), officer());
    log.act(&lead, |d| d.open_session(&lead, SessionId(31)));
    let reason = "Zo wordt het hier gezegd";
    let them = grounded("De moslims", reason);
    log.act(&officer, |d| d.add_opposition(&officer, ONE, vetted("De wijk"), them));
    log.act(&officer, |d| d.add_opposition(&officer, TWO, vetted("Kopers"), vetted("Huurders")));
    log.act(&officer, |d| d.add_opposition(&officer, THREE, vetted("De buurt"), vetted("De nieuwkomers")));
    log.act(&officer, |d| d.add_opposition(&officer, FOUR, vetted("Fietsers"), vetted("Automobilisten")));
    let growing = Reasoned { value: Energy::Growing, reason: Some(vetted("Meer mensen praten mee")) };
    let fields = vec![
        OppositionChange::NeutralDescription(Some(vetted("Bewoners en bezoekers van het plein"))),
        OppositionChange::Topic(Some(vetted("Het gebruik van het plein"))),
        OppositionChange::Scale(Some(Scale::Neighbourhood)),
        OppositionChange::Orientation(Some(Orientation::Mixed)),
        OppositionChange::MunicipalityIsParty(Some(MunicipalityIsParty::InTheEyesOfSome)),
        OppositionChange::Desirability(judged(Desirability::Undesired)),
        OppositionChange::Energy(Some(growing)),
        OppositionChange::Evidence(Some(Evidence::Observation)),
        OppositionChange::SeenAt([SeenAt::Street, SeenAt::Online].into()),
    ];
    log.act(&officer, |d| d.amend_opposition(&officer, ONE, fields));
    let other =
        vec![OppositionChange::Energy(judged(Energy::Fading)), OppositionChange::Evidence(Some(Evidence::Observation))];
    log.act(&lead, |d| d.amend_opposition(&lead, ONE, other));
    log.act(&officer, |d| d.amend_opposition(&officer, TWO, vec![OppositionChange::SeenAt([SeenAt::Online].into())]));
    let details = vec![
        OccurrenceChange::Place(Some(vetted("het plein"))),
        OccurrenceChange::When(Some("2026-10".parse().unwrap())),
        OccurrenceChange::ProblemOwner(Some(vetted("wijkmanager"))),
        OccurrenceChange::Running(Some(Running::Yes)),
        OccurrenceChange::Seen(Some(SeenWhere::Offline)),
    ];
    let (fire, film) = (vetted("Vuurwerk na de wedstrijd"), vetted("Een oud filmpje gaat rond"));
    log.act(&officer, |d| d.add_occurrence(&officer, FIRE, OccurrenceKind::Conflict, fire, [THREE].into(), details));
    let online = vec![OccurrenceChange::Seen(Some(SeenWhere::Online))];
    log.act(&officer, |d| d.add_occurrence(&officer, FILM, OccurrenceKind::Incident, film, [TWO].into(), online));
    log.act(&officer, |d| d.answer_aid_for_occurrence(&officer, FIRE, [Yes, Yes, No, No, No]));
    log.act(&officer, |d| d.relate_oppositions(&officer, THREE, TWO));
    log.act(&officer, |d| d.merge_oppositions(&officer, ONE, THREE));
    log.act(&officer, |d| d.withdraw_opposition(&officer, FOUR));
    log
}

/// The same, until the map was adopted and reopened.
fn chosen() -> Log {
    let mut log = map();
    let (lead, officer) = (facilitator(), officer());
    log.act(&lead, |d| d.open_dots_round(&lead, RoundId(41), 3));
    log.act(&officer, |d| d.place_dots(&officer, vec![(ONE, 2), (TWO, 1)]));
    log.act(&lead, |d| d.place_dots(&lead, vec![(ONE, 1)]));
    log.act(&lead, |d| d.close_dots_round(&lead));
    let answers = vec![("influence".to_owned(), vetted("Op het plein zelf"))];
    log.act(&lead, |d| d.choose(&lead, ChoiceOutcome::Selected(ONE), answers, vetted("Hier kunnen wij iets doen")));
    log.act(&lead, |d| d.close_session(&lead));
    log.act(&lead, |d| d.adopt_map(&lead));
    log.act(&lead, |d| d.reopen_map(&lead, vetted("Er is nieuws van het plein")));
    log
}

#[test]
fn the_report_says_what_was_agreed_and_what_it_was_made_from() {
    let log = chosen();
    let report = nl(&log);
    assert_eq!(report.title, "De wijk: oud en nieuw naast elkaar");
    assert_eq!(report.organisation, "Gemeente Veenwoude");
    assert_eq!(report.purpose, "Begrijpen wat bewoners uit elkaar drijft");
    assert_eq!(report.scope, "De wijk rond het plein");
    assert_eq!((report.period.from.as_str(), report.period.to.as_str()), ("2026-09-01", "2026-11-30"));
    assert_eq!(report.owner_function, "beleidsadviseur wijken");
    assert_eq!(report.review_date, "2027-05-24");
    assert_eq!(report.made_from.events, log.dossier.seq);
    assert_eq!(report.made_from.hash, "9f3c71aa");
    assert_eq!(report.made_from.content.len(), content::versions().len());
    assert_eq!(report.reopenings[0].reason, "Er is nieuws van het plein");
    assert!(report.sources.iter().any(|note| note.provenance == report::Provenance::Proposal));
}

#[test]
fn participants_stand_there_by_function_and_domain() {
    let report = nl(&map());
    let all: Vec<_> = report.participants.iter().map(|it| (it.function.as_str(), it.domain)).collect();
    assert_eq!(all, [("wijkmanager", report::Domain::Social), ("wijkagent", report::Domain::Safety)]);
    assert_eq!((report.sessions[0].date.as_str(), report.sessions[0].participants), ("2026-11-01", 2));
}

#[test]
fn a_card_carries_all_that_is_known_and_its_doubles() {
    let report = nl(&map());
    let numbers: Vec<u32> = report.oppositions.iter().map(|it| it.number).collect();
    assert_eq!(numbers, [1, 2], "what was merged or withdrawn has no row of its own");
    let one = &report.oppositions[0];
    assert_eq!((one.us.as_str(), one.them.as_str()), ("De wijk", "De moslims"));
    assert_eq!(one.also_told_as[0].us, "De buurt");
    assert_eq!(one.neutral_description.as_deref(), Some("Bewoners en bezoekers van het plein"));
    assert_eq!(one.topic.as_deref(), Some("Het gebruik van het plein"));
    assert_eq!(one.scale, Some(report::Scale::Neighbourhood));
    assert_eq!(one.orientation, Some(report::Orientation::Mixed));
    assert_eq!(one.municipality_is_party, Some(report::MunicipalityIsParty::InTheEyesOfSome));
    assert_eq!(one.desirability.as_ref().unwrap().value, report::Desirability::Undesired);
    assert_eq!(one.certainty, Some(report::Certainty::Observation));
    assert_eq!(one.seen_at, [report::SeenAt::Street, report::SeenAt::Online]);
    assert_eq!(one.label_reason.as_deref(), Some("Zo wordt het hier gezegd"));
    assert_eq!(one.added_by_domain, Some(report::Domain::Safety));
    assert_eq!(one.related, [2], "a relation of the double counts");
    assert_eq!(report.oppositions[1].related, [1]);
}

#[test]
fn an_occurrence_stands_beside_the_card_that_its_own_was_merged_into() {
    let report = nl(&map());
    let fire = &report.occurrences[0];
    assert_eq!((fire.number, fire.kind, fire.oppositions.as_slice()), (1, report::OccurrenceKind::Conflict, &[1][..]));
    assert_eq!(report.oppositions[0].occurrences, [1]);
    assert_eq!(fire.what, "Vuurwerk na de wedstrijd");
    assert_eq!(fire.place.as_deref(), Some("het plein"));
    assert_eq!(fire.when.as_deref(), Some("oktober 2026"));
    assert_eq!(fire.problem_owner.as_deref(), Some("wijkmanager"));
    assert_eq!((fire.ongoing, fire.seen), (Some(true), Some(report::Seen::Offline)));
    let aid = fire.aid.as_ref().unwrap();
    assert_eq!(aid.answers.len(), 5);
    assert_eq!(aid.answers[0].answer, "ja");
    assert!(aid.advice.starts_with("Behandel dit als conflict"));
}

#[test]
fn domains_that_differ_are_shown_and_those_that_agree_are_not() {
    let report = nl(&map());
    let fields: Vec<Field> = report.differs.iter().map(|it| it.field).collect();
    assert_eq!(fields, [Field::Energy], "both saw it with their own eyes");
    let views: Vec<_> = report.differs[0].values.iter().map(|view| (view.domain, view.value.clone())).collect();
    let growing = (report::Domain::Safety, Value::Energy(report::Energy::Growing));
    assert_eq!(views, [(report::Domain::Social, Value::Energy(report::Energy::Fading)), growing]);
}

#[test]
fn two_reasons_for_one_judgement_are_no_difference() {
    let mut log = map();
    let lead = facilitator();
    let growing = Reasoned { value: Energy::Growing, reason: Some(vetted("Het is drukker op het plein")) };
    log.act(&lead, |d| d.amend_opposition(&lead, ONE, vec![OppositionChange::Energy(Some(growing))]));
    assert_eq!(nl(&log).differs, []);
}

#[test]
fn what_is_online_only_and_what_is_not_known_are_findings() {
    let report = nl(&map());
    assert_eq!(
        (report.online_only.oppositions.as_slice(), report.online_only.occurrences.as_slice()),
        (&[2][..], &[2][..])
    );
    assert_eq!(report.unknown.len(), 1);
    assert_eq!(report.unknown[0].opposition, 2);
    assert_eq!(report.unknown[0].fields.len(), 8, "all but where it was seen");
    assert!(!report.unknown[0].fields.contains(&Field::SeenAt));
}

#[test]
fn the_choice_carries_its_dots_and_its_reasons() {
    let choice = nl(&chosen()).choice.unwrap();
    assert_eq!((choice.outcome, choice.opposition), (Outcome::Selected, Some(1)));
    let dots: Vec<_> = choice.dots.iter().map(|it| (it.opposition, it.dots)).collect();
    assert_eq!((dots, choice.dots_per_person), (vec![(1, 3), (2, 1)], 3));
    assert_eq!(choice.reasons[0].question, "Waar hebben wij lokaal invloed?");
    assert_eq!(choice.reasons[0].answer, "Op het plein zelf");
    assert_eq!(choice.reason, "Hier kunnen wij iets doen");
}

#[test]
fn dots_without_a_choice_are_told_and_choose_nothing() {
    let mut log = map();
    let lead = facilitator();
    log.act(&lead, |d| d.open_dots_round(&lead, RoundId(41), 1));
    log.act(&lead, |d| d.place_dots(&lead, vec![(TWO, 1)]));
    assert_eq!(nl(&log).choice, None, "dots are hidden until the round closes");
    log.act(&lead, |d| d.close_dots_round(&lead));
    let choice = nl(&log).choice.unwrap();
    assert_eq!((choice.opposition, choice.dots.len()), (None, 1));
}

#[test]
fn the_same_events_give_the_same_report_whatever_the_day() {
    let (log, again) = (chosen(), chosen());
    assert_eq!(report::json(&nl(&log)), report::json(&nl(&again)));
    let (before, after) = (made(&log, Language::Nl, "2027-05-24"), made(&log, Language::Nl, "2027-05-25"));
    assert!(!before.outdated && after.outdated);
    assert_eq!(before, Report { outdated: false, ..after });
}

#[test]
fn the_english_report_holds_the_same_findings() {
    let (nl, en) = (nl(&chosen()), made(&chosen(), Language::En, "2026-12-01"));
    assert_eq!(en.language, report::Language::En);
    assert_eq!((&nl.oppositions, &nl.differs, &nl.unknown), (&en.oppositions, &en.differs, &en.unknown));
    assert_eq!(en.occurrences[0].when.as_deref(), Some("October 2026"));
    assert_eq!(en.choice.unwrap().reasons[0].question, "Where do we have influence locally?");
}

fn shown(log: Log, report: &Report, language: Language) -> String {
    let member = member(1, Role::Reader, "wijkmanager", Domain::Social);
    let opened = Opened { dossier: Arc::new(log.dossier), member, organisation: String::new(), language, guest: None };
    page::document(&opened, report, language).into_string()
}

#[test]
fn the_page_says_what_the_report_holds_in_both_languages() {
    for language in [Language::Nl, Language::En] {
        let report = made(&chosen(), language, "2026-12-01");
        let html = shown(chosen(), &report, language);
        for said in [
            "De moslims",
            "Zo wordt het hier gezegd",
            "Vuurwerk na de wedstrijd",
            "9f3c71aa",
            "wijkagent",
            "Hier kunnen wij iets doen",
        ] {
            assert!(html.contains(said), "{said}");
        }
        for id in [
            "map",
            "choice",
            "oppositions",
            "occurrences",
            "aid",
            "online-only",
            "differs",
            "unknown",
            "participants",
            "account",
        ] {
            assert!(html.contains(&format!("id=\"{id}\"")), "{id}");
        }
        assert!(!html.contains("style="), "the policy of the pages forbids it");
    }
}

#[test]
fn the_page_stands_for_the_example_and_for_an_empty_map() {
    for (report, language) in [
        (report::example(), Language::Nl),
        (report::example_empty(), Language::Nl),
        (Report { language: report::Language::En, ..report::example() }, Language::En),
        (Report::default(), Language::Nl),
        (nl(&Log::open()), Language::Nl),
    ] {
        let html = shown(Log::open(), &report, language);
        assert_eq!(html.matches("<table").count(), html.matches("</table>").count());
        assert_eq!(html.contains("id=\"oppositions\""), !report.oppositions.is_empty());
    }
}

#[test]
fn a_file_has_a_plain_name() {
    assert_eq!(file_name("De Linden: oud & nieuw, café «Ítem»"), "de-linden-oud-nieuw-cafe-item");
    assert_eq!(file_name("../../etc/passwd\r\nX: y\""), "etc-passwd-x-y");
    assert_eq!(file_name("مرحبا"), "");
    assert!(file_name(&"lang ".repeat(100)).len() <= 60);
}

#[tokio::test]
async fn colleagues_read_the_report_and_take_it_as_files() {
    let house = House::open().await;
    let id = house.as_role(Role::Facilitator).await.open_dossier().await;
    let path = format!("/dossiers/{id}");
    let mut reader = house.as_role(Role::Reader).await;
    let page = reader.get(&format!("{path}/report")).await;
    assert_eq!(page.status, 200);
    assert!(page.says("Het plein en de buurt") && page.says("Gemeente Veenwoude"));
    for (document, kind, name) in [
        ("report.json", "application/json", "het-plein-en-de-buurt.json"),
        ("oppositions.csv", "text/csv; charset=utf-8", "het-plein-en-de-buurt-wij-zijs.csv"),
        ("occurrences.csv", "text/csv; charset=utf-8", "het-plein-en-de-buurt-incidenten-en-conflicten.csv"),
    ] {
        let file = reader.take(&path, document).await;
        assert_eq!((file.status, file.headers["content-type"].to_str().unwrap()), (200, kind));
        assert_eq!(file.headers["content-disposition"], format!("attachment; filename=\"{name}\""));
    }
    let report: Report = serde_json::from_str(&reader.take(&path, "report.json").await.body).unwrap();
    let head = house.app.store.head(&id).await.unwrap().unwrap();
    assert_eq!((report.made_from.hash, report.made_from.events), (head.hash, u64::try_from(head.seq).unwrap()));
    let english = [
        ("language", "en"),
        ("document", "participants.csv"),
        ("purpose", "team"),
        ("basis", "legal-duty"),
        ("recipient", "the team"),
    ];
    let english = reader.post(&format!("{path}/report/exports"), &english).await;
    assert_eq!(
        english.headers["content-disposition"],
        "attachment; filename=\"het-plein-en-de-buurt-participants.csv\""
    );
}

#[tokio::test]
async fn what_leaves_stands_in_the_register_and_says_for_what_and_for_whom() {
    let house = House::open().await;
    let mut lead = house.as_role(Role::Facilitator).await;
    let path = format!("/dossiers/{}", lead.open_dossier().await);
    let file = lead.take(&path, "report.json").await;
    let rows = house.app.store.exports_of(&house.organisation).await.unwrap();
    let [row] = rows.as_slice() else { panic!("{rows:?}") };
    assert_eq!(row.sha256, crate::secret::sha256(file.body.as_bytes()), "the digest is that of the file");
    assert_eq!(row.bytes, i64::try_from(file.body.len()).unwrap());
    let taken = serde_json::from_str::<Report>(&file.body).unwrap().taken.unwrap();
    assert_eq!((taken.number.as_str(), taken.recipient.as_str()), (row.id.as_str(), "het college"));
    assert_eq!(taken.purpose, "voor een besluit van college of raad");
    let register = lead.get(&format!("{path}/report/exports")).await;
    assert!(register.says(&row.sha256) && register.says("het college") && register.says("wijkmanager"));
    assert!(
        lead.get(&format!("{path}/report")).await.body.contains("value=\"het college\""),
        "the last one is offered again"
    );
}

#[tokio::test]
async fn without_a_purpose_or_for_a_body_that_never_receives_nothing_leaves() {
    let house = House::open().await;
    let mut lead = house.as_role(Role::Facilitator).await;
    let path = format!("/dossiers/{}", lead.open_dossier().await);
    let whole = [("document", "report.json"), ("purpose", "team"), ("basis", "public-task"), ("recipient", "het team")];
    for (name, wrong, said) in [
        ("purpose", "", "Maak een keuze"),
        ("basis", "gewoon", "Maak een keuze"),
        ("document", "analysis.pdf", "Maak een keuze"),
        ("recipient", "", "Vul"),
        ("recipient", "de politie", "Veerkaart geeft niets door"),
        ("recipient", "het OM", "Veerkaart geeft niets door"),
        ("recipient", "Jan de Vries", "naam"),
    ] {
        let fields = whole.map(|(field, value)| (field, if field == name { wrong } else { value }));
        let answer = lead.post(&format!("{path}/report/exports"), &fields).await;
        assert_eq!(answer.status, 422, "{name}: {wrong}");
        assert!(answer.says(said), "{name}: {wrong} does not say {said}");
        assert!(answer.headers.get("content-disposition").is_none());
    }
    assert_eq!(house.app.store.exports_of(&house.organisation).await.unwrap(), []);
}

#[tokio::test]
async fn a_guest_reads_the_report_and_takes_nothing_along() {
    let house = House::open().await;
    let (path, code) = house.as_role(Role::Facilitator).await.open_room().await;
    let mut guest = house.guest(&code, "jongerenwerker", "social").await;
    let page = guest.get(&format!("{path}/report")).await;
    assert!(page.status == 200 && !page.body.contains("name=\"recipient\""));
    assert_eq!(guest.take(&path, "report.json").await.status, 404);
    assert_eq!(guest.get(&format!("{path}/report/exports")).await.status, 404);
}

#[tokio::test]
async fn the_pdf_of_a_dossier_is_a_pdf() {
    let house = House::open().await;
    let mut lead = house.as_role(Role::Facilitator).await;
    let path = format!("/dossiers/{}", lead.open_dossier().await);
    let file = lead.take(&path, "report.pdf").await;
    assert_eq!((file.status, file.headers["content-type"].to_str().unwrap()), (200, "application/pdf"));
    assert!(file.body.starts_with("%PDF-"));
}

#[tokio::test]
async fn who_may_not_see_a_dossier_gets_no_report_of_it() {
    let house = House::open().await;
    let id = house.as_role(Role::Facilitator).await.open_dossier().await;
    let mut administrator = house.as_role(Role::Administrator).await;
    let mut elsewhere = house.other_organisation().await;
    let mut nobody = house.anonymous();
    for below in ["report", "report/exports", "exports/report.pdf", "exports/report.json", "history", "history/1"] {
        let path = format!("/dossiers/{id}/{below}");
        assert_eq!(elsewhere.see(&path).await.status, 404, "{below}");
        assert_eq!(administrator.see(&path).await.status, 404, "{below}");
        assert_eq!(nobody.see(&path).await.status, 303, "{below}");
    }
}

#[tokio::test]
async fn a_bundle_for_disclosure_holds_the_whole_history_and_says_what_kind_of_statement_each_text_is() {
    let house = House::open().await;
    let (path, code) = house.as_role(Role::Facilitator).await.open_room().await;
    let mut guest = house.guest(&code, "jongerenwerker", "social").await;
    guest.done(&format!("{path}/oppositions"), &[("us", "vissers"), ("them", "bewoners")]).await;
    let opened = Opened {
        dossier: house.dossier(&path).await,
        member: facilitator(),
        organisation: house.organisation.clone(),
        language: Language::Nl,
        guest: None,
    };
    let log = house.app.store.tail(&opened.dossier.id.to_string(), 0).await.unwrap();
    let told = super::disclosure::history(&opened, &log, Language::Nl);
    assert!(told.windows(2).all(|pair| pair[0].number < pair[1].number), "the oldest first");
    let added = told.iter().find(|it| it.statements.contains(&("waarneming".to_owned(), "vissers".to_owned())));
    assert!(added.is_some_and(|it| it.by == "jongerenwerker (sociaal domein)" || it.by.contains("jongerenwerker")));
    let opening = told.first().unwrap();
    assert!(opening.statements.contains(&("feit".to_owned(), "Het plein en de buurt".to_owned())), "{opening:?}");
    let file = house.as_role(Role::Reader).await.take(&path, "disclosure.zip").await;
    assert_eq!((file.status, file.headers["content-type"].to_str().unwrap()), (200, "application/zip"));
    for name in ["verslag.pdf", "verslag.json", "geschiedenis.json"] {
        assert!(file.body.contains(name), "{name}");
    }
}
