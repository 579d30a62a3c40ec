//! Replaying a log, whole or damaged by lawful erasure.

use crate::{
    moves::{of_all_kinds, people},
    snapshot::{CARDS, row, snapshot},
    team::{DOSSIER, Team, c, facilitator, o},
};
use model::{Dossier, Event, Recorded};
use proptest::prelude::*;

/// Asks everything that a page asks; nothing of it may panic, whatever is missing.
fn look_at_everything(dossier: &Dossier) {
    for card in dossier.map().chain(dossier.off_the_map()) {
        row(dossier, card);
        card.unknown();
        dossier.resolve(card.id);
    }
    for n in 0..CARDS {
        dossier.also_told_as(o(n)).count();
        dossier.occurrences_of(o(n)).count();
        let _ = dossier.put_back_opposition(&facilitator(), o(n));
        let _ = dossier.put_back_occurrence(&facilitator(), c(n));
    }
    for by in people() {
        dossier.can_undo(&by, crate::team::MAP);
        let mut after = Team::new();
        after.dossier = dossier.clone();
        let _ = after.undoes(&by);
        snapshot(&after.dossier);
    }
    for id in dossier.to_strategise() {
        let _ = (dossier.strategy(id), dossier.dialogue_map(id), dossier.actions_of(id));
    }
    let _ = (dossier.actions(), dossier.withdrawn_actions(), dossier.camps_in("wij en zij"));
    let _ = dossier.close_dots_round(&facilitator());
    let _ = (dossier.participants(), dossier.domains(), dossier.last_result(), dossier.choice());
}

fn log_of(moves: &[crate::moves::Move]) -> Team {
    let mut team = Team::new();
    for this in moves {
        let _ = team.tries(this);
    }
    team
}

#[test]
fn an_empty_log_is_an_empty_dossier() {
    let dossier = Dossier::replay(DOSSIER, &[]);
    assert_eq!(dossier, Dossier::empty(DOSSIER));
    look_at_everything(&dossier);
}

#[test]
fn a_number_stays_when_the_text_of_an_earlier_card_was_erased() {
    let team = Team::with_oppositions(3);
    let after = team.replayed(|recorded| {
        if matches!(recorded.event, Some(Event::OppositionAdded { id, .. }) if id == o(2)) {
            recorded.event = None;
        }
    });
    assert_eq!(after.map().map(|card| card.number).collect::<Vec<_>>(), [1, 3]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_beginning_of_a_log_replays_to_what_stood_there_then(moves in of_all_kinds(30)) {
        let mut team = Team::new();
        let mut stood = vec![(team.log.len(), team.dossier.clone())];
        for this in &moves {
            let _ = team.tries(this);
            stood.push((team.log.len(), team.dossier.clone()));
        }
        for (length, dossier) in stood {
            assert_eq!(Dossier::replay(DOSSIER, &team.log[..length]), dossier);
        }
        for length in 0..team.log.len() {
            look_at_everything(&Dossier::replay(DOSSIER, &team.log[..length]));
        }
    }

    #[test]
    fn a_log_with_erased_events_and_forgotten_authors_replays(
        moves in of_all_kinds(40),
        erased in prop::collection::vec(any::<bool>(), 100),
        forgotten in prop::collection::vec(any::<bool>(), 100),
        share in 1..4_usize,
    ) {
        let team = log_of(&moves);
        let mut at = 0;
        let blank = |recorded: &mut Recorded| {
            at += 1;
            if erased[at % 100] && at % share == 0 {
                recorded.event = None;
            }
            if forgotten[at % 100] {
                recorded.by.id = None;
            }
        };
        let after = team.replayed(blank);
        assert_eq!(after.seq, team.dossier.seq);
        look_at_everything(&after);
    }

    #[test]
    fn forgetting_who_did_it_leaves_every_card(moves in of_all_kinds(40)) {
        let team = log_of(&moves);
        let after = team.replayed(|recorded| recorded.by.id = None);
        let but_authors = |dossier: &Dossier| {
            let mut all = snapshot(dossier);
            all.retain(|(_, facet), _| *facet != "added_by");
            all
        };
        assert_eq!(but_authors(&after), but_authors(&team.dossier));
        assert_eq!(after.map().count(), team.dossier.map().count());
    }
}
