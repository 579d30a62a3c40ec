//! Notes: written alone, shown all at once or sent to whoever leads, and then placed, kept or set aside.

#[cfg(test)]
mod tests;

use crate::{
    app::Shared,
    component::{Page, note, notice},
    door::{Failure, Fields, Form, Opened, Visitor, act::act_id, answer, erase},
    routes::Routes,
    secret,
};
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use guard::Place;
use maud::html;
use model::{
    Dossier, Event, NoteId, OppositionId, Refusal,
    note::{NoteRound, NoteText},
};

/// The routes of notes.
pub fn routes() -> Routes {
    Routes::default()
        .get("/dossiers/{id}/notes", shown)
        .get("/dossiers/{id}/notes/own", own)
        .post("/dossiers/{id}/notes", write)
        .post("/dossiers/{id}/notes/withdrawal", take_back)
        .post("/dossiers/{id}/notes/revelation", reveal)
        .post("/dossiers/{id}/notes/{card}/placement", place)
        .post("/dossiers/{id}/notes/{card}/remark", keep)
        .post("/dossiers/{id}/notes/{card}/setting-aside", set_aside)
}

async fn shown(State(app): State<Shared>, visitor: Visitor, Path(id): Path<String>) -> Result<Response, Failure> {
    let opened = Opened::find(&app, &Visitor { wants_fragment: true, ..visitor }, &id).await?;
    Ok(answer::part(opened.dossier.seq, note::shown(&opened, &Form::empty())))
}

async fn own(State(app): State<Shared>, visitor: Visitor, Path(id): Path<String>) -> Result<Response, Failure> {
    let opened = Opened::find(&app, &Visitor { wants_fragment: true, ..visitor }, &id).await?;
    Ok(answer::part(opened.dossier.seq, note::own(&opened, &Form::empty())))
}

async fn write(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let opened = Opened::find(&app, &visitor, &id).await?;
    let act = act_id(&fields);
    let mut form = Form::of(fields);
    let Some(text) = form.text(&app.guard, "note", Place::OppositionText) else {
        return Ok(answer::invalid(page(&app, &visitor, &opened, note::own(&opened, &form), &form)));
    };
    let verb = |dossier: &Dossier| dossier.write_note(&opened.member, NoteId(act.0), NoteText::Free(text.clone()));
    let acted = opened.act(&app, act, verb).await?;
    if visitor.wants_fragment {
        let opened = Opened { dossier: acted.dossier, ..opened };
        return Ok(note::own(&opened, &Form::empty()).into_response());
    }
    Ok(answer::done(&visitor, &opened.path("/map#own-notes")))
}

/// A page with one part of the map, for what is wrong in it.
fn page(app: &Shared, visitor: &Visitor, opened: &Opened, part: maud::Markup, form: &Form) -> maud::Markup {
    let text = opened.language.text();
    if visitor.wants_fragment {
        return part;
    }
    let main = html! {
        a .way-back .nl-link href=(opened.path("/map")) { (text.opposition_map_title()) }
        h1 { (text.note_title()) }
        (notice::errors(form, opened.language))
        (part)
    };
    Page::new(app, visitor, text.note_title()).with(main)
}

async fn take_back(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let opened = Opened::find(&app, &visitor, &id).await?;
    // Without a number it is the last one.
    let named: Option<NoteId> = fields.value("note").parse().ok();
    let verb = |dossier: &Dossier| {
        dossier.must_be_present(&opened.member)?;
        let last = dossier.notes_of(&opened.member).last().map(|note| note.id);
        dossier.take_back_note(&opened.member, named.or(last).ok_or(Refusal::NoNotes)?)
    };
    opened.act(&app, act_id(&fields), verb).await?;
    erase::writers(&app, opened.dossier.id, visitor.language).await?;
    Ok(answer::done(&visitor, &opened.path("/map#own-notes")))
}

/// Shows all at once. The order comes from here, because the rules have no randomness; and from here on nothing in the
/// log says who wrote which.
async fn reveal(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let opened = Opened::find_to_lead(&app, &visitor, &id).await?;
    let shuffle = secret::id();
    let rank = |note: NoteId| NoteId(secret::bound(shuffle, [("note", note.to_string().as_str())].into_iter()));
    opened.act(&app, act_id(&fields), |dossier| dossier.reveal_notes(&opened.member, rank)).await?;
    erase::writers(&app, opened.dossier.id, visitor.language).await?;
    Ok(answer::done(&visitor, &opened.path("/session")))
}

/// The note of an address: one that was shown, or one of the inbox for whoever leads.
async fn find(app: &Shared, visitor: &Visitor, id: &str, note: &str) -> Result<(Opened, NoteId), Failure> {
    let opened = Opened::find(app, visitor, id).await?;
    let not_found = || Failure::NotFound(visitor.language);
    let note: NoteId = note.parse().map_err(|_| not_found())?;
    let inbox = opened.is_leader() && opened.dossier.waiting(NoteRound::Inbox).any(|it| it.id == note);
    if opened.dossier.note(note).is_some() || inbox { Ok((opened, note)) } else { Err(not_found()) }
}

/// Settles a note and goes back to where it was settled.
async fn settle(
    app: &Shared,
    visitor: &Visitor,
    (opened, note): (Opened, NoteId),
    fields: &Fields,
    verb: impl Fn(&Dossier, &Opened, u128) -> Result<Vec<Event>, Refusal>,
) -> Result<Response, Failure> {
    let from_inbox = opened.dossier.note(note).is_none();
    let act = act_id(fields);
    let acted = opened.act_as(app, act, |dossier| verb(dossier, &opened, act.0)).await;
    answer::unless_unchanged(acted, visitor)?;
    if from_inbox {
        erase::writers(app, opened.dossier.id, visitor.language).await?;
    }
    Ok(answer::done(visitor, &opened.path(if from_inbox { "/session" } else { "/map#shown-notes" })))
}

async fn place(
    State(app): State<Shared>,
    visitor: Visitor,
    Path((id, note)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let (opened, note) = find(&app, &visitor, &id, &note).await?;
    let own = |name: &str| format!("{name}-{note}");
    let mut form = Form::of(fields.clone());
    let labels = if fields.has(&own("us")) || fields.has(&own("them")) {
        let us = form.text(&app.guard, &own("us"), Place::OppositionLabel);
        let them = form.text(&app.guard, &own("them"), Place::OppositionLabel);
        let (Some(us), Some(them)) = (us, them) else {
            let inbox = opened.dossier.note(note).is_none();
            let part = if inbox { note::for_leader(&opened, &form) } else { note::shown(&opened, &form) };
            return Ok(answer::invalid(page(&app, &visitor, &opened, part, &form)));
        };
        Some((us, them))
    } else {
        None
    };
    settle(&app, &visitor, (opened, note), &fields, |dossier, opened, act| {
        dossier.place_note(&opened.member, note, OppositionId(act), labels.clone())
    })
    .await
}

async fn keep(
    State(app): State<Shared>,
    visitor: Visitor,
    Path((id, note)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let found = find(&app, &visitor, &id, &note).await?;
    let note = found.1;
    settle(&app, &visitor, found, &fields, |dossier, opened, act| dossier.keep_note(&opened.member, note, NoteId(act)))
        .await
}

async fn set_aside(
    State(app): State<Shared>,
    visitor: Visitor,
    Path((id, note)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let found = find(&app, &visitor, &id, &note).await?;
    let note = found.1;
    settle(&app, &visitor, found, &fields, |dossier, opened, act| {
        dossier.set_note_aside(&opened.member, note, NoteId(act))
    })
    .await
}
