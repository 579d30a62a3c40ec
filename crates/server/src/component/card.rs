//! What a wij-zij and an occurrence look like wherever they stand.

use crate::{calendar, content, language::Language, words};
use maud::{Markup, html};
use model::{Dossier, Occurrence, Opposition, event::Card, occurrence::OccurrenceKind};

/// The two shores, inside a heading or a paragraph.
pub fn shores(us: &str, them: &str, language: Language) -> Markup {
    let text = language.text();
    html! {
        span .shore .shore--us { span .shore__side { (text.shore_us()) } " " span .shore__label { (us) } }
        " "
        span .shore .shore--them { span .shore__side { (text.shore_them()) } " " span .shore__label { (them) } }
    }
}

/// "wij en zij" in a line of text.
pub fn in_words(card: &Opposition, language: Language) -> String {
    language.text().opposition_in_words(card.us_label.as_str(), card.them_label.as_str())
}

/// What a card of one of the maps is called; `None` when it never was, or was erased.
pub fn name(dossier: &Dossier, card: Card, language: Language) -> Option<String> {
    match card {
        Card::Opposition(id) => dossier.opposition(id).map(|card| in_words(card, language)),
        Card::Occurrence(id) => dossier.occurrence(id).map(|card| card.what.to_string()),
        Card::Role(map, id) => dossier.role_map(map)?.card(id).map(|card| card.name.to_string()),
        Card::Fuel(map, id) => dossier.role_map(map)?.statement(id).map(|fuel| fuel.description.to_string()),
        Card::Action(id) => dossier.action(id).map(|action| action.what.to_string()),
        Card::Deployment(id) => {
            let known = content::built_in().ok()?.intervention(&dossier.deployment(id)?.intervention);
            known.map(|it| language.of(&it.name).to_owned())
        }
    }
}

/// The address of a card below that of its dossier.
pub fn path(card: Card) -> String {
    match card {
        Card::Opposition(id) => format!("/oppositions/{id}"),
        Card::Occurrence(id) => format!("/occurrences/{id}"),
        Card::Role(map, id) => format!("/role-maps/{map}/cards/{id}"),
        Card::Fuel(map, id) => format!("/role-maps/{map}/fuel/{id}"),
        Card::Action(id) => format!("/actions/{id}"),
        Card::Deployment(id) => format!("/deployments/{id}"),
    }
}

/// Whether a card was taken off its map and can be put back.
pub fn is_off(dossier: &Dossier, card: Card) -> bool {
    let on = |map| dossier.role_map(map).filter(|map| map.adopted_at.is_none());
    match card {
        Card::Opposition(id) => dossier.opposition(id).is_some_and(|card| !card.is_present()),
        Card::Occurrence(id) => dossier.occurrence(id).is_some_and(|card| card.withdrawn),
        Card::Role(map, id) => on(map).and_then(|map| map.card(id)).is_some_and(|card| card.withdrawn),
        Card::Fuel(map, id) => on(map).and_then(|map| map.statement(id)).is_some_and(|fuel| fuel.withdrawn),
        Card::Action(id) => dossier.action(id).is_some_and(|action| action.withdrawn),
        Card::Deployment(id) => dossier.deployment(id).is_some_and(|it| it.withdrawn),
    }
}

/// A mark: a shape and a word, never a colour alone.
pub fn mark(shape: &str, word: &str) -> Markup {
    html! { span class={ "mark mark--" (shape) } { (word) } }
}

/// The marks of a wij-zij: its energy, where it is seen, how sure we are, and whether the domains differ.
pub fn marks(dossier: &Dossier, card: &Opposition, language: Language) -> Markup {
    use model::opposition::{Energy, Evidence, SeenAt};
    let text = language.text();
    let differs = card.energy.differ_in(|energy| energy.value)
        || card.desirability.differ_in(|desirability| desirability.value)
        || card.evidence.differ_in(|evidence| *evidence)
        || card.orientation.differ_in(|orientation| *orientation)
        || card.municipality_is_party.differ_in(|party| *party)
        || card.scale.differ_in(|scale| *scale);
    let seen_at = dossier.seen_at(card);
    let seen: Vec<String> = seen_at.iter().map(|place| words::seen_at(*place, language)).collect();
    let (online, only) = (seen_at.contains(&SeenAt::Online), dossier.is_online_only(card));
    html! {
        span .marks {
            @if let Some(energy) = card.energy.latest() {
                @let shape = match energy.value { Energy::Smouldering => "dot", Energy::Growing => "up", Energy::Burning => "gem", Energy::Fading => "down" };
                (mark(shape, &words::energy(energy.value, language)))
            }
            @if !seen.is_empty() {
                @let shape = if only { "dashed" } else if online { "half" } else { "ring" };
                @let word = if only { text.seen_online_only() } else { seen.join(", ") };
                (mark(shape, &word))
            }
            @if let Some(evidence) = card.evidence.latest() {
                @let shape = match evidence { Evidence::Hunch => "square", Evidence::Observation => "block" };
                (mark(shape, &words::evidence(*evidence, language)))
            }
            @if differs { (mark("diamond", &text.domains_differ())) }
        }
    }
}

/// An occurrence in a list.
pub fn occurrence(dossier: &Dossier, card: &Occurrence, linked: bool, language: Language) -> Markup {
    let shape = match card.kind {
        OccurrenceKind::Incident => "diamond",
        OccurrenceKind::Conflict => "lines",
    };
    let about: Vec<String> = [
        card.place.as_ref().map(ToString::to_string),
        card.when.map(|when| calendar::when_in_words(when, language)),
        card.running
            .filter(|running| *running == model::occurrence::Running::Yes)
            .map(|_| language.text().occurrence_running()),
        card.seen.map(|seen| words::seen_where(seen, language)),
    ]
    .into_iter()
    .flatten()
    .collect();
    html! {
        li .occurrence {
            @if linked {
                a .occurrence__what .nl-link href={ "/dossiers/" (dossier.id) "/occurrences/" (card.id) } { (card.what) }
            } @else { span .occurrence__what { (card.what) } }
            span .occurrence__about {
                (mark(shape, &words::occurrence_kind(card.kind, language)))
                @if !about.is_empty() { span .mark-text { (about.join(", ")) } }
            }
        }
    }
}
