//! Map 1 as the infoblad prints it: wij and zij side by side, and beside them the incidents and conflicts.

use crate::{
    component::card::{in_words, marks, occurrence, shores},
    language::Language,
};
use maud::{Markup, html};
use model::{Dossier, Opposition, pruning::Line, reported::Reported};

/// The whole table; `linked` when cards can be opened from it.
pub fn list(dossier: &Dossier, language: Language, linked: bool) -> Markup {
    html! {
        (head(language))
        ol .board data-list {
            (empty(dossier, language))
            @for card in dossier.map() { (row(dossier, card, language, linked)) }
        }
    }
}

/// The heads of the two columns; on a phone the rows speak for themselves.
fn head(language: Language) -> Markup {
    let text = language.text();
    html! {
        div .board-head aria-hidden="true" {
            span .board-head__pair { (text.board_which()) }
            span .board-head__occurrences { (text.board_occurrences()) }
        }
    }
}

/// What stands there while there is nothing yet.
fn empty(dossier: &Dossier, language: Language) -> Markup {
    let text = language.text();
    html! {
        @if dossier.map().next().is_none() {
            li .empty #board-empty data-order="0" { h2 { (text.board_empty()) } p { (text.board_empty_means()) } }
        }
    }
}

/// One wij-zij with what belongs to it.
pub fn row(dossier: &Dossier, card: &Opposition, language: Language, linked: bool) -> Markup {
    let text = language.text();
    let occurrences: Vec<_> = dossier.occurrences_of(card.id).collect();
    let also: Vec<String> = dossier.also_told_as(card.id).map(|other| in_words(other, language)).collect();
    html! {
        li .opposition id={ "opposition-" (card.id) } data-order=(card.number) {
            h2 .shores { (shores(card.us_label.as_str(), card.them_label.as_str(), language)) }
            @if occurrences.is_empty() {
                p .occurrences .occurrences__none { (text.board_no_occurrences()) }
            } @else {
                ul .occurrences aria-label=(text.board_occurrences()) {
                    @for card in occurrences { (occurrence(dossier, card, linked, language)) }
                }
            }
            div .opposition__foot {
                (marks(dossier, card, language))
                @if !also.is_empty() { span .muted .small { (text.board_also_told(also.join("; "))) } }
                @if linked {
                    a .opposition__link .nl-link href={ "/dossiers/" (dossier.id) "/oppositions/" (card.id) } {
                        (text.board_open()) span .visually-hidden { ": " (in_words(card, language)) }
                    }
                }
            }
        }
    }
}

/// The rows that changed after a number: new ones, changed ones, and the ids of those that went.
pub fn changes(dossier: &Dossier, since: u64, language: Language) -> Markup {
    html! {
        @if dossier.map().next().is_none() { (empty(dossier, language)) } @else { li #board-empty data-gone {} }
        @for card in dossier.map().filter(|card| card.changed_at > since) { (row(dossier, card, language, true)) }
        @for card in dossier.off_the_map().filter(|card| card.changed_at > since) {
            li id={ "opposition-" (card.id) } data-gone {}
        }
        @for report in dossier.purged() {
            @if let Reported::Line(Line::Opposition(id)) = report.about { li id={ "opposition-" (id) } data-gone {} }
        }
    }
}
