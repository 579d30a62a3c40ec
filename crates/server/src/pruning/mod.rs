//! "Wat mag blijven staan?": before a session closes, every line that it made is kept, struck or reworded.

mod page;
#[cfg(test)]
mod tests;

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
use model::{
    Dossier, Refusal,
    note::NoteText,
    pruning::{Line, Wording},
};

/// The routes of pruning.
pub fn routes() -> Routes {
    Routes::default()
        .get("/dossiers/{id}/pruning", show)
        .post("/dossiers/{id}/pruning", decide)
        .post("/dossiers/{id}/pruning/wording", reword)
}

async fn show(State(app): State<Shared>, visitor: Visitor, Path(id): Path<String>) -> Result<Response, Failure> {
    let opened = Opened::find_to_lead(&app, &visitor, &id).await?;
    Ok(page::pruning(&app, &visitor, &opened, &Form::empty()).into_response())
}

/// The name of a line in a form: its kind and its id.
fn name(line: Line) -> String {
    match line {
        Line::Opposition(id) => format!("opposition-{id}"),
        Line::Occurrence(id) => format!("occurrence-{id}"),
        Line::Note(id) => format!("note-{id}"),
        Line::Role(map, id) => format!("role-{map}-{id}"),
        Line::Fuel(map, id) => format!("fuel-{map}-{id}"),
    }
}

/// The line with this name.
fn read(name: &str) -> Option<Line> {
    let (kind, id) = name.split_once('-')?;
    // A card of map 2 has the id of its map before its own.
    let of_map = || id.split_at_checked(36).and_then(|(map, id)| map.parse().ok().zip(id.strip_prefix('-')));
    match kind {
        "role" => of_map().and_then(|(map, id)| Some(Line::Role(map, id.parse().ok()?))),
        "fuel" => of_map().and_then(|(map, id)| Some(Line::Fuel(map, id.parse().ok()?))),
        "opposition" => id.parse().ok().map(Line::Opposition),
        "occurrence" => id.parse().ok().map(Line::Occurrence),
        "note" => id.parse().ok().map(Line::Note),
        _ => None,
    }
}

async fn decide(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let opened = Opened::find_to_lead(&app, &visitor, &id).await?;
    let line = read(fields.value("line"));
    let keep = fields.value("verdict") == "keep";
    let verb = |dossier: &Dossier| {
        let line = line.ok_or(Refusal::Gone)?;
        if keep { dossier.keep_line(&opened.member, line) } else { dossier.strike(&opened.member, line) }
    };
    answer::unless_unchanged(opened.act_as(&app, act_id(&fields), verb).await, &visitor)?;
    let place = line.map_or_else(String::new, |line| format!("#{}", name(line)));
    Ok(answer::done(&visitor, &opened.path(&format!("/pruning{place}"))))
}

async fn reword(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let opened = Opened::find_to_lead(&app, &visitor, &id).await?;
    let act = act_id(&fields);
    let line = read(fields.value("line")).ok_or(Failure::Refused(Refusal::Gone, visitor.language))?;
    let mut form = Form::of(fields);
    let Some(wording) = wording(&app, &opened, line, &mut form) else {
        return Ok(answer::invalid(page::pruning(&app, &visitor, &opened, &form)));
    };
    let acted = opened.act_as(&app, act, |dossier| dossier.reword(&opened.member, line, act.0, wording.clone())).await;
    if let Err(NotDone::Refused(refusal @ (Refusal::NothingChanged | Refusal::RoleMapAbout))) = acted {
        form.object(&page::first_field(&opened, line), FieldError::Sentence(words::refusal(refusal, visitor.language)));
        return Ok(answer::invalid(page::pruning(&app, &visitor, &opened, &form)));
    }
    answer::unless_unchanged(acted, &visitor)?;
    Ok(answer::done(&visitor, &opened.path("/pruning")))
}

/// Two labels for a wij-zij, one sentence for anything else.
fn wording(app: &Shared, opened: &Opened, line: Line, form: &mut Form) -> Option<Wording> {
    let two = has_two_labels(opened, line);
    let name = name(line);
    if !two {
        return form.text(&app.guard, &format!("text-{name}"), page::place(line)).map(Wording::Sentence);
    }
    let us = form.text(&app.guard, &format!("us-{name}"), Place::OppositionLabel);
    let them = form.text(&app.guard, &format!("them-{name}"), Place::OppositionLabel);
    us.zip(them).map(|(us, them)| Wording::Labels(us, them))
}

fn has_two_labels(opened: &Opened, line: Line) -> bool {
    match line {
        Line::Opposition(_) => true,
        Line::Occurrence(_) | Line::Role(..) | Line::Fuel(..) => false,
        Line::Note(id) => opened.dossier.note(id).is_some_and(|note| matches!(note.text, NoteText::Opposition { .. })),
    }
}
