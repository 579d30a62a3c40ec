//! The changes on the screen, a page at a time, and as a table for a spreadsheet.

use super::{
    subject::{self, Subject},
    verification::{self, Verified},
    wanted::Wanted,
};
use crate::{
    app::App,
    calendar,
    component::{self, Page, csv, field, filter, notice, notice::Tone, table::table},
    door::Visitor,
    language::Language,
    words,
};
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use maud::{Markup, html};
use model::Domain;
use store::{Dossier, LogRow};

/// What the page shows.
pub struct Shown<'a> {
    /// What was asked for.
    pub wanted: &'a Wanted,
    /// The changes of this page.
    pub rows: &'a [LogRow],
    /// Whether there are older ones.
    pub more: bool,
    /// The dossiers to choose from.
    pub dossiers: &'a [Dossier],
    /// What came of looking at chains.
    pub verified: &'a [Verified],
}

/// Who, by function and domain; untold where nobody is told.
fn who(row: &LogRow, language: Language) -> String {
    let text = language.text();
    if subject::is_untold(&row.kind) {
        return text.audit_untold();
    }
    let domain = row.by_domain.as_deref().and_then(Domain::from_slug).map(|domain| words::domain(domain, language));
    match (row.by_kind.as_str(), row.by_function.as_str()) {
        ("system", _) => text.audit_program(),
        ("guest", _) => domain.map_or_else(|| text.audit_guest(), |domain| format!("{}, {domain}", text.audit_guest())),
        (_, "") => domain
            .map_or_else(|| text.audit_colleague_gone(), |domain| format!("{}, {domain}", text.audit_colleague_gone())),
        (_, function) => domain.map_or_else(|| function.to_owned(), |domain| format!("{function}, {domain}")),
    }
}

/// What it is about and what kind of change it was.
fn what(row: &LogRow, language: Language) -> String {
    let subject = Subject::of(&row.kind).map(|subject| subject.word(language));
    let subject = subject.map_or_else(String::new, |subject| format!("{subject}: "));
    let gone = if row.event.is_none() { format!(" ({})", language.text().audit_is_gone()) } else { String::new() };
    format!("{subject}{}{gone}", subject::verb(&row.kind, language))
}

/// The dossiers to choose from: id and title.
fn titles(shown: &Shown<'_>) -> Vec<(String, String)> {
    shown.dossiers.iter().map(|it| (it.id.clone(), it.index.title.clone())).collect()
}

/// The whole page.
pub fn page(app: &App, visitor: &Visitor, shown: &Shown<'_>) -> Markup {
    let (language, text) = (visitor.language, visitor.language.text());
    let wanted = shown.wanted;
    let titles = titles(shown);
    let kinds: Vec<(String, String)> =
        Subject::ALL.iter().map(|it| (it.slug().to_owned(), it.word(language))).collect();
    let main = html! {
        div .page-head {
            h1 { (text.audit_title()) }
            p .column { (text.audit_intro()) }
            p .column { (text.audit_function_now()) }
        }
        ul .narrower {
            li { a href="/audit/accounts" { (text.audit_accounts_title()) } }
            li { a href="/privacy" { (text.audit_to_privacy()) } }
            li { a href="/papers" { (text.audit_to_papers()) } }
        }
        form .form method="get" action="/audit" {
            (days(wanted, language))
            div .pair {
                (filter::select("dossier", &text.audit_dossier(), Some(&text.audit_all_dossiers()), &wanted.dossier, &titles))
                (filter::select("kind", &text.audit_kind(), Some(&text.audit_all_kinds()), wanted.kind.map_or("", Subject::slug), &kinds))
            }
            div .actions { button .nl-button .nl-button--primary type="submit" { (text.audit_show()) } }
        }
        @if wanted.is_upside_down() { (notice::notice(Tone::Warning, "", html! { p { (text.audit_not_a_period()) } })) }
        @if shown.rows.is_empty() {
            div .empty { h2 { (text.audit_none()) } p { (text.audit_none_means()) } }
        } @else { (changes(shown.rows, language)) }
        (ways(wanted, "/audit", shown.more, language))
        div .actions {
            a .nl-button .nl-button--secondary href=(wanted.address("/audit/changes.csv", 0)) download { (text.audit_csv()) }
            a .nl-button .nl-button--secondary href=(wanted.address("/audit/processing.jsonl", 0)) download { (text.audit_processing_log()) }
        }
        p .muted { (text.audit_processing_log_means()) }
        (verification_part(shown, language))
    };
    Page::new(app, visitor, text.audit_title()).with(main)
}

/// The fields for the period.
pub fn days(wanted: &Wanted, language: Language) -> Markup {
    let text = language.text();
    let day = |day: Option<model::Date>| day.map_or_else(String::new, |day| day.to_string());
    html! {
        div .pair {
            (filter::day("from", &text.audit_from(), &day(wanted.from)))
            (filter::day("until", &text.audit_until(), &day(wanted.until)))
        }
    }
}

/// The ways to newer and older pages.
pub fn ways(wanted: &Wanted, path: &str, more: bool, language: Language) -> Markup {
    let text = language.text();
    html! {
        @if more || wanted.page > 0 {
            nav aria-label=(text.audit_pages()) { ul .narrower {
                @if wanted.page > 0 { li { a rel="prev" href=(wanted.address(path, wanted.page - 1)) { (text.audit_newer()) } } }
                @if more { li { a rel="next" href=(wanted.address(path, wanted.page + 1)) { (text.audit_older()) } } }
            } }
        }
    }
}

fn changes(rows: &[LogRow], language: Language) -> Markup {
    let text = language.text();
    let heads = [text.audit_when(), text.audit_who(), text.audit_what(), text.audit_dossier(), text.audit_event()];
    let cells = |row: &LogRow| {
        vec![
            moment(&row.at, language),
            html! { (who(row, language)) },
            html! { (what(row, language)) },
            html! { a .link-alone href={ "/dossiers/" (row.dossier_id) "/history" } { (row.title) } },
            html! { code { (breakable(&row.kind)) } @for field in subject::fields(row.event.as_ref()) { br; code .small { (breakable(&field)) } } },
        ]
    };
    table(&text.audit_title(), &heads, rows.iter().map(cells))
}

/// A moment as the first cell of a row.
pub fn moment(at: &str, language: Language) -> Markup {
    html! { time datetime=(at) { (calendar::moment_in_words(at, language)) } }
}

/// A name of the log that may break at its underscores, so that a phone does not scroll.
fn breakable(name: &str) -> Markup {
    html! { @for (at, part) in name.split('_').enumerate() { @if at > 0 { "_" wbr; } (part) } }
}

fn verification_part(shown: &Shown<'_>, language: Language) -> Markup {
    let text = language.text();
    let titles = titles(shown);
    html! {
        section .section #verification aria-labelledby="verification-head" tabindex="-1" {
            h2 #verification-head { (text.audit_verify_title()) }
            p { (text.audit_verify_means()) }
            @if shown.verified.is_empty() { p .muted { (text.audit_verify_none()) } } @else {
                ul { @for it in shown.verified {
                    @if let Some((_, title)) = titles.iter().find(|(id, _)| *id == it.dossier) { li { (verification::sentence(it, title, language)) } }
                } }
            }
            @if shown.verified.iter().any(|it| it.outcome.is_none()) { p { a .nl-link .link-alone href="/audit#verification" { (text.audit_verify_again()) } } }
            @if !titles.is_empty() {
                form .form method="post" action="/audit/verification" {
                    (field::act())
                    div .utrecht-form-field {
                        label .utrecht-form-label .utrecht-form-field__label for="which" { (text.audit_dossier()) }
                        select .utrecht-select .utrecht-select--html-select #which name="dossier" {
                            @for (id, title) in &titles { option value=(id) { (title) } }
                        }
                    }
                    div .actions { button .nl-button .nl-button--secondary type="submit" { (text.audit_verify_go()) } }
                }
            }
        }
    }
}

/// The changes as a table for a spreadsheet.
pub fn csv(rows: &[LogRow], language: Language) -> String {
    let text = language.text();
    let heads = [
        text.audit_when(),
        text.audit_who(),
        text.audit_what(),
        text.audit_dossier(),
        text.audit_event(),
        text.audit_fields(),
    ];
    let lines = rows.iter().map(|row| {
        csv::line([
            row.at.clone(),
            who(row, language),
            what(row, language),
            row.title.clone(),
            row.kind.clone(),
            subject::fields(row.event.as_ref()).join(" "),
        ])
    });
    [csv::line(heads)].into_iter().chain(lines).collect()
}

/// More than one file can hold.
pub fn too_much(language: Language) -> Response {
    let text = language.text();
    let page = component::page::message(language, &text.audit_too_much(), &text.audit_too_much_means());
    (StatusCode::CONFLICT, page).into_response()
}
