//! What the page says, in the order of the questions that a resident has.

use crate::{
    app::App,
    component::{Page, notice},
    door::{
        Visitor,
        filled_in::{Blank, FilledIn},
    },
    language::Language,
};
use maud::{Markup, html};

/// The whole page, with whom to ask at each organisation.
pub fn working_method(app: &App, visitor: &Visitor, houses: &[(String, FilledIn)]) -> Markup {
    let text = visitor.language.text();
    let provenance = notice::provenance(model::content::Provenance::Proposal, visitor.language);
    let recorded = [
        text.working_method_recorded_oppositions(),
        text.working_method_recorded_occurrences(),
        text.working_method_recorded_strategy(),
        text.working_method_recorded_signals(),
        text.working_method_recorded_taking_part(),
        text.working_method_recorded_history(),
        text.working_method_recorded_accounts(),
    ];
    let never = [
        text.working_method_never_persons(),
        text.working_method_never_communities(),
        text.working_method_never_online(),
        text.working_method_never_files(),
        text.working_method_never_score(),
        text.working_method_never_passed_on(),
        text.working_method_never_reading(),
    ];
    let terms = [
        text.working_method_term_guests(),
        text.working_method_term_working_material(),
        text.working_method_term_dossier(),
        text.working_method_term_outdated(),
        text.working_method_term_signals(),
        text.working_method_term_accounts(),
        text.working_method_term_changes(),
    ];
    Page::new(app, visitor, text.working_method_title()).with(html! {
        div .column {
            h1 { (text.working_method_title()) }
            p .nl-paragraph .nl-paragraph--lead { (text.working_method_lead()) }
            (list("recorded", text.working_method_recorded(), text.working_method_recorded_about(), &recorded))
            (list("never", text.working_method_never(), text.working_method_never_about(), &never))
            section .section aria-labelledby="check" {
                h2 #check { (text.working_method_check()) }
                p { (text.working_method_check_how()) }
                p { (text.working_method_check_misses()) }
            }
            (list("terms", text.working_method_terms(), text.working_method_terms_about(), &terms))
            section .section aria-labelledby="ask" {
                h2 #ask { (text.working_method_ask()) }
                p { (text.working_method_ask_municipality()) }
                p { (text.working_method_ask_officer()) }
                p { (text.working_method_ask_public()) }
                @for (name, filled) in houses { (whom(name, filled, visitor.language)) }
            }
            section .section aria-labelledby="rules" {
                h2 #rules { (text.working_method_rules()) }
                p { (text.working_method_rules_grounds()) " " (provenance) }
                p { (text.working_method_rules_cookies()) }
            }
        }
    })
}

/// Whom to ask at one organisation, as far as it filled that in.
fn whom(name: &str, filled: &FilledIn, language: Language) -> Markup {
    let text = language.text();
    let rows = [
        (text.working_method_controller(), Blank::Controller),
        (text.working_method_request(), Blank::RequestWay),
        (text.working_method_officer(), Blank::OfficerWay),
    ];
    let rows: Vec<(String, String)> =
        rows.into_iter().filter_map(|(name, blank)| filled.text(blank).map(|text| (name, text))).collect();
    let mailbox = filled.text(Blank::OfficerMailbox);
    html! {
        h3 { (name) }
        @if rows.is_empty() && mailbox.is_none() { p { (text.working_method_not_told()) } } @else {
            dl .facts .facts--beside {
                @for (name, value) in &rows { div { dt { (name) } dd { (value) } } }
                @if let Some(mailbox) = mailbox {
                    div { dt { (text.working_method_mailbox()) } dd { a .link-alone href={ "mailto:" (mailbox) } { (mailbox) } } }
                }
            }
        }
    }
}

fn list(id: &str, title: String, about: String, sentences: &[String]) -> Markup {
    html! {
        section .section aria-labelledby=(id) {
            h2 id=(id) { (title) }
            p { (about) }
            ul { @for sentence in sentences { li { (sentence) } } }
        }
    }
}
