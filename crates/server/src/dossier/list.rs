//! The list of dossiers, that tells their state at a glance.

use crate::{
    app::App,
    calendar,
    component::{Page, card::mark, notice},
    door::Visitor,
    language::Language,
    words,
};
use maud::{Markup, html};
use model::{Date, Role, Status};
use store::Dossier;

/// What waits for this visitor.
pub struct Waiting {
    /// In how many dossiers somebody asks to read along.
    pub to_read: usize,
    /// How many signals were reported.
    pub reported_signals: usize,
}

/// The whole page.
pub fn page(app: &App, visitor: &Visitor, role: Role, dossiers: &[Dossier], waiting: &Waiting) -> Markup {
    let (language, text) = (visitor.language, visitor.language.text());
    let leads = role.leads();
    let main = html! {
        (notice::asks_to_read(waiting.to_read, language))
        (notice::reported_signals(waiting.reported_signals, language))
        div .page-head .row .row--apart .row--baseline {
            h1 { (text.dossier_list()) }
            @if role.contributes() {
                div .row {
                    a .nl-button .nl-button--secondary href="/signals/new" { (text.signal_note()) }
                    @if leads && !dossiers.is_empty() { a .nl-button .nl-button--primary href="/dossiers/new" { (text.dossier_new()) } }
                }
            }
        }
        @if dossiers.is_empty() {
            div .empty {
                h2 { (text.dossier_none()) }
                p { (text.dossier_none_means()) }
                @if leads { div .actions { a .nl-button .nl-button--primary href="/dossiers/new" { (text.dossier_new()) } } }
            }
            (closed(language))
        } @else {
            ul .dossiers { @for dossier in dossiers { (row(dossier, language)) } }
            p { a .link-alone href="/exports" { (text.export_register()) } }
            (closed(language))
            @if leads { p { a .nl-link .link-alone href="/destruction" { (text.destruction_title()) } } }
        }
    };
    Page::new(app, visitor, text.dossier_list()).with(main)
}

/// The way to dossiers that are closed to a team.
fn closed(language: Language) -> Markup {
    html! { p { a .nl-link .link-alone href="/break-glass" { (language.text().team_glass_title()) } } }
}

/// The mark of a state.
pub fn state(status: Status, language: Language) -> Markup {
    let shape = match status {
        Status::Draft => "half",
        Status::InSession => "dot mark--live",
        Status::Adopted => "block",
        Status::Outdated => "dashed mark--attention",
    };
    mark(shape, &words::status(status, language))
}

fn row(dossier: &Dossier, language: Language) -> Markup {
    let text = language.text();
    let review: Date = dossier.index.review_date.as_deref().and_then(|day| day.parse().ok()).unwrap_or(Date::FIRST);
    let kept = Status::from_slug(&dossier.index.status).unwrap_or(Status::Draft);
    let status = if calendar::today() > review { Status::Outdated } else { kept };
    let attention = match status {
        Status::Outdated => Some(text.dossier_review_passed()),
        Status::InSession => Some(text.dossier_session_runs()),
        Status::Draft if dossier.index.oppositions == 0 => Some(text.dossier_map_empty()),
        _ => None,
    };
    html! {
        li .dossier {
            h2 .dossier__title { a href={ "/dossiers/" (dossier.id) } { (dossier.index.title) } }
            p .dossier__area { (short(&dossier.index.area)) }
            p .dossier__about {
                (text.dossier_count(dossier.index.oppositions, dossier.index.occurrences))
                @if let Some(attention) = attention { ". " (attention) }
                @if dossier.index.example_since.is_some() { " " span .muted { (text.dossier_is_example()) } }
                @if dossier.index.closed_to.is_some() { " " span .muted { (text.dossier_is_closed()) } }
            }
            div .dossier__state {
                (state(status, language))
                span .muted { (text.dossier_review_in(calendar::month_in_words(review.month(), language))) }
            }
        }
    }
}

/// The first part of a long text, whole words.
fn short(text: &str) -> String {
    if text.chars().count() <= 140 {
        return text.to_owned();
    }
    let cut: String = text.chars().take(140).collect();
    format!("{}…", cut.rsplit_once(' ').map_or(cut.as_str(), |(whole, _)| whole))
}
