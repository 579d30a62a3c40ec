//! What comes after map 1 on the page of a dossier: strategies, actions, and what comes due.

use crate::{calendar, component::card::in_words, door::Opened};
use maud::{Markup, html};
use model::{OppositionId, action::DAYS_AHEAD, choice::ChoiceOutcome};

/// A sentence that asks for attention, the address, and the words of the link.
type Ask = (String, String, String);

/// What comes due: actions by function and day, and strategies and a weging to look at again.
pub fn asks(opened: &Opened) -> Vec<Ask> {
    let (language, text, today) = (opened.language, opened.language.text(), calendar::today());
    let dossier = &opened.dossier;
    let day = |day| calendar::day_in_words(day, language);
    let mut asks: Vec<Ask> = vec![];
    for action in dossier.actions().into_iter().filter(|action| action.comes_due(today)) {
        let (owner, what, due) = (action.owner.as_str(), action.what.as_str(), day(action.due));
        let sentence = match action.is_overdue(today) {
            true => text.dossier_ask_action_overdue(owner, due, what),
            false => text.dossier_ask_action_due(owner, due, what),
        };
        asks.push((sentence, opened.path(&format!("/actions/{}", action.id)), text.dossier_to_action()));
    }
    for card in dossier.map() {
        let Some(anchoring) = dossier.strategy(card.id).map(|strategy| &strategy.anchoring) else { continue };
        let Some(review) = anchoring.review.filter(|review| *review <= today.plus_days(DAYS_AHEAD)) else { continue };
        let of = in_words(card, language);
        let sentence = match &anchoring.keeper {
            Some(keeper) => text.dossier_ask_anchoring_by(keeper.as_str(), day(review), of),
            None => text.dossier_ask_anchoring(day(review), of),
        };
        asks.push((sentence, anchoring_at(opened, card.id), text.dossier_to_strategy()));
    }
    asks.extend(appraisal_to_review(opened));
    asks
}

/// The day has come to look back on the weging that was decided last, and nobody began another.
fn appraisal_to_review(opened: &Opened) -> Option<Ask> {
    let (language, text) = (opened.language, opened.language.text());
    let last = opened.dossier.appraisals().last()?;
    let (decision, _) = last.decision.as_ref().filter(|(it, _)| it.review_date <= calendar::today())?;
    let sentence = text.dossier_ask_appraisal(calendar::day_in_words(decision.review_date, language));
    Some((sentence, opened.path(&format!("/appraisals/{}", last.id)), text.dossier_to_appraisal()))
}

fn anchoring_at(opened: &Opened, id: OppositionId) -> String {
    opened.path(&format!("/oppositions/{id}/strategy#anchoring"))
}

/// The steps of the method after adopting, when the group did not choose to follow only: name, done, address.
pub fn steps(opened: &Opened) -> Vec<(String, bool, &'static str)> {
    let text = opened.language.text();
    let dossier = &opened.dossier;
    if dossier.choice().is_some_and(|choice| choice.outcome == ChoiceOutcome::FollowOnly) {
        return vec![];
    }
    let strategy = dossier.chosen().and_then(|id| dossier.strategy(id));
    let ready = strategy.is_some_and(|strategy| strategy.readied.is_some());
    let actions = dossier.actions();
    let over = !actions.is_empty() && !actions.iter().any(|action| action.state.value.is_ahead());
    vec![(text.dossier_step_strategy(), ready, "/strategy"), (text.dossier_step_actions(), over, "/actions")]
}

/// The strategies among the parts of the dossier.
pub fn strategy_part(opened: &Opened) -> (String, &'static str, Markup) {
    let text = opened.language.text();
    (text.dossier_to_strategy(), "/strategy", html! { (text.dossier_strategy_about()) })
}

/// The actions among the parts of the dossier.
pub fn actions_part(opened: &Opened) -> (String, &'static str, Markup) {
    let text = opened.language.text();
    let actions = opened.dossier.actions();
    let ahead = actions.iter().filter(|action| action.state.value.is_ahead()).count();
    (text.dossier_to_actions(), "/actions", html! { (text.dossier_actions_about(actions.len(), ahead)) })
}
