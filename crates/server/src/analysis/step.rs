//! One dimension as a step of the stepper: alone first, then side by side, then what the group makes of it.

use super::{
    OnDimension, answers,
    asked::{self, Section},
    said,
};
use crate::{
    app::{App, Shared},
    component::{Field, Page, agreements, field, notice, report_line, room, wheel},
    door::{
        Failure, Fields, Form, Visitor,
        act::{NotDone, act_id},
        answer, erase,
    },
    words,
};
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use guard::Place;
use maud::{Markup, html};
use model::{
    Refusal,
    analysis::DimensionWork,
    content::{Block, Dimension},
    reported::Reported,
};

type OfDimension = Path<(String, String)>;

/// The page of a dimension.
pub async fn show(
    State(app): State<Shared>,
    visitor: Visitor,
    Path((id, dimension)): OfDimension,
) -> Result<Response, Failure> {
    let on = OnDimension::find(&app, &visitor, &id, &dimension).await?;
    Ok(page(&app, &visitor, &on, None, &conclusion_form(&on)).into_response())
}

/// What changes while others answer: how many did, and all of it once it is shown.
pub async fn part(
    State(app): State<Shared>,
    visitor: Visitor,
    Path((id, dimension)): OfDimension,
) -> Result<Response, Failure> {
    let visitor = Visitor { wants_fragment: true, ..visitor };
    let on = OnDimension::find(&app, &visitor, &id, &dimension).await?;
    let shown = on.work().is_some_and(|work| !work.is_blind());
    let part = html! {
        (now(&on, &conclusion_form(&on)))
        // The own form goes; what somebody typed in it and did not keep stays.
        @if shown { section #own-answers data-gone {} }
    };
    Ok(answer::part(on.opened.dossier.seq, part))
}

/// Keeps what somebody answers alone.
pub async fn answer_alone(
    State(app): State<Shared>,
    visitor: Visitor,
    Path((id, dimension)): OfDimension,
    fields: Fields,
) -> Result<Response, Failure> {
    let on = OnDimension::find(&app, &visitor, &id, &dimension).await?;
    let act = act_id(&fields);
    let group = fields.value("group").to_owned();
    let section = asked::all(&on).into_iter().find(|section| section.slug() == group);
    let section = section.ok_or(Failure::Unreadable(visitor.language))?;
    let mut form = Form::of(fields);
    let Some(given) = answers::read(&app, &mut form, &on, &section) else {
        if visitor.wants_fragment {
            let shown = answers::Shown { app: &app, on: &on, saved: false };
            return Ok(answer::invalid(answers::form(&shown, &section, &form)));
        }
        return Ok(answer::invalid(page(&app, &visitor, &on, Some((&section, &form)), &conclusion_form(&on))));
    };
    let (member, dimension) = (on.opened.member.clone(), on.dimension());
    let acted = on.opened.act_as(&app, act, |d| d.answer_dimension(&member, dimension, given.clone())).await;
    let on = match acted {
        Ok(acted) => on.after(acted),
        unchanged => {
            answer::unless_unchanged(unchanged, &visitor)?;
            on
        }
    };
    if visitor.wants_fragment {
        let shown = answers::Shown { app: &app, on: &on, saved: true };
        return Ok(answers::form(&shown, &section, &answers::filled(&on, &section)).into_response());
    }
    let below = format!("#answers-{}", section.slug());
    Ok(answer::done(&visitor, &on.path(&below)))
}

/// Shows what everybody answered. Who answered what goes with it: what was said stands in the row that shows it.
pub async fn reveal(
    State(app): State<Shared>,
    visitor: Visitor,
    Path((id, dimension)): OfDimension,
    fields: Fields,
) -> Result<Response, Failure> {
    let on = OnDimension::find_to_lead(&app, &visitor, &id, &dimension).await?;
    let act = act_id(&fields);
    let acted = on.opened.act_as(&app, act, |d| d.reveal_dimension(&on.opened.member, on.dimension())).await;
    match acted {
        Ok(_) | Err(NotDone::Refused(Refusal::AnswersShown)) => {}
        Err(other) => return Err(other.into_failure(visitor.language)),
    }
    erase::shown_answers(&app, on.opened.dossier.id, visitor.language).await?;
    Ok(answer::done(&visitor, &on.path("#dimension-now")))
}

/// Begins another round, blind again.
pub async fn begin_again(
    State(app): State<Shared>,
    visitor: Visitor,
    Path((id, dimension)): OfDimension,
    fields: Fields,
) -> Result<Response, Failure> {
    let on = OnDimension::find_to_lead(&app, &visitor, &id, &dimension).await?;
    let act = act_id(&fields);
    let acted = on.opened.act_as(&app, act, |d| d.reopen_dimension(&on.opened.member, on.dimension())).await;
    answer::unless_unchanged(acted, &visitor)?;
    Ok(answer::done(&visitor, &on.path("#own-answers")))
}

/// Keeps what the group makes of the dimension.
pub async fn conclude(
    State(app): State<Shared>,
    visitor: Visitor,
    Path((id, dimension)): OfDimension,
    fields: Fields,
) -> Result<Response, Failure> {
    let on = OnDimension::find(&app, &visitor, &id, &dimension).await?;
    let act = act_id(&fields);
    let mut form = Form::of(fields);
    let Some(conclusion) = form.optional_text(&app.guard, "conclusion", Place::OppositionText) else {
        let wrong =
            if visitor.wants_fragment { concluding(&on, &form) } else { page(&app, &visitor, &on, None, &form) };
        return Ok(answer::invalid(wrong));
    };
    if form.is_changed("conclusion") {
        let (member, dimension) = (&on.opened.member, on.dimension());
        let acted = on.opened.act_as(&app, act, |d| d.conclude_dimension(member, dimension, conclusion.clone())).await;
        answer::unless_unchanged(acted, &visitor)?;
    }
    Ok(answer::done(&visitor, &on.path("#conclusion-head")))
}

fn conclusion_form(on: &OnDimension) -> Form {
    let conclusion = on.work().and_then(|work| work.conclusion.as_ref());
    Form::of(Fields::default().with_text("conclusion", conclusion))
}

/// Which step this is, from 1.
fn number(dimension: Dimension) -> usize {
    Dimension::ALL.iter().position(|other| *other == dimension).unwrap_or_default() + 1
}

/// The whole page. `typed` is a form that came back with a mistake.
fn page(app: &App, visitor: &Visitor, on: &OnDimension, typed: Option<(&Section, &Form)>, conclusion: &Form) -> Markup {
    let (language, text) = (on.opened.language, on.opened.language.text());
    let title = text.analysis_step(
        number(on.dimension()),
        Dimension::ALL.len(),
        words::analysis::dimension(on.dimension(), language),
    );
    let main = html! {
        a .way-back .nl-link href=(on.opened.path("/analysis")) { (text.analysis_overview()) }
        @if let Some((_, form)) = typed { (notice::errors(form, language)) }
        (notice::errors(conclusion, language))
        div .column {
            div .page-head {
                p .step-of { (title) }
                h1 { (language.of(&on.list.title)) " " (notice::provenance(on.list.provenance, language)) }
                p { (language.of(&on.list.intro)) }
            }
            (ways(on, &text.analysis_steps_top()))
        }
        (room::strip(app, &on.opened))
        (room::step(&on.opened.dossier, language, &on.opened.path("/step")))
        (agreements::to_read(&on.opened))
        @match on.work() {
            None => (notice::notice(notice::Tone::Info, "", html! { p { (text.refusal_no_analysis()) " " a href=(on.opened.path("/analysis")) { (text.analysis_to()) } } })),
            Some(work) => {
                div .column .dimension {
                    div data-part="analysis" data-src=(on.path("/answers")) data-seq=(on.opened.dossier.seq) { (now(on, conclusion)) }
                    @if work.is_blind() { (own(app, on, typed)) }
                }
            },
        }
        div .column {
            (ways(on, &text.analysis_steps_below()))
            @if let Some(analysis) = on.analysis() {
                nav .section aria-labelledby="steps-head" {
                    h2 #steps-head { (text.analysis_all_steps()) }
                    (wheel::list(&on.opened, analysis, Some(on.dimension())))
                }
            }
        }
    };
    Page::new(app, visitor, title).live(on.opened.path("/events")).with(main)
}

/// Back and onward; before the first and after the last stands the overview.
fn ways(on: &OnDimension, label: &str) -> Markup {
    let (language, text) = (on.opened.language, on.opened.language.text());
    let at = number(on.dimension());
    let name = |n: usize| n.checked_sub(1).and_then(|n| Dimension::ALL.get(n)).copied();
    let way = |other: Option<Dimension>| match other {
        Some(other) => {
            (on.opened.path(&format!("/analysis/{}", other.slug())), words::analysis::dimension(other, language))
        }
        None => (on.opened.path("/analysis"), text.analysis_overview()),
    };
    let ((back, before), (onward, after)) = (way(name(at - 1)), way(name(at + 1)));
    html! {
        nav .stepper aria-label=(label) {
            a .nl-button .nl-button--secondary href=(back) { (text.analysis_back()) span .stepper__to { (before) } }
            a .nl-button .nl-button--secondary href=(onward) { (text.analysis_onward()) span .stepper__to { (after) } }
        }
    }
}

/// What everybody sees: how many answered, or all that was said, and what the group makes of it.
fn now(on: &OnDimension, conclusion: &Form) -> Markup {
    let text = on.opened.language.text();
    let Some(work) = on.work() else { return html! { div #dimension-now {} } };
    html! {
        div #dimension-now {
            p .dimension__state role="status" { @if work.is_blind() { (text.analysis_is_blind()) } @else { (text.analysis_is_shown()) } }
            @if work.is_blind() { (counts(on, work)) } @else {
                section aria-labelledby="shown-head" {
                    h2 #shown-head { (text.analysis_shown()) }
                    @if on.dimension() == Dimension::OwnRole { p { (text.analysis_own_role_means()) } }
                    (said::shown(on, work.voices()))
                }
                @if on.opened.leads() { (again(on)) }
            }
            @if !work.is_blind() || !work.earlier().is_empty() { (concluded(on, work, conclusion)) }
            @if !work.earlier().is_empty() {
                section .section aria-labelledby="earlier-head" {
                    h2 #earlier-head { (text.analysis_earlier()) }
                    (said::earlier(on, work.earlier()))
                }
            }
        }
    }
}

/// How many answered, by domain; never what.
fn counts(on: &OnDimension, work: &DimensionWork) -> Markup {
    let (language, text) = (on.opened.language, on.opened.language.text());
    let answered = work.answered();
    let all: usize = answered.values().sum();
    let by: Vec<String> = answered.iter().map(|(domain, n)| format!("{n} {}", said::by(*domain, language))).collect();
    html! {
        p { strong { (text.analysis_answered(all)) } @if !by.is_empty() { ": " (by.join(", ")) } }
        p .own-answers-way { a .link-alone href=(on.path(&format!("?round={}#own-answers", work.earlier().len() + 1))) { (text.analysis_to_own()) } }
        @if on.opened.leads() && all > 0 {
            form .flush method="post" action=(on.path("/revelation")) {
                (field::act())
                button .nl-button .nl-button--secondary type="submit" { (text.analysis_reveal()) }
            }
            p .small .muted { (text.analysis_reveal_means()) }
        }
    }
}

fn again(on: &OnDimension) -> Markup {
    let text = on.opened.language.text();
    html! {
        form .flush method="post" action=(on.path("/rounds")) {
            (field::act())
            button .nl-button .nl-button--subtle type="submit" { (text.analysis_again()) }
        }
        p .small .muted { (text.analysis_again_means()) }
    }
}

fn concluded(on: &OnDimension, work: &DimensionWork, form: &Form) -> Markup {
    let text = on.opened.language.text();
    html! {
        section .section aria-labelledby="conclusion-head" {
            h2 #conclusion-head tabindex="-1" { (text.analysis_conclusion()) }
            @let about = Reported::Conclusion(on.dimension());
            @if on.can_conclude() && on.opened.sees(&about) { (concluding(on, form)) } @else {
                p { (work.conclusion.as_ref().map_or_else(|| text.field_not_said(), ToString::to_string)) }
            }
            (report_line::offer(&on.opened, &about))
        }
    }
}

fn concluding(on: &OnDimension, form: &Form) -> Markup {
    let (language, text) = (on.opened.language, on.opened.language.text());
    html! {
        form .form #conclude method="post" action=(on.path("/conclusion")) data-act data-keep data-writing=(on.opened.path("/writing")) {
            (field::act())
            (Field::lines("conclusion", text.analysis_conclusion_label(), 3).hint(text.analysis_conclusion_hint()).optional().kept().place(Place::OppositionText).show(form, language))
            div .actions { button .nl-button .nl-button--primary type="submit" { (text.analysis_conclude()) } }
            p data-message role="alert" {}
        }
    }
}

/// What this visitor answers alone.
fn own(app: &App, on: &OnDimension, typed: Option<(&Section, &Form)>) -> Markup {
    let (language, text) = (on.opened.language, on.opened.language.text());
    let can_answer = on.opened.is_free(on.opened.dossier.must_answer(&on.opened.member));
    let shown = answers::Shown { app, on, saved: false };
    let sections = asked::now(on);
    html! {
        section #own-answers data-unsaved aria-labelledby="own-head" {
            h2 #own-head tabindex="-1" { (text.analysis_own()) }
            p .field-warning data-unsaved-note hidden { (text.analysis_unsaved()) }
            @if can_answer {
                p { (text.analysis_own_means()) }
                @if on.list.block == Block::Phase { (signs(app, on)) }
                @for (n, section) in sections.iter().enumerate() {
                    @let typed = typed.filter(|(other, _)| other.slug() == section.slug());
                    @let form = typed.map_or_else(|| answers::filled(on, section), |(_, form)| form.clone());
                    @match section.group {
                        Some(group) => details .disclosure id={ "group-" (group.id) } open[n == 0 || typed.is_some()] {
                            summary { h3 .disclosure__head { (language.of(&group.title)) } }
                            div .disclosure__body {
                                @if let Some(intro) = &group.intro { p { (language.of(intro)) " " (notice::provenance(group.provenance, language)) } }
                                (answers::form(&shown, section, &form))
                            }
                        },
                        None => (answers::form(&shown, section, &form)),
                    }
                }
                @if asked::leaves_out_narratives(on) { p .muted { (text.analysis_no_narratives()) } }
            } @else { p { (text.analysis_read_only()) } }
        }
    }
}

/// By which signs each phase is seen.
fn signs(app: &App, on: &OnDimension) -> Markup {
    let (language, text) = (on.opened.language, on.opened.language.text());
    let phases = &app.content.phases;
    html! {
        details .disclosure #signs {
            summary { span { (text.analysis_signs()) } }
            div .disclosure__body {
                p { (language.of(&phases.intro)) }
                @for card in &phases.phases {
                    h3 { (words::analysis::phase(card.id, language)) " " (notice::provenance(card.provenance, language)) }
                    p { (language.of(&card.situation)) }
                    ul { @for sign in &card.signs { li { (language.of(&sign.text)) " " (notice::provenance(sign.provenance, language)) } } }
                }
            }
        }
    }
}
