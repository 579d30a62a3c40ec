mod export;
mod later;

use super::{Basis, file_name, page, report};
use crate::{
    component::history::tests::log::{Log, facilitator, grounded, member, officer, vetted},
    content,
    door::Opened,
    language::Language,
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
    page::document(&opened, report, language, &maud::html! {}).into_string()
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
