//! The analysis: alone first, then side by side.

use crate::team::*;
use guard::Vetted;
use model::{
    Domain, Event, Refusal,
    analysis::{AnswerState, Fill, ItemAnswer, Voice},
    content::Dimension,
    session::Mode,
};

const D8: Dimension = Dimension::OwnRole;

fn answer(state: Option<AnswerState>, note: Option<&str>) -> ItemAnswer {
    let item = "d8.2".to_owned();
    let note: Option<Vetted> = note.map(text);
    ItemAnswer {
        item,
        state,
        phase: None,
        evidence: None,
        note,
        source: None,
        seen: None,
        place: None,
        opposition: None,
    }
}

#[test]
fn a_question_can_be_answered_in_words_alone_and_words_are_no_difference() {
    let mut team = Team::new();
    let (by, other) = (facilitator(), officer());
    team.did(&by, |d| d.start_analysis(&by, None, vec![]));
    team.did(&by, |d| d.answer_dimension(&by, D8, vec![answer(None, Some("het besluit over de opvang"))]));
    team.did(&other, |d| d.answer_dimension(&other, D8, vec![answer(Some(AnswerState::No), None)]));
    team.did(&by, |d| d.reveal_dimension(&by, D8));
    let analysis = team.dossier.analysis().unwrap();
    assert_eq!(analysis.said(D8, "d8.2").len(), 2);
    assert!(!analysis.differs(D8, "d8.2"));
    assert_eq!(analysis.fill(D8), Fill::Partly);
    // Nothing said at all takes an answer away, and there is none to take.
    team.did(&by, |d| d.reopen_dimension(&by, D8));
    let nothing = team.does(&by, |d| d.answer_dimension(&by, D8, vec![answer(None, None)]));
    assert_eq!(nothing, Err(Refusal::NothingChanged));
}

#[test]
fn a_silent_round_lets_people_answer_alone_and_a_locked_step_does_not() {
    for (mode, outcome) in [
        (Mode::Everyone, Ok(())),
        (Mode::Silent, Ok(())),
        (Mode::Inbox, Ok(())),
        (Mode::Locked, Err(Refusal::StepLocked)),
    ] {
        let mut team = Team::in_mode(mode);
        team.did(&facilitator(), |d| d.start_analysis(&facilitator(), None, vec![]));
        let answers = vec![answer(Some(AnswerState::Yes), None)];
        assert_eq!(team.does(&guest(), |d| d.answer_dimension(&guest(), D8, answers)), outcome, "{mode:?}");
    }
}

#[test]
fn what_guests_answered_alone_survives_their_session_without_who_and_without_a_domain_that_tells() {
    let mut team = Team::in_mode(Mode::Everyone);
    let by = facilitator();
    team.did(&by, |d| d.start_analysis(&by, None, vec![]));
    let answers = vec![answer(Some(AnswerState::Yes), None)];
    team.did(&guest(), |d| d.answer_dimension(&guest(), D8, answers.clone()));
    team.did(&by, |d| d.list_guests(&by));
    team.did(&by, |d| d.seal_answers(&by));
    team.did(&by, |d| d.close_session(&by));
    // One guest of a domain: the domain would say whose it was.
    let sealed = Event::AnswersSealed { dimension: D8, voices: vec![Voice { domain: None, answers }] };
    assert!(team.log.iter().any(|row| row.event.as_ref() == Some(&sealed)), "{:?}", team.log.last());
    let after = team.without_guests();
    let work = after.analysis().unwrap().dimension(D8);
    assert_eq!(work.answered().into_iter().collect::<Vec<_>>(), [(None, 1)]);
    assert!(work.own_of(guest().id).is_none());
    team.did(&by, |d| d.reveal_dimension(&by, D8));
    assert_eq!(team.dossier.analysis().unwrap().said(D8, "d8.2")[0].0, None::<Domain>);
}
