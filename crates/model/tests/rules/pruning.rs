//! "Wat mag blijven staan?": striking, keeping and rewording, and what is left of a struck line.

use crate::team::*;
use model::{
    Dossier, NoteId, OccurrenceId, OppositionId, Refusal,
    choice::ChoiceOutcome,
    note::{NoteState, NoteText},
    occurrence::OccurrenceChange,
    opposition::{Energy, OppositionChange, Reasoned, Scale},
    pruning::{Line, Wording},
    session::Mode,
};

const OLD: &str = "verdwijnwoord";

/// Cards of before the session, and a wij-zij with everything, an occurrence and a remark that were made in it.
fn session() -> Team {
    let mut team = Team::in_mode(Mode::Everyone);
    team.did(&guest(), |d| d.add_opposition(&guest(), o(5), text(OLD), text("zij")));
    for (by, energy) in [(officer(), Energy::Growing), (guest(), Energy::Fading)] {
        let energy = Reasoned { value: energy, reason: Some(text("men zegt het")) };
        team.amends(&by, 5, vec![OppositionChange::Energy(Some(energy))]);
    }
    team.amends(
        &officer(),
        5,
        vec![OppositionChange::Topic(Some(text("wonen"))), OppositionChange::Scale(Some(Scale::Region))],
    );
    team.did(&officer(), |d| d.relate_oppositions(&officer(), o(5), o(1)));
    team.adds_occurrence(&officer(), 6, &[5, 1], vec![OccurrenceChange::Place(Some(text("de wijk")))]);
    team.did(&facilitator(), |d| d.choose(&facilitator(), ChoiceOutcome::Selected(o(5)), vec![], text("hier")));
    team.did(&facilitator(), |d| d.set_mode(&facilitator(), Mode::Silent));
    team.did(&guest(), |d| d.write_note(&guest(), NoteId(7), NoteText::Free(text("een opmerking"))));
    team.did(&facilitator(), |d| d.reveal_notes(&facilitator(), |_| NoteId(8)));
    team
}

const CARD: Line = Line::Opposition(OppositionId(5));
const FIRE: Line = Line::Occurrence(OccurrenceId(6));
const NOTE: Line = Line::Note(NoteId(8));

/// The dossier once the rows about what goes are blanked.
fn erased(team: &Team) -> Dossier {
    let going = team.dossier.going();
    team.replayed(|it| {
        it.event =
            it.event.take().filter(|event| !event.names_writer() && !going.iter().any(|line| event.holds(*line)));
    })
}

fn text_left(team: &Team) -> String {
    let going = team.dossier.going();
    let left = team.log.iter().filter_map(|it| it.event.as_ref());
    left.filter(|event| !going.iter().any(|line| event.holds(*line)))
        .map(|it| serde_json::to_string(it).unwrap())
        .collect()
}

#[test]
fn the_lines_of_this_session_are_listed_and_no_others() {
    let mut team = session();
    assert_eq!(team.dossier.lines(), [CARD, FIRE, NOTE]);
    team.did(&officer(), |d| d.withdraw_occurrence(&officer(), c(6)));
    assert_eq!(team.dossier.lines(), [CARD, NOTE]);
    assert_eq!(
        team.dossier.strike(&facilitator(), Line::Opposition(o(1))),
        Err(Refusal::Gone),
        "of before the session"
    );
}

#[test]
fn a_struck_line_stands_until_its_rows_are_blanked_and_then_nowhere() {
    let mut team = session();
    let by = facilitator();
    for line in [CARD, FIRE, NOTE] {
        team.did(&by, |d| d.strike(&by, line));
        assert_eq!(team.dossier.strike(&by, line), Err(Refusal::NothingChanged));
    }
    assert!(team.map().contains(&5));
    let after = erased(&team);
    assert!(after.opposition(o(5)).is_none() && after.occurrence(c(6)).is_none() && after.notes().is_empty());
    assert_eq!(after.map().map(|card| card.id).collect::<Vec<_>>(), [o(1), o(2)]);
    assert_eq!(after.choice(), None, "a choice for it says something about it");
    assert!(!text_left(&team).contains(OLD) && !text_left(&team).contains("men zegt het"));
}

#[test]
fn a_mark_can_be_taken_away_and_a_note_that_is_kept_becomes_a_remark() {
    let mut team = session();
    let by = facilitator();
    assert_eq!(team.dossier.going(), [NOTE], "a note that nobody kept goes");
    team.did(&by, |d| d.strike(&by, CARD));
    team.did(&by, |d| d.keep_line(&by, CARD));
    team.did(&by, |d| d.keep_line(&by, NOTE));
    assert!(team.dossier.going().is_empty());
    assert_eq!(erased(&team).note(NoteId(8)).unwrap().state, NoteState::Kept);
    assert_eq!(team.dossier.keep_line(&by, CARD), Err(Refusal::NothingChanged));
}

#[test]
fn other_words_take_everything_along_and_the_old_words_go() {
    let mut team = session();
    let by = facilitator();
    team.did(&by, |d| d.reword(&by, CARD, 20, Wording::Labels(text("bewoners"), text("zij"))));
    for dossier in [&team.dossier, &erased(&team)] {
        let card = dossier.opposition(o(20)).unwrap();
        assert_eq!((card.us_label.as_str(), card.topic.as_ref().unwrap().as_str()), ("bewoners", "wonen"));
        assert_eq!(card.energy.difference().unwrap().len(), 2, "what each domain said is kept");
        assert_eq!(card.energy.latest().unwrap().value, Energy::Fading, "and who spoke last");
        assert!(card.related.contains(&o(1)) && dossier.opposition(o(1)).unwrap().related.contains(&o(20)));
        assert_eq!(dossier.occurrences_of(o(20)).count(), 1);
        assert_eq!(dossier.choice().unwrap().outcome, ChoiceOutcome::Selected(o(20)));
        assert_eq!(dossier.map().filter(|card| ![o(1), o(2)].contains(&card.id)).count(), 1);
    }
    assert!(erased(&team).opposition(o(5)).is_none());
    assert!(!text_left(&team).contains(OLD));
    assert!(team.dossier.lines().contains(&Line::Opposition(o(20))));
    assert_eq!(team.dossier.reword(&by, CARD, 21, Wording::Labels(text("a"), text("b"))), Err(Refusal::Gone));
}

#[test]
fn an_occurrence_and_a_remark_get_other_words_too() {
    let mut team = session();
    let by = facilitator();
    team.did(&by, |d| d.reword(&by, FIRE, 21, Wording::Sentence(text("glas kapot"))));
    team.did(&by, |d| d.reword(&by, NOTE, 22, Wording::Sentence(text("anders gezegd"))));
    let after = erased(&team);
    let card = after.occurrence(OccurrenceId(21)).unwrap();
    assert_eq!((card.what.as_str(), card.place.as_ref().unwrap().as_str()), ("glas kapot", "de wijk"));
    assert_eq!(card.oppositions, ids(&[1, 5]));
    assert_eq!(after.notes().iter().map(|note| note.id.0).collect::<Vec<_>>(), [22]);
    assert!(after.occurrence(c(6)).is_none());
    let same = team.dossier.reword(&by, Line::Note(NoteId(22)), 23, Wording::Sentence(text("anders gezegd")));
    assert_eq!(same, Err(Refusal::NothingChanged));
}

#[test]
fn a_double_goes_with_the_card_that_it_was_merged_into() {
    let mut team = session();
    let by = facilitator();
    team.did(&by, |d| d.add_opposition(&by, o(9), text("dubbel"), text("b")));
    team.merges(&by, 5, 9);
    team.did(&by, |d| d.strike(&by, CARD));
    assert!(team.dossier.is_struck(Line::Opposition(o(9))));
    assert!(!text_left(&team).contains("dubbel"));
    assert!(erased(&team).opposition(o(9)).is_none());
}

#[test]
fn an_adopted_map_is_not_pruned() {
    let mut team = session();
    let by = facilitator();
    team.did(&by, |d| d.adopt_map(&by));
    assert_eq!(team.dossier.strike(&by, CARD), Err(Refusal::MapAdopted));
    team.did(&by, |d| d.strike(&by, NOTE));
    team.did(&by, |d| d.close_session(&by));
    assert_eq!(team.dossier.strike(&by, NOTE), Err(Refusal::SessionClosed));
}

#[test]
fn cards_and_fuel_of_map_2_are_lines_too_and_the_wij_zij_below_them_stays() {
    use model::{
        FuelId, RoleCardId, RoleMapId,
        role_map::{FuelSide, RoleCardKind, StatementKind, Zone},
    };
    let mut team = session();
    let (by, map) = (facilitator(), RoleMapId(90));
    team.did(&by, |d| d.start_role_map(&by, map, o(5)));
    let (card, fuel) = (RoleCardId(91), FuelId(92));
    let place = (text(OLD), RoleCardKind::ALL[0], Zone::PusherA);
    team.did(&by, |d| d.place_role_card(&by, map, card, place));
    let kind = (StatementKind::ALL[0], FuelSide::ALL[0]);
    team.did(&by, |d| d.add_fuel(&by, map, fuel, text(OLD), kind, vec![]));
    let (card, fuel) = (Line::Role(map, card), Line::Fuel(map, fuel));
    assert_eq!(team.dossier.lines()[3..], [card, fuel]);
    team.did(&by, |d| d.strike(&by, fuel));
    team.did(&by, |d| d.reword(&by, card, 93, Wording::Sentence(text("omwonenden"))));
    let after = erased(&team);
    let drawn = after.role_map(map).unwrap();
    assert_eq!(drawn.cards().map(|card| card.name.as_str()).collect::<Vec<_>>(), ["omwonenden"]);
    assert_eq!((drawn.withdrawn().count(), drawn.fuel().count()), (0, 0));
    assert_eq!(team.dossier.strike(&by, CARD), Err(Refusal::RoleMapAbout));
    let other = Wording::Labels(text("a"), text("b"));
    assert_eq!(team.dossier.reword(&by, CARD, 94, other), Err(Refusal::RoleMapAbout));
}
