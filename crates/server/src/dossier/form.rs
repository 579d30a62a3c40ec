//! The forms of a dossier.

use crate::{
    app::App,
    calendar,
    component::{Choices, Field, Page, field, notice, signal},
    door::{Fields, Form, Opened, Visitor},
    words,
};
use guard::{Place, Vetted};
use maud::{Markup, html};
use model::{
    Dossier, Member, Period, RetentionClass,
    dossier::{DossierChange, MOST_MONTHS_TO_REVIEW},
    oversight::Lock,
};
use std::collections::BTreeSet;
use store::Signal;

/// What a form says, apart from the review date.
pub struct Typed {
    pub title: Vetted,
    pub purpose: Vetted,
    pub scope: Vetted,
    pub period: Period,
    pub owner: Vetted,
    pub retention: RetentionClass,
}

impl Typed {
    /// The same as changes to a dossier that is there.
    pub fn changes(&self) -> Vec<DossierChange> {
        vec![
            DossierChange::Title(self.title.clone()),
            DossierChange::Purpose(self.purpose.clone()),
            DossierChange::Scope(self.scope.clone()),
            DossierChange::Period(self.period),
            DossierChange::Owner(self.owner.clone()),
            DossierChange::Retention(self.retention),
        ]
    }
}

/// What was typed; `None` when something is wrong.
pub fn read(app: &App, form: &mut Form) -> Option<Typed> {
    let title = form.text(&app.guard, "title", Place::Dossier);
    let purpose = form.text(&app.guard, "purpose", Place::Dossier);
    let scope = form.text(&app.guard, "scope", Place::Dossier);
    let from = form.date("period-from");
    let to = form.date("period-to");
    let owner = form.text(&app.guard, "owner", Place::JobFunction);
    let retention = form.choice("retention", RetentionClass::from_slug);
    Some(Typed {
        title: title?,
        purpose: purpose?,
        scope: scope?,
        period: Period { from: from?, to: to? },
        owner: owner?,
        retention: retention?,
    })
}

/// A new form with sensible defaults: half a year, looking back at its end, where the signals were seen.
pub fn suggested(member: &Member, signals: &[Signal]) -> Form {
    let today = calendar::today();
    let areas: BTreeSet<&str> = signals.iter().map(|signal| signal.area.as_str()).collect();
    let ids: Vec<&str> = signals.iter().map(|signal| signal.id.as_str()).collect();
    let fields = Fields::default()
        .with("period-from", today.to_string())
        .with("period-to", today.plus_months(6).to_string())
        .with("review-date", today.plus_months(6).to_string())
        .with("owner", member.function.as_str())
        .with("scope", areas.into_iter().collect::<Vec<_>>().join(", "))
        .with("signals", ids.join(","))
        .with("retention", RetentionClass::CaseFile.slug())
        .with("closed", "yes");
    Form::of(fields)
}

/// The form with what is there.
pub fn filled(dossier: &Dossier) -> Form {
    filled_around(dossier, Form::empty())
}

/// The same around what was typed already.
pub fn filled_around(dossier: &Dossier, form: Form) -> Form {
    let day = |day: Option<model::Date>| day.map_or_else(String::new, |day| day.to_string());
    let there = Fields::default()
        .with_text("title", dossier.title.as_ref())
        .with_text("purpose", dossier.purpose.as_ref())
        .with_text("scope", dossier.scope.as_ref())
        .with("period-from", day(dossier.period.map(|period| period.from)))
        .with("period-to", day(dossier.period.map(|period| period.to)))
        .with_text("owner", dossier.owner.as_ref())
        .with("retention", dossier.retention.slug())
        .with("review-date", dossier.review_date.to_string());
    form.filled_in(there)
}

/// A new dossier.
pub fn new_page(app: &App, visitor: &Visitor, form: &Form, signals: &[Signal]) -> Markup {
    let (language, text) = (visitor.language, visitor.language.text());
    let main = html! {
        a .way-back .nl-link href="/dossiers" { (text.dossier_list()) }
        div .column .column--form {
            (notice::errors(form, language))
            h1 { (text.dossier_new()) }
            p { (text.dossier_new_intro()) }
            @if !signals.is_empty() {
                details .disclosure .grounds { summary { span { (text.signal_new_dossier(signals.len())) } } div .disclosure__body { (signal::brief(signals, language)) } }
            }
            form .form method="post" action="/dossiers" {
                (field::act())
                @if !signals.is_empty() { input type="hidden" name="signals" value=(form.value("signals")); }
                (fields(visitor, form))
                (Field::line("review-date", text.dossier_review_date()).kind("date").hint(text.dossier_review_hint(MOST_MONTHS_TO_REVIEW))
                    .class("utrecht-textbox--date").show(form, language))
                (Choices::of("closed", text.dossier_closed(), vec![("yes".to_owned(), text.dossier_closed_only())]).hint(text.dossier_closed_hint()).many().lines().show(form, language))
                div .actions { button .nl-button .nl-button--primary type="submit" { (text.dossier_open()) } a .nl-button .nl-button--subtle href="/dossiers" { (text.dossier_cancel()) } }
            }
        }
    };
    Page::new(app, visitor, text.dossier_new()).with(main)
}

fn fields(visitor: &Visitor, form: &Form) -> Markup {
    let (language, text) = (visitor.language, visitor.language.text());
    html! {
        (Field::line("title", text.dossier_title()).hint(text.dossier_title_hint()).place(Place::Dossier).show(form, language))
        (Field::lines("purpose", text.dossier_purpose(), 3).hint(text.dossier_purpose_hint()).place(Place::Dossier).show(form, language))
        (Field::lines("scope", text.dossier_scope(), 3).hint(text.dossier_scope_hint()).place(Place::Dossier).show(form, language))
        div .pair {
            (Field::line("period-from", text.dossier_period_from()).kind("date").class("utrecht-textbox--date").show(form, language))
            (Field::line("period-to", text.dossier_period_to()).kind("date").class("utrecht-textbox--date").show(form, language))
        }
        (Field::line("owner", text.dossier_owner()).hint(text.dossier_owner_hint()).place(Place::JobFunction).show(form, language))
        (Choices::of("retention", text.dossier_retention(), words::choices(RetentionClass::ALL, RetentionClass::slug, words::retention, language)).lines().show(form, language))
    }
}

/// Changing the details, and moving the review date with a reason.
pub fn details_page(app: &App, visitor: &Visitor, opened: &Opened, form: &Form) -> Markup {
    let (language, text) = (visitor.language, visitor.language.text());
    let main = html! {
        a .way-back .nl-link href=(opened.path("")) { (opened.dossier.title.as_ref().map_or_else(String::new, ToString::to_string)) }
        div .column .column--form {
            (notice::errors(form, language))
            h1 { (text.dossier_details()) }
            @if opened.leads() {
                form .form method="post" action=(opened.path("/details")) {
                    (field::act())
                    (fields(visitor, form))
                    div .actions { button .nl-button .nl-button--primary type="submit" { (text.dossier_save()) } }
                }
            }
            @if opened.lock() != Some(Lock::Stopped) { section .section #review aria-labelledby="review-head" {
                h2 #review-head { (text.dossier_move_review()) }
                form .form method="post" action=(opened.path("/review-date")) {
                    (field::act())
                    (Field::line("review-date", text.dossier_review_date()).kind("date").hint(text.dossier_review_hint(MOST_MONTHS_TO_REVIEW))
                        .class("utrecht-textbox--date").show(form, language))
                    (Field::lines("reason", text.dossier_move_why(), 2).place(Place::Reason).show(form, language))
                    div .actions { button .nl-button type="submit" { (text.dossier_move()) } }
                }
            } }
        }
    };
    Page::new(app, visitor, text.dossier_details()).with(main)
}
