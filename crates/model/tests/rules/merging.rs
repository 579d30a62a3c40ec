//! Merging doubles: nothing of either card is lost, and it can be taken apart again.

use crate::team::*;
use model::{Refusal, opposition::OppositionChange as Change};

fn told_as(team: &Team, n: u128) -> Vec<String> {
    team.dossier.also_told_as(o(n)).map(|card| card.us_label.to_string()).collect()
}

fn occurrences(team: &Team, n: u128) -> Vec<u128> {
    team.dossier.occurrences_of(o(n)).map(|card| card.id.0).collect()
}

fn three() -> Team {
    let mut team = Team::with_oppositions(3);
    for (n, label) in [(1, "een"), (2, "twee"), (3, "drie")] {
        team.amends(&facilitator(), n, vec![Change::UsLabel(text(label))]);
        team.adds_occurrence(&facilitator(), n, &[n], vec![]);
    }
    team
}

#[test]
fn a_merge_keeps_both_texts_and_both_links() {
    let mut team = three();
    team.merges(&officer(), 1, 2);
    assert_eq!(team.map(), [1, 3]);
    assert_eq!(team.card(1).us_label.as_str(), "een");
    assert_eq!(told_as(&team, 1), ["twee"]);
    assert_eq!(occurrences(&team, 1), [1, 2]);
    assert_eq!(team.occurrence(2).oppositions, ids(&[2]), "the link itself stays as it was made");
}

#[test]
fn a_chain_of_merges_ends_in_the_last_card() {
    let mut team = three();
    team.merges(&officer(), 2, 3);
    team.merges(&officer(), 1, 2);
    assert_eq!(team.map(), [1]);
    assert_eq!(team.dossier.resolve(o(3)), o(1));
    assert_eq!(told_as(&team, 1), ["twee", "drie"]);
    assert_eq!(occurrences(&team, 1), [1, 2, 3]);
}

#[test]
fn parting_the_middle_of_a_chain_takes_its_doubles_along() {
    let mut team = three();
    team.merges(&officer(), 2, 3);
    team.merges(&officer(), 1, 2);
    team.did(&officer(), |d| d.put_back_opposition(&officer(), o(2)));
    assert_eq!(team.map(), [1, 2]);
    assert_eq!((told_as(&team, 1), told_as(&team, 2)), (vec![], vec!["drie".to_owned()]));
    assert_eq!((occurrences(&team, 1), occurrences(&team, 2)), (vec![1], vec![2, 3]));
}

#[test]
fn parting_the_end_of_a_chain_leaves_the_rest() {
    let mut team = three();
    team.merges(&officer(), 2, 3);
    team.merges(&officer(), 1, 2);
    team.did(&officer(), |d| d.put_back_opposition(&officer(), o(3)));
    assert_eq!(team.map(), [1, 3]);
    assert_eq!(told_as(&team, 1), ["twee"]);
    assert_eq!(occurrences(&team, 3), [3]);
}

#[test]
fn a_card_is_not_merged_into_itself_or_twice() {
    let mut team = three();
    let by = officer();
    assert_eq!(team.dossier.merge_oppositions(&by, o(1), o(1)), Err(Refusal::SameCard));
    team.merges(&by, 1, 2);
    assert_eq!(team.dossier.merge_oppositions(&by, o(3), o(2)), Err(Refusal::CardWithdrawn));
    assert_eq!(team.dossier.merge_oppositions(&by, o(2), o(1)), Err(Refusal::CardWithdrawn), "no circle");
}

#[test]
fn a_merged_card_is_worked_on_through_the_card_that_was_kept() {
    let mut team = three();
    team.merges(&officer(), 1, 2);
    let changed = team.dossier.amend_opposition(&officer(), o(2), vec![Change::Topic(None)]);
    assert_eq!(changed, Err(Refusal::CardWithdrawn));
}

#[test]
fn withdrawing_the_kept_card_keeps_the_double_with_it() {
    let mut team = three();
    let by = officer();
    team.merges(&by, 1, 2);
    team.did(&by, |d| d.withdraw_opposition(&by, o(1)));
    assert_eq!(team.map(), [3]);
    team.did(&by, |d| d.put_back_opposition(&by, o(2)));
    assert_eq!(team.map(), [2, 3], "a double can be taken out of a withdrawn card");
    team.did(&by, |d| d.put_back_opposition(&by, o(1)));
    assert_eq!(told_as(&team, 1), Vec::<String>::new());
}

#[test]
fn an_occurrence_that_stands_beside_both_doubles_is_shown_once() {
    let mut team = Team::with_oppositions(2);
    team.adds_occurrence(&officer(), 1, &[1, 2], vec![]);
    team.merges(&officer(), 1, 2);
    assert_eq!(occurrences(&team, 1), [1]);
}

#[test]
fn a_damaged_log_with_a_circle_of_merges_still_ends() {
    let mut team = Team::with_oppositions(2);
    let circle = |kept, merged| model::Event::OppositionsMerged { kept: o(kept), merged: o(merged) };
    team.did(&officer(), |_| Ok(vec![circle(1, 2), circle(2, 1)]));
    assert_eq!(team.map(), Vec::<u128>::new());
    team.dossier.resolve(o(1));
    assert_eq!(occurrences(&team, 1), Vec::<u128>::new());
}
