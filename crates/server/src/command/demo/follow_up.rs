//! What the group of an example made after map 1, as data, and how it is filled in: through the same door as everybody else.

use super::seed::{does, vet, vet_optional};
use crate::{app::Shared, calendar, door::Opened};
use guard::Place;
use model::{
    ActionId, Member, OppositionId,
    action::{ActionChange, ActionState},
    dialogue_map::DialogueMapChange,
    opposition::Reasoned,
    role_map::{Position, Zone},
    strategy::{AnchoringChange, GameChanger},
};
use serde::Deserialize;
use std::collections::BTreeMap;

/// A strategy with what follows from it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct FollowUp {
    answers: BTreeMap<GameChanger, BTreeMap<String, String>>,
    strategy: Targets,
    dialogue_map: DialogueMap,
    action: Vec<Action>,
    anchoring: Anchoring,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Targets {
    targets: Vec<Zone>,
    by: usize,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct DialogueMap {
    invitees: String,
    inviter: String,
    inviter_position: Position,
    place_and_form: String,
    opening_acknowledgement: String,
    promises: String,
    non_promises: String,
    use_of_outcome: String,
    what_we_record: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Action {
    what: String,
    owner: String,
    /// From the day that the example is made; before it when negative.
    days: i64,
    effect: Option<String>,
    gamechanger: Option<GameChanger>,
    state: ActionState,
    by: usize,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Anchoring {
    keeper: String,
    months: u16,
    stop: String,
    by: usize,
}

/// Fills in what followed for this wij-zij.
pub async fn fill(
    app: &Shared,
    opened: &Opened,
    leader: &Member,
    people: &[Member],
    card: OppositionId,
    told: &FollowUp,
) -> Result<(), String> {
    let by = |n: usize| people.get(n).unwrap_or(leader);
    for (gamechanger, answers) in &told.answers {
        let mut vetted = vec![];
        for (question, answer) in answers {
            vetted.push((question.clone(), Some(vet(app, answer, Place::OppositionText)?)));
        }
        does(app, opened, by(told.strategy.by), |dossier, by| {
            dossier.answer_gamechanger(by, card, *gamechanger, vetted.clone())
        })
        .await?;
    }
    let targets: std::collections::BTreeSet<Zone> = told.strategy.targets.iter().copied().collect();
    does(app, opened, by(told.strategy.by), |dossier, by| dossier.target_strategy(by, card, targets.clone())).await?;
    let map = dialogue_map(app, &told.dialogue_map)?;
    does(app, opened, by(told.strategy.by), |dossier, by| dossier.amend_dialogue_map(by, card, map.clone())).await?;
    for action in &told.action {
        act(app, opened, by(action.by), card, action).await?;
    }
    let today = calendar::today();
    let anchoring = vec![
        AnchoringChange::Keeper(Some(vet(app, &told.anchoring.keeper, Place::JobFunction)?)),
        AnchoringChange::Review(Some(today.plus_months(told.anchoring.months))),
        AnchoringChange::Stop(Some(vet(app, &told.anchoring.stop, Place::Reason)?)),
    ];
    does(app, opened, by(told.anchoring.by), |dossier, by| dossier.anchor_strategy(by, card, anchoring.clone(), today))
        .await
}

fn dialogue_map(app: &Shared, told: &DialogueMap) -> Result<Vec<DialogueMapChange>, String> {
    use DialogueMapChange as C;
    let text = |text: &str| vet(app, text, Place::Reason).map(Some);
    Ok(vec![
        C::Invitees(Some(vet(app, &told.invitees, Place::RoleMap)?)),
        C::Inviter(Some(vet(app, &told.inviter, Place::JobFunction)?)),
        C::InviterPosition(Some(told.inviter_position)),
        C::PlaceAndForm(text(&told.place_and_form)?),
        C::OpeningAcknowledgement(text(&told.opening_acknowledgement)?),
        C::Promises(text(&told.promises)?),
        C::NonPromises(text(&told.non_promises)?),
        C::UseOfOutcome(text(&told.use_of_outcome)?),
        C::WhatWeRecord(text(&told.what_we_record)?),
    ])
}

async fn act(app: &Shared, opened: &Opened, by: &Member, card: OppositionId, told: &Action) -> Result<(), String> {
    let id = ActionId(crate::secret::id());
    let (what, owner) = (vet(app, &told.what, Place::Reason)?, vet(app, &told.owner, Place::JobFunction)?);
    let due = calendar::day_of(&calendar::in_seconds(told.days.saturating_mul(86_400)));
    let details = vec![
        ActionChange::Effect(vet_optional(app, told.effect.as_ref(), Place::Reason)?),
        ActionChange::Opposition(Some(card)),
        ActionChange::GameChanger(told.gamechanger),
        ActionChange::State(Reasoned { value: told.state, reason: None }),
    ];
    does(app, opened, by, |dossier, by| dossier.add_action(by, id, what.clone(), owner.clone(), due, details.clone()))
        .await
}
