//! The sections of a strategy: each one form, or what it says for who cannot change it.

use super::page::{Shown, button};
use crate::{
    app::App,
    calendar,
    component::{Choices, Field, field, notice, strategy_field},
    door::Opened,
    words,
};
use guard::Place;
use maud::{Markup, html};
use model::{
    content::{Part, Question},
    dossier::MOST_MONTHS_TO_REVIEW,
    role_map::Zone,
    strategy::{GameChanger, MIDDLE_QUESTION, Strategy},
};

fn below(opened: &Opened, shown: &Shown, what: &str) -> String {
    opened.path(&format!("/oppositions/{}/strategy{what}", shown.card))
}

/// Whether answers and targets can be changed here now.
fn is_open(opened: &Opened, shown: &Shown) -> bool {
    opened.is_free(opened.dossier.must_be_open(&opened.member, shown.card))
}

/// The four gamechangers, each to unfold. What was not answered yet comes first.
pub fn gamechangers(app: &App, opened: &Opened, shown: &Shown, strategy: &Strategy) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let list = &app.content.gamechangers;
    let empty = |of: &GameChanger| strategy.answers.count(*of) == 0;
    let open = shown.open.or_else(|| GameChanger::ALL.iter().copied().find(empty));
    html! {
        section #changers aria-labelledby="changers-head" {
            h2 #changers-head { (text.strategy_changers()) " " (notice::provenance(list.provenance, language)) }
            p { (language.of(&list.intro)) }
            p .small .muted { (text.strategy_after()) }
            @for part in &list.parts {
                @if let Some(gamechanger) = GameChanger::from_slug(&part.id) {
                    (changer(app, opened, shown, strategy, part, gamechanger, open == Some(gamechanger)))
                }
            }
        }
    }
}

fn changer(
    app: &App,
    opened: &Opened,
    shown: &Shown,
    strategy: &Strategy,
    part: &Part,
    gamechanger: GameChanger,
    open: bool,
) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let questions: Vec<&Question> = app.content.gamechangers.of_part(&part.id).collect();
    let state = text.strategy_answered(strategy.answers.count(gamechanger), questions.len());
    html! {
        details .disclosure id=(part.id) open[open] {
            summary { h3 .disclosure__head { (language.of(&part.title)) } span .disclosure__state { (state) } }
            div .disclosure__body {
                p { (language.of(&part.intro)) }
                @if is_open(opened, shown) { (changer_form(app, opened, shown, gamechanger)) } @else {
                    dl .facts .facts--beside { @for question in &questions {
                        @let answer = strategy.answers.of(gamechanger, &question.id);
                        div { dt { (language.of(&question.text)) } dd {
                            (answer.map_or_else(|| text.strategy_no_answer(), ToString::to_string))
                            @if let Some(warning) = camp(opened, strategy, question) { p .field-warning { (warning) } }
                        } }
                    } }
                }
            }
        }
    }
}

/// The questions of one gamechanger.
pub fn changer_form(app: &App, opened: &Opened, shown: &Shown, gamechanger: GameChanger) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let (list, slug) = (&app.content.gamechangers, gamechanger.slug());
    let nothing = Strategy::default();
    let strategy = opened.dossier.strategy(shown.card).unwrap_or(&nothing);
    let title = list.parts.iter().find(|part| part.id == slug).map_or(slug, |part| language.of(&part.title));
    html! {
        form .form id={ "form-" (slug) } method="post" action=(below(opened, shown, "")) data-act data-keep data-writing=(opened.path("/writing")) {
            (field::act())
            input type="hidden" name="gamechanger" value=(slug);
            @for question in list.of_part(slug) { (asked(opened, shown, strategy, gamechanger, question)) }
            (sending(shown, opened, html! {
                button .nl-button .nl-button--primary type="submit" aria-label=(text.strategy_save_of(title)) { (text.strategy_save()) }
            }))
        }
    }
}

/// The button of a form that is sent without leaving the page, and what became of it.
fn sending(shown: &Shown, opened: &Opened, button: Markup) -> Markup {
    let text = opened.language.text();
    html! {
        div .actions {
            (button)
            span .form-saved role="status" data-own { @if shown.saved { (text.strategy_saved(calendar::clock(&calendar::now()))) } }
        }
        p data-message role="alert" {}
    }
}

/// Whether the question of the middle names a camp.
fn camp(opened: &Opened, strategy: &Strategy, question: &Question) -> Option<String> {
    let asked = strategy.middle_question().filter(|_| question.id == MIDDLE_QUESTION);
    strategy_field::camp_warning(&opened.dossier, asked, opened.language)
}

fn asked(opened: &Opened, shown: &Shown, strategy: &Strategy, of: GameChanger, question: &Question) -> Markup {
    let language = opened.language;
    let field = Field::lines(&question.id, language.of(&question.text), 2).class("utrecht-textarea--short");
    let field = match &question.help {
        Some(help) => field.hint(language.of(help)),
        None => field,
    };
    // What is typed and refused is not what is stored: the warning is about what stands there.
    let stored = strategy.answers.of(of, &question.id).is_some_and(|it| it.as_str() == shown.form.value(&question.id));
    let warning = camp(opened, strategy, question).filter(|_| stored);
    field.optional().kept().warning(warning).place(Place::OppositionText).show(&shown.form, language)
}

/// Whom the strategy addresses.
pub fn targets(opened: &Opened, shown: &Shown, strategy: &Strategy) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let said: Vec<String> = strategy.targets.iter().map(|zone| words::role_map::zone(*zone, language)).collect();
    html! {
        section .section #targets aria-labelledby="targets-head" {
            h2 #targets-head { (text.strategy_targets()) }
            @if is_open(opened, shown) { (targets_form(opened, shown)) } @else {
                p { @if said.is_empty() { (text.strategy_targets_none()) } @else { (said.join("; ")) } }
            }
            @if strategy.aims_at_pushers_only() {
                (notice::notice(notice::Tone::Warning, "", html! { p { (text.strategy_aims_at_pushers()) } }))
            }
        }
    }
}

/// The zones to choose from.
pub fn targets_form(opened: &Opened, shown: &Shown) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let zones = words::choices(Zone::ALL, Zone::slug, words::role_map::zone, language);
    html! {
        form .form #form-targets method="post" action=(below(opened, shown, "/targets")) data-act data-keep aria-label=(text.strategy_targets()) {
            (field::act())
            (Choices::of("target", text.strategy_targets_choose(), zones).many().show(&shown.form, language))
            (sending(shown, opened, html! { button .nl-button .nl-button--primary type="submit" { (text.strategy_targets_save()) } }))
        }
    }
}

/// Marking it ready, and taking that back.
pub fn readiness(opened: &Opened, shown: &Shown, strategy: &Strategy) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let there = opened.dossier.opposition(shown.card).is_some_and(model::Opposition::is_present);
    let asks_why = strategy.aims_at_pushers_only() || shown.form.error("reason").is_some();
    html! {
        section .section #readiness aria-labelledby="readiness-head" {
            h2 #readiness-head { (text.strategy_ready_title()) }
            @if let (true, Some(_), true) = (there, &strategy.readied, opened.leads()) {
                (button(&below(opened, shown, "/reopening"), &text.strategy_reopen()))
            } @else if strategy.readied.is_some() {
                p { (text.strategy_readied_means()) }
            } @else if there && opened.leads() {
                p { (text.strategy_ready_means()) }
                form .form #form-readiness method="post" action=(below(opened, shown, "/readiness")) {
                    (field::act())
                    @if asks_why {
                        (Field::lines("reason", text.strategy_ready_reason(), 2).hint(text.strategy_ready_reason_hint())
                            .class("utrecht-textarea--short").place(Place::Reason).show(&shown.form, language))
                    }
                    div .actions { button .nl-button type="submit" { (text.strategy_ready_do()) } }
                }
            } @else { p { (text.strategy_ready_by()) } }
        }
    }
}

/// Who keeps it alive, when we look again, what we stop doing.
pub fn anchoring(opened: &Opened, shown: &Shown, strategy: &Strategy) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let there = opened.dossier.opposition(shown.card).is_some_and(model::Opposition::is_present);
    let kept = &strategy.anchoring;
    let rows = [
        (text.strategy_keeper(), kept.keeper.as_ref().map(ToString::to_string)),
        (text.strategy_look_again(), kept.review.map(|day| calendar::day_in_words(day, language))),
        (text.strategy_stop(), kept.stop.as_ref().map(ToString::to_string)),
    ];
    html! {
        section .section #anchoring aria-labelledby="anchoring-head" {
            h2 #anchoring-head { (text.strategy_anchoring()) " " span .provenance { (text.provenance_proposal()) } }
            p { (text.strategy_anchoring_means()) }
            @if opened.can_take_part() && there { (anchoring_form(opened, shown)) } @else {
                dl .facts .facts--beside { @for (name, value) in rows {
                    div { dt { (name) } dd { (value.unwrap_or_else(|| text.field_not_said())) } }
                } }
            }
        }
    }
}

/// The fields of the anchoring.
pub fn anchoring_form(opened: &Opened, shown: &Shown) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let keeper =
        Field::line("keeper", text.strategy_keeper()).hint(text.strategy_keeper_hint()).place(Place::JobFunction);
    let again = Field::line("look-again", text.strategy_look_again()).kind("date").class("utrecht-textbox--date");
    let again = again.hint(text.strategy_look_again_hint(MOST_MONTHS_TO_REVIEW));
    let stop = Field::lines("stop", text.strategy_stop(), 2).hint(text.strategy_stop_hint()).place(Place::Reason);
    html! {
        form .form #form-anchoring method="post" action=(below(opened, shown, "/anchoring")) data-act data-keep data-writing=(opened.path("/writing")) {
            (field::act())
            @for field in [keeper, again, stop.class("utrecht-textarea--short")] { (field.optional().kept().show(&shown.form, language)) }
            (sending(shown, opened, html! { button .nl-button .nl-button--primary type="submit" { (text.strategy_anchoring_save()) } }))
        }
    }
}
