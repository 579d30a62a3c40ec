//! Our own share: the mini-reflection of ten minutes before map 2 is adopted.

#[cfg(test)]
mod tests;

use crate::{
    app::{App, Shared},
    component::{Choices, Field, Page, field, notice},
    door::{Failure, Fields, Form, Opened, Visitor, act::act_id, answer},
    routes::Routes,
    words::{choices, role_map as words},
};
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use guard::Place;
use maud::{Markup, html};
use model::{
    RoleMap, RoleMapId,
    role_map::{ConductQuestion, ConductReflection, Narrative, Touched},
};

/// The routes of the reflection.
pub fn routes() -> Routes {
    Routes::default()
        .get("/dossiers/{id}/role-maps/{map}/conduct", show)
        .post("/dossiers/{id}/role-maps/{map}/conduct", keep)
}

fn find<'a>(opened: &'a Opened, map: &str) -> Result<&'a RoleMap, Failure> {
    let not_found = || Failure::NotFound(opened.language);
    let id: RoleMapId = map.parse().map_err(|_| not_found())?;
    opened.dossier.role_map(id).ok_or_else(not_found)
}

async fn show(
    State(app): State<Shared>,
    visitor: Visitor,
    Path((id, map)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let opened = Opened::find(&app, &visitor, &id).await?;
    let map = find(&opened, &map)?;
    Ok(page(&app, &visitor, &opened, map, &filled(&map.reflection)).into_response())
}

fn filled(known: &ConductReflection) -> Form {
    let mut fields = Fields::default();
    for (question, answer) in &known.answers {
        fields = fields.with(question.slug(), answer.as_str());
        if let Some(ground) = answer.ground() {
            fields = fields.with(&format!("{}-because", question.slug()), ground.reason());
        }
    }
    for narrative in &known.narratives {
        fields = fields.with("narratives", narrative.slug());
    }
    Form::of(fields.with("touched", known.touched.map_or("", Touched::slug)))
}

async fn keep(
    State(app): State<Shared>,
    visitor: Visitor,
    Path((id, map)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let opened = Opened::find(&app, &visitor, &id).await?;
    let map = find(&opened, &map)?;
    let act = act_id(&fields);
    let mut form = Form::of(fields);
    let answers: Vec<_> = ConductQuestion::ALL
        .iter()
        .filter_map(|question| {
            let answer = form.optional_text(&app.guard, question.slug(), Place::RoleMapText)??;
            Some((*question, answer))
        })
        .collect();
    let touched = form.optional_choice("touched", Touched::from_slug);
    let narratives = form.fields.values("narratives").filter_map(Narrative::from_slug).collect();
    let Some(touched) = touched.filter(|_| form.is_fine()) else {
        return Ok(answer::invalid(page(&app, &visitor, &opened, map, &form)));
    };
    let reflection = ConductReflection { answers: answers.into_iter().collect(), narratives, touched };
    let by = &opened.member;
    let acted = opened.act_as(&app, act, |d| d.reflect_on_conduct(by, map.id, reflection.clone())).await;
    answer::unless_unchanged(acted, &visitor)?;
    let onward = if reflection.is_done() { "/adoption" } else { "/conduct" };
    Ok(answer::done(&visitor, &opened.path(&format!("/role-maps/{}{onward}", map.id))))
}

fn page(app: &App, visitor: &Visitor, opened: &Opened, map: &RoleMap, form: &Form) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let list = &app.content.conduct_reflection;
    let writable = opened.dossier.open_role_map(&opened.member, map.id).is_ok();
    let path = |below: &str| opened.path(&format!("/role-maps/{}{below}", map.id));
    let open = map.reflection.open();
    let main = html! {
        a .way-back .nl-link href=(path("")) { (text.role_map_back()) }
        (notice::errors(form, language))
        div .column {
            h1 { (language.of(&list.title)) " " (notice::provenance(list.provenance, language)) }
            p { (language.of(&list.intro)) }
            p { strong { @if open == 0 { (text.conduct_done()) } @else { (text.conduct_open(open)) } } }
            @if writable {
                form .form method="post" action=(path("/conduct")) data-writing=(opened.path("/writing")) {
                    (field::act())
                    @for question in &list.questions {
                        (Field::lines(&question.id, language.of(&question.text), 2).optional().class("utrecht-textarea--short").place(Place::RoleMapText).show(form, language))
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
    Page::new(app, visitor, text.conduct_title()).with(main)
}
