//! Closing a session, and what really goes with it.

use crate::{
    app::Shared,
    calendar,
    door::{
        Failure, Fields, Opened, Visitor,
        act::{NotDone, act_id},
        answer, erase,
    },
    live::Signal,
    secret,
};
use axum::{
    extract::{Path, State},
    response::Response,
};
use model::{ActId, Refusal};

/// Closes the room: the code dies, guests leave, and nothing links a guest to a contribution any more. Each step can be
/// done again, and the room counts as closed only at the end: a crash half-way leaves a room that can be closed again.
pub async fn close(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let opened = Opened::find_to_lead(&app, &visitor, &id).await?;
    let Some(session) = opened.dossier.open_room().map(|room| room.id) else {
        return Ok(answer::done(&visitor, &opened.path("/session")));
    };
    let dossier = opened.dossier.id;
    let closed = app.store.close_session(&session.to_string(), &calendar::now()).await;
    erase::out_of_the_tables(&app, closed).map_err(Failure::store(visitor.language))?;
    // A round is counted while it is known who placed which dots: the count is all that stays.
    if opened.dossier.open_round().is_some() {
        let counted = opened.act_as(&app, ActId(secret::id()), |d| d.close_dots_round(&opened.member)).await;
        match counted {
            Ok(_) | Err(NotDone::Refused(Refusal::RoundClosed)) => {}
            Err(other) => return Err(other.into_failure(visitor.language)),
        }
    }
    // The list stays, the link goes: so it is made while it is known who the guests were.
    let listed = opened.act_as(&app, ActId(secret::id()), |d| d.list_guests(&opened.member)).await;
    answer::unless_unchanged(listed, &visitor)?;
    seal(&app, &visitor, &opened).await?;
    let going = erase::going(&app, dossier, visitor.language).await?;
    erase::session(&app, dossier, &going, visitor.language).await?;
    opened.act(&app, act_id(&fields), |dossier| dossier.close_session(&opened.member)).await?;
    // An act that was under way while the first round of erasing ran.
    seal(&app, &visitor, &opened).await?;
    erase::session(&app, dossier, &going, visitor.language).await?;
    app.rooms.tell(dossier, Signal::Closed(session));
    Ok(answer::done(&visitor, &opened.path("/session")))
}

/// What guests answered alone and nobody saw yet is taken off their ids, so that it is not lost when those go. The list
/// says which domains would tell: so it is made first.
async fn seal(app: &Shared, visitor: &Visitor, opened: &Opened) -> Result<(), Failure> {
    let appraisals = opened.act_as(app, ActId(secret::id()), |d| d.seal_appraisals(&opened.member)).await;
    answer::unless_unchanged(appraisals, visitor)?;
    let answers = opened.act_as(app, ActId(secret::id()), |d| d.seal_answers(&opened.member)).await;
    answer::unless_unchanged(answers, visitor)
}
