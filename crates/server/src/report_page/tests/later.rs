//! What comes after map 1: map 2, the strategy with its dialogue map, and the actions.

use super::*;
use crate::{report_page::files, testing::House};
use model::{
    ActionId, FuelId, RoleCardId, RoleMapId,
    action::{ActionChange, ActionState},
    dialogue_map::DialogueMapChange,
    role_map::*,
    strategy::{AnchoringChange, GameChanger, MIDDLE_QUESTION},
};
use report::Document;

const MAP: RoleMapId = RoleMapId(51);
const AGAIN: RoleMapId = RoleMapId(52);
const OWN: RoleCardId = RoleCardId(61);
const SHOPS: RoleCardId = RoleCardId(62);
const PRESS: RoleCardId = RoleCardId(63);

fn reflection() -> ConductReflection {
    let answer = |question: &ConductQuestion| (*question, vetted(&format!("Antwoord op {}", question.slug())));
    ConductReflection {
        answers: ConductQuestion::ALL.iter().map(answer).collect(),
        narratives: [Narrative::NotHeard].into(),
        touched: Some(Touched::ToDiscuss),
    }
}

/// Map 2 drawn twice; the second is being made.
fn drawn(log: &mut Log) {
    let (lead, officer) = (facilitator(), officer());
    log.act(&lead, |d| d.start_role_map(&lead, MAP, ONE));
    for (id, name, kind, zone) in [
        (OWN, vetted("De gemeente zelf"), RoleCardKind::Municipality, Zone::PusherB),
        (SHOPS, vetted("Winkeliers op het plein"), RoleCardKind::Group, Zone::MiddleNuanced),
        (PRESS, vetted("De wijkkrant"), RoleCardKind::Medium, Zone::Unknown),
    ] {
        log.act(&officer, |d| d.place_role_card(&officer, MAP, id, (name, kind, zone)));
    }
    log.act(&officer, |d| d.judge_pressure(&officer, MAP, MiddlePressure::Noticeable, vetted("Men kijkt weg")));
    log.act(&officer, |d| d.reflect_on_conduct(&officer, MAP, reflection()));
    log.act(&lead, |d| d.adopt_role_map(&lead, MAP));
    log.act(&lead, |d| d.start_role_map(&lead, AGAIN, ONE));
    log.act(&officer, |d| d.move_role_card(&officer, AGAIN, SHOPS, Zone::BridgeBuilder));
    let changes = vec![
        RoleCardChange::Grounds(Some(grounded("Zitten tussen de moslims en de wijk in", "Zo zeggen zij het zelf"))),
        RoleCardChange::Certainty(Some(Certainty::SeveralSources)),
        RoleCardChange::MovesTo(Some(Zone::JoinerA)),
        RoleCardChange::Scapegoat(Scapegoat::Yes),
    ];
    log.act(&officer, |d| d.amend_role_card(&officer, AGAIN, SHOPS, Zone::BridgeBuilder, changes));
    log.act(&officer, |d| d.withdraw_role_card(&officer, AGAIN, PRESS));
    let school = (vetted("Ouders bij de school"), RoleCardKind::Group, Zone::MiddleIndifferent);
    log.act(&officer, |d| d.place_role_card(&officer, AGAIN, RoleCardId(64), school));
    let kind = (StatementKind::IdentityClaim, FuelSide::A);
    let details =
        vec![FuelChange::Channel(Some(ChannelKind::Street)), FuelChange::Period(Some(vetted("sinds de zomer")))];
    let heard = grounded("De moslims willen hier de baas zijn", "Dit gaat letterlijk rond");
    log.act(&officer, |d| d.add_fuel(&officer, AGAIN, FuelId(71), heard, kind, details));
    log.act(&officer, |d| d.judge_pressure(&officer, AGAIN, MiddlePressure::High, vetted("Wie zwijgt, is verdacht")));
    let note = Some(vetted("Bij de deur van de zaal"));
    log.act(&officer, |d| d.answer_equal_treatment(&officer, AGAIN, EqualTreatment::Unclear, note));
    log.act(&officer, |d| d.reflect_on_conduct(&officer, AGAIN, reflection()));
}

/// A strategy with a dialogue map, and three actions: for it, for nobody, and for a wij-zij that was taken off.
fn planned(log: &mut Log) {
    let (lead, officer) = (facilitator(), officer());
    let asked = vec![(MIDDLE_QUESTION.to_owned(), Some(vetted("Wat vindt De wijk van het plein?")))];
    log.act(&officer, |d| d.answer_gamechanger(&officer, ONE, GameChanger::Subject, asked));
    log.act(&officer, |d| d.target_strategy(&officer, ONE, [Zone::PusherA].into()));
    log.act(&lead, |d| d.ready_strategy(&lead, ONE, Some(vetted("Er is een strafbaar feit"))));
    let changes = vec![
        AnchoringChange::Keeper(Some(vetted("programmamanager"))),
        AnchoringChange::Review(Some("2027-02-01".parse().unwrap())),
        AnchoringChange::Stop(Some(vetted("Praten over voor en tegen"))),
    ];
    log.act(&officer, |d| d.anchor_strategy(&officer, ONE, changes, "2026-11-03".parse().unwrap()));
    let fields = vec![
        DialogueMapChange::Invitees(Some(vetted("Ouders en ondernemers"))),
        DialogueMapChange::InviterPosition(Some(Position::SilentMiddle)),
        DialogueMapChange::Promises(Some(grounded("De moskee krijgt antwoord", "De naam van het gebouw"))),
    ];
    log.act(&officer, |d| d.amend_dialogue_map(&officer, ONE, fields));
    let day = |text: &str| text.parse::<Date>().unwrap();
    let details = vec![
        ActionChange::Opposition(Some(THREE)),
        ActionChange::GameChanger(Some(GameChanger::Tone)),
        ActionChange::Effect(Some(vetted("Minder ruis"))),
        ActionChange::State(Reasoned { value: ActionState::Dropped, reason: Some(vetted("De zaal is dicht")) }),
    ];
    for (id, what, details) in [
        (81, "Koffie schenken op het plein", details),
        (82, "De sleutels teruggeven", vec![]),
        (83, "Het fietspad bekijken", vec![ActionChange::Opposition(Some(FOUR))]),
    ] {
        let (what, owner) = (vetted(what), vetted("wijkregisseur"));
        log.act(&officer, |d| d.add_action(&officer, ActionId(id), what, owner, day("2026-12-24"), details));
    }
}

fn filled() -> Log {
    let mut log = chosen();
    drawn(&mut log);
    planned(&mut log);
    log
}

/// Everything that was typed or chosen after map 1.
const SAID: [&str; 30] = [
    "De gemeente zelf",
    "Winkeliers op het plein",
    "Ouders bij de school",
    "De wijkkrant",
    "Zitten tussen de moslims en de wijk in",
    "Zo zeggen zij het zelf",
    "De moslims willen hier de baas zijn",
    "Dit gaat letterlijk rond",
    "sinds de zomer",
    "Wie zwijgt, is verdacht",
    "Bij de deur van de zaal",
    "Antwoord op decision",
    "Antwoord op differently",
    "De inwoner wordt niet gehoord",
    "Wat vindt De wijk van het plein?",
    "Er is een strafbaar feit",
    "programmamanager",
    "Praten over voor en tegen",
    "Ouders en ondernemers",
    "De moskee krijgt antwoord",
    "De naam van het gebouw",
    "Koffie schenken op het plein",
    "wijkregisseur",
    "Minder ruis",
    "De zaal is dicht",
    "De sleutels teruggeven",
    "Het fietspad bekijken",
    "Verander van toon",
    "Vragen bij de strategie",
    "Onze eigen rol",
];

#[test]
fn everything_of_map_2_and_the_strategy_stands_in_the_findings_and_on_the_page() {
    let report = nl(&filled());
    let (json, html) = (report::json(&report), shown(filled(), &report, Language::Nl));
    for said in SAID {
        assert!(json.contains(said), "the findings lack: {said}");
        assert!(html.contains(said), "the page lacks: {said}");
    }
    assert!(!json.contains("Men kijkt weg"), "what an earlier map gave as reason is history");
    for id in ["role-map-1", "strategy-1", "other-actions"] {
        assert!(html.contains(&format!("id=\"{id}\"")), "{id}");
    }
    assert!(html.contains("role-drawing") && !html.contains("id=\"zone-"), "a figure, and its parts have no names");
    assert!(!html.contains("style="), "the policy of the pages forbids it");
}

#[test]
fn the_newest_map_is_told_in_full_and_the_earlier_one_by_what_differs() {
    let report = nl(&filled());
    let [map] = report.role_maps.as_slice() else { panic!("one map for one wij-zij") };
    assert_eq!((map.number, map.opposition, map.them.as_str()), (2, Some(1), "De moslims"));
    let compared = map.compared.as_ref().unwrap();
    assert_eq!(
        (compared.entered.as_slice(), compared.left.as_slice()),
        (&["Ouders bij de school".to_owned()][..], &["De wijkkrant".to_owned()][..])
    );
    let moved = &compared.moved[0];
    assert_eq!((moved.from, moved.to), (report::Zone::MiddleNuanced, report::Zone::BridgeBuilder));
    let pressures: Vec<_> = map.pressure_history.iter().map(|it| it.pressure).collect();
    assert_eq!(pressures, [report::Pressure::Noticeable, report::Pressure::High]);
    assert_eq!(map.width, report::Width::Narrow);
    assert_eq!(map.equal_treatment.as_deref(), Some("weten we niet. Bij de deur van de zaal"));
    assert_eq!(map.reflection.len(), 8, "six questions, the stories, and who was touched");
    let shops = map.cards.iter().find(|card| card.name.starts_with("Winkeliers")).unwrap();
    assert_eq!((shops.scapegoat, shops.moves_to), (true, Some(report::Zone::JoinerA)));
    assert_eq!(shops.certainty, Some(report::CardCertainty::SeveralSources));
    assert_eq!(map.fuel[0].word_reason.as_deref(), Some("Dit gaat letterlijk rond"));
}

#[test]
fn the_strategy_carries_its_warnings_its_reasons_and_the_actions_of_doubles() {
    let report = nl(&filled());
    let [it] = report.strategies.as_slice() else { panic!("one strategy") };
    assert!(it.ready && it.reason.is_some());
    assert_eq!(it.targets, [report::Zone::PusherA]);
    let warned: Vec<bool> = it.gamechangers.iter().map(|one| one.names_a_camp).collect();
    assert_eq!(warned, [false, true, false, false]);
    assert_eq!((it.actions.len(), it.actions[0].state), (1, report::ActionState::Dropped));
    assert_eq!(it.word_reason.as_deref(), Some("De naam van het gebouw"));
    assert_eq!(report.actions.len(), 2, "what is for nobody, or for what was taken off, is not lost");
    assert!(nl(&chosen()).strategies.is_empty() && nl(&chosen()).role_maps.is_empty());
}

#[test]
fn the_sources_name_what_was_used_and_no_more() {
    let items = |log: &Log| nl(log).sources.into_iter().map(|note| note.item).collect::<Vec<_>>();
    for item in ["Onze eigen rol", "Vragen bij de strategie", "De velden van de dialoogkaart"] {
        assert!(items(&filled()).iter().any(|it| it == item), "{item}");
        assert!(items(&chosen()).iter().all(|it| it != item), "{item}");
    }
    let zones = nl(&filled()).sources.into_iter().find(|note| note.item.starts_with("De zones")).unwrap();
    assert_eq!(zones.provenance, report::Provenance::Proposal);
}

#[test]
fn the_english_report_says_the_same_of_what_comes_after_map_1() {
    let (nl, en) = (nl(&filled()), made(&filled(), Language::En, "2026-12-01"));
    assert_eq!((&nl.role_maps[0].cards, &nl.role_maps[0].fuel), (&en.role_maps[0].cards, &en.role_maps[0].fuel));
    let html = shown(filled(), &en, Language::En);
    for said in ["Map 2: who stands where?", "Our own share", "Actions without a strategy", "Blame can land here"] {
        assert!(html.contains(said), "{said}");
    }
}

#[test]
fn the_same_events_give_the_same_bytes_whatever_the_day() {
    let (report, again) = (nl(&filled()), nl(&filled()));
    assert_eq!(report::json(&report), report::json(&again));
    assert_eq!(report::csv(&report), report::csv(&again));
    let summary = report::pdf_of(&report, Document::Summary).unwrap();
    assert!(summary == report::pdf_of(&again, Document::Summary).unwrap());
    let late = made(&filled(), Language::Nl, "2027-05-25");
    assert!(
        late.outdated && Report { outdated: false, ..late } == report,
        "only that it is outdated depends on the day"
    );
}

#[test]
fn what_was_not_made_has_no_section_and_no_link() {
    let buttons = |report: &Report| files::buttons(report, true).into_string();
    let html = shown(Log::open(), &nl(&Log::open()), Language::Nl) + &buttons(&nl(&Log::open()));
    for absent in ["role-map-1", "strategy-1", "other-actions", "map-2-a3", "fuel.csv", "actions.csv"] {
        assert!(!html.contains(absent), "{absent}");
    }
    let html = buttons(&nl(&filled()));
    for there in ["summary.pdf", "map-1-a0.pdf", "map-2-a3.pdf", "map-2-a0.pdf", "fuel.csv", "actions.csv"] {
        assert!(html.contains(there), "{there}");
    }
}

#[tokio::test]
async fn the_documents_and_tables_are_fetched_by_their_names() {
    let house = House::open().await;
    let mut lead = house.as_role(Role::Facilitator).await;
    let path = format!("/dossiers/{}", lead.open_dossier().await);
    for (below, name) in [
        ("summary.pdf", "het-plein-en-de-buurt-voor-het-bestuur-een-pagina.pdf"),
        ("map-1-a3.pdf", "het-plein-en-de-buurt-kaart-1-op-a3.pdf"),
        ("map-1-a0.pdf", "het-plein-en-de-buurt-kaart-1-op-a0.pdf"),
        ("role-cards.csv", "het-plein-en-de-buurt-kaart-2-kaartjes.csv"),
        ("fuel.csv", "het-plein-en-de-buurt-brandstof.csv"),
        ("actions.csv", "het-plein-en-de-buurt-acties.csv"),
    ] {
        let file = lead.take(&path, below).await;
        assert_eq!(file.status, 200, "{below}");
        assert_eq!(file.headers["content-disposition"], format!("attachment; filename=\"{name}\""));
        let asked = below.split_once(".pdf").map(|(document, _)| format!("%PDF-{document}"));
        assert!(asked.is_none_or(|asked| file.body == asked), "{below} is that document and no other");
    }
    for below in ["map-2-a3.pdf", "map-2-a0.pdf", "map-3-a3.pdf"] {
        assert_eq!(lead.take(&path, below).await.status, 422, "{below}");
    }
}
