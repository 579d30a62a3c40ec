//! Advice: the rules that apply now, each with why, and what the group does with it.

mod page;
#[cfg(test)]
mod tests;

use crate::{
    app::Shared,
    door::{Failure, Fields, Form, Opened, Visitor, act::act_id, answer},
    routes::Routes,
};
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use guard::Place;
use model::{ActionId, Dossier, advice::AdviceDecision, content::AdviceRule};

/// The routes of advice.
pub fn routes() -> Routes {
    Routes::default()
        .get("/dossiers/{id}/advice", all)
        .get("/dossiers/{id}/advice/list", part)
        .get("/dossiers/{id}/advice/{rule}", show)
        .post("/dossiers/{id}/advice/{rule}/decision", decide)
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

/// Opens the dossier and finds the rule.
async fn find<'a>(
    app: &'a Shared,
    visitor: &Visitor,
    id: &str,
    rule: &str,
) -> Result<(Opened, &'a AdviceRule), Failure> {
    let opened = Opened::find(app, visitor, id).await?;
    let rule = app.content.advice.rules.iter().find(|it| it.id == rule);
    rule.map(|rule| (opened, rule)).ok_or(Failure::NotFound(visitor.language))
}

async fn show(
    State(app): State<Shared>,
    visitor: Visitor,
    Path((id, rule)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let (opened, rule) = find(&app, &visitor, &id, &rule).await?;
    let form = page::blank(rule, &opened);
    Ok(page::one(&app, &visitor, &opened, rule, &form).into_response())
}

/// What the group does with an advice.
enum Deed {
    /// One of the decisions, or none: taken back.
    Decision(Option<AdviceDecision>),
    /// Taken over as an action: what, by which function, before which day.
    Action((guard::Vetted, guard::Vetted, model::Date)),
}

fn read(app: &Shared, form: &mut Form) -> Option<Deed> {
    let deed = form.choice("decision", |word| {
        ["taken-over", "action", "set-aside", "open"].into_iter().find(|known| *known == word)
    })?;
    Some(match deed {
        "taken-over" => Deed::Decision(Some(AdviceDecision::TakenOver { action: None })),
        "set-aside" => {
            let reason = form.text(&app.guard, "reason", Place::Reason)?;
            Deed::Decision(Some(AdviceDecision::SetAside { reason }))
        }
        "action" => {
            let what = form.text(&app.guard, "what", Place::Reason);
            let owner = form.text(&app.guard, "owner", Place::JobFunction);
            let due = form.date("due");
            Deed::Action((what?, owner?, due?))
        }
        _ => Deed::Decision(None),
    })
}

async fn decide(
    State(app): State<Shared>,
    visitor: Visitor,
    Path((id, rule)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let (opened, rule) = find(&app, &visitor, &id, &rule).await?;
    let act = act_id(&fields);
    let mut form = Form::of(fields);
    let Some(deed) = read(&app, &mut form) else {
        let form = page::around(rule, &opened, form);
        return Ok(answer::invalid(page::one(&app, &visitor, &opened, rule, &form)));
    };
    let by = &opened.member;
    let verb = |dossier: &Dossier| match &deed {
        Deed::Decision(decision) => dossier.decide_advice(by, &rule.id, decision.clone()),
        Deed::Action(action) => dossier.take_over_as_action(by, &rule.id, ActionId(act.0), action.clone()),
    };
    answer::unless_unchanged(opened.act_as(&app, act, verb).await, &visitor)?;
    Ok(answer::done(&visitor, &opened.path(&format!("/advice#advice-{}", rule.id))))
}
