//! "Dit hoort hier niet": the quiet button at a line, for everybody who reads it; what stands there while it is looked at;
//! and the calm line where something was purged.

use crate::{
    component::{field, phase},
    door::Opened,
    language::Language,
    words,
};
use maud::{Markup, html};
use model::{
    Dossier,
    pruning::Line,
    reported::{ReportReason, Reported},
};

/// The button at a line of one of the maps.
pub fn line(opened: &Opened, line: Line) -> Markup {
    offer(opened, &Reported::Line(line))
}

/// The button; once somebody used it, that the line is looked at.
pub fn offer(opened: &Opened, about: &Reported) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let looks = opened.is_leader() || opened.member.role.oversees();
    html! {
        @if opened.dossier.open_report(about).is_some() {
            p .muted .small { (text.reported_under_review())
                @if looks { " " a href=(opened.path("/reports")) { (text.reported_to_list()) } } }
        } @else if opened.dossier.has_words(about) {
            (button(&opened.path("/reports"), Some(about), language))
        }
    }
}

/// The button itself: it asks why, and takes no words. What is about no line is in no dossier yet.
pub fn button(action: &str, about: Option<&Reported>, language: Language) -> Markup {
    let text = language.text();
    let reasons = ReportReason::ALL.iter().filter(|it| about.is_some() || **it != ReportReason::ElsewhereOnly);
    html! {
        details .note__place {
            summary .small { (text.reported_button()) }
            form .form method="post" action=(action) {
                (field::act())
                @if let Some(about) = about { input type="hidden" name="about" value=(about); }
                p .small { (text.reported_means()) }
                fieldset .utrecht-form-fieldset .utrecht-form-fieldset--html-fieldset {
                    legend .utrecht-form-fieldset__legend .utrecht-form-fieldset__legend--html-legend { (text.reported_why()) " " span .optional { (text.field_optional()) } }
                    div .chips .chips--lines { @for reason in reasons {
                        label .chip { input .utrecht-radio-button .utrecht-radio-button--html-input type="radio" name="reason" value=(reason.slug()); span { (words::report_reason(*reason, language)) } }
                    } }
                }
                div .actions { button .nl-button .nl-button--secondary type="submit" { (text.reported_send()) } }
            }
        }
    }
}

/// Where a line stands, below the address of its dossier.
pub fn path(about: &Reported) -> String {
    match about {
        Reported::Line(Line::Opposition(id)) => format!("/oppositions/{id}"),
        Reported::Line(Line::Occurrence(id)) => format!("/occurrences/{id}"),
        Reported::Line(Line::Note(_)) => "/map#shown-notes".to_owned(),
        Reported::Line(Line::Role(map, id)) => format!("/role-maps/{map}/cards/{id}"),
        Reported::Line(Line::Fuel(map, id)) => format!("/role-maps/{map}/fuel/{id}"),
        Reported::Finding { dimension, item } => format!("/analysis/{}/items/{item}", dimension.slug()),
        Reported::Action(id) => format!("/actions/{id}"),
        Reported::Strategy(id) => format!("/oppositions/{id}/strategy"),
        Reported::DialogueMap(id) => format!("/oppositions/{id}/dialogue-map"),
        Reported::Appraisal(id) => format!("/appraisals/{id}"),
        Reported::Sheet(map) => format!("/role-maps/{map}"),
        Reported::Contact { row, domain } => format!("/network/{}/{}", row.key(), domain.slug()),
        Reported::Policy { item } => format!("/blind-spots/{item}"),
        Reported::Choice => "/choice".to_owned(),
        Reported::Preparation => "/analysis/preparation".to_owned(),
        Reported::Conclusion(dimension) => format!("/analysis/{}", dimension.slug()),
        Reported::Phase(subject) => phase::path(*subject),
        Reported::Place(id) => format!("/places/{id}"),
        Reported::Advice { rule } => format!("/advice/{rule}"),
        Reported::Deployment(id) => format!("/deployments/{id}"),
        Reported::Signal(_) => "#signals".to_owned(),
    }
}

/// Says calmly that something went from this sheet; nothing when nothing did.
pub fn gone(dossier: &Dossier, on_sheet: impl Fn(&Reported) -> bool, language: Language) -> Markup {
    let count = dossier.purged().filter(|report| on_sheet(&report.about)).count();
    html! { @if count > 0 { p .muted { (language.text().reported_gone(count)) } } }
}
