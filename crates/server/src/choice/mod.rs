//! Choosing one wij-zij: dots with a limit, hidden until the round closes, and an outcome with reasons.

mod page;

use crate::{
    app::Shared,
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
use guard::Place;
use model::{OppositionId, Refusal, RoundId, choice::ChoiceOutcome};

/// The routes of the choice.
pub fn routes() -> Routes {
    Routes::default()
        .get("/dossiers/{id}/choice", show)
        .get("/dossiers/{id}/choice/dots", part)
        .post("/dossiers/{id}/choice/dots", place)
        .post("/dossiers/{id}/choice/rounds", open_round)
        .post("/dossiers/{id}/choice/rounds/closure", close_round)
        .post("/dossiers/{id}/choice", choose)
}

async fn show(State(app): State<Shared>, visitor: Visitor, Path(id): Path<String>) -> Result<Response, Failure> {
    let opened = Opened::find(&app, &visitor, &id).await?;
    let form = page::filled(&opened);
    Ok(page::choice(&app, &visitor, &opened, &form).into_response())
}

/// The dots of this visitor, or the result: what changes while a round runs.
async fn part(State(app): State<Shared>, visitor: Visitor, Path(id): Path<String>) -> Result<Response, Failure> {
    let visitor = Visitor { wants_fragment: true, ..visitor };
    let opened = Opened::find(&app, &visitor, &id).await?;
    Ok(answer::part(opened.dossier.seq, page::dots(&opened)))
}

/// Gives one wij-zij another number of dots. The number is the new one, so that a second delivery changes nothing.
async fn place(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let opened = Opened::find(&app, &visitor, &id).await?;
    let unreadable = || Failure::Unreadable(visitor.language);
    let card: OppositionId = fields.value("opposition").parse().map_err(|_| unreadable())?;
    let number: u8 = fields.value("dots").parse().map_err(|_| unreadable())?;
    let acted = opened
        .act_as(&app, act_id(&fields), |dossier| {
            let round = dossier.open_round().ok_or(Refusal::RoundClosed)?;
            let mut dots: Vec<_> =
                round.placed_by(opened.member.id).iter().copied().filter(|(id, _)| *id != card).collect();
            dots.push((card, number));
            dossier.place_dots(&opened.member, dots)
        })
        .await;
    let dossier = match acted {
        Ok(acted) => acted.dossier,
        Err(NotDone::Refused(Refusal::NothingChanged)) => opened.dossier.clone(),
        Err(other) => return Err(other.into_failure(visitor.language)),
    };
    if visitor.wants_fragment {
        let opened = Opened { dossier, ..opened };
        return Ok(page::dots_line(&opened, card).into_response());
    }
    Ok(answer::done(&visitor, &opened.path(&format!("/choice#choice-{card}"))))
}

async fn open_round(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let opened = Opened::find_to_lead(&app, &visitor, &id).await?;
    let limit = fields.value("limit").trim().parse().unwrap_or(0);
    let act = act_id(&fields);
    let acted =
        opened.act_as(&app, act, |dossier| dossier.open_dots_round(&opened.member, RoundId(act.0), limit)).await;
    if let Err(NotDone::Refused(refusal @ (Refusal::OutOfRange | Refusal::MapEmpty))) = acted {
        let mut form = Form::of(fields);
        form.object("limit", FieldError::Sentence(words::refusal(refusal, visitor.language)));
        return Ok(answer::invalid(page::choice(&app, &visitor, &opened, &form)));
    }
    answer::unless_unchanged(acted, &visitor)?;
    Ok(answer::done(&visitor, &opened.path("/choice")))
}

async fn close_round(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let opened = Opened::find_to_lead(&app, &visitor, &id).await?;
    opened.act(&app, act_id(&fields), |dossier| dossier.close_dots_round(&opened.member)).await?;
    crate::door::erase::dots(&app, opened.dossier.id, visitor.language).await?;
    Ok(answer::done(&visitor, &opened.path("/choice")))
}

async fn choose(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let opened = Opened::find_to_lead(&app, &visitor, &id).await?;
    let act = act_id(&fields);
    let mut form = Form::of(fields);
    let outcome = form.choice("outcome", |value| match value {
        "follow" => Some(ChoiceOutcome::FollowOnly),
        id => id.parse().ok().map(ChoiceOutcome::Selected),
    });
    let mut answers = vec![];
    for question in &app.content.choosing_one.questions {
        if let Some(Some(text)) = form.optional_text(&app.guard, &question.id, Place::Reason) {
            answers.push((question.id.clone(), text));
        }
    }
    let reason = form.text(&app.guard, "reason", Place::Reason);
    let (Some(outcome), Some(reason), true) = (outcome, reason, form.is_fine()) else {
        return Ok(answer::invalid(page::choice(&app, &visitor, &opened, &form)));
    };
    opened.act(&app, act, |dossier| dossier.choose(&opened.member, outcome, answers.clone(), reason.clone())).await?;
    Ok(answer::done(&visitor, &opened.path("/choice")))
}
