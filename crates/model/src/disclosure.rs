//! What kind of statement each text of the log is, so that a decision on disclosure can be made for each field. Own proposal
//! on article 5.2 of the Woo: facts, forecasts and other mainly objective parts are not personal views on policy.

use crate::words;

words! {
    /// What kind of statement a text is.
    StatementStatus {
        /// What was agreed or decided, or how something is: it can be checked.
        Fact = "fact",
        /// What somebody saw or heard, or how it is told.
        Observation = "observation",
        /// What somebody makes of it: a judgement, an expectation or advice.
        Opinion = "opinion",
    }
}

/// The kind of statement of a text in the log: `event` is the name of the event, `field` the last name on the way to the
/// text. `None` when no rule covers it; a test holds every event against this.
#[must_use]
pub fn status(event: &str, field: &str) -> Option<StatementStatus> {
    use StatementStatus::{Fact, Observation, Opinion};
    Some(match (event, field) {
        ("place_added" | "place_amended", "name") => Fact,
        ("equal_treatment_answered", "note") => Opinion,
        ("action_added" | "action_amended", "what") => Fact,
        (
            _,
            "ground" | "owner" | "title" | "purpose" | "scope" | "keeper" | "stop" | "function" | "by_function"
            | "area",
        ) => Fact,
        (_, "inviter" | "invitees" | "place_and_form" | "what_we_record" | "promises" | "non_promises") => Fact,
        (_, "existing_approach" | "own" | "question" | "ground_rules" | "occasion" | "sources" | "period") => Fact,
        (_, "observation" | "note" | "us_label" | "them_label" | "neutral_description" | "topic" | "what") => {
            Observation
        }
        (_, "place" | "problem_owner" | "description" | "name" | "grounds" | "observed") => Observation,
        (_, "us" | "them" | "free") => Observation,
        (_, "reason" | "answers" | "conclusion" | "change" | "entry" | "to_use" | "learned" | "expected") => Opinion,
        (_, "sign" | "adaptation" | "contact_reason" | "action" | "effect" | "text") => Opinion,
        (_, "opening_acknowledgement" | "aftercare" | "middle_question" | "use_of_outcome") => Opinion,
        _ => return None,
    })
}
