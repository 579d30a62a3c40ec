//! The page of one phase: what the group says now, what fits that, and how it went before.

use super::page;
use crate::{
    app::App,
    calendar,
    component::{
        Choices, Field, Page, choice_card, field,
        notice::{self, Tone},
        phase, report_line,
    },
    door::{Fields, Form, Opened, Visitor},
    words::{self, choices},
};
use guard::Place;
use maud::{Markup, html};
use model::{
    analysis::{JudgedPhase, Phase, PhaseSubject},
    content::{Activity, PhaseCard},
    opposition::Evidence,
    reported::Reported,
};

/// The word of a phase that the group does not know any more.
pub const UNKNOWN: &str = "unknown";

/// The form with what the group said; before that, with what all domains saw.
pub fn filled(opened: &Opened, subject: PhaseSubject) -> Form {
    let Some(analysis) = opened.dossier.analysis() else { return Form::empty() };
    let Some(judged) = analysis.phase(subject) else {
        let Some((agreed, evidence)) = analysis.agreed_phase(subject) else { return Form::empty() };
        let fields = Fields::default().with("phase", agreed.slug());
        return Form::of(fields.with("evidence", evidence.map_or("", Evidence::slug)));
    };
    let judgement = &judged.judgement;
    let fields = Fields::default()
        .with("phase", judgement.phase.map_or(UNKNOWN, Phase::slug))
        .with("evidence", judgement.phase.map_or("", |_| judgement.evidence.slug()))
        .with_text("note", judgement.note.as_ref());
    Form::of(judgement.signs.iter().fold(fields, |fields, sign| fields.with("sign", sign)))
}

/// The whole page.
pub fn page(app: &App, visitor: &Visitor, opened: &Opened, subject: PhaseSubject, form: &Form) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let dossier = &opened.dossier;
    let name = phase::name(dossier, subject, language);
    let hidden = dossier.analysis().is_some_and(model::analysis::Analysis::phases_are_hidden);
    let present = dossier.phase_subjects().contains(&subject);
    let about = Reported::Phase(subject);
    let main = html! {
        a .way-back .nl-link href=(opened.path("/phases")) { (text.phase_back()) }
        (notice::errors(form, language))
        div .column {
            h1 { (text.phase_of(name.as_str())) }
            (notice::no_analysis(opened))
            @if dossier.analysis().is_some() {
                @if present { (phase::line(opened, subject)) }
                @else { (notice::notice(Tone::Info, "", html! { p { (text.phase_gone()) } })) }
                (page::hidden(opened))
                @if !hidden {
                    (page::said(opened, subject))
                    (fits(app, opened, subject))
                    @if present && opened.can_take_part() && opened.sees(&about) { (questions(app, opened, subject, form)) }
                    (history(app, opened, subject))
                    (report_line::offer(opened, &about))
                }
            }
        }
    };
    Page::new(app, visitor, text.phase_of(name.as_str())).with(main)
}

fn questions(app: &App, opened: &Opened, subject: PhaseSubject, form: &Form) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let list = &app.content.phases;
    let cards = html! {
        @for card in &list.phases {
            (choice_card::card(form, "phase", card.id.slug(), &phase::mark(card.id, language),
                &html! { p { (language.of(&card.situation)) " " (notice::provenance(card.provenance, language)) } },
                &signs(opened, card, form)))
        }
        (choice_card::card(form, "phase", UNKNOWN, &html! { (text.phase_unknown()) },
            &html! { p { (text.phase_unknown_means()) } }, &html! {}))
    };
    html! {
        section .section aria-labelledby="judge-head" {
            h2 #judge-head { (text.phase_judge()) }
            form .form method="post" action=(opened.path(&phase::path(subject))) data-writing=(opened.path("/writing")) {
                (field::act())
                (choice_card::group("phase", &text.phase_which(), language.of(&list.intro), form, language, &cards))
                (Choices::of("evidence", text.phase_evidence(), choices(Evidence::ALL, Evidence::slug, words::evidence, language)).hint(text.phase_evidence_hint()).show(form, language))
                (Field::lines("note", text.phase_note(), 3).hint(text.phase_note_hint()).optional().kept().class("utrecht-textarea--short").place(Place::OppositionText).show(form, language))
                div .actions { button .nl-button .nl-button--primary type="submit" { (text.phase_keep()) } }
            }
        }
    }
}

/// The signs of one phase; open for the phase that was chosen, and where something was ticked.
fn signs(opened: &Opened, card: &PhaseCard, form: &Form) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let ticked = |id: &str| form.fields.values("sign").any(|given| given == id);
    let count = card.signs.iter().filter(|sign| ticked(&sign.id)).count();
    let word = words::analysis::phase(card.id, language);
    html! {
        details .disclosure .choice-card__signs open[count > 0 || form.value("phase") == card.id.slug()] {
            summary { span { (text.phase_signs()) span .visually-hidden { ": " (word) } } @if count > 0 { span .disclosure__state { (text.phase_ticked(count)) } } }
            div .disclosure__body {
                fieldset .utrecht-form-fieldset .utrecht-form-fieldset--html-fieldset {
                    legend .visually-hidden { (text.phase_signs()) ": " (word) }
                    ul .ticks { @for sign in &card.signs {
                        li {
                            label .tick {
                                input .utrecht-checkbox .utrecht-checkbox--html-input type="checkbox" name="sign" value=(sign.id) checked[ticked(&sign.id)];
                                span { (language.of(&sign.text)) " " (notice::provenance(sign.provenance, language)) }
                            }
                            @if let Some(help) = &sign.help { p .small .muted { (language.of(help)) } }
                        }
                    } }
                }
                @if !card.sources.is_empty() { p .small .muted { (text.phase_sources(card.sources.join(", "))) } }
            }
        }
    }
}

/// What to aim at in the phase that it is in, and what fits it: to think with, no prescription.
fn fits(app: &App, opened: &Opened, subject: PhaseSubject) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let now = opened.dossier.analysis().and_then(|analysis| analysis.phase(subject)).and_then(|it| it.judgement.phase);
    let card = app.content.phases.phases.iter().find(|card| Some(card.id) == now);
    let fitting = |card: &PhaseCard| -> Vec<&Activity> {
        card.activities
            .iter()
            .filter_map(|id| app.content.activities.activities.iter().find(|it| it.id == *id))
            .collect()
    };
    html! {
        @if let Some(card) = card {
            section .section #fits aria-labelledby="fits-head" {
                h2 #fits-head { (text.phase_fits()) }
                p { (language.of(&card.goal)) " " (notice::provenance(card.provenance, language)) }
                @let activities = fitting(card);
                @if activities.is_empty() { p .muted { (text.phase_fits_nothing()) } } @else {
                    h3 { (text.phase_activities()) }
                    ul { @for activity in activities {
                        li { (language.of(&activity.title)) " " (notice::provenance(activity.provenance, language)) " "
                            span .small .muted { (text.phase_sources(activity.sources.join(", "))) } }
                    } }
                }
                @if !card.sources.is_empty() { p .small .muted { (text.phase_sources(card.sources.join(", "))) } }
            }
        }
    }
}

/// Everything that was said of it, the newest first.
fn history(app: &App, opened: &Opened, subject: PhaseSubject) -> Markup {
    let text = opened.language.text();
    let mut told: Vec<&JudgedPhase> =
        opened.dossier.analysis().map_or(vec![], |analysis| analysis.phase_history(subject).collect());
    told.reverse();
    html! {
        section .section #history aria-labelledby="history-head" {
            h2 #history-head { (text.phase_history()) }
            @if told.is_empty() { p .muted { (text.phase_history_none()) } }
            ol .history { @for judged in told { (entry(app, opened, judged)) } }
        }
    }
}

fn entry(app: &App, opened: &Opened, judged: &JudgedPhase) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let judgement = &judged.judgement;
    let signs = page::signs(&app.content.phases, &judgement.signs);
    html! {
        li .history__entry {
            time .history__when datetime=(judged.at) { (calendar::moment_in_words(&judged.at, language)) }
            div .history__what {
                @match judgement.phase {
                    Some(now) => p .phase-line { (phase::mark(now, language)) span .mark-text { (words::evidence(judgement.evidence, language)) } },
                    None => p .phase-line { (text.phase_unknown()) },
                }
                @if !signs.is_empty() { ul { @for sign in signs { li { (language.of(&sign.text)) } } } }
                @if let Some(note) = &judgement.note { p { (note) } }
            }
        }
    }
}
