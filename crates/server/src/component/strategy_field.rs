//! The names of the fields of a dialogue map, an anchoring and an action, and what a field of a dialogue map says. The
//! pages, the history and the report print the same.

use crate::{language::Language, words};
use guard::Vetted;
use model::{Dossier, action::ActionChange, dialogue_map::DialogueMapChange, strategy::AnchoringChange};

/// What to think about in a question for the middle: it holds a label of the map.
pub fn camp_warning(dossier: &Dossier, question: Option<&Vetted>, language: Language) -> Option<String> {
    let camps = dossier.camps_in(question?.as_str());
    (!camps.is_empty()).then(|| language.text().strategy_names_camp(camps.join(", ")))
}

/// The name of a field of the anchoring.
pub fn anchoring(change: &AnchoringChange, language: Language) -> String {
    let text = language.text();
    match change {
        AnchoringChange::Keeper(_) => text.strategy_keeper(),
        AnchoringChange::Review(_) => text.strategy_look_again(),
        AnchoringChange::Stop(_) => text.strategy_stop(),
    }
}

/// The name of a field of the dialogue map.
pub fn dialogue(change: &DialogueMapChange, language: Language) -> String {
    let text = language.text();
    match change {
        DialogueMapChange::MiddleQuestion(_) => text.dialogue_map_middle_question(),
        DialogueMapChange::Invitees(_) => text.dialogue_map_invitees(),
        DialogueMapChange::Inviter(_) => text.dialogue_map_inviter(),
        DialogueMapChange::InviterPosition(_) => text.dialogue_map_inviter_position(),
        DialogueMapChange::PlaceAndForm(_) => text.dialogue_map_place_and_form(),
        DialogueMapChange::OpeningAcknowledgement(_) => text.dialogue_map_opening_acknowledgement(),
        DialogueMapChange::Promises(_) => text.dialogue_map_promises(),
        DialogueMapChange::NonPromises(_) => text.dialogue_map_non_promises(),
        DialogueMapChange::UseOfOutcome(_) => text.dialogue_map_use_of_outcome(),
        DialogueMapChange::WhatWeRecord(_) => text.dialogue_map_what_we_record(),
        DialogueMapChange::Aftercare(_) => text.dialogue_map_aftercare(),
    }
}

/// What a field of the dialogue map says.
pub fn dialogue_value(change: &DialogueMapChange, language: Language) -> Option<String> {
    use DialogueMapChange as C;
    match change {
        C::MiddleQuestion(it)
        | C::Invitees(it)
        | C::Inviter(it)
        | C::PlaceAndForm(it)
        | C::OpeningAcknowledgement(it)
        | C::Promises(it)
        | C::NonPromises(it)
        | C::UseOfOutcome(it)
        | C::WhatWeRecord(it)
        | C::Aftercare(it) => it.as_ref().map(ToString::to_string),
        C::InviterPosition(it) => it.map(|it| words::inviter_position(it, language)),
    }
}

/// The name of a field of an action.
pub fn action(change: &ActionChange, language: Language) -> String {
    let text = language.text();
    match change {
        ActionChange::What(_) => text.action_what(),
        ActionChange::Owner(_) => text.action_owner(),
        ActionChange::Due(_) => text.action_due(),
        ActionChange::Effect(_) => text.action_effect(),
        ActionChange::Opposition(_) => text.action_opposition(),
        ActionChange::GameChanger(_) => text.action_gamechanger(),
        ActionChange::State(_) => text.action_state(),
    }
}
