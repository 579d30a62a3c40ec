//! Actions: what is going to be done, by whom, before which day, and how far it is.

mod page;
#[cfg(test)]
mod tests;

use crate::{
    app::{App, Shared},
    component::action_list,
    door::{
        Failure, Fields, Form, Opened, Visitor,
        act::{NotDone, act_id},
        answer,
        form::FieldError,
    },
    routes::Routes,
    words,
};
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use guard::{Place, Vetted};
use model::{
    ActionId, Date, OppositionId, Refusal,
    action::{ActionChange, ActionState},
    event::Surface,
    opposition::Reasoned,
    strategy::GameChanger,
};

/// The routes of actions.
pub fn routes() -> Routes {
    Routes::default()
        .get("/dossiers/{id}/actions", all)
        .post("/dossiers/{id}/actions", add)
        .post("/dossiers/{id}/actions/undo", undo)
        .get("/dossiers/{id}/actions/{card}", show)
        .post("/dossiers/{id}/actions/{card}", amend)
        .post("/dossiers/{id}/actions/{card}/withdrawal", withdraw)
        .post("/dossiers/{id}/actions/{card}/return", put_back)
}

async fn all(State(app): State<Shared>, visitor: Visitor, Path(id): Path<String>) -> Result<Response, Failure> {
    let opened = Opened::find(&app, &visitor, &id).await?;
    Ok(page::all(&app, &visitor, &opened, &Form::empty()).into_response())
}

/// What the form says.
struct Typed {
    what: Vetted,
    owner: Vetted,
    due: Date,
    effect: Option<Vetted>,
    opposition: Option<OppositionId>,
    gamechanger: Option<GameChanger>,
}

fn read(app: &App, form: &mut Form) -> Option<Typed> {
    let what = form.text(&app.guard, "what", Place::Reason);
    let owner = form.text(&app.guard, "owner", Place::JobFunction);
    let due = form.date("due");
    let effect = form.optional_text(&app.guard, "effect", Place::Reason);
    let opposition = form.optional_choice("opposition", |id| id.parse().ok());
    let gamechanger = form.optional_choice("gamechanger", GameChanger::from_slug);
    Some(Typed {
        what: what?,
        owner: owner?,
        due: due?,
        effect: effect?,
        opposition: opposition?,
        gamechanger: gamechanger?,
    })
}

/// How far it is; a reason says why it was dropped, and belongs to nothing else.
fn read_state(app: &App, form: &mut Form) -> Option<Reasoned<ActionState>> {
    let value = form.choice("state", ActionState::from_slug)?;
    let reason = match value {
        ActionState::Dropped => form.optional_text(&app.guard, "state-reason", Place::Reason)?,
        _ => None,
    };
    Some(Reasoned { value, reason })
}

impl Typed {
    fn details(&self) -> Vec<ActionChange> {
        vec![
            ActionChange::Effect(self.effect.clone()),
            ActionChange::Opposition(self.opposition),
            ActionChange::GameChanger(self.gamechanger),
        ]
    }

    /// What was filled in of that.
    fn filled_details(&self) -> Vec<ActionChange> {
        let empty = |change: &ActionChange| {
            matches!(
                change,
                ActionChange::Effect(None) | ActionChange::Opposition(None) | ActionChange::GameChanger(None)
            )
        };
        self.details().into_iter().filter(|change| !empty(change)).collect()
    }

    fn changes(&self, state: Reasoned<ActionState>) -> Vec<ActionChange> {
        let mut changes = self.details();
        changes.push(ActionChange::What(self.what.clone()));
        changes.push(ActionChange::Owner(self.owner.clone()));
        changes.push(ActionChange::Due(self.due));
        changes.push(ActionChange::State(state));
        changes
    }
}

async fn add(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let opened = Opened::find(&app, &visitor, &id).await?;
    let act = act_id(&fields);
    let mut form = Form::of(fields);
    let Some(typed) = read(&app, &mut form) else {
        let page = if visitor.wants_fragment {
            action_list::adding(&opened, &form)
        } else {
            page::all(&app, &visitor, &opened, &form)
        };
        return Ok(answer::invalid(page));
    };
    let card = ActionId(act.0);
    let acted = opened
        .act(&app, act, |dossier| {
            let (what, owner, details) = (typed.what.clone(), typed.owner.clone(), typed.filled_details());
            dossier.add_action(&opened.member, card, what, owner, typed.due, details)
        })
        .await?;
    // Back to the list that the form was sent from: that of a strategy, or that of the dossier.
    let below = match form.value("back").parse::<OppositionId>() {
        Ok(id) if visitor.wants_fragment => {
            // What else is typed on that page stays; the list is fetched by itself.
            let opened = Opened { dossier: acted.dossier, ..opened };
            return Ok(action_list::adding_for(&opened, id).into_response());
        }
        Ok(id) => format!("/oppositions/{id}/strategy#action-{card}"),
        Err(_) => format!("/actions#action-{card}"),
    };
    Ok(answer::done(&visitor, &opened.path(&below)))
}

/// Opens the dossier and finds the action in it.
async fn find(app: &Shared, visitor: &Visitor, id: &str, card: &str) -> Result<(Opened, ActionId), Failure> {
    Opened::find_card(app, visitor, id, card, |dossier, card| dossier.action(card).is_some()).await
}

async fn show(
    State(app): State<Shared>,
    visitor: Visitor,
    Path((id, card)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let (opened, card) = find(&app, &visitor, &id, &card).await?;
    let form = page::filled(&opened, card);
    Ok(page::card(&app, &visitor, &opened, card, &form).await?.into_response())
}

async fn amend(
    State(app): State<Shared>,
    visitor: Visitor,
    Path((id, card)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let (opened, card) = find(&app, &visitor, &id, &card).await?;
    let act = act_id(&fields);
    let mut form = Form::of(fields);
    let (typed, state) = (read(&app, &mut form), read_state(&app, &mut form));
    let (Some(typed), Some(state)) = (typed, state) else {
        return Ok(answer::invalid(page::card(&app, &visitor, &opened, card, &form).await?));
    };
    let acted = opened
        .act_as(&app, act, |dossier| dossier.amend_action(&opened.member, card, typed.changes(state.clone())))
        .await;
    if let Err(NotDone::Refused(refusal @ Refusal::DroppedWithoutReason)) = acted {
        form.object("state-reason", FieldError::Sentence(words::refusal(refusal, visitor.language)));
        return Ok(answer::invalid(page::card(&app, &visitor, &opened, card, &form).await?));
    }
    answer::unless_unchanged(acted, &visitor)?;
    Ok(answer::done(&visitor, &opened.path(&format!("/actions#action-{card}"))))
}

async fn withdraw(
    State(app): State<Shared>,
    visitor: Visitor,
    Path((id, card)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let (opened, card) = find(&app, &visitor, &id, &card).await?;
    opened.act(&app, act_id(&fields), |dossier| dossier.withdraw_action(&opened.member, card)).await?;
    Ok(answer::done(&visitor, &opened.path("/actions")))
}

async fn put_back(
    State(app): State<Shared>,
    visitor: Visitor,
    Path((id, card)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let (opened, card) = find(&app, &visitor, &id, &card).await?;
    opened.act(&app, act_id(&fields), |dossier| dossier.put_back_action(&opened.member, card)).await?;
    Ok(answer::done(&visitor, &opened.path(&format!("/actions#action-{card}"))))
}

/// Takes back one's own last act on actions.
async fn undo(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let opened = Opened::find(&app, &visitor, &id).await?;
    opened.act(&app, act_id(&fields), |dossier| dossier.undo(&opened.member, Surface::Actions)).await?;
    Ok(answer::done(&visitor, &opened.path("/actions")))
}
