//! The pages of advice.

use crate::{
    app::App,
    calendar,
    component::{Field, Page, advice, card::mark, field, notice, report_line},
    door::{Fields, Form, Opened, Visitor},
};
use guard::Place;
use maud::{Markup, html};
use model::{
    ActionId,
    advice::{Advice, AdviceDecision},
    content::AdviceRule,
    reported::Reported,
};

/// An advice that applies, or one that was decided on and applies no more.
struct Shown<'a> {
    rule: &'a AdviceRule,
    reasons: Vec<advice::Reason>,
    decision: Option<&'a AdviceDecision>,
}

/// Every advice that applies or was decided on, in the order of the rules.
fn shown<'a>(app: &'a App, opened: &'a Opened) -> Vec<Shown<'a>> {
    let (content, dossier) = (app.content, &opened.dossier);
    let given: Vec<Advice<'_>> = dossier.advice(&content.advice.rules, content.against());
    let one = |rule: &'a AdviceRule| {
        let applies = given.iter().find(|it| it.rule.id == rule.id);
        let reasons = applies.map(|it| advice::reasons(content, dossier, it, opened.language)).unwrap_or_default();
        Shown { rule, reasons, decision: dossier.advice_decision(&rule.id) }
    };
    let all = content.advice.rules.iter().map(one);
    all.filter(|it| !it.reasons.is_empty() || it.decision.is_some()).collect()
}

/// The whole page.
pub fn all(app: &App, visitor: &Visitor, opened: &Opened) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let rules = &app.content.advice;
    let parts = "deployments analysis appraisal board presence";
    let main = html! {
        a .way-back .nl-link href=(back(opened)) { (text.advice_to_dossier()) }
        div .column {
            div .page-head { h1 { (language.of(&rules.title)) } p { (language.of(&rules.intro)) } }
            @if !opened.can_take_part() { (notice::notice(notice::Tone::Info, "", html! { p { (text.advice_read_only()) } })) }
            div data-part=(parts) data-src=(opened.path("/advice/list")) data-seq=(opened.dossier.seq) data-announce=(text.advice_changes()) { (list(app, opened)) }
        }
    };
    Page::new(app, visitor, language.of(&rules.title)).live(opened.path("/events")).with(main)
}

/// A guest has no page of the dossier, but its map.
fn back(opened: &Opened) -> String {
    opened.path(if opened.guest.is_some() { "/map" } else { "" })
}

/// The advice as it stands; one element, so that it is brought in as a whole.
pub fn list(app: &App, opened: &Opened) -> Markup {
    let text = opened.language.text();
    let (now, over): (Vec<_>, Vec<_>) = shown(app, opened).into_iter().partition(|it| !it.reasons.is_empty());
    let of = |is: fn(&Option<&AdviceDecision>) -> bool| now.iter().filter(move |it| is(&it.decision)).collect();
    let open: Vec<&Shown<'_>> = of(|decision| decision.is_none());
    let taken: Vec<&Shown<'_>> = of(|decision| matches!(decision, Some(AdviceDecision::TakenOver { .. })));
    let aside: Vec<&Shown<'_>> = of(|decision| matches!(decision, Some(AdviceDecision::SetAside { .. })));
    html! {
        div #advice-list {
            @if now.is_empty() && over.is_empty() {
                div .empty { h2 { (text.advice_none()) } p { (text.advice_none_means()) } }
            } @else {
                section .section aria-labelledby="open-head" {
                    h2 #open-head { (text.advice_open(open.len())) }
                    @if open.is_empty() { p .muted { (text.advice_none_open()) } } @else { (lines(app, opened, &open)) }
                }
                (group(app, opened, "taken-over", text.advice_taken_over(), &taken))
                (group(app, opened, "set-aside", text.advice_set_aside(), &aside))
                @if !over.is_empty() {
                    section .section aria-labelledby="over-head" {
                        h2 #over-head { (text.advice_no_longer()) }
                        p .muted { (text.advice_no_longer_means()) }
                        (lines(app, opened, &over.iter().collect::<Vec<_>>()))
                    }
                }
            }
        }
    }
}

fn group(app: &App, opened: &Opened, id: &str, title: String, these: &[&Shown<'_>]) -> Markup {
    html! {
        @if !these.is_empty() {
            section .section aria-labelledby={ (id) "-head" } {
                h2 id={ (id) "-head" } { (title) }
                (lines(app, opened, these))
            }
        }
    }
}

fn lines(app: &App, opened: &Opened, these: &[&Shown<'_>]) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    html! {
        ul .advice-lines { @for it in these {
            li .advice-line id={ "advice-" (it.rule.id) } {
                h3 .advice-line__says { (advice::said(it.rule, language)) }
                (decision(opened, it.decision))
                (advice::grounds(app.content, it.rule, &it.reasons, language))
                a .action__open .nl-link href=(opened.path(&format!("/advice/{}", it.rule.id))) {
                    @if it.decision.is_none() && opened.can_take_part() { (text.advice_decide()) } @else { (text.advice_look()) }
                    span .visually-hidden { ": " (language.of(&it.rule.advice)) }
                }
            }
        } }
    }
}

/// What the group decided, in a shape and a word, with the reason or the action.
fn decision(opened: &Opened, decision: Option<&AdviceDecision>) -> Markup {
    let text = opened.language.text();
    html! {
        @match decision {
            None => {},
            Some(AdviceDecision::TakenOver { action }) => {
                p .marks { (mark("dot", &text.advice_is_taken_over())) }
                @if let Some(id) = action { (as_action(opened, *id)) }
            },
            Some(AdviceDecision::SetAside { reason }) => {
                p .marks { (mark("dashed", &text.advice_is_set_aside())) }
                p { (text.advice_reason(reason.as_str())) }
            },
        }
    }
}

fn as_action(opened: &Opened, id: ActionId) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let Some(action) = opened.dossier.action(id) else { return html! {} };
    let by = text.action_by(action.owner.as_str(), calendar::day_in_words(action.due, language));
    html! {
        p {
            a href=(opened.path(&format!("/actions/{id}"))) { (text.advice_as(action.what.as_str())) }
            ", " (by) @if action.withdrawn { ". " (text.advice_action_off()) }
        }
    }
}

/// The form as it begins: the action says what the advice says.
pub fn blank(rule: &AdviceRule, opened: &Opened) -> Form {
    around(rule, opened, Form::empty())
}

/// What was sent, with what stands there in the other forms of the page.
pub fn around(rule: &AdviceRule, opened: &Opened, form: Form) -> Form {
    let language = opened.language;
    let reason = match opened.dossier.advice_decision(&rule.id) {
        Some(AdviceDecision::SetAside { reason }) => Some(reason),
        _ => None,
    };
    form.filled_in(Fields::default().with("what", language.of(&rule.advice)).with_text("reason", reason))
}

/// One advice, with what can be done with it.
pub fn one(app: &App, visitor: &Visitor, opened: &Opened, rule: &AdviceRule, form: &Form) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let found = shown(app, opened).into_iter().find(|it| it.rule.id == rule.id);
    let (reasons, decided) = found.map(|it| (it.reasons, it.decision)).unwrap_or_default();
    let applies = !reasons.is_empty();
    let about = Reported::Advice { rule: rule.id.clone() };
    let writable = opened.can_take_part() && opened.sees(&about);
    let main = html! {
        a .way-back .nl-link href=(opened.path("/advice")) { (text.advice_back()) }
        (notice::errors(form, language))
        div .column {
            h1 .advice-title { (advice::said(rule, language)) }
            (decision(opened, decided))
            @if !applies { (notice::notice(notice::Tone::Info, "", html! { p { (text.advice_not_now()) } })) }
            @if !opened.can_take_part() { (notice::notice(notice::Tone::Info, "", html! { p { (text.advice_read_only()) } })) }
            div .advice-line__grounds { (advice::grounds(app.content, rule, &reasons, language)) }
            @if writable && applies { (taking_over(opened, rule, decided, form)) (setting_aside(opened, rule, form)) }
            @if writable && decided.is_some() { (taking_back(opened, rule)) }
            (report_line::offer(opened, &about))
        }
    };
    Page::new(app, visitor, language.of(&rule.advice)).with(main)
}

fn form_of(opened: &Opened, rule: &AdviceRule, decision: &str, fields: Markup) -> Markup {
    html! {
        form .form method="post" action=(opened.path(&format!("/advice/{}/decision", rule.id))) data-writing=(opened.path("/writing")) {
            (field::act())
            input type="hidden" name="decision" value=(decision);
            (fields)
        }
    }
}

fn taking_over(opened: &Opened, rule: &AdviceRule, decided: Option<&AdviceDecision>, form: &Form) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let done = matches!(decided, Some(AdviceDecision::TakenOver { .. }));
    let as_action = matches!(decided, Some(AdviceDecision::TakenOver { action: Some(_) }));
    html! {
        @if !as_action {
            section .section aria-labelledby="over-head" {
                h2 #over-head { (text.advice_take_over_title()) }
                @if !done {
                    p { (text.advice_take_over_means()) }
                    (form_of(opened, rule, "taken-over", html! {
                        div .actions { button .nl-button .nl-button--primary type="submit" { (text.advice_take_over()) } }
                    }))
                }
                h3 { (text.advice_as_action_title()) }
                p { (text.advice_as_action_means()) }
                (form_of(opened, rule, "action", html! {
                    (Field::lines("what", text.action_what(), 3).place(Place::Reason).show(form, language))
                    div .pair {
                        (Field::line("owner", text.action_owner()).hint(text.action_owner_hint()).place(Place::JobFunction).show(form, language))
                        (Field::line("due", text.action_due()).hint(text.action_due_hint()).kind("date").class("utrecht-textbox--date").show(form, language))
                    }
                    div .actions { button .nl-button type="submit" { (text.advice_as_action()) } }
                }))
            }
        }
    }
}

fn setting_aside(opened: &Opened, rule: &AdviceRule, form: &Form) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    html! {
        section .section aria-labelledby="aside-head" {
            h2 #aside-head { (text.advice_set_aside_title()) }
            p { (text.advice_set_aside_means()) }
            (form_of(opened, rule, "set-aside", html! {
                (Field::lines("reason", text.advice_set_aside_reason(), 2).class("utrecht-textarea--short").place(Place::Reason).show(form, language))
                div .actions { button .nl-button type="submit" { (text.advice_set_aside_do()) } }
            }))
        }
    }
}

fn taking_back(opened: &Opened, rule: &AdviceRule) -> Markup {
    let text = opened.language.text();
    html! {
        section .section aria-labelledby="back-head" {
            h2 #back-head { (text.advice_take_back_title()) }
            p { (text.advice_take_back_means()) }
            (form_of(opened, rule, "open", html! {
                div .actions { button .nl-button .nl-button--subtle type="submit" { (text.advice_take_back()) } }
            }))
        }
    }
}
