//! The catalogue as a list: search, filters, and in a dossier what fits it first.

use super::{Reading, detail, fields, filter::Wanted};
use crate::{
    component::{Page, card::mark, catalogue, notice},
    door::Opened,
    language::Language,
    words::analysis,
};
use maud::{Markup, html};
use model::{
    catalogue::{Fit, Situation},
    content::{Intervention, Provenance},
};

/// The whole page.
pub fn page(reading: &Reading<'_>, wanted: &Wanted) -> Markup {
    let (app, language) = (reading.app, reading.visitor.language);
    let text = language.text();
    let found = wanted.found(app.content, language);
    let main = html! {
        (way_back(reading))
        div .column {
            div .page-head {
                h1 { (text.intervention_title()) }
                p { (text.intervention_intro()) }
                @if reading.opened.is_none_or(|opened| opened.guest.is_none()) {
                    p { a .nl-link href="/interventions/theories" { (text.intervention_theories()) } }
                }
            }
            @if let Some(opened) = reading.opened { (catalogue::crisis(opened)) }
            (wanted.form(app.content, &reading.path(""), language))
            @match reading.opened {
                Some(opened) => (for_dossier(reading, opened, &found)),
                None => {
                    h2 { (text.intervention_count(found.len())) }
                    @if found.is_empty() { p .muted { (text.intervention_none()) } } @else { (entries(reading, None, &found)) }
                }
            }
        }
    };
    Page::new(app, reading.visitor, text.intervention_title()).with(main)
}

fn way_back(reading: &Reading<'_>) -> Markup {
    let text = reading.visitor.language.text();
    html! {
        @match reading.opened {
            Some(opened) if opened.guest.is_some() => a .way-back .nl-link href=(opened.path("/map")) { (text.opposition_back()) },
            Some(opened) => a .way-back .nl-link href=(opened.path("")) { (opened.dossier.title.as_ref().map_or_else(String::new, ToString::to_string)) },
            None => {},
        }
    }
}

fn for_dossier(reading: &Reading<'_>, opened: &Opened, found: &[&Intervention]) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let situation = catalogue::situation(reading.app, &opened.dossier);
    let groups = situation.arranged(found);
    html! {
        @if situation.is_unknown() { (notice::notice(notice::Tone::Info, "", html! { p { (text.intervention_unknown()) } })) }
        (ordered_by(reading, &situation))
        p { a .nl-link .link-alone href=(opened.path("/deployments")) { (text.intervention_to_plan()) } }
        h2 .visually-hidden { (text.intervention_count(found.len())) }
        @if found.is_empty() { p .muted { (text.intervention_none()) } }
        @for (fit, found) in &groups {
            section aria-labelledby={ "fit-" (fit.slug()) } {
                h2 id={ "fit-" (fit.slug()) } { (title(*fit, &situation, language)) }
                @if *fit == Fit::Later { @for rule in &situation.warnings { (catalogue::advice(rule, language)) } }
                (entries(reading, Some((opened, &situation)), found))
            }
        }
        (catalogue::open_directions(reading.app, opened))
    }
}

/// What the order rests on, in words.
fn ordered_by(reading: &Reading<'_>, situation: &Situation<'_>) -> Markup {
    let (content, language) = (reading.app.content, reading.visitor.language);
    let text = language.text();
    let phases: Vec<String> = situation.phases.iter().map(|it| analysis::phase(*it, language)).collect();
    let titles = content.directions.directions.iter().filter(|it| situation.directions.contains(&it.id));
    let directions: Vec<String> = titles.map(|it| language.of(&it.title).to_owned()).collect();
    let aims: Vec<String> = situation.aims.iter().map(|it| analysis::aimed_at(*it, language)).collect();
    let or_nothing = |words: Vec<String>| if words.is_empty() { text.field_not_said() } else { words.join(", ") };
    html! {
        @if situation.says_something() {
            p .small { (text.intervention_ordered()) " " (notice::provenance(Provenance::Proposal, language)) }
            dl .facts .facts--beside {
                div { dt { (text.intervention_phase_now()) } dd { (or_nothing(phases)) } }
                div { dt { (text.intervention_direction()) } dd { (or_nothing(directions)) } }
                div { dt { (text.intervention_aimed_at()) } dd { (or_nothing(aims)) } }
            }
        } @else { p .small { (text.intervention_not_ordered()) } }
    }
}

fn title(fit: Fit, situation: &Situation<'_>, language: Language) -> String {
    let text = language.text();
    match fit {
        Fit::PhaseAndTarget => text.intervention_fits_both(),
        Fit::PhaseOrTarget => text.intervention_fits_one(),
        Fit::Other if situation.says_something() => text.intervention_other(),
        Fit::Other => text.intervention_all(),
        Fit::Later => text.intervention_later(),
    }
}

fn entries(reading: &Reading<'_>, held: Option<(&Opened, &Situation<'_>)>, found: &[&Intervention]) -> Markup {
    html! { ul .entries { @for entry in found { (row(reading, held, entry)) } } }
}

/// An entry: what it is, whether it fits, how well it is founded, and when not to do it.
fn row(reading: &Reading<'_>, held: Option<(&Opened, &Situation<'_>)>, entry: &Intervention) -> Markup {
    let language = reading.visitor.language;
    let text = language.text();
    let planned =
        held.is_some_and(|(opened, _)| opened.dossier.deployments().iter().any(|it| it.intervention == entry.id));
    html! {
        li .entry {
            h3 .entry__name { a href=(reading.path(&format!("/{}", entry.id))) { (language.of(&entry.name)) } }
            p .marks {
                @if planned { (mark("block", &text.intervention_planned())) }
                @if let Some((_, situation)) = held {
                    @if situation.fits_phase(entry) { (mark("dot", &text.intervention_fits_phase())) }
                    @if situation.fits_target(entry) { (mark("half", &text.intervention_fits_target())) }
                }
            }
            p .entry__what { (language.of(&entry.summary)) }
            p .entry__not { strong { (text.intervention_when_not()) ":" } " " (language.of(&entry.when_not)) " " @if fields::is_own(entry, "when_not") { (notice::provenance(Provenance::Proposal, language)) } }
            dl .entry__facts {
                div { dt { (text.intervention_kind()) } dd { (analysis::intervention_kind(entry.kind, language)) } }
                div { dt { (text.intervention_aimed_at()) } dd { (analysis::aimed_at(entry.aimed_at, language)) } }
                div { dt { (text.intervention_phase()) } dd { (phases(entry, language)) } }
                div { dt { (text.intervention_evidence()) } dd { (analysis::evidence_level(entry.evidence_level, language)) } }
            }
            p .small .muted { (detail::origin(reading.app.content, entry, language)) }
        }
    }
}

/// The phases as the source gives them, those of unrest too.
fn phases(entry: &Intervention, language: Language) -> String {
    let unrest = entry.unrest_phases.iter().map(|it| analysis::unrest_phase(*it, language));
    let all: Vec<String> = entry.phases.iter().map(|it| analysis::phase(*it, language)).chain(unrest).collect();
    if all.is_empty() { language.text().intervention_no_phase() } else { all.join(", ") }
}
