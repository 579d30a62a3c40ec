//! Words of the documents beside the full report: the summary on one page and the maps for the wall.

use super::{Counted, Filled};

/// The words of the summary and of the posters in one language.
pub(crate) struct SheetWords {
    pub summary: &'static str,
    pub plays: &'static str,
    pub plays_none: &'static str,
    pub chosen: fn(number: &str, pair: &str) -> String,
    pub energy: Filled,
    pub desirability: Filled,
    pub going_on: Counted,
    pub fuel_heard: Counted,
    pub doing: &'static str,
    pub doing_none: &'static str,
    pub named: fn(name: &str, value: &str) -> String,
    pub not_known: &'static str,
    pub not_known_none: &'static str,
    pub out_of_view: Filled,
    pub hunches: fn(usize, usize) -> String,
    pub share: &'static str,
    pub own_place: fn(name: &str, zone: &str) -> String,
    pub own_fuel: Counted,
    pub more_actions: Counted,
    pub shortened: &'static str,
    pub whole: &'static str,
    pub sheet: &'static str,
    pub map_one: &'static str,
    pub more_of: Counted,
}

fn counted(n: usize, one: &str, many: &str) -> String {
    if n == 1 { format!("1 {one}") } else { format!("{n} {many}") }
}

pub(super) static NL: SheetWords = SheetWords {
    summary: "Samenvatting voor het bestuur",
    plays: "Wat er speelt",
    plays_none: "Er staat nog niets op de kaart.",
    chosen: |number, pair| format!("De groep werkt aan wij-zij {number}: {pair}."),
    energy: |energy| format!("Hoe het ervoor staat: {energy}."),
    desirability: |word| format!("Gewenst of ongewenst: {word}."),
    going_on: |n| counted(n, "incident of conflict hierbij loopt nog.", "incidenten en conflicten hierbij lopen nog."),
    fuel_heard: |n| {
        format!(
            "Er {} die brandstof zijn.",
            if n == 1 { "is 1 uitspraak genoteerd".to_owned() } else { format!("zijn {n} uitspraken genoteerd") }
        )
    },
    doing: "Wat wij doen",
    doing_none: "Er is nog geen strategie.",
    named: |name, value| format!("{name}: {value}"),
    not_known: "Wat we niet weten",
    not_known_none: "Er zijn geen open vragen genoteerd.",
    out_of_view: |names| format!("Buiten beeld of onbekend: {names}."),
    hunches: |n, all| {
        format!("Een vermoeden, niet nagegaan: {n} van de {} op kaart 2.", counted(all, "kaartje", "kaartjes"))
    },
    share: "Wat ons eigen aandeel is",
    own_place: |name, zone| format!("{name} staat op kaart 2 bij: {zone}."),
    own_fuel: |n| {
        format!(
            "{} van de gemeente zelf.",
            if n == 1 {
                "1 uitspraak die brandstof is, komt".to_owned()
            } else {
                format!("{n} uitspraken die brandstof zijn, komen")
            }
        )
    },
    more_actions: |n| format!("Het verslag noemt er nog {n}."),
    shortened: "Ingekort tot één bladzijde.",
    whole: "Alles staat in het verslag.",
    sheet: "Blad",
    map_one: "Polarisatiekaart 1",
    more_of: |n| format!("en nog {n}"),
};

pub(super) static EN: SheetWords = SheetWords {
    summary: "Summary for the administrators",
    plays: "What plays",
    plays_none: "Nothing stands on the map yet.",
    chosen: |number, pair| format!("The group works on opposition {number}: {pair}."),
    energy: |energy| format!("How it stands: {energy}."),
    desirability: |word| format!("Desired or undesired: {word}."),
    going_on: |n| {
        counted(n, "incident or conflict with it still goes on.", "incidents and conflicts with it still go on.")
    },
    fuel_heard: |n| format!("{} noted that are fuel.", counted(n, "statement was", "statements were")),
    doing: "What we do",
    doing_none: "There is no strategy yet.",
    named: |name, value| format!("{name}: {value}"),
    not_known: "What we do not know",
    not_known_none: "No open questions were noted.",
    out_of_view: |names| format!("Out of view or not known: {names}."),
    hunches: |n, all| format!("A hunch, not verified: {n} of the {} on map 2.", counted(all, "card", "cards")),
    share: "What our own share is",
    own_place: |name, zone| format!("{name} stands on map 2 at: {zone}."),
    own_fuel: |n| {
        format!(
            "{} from the municipality itself.",
            counted(n, "statement that is fuel comes", "statements that are fuel come")
        )
    },
    more_actions: |n| format!("The report names {n} more."),
    shortened: "Shortened to one page.",
    whole: "Everything stands in the report.",
    sheet: "Sheet",
    map_one: "Polarisation map 1",
    more_of: |n| format!("and {n} more"),
};
