//! Blind spots: findings against the policy that is carried out already, and the network of who knows whom.

mod network;
mod page;
#[cfg(test)]
mod tests;

use crate::{
    app::{App, Shared},
    door::{Failure, Fields, Form, Opened, Visitor, act::act_id, answer},
    routes::Routes,
};
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use guard::{Place, Vetted};
use model::{
    analysis::AnswerState,
    blind_spot::{PolicyChange, Verdict},
    content::SolutionDirection,
};

/// The routes of blind spots and of the network.
pub fn routes() -> Routes {
    Routes::default()
        .get("/dossiers/{id}/blind-spots", all)
        .get("/dossiers/{id}/blind-spots/list", part)
        .get("/dossiers/{id}/blind-spots/{item}", show)
        .post("/dossiers/{id}/blind-spots/{item}", amend)
        .and(network::routes())
}

async fn all(State(app): State<Shared>, visitor: Visitor, Path(id): Path<String>) -> Result<Response, Failure> {
    let opened = Opened::find(&app, &visitor, &id).await?;
    Ok(page::all(&app, &visitor, &opened).into_response())
}

async fn part(State(app): State<Shared>, visitor: Visitor, Path(id): Path<String>) -> Result<Response, Failure> {
    let visitor = Visitor { wants_fragment: true, ..visitor };
    let opened = Opened::find(&app, &visitor, &id).await?;
    Ok(answer::part(opened.dossier.seq, page::list(&app, &opened)))
}

/// Opens the dossier and finds the item. Without an analysis there is nothing to hold against policy.
async fn find(app: &Shared, visitor: &Visitor, id: &str, item: &str) -> Result<Opened, Failure> {
    let opened = Opened::find(app, visitor, id).await?;
    let there = app.content.item(item).is_some() && opened.dossier.analysis().is_some();
    if there { Ok(opened) } else { Err(Failure::NotFound(visitor.language)) }
}

async fn show(
    State(app): State<Shared>,
    visitor: Visitor,
    Path((id, item)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let opened = find(&app, &visitor, &id, &item).await?;
    let form = Form::of(page::filled(&opened, &item));
    Ok(page::one(&app, &visitor, &opened, &item, &form).into_response())
}

/// How the form writes a text, where it stands, and what changes.
type TextField = (&'static str, Place, fn(Option<Vetted>) -> PolicyChange);
/// How the form writes an answer, and what changes.
type AnswerField = (&'static str, fn(Option<AnswerState>) -> PolicyChange);

/// The fields that were changed. Several people fill in one form: who saves gives nobody back what stood there when the
/// page was made. Without an answer, something is wrong.
fn read(app: &App, form: &mut Form) -> Option<Vec<PolicyChange>> {
    let is_sent = |form: &Form, name: &str| form.fields.has(name) && form.is_changed(name);
    let mut changes = vec![];
    let texts: [TextField; 3] = [
        ("existing-approach", Place::Reason, PolicyChange::ExistingApproach),
        ("owner", Place::JobFunction, PolicyChange::Owner),
        ("action", Place::Reason, PolicyChange::Action),
    ];
    for (name, place, change) in texts {
        if is_sent(form, name) {
            changes.extend(form.optional_text(&app.guard, name, place).map(change));
        }
    }
    let answers: [AnswerField; 3] = [
        ("reaches-group", PolicyChange::ReachesGroup),
        ("reaches-place", PolicyChange::ReachesPlace),
        ("fits-phase", PolicyChange::FitsPhase),
    ];
    for (name, change) in answers {
        if is_sent(form, name) {
            changes.extend(form.optional_choice(name, AnswerState::from_slug).map(change));
        }
    }
    if is_sent(form, "verdict") {
        changes.extend(form.optional_choice("verdict", Verdict::from_slug).map(PolicyChange::Verdict));
    }
    if is_sent(form, "direction") {
        changes.extend(form.optional_choice("direction", SolutionDirection::from_slug).map(PolicyChange::Direction));
    }
    form.is_fine().then_some(changes)
}

async fn amend(
    State(app): State<Shared>,
    visitor: Visitor,
    Path((id, item)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let opened = find(&app, &visitor, &id, &item).await?;
    let act = act_id(&fields);
    let mut form = Form::of(fields);
    let Some(changes) = read(&app, &mut form) else {
        let form = form.filled_in(page::filled(&opened, &item));
        return Ok(answer::invalid(page::one(&app, &visitor, &opened, &item, &form)));
    };
    let acted = opened.act_as(&app, act, |d| d.amend_policy(&opened.member, &item, changes.clone())).await;
    answer::unless_unchanged(acted, &visitor)?;
    Ok(answer::done(&visitor, &opened.path(&format!("/blind-spots#policy-{item}"))))
}
