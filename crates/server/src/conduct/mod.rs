//! Our own share: the mini-reflection of ten minutes before map 2 is adopted.

#[cfg(test)]
mod tests;

use crate::{
    app::{App, Shared},
    component::{Choices, Field, Page, field, notice},
    door::{Failure, Fields, Form, OnMap, Visitor, act::act_id, answer},
    routes::Routes,
    words::{choices, role_map as words},
};
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use guard::{Place, Vetted};
use maud::{Markup, html};
use model::{
    Dossier,
    role_map::{ConductQuestion, ConductReflection, Narrative, Touched},
};
use std::collections::BTreeSet;

/// The routes of the reflection.
pub fn routes() -> Routes {
    Routes::default()
        .get("/dossiers/{id}/role-maps/{map}/conduct", show)
        .post("/dossiers/{id}/role-maps/{map}/conduct", keep)
}

async fn show(
    State(app): State<Shared>,
    visitor: Visitor,
    Path((id, map)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let on = OnMap::find(&app, &visitor, &id, &map).await?;
    let form = filled(&on.map()?.reflection);
    Ok(page(&app, &visitor, &on, &form)?.into_response())
}

fn filled(known: &ConductReflection) -> Form {
    let texts = ConductQuestion::ALL
        .iter()
        .fold(Fields::default(), |fields, question| fields.with_text(question.slug(), known.answers.get(question)));
    let told = known.narratives.iter().fold(texts, |fields, story| fields.with("narratives", story.slug()));
    Form::of(told.with("touched", known.touched.map_or("", Touched::slug)))
}

/// The answers that were changed. Several people fill in one reflection: who saves gives nobody back what stood there
/// when the page was made.
fn changed(app: &App, form: &mut Form) -> Vec<(ConductQuestion, Option<Vetted>)> {
    let mut changes = vec![];
    for question in ConductQuestion::ALL.iter().filter(|question| form.is_changed(question.slug())).collect::<Vec<_>>()
    {
        let answer = form.optional_text(&app.guard, question.slug(), Place::RoleMapText);
        changes.extend(answer.map(|answer| (*question, answer)));
    }
    changes
}

async fn keep(
    State(app): State<Shared>,
    visitor: Visitor,
    Path((id, map)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let on = OnMap::find(&app, &visitor, &id, &map).await?;
    let act = act_id(&fields);
    let mut form = Form::of(fields);
    let changes = changed(&app, &mut form);
    let touched = form.optional_choice("touched", Touched::from_slug);
    let narratives: BTreeSet<_> = form.fields.values("narratives").filter_map(Narrative::from_slug).collect();
    let Some(touched) = touched.filter(|_| form.is_fine()) else {
        return Ok(answer::invalid(page(&app, &visitor, &on, &form)?));
    };
    let verb = |dossier: &Dossier| {
        let mut answers = dossier.role_map(on.id).map(|map| map.reflection.answers.clone()).unwrap_or_default();
        for (question, answer) in &changes {
            match answer {
                Some(answer) => answers.insert(*question, answer.clone()),
                None => answers.remove(question),
            };
        }
        let reflection = ConductReflection { answers, narratives: narratives.clone(), touched };
        dossier.reflect_on_conduct(&on.opened.member, on.id, reflection)
    };
    answer::unless_unchanged(on.opened.act_as(&app, act, verb).await, &visitor)?;
    let on = OnMap::find(&app, &visitor, &id, &map).await?;
    let onward = if on.map()?.reflection.is_done() { "/adoption" } else { "/conduct" };
    Ok(answer::done(&visitor, &on.path(onward)))
}

fn page(app: &App, visitor: &Visitor, on: &OnMap, form: &Form) -> Result<Markup, Failure> {
    let (language, text) = (on.opened.language, on.opened.language.text());
    let (list, map) = (&app.content.conduct_reflection, on.map()?);
    let open = map.reflection.open();
    let main = html! {
        a .way-back .nl-link href=(on.path("")) { (text.role_map_back()) }
        (notice::errors(form, language))
        div .column {
            h1 { (language.of(&list.title)) " " (notice::provenance(list.provenance, language)) }
            p { (language.of(&list.intro)) }
            p { strong { @if open == 0 { (text.conduct_done()) } @else { (text.conduct_open(open)) } } }
            @if on.can_write() {
                form .form method="post" action=(on.path("/conduct")) data-writing=(on.opened.path("/writing")) {
                    (field::act())
                    @for question in &list.questions {
                        (Field::lines(&question.id, language.of(&question.text), 2).optional().kept().class("utrecht-textarea--short").place(Place::RoleMapText).show(form, language))
                    }
                    (Choices::of("narratives", text.conduct_narratives(), choices(Narrative::ALL, Narrative::slug, words::narrative, language)).many().lines().hint(text.conduct_narratives_hint()).show(form, language))
                    (Choices::of("touched", text.conduct_touched(), choices(Touched::ALL, Touched::slug, words::touched, language)).or_none().hint(text.conduct_touched_hint()).show(form, language))
                    div .actions { button .nl-button .nl-button--primary type="submit" { (text.conduct_keep()) } }
                }
            } @else {
                dl .facts { @for question in &list.questions {
                    @let said = ConductQuestion::from_slug(&question.id).and_then(|id| map.reflection.answers.get(&id));
                    div { dt { (language.of(&question.text)) } dd { (said.map_or_else(|| text.field_not_said(), ToString::to_string)) } }
                } }
            }
        }
    };
    Ok(Page::new(app, visitor, text.conduct_title()).with(main))
}
