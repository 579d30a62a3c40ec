//! The stream of signals of one page, and the message that somebody writes.

use super::{Entered, Key, Part, Present, Signal, WRITING_FOR};
use crate::{
    app::Shared,
    door::{Actor, Failure, Opened, Visitor},
};
use axum::{
    extract::{Path, State},
    http::{HeaderName, HeaderValue, StatusCode},
    response::{IntoResponse, Response, Sse, sse},
};
use futures_util::stream;
use model::DossierId;
use std::{convert::Infallible, time::Duration};
use tokio::sync::{
    broadcast::{Receiver, error::RecvError},
    oneshot,
};

/// Leaves the room when the page goes, also when it just disappears.
struct OpenPage {
    app: Shared,
    dossier: DossierId,
    page: u64,
    receiver: Receiver<Signal>,
    ended: oneshot::Receiver<()>,
    session: Option<model::SessionId>,
    over: bool,
}

impl Drop for OpenPage {
    fn drop(&mut self) {
        drop(self.app.rooms.leave(self.dossier, self.page));
        self.app.rooms.tell(self.dossier, Signal::Changed { seq: 0, parts: vec![Part::Presence] });
    }
}

impl OpenPage {
    async fn next(mut self) -> Option<(Result<sse::Event, Infallible>, Self)> {
        if self.over {
            return None;
        }
        let heard = tokio::select! {
            biased;
            // Its key was taken away: nothing more is told, only that it is over.
            _ = &mut self.ended => {
                self.over = true;
                return Some((Ok(closed()), self));
            }
            heard = self.receiver.recv() => heard,
        };
        let event = match heard {
            Ok(Signal::Changed { seq, parts }) => changed(seq, &parts),
            // A page that could not keep up is told to fetch everything; it is never waited for.
            Err(RecvError::Lagged(_)) => changed(0, &Part::ALL),
            Ok(Signal::Closed(session)) if self.session == Some(session) => {
                self.over = true;
                closed()
            }
            Ok(Signal::Closed(_)) => changed(0, &Part::ALL),
            Err(RecvError::Closed) => return None,
        };
        Some((Ok(event), self))
    }
}

fn closed() -> sse::Event {
    sse::Event::default().event("closed").data("{}")
}

fn changed(seq: u64, parts: &[Part]) -> sse::Event {
    let parts: Vec<String> = parts.iter().map(|part| format!("\"{}\"", part.name())).collect();
    sse::Event::default().event("changed").data(format!("{{\"seq\":{seq},\"parts\":[{}]}}", parts.join(",")))
}

/// `GET /dossiers/{id}/events`: the stream of signals.
pub async fn events(State(app): State<Shared>, visitor: Visitor, Path(id): Path<String>) -> Result<Response, Failure> {
    let visitor = Visitor { wants_fragment: true, ..visitor };
    let opened = Opened::find(&app, &visitor, &id).await?;
    let dossier = opened.dossier.id;
    let present = Present {
        participant: opened.member.id,
        function: opened.member.function.clone(),
        domain: opened.member.domain,
    };
    let digest = if opened.guest.is_some() { visitor.keys.guest.clone() } else { visitor.keys.sign_in.clone() };
    // The role of the account, which whoever reads along from outside of the team does not have in the dossier.
    let (role, account) = match (&visitor.actor, &opened.guest) {
        (Actor::Colleague(colleague), None) => (colleague.role, Some(colleague.account)),
        _ => (opened.member.role, None),
    };
    let key = Key { digest: digest.unwrap_or_default(), role, account };
    let entered = app.rooms.enter(dossier, present, key);
    let Entered { page, signals: receiver, ended } = entered.ok_or(Failure::TooMany(visitor.language))?;
    app.rooms.tell(dossier, Signal::Changed { seq: opened.dossier.seq, parts: vec![Part::Presence] });
    let session = opened.guest.map(|guest| guest.session);
    let open = OpenPage { app: app.clone(), dossier, page, receiver, ended, session, over: false };
    // A word of its own and no comment: the page can hear that the line still lives, and take another one when it does not.
    let alive = sse::Event::default().event("alive").data("{}");
    let keep_alive = sse::KeepAlive::new().interval(Duration::from_secs(15)).event(alive);
    let mut response = Sse::new(stream::unfold(open, OpenPage::next)).keep_alive(keep_alive).into_response();
    response.headers_mut().insert(HeaderName::from_static("x-accel-buffering"), HeaderValue::from_static("no"));
    Ok(response)
}

/// `POST /dossiers/{id}/writing`: somebody writes. Said to the room for some seconds, kept nowhere.
pub async fn writing(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
) -> Result<StatusCode, Failure> {
    let visitor = Visitor { wants_fragment: true, ..visitor };
    let opened = Opened::find(&app, &visitor, &id).await?;
    let dossier = opened.dossier.id;
    if opened.can_write() && app.rooms.writes(dossier, opened.member.id, opened.member.function.clone()) {
        let tell = move |app: &Shared| app.rooms.tell(dossier, Signal::Changed { seq: 0, parts: vec![Part::Presence] });
        tell(&app);
        tokio::spawn(async move {
            tokio::time::sleep(WRITING_FOR + Duration::from_millis(200)).await;
            tell(&app);
        });
    }
    Ok(StatusCode::NO_CONTENT)
}

/// `GET /dossiers/{id}/presence`: who is here.
pub async fn still_here(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let visitor = Visitor { wants_fragment: true, ..visitor };
    let opened = Opened::find(&app, &visitor, &id).await?;
    Ok(crate::component::room::presence(&app, &opened).into_response())
}
