mod analysis;
pub mod log;
mod role_map;
mod team;

use super::*;
use log::{Log, facilitator, member, officer, vetted};
use model::{
    ActionId, Domain, NoteId, OccurrenceId, OppositionId, Role, RoundId, SessionId, When,
    action::{ActionChange, ActionState},
    aid::AidAnswer::{No, Yes},
    choice::ChoiceOutcome,
    content::Dimension,
    dialogue_map::DialogueMapChange,
    dossier::DossierChange,
    event::Surface,
    note::NoteText,
    occurrence::{OccurrenceChange, OccurrenceKind, Running, SeenWhere},
    opposition::{Energy, OppositionChange, Reasoned, SeenAt},
    pruning::{Line, Wording},
    reported::{ReportReason, ReportVerdict, Reported},
    role_map::Zone,
    session::{Mode, PlanChange, Step, Subject},
    strategy::{AnchoringChange, GameChanger, MIDDLE_QUESTION},
};

const ONE: OppositionId = OppositionId(11);
const TWO: OppositionId = OppositionId(12);
const FIRE: OccurrenceId = OccurrenceId(21);
const CALL: ActionId = ActionId(51);

fn with_two_cards() -> Log {
    let mut log = Log::open();
    for (id, us, them) in [(ONE, "De wijk", "De gemeente"), (TWO, "Kopers", "Huurders")] {
        log.act(&officer(), |dossier| dossier.add_opposition(&officer(), id, vetted(us), vetted(them)));
    }
    log
}

/// A log in which everything happens that can happen.
fn everything() -> Log {
    let mut log = with_two_cards();
    let (lead, officer) = (facilitator(), officer());
    let date = |text: &str| text.parse().unwrap();
    let (energy, places) =
        (Reasoned { value: Energy::Growing, reason: Some(vetted("Meer mensen praten mee")) }, [SeenAt::Online]);
    let fields = vec![OppositionChange::Energy(Some(energy)), OppositionChange::SeenAt(places.into())];
    log.act(&lead, |d| {
        d.amend(
            &lead,
            vec![DossierChange::Title(vetted("De wijk")), DossierChange::Retention(model::RetentionClass::Publication)],
        )
    });
    log.act(&lead, |d| d.move_review_date(&lead, date("2027-03-01"), vetted("Eerder is beter"), date("2026-11-01")));
    log.act(&lead, |d| d.open_session(&lead, SessionId(31)));
    log.record(lead.author(), vec![Event::StepStarted { session: SessionId(31), step: Step::Map, minutes: 35 }]);
    log.act(&lead, |d| d.extend_step(&lead, 5));
    in_the_room(&mut log);
    log.act(&officer, |d| d.amend_opposition(&officer, ONE, fields));
    log.act(&officer, |d| d.relate_oppositions(&officer, ONE, TWO));
    log.act(&officer, |d| d.unrelate_oppositions(&officer, ONE, TWO));
    log.act(&officer, |d| d.merge_oppositions(&officer, ONE, TWO));
    log.act(&officer, |d| d.put_back_opposition(&officer, TWO));
    log.act(&officer, |d| d.withdraw_opposition(&officer, TWO));
    log.act(&officer, |d| d.put_back_opposition(&officer, TWO));
    let details = vec![
        OccurrenceChange::Place(Some(vetted("het plein"))),
        OccurrenceChange::When(Some("2026-10".parse::<When>().unwrap())),
        OccurrenceChange::ProblemOwner(Some(vetted("wijkmanager"))),
        OccurrenceChange::Running(Some(Running::Yes)),
        OccurrenceChange::Seen(Some(SeenWhere::Both)),
        OccurrenceChange::Oppositions([ONE, TWO].into()),
    ];
    let what = vetted("Vuurwerk na de wedstrijd");
    log.act(&officer, |d| d.add_occurrence(&officer, FIRE, OccurrenceKind::Incident, what, [ONE].into(), details));
    log.act(&officer, |d| d.withdraw_occurrence(&officer, FIRE));
    log.act(&officer, |d| d.put_back_occurrence(&officer, FIRE));
    log.act(&officer, |d| d.answer_aid_for_opposition(&officer, ONE, [Yes, Yes, No, No, No]));
    log.act(&officer, |d| d.answer_aid_for_occurrence(&officer, FIRE, [No, No, Yes, Yes, Yes]));
    log.act(&officer, |d| d.undo(&officer, Surface::OppositionMap));
    log.act(&lead, |d| d.open_dots_round(&lead, RoundId(41), 3));
    log.act(&officer, |d| d.place_dots(&officer, vec![(ONE, 2)]));
    log.act(&lead, |d| d.close_dots_round(&lead));
    log.act(&lead, |d| d.choose(&lead, ChoiceOutcome::Selected(ONE), vec![], vetted("Hier hebben wij invloed")));
    log.act(&lead, |d| d.choose(&lead, ChoiceOutcome::FollowOnly, vec![], vetted("Het dooft al")));
    pruned(&mut log);
    let guest = member(9, Role::Guest, "jongerenwerker", Domain::Care);
    log.act(&guest, |d| d.join(&guest));
    log.act(&lead, |d| d.list_guests(&lead));
    log.act(&lead, |d| d.close_session(&lead));
    log.act(&lead, |d| d.adopt_map(&lead));
    log.act(&lead, |d| d.reopen_map(&lead, vetted("Er is nieuws")));
    role_map::drawn(&mut log);
    after_the_map(&mut log);
    analysis::analysed(&mut log);
    kept(&mut log);
    team::changed(&mut log);
    log
}

/// What is said of a dossier by those who answer for it.
fn kept(log: &mut Log) {
    let (lead, fg) = (facilitator(), member(81, Role::DataProtectionOfficer, "privacyadviseur", Domain::Other));
    let archivist = member(82, Role::Archivist, "archivaris", Domain::Other);
    let finding = || Reported::Finding { dimension: Dimension::Manifestations, item: "d1.vermijding".to_owned() };
    let day = |text: &str| -> model::Date { text.parse().unwrap() };
    let mut says = |by: &model::Member, events: Vec<Event>| log.record(by.author(), events);
    let about = || Reported::Line(Line::Opposition(ONE));
    says(&fg, vec![Event::DossierStopped { reason: vetted("Er staat te veel in") }]);
    says(&fg, vec![Event::StopLifted { reason: vetted("Het is hersteld") }]);
    says(&lead, vec![Event::HoldPlaced { reason: vetted("Er is om gevraagd"), role: Role::Facilitator }]);
    says(&lead, vec![Event::HoldLifted { reason: vetted("Afgehandeld"), role: Role::Facilitator }]);
    for reason in [None, Some(ReportReason::Hurtful)] {
        says(&lead, vec![Event::LineReported { about: about(), reason }]);
    }
    let reason = vetted("Zo wordt het verteld");
    says(&lead, vec![Event::ReportSetAside { about: about(), verdict: ReportVerdict::Fitting, reason }]);
    says(&lead, vec![Event::LineReported { about: finding(), reason: None }]);
    says(&lead, vec![Event::PurgeAsked { about: finding(), role: Role::Facilitator }]);
    let purged = Event::LinePurged { about: finding(), role: Role::DataProtectionOfficer };
    says(&fg, vec![purged, Event::VoicesKept { dimension: Dimension::Manifestations, rounds: vec![] }]);
    for years in [Some(5), None] {
        says(&lead, vec![Event::SelectionChosen { entry: "dossier".to_owned(), years, from: day("2026-12-24") }]);
    }
    let proposed = Event::DestructionProposed { ground: vetted("Termijn voorbij"), function: vetted("archivaris") };
    says(&archivist, vec![proposed]);
    says(&archivist, vec![Event::DestructionSetAside { reason: vetted("Er loopt onderzoek") }]);
}

fn answers(log: &mut Log, question: &str, answer: Option<&str>) {
    let answer = vec![(question.to_owned(), answer.map(vetted))];
    log.act(&officer(), |d| d.answer_gamechanger(&officer(), ONE, GameChanger::Subject, answer));
}

/// What happens after the map.
fn after_the_map(log: &mut Log) {
    let (lead, officer) = (facilitator(), officer());
    let date = |text: &str| text.parse().unwrap();
    answers(log, MIDDLE_QUESTION, Some("Hoe blijven wij buren?"));
    answers(log, "subject-gone", Some("Deze vraag stelt niemand meer"));
    log.act(&officer, |d| d.target_strategy(&officer, ONE, [Zone::PusherA].into()));
    log.act(&lead, |d| d.ready_strategy(&lead, ONE, Some(vetted("Er is een wet overtreden"))));
    log.act(&lead, |d| d.reopen_strategy(&lead, ONE));
    log.act(&officer, |d| d.target_strategy(&officer, ONE, [Zone::MiddleNuanced].into()));
    log.act(&lead, |d| d.ready_strategy(&lead, ONE, None));
    let anchoring = vec![
        AnchoringChange::Keeper(Some(vetted("wijkmanager"))),
        AnchoringChange::Review(Some(date("2027-02-01"))),
        AnchoringChange::Stop(Some(vetted("Avonden met twee kampen"))),
    ];
    log.act(&officer, |d| d.anchor_strategy(&officer, ONE, anchoring, date("2026-11-02")));
    let map = vec![
        DialogueMapChange::MiddleQuestion(Some(vetted("Hoe blijven wij buren?"))),
        DialogueMapChange::InviterPosition(Some(model::role_map::Position::MiddleLeader)),
    ];
    log.act(&officer, |d| d.amend_dialogue_map(&officer, ONE, map));
    let details = vec![
        ActionChange::Effect(Some(vetted("Buren spreken elkaar"))),
        ActionChange::Opposition(Some(ONE)),
        ActionChange::GameChanger(Some(GameChanger::Audience)),
    ];
    let (what, due) = (vetted("Bel de school"), date("2026-12-01"));
    log.act(&officer, |d| d.add_action(&officer, CALL, what, vetted("wijkmanager"), due, details));
    log.act(&officer, |d| d.withdraw_action(&officer, CALL));
    log.act(&officer, |d| d.put_back_action(&officer, CALL));
}

/// A plan, a step with a clock, a silent round and an inbox, and what whoever leads does.
fn in_the_room(log: &mut Log) {
    let (lead, officer, usual) = (facilitator(), officer(), crate::content::usual_plan());
    let other = member(3, Role::Facilitator, "teamleider", Domain::Housing);
    let free = |text: &str| NoteText::Free(vetted(text));
    log.act(&lead, |d| d.change_plan(&lead, &usual, PlanChange::Down(1)));
    log.act(&lead, |d| d.start_step(&lead, &usual, 3));
    log.act(&lead, |d| d.pause_step(&lead));
    log.act(&lead, |d| d.resume_step(&lead));
    log.act(&lead, |d| d.set_spotlight(&lead, Subject::Opposition(ONE), true));
    log.act(&lead, |d| d.clear_spotlight(&lead));
    log.act(&officer, |d| d.acknowledge_agreements(&officer));
    for note in [51, 52, 53] {
        log.act(&officer, |d| d.write_note(&officer, NoteId(note), free("Dit zei de wijkagent")));
    }
    log.act(&officer, |d| d.take_back_note(&officer, NoteId(53)));
    log.act(&lead, |d| d.reveal_notes(&lead, |id| NoteId(id.0 + 100)));
    let labels = Some((vetted("Jong"), vetted("Oud")));
    log.act(&officer, |d| d.place_note(&officer, NoteId(151), OppositionId(61), labels));
    log.act(&lead, |d| d.set_mode(&lead, Mode::Inbox));
    log.act(&officer, |d| d.write_note(&officer, NoteId(54), free("Ook dit")));
    log.act(&lead, |d| d.set_note_aside(&lead, NoteId(54), NoteId(154)));
    log.act(&lead, |d| d.keep_note(&lead, NoteId(152), NoteId(0)));
    log.act(&lead, |d| d.set_mode(&lead, Mode::Everyone));
    log.act(&other, |d| d.take_lead(&other));
}

/// Lines that are struck, kept and reworded.
fn pruned(log: &mut Log) {
    let lead = facilitator();
    let card = Line::Opposition(OppositionId(61));
    log.act(&lead, |d| d.strike(&lead, card));
    log.act(&lead, |d| d.keep_line(&lead, card));
    log.act(&lead, |d| d.reword(&lead, card, 71, Wording::Labels(vetted("Jongeren"), vetted("Ouderen"))));
    let sentence = |text: &str| Wording::Sentence(vetted(text));
    log.act(&lead, |d| d.reword(&lead, Line::Occurrence(FIRE), 72, sentence("Lawaai na de wedstrijd")));
    log.act(&lead, |d| d.reword(&lead, Line::Note(NoteId(152)), 73, sentence("Anders gezegd")));
}

fn text(log: &Log, only: Option<Card>, language: Language) -> String {
    entries(&log.dossier, &log.recorded, only, language, true).into_string()
}

/// The sentences of the newest act.
fn newest(log: &Log) -> Vec<String> {
    lines(&log.dossier, &log.recorded, None, Language::Nl).remove(0).sentences
}

#[test]
fn everything_that_can_happen_has_a_sentence_in_both_languages() {
    let log = everything();
    let happened: BTreeSet<&str> = log.recorded.iter().filter_map(|it| Some(it.event.as_ref()?.name())).collect();
    assert_eq!(happened.len(), 130, "{happened:?}");
    for language in [Language::Nl, Language::En] {
        let mut before = Dossier::empty(log.dossier.id);
        for entry in &log.recorded {
            let said = sentence::sentences(&log.dossier, &before, entry, language);
            assert!(said.iter().all(|it| !it.trim().is_empty()), "{entry:?}");
            let untold = entry.kind == "act_undone" || UNTOLD.contains(&&*entry.kind);
            assert_eq!(said.is_empty(), untold, "{entry:?}");
            before.apply(entry);
        }
        assert!(lines(&log.dossier, &log.recorded, None, language).iter().all(|line| !line.sentences.is_empty()));
    }
}

#[test]
fn a_changed_field_shows_what_it_was_and_what_it_is() {
    let mut log = with_two_cards();
    let energy = |value| vec![OppositionChange::Energy(Some(Reasoned { value, reason: None }))];
    log.act(&officer(), |d| d.amend_opposition(&officer(), ONE, energy(Energy::Growing)));
    assert_eq!(newest(&log), ["Energie van “De wijk en De gemeente” ingevuld: groeit"]);
    log.act(&officer(), |d| d.amend_opposition(&officer(), ONE, energy(Energy::Burning)));
    assert_eq!(newest(&log), ["Energie van “De wijk en De gemeente” veranderd: was groeit, is nu brandt"]);
    log.act(&officer(), |d| d.amend_opposition(&officer(), ONE, vec![OppositionChange::Energy(None)]));
    assert_eq!(newest(&log), ["Energie van “De wijk en De gemeente” leeggemaakt: was brandt"]);
}

#[test]
fn what_was_before_is_what_the_own_domain_said() {
    let mut log = with_two_cards();
    let energy = |value| vec![OppositionChange::Energy(Some(Reasoned { value, reason: None }))];
    log.act(&officer(), |d| d.amend_opposition(&officer(), ONE, energy(Energy::Growing)));
    log.act(&facilitator(), |d| d.amend_opposition(&facilitator(), ONE, energy(Energy::Fading)));
    assert_eq!(newest(&log).last().unwrap(), "Energie van “De wijk en De gemeente” ingevuld: dooft");
}

#[test]
fn an_answer_names_its_question_and_shows_what_it_was() {
    let mut log = with_two_cards();
    let field = "Strategie, onderwerp: ‘Welke vraag leeft in het midden?’ van “De wijk en De gemeente”";
    answers(&mut log, MIDDLE_QUESTION, Some("Hoe blijven wij buren?"));
    assert_eq!(newest(&log), [format!("{field} ingevuld: Hoe blijven wij buren?")]);
    answers(&mut log, MIDDLE_QUESTION, Some("Wat houdt ons hier?"));
    assert_eq!(newest(&log), [format!("{field} veranderd: was Hoe blijven wij buren?, is nu Wat houdt ons hier?")]);
    answers(&mut log, MIDDLE_QUESTION, None);
    assert_eq!(newest(&log), [format!("{field} leeggemaakt: was Wat houdt ons hier?")]);
    answers(&mut log, "subject-gone", Some("Een oud antwoord"));
    assert_eq!(newest(&log), ["onderwerp van “De wijk en De gemeente” ingevuld: Een oud antwoord"]);
}

#[test]
fn the_history_of_an_action_holds_what_touched_it_with_its_reason() {
    let mut log = everything();
    let state = Reasoned { value: ActionState::Dropped, reason: Some(vetted("Het plein is dicht")) };
    log.act(&officer(), |d| d.amend_action(&officer(), CALL, vec![ActionChange::State(state)]));
    let said = "Stand van “Bel de school” veranderd: was nog niet begonnen, is nu vervallen (Het plein is dicht)";
    assert_eq!(newest(&log), [said]);
    let card = text(&log, Some(Card::Action(CALL)), Language::Nl);
    assert!(card.contains("Actie toegevoegd: “Bel de school” door wijkmanager, voor 1 december 2026"));
    assert!(!card.contains("Sessie geopend"));
}

#[test]
fn a_card_is_named_as_it_was_called_then() {
    let mut log = with_two_cards();
    log.act(&officer(), |d| d.withdraw_opposition(&officer(), ONE));
    log.act(&officer(), |d| d.put_back_opposition(&officer(), ONE));
    let changed = vec![OppositionChange::UsLabel(vetted("De buurt"))];
    log.act(&officer(), |d| d.amend_opposition(&officer(), ONE, changed));
    let said = text(&log, None, Language::Nl);
    assert!(said.contains("“De wijk en De gemeente” teruggezet"));
    assert!(said.contains("Label wij van “De wijk en De gemeente” veranderd: was De wijk, is nu De buurt"));
}

#[test]
fn the_history_of_a_card_holds_what_touched_that_card() {
    let log = everything();
    let card = text(&log, Some(Card::Opposition(TWO)), Language::Nl);
    assert!(card.contains("“Kopers en Huurders” toegevoegd"));
    assert!(card.contains("samengevoegd met"));
    assert!(!card.contains("“De wijk en De gemeente” toegevoegd"));
    assert!(!card.contains("Sessie geopend"));
    assert!(!card.contains("<h2"), "the page of a card has headings of its own");
    let fire = text(&log, Some(Card::Occurrence(FIRE)), Language::Nl);
    assert!(fire.contains("Incident toegevoegd"));
    assert!(fire.contains("Nam een eigen wijziging terug"), "the aid of this card was taken back");
}

#[test]
fn an_undo_is_one_line_with_what_it_restored() {
    let mut log = with_two_cards();
    log.act(&officer(), |d| d.withdraw_opposition(&officer(), ONE));
    log.act(&officer(), |d| d.undo(&officer(), Surface::OppositionMap));
    assert_eq!(newest(&log), ["Nam een eigen wijziging terug", "“De wijk en De gemeente” teruggezet"]);
}

#[test]
fn people_are_named_by_function_and_domain_and_by_domain_alone_once_the_link_is_gone() {
    let mut log = with_two_cards();
    assert!(text(&log, None, Language::Nl).contains("wijkagent, domein veiligheid"));
    for entry in &mut log.recorded {
        entry.by.id = None;
    }
    let card = text(&log, Some(Card::Opposition(ONE)), Language::Nl);
    assert!(!card.contains("wijkagent"));
    assert!(card.contains("iemand uit het domein veiligheid"));
    log.recorded.iter_mut().for_each(|entry| entry.by.kind = AuthorKind::System);
    assert!(text(&log, Some(Card::Opposition(ONE)), Language::Nl).contains("Veerkaart"));
}

#[test]
fn who_placed_dots_is_not_told() {
    let mut log = with_two_cards();
    let voter = member(9, Role::Guest, "jongerenwerker", Domain::Care);
    log.act(&facilitator(), |d| d.open_session(&facilitator(), SessionId(31)));
    log.act(&voter, |d| d.join(&voter));
    log.act(&facilitator(), |d| d.open_dots_round(&facilitator(), RoundId(41), 3));
    let before = text(&log, None, Language::Nl);
    log.act(&voter, |d| d.place_dots(&voter, vec![(ONE, 3)]));
    assert_eq!(text(&log, None, Language::Nl), before);
}

#[test]
fn the_history_never_tells_a_note_before_it_is_shown_or_who_wrote_it() {
    let mut log = with_two_cards();
    let writer = member(9, Role::Guest, "jongerenwerker", Domain::Care);
    log.act(&facilitator(), |d| d.open_session(&facilitator(), SessionId(31)));
    log.act(&writer, |d| d.join(&writer));
    log.act(&facilitator(), |d| d.start_step(&facilitator(), &crate::content::usual_plan(), 3));
    let before = text(&log, None, Language::Nl);
    let note = NoteText::Free(vetted("Dit is nog geheim"));
    log.act(&writer, |d| d.write_note(&writer, NoteId(51), note));
    assert_eq!(text(&log, None, Language::Nl), before);
    log.act(&facilitator(), |d| d.reveal_notes(&facilitator(), |_| NoteId(52)));
    let newest = lines(&log.dossier, &log.recorded, None, Language::Nl).remove(0);
    assert!(newest.sentences.iter().any(|it| it.contains("Dit is nog geheim")));
    assert!(newest.who.contains("wijkmanager"), "who showed it, and not who wrote it");
}

#[test]
fn what_is_still_off_the_map_can_be_put_back_once_by_who_may() {
    let mut log = with_two_cards();
    log.act(&officer(), |d| d.withdraw_opposition(&officer(), ONE));
    log.act(&officer(), |d| d.put_back_opposition(&officer(), ONE));
    log.act(&officer(), |d| d.withdraw_opposition(&officer(), ONE));
    log.act(&officer(), |d| d.put_back_opposition(&officer(), ONE));
    assert_eq!(text(&log, None, Language::Nl).matches("<form").count(), 0);
    log.act(&officer(), |d| d.merge_oppositions(&officer(), TWO, ONE));
    let said = text(&log, None, Language::Nl);
    assert_eq!(said.matches("<form").count(), 1);
    assert!(said.contains(&format!("action=\"/dossiers/{}/oppositions/{ONE}/return\"", log.dossier.id)));
    assert!(said.contains("name=\"act\""));
    let readers = entries(&log.dossier, &log.recorded, None, Language::Nl, false).into_string();
    assert!(!readers.contains("<form"));
}

#[test]
fn erased_content_leaves_a_line_that_says_so() {
    let mut log = with_two_cards();
    log.recorded[2].event = None;
    let said = text(&log, None, Language::Nl);
    assert!(said.contains("De inhoud hiervan is gewist."));
}

#[test]
fn days_stand_newest_first_with_their_acts_newest_first() {
    let log = everything();
    let lines = lines(&log.dossier, &log.recorded, None, Language::Nl);
    assert!(lines.windows(2).all(|two| two[0].seq > two[1].seq && two[0].at >= two[1].at));
    let said = by_day(&log.dossier, &lines, Language::Nl, false).into_string();
    let (second, first) = (said.find("2 november 2026").unwrap(), said.find("1 november 2026").unwrap());
    assert!(second < first);
}

#[test]
fn what_people_typed_is_text_and_never_markup() {
    let mut log = Log::open();
    log.act(&officer(), |d| d.add_opposition(&officer(), ONE, vetted("<b>wij</b>"), vetted("zij & co")));
    assert!(text(&log, None, Language::Nl).contains("&lt;b&gt;wij&lt;/b&gt; en zij &amp; co"));
}
