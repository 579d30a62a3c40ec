//! "Dit hoort hier niet": reporting a line, looking at it, and purging it by two.

use crate::team::*;
use guard::Vetted;
use model::{
    DeploymentId, Dossier, PlaceId, Recorded, Refusal,
    analysis::{AnswerState, FindingChange, ItemAnswer, PhaseSubject},
    blind_spot::NetworkRow,
    content::Dimension,
    event::Surface,
    note::NoteText,
    occurrence::OccurrenceChange,
    opposition::OppositionChange,
    pruning::{Line, Wording},
    reported::{ReportReason, ReportVerdict, Reported, Settled},
    role_map::{RoleCardKind, Zone},
    session::Mode,
};

pub(crate) const CANARY: &str = "kanarie";

fn one() -> Reported {
    Reported::Line(Line::Opposition(o(1)))
}

fn reported() -> Team {
    let mut team = Team::with_oppositions(2);
    team.did(&reader(), |d| d.report_line(&reader(), one(), Some(ReportReason::Recognisable)));
    team
}

/// The dossier and its log once this line is purged, as the store leaves them.
fn purged(team: &mut Team, about: &Reported) -> (Dossier, Vec<Recorded>) {
    let (by, fg) = (facilitator(), data_protection_officer());
    team.did(&by, |d| d.report_line(&by, about.clone(), None));
    team.did(&by, |d| d.ask_purge(&by, about));
    team.did(&fg, |d| d.purge(&fg, about));
    let rows = Dossier::rows_purged(&team.log);
    let mut log = team.log.clone();
    log.iter_mut().filter(|row| rows.contains(&row.seq)).for_each(|row| row.event = None);
    (Dossier::replay(DOSSIER, &log), log)
}

/// Whether the canary stands in what is left of the log.
fn sings(log: &[Recorded]) -> bool {
    log.iter().filter_map(|row| row.event.as_ref()).any(|event| serde_json::to_string(event).unwrap().contains(CANARY))
}

pub(crate) fn assert_gone(mut team: Team, about: &Reported) -> (Dossier, Vec<Recorded>) {
    assert!(sings(&team.log), "or this test is blind");
    let (dossier, log) = purged(&mut team, about);
    assert!(!sings(&log), "{about:?}");
    assert!(!format!("{dossier:?}").contains(CANARY), "{about:?}");
    assert_eq!(dossier.purged().count(), 1, "that it happened stays");
    (dossier, log)
}

#[test]
fn everybody_who_reads_reports_a_line_once_and_without_words() {
    let mut team = Team::with_oppositions(2);
    team.did(&facilitator(), |d| d.open_session(&facilitator(), ROOM));
    for by in [guest(), reader(), officer(), facilitator(), data_protection_officer(), archivist()] {
        assert!(team.dossier.report_line(&by, one(), None).is_ok(), "{:?}", by.role);
    }
    assert_eq!(team.dossier.report_line(&administrator(), one(), None), Err(Refusal::NotAllowed));
    let nowhere = Reported::Line(Line::Opposition(o(9)));
    assert_eq!(team.dossier.report_line(&reader(), nowhere, None), Err(Refusal::Gone));
    team.did(&guest(), |d| d.report_line(&guest(), one(), Some(ReportReason::Hurtful)));
    assert_eq!(team.dossier.report_line(&reader(), one(), None), Err(Refusal::NothingChanged));
    team.did(&facilitator(), |d| d.close_session(&facilitator()));
    let two = Reported::Line(Line::Opposition(o(2)));
    assert_eq!(team.dossier.report_line(&guest(), two, None), Err(Refusal::SessionClosed));
}

#[test]
fn the_words_of_a_reported_line_are_covered_for_all_but_those_who_answer_for_it() {
    let mut team = reported();
    for by in [facilitator(), data_protection_officer()] {
        assert!(team.dossier.shows_reported_to(&by), "{:?}", by.role);
    }
    for by in [guest(), officer(), reader(), archivist()] {
        assert!(!team.dossier.shows_reported_to(&by), "{:?}", by.role);
    }
    let masked = team.dossier.masked(&text("gemeld"));
    let labels = |d: &Dossier, n| d.opposition(o(n)).map(|card| (card.us_label.clone(), card.them_label.clone()));
    assert_eq!(labels(&masked, 1), Some((text("gemeld"), text("gemeld"))));
    assert_eq!(labels(&masked, 2), labels(&team.dossier, 2));
    team.did(&facilitator(), |d| d.place_hold(&facilitator(), text("verzoek")));
    assert!(!team.dossier.shows_reported_to(&facilitator()), "on hold for the data protection officer alone");
    assert!(team.dossier.shows_reported_to(&data_protection_officer()));
}

#[test]
fn a_reported_line_is_changed_by_nobody_who_does_not_see_it() {
    let team = reported();
    let amend = |by: &model::Member, n| {
        let events = team.dossier.amend_opposition(by, o(n), vec![OppositionChange::UsLabel(text("x"))]).unwrap();
        team.dossier.must_admit(by, &events, today())
    };
    assert_eq!(amend(&officer(), 1), Err(Refusal::LineUnderReview));
    assert_eq!(amend(&officer(), 2), Ok(()));
    assert_eq!(amend(&facilitator(), 1), Ok(()));
}

#[test]
fn a_report_is_set_aside_with_a_reason_and_the_line_is_back() {
    let mut team = reported();
    let aside = |by: &model::Member| {
        let by = by.clone();
        move |d: &Dossier| d.set_report_aside(&by, &one(), ReportVerdict::Fitting, text("zo wordt het verteld"))
    };
    assert_eq!(aside(&officer())(&team.dossier), Err(Refusal::NotAllowed));
    team.did(&facilitator(), aside(&facilitator()));
    assert_eq!(team.dossier.open_reports().count(), 0);
    assert!(matches!(team.dossier.reports()[0].settled, Some((Settled::SetAside { .. }, _))));
    assert_eq!(aside(&facilitator())(&team.dossier), Err(Refusal::NotReported));
    assert_eq!(team.dossier.ask_purge(&facilitator(), &one()), Err(Refusal::NotReported));
    team.did(&reader(), |d| d.report_line(&reader(), one(), None));
}

#[test]
fn what_the_data_protection_officer_wants_purged_is_not_set_aside_by_others() {
    let mut team = reported();
    let (by, fg) = (facilitator(), data_protection_officer());
    team.did(&fg, |d| d.ask_purge(&fg, &one()));
    let aside = team.dossier.set_report_aside(&by, &one(), ReportVerdict::Fitting, text("x"));
    assert_eq!(aside, Err(Refusal::PurgeIsAsked));
    assert!(team.dossier.set_report_aside(&fg, &one(), ReportVerdict::Fitting, text("x")).is_ok());
}

#[test]
fn it_takes_two_people_and_one_of_them_is_the_data_protection_officer() {
    let (by, fg) = (facilitator(), data_protection_officer());
    let other = member(41, model::Role::Facilitator, "teamleider", model::Domain::Housing);
    let second_fg = member(42, model::Role::DataProtectionOfficer, "privacyadviseur", model::Domain::Other);
    // The same account, which got the other role in between.
    let same = member(11, model::Role::DataProtectionOfficer, "beleidsadviseur", model::Domain::Social);
    let mut team = reported();
    assert_eq!(team.dossier.purge(&fg, &one()), Err(Refusal::PurgeNotAsked));
    for refused in [officer(), reader(), archivist(), administrator()] {
        assert_eq!(team.dossier.ask_purge(&refused, &one()), Err(Refusal::NotAllowed));
    }
    team.did(&by, |d| d.ask_purge(&by, &one()));
    for refused in [&by, &other, &same] {
        assert_eq!(team.dossier.purge(refused, &one()), Err(Refusal::SecondPersonNeeded), "{refused:?}");
    }
    assert!(team.dossier.purge(&fg, &one()).is_ok());
    let mut team = reported();
    team.did(&fg, |d| d.ask_purge(&fg, &one()));
    for refused in [&fg, &second_fg] {
        assert_eq!(team.dossier.purge(refused, &one()), Err(Refusal::SecondPersonNeeded), "{refused:?}");
    }
    assert!(team.dossier.purge(&by, &one()).is_ok());
}

#[test]
fn on_hold_nothing_is_purged() {
    let mut team = reported();
    let (by, fg) = (facilitator(), data_protection_officer());
    team.did(&by, |d| d.ask_purge(&by, &one()));
    team.did(&fg, |d| d.place_hold(&fg, text("verzoek")));
    assert_eq!(team.dossier.purge(&fg, &one()), Err(Refusal::OnHold));
    assert_eq!(team.dossier.ask_purge(&fg, &one()), Err(Refusal::OnHold));
}

#[test]
fn of_a_card_every_wording_goes_and_undo_does_not_bring_it_back() {
    let mut team = Team::with_oppositions(2);
    let by = officer();
    team.did(&by, |d| d.add_opposition(&by, o(5), text(CANARY), text("zij")));
    team.amends(&by, 5, vec![OppositionChange::Topic(Some(text(CANARY)))]);
    team.amends(&by, 5, vec![OppositionChange::UsLabel(text("netjes"))]);
    team.did(&by, |d| d.withdraw_opposition(&by, o(5)));
    team.did(&by, |d| d.put_back_opposition(&by, o(5)));
    let (dossier, log) = assert_gone(team, &Reported::Line(Line::Opposition(o(5))));
    assert_eq!(dossier.opposition(o(5)), None);
    assert_eq!(dossier.undo(&by, MAP), Err(Refusal::NothingToUndo));
    assert_eq!(dossier.map().count(), 2);
    assert_eq!(log.iter().filter(|row| row.event.is_none()).count(), 5);
}

#[test]
fn with_a_card_go_the_note_that_it_was_made_of_what_it_was_before_it_was_reworded_and_its_doubles() {
    let mut team = Team::in_mode(Mode::Silent);
    let (by, writer) = (facilitator(), officer());
    let note = |team: &Team| team.dossier.notes()[0].id;
    team.did(&writer, |d| {
        d.write_note(&writer, model::NoteId(61), NoteText::Opposition { us: text(CANARY), them: text("zij") })
    });
    team.did(&by, |d| d.reveal_notes(&by, |id| model::NoteId(id.0 + 100)));
    let shown = note(&team);
    team.did(&by, |d| d.place_note(&by, shown, o(5), None));
    team.did(&by, |d| d.add_opposition(&by, o(6), text(CANARY), text("dubbel")));
    team.merges(&by, 5, 6);
    team.did(&by, |d| d.reword(&by, Line::Opposition(o(5)), 7, Wording::Labels(text("anders"), text("gezegd"))));
    // Who wrote it went when it was shown, as the store does it.
    team.log.iter_mut().filter(|row| row.kind == "note_written").for_each(|row| row.event = None);
    let (dossier, _) = assert_gone(team, &Reported::Line(Line::Opposition(o(7))));
    assert_eq!(dossier.opposition(o(6)), None);
}

#[test]
fn an_occurrence_a_note_a_card_of_map_two_and_a_statement_go() {
    let mut team = Team::with_oppositions(1);
    let by = facilitator();
    team.did(&by, |d| d.open_session(&by, ROOM));
    team.adds_occurrence(&by, 1, &[1], vec![OccurrenceChange::Place(Some(text(CANARY)))]);
    team.did(&by, |d| d.reword(&by, Line::Occurrence(c(1)), 2, Wording::Sentence(text("anders"))));
    assert_gone(team, &Reported::Line(Line::Occurrence(c(2))));

    let mut team = Team::with_oppositions(1);
    team.did(&by, |d| d.open_session(&by, ROOM));
    team.did(&by, |d| d.start_role_map(&by, M1, o(1)));
    team.did(&by, |d| d.place_role_card(&by, M1, r(1), (text(CANARY), RoleCardKind::Group, Zone::PusherA)));
    team.did(&by, |d| d.reword(&by, Line::Role(M1, r(1)), 2, Wording::Sentence(text("anders"))));
    let (dossier, _) = assert_gone(team, &Reported::Line(Line::Role(M1, r(2))));
    assert_eq!(dossier.role_maps()[0].cards().count(), 0);
    assert_eq!(dossier.undo(&by, Surface::RoleMap(M1)), Err(Refusal::NothingToUndo));
}

pub(crate) fn answer(item: &str, note: &str) -> ItemAnswer {
    ItemAnswer {
        item: item.to_owned(),
        state: Some(AnswerState::Yes),
        phase: None,
        evidence: None,
        note: Some(text(note)),
        source: None,
        seen: None,
        place: None,
        opposition: None,
    }
}

#[test]
fn of_an_item_of_the_analysis_the_words_go_and_what_was_said_of_others_stays() {
    let mut team = Team::with_oppositions(1);
    let (by, d1) = (facilitator(), Dimension::Manifestations);
    let both = |note: &str| vec![answer("d1.a", note), answer("d1.b", "blijft")];
    team.did(&by, |d| d.start_analysis(&by, None, vec![]));
    team.did(&officer(), |d| d.answer_dimension(&officer(), d1, both(CANARY)));
    team.did(&by, |d| d.reveal_dimension(&by, d1));
    team.did(&by, |d| d.reopen_dimension(&by, d1));
    team.did(&officer(), |d| d.answer_dimension(&officer(), d1, both("tweede keer")));
    team.did(&by, |d| d.reveal_dimension(&by, d1));
    team.did(&by, |d| d.amend_finding(&by, d1, "d1.a", vec![FindingChange::Note(Some(text(CANARY)))]));
    team.did(&by, |d| d.amend_finding(&by, d1, "d1.b", vec![FindingChange::Note(Some(text("blijft")))]));
    // What was answered alone went when it was shown, as the store does it.
    team.log.iter_mut().filter(|row| row.kind == "dimension_answered").for_each(|row| row.event = None);
    let about = Reported::Finding { dimension: d1, item: "d1.a".to_owned() };
    let before = team.dossier.analysis().unwrap().dimension(d1).clone();
    let (dossier, log) = assert_gone(team.clone(), &about);
    let analysis = dossier.analysis().unwrap();
    let work = analysis.dimension(d1);
    assert_eq!((work.shown_at(), work.earlier().len()), (before.shown_at(), 1));
    let notes = |voices: &[model::analysis::Voice], item: &str| -> Vec<Option<Vetted>> {
        let answers = voices.iter().flat_map(|voice| &voice.answers).filter(|it| it.item == item);
        answers.map(|it| it.note.clone()).collect()
    };
    assert_eq!(notes(work.voices(), "d1.a"), [None]);
    assert_eq!(notes(work.voices(), "d1.b"), [Some(text("blijft"))]);
    assert_eq!(notes(&work.earlier()[0].1, "d1.b"), [Some(text("blijft"))]);
    assert_eq!(analysis.finding("d1.b").and_then(|it| it.note.clone()), Some(text("blijft")));
    // Once more in the same dimension: what the first purge kept holds words too.
    let mut again = team;
    (again.dossier, again.log) = (dossier, log);
    let b = Reported::Finding { dimension: d1, item: "d1.b".to_owned() };
    let (_, log) = purged(&mut again, &b);
    let left = log.iter().filter_map(|row| row.event.as_ref()).map(|it| serde_json::to_string(it).unwrap());
    assert!(!left.collect::<String>().contains("blijft"));
}

#[test]
fn a_report_is_written_in_a_form_and_read_again() {
    for about in [
        one(),
        Reported::Line(Line::Note(model::NoteId(3))),
        Reported::Line(Line::Occurrence(c(4))),
        Reported::Line(Line::Role(M1, r(1))),
        Reported::Line(Line::Fuel(M1, f(1))),
        Reported::Finding { dimension: Dimension::Manifestations, item: "d1.a".to_owned() },
        Reported::Action(a(1)),
        Reported::Strategy(o(1)),
        Reported::DialogueMap(o(1)),
        Reported::Appraisal(model::AppraisalId(1)),
        Reported::Sheet(M1),
        Reported::Contact { row: NetworkRow::Us(o(1)), domain: model::Domain::Social },
        Reported::Policy { item: "d1.a".to_owned() },
        Reported::Choice,
        Reported::Preparation,
        Reported::Conclusion(Dimension::Manifestations),
        Reported::Phase(PhaseSubject::Opposition(o(1))),
        Reported::Place(PlaceId(1)),
        Reported::Advice { rule: "R1".to_owned() },
        Reported::Deployment(DeploymentId(1)),
    ] {
        assert_eq!(about.to_string().parse(), Ok(about));
    }
    for wrong in [
        "",
        "choice",
        "phase:nowhere",
        "opposition",
        "opposition:x",
        "role:x",
        "finding:nowhere:d1.a",
        "contact:social:x",
        "person:1",
    ] {
        assert!(wrong.parse::<Reported>().is_err(), "{wrong}");
    }
    let (a, b) = (Reported::Line(Line::Role(M1, r(1))), Reported::Line(Line::Role(M2, r(1))));
    assert!(a.is(&b), "the same card in a later map");
}
