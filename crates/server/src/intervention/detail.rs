//! One entry of the catalogue: all that it says, what works and what does not, and its sources.

use super::{Reading, fields};
use crate::{
    component::{Page, card::mark, catalogue, notice},
    content::Content,
    door::Opened,
    language::Language,
};
use maud::{Markup, html};
use model::content::{Activity, Intervention, InterventionKind, Provenance, Sentence};

/// The whole page.
pub fn page(reading: &Reading<'_>, entry: &Intervention) -> Markup {
    let (content, language) = (reading.app.content, reading.visitor.language);
    let (text, name) = (language.text(), language.of(&entry.name));
    let activity = content.activities.activities.iter().find(|it| it.id == entry.id);
    let main = html! {
        a .way-back .nl-link href=(reading.path("")) { (text.intervention_title()) }
        div .column {
            h1 { (name) }
            p .nl-paragraph .nl-paragraph--lead { (language.of(&entry.summary)) " " @if fields::is_own(entry, "summary") { (ours(language)) } }
            p .small .muted { (origin(content, entry, language)) }
            @if let Some(opened) = reading.opened { (for_dossier(reading, opened, entry)) }
            @else { p .small { (text.intervention_plan_where()) } }
            @if entry.kind == InterventionKind::Encounter { p .small { (text.intervention_contact_first()) } }
            @if entry.kind == InterventionKind::Conversation { (catalogue::in_public(language)) }
            (said(content, entry, language))
            @if let Some(activity) = activity { (works(activity, language)) }
            (sources(content, entry, language))
        }
    };
    Page::new(reading.app, reading.visitor, name).with(main)
}

fn ours(language: Language) -> Markup {
    notice::provenance(Provenance::Proposal, language)
}

/// Where an entry comes from: its sources by who published them, or that it is ours.
pub fn origin(content: &Content, entry: &Intervention, language: Language) -> String {
    let text = language.text();
    let mut publishers: Vec<&str> = vec![];
    for source in entry.sources.iter().filter_map(|code| content.source(code)) {
        let publisher = source.title.split(',').next().unwrap_or_default();
        if !publishers.contains(&publisher) {
            publishers.push(publisher);
        }
    }
    let from = publishers.join("; ");
    match entry.provenance {
        Provenance::Found | Provenance::Seed => text.intervention_from_source(from),
        Provenance::Title => text.intervention_from_title(from),
        Provenance::General => text.intervention_from_general(),
        Provenance::Proposal => text.provenance_proposal(),
    }
}

/// Whether it is on the plan, and the way to put it there.
fn for_dossier(reading: &Reading<'_>, opened: &Opened, entry: &Intervention) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let situation = catalogue::situation(reading.app, &opened.dossier);
    let planned = opened.dossier.deployments().into_iter().find(|it| it.intervention == entry.id);
    html! {
        p .marks {
            @if situation.fits_phase(entry) { (mark("dot", &text.intervention_fits_phase())) }
            @if situation.fits_target(entry) { (mark("half", &text.intervention_fits_target())) }
        }
        @for rule in situation.warnings_for(entry.kind) { (catalogue::advice(rule, language)) }
        div .actions .row {
            @if opened.can_take_part() {
                a .nl-button .nl-button--primary href=(opened.path(&format!("/deployments/new?intervention={}", entry.id))) { (text.intervention_plan()) }
            }
            @if let Some(planned) = planned { a .nl-link href=(opened.path(&format!("/deployments/{}", planned.id))) { (text.intervention_planned()) } }
        }
    }
}

fn said(content: &Content, entry: &Intervention, language: Language) -> Markup {
    html! {
        dl .facts .facts--beside { @for row in fields::of(entry, content, language) {
            div {
                dt { (row.label) @if fields::is_own(entry, row.key) { " " (ours(language)) } }
                dd {
                    @if row.key == "approach" { ol { @for line in &row.lines { li { (line) } } } }
                    @else { @for line in &row.lines { p { (line) } } }
                }
            }
        } }
    }
}

/// What works and what does not, for kinds of activities that the source describes.
fn works(activity: &Activity, language: Language) -> Markup {
    let text = language.text();
    let list = |title: String, lines: &[Sentence]| {
        html! { @if !lines.is_empty() { h3 { (title) } ul { @for line in lines { li { (language.of(line)) } } } } }
    };
    html! {
        section .section aria-labelledby="works-head" {
            h2 #works-head { (text.intervention_activity()) " " (notice::provenance(activity.provenance, language)) }
            @match &activity.why { Some(why) => p { (language.of(why)) }, None => p .muted { (text.intervention_text_unknown()) } }
            (list(text.intervention_works(), &activity.works))
            (list(text.intervention_does_not_work(), &activity.does_not_work))
        }
    }
}

fn sources(content: &Content, entry: &Intervention, language: Language) -> Markup {
    html! {
        @if !entry.sources.is_empty() {
            section .section aria-labelledby="sources-head" {
                h2 #sources-head { (language.text().intervention_sources()) }
                ul .sources { @for source in entry.sources.iter().filter_map(|code| content.source(code)) {
                    li { (catalogue::source(source)) }
                } }
            }
        }
    }
}
