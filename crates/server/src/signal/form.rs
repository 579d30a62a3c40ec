//! Noting a signal: one screen on a phone.

use crate::{
    app::{App, Shared},
    calendar,
    component::{Choices, Field, Page, field, notice},
    door::{Fields, Form, Visitor, form::FieldError, signals::AREA, visitor::Colleague},
    language::Language,
    words,
};
use guard::{Place, Vetted};
use maud::{Markup, html};
use model::{ActId, occurrence::SeenWhere, opposition::Evidence};
use std::collections::{BTreeMap, BTreeSet};
use store::Signal;

/// The list of areas that are known.
const AREAS: &str = "areas";

/// What is usual: today, by the own function, seen and not online.
pub fn suggested(colleague: &Colleague) -> Form {
    Form::of(
        Fields::default()
            .with("seen-on", calendar::today().to_string())
            .with("function", colleague.function.as_str())
            .with("evidence", Evidence::Observation.slug())
            .with("seen", SeenWhere::Offline.slug()),
    )
}

/// What was typed; `None` when something is wrong.
pub fn read(app: &Shared, form: &mut Form, act: ActId, by: &Colleague, language: Language) -> Option<Signal> {
    let what = form.text(&app.guard, "what", Place::Occurrence);
    let area = form.text(&app.guard, "area", AREA);
    let seen_on = form.date("seen-on");
    let function = form.text(&app.guard, "function", Place::JobFunction);
    let evidence = form.choice("evidence", Evidence::from_slug);
    let seen = form.choice("seen", SeenWhere::from_slug);
    let place = form.optional_text(&app.guard, "place", Place::Occurrence);
    let ahead = seen_on.is_some_and(|day| day > calendar::today());
    if ahead {
        form.object("seen-on", FieldError::Sentence(language.text().signal_day_ahead()));
    }
    let (what, area, function, place) = (what?, area?, function?, place?);
    let texts =
        [("what", Some(&what)), ("area", Some(&area)), ("function", Some(&function)), ("place", place.as_ref())];
    let reasons = reasons(&texts);
    let signal = Signal {
        id: act.to_string(),
        organisation_id: by.organisation.clone(),
        area: area.to_string(),
        what: what.to_string(),
        place: place.as_ref().map(ToString::to_string),
        seen_on: seen_on?.to_string(),
        by_function: function.to_string(),
        domain: by.domain.slug().to_owned(),
        evidence: evidence?.slug().to_owned(),
        seen_where: seen?.slug().to_owned(),
        reasons,
        created_at: calendar::now(),
        reported_at: None,
        report_reason: None,
        used_in: vec![],
    };
    (!ahead).then_some(signal)
}

/// For each field why a word may stand in it.
fn reasons(texts: &[(&str, Option<&Vetted>)]) -> Option<String> {
    let grounds = texts.iter().filter_map(|(field, text)| Some((*field, text.and_then(Vetted::ground)?.reason())));
    let reasons: BTreeMap<&str, &str> = grounds.collect();
    (!reasons.is_empty()).then(|| serde_json::to_string(&reasons).ok()).flatten()
}

/// The page; areas of signals that are there can be chosen.
pub fn page(app: &App, visitor: &Visitor, signals: &[Signal], form: &Form) -> Markup {
    let (language, text) = (visitor.language, visitor.language.text());
    let fine = signals.iter().filter(|signal| signal.reported_at.is_none());
    let areas: BTreeSet<&str> = fine.map(|signal| signal.area.as_str()).collect();
    let evidence = words::choices(Evidence::ALL, Evidence::slug, words::evidence, language);
    // What is usual first, in words so short that they fit on one line of a phone.
    let seen = [
        (SeenWhere::Offline, text.signal_seen_offline()),
        (SeenWhere::Online, text.signal_seen_online()),
        (SeenWhere::Both, text.signal_seen_both()),
    ];
    let seen = seen.map(|(seen, word)| (seen.slug().to_owned(), word)).into();
    let with_place = !form.value("place").is_empty() || form.error("place").is_some();
    let main = html! {
        a .way-back .nl-link href="/signals" { (text.signal_title()) }
        div .column .column--form {
            (notice::errors(form, language))
            h1 { (text.signal_note()) }
            form .form .signal-form method="post" action="/signals" {
                (field::act())
                (Field::lines("what", text.signal_what(), 2).class("utrecht-textarea--short").place(Place::Occurrence).show(form, language))
                (Field::line("area", text.signal_area()).list(AREAS).place(AREA).show(form, language))
                datalist id=(AREAS) { @for area in areas { option value=(area) {} } }
                div .signal-form__pair {
                    (Field::line("seen-on", text.signal_day()).kind("date").class("utrecht-textbox--date").show(form, language))
                    (Field::line("function", text.signal_function()).place(Place::JobFunction).show(form, language))
                }
                (Choices::of("evidence", text.signal_evidence(), evidence).show(form, language))
                (Choices::of("seen", text.signal_seen(), seen).show(form, language))
                details .disclosure .signal-form__more open[with_place] {
                    summary { span { (text.signal_more()) } }
                    div .disclosure__body { (Field::line("place", text.signal_place()).hint(text.signal_place_hint()).optional().place(Place::Occurrence).show(form, language)) }
                }
                div .actions { button .nl-button .nl-button--primary type="submit" { (text.signal_save()) } }
            }
        }
    };
    Page::new(app, visitor, text.signal_note()).with(main)
}
