//! The phase of the area, of each place and of each wij-zij: with the signs by which it is seen, and its history.

mod form;
mod page;
#[cfg(test)]
mod tests;

use crate::{
    app::Shared,
    component::phase,
    door::{Failure, Fields, Form, Opened, Visitor, act::act_id, answer},
    routes::Routes,
};
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use guard::{Place, Vetted};
use model::{
    Dossier,
    analysis::{Phase, PhaseJudgement, PhaseSubject},
    content::PhaseList,
    opposition::Evidence,
};
use std::collections::BTreeSet;

/// The routes of phases.
pub fn routes() -> Routes {
    Routes::default()
        .get("/dossiers/{id}/phases", all)
        .get("/dossiers/{id}/phases/list", list)
        .get("/dossiers/{id}/phases/{subject}", show)
        .post("/dossiers/{id}/phases/{subject}", judge)
}

async fn all(State(app): State<Shared>, visitor: Visitor, Path(id): Path<String>) -> Result<Response, Failure> {
    let opened = Opened::find(&app, &visitor, &id).await?;
    Ok(page::all(&app, &visitor, &opened).into_response())
}

async fn list(State(app): State<Shared>, visitor: Visitor, Path(id): Path<String>) -> Result<Response, Failure> {
    let opened = Opened::find(&app, &Visitor { wants_fragment: true, ..visitor }, &id).await?;
    Ok(answer::part(opened.dossier.seq, page::list(&app, &opened)))
}

/// Opens the dossier and finds what the phase is about, also when it was taken off a list.
async fn find(app: &Shared, visitor: &Visitor, id: &str, subject: &str) -> Result<(Opened, PhaseSubject), Failure> {
    let opened = Opened::find(app, visitor, id).await?;
    let is_there = |subject: &PhaseSubject| match subject {
        PhaseSubject::Area => true,
        PhaseSubject::Place(id) => opened.dossier.place(*id).is_some(),
        PhaseSubject::Opposition(id) => opened.dossier.opposition(*id).is_some(),
    };
    let found = phase::of_slug(subject).filter(is_there).ok_or(Failure::NotFound(visitor.language))?;
    Ok((opened, found))
}

async fn show(
    State(app): State<Shared>,
    visitor: Visitor,
    Path((id, subject)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let (opened, subject) = find(&app, &visitor, &id, &subject).await?;
    let form = form::filled(&opened, subject);
    Ok(form::page(&app, &visitor, &opened, subject, &form).into_response())
}

/// What the form says.
struct Typed {
    phase: Option<Phase>,
    signs: BTreeSet<String>,
    evidence: Evidence,
    /// The note, when somebody changed it.
    note: Option<Option<Vetted>>,
}

fn read(app: &Shared, form: &mut Form) -> Option<Typed> {
    let phase = form.choice("phase", |word| match word {
        form::UNKNOWN => Some(None),
        word => Phase::from_slug(word).map(Some),
    });
    let evidence = match phase {
        // Of a phase that nobody knows there is nothing to be sure of.
        Some(None) => Some(Evidence::Hunch),
        _ => form.choice("evidence", Evidence::from_slug),
    };
    let note = match form.is_changed("note") {
        true => form.optional_text(&app.guard, "note", Place::OppositionText).map(Some),
        false => Some(None),
    };
    let signs = match phase {
        Some(Some(_)) => known_signs(&app.content.phases, form.fields.values("sign")),
        _ => BTreeSet::new(),
    };
    Some(Typed { phase: phase?, signs, evidence: evidence?, note: note? })
}

/// The signs that stand in the list.
fn known_signs<'a>(list: &PhaseList, given: impl Iterator<Item = &'a str>) -> BTreeSet<String> {
    let known: BTreeSet<&str> = list.phases.iter().flat_map(|it| &it.signs).map(|sign| sign.id.as_str()).collect();
    given.filter(|id| known.contains(id)).map(str::to_owned).collect()
}

async fn judge(
    State(app): State<Shared>,
    visitor: Visitor,
    Path((id, subject)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let (opened, subject) = find(&app, &visitor, &id, &subject).await?;
    let act = act_id(&fields);
    let mut form = Form::of(fields);
    let Some(typed) = read(&app, &mut form) else {
        return Ok(answer::invalid(form::page(&app, &visitor, &opened, subject, &form)));
    };
    let verb = |dossier: &Dossier| {
        let known = dossier.analysis().and_then(|analysis| analysis.phase(subject));
        let stands = || known.and_then(|judged| judged.judgement.note.clone());
        let judgement = PhaseJudgement {
            phase: typed.phase,
            signs: typed.signs.clone(),
            evidence: typed.evidence,
            note: typed.note.clone().unwrap_or_else(stands),
        };
        dossier.judge_phase(&opened.member, subject, judgement)
    };
    answer::unless_unchanged(opened.act_as(&app, act, verb).await, &visitor)?;
    Ok(answer::done(&visitor, &opened.path(&phase::path(subject))))
}
