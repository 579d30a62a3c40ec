//! The names of the fields of a card, as the history and the report print them.

use crate::language::Language;

/// The name of a field that the rules call so; the rules' own word when there is none.
pub fn name(field: &str, language: Language) -> String {
    let text = language.text();
    match field {
        "us_label" => text.card_field_us_label(),
        "them_label" => text.card_field_them_label(),
        "neutral_description" => text.card_field_neutral_description(),
        "topic" => text.card_field_topic(),
        "scale" => text.card_field_scale(),
        "orientation" => text.card_field_orientation(),
        "municipality_is_party" => text.card_field_municipality_is_party(),
        "desirability" => text.card_field_desirability(),
        "energy" => text.card_field_energy(),
        "evidence" => text.card_field_evidence(),
        "seen_at" => text.card_field_seen_at(),
        "kind" => text.card_field_kind(),
        "what" => text.card_field_what(),
        "place" => text.card_field_place(),
        "when" => text.card_field_when(),
        "problem_owner" => text.card_field_problem_owner(),
        "running" => text.card_field_running(),
        "seen" => text.card_field_seen(),
        "oppositions" => text.card_field_oppositions(),
        "role_name" => text.card_field_role_name(),
        "role_kind" => text.card_field_role_kind(),
        "grounds" => text.card_field_grounds(),
        "certainty" => text.card_field_certainty(),
        "moves_to" => text.card_field_moves_to(),
        "scapegoat" => text.card_field_scapegoat(),
        "fuel_description" => text.card_field_fuel_description(),
        "fuel_kind" => text.card_field_fuel_kind(),
        "fuel_side" => text.card_field_fuel_side(),
        "fuel_channel" => text.card_field_fuel_channel(),
        "fuel_period" => text.card_field_fuel_period(),
        other => other.to_owned(),
    }
}
