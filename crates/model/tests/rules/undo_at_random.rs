//! What holds of undo, whatever people do.

use crate::{
    moves::{What, on_cards, people},
    snapshot::{Facet, Snapshot, changed, snapshot},
    team::{Team, o},
};
use model::{Refusal, event::Card};
use proptest::prelude::*;
use std::collections::BTreeSet;

/// An act that happened, as seen from outside.
struct Seen {
    who: usize,
    changed: Vec<Facet>,
    /// Merging is work on the card that is kept as well, although nothing of it changes.
    merged: Vec<Card>,
    undone: bool,
}

/// What was there before; a card that was not there yet counts as withdrawn.
fn assert_restored(before: &Snapshot, after: &Snapshot) {
    let known: BTreeSet<Card> = before.keys().map(|(card, _)| *card).collect();
    for ((card, facet), value) in after {
        match (before.get(&(*card, *facet)), *facet) {
            (Some(was), _) => assert_eq!(was, value, "{facet} of {card:?}"),
            (None, "withdrawn") => assert_eq!(value, "true", "{card:?} was not there"),
            (None, _) => assert!(!known.contains(card)),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn undo_takes_back_the_own_last_act_and_leaves_what_others_did_since(moves in on_cards(40)) {
        let mut team = Team::new();
        let mut seen: Vec<Seen> = vec![];
        for this in &moves {
            let before = snapshot(&team.dossier);
            let outcome = team.tries(this);
            let changed = changed(&before, &snapshot(&team.dossier));
            if this.what != What::Undo {
                if outcome.is_ok() {
                    let cards = [this.a, this.b].map(|card| Card::Opposition(o(card))).to_vec();
                    let merged = if this.what == What::Merge { cards } else { vec![] };
                    seen.push(Seen { who: this.who, changed, merged, undone: false });
                }
                continue;
            }
            let own = seen.iter().rposition(|act| act.who == this.who && !act.undone);
            let Some(own) = own else {
                assert_eq!(outcome, Err(Refusal::NothingToUndo));
                continue;
            };
            let mut since = seen[own + 1..].iter().filter(|act| act.who != this.who && !act.undone);
            match outcome {
                Ok(()) => {
                    for facet in &changed {
                        assert!(seen[own].changed.contains(facet), "{facet:?} was no part of the act");
                        assert!(since.clone().all(|act| !act.changed.contains(facet)), "{facet:?} was of somebody else");
                    }
                    seen[own].undone = true;
                }
                Err(why) => {
                    assert_eq!(why, Refusal::ChangedSince);
                    let own = &seen[own];
                    let cards: BTreeSet<Card> =
                        own.changed.iter().map(|(card, _)| *card).chain(own.merged.iter().copied()).collect();
                    // Noting an occurrence beside a card, or merging a double into it, is work on that card too; and an
                    // occurrence stands beside cards that others may have worked on.
                    let links = ["oppositions", "merged_into"];
                    let beside = cards.iter().any(|card| matches!(card, Card::Occurrence(_)));
                    let met = |(card, facet): &Facet| beside || cards.contains(card) || links.contains(facet);
                    assert!(since.any(|act| act.changed.iter().any(met)), "nobody else worked on these cards since");
                }
            }
        }
    }

    #[test]
    fn undo_right_after_an_act_restores_what_was_there(moves in on_cards(40)) {
        let mut team = Team::new();
        for this in &moves {
            let before = snapshot(&team.dossier);
            if team.tries(this).is_err() || this.what == What::Undo {
                continue;
            }
            let mut other = team.clone();
            assert_eq!(other.dossier.can_undo(&this.by(), crate::team::MAP), Some(first_of_last_act(&other)));
            other.undoes(&this.by()).unwrap();
            assert_restored(&before, &snapshot(&other.dossier));
        }
    }

    #[test]
    fn alone_one_can_undo_all_the_way_to_the_beginning(moves in on_cards(30)) {
        let mut team = Team::new();
        let mut befores = vec![];
        for this in moves.iter().filter(|this| this.what != What::Undo) {
            let this = this.done_by(1);
            let before = snapshot(&team.dossier);
            if team.tries(&this).is_ok() {
                befores.push(before);
            }
        }
        for before in befores.iter().rev() {
            team.undoes(&people()[1]).unwrap();
            assert_restored(before, &snapshot(&team.dossier));
        }
        assert_eq!(team.undoes(&people()[1]), Err(Refusal::NothingToUndo));
        assert_eq!(team.map(), Vec::<u128>::new());
    }
}

fn first_of_last_act(team: &Team) -> u64 {
    let last = team.log.last().expect("a log").act;
    team.log.iter().find(|recorded| recorded.act == last).expect("its first event").seq
}
