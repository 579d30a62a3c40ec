//! The forms of a strategy: read from what was typed, and filled in from what is there.

use crate::{
    app::App,
    door::{Fields, Form, Opened},
};
use guard::{Place, Vetted};
use model::{
    OppositionId,
    strategy::{AnchoringChange, GameChanger, Strategy},
};

/// The answers that the form of a gamechanger asks for: those that somebody changed. `None` when something is wrong.
pub fn answers(app: &App, form: &mut Form, gamechanger: GameChanger) -> Option<Vec<(String, Option<Vetted>)>> {
    let mut answers = vec![];
    for question in app.content.gamechangers.of_part(gamechanger.slug()) {
        if form.fields.has(&question.id) && form.is_changed(&question.id) {
            let answer = form.optional_text(&app.guard, &question.id, Place::OppositionText);
            answers.push(answer.map(|answer| (question.id.clone(), answer)));
        }
    }
    answers.into_iter().collect()
}

/// The changes that the form of the anchoring asks for.
pub fn anchoring(app: &App, form: &mut Form) -> Option<Vec<AnchoringChange>> {
    let mut changes = vec![];
    if form.is_changed("keeper") {
        changes.push(form.optional_text(&app.guard, "keeper", Place::JobFunction).map(AnchoringChange::Keeper));
    }
    if form.is_changed("look-again") {
        changes.push(form.optional_date("look-again").map(AnchoringChange::Review));
    }
    if form.is_changed("stop") {
        changes.push(form.optional_text(&app.guard, "stop", Place::Reason).map(AnchoringChange::Stop));
    }
    changes.into_iter().collect()
}

/// The forms with what is there, around what was typed in one of them.
pub fn filled(app: &App, opened: &Opened, card: OppositionId, typed: Form) -> Form {
    let nothing = Strategy::default();
    let strategy = opened.dossier.strategy(card).unwrap_or(&nothing);
    let mut there = Fields::default();
    for gamechanger in GameChanger::ALL {
        for question in app.content.gamechangers.of_part(gamechanger.slug()) {
            there = there.with_text(&question.id, strategy.answers.of(*gamechanger, &question.id));
        }
    }
    let review = strategy.anchoring.review.map_or_else(String::new, |day| day.to_string());
    there = there
        .with_text("keeper", strategy.anchoring.keeper.as_ref())
        .with_text("stop", strategy.anchoring.stop.as_ref())
        .with("look-again", review);
    for zone in &strategy.targets {
        there = there.with("target", zone.slug());
    }
    typed.filled_in(there)
}
