//! Modes of a step, and the notes that people write alone.

use crate::team::*;
use model::{
    Domain, Event, Member, NoteId, OppositionId, Refusal,
    note::{NoteRound, NoteState, NoteText},
    session::Mode,
};

fn n(n: u128) -> NoteId {
    NoteId(n)
}

fn writes(team: &mut Team, by: &Member, id: u128, words: &str) {
    team.did(by, |d| d.write_note(by, n(id), NoteText::Free(text(words))));
}

/// A silent round with a note of the guest and two of the officer.
fn silent() -> Team {
    let mut team = Team::in_mode(Mode::Silent);
    team.did(&guest(), |d| d.contribute_opposition(&guest(), o(31), text("ouders"), text("school")));
    writes(&mut team, &officer(), 32, "het gaat over geluid");
    writes(&mut team, &officer(), 33, "en over parkeren");
    team
}

fn reveals(team: &mut Team) {
    team.did(&facilitator(), |d| d.reveal_notes(&facilitator(), |id| n(1000 - id.0)));
}

#[test]
fn the_mode_of_the_step_says_who_can_change_the_map() {
    for (mode, refusal) in
        [(Mode::Silent, Refusal::SilentRound), (Mode::Inbox, Refusal::InboxOpen), (Mode::Locked, Refusal::StepLocked)]
    {
        let team = Team::in_mode(mode);
        for by in [guest(), officer()] {
            assert_eq!(team.dossier.add_opposition(&by, o(9), text("a"), text("b")), Err(refusal));
            assert_eq!(team.dossier.withdraw_opposition(&by, o(1)), Err(refusal));
            assert_eq!(team.dossier.must_take_part(&by), Err(refusal));
        }
        assert!(team.dossier.add_opposition(&facilitator(), o(9), text("a"), text("b")).is_ok(), "who leads can");
    }
    let team = Team::in_mode(Mode::Everyone);
    assert!(team.dossier.add_opposition(&guest(), o(9), text("a"), text("b")).is_ok());
    assert_eq!(team.dossier.write_note(&guest(), n(1), NoteText::Free(text("a"))), Err(Refusal::NoNotes));
}

#[test]
fn dots_can_be_placed_in_silence_and_not_on_a_locked_step() {
    for (mode, answer) in [(Mode::Silent, Ok(())), (Mode::Locked, Err(Refusal::StepLocked))] {
        let mut team = Team::in_mode(mode);
        team.did(&facilitator(), |d| d.open_dots_round(&facilitator(), ROUND, 3));
        assert_eq!(team.does(&guest(), |d| d.place_dots(&guest(), vec![(o(1), 1)])), answer);
    }
}

#[test]
fn a_note_is_seen_by_its_writer_alone_and_counted_by_domain() {
    let team = silent();
    assert_eq!(team.map(), [1, 2], "nothing came on the map");
    let own = |by: &Member| team.dossier.notes_of(by).map(|note| note.id).collect::<Vec<_>>();
    assert_eq!((own(&guest()), own(&officer()), own(&facilitator())), (vec![n(31)], vec![n(32), n(33)], vec![]));
    let counts: Vec<_> = team.dossier.waiting_by_domain().into_iter().collect();
    assert_eq!(counts, [(Some(Domain::Safety), 2), (Some(Domain::Education), 1)]);
    assert!(team.dossier.notes().is_empty());
}

#[test]
fn only_the_writer_takes_a_note_back_and_only_before_it_is_shown() {
    let mut team = silent();
    assert_eq!(team.dossier.take_back_note(&guest(), n(32)), Err(Refusal::Gone));
    team.did(&officer(), |d| d.take_back_note(&officer(), n(32)));
    assert_eq!(team.dossier.waiting(NoteRound::Silent).count(), 2);
    reveals(&mut team);
    assert_eq!(team.dossier.take_back_note(&officer(), n(33)), Err(Refusal::Gone));
}

#[test]
fn all_notes_are_shown_at_once_in_the_order_of_their_new_ids_and_without_a_writer() {
    let mut team = silent();
    reveals(&mut team);
    let shown: Vec<_> = team.dossier.notes().iter().map(|note| note.id.0).collect();
    assert_eq!(shown, [967, 968, 969]);
    assert_eq!(team.dossier.waiting(NoteRound::Silent).count(), 0);
    assert_eq!(team.dossier.mode(), Mode::Everyone, "first alone, then together");
    assert!(team.log.iter().filter(|it| it.kind == "note_revealed").all(|it| it.by.id == Some(facilitator().id)));
    assert_eq!(team.dossier.reveal_notes(&facilitator(), |id| id), Err(Refusal::NoNotes));
    // Once the rows that name the writers are blanked, the same stands there.
    let after = team.replayed(|it| it.event = it.event.take().filter(|event| !event.names_writer()));
    assert_eq!(after.notes(), team.dossier.notes());
}

#[test]
fn a_shown_note_goes_on_the_map_or_stays_as_a_remark_or_is_set_aside() {
    let mut team = silent();
    reveals(&mut team);
    team.did(&guest(), |d| d.place_note(&guest(), n(969), o(50), None));
    assert_eq!(team.card(50).us_label, text("ouders"));
    assert_eq!(team.dossier.note(n(969)).unwrap().state, NoteState::Placed(o(50)));
    assert_eq!(team.dossier.place_note(&guest(), n(969), o(51), None), Err(Refusal::CardPresent));
    assert_eq!(team.dossier.place_note(&guest(), n(968), o(51), None), Err(Refusal::OutOfRange), "it has no labels");
    team.did(&guest(), |d| d.place_note(&guest(), n(968), o(51), Some((text("horeca"), text("buren")))));
    team.did(&officer(), |d| d.set_note_aside(&officer(), n(967), n(1)));
    team.did(&officer(), |d| d.keep_note(&officer(), n(967), n(1)));
    assert_eq!(team.dossier.note(n(967)).unwrap().state, NoteState::Kept);
    assert_eq!(team.dossier.keep_note(&officer(), n(967), n(1)), Err(Refusal::NothingChanged));
    assert_eq!(team.dossier.keep_note(&officer(), n(5), n(1)), Err(Refusal::Gone));
}

#[test]
fn the_inbox_is_for_who_leads_and_a_note_loses_its_writer_when_it_comes_out() {
    let mut team = Team::in_mode(Mode::Inbox);
    team.did(&guest(), |d| d.contribute_opposition(&guest(), o(31), text("ouders"), text("school")));
    writes(&mut team, &officer(), 32, "het gaat over geluid");
    assert_eq!(team.dossier.keep_note(&officer(), n(32), n(60)), Err(Refusal::NotAllowed));
    let by = facilitator();
    team.did(&by, |d| d.place_note(&by, n(31), o(50), None));
    team.did(&by, |d| d.keep_note(&by, n(32), n(60)));
    assert_eq!(team.dossier.waiting(NoteRound::Inbox).count(), 0);
    let shown: Vec<_> = team.dossier.notes().iter().map(|note| (note.id.0, note.state)).collect();
    assert_eq!(shown, [(50, NoteState::Placed(OppositionId(50))), (60, NoteState::Kept)]);
    let names = |event: &Event| serde_json::to_string(event).unwrap().contains(&n(32).to_string());
    assert!(team.log.iter().filter_map(|it| it.event.as_ref()).all(|event| event.names_writer() || !names(event)));
}

#[test]
fn notes_of_a_silent_round_are_no_inbox_when_the_mode_changes() {
    let mut team = silent();
    team.did(&facilitator(), |d| d.set_mode(&facilitator(), Mode::Inbox));
    assert_eq!(team.dossier.waiting(NoteRound::Inbox).count(), 0);
    assert_eq!(team.dossier.waiting(NoteRound::Silent).count(), 3);
    assert_eq!(team.dossier.set_note_aside(&facilitator(), n(31), n(60)), Err(Refusal::Gone));
}

#[test]
fn notes_belong_to_one_session() {
    let mut team = silent();
    let by = facilitator();
    team.did(&by, |d| d.close_session(&by));
    assert_eq!(team.dossier.pending().count(), 0);
    team.did(&by, |d| d.open_session(&by, model::SessionId(81)));
    assert_eq!(team.dossier.reveal_notes(&by, |id| id), Err(Refusal::NoNotes));
}
