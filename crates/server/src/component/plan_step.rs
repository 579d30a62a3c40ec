//! The words of a plan: of a step, and of an agreement. What the group did not word itself is said by the content.

use crate::{content, language::Language};
use model::session::{Agreement, PlanStep};

/// What a step is called.
pub fn title(step: &PlanStep, language: Language) -> String {
    let own = step.title.as_ref().map(ToString::to_string);
    own.or_else(|| standard(step).map(|it| language.of(&it.title).to_owned()))
        .unwrap_or_else(|| language.text().plan_step())
}

/// What the room is asked; nothing when a step asks nothing.
pub fn question(step: &PlanStep, language: Language) -> Option<String> {
    let own = step.question.as_ref().map(ToString::to_string);
    own.or_else(|| standard(step).map(|it| language.of(&it.question).to_owned()))
}

fn standard(step: &PlanStep) -> Option<&'static model::content::RunStep> {
    step.standard.as_deref().and_then(content::standard_step)
}

/// An agreement in words; nothing when the content does not know it.
pub fn agreement(agreement: &Agreement, language: Language) -> Option<String> {
    match agreement {
        Agreement::Own(text) => Some(text.to_string()),
        Agreement::Standard(id) => {
            let known = &content::built_in().ok()?.agreements.questions;
            known.iter().find(|it| it.id == *id).map(|it| language.of(&it.text).to_owned())
        }
    }
}
