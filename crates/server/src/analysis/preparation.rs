//! What is agreed before the analysis: the occasion, the sources, the ground rules, and who should still be asked.

use crate::{
    app::{App, Shared},
    component::{Field, Page, field, notice, report_line},
    door::{Failure, Fields, Form, Opened, Visitor, act::act_id, answer},
    language::Language,
};
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use guard::{Place, Vetted};
use maud::{Markup, html};
use model::{
    analysis::{Preparation, PreparationChange},
    reported::Reported,
};

/// How forms write a field, where its text stands, and what changes.
type PreparedField = (&'static str, Place, fn(Option<Vetted>) -> PreparationChange);

/// The fields, in order.
const FIELDS: [PreparedField; 4] = [
    ("occasion", Place::Dossier, PreparationChange::Occasion),
    ("sources", Place::Reason, PreparationChange::Sources),
    ("ground-rules", Place::Reason, PreparationChange::GroundRules),
    ("missing", Place::JobFunction, PreparationChange::Missing),
];

/// The page of the preparation.
pub async fn show(State(app): State<Shared>, visitor: Visitor, Path(id): Path<String>) -> Result<Response, Failure> {
    let opened = Opened::find(&app, &visitor, &id).await?;
    Ok(page(&app, &visitor, &opened, &filled(&opened)).into_response())
}

/// Keeps what somebody changed in it.
pub async fn keep(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let opened = Opened::find(&app, &visitor, &id).await?;
    let act = act_id(&fields);
    let mut form = Form::of(fields);
    let mut changes = vec![];
    for (name, place, change) in FIELDS {
        if form.fields.has(name) && form.is_changed(name) {
            changes.extend(form.optional_text(&app.guard, name, place).map(change));
        }
    }
    if !form.is_fine() {
        return Ok(answer::invalid(page(&app, &visitor, &opened, &form)));
    }
    let acted = opened.act_as(&app, act, |d| d.prepare_analysis(&opened.member, changes.clone())).await;
    answer::unless_unchanged(acted, &visitor)?;
    Ok(answer::done(&visitor, &opened.path("/analysis#preparation-head")))
}

fn known(opened: &Opened) -> [(&'static str, Option<&Vetted>); 4] {
    let kept = opened.dossier.analysis().map(|analysis| &analysis.preparation);
    let of = |read: fn(&Preparation) -> &Option<Vetted>| kept.and_then(|kept| read(kept).as_ref());
    [
        ("occasion", of(|it| &it.occasion)),
        ("sources", of(|it| &it.sources)),
        ("ground-rules", of(|it| &it.ground_rules)),
        ("missing", of(|it| &it.missing)),
    ]
}

fn filled(opened: &Opened) -> Form {
    Form::of(known(opened).into_iter().fold(Fields::default(), |fields, (name, text)| fields.with_text(name, text)))
}

fn label(name: &str, language: Language) -> (String, String) {
    let text = language.text();
    match name {
        "occasion" => (text.analysis_occasion(), text.analysis_occasion_hint()),
        "sources" => (text.analysis_sources(), text.analysis_sources_hint()),
        "ground-rules" => (text.analysis_ground_rules(), text.analysis_ground_rules_hint()),
        _ => (text.analysis_still_missing(), text.analysis_still_missing_hint()),
    }
}

/// What was agreed, for who reads.
pub fn facts(opened: &Opened) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    html! {
        dl .facts .facts--beside { @for (name, said) in known(opened) {
            div { dt { (label(name, language).0) } dd { (said.map_or_else(|| text.field_not_said(), ToString::to_string)) } }
        } }
    }
}

fn page(app: &App, visitor: &Visitor, opened: &Opened, form: &Form) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let started = opened.dossier.analysis().is_some();
    let can_write = started && opened.can_take_part() && opened.sees(&Reported::Preparation);
    let main = html! {
        a .way-back .nl-link href=(opened.path("/analysis")) { (text.analysis_overview()) }
        (notice::errors(form, language))
        div .column {
            h1 { (text.analysis_preparation()) }
            p { (text.analysis_preparation_means()) }
            @if !started { p { (text.refusal_no_analysis()) } }
            @if can_write {
                form .form method="post" action=(opened.path("/analysis/preparation")) data-writing=(opened.path("/writing")) {
                    (field::act())
                    @for (name, place, _) in FIELDS {
                        @let (label, hint) = label(name, language);
                        @let field = if place == Place::JobFunction { Field::line(name, label) } else { Field::lines(name, label, 3) };
                        (field.hint(hint).optional().kept().place(place).show(form, language))
                    }
                    div .actions { button .nl-button .nl-button--primary type="submit" { (text.analysis_preparation_keep()) } }
                }
            } @else { (facts(opened)) }
            (report_line::offer(opened, &Reported::Preparation))
        }
    };
    Page::new(app, visitor, text.analysis_preparation()).with(main)
}
