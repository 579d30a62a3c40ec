//! The page of the choice.

use crate::{
    app::App,
    component::{Choices, Field, Page, card, field, notice, report_line, room},
    door::{Fields, Form, Opened, Visitor},
    language::Language,
};
use guard::Place;
use maud::{Markup, html};
use model::{Opposition, OppositionId, choice::ChoiceOutcome, reported::Reported};

/// The form of the choice with what was chosen before.
pub fn filled(opened: &Opened) -> Form {
    let fields = Fields::default().with("limit", "3");
    let Some(choice) = opened.dossier.choice() else { return Form::of(fields) };
    let outcome = match choice.outcome {
        ChoiceOutcome::Selected(id) => id.to_string(),
        ChoiceOutcome::FollowOnly => "follow".to_owned(),
    };
    let fields = fields.with("outcome", outcome).with("reason", choice.reason.as_str());
    Form::of(choice.answers.iter().fold(fields, |fields, (question, text)| fields.with(question, text.as_str())))
}

/// The whole page.
pub fn choice(app: &App, visitor: &Visitor, opened: &Opened, form: &Form) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let empty = opened.dossier.map().next().is_none();
    let main = html! {
        a .way-back .nl-link href=(opened.path("/map")) { (text.opposition_back()) }
        (notice::errors(form, language))
        div .page-head { h1 { (text.choice_title()) } p { (text.choice_intro()) } }
        (room::strip(app, opened))
        (room::step(&opened.dossier, language, &opened.path("/step")))
        @if empty { (notice::notice(notice::Tone::Info, "", html! { p { (text.refusal_map_empty()) } })) }
        (dots(opened))
        @if opened.leads() && opened.can_write() && !empty { (rounds(opened, form)) }
        (made(app, opened))
        @let free = opened.sees(&Reported::Choice) && opened.dossier.open_round().is_none();
        @if opened.leads() && opened.can_write() && !empty && free { (decide(app, opened, form)) }
    };
    Page::new(app, visitor, text.choice_title()).live(opened.path("/events")).with(main)
}

/// The dots of this visitor while a round runs; the result after it.
pub fn dots(opened: &Opened) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let dossier = &opened.dossier;
    html! {
        div #dots data-part="choice" data-src=(opened.path("/choice/dots")) data-seq=(dossier.seq) {
            @if let Some(round) = dossier.open_round() {
                @let left = left(opened);
                div .budget role="status" { p { strong { (text.choice_left(left, round.limit)) } } }
                p .muted { (text.choice_hidden()) " " (text.choice_voters(round.voters())) }
                @if opened.can_write() {
                    ul .choices { @for card in dossier.map() {
                        li .choice id={ "choice-" (card.id) } {
                            h2 .shores { (card::shores(card.us_label.as_str(), card.them_label.as_str(), language)) }
                            (dots_line(opened, card.id))
                        }
                    } }
                }
            } @else if let Some((_, result)) = dossier.last_result() {
                (counted(opened, &result.totals, result.voters))
            }
        }
    }
}

fn left(opened: &Opened) -> u8 {
    let Some(round) = opened.dossier.open_round() else { return 0 };
    let given: u8 = round.placed_by(opened.member.id).iter().map(|(_, dots)| *dots).fold(0, u8::saturating_add);
    round.limit.saturating_sub(given)
}

/// The dots for one wij-zij, with a button for one more and one less.
pub fn dots_line(opened: &Opened, id: OppositionId) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let Some((round, shown)) = opened.dossier.open_round().zip(opened.dossier.opposition(id)) else { return html! {} };
    let given = round.placed_by(opened.member.id).iter().find(|(other, _)| *other == id).map_or(0, |(_, dots)| *dots);
    let called = card::in_words(shown, language);
    html! {
        form .dots id={ "dots-" (id) } method="post" action=(opened.path("/choice/dots")) data-act data-keep aria-label=(text.choice_dots_for(&called)) {
            (field::act())
            input type="hidden" name="opposition" value=(id);
            button .nl-button .dots__button name="dots" value=(given.saturating_sub(1)) aria-label=(text.choice_less(&called)) disabled[given == 0] { "−" }
            span .dots__count {
                span .dots__given aria-hidden="true" { @for n in 0..round.limit { span .dot .dot--given[n < given] {} } }
                span { (text.choice_given(given, round.limit)) }
            }
            button .nl-button .dots__button name="dots" value=(given.saturating_add(1)) aria-label=(text.choice_more(&called)) disabled[left(opened) == 0] { "+" }
            p data-message role="alert" {}
        }
    }
}

fn counted(opened: &Opened, totals: &[(OppositionId, u32)], voters: u32) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    html! {
        section .section aria-labelledby="result-head" {
            h2 #result-head { (text.choice_result()) }
            p { (text.choice_result_means(voters)) }
            @if !totals.is_empty() {
                div .utrecht-table-container { table .utrecht-table .utrecht-table--html-table .table-stacks .column {
                    thead { tr { th scope="col" { (text.choice_opposition()) } th scope="col" .end { (text.choice_dots()) } } }
                    tbody { @for (id, dots) in totals {
                        @if let Some(card) = opened.dossier.opposition(*id) {
                            tr { th scope="row" { (card::in_words(card, language)) } td .end data-label=(text.choice_dots()) { (dots) } }
                        }
                    } }
                } }
            }
        }
    }
}

/// Opening and closing a round: for who leads.
fn rounds(opened: &Opened, form: &Form) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    html! {
        section .section aria-labelledby="round-head" {
            h2 #round-head { (text.choice_round()) }
            @if opened.dossier.open_round().is_some() {
                p { (text.choice_close_means()) }
                form .flush method="post" action=(opened.path("/choice/rounds/closure")) {
                    (field::act())
                    button .nl-button .nl-button--primary type="submit" { (text.choice_close()) }
                }
            } @else {
                form .form method="post" action=(opened.path("/choice/rounds")) {
                    (field::act())
                    (Field::line("limit", text.choice_limit()).kind("number").class("utrecht-textbox--short").hint(text.choice_limit_hint()).show(form, language))
                    div .actions { button .nl-button type="submit" { (text.choice_open()) } }
                }
            }
        }
    }
}

/// The choice that stands, with its reasons.
fn made(app: &App, opened: &Opened) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    html! {
        @if let Some(choice) = opened.dossier.choice() {
            section .section aria-labelledby="made-head" {
                h2 #made-head { (text.choice_made()) }
                p { strong { (outcome(opened, choice.outcome, language)) } }
                p { (choice.reason) }
                @if let ChoiceOutcome::Selected(_) = choice.outcome {
                    p { a .nl-link .link-alone href=(opened.path("/strategy")) { (text.choice_to_strategy()) } }
                }
                dl .facts { @for (question, answer) in &choice.answers {
                    @let asked = app.content.choosing_one.questions.iter().find(|known| known.id == *question);
                    div { dt { (asked.map_or(question.as_str(), |known| language.of(&known.text))) } dd { (answer) } }
                } }
                (report_line::offer(opened, &Reported::Choice))
            }
        }
    }
}

fn outcome(opened: &Opened, outcome: ChoiceOutcome, language: Language) -> String {
    let text = language.text();
    match outcome {
        ChoiceOutcome::FollowOnly => text.choice_follow(),
        ChoiceOutcome::Selected(id) => opened
            .dossier
            .opposition(id)
            .map_or_else(String::new, |card| text.choice_go_on(card::in_words(card, language))),
    }
}

fn decide(app: &App, opened: &Opened, form: &Form) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let list = &app.content.choosing_one;
    let go_on = |card: &Opposition| (card.id.to_string(), text.choice_go_on(card::in_words(card, language)));
    let outcomes = opened.dossier.map().map(go_on).chain([("follow".to_owned(), text.choice_follow())]).collect();
    html! {
        section .section .column aria-labelledby="decide-head" {
            h2 #decide-head { (language.of(&list.title)) " " (notice::provenance(list.provenance, language)) }
            p { (language.of(&list.intro)) }
            form .form method="post" action=(opened.path("/choice")) {
                (field::act())
                @for question in &list.questions {
                    (Field::lines(&question.id, language.of(&question.text), 2).optional().class("utrecht-textarea--short").place(Place::Reason).show(form, language))
                }
                (Choices::of("outcome", text.choice_outcome(), outcomes).lines().show(form, language))
                (Field::lines("reason", text.choice_reason(), 3).place(Place::Reason).show(form, language))
                div .actions { button .nl-button .nl-button--primary type="submit" { (text.choice_keep()) } }
            }
        }
    }
}
