//! Signals by their ids, as forms and addresses name them: always those of one organisation.

use crate::{
    app::Shared,
    calendar,
    door::{Failure, Opened, Visitor, answer, own_words},
    language::Language,
    secret,
};
use guard::{Guard, Place, Vetted};
use model::{ActId, Domain, SignalId, occurrence::SeenWhere, opposition::Evidence};
use std::collections::BTreeMap;
use store::Signal;

/// An area holds more people than a street: the check asks about a place below the neighbourhood, as it does on map 2.
pub const AREA: Place = Place::RoleMap;

/// The most signals that are taken along at once.
pub const MOST: usize = 100;

/// The ids among these texts. The id of a signal is that of the act that noted it.
pub fn ids<'a>(texts: impl Iterator<Item = &'a str>) -> Vec<String> {
    texts.filter_map(|text| text.trim().parse::<ActId>().ok()).map(|id| id.to_string()).collect()
}

/// The signals of this organisation that a list with commas names.
pub async fn named(app: &Shared, organisation: &str, list: &str, language: Language) -> Result<Vec<Signal>, Failure> {
    let ids: Vec<String> = ids(list.split(',')).into_iter().take(MOST).collect();
    if ids.is_empty() {
        return Ok(vec![]);
    }
    let all = app.store.signals_of(organisation).await.map_err(Failure::store(language))?;
    Ok(all.into_iter().filter(|signal| ids.contains(&signal.id)).collect())
}

/// Makes these signals a ground of a dossier: it holds them itself from then on, and the list says so.
pub async fn rest_on(app: &Shared, visitor: &Visitor, opened: &Opened, signals: &[Signal]) -> Result<(), Failure> {
    if signals.is_empty() {
        return Ok(());
    }
    let guard = own_words::guard_of(app, &opened.organisation).await.map_err(Failure::store(visitor.language))?;
    let taken: Vec<model::signal::Signal> = signals.iter().filter_map(|signal| again(&guard, signal)).collect();
    if !taken.is_empty() {
        let verb = |dossier: &model::Dossier| dossier.take_signals(&opened.member, taken.clone());
        answer::unless_unchanged(opened.act_as(app, ActId(secret::id()), verb).await, visitor)?;
    }
    let ids: Vec<String> = signals.iter().map(|signal| signal.id.clone()).collect();
    let used = app.store.use_signals(&opened.dossier.id.to_string(), &ids, &calendar::now()).await;
    used.map(drop).map_err(Failure::store(visitor.language))
}

/// A signal as the rules know it, its texts as the guard sees them now; `None` when it objects by now. What passes goes
/// with the reason that was given when it was noted.
pub fn again(guard: &Guard, signal: &Signal) -> Option<model::signal::Signal> {
    let reasons: BTreeMap<String, String> =
        signal.reasons.as_ref().and_then(|text| serde_json::from_str(text).ok()).unwrap_or_default();
    let vetted = |field: &str, text: &str, place: Place| -> Option<Vetted> {
        match reasons.get(field) {
            Some(reason) => guard.vet_with_reason(text, place, reason).ok(),
            None => guard.vet(text, place).ok(),
        }
    };
    Some(model::signal::Signal {
        id: signal.id.parse::<SignalId>().ok()?,
        what: vetted("what", &signal.what, Place::Occurrence)?,
        area: vetted("area", &signal.area, AREA)?,
        seen_on: signal.seen_on.parse().ok()?,
        by_function: vetted("function", &signal.by_function, Place::JobFunction)?,
        domain: Domain::from_slug(&signal.domain)?,
        evidence: Evidence::from_slug(&signal.evidence)?,
        seen: SeenWhere::from_slug(&signal.seen_where)?,
    })
}
