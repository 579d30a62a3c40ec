//! Map 2 of an example, as data, and how it is filled in: through the same door as everybody else.

use super::seed::{does, vet, vet_optional};
use crate::{app::Shared, door::Opened, secret};
use guard::Place;
use model::{FuelId, Member, OppositionId, RoleCardId, RoleMapId, role_map::*};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

/// Map 2 of a wij-zij, drawn once or more.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Positions {
    reflection: Reflection,
    equal_treatment: Answer,
    drawing: Vec<Drawing>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
struct Reflection {
    narratives: BTreeSet<Narrative>,
    touched: Touched,
    #[serde(flatten)]
    answers: BTreeMap<String, String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Answer {
    answer: EqualTreatment,
    note: String,
}

/// One drawing; a later one starts as the one before stood.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Drawing {
    adopted: bool,
    pressure: MiddlePressure,
    reason: String,
    by: usize,
    #[serde(default)]
    card: Vec<Card>,
    #[serde(default, rename = "move")]
    moves: Vec<Move>,
    #[serde(default)]
    fuel: Vec<Statement>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Card {
    name: String,
    kind: RoleCardKind,
    zone: Zone,
    grounds: Option<String>,
    certainty: Option<Certainty>,
    moves_to: Option<Zone>,
    by: usize,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Move {
    name: String,
    zone: Zone,
    #[serde(default)]
    scapegoat: bool,
    by: usize,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Statement {
    description: String,
    kind: StatementKind,
    side: FuelSide,
    channel: Option<ChannelKind>,
    period: Option<String>,
    by: usize,
}

/// Who fills in what, and on which map.
struct Table<'a> {
    app: &'a Shared,
    opened: &'a Opened,
    leader: &'a Member,
    people: &'a [Member],
    map: RoleMapId,
}

impl Table<'_> {
    fn by(&self, n: usize) -> &Member {
        self.people.get(n).unwrap_or(self.leader)
    }
}

/// Draws the maps of this wij-zij.
pub async fn fill(
    app: &Shared,
    opened: &Opened,
    leader: &Member,
    people: &[Member],
    about: OppositionId,
    told: &Positions,
) -> Result<(), String> {
    let mut cards = BTreeMap::new();
    for drawing in &told.drawing {
        let map = RoleMapId(secret::id());
        does(app, opened, leader, |dossier, by| dossier.start_role_map(by, map, about)).await?;
        let table = Table { app, opened, leader, people, map };
        draw(&table, drawing, &mut cards).await?;
        if drawing.adopted {
            reflect(&table, told).await?;
            does(app, opened, leader, |dossier, by| dossier.adopt_role_map(by, map)).await?;
        }
    }
    Ok(())
}

async fn draw(table: &Table<'_>, drawing: &Drawing, cards: &mut BTreeMap<String, RoleCardId>) -> Result<(), String> {
    let (app, opened, map) = (table.app, table.opened, table.map);
    for told in &drawing.moves {
        let id = *cards.get(&told.name).ok_or(format!("an example moves a card that is not there: {}", told.name))?;
        does(app, opened, table.by(told.by), |dossier, by| dossier.move_role_card(by, map, id, told.zone)).await?;
        if told.scapegoat {
            let marked = vec![RoleCardChange::Scapegoat(Scapegoat::Yes)];
            does(app, opened, table.by(told.by), |dossier, by| {
                dossier.amend_role_card(by, map, id, told.zone, marked.clone())
            })
            .await?;
        }
    }
    for told in &drawing.card {
        let id = RoleCardId(secret::id());
        cards.insert(told.name.clone(), id);
        let card = (vet(app, &told.name, Place::RoleMap)?, told.kind, told.zone);
        does(app, opened, table.by(told.by), |dossier, by| dossier.place_role_card(by, map, id, card.clone())).await?;
        let changes = vec![
            RoleCardChange::Grounds(vet_optional(app, told.grounds.as_ref(), Place::RoleMapText)?),
            RoleCardChange::Certainty(told.certainty),
            RoleCardChange::MovesTo(told.moves_to),
        ];
        if told.grounds.is_some() || told.certainty.is_some() || told.moves_to.is_some() {
            does(app, opened, table.by(told.by), |dossier, by| {
                dossier.amend_role_card(by, map, id, told.zone, changes.clone())
            })
            .await?;
        }
    }
    for told in &drawing.fuel {
        let (id, what) = (FuelId(secret::id()), vet(app, &told.description, Place::RoleMapText)?);
        let period = vet_optional(app, told.period.as_ref(), Place::RoleMap)?;
        let details = vec![FuelChange::Channel(told.channel), FuelChange::Period(period)];
        does(app, opened, table.by(told.by), |dossier, by| {
            dossier.add_fuel(by, map, id, what.clone(), (told.kind, told.side), details.clone())
        })
        .await?;
    }
    let reason = vet(app, &drawing.reason, Place::Reason)?;
    does(app, opened, table.by(drawing.by), |dossier, by| {
        dossier.judge_pressure(by, map, drawing.pressure, reason.clone())
    })
    .await
}

async fn reflect(table: &Table<'_>, told: &Positions) -> Result<(), String> {
    let (app, opened, map) = (table.app, table.opened, table.map);
    let mut answers = BTreeMap::new();
    for (question, answer) in &told.reflection.answers {
        let question = ConductQuestion::from_slug(question).ok_or(format!("no question is called {question}"))?;
        answers.insert(question, vet(app, answer, Place::RoleMapText)?);
    }
    let narratives = told.reflection.narratives.clone();
    let reflection = ConductReflection { answers, narratives, touched: Some(told.reflection.touched) };
    let note = Some(vet(app, &told.equal_treatment.note, Place::RoleMapText)?);
    does(app, opened, table.leader, |dossier, by| {
        dossier.answer_equal_treatment(by, map, told.equal_treatment.answer, note.clone())
    })
    .await?;
    does(app, opened, table.leader, |dossier, by| dossier.reflect_on_conduct(by, map, reflection.clone())).await
}
