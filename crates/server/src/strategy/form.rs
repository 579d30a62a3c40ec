//! The forms of a strategy: read from what was typed, and filled in from what is there.

use crate::{
    app::App,
    door::{
        Form, Opened,
        form::{FieldError, reason_field},
    },
};
use guard::{Place, Vetted};
use model::{
    OppositionId,
    role_map::Zone,
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
        changes.push(match form.value("look-again").trim().to_owned() {
            day if day.is_empty() => Some(AnchoringChange::Review(None)),
            day => day
                .parse()
                .map_err(|_| form.object("look-again", FieldError::NotADate))
                .ok()
                .map(|day| AnchoringChange::Review(Some(day))),
        });
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
    let mut there: Vec<(String, String)> = vec![];
    let mut fill = |name: &str, text: Option<&Vetted>| {
        let because = text.and_then(Vetted::ground).map_or_else(String::new, |ground| ground.reason().to_owned());
        there.push((name.to_owned(), text.map_or_else(String::new, ToString::to_string)));
        there.push((reason_field(name), because));
    };
    for gamechanger in GameChanger::ALL {
        for question in app.content.gamechangers.of_part(gamechanger.slug()) {
            fill(&question.id, strategy.answers.of(*gamechanger, &question.id));
        }
    }
    fill("keeper", strategy.anchoring.keeper.as_ref());
    fill("stop", strategy.anchoring.stop.as_ref());
    let review = strategy.anchoring.review.map_or_else(String::new, |day| day.to_string());
    there.push(("look-again".to_owned(), review));
    there.extend(strategy.targets.iter().copied().map(|zone: Zone| ("target".to_owned(), zone.slug().to_owned())));
    typed.filled_in(&there)
}
