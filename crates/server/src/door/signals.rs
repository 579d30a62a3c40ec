//! Signals by their ids, as forms and addresses name them: always those of one organisation.

use crate::{
    app::Shared,
    calendar,
    door::{Failure, Opened, Visitor, act::NotDone, answer, erase, own_words, visitor::Colleague},
    language::Language,
    secret,
};
use guard::{Guard, Place, Vetted};
use model::{
    ActId, Domain, Role, SignalId,
    occurrence::SeenWhere,
    opposition::Evidence,
    reported::{ReportReason, Reported},
};
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

/// Who reads a signal that was reported: whoever looks at such reports.
pub const fn looks(role: Role) -> bool {
    role.leads() || role.oversees()
}

/// The signals of the organisation as this colleague reads them: the words of one that was reported are covered.
pub async fn read_by(app: &Shared, colleague: &Colleague, language: Language) -> Result<Vec<Signal>, Failure> {
    let mut all = app.store.signals_of(&colleague.organisation).await.map_err(Failure::store(language))?;
    if !looks(colleague.role) {
        let mask = language.text().reported_mask();
        all.iter_mut().filter(|signal| signal.reported_at.is_some()).for_each(|signal| cover(signal, &mask));
    }
    Ok(all)
}

/// How many reported signals wait for this colleague.
pub async fn waiting(app: &Shared, visitor: &Visitor, colleague: &Colleague) -> Result<usize, Failure> {
    if !looks(colleague.role) {
        return Ok(0);
    }
    app.store.reported_signals(&colleague.organisation).await.map_err(Failure::store(visitor.language))
}

fn cover(signal: &mut Signal, mask: &str) {
    (signal.what, signal.area) = (mask.to_owned(), mask.to_owned());
    (signal.place, signal.reasons) = (None, None);
    signal.by_function.clear();
}

/// Covers a signal in the list, and in every dossier that rests on it and that this visitor opens.
pub async fn report(
    app: &Shared,
    visitor: &Visitor,
    organisation: &str,
    id: &str,
    reason: Option<ReportReason>,
) -> Result<(), Failure> {
    let (language, why) = (visitor.language, reason.map(ReportReason::slug));
    let reported = app.store.report_signal(organisation, id, why, &calendar::now()).await;
    reported.map_err(Failure::store(language))?;
    let Ok(about) = id.parse().map(Reported::Signal) else { return Ok(()) };
    let found = find(app, organisation, id, language).await?;
    for dossier in found.map(|signal| signal.used_in).unwrap_or_default() {
        let Ok(opened) = Opened::find(app, visitor, &dossier).await else { continue };
        let verb = |dossier: &model::Dossier| dossier.report_line(&opened.member, about.clone(), reason);
        match opened.act_as(app, ActId(secret::id()), verb).await {
            // It was said there already, or the dossier takes no acts any more.
            Ok(_) | Err(NotDone::Refused(_)) => {}
            Err(other) => return Err(other.into_failure(language)),
        }
    }
    Ok(())
}

async fn find(app: &Shared, organisation: &str, id: &str, language: Language) -> Result<Option<Signal>, Failure> {
    let all = app.store.signals_of(organisation).await.map_err(Failure::store(language))?;
    Ok(all.into_iter().find(|signal| signal.id == id))
}

/// Of the dossiers that rest on a signal, those in which it is reported and not settled, and those in which it is not.
pub async fn reported_in(
    app: &Shared,
    signal: &Signal,
    language: Language,
) -> Result<(Vec<String>, Vec<String>), Failure> {
    let (mut open, mut not) = (vec![], vec![]);
    for id in &signal.used_in {
        let (Ok(dossier), Ok(about)) = (id.parse(), signal.id.parse().map(Reported::Signal)) else { continue };
        let dossier = app.dossiers.load(&app.store, dossier).await.map_err(Failure::store(language))?;
        let is_open = dossier.is_some_and(|dossier| dossier.open_report(&about).is_some());
        if is_open { open.push(id.clone()) } else { not.push(id.clone()) }
    }
    Ok((open, not))
}

/// Shows a signal again, unless a dossier still looks at it.
pub async fn set_aside(app: &Shared, organisation: &str, id: &str, language: Language) -> Result<(), Failure> {
    let Some(signal) = find(app, organisation, id, language).await? else { return Ok(()) };
    let (looked_at, _) = reported_in(app, &signal, language).await?;
    if looked_at.is_empty() {
        app.store.set_signal_report_aside(organisation, id).await.map_err(Failure::store(language))?;
    }
    Ok(())
}

/// A dossier purged a signal: it rests on it no more. With the last dossier the signal goes from the list; others that rest
/// on it are told.
pub async fn purged(app: &Shared, visitor: &Visitor, opened: &Opened, id: SignalId) -> Result<(), Failure> {
    let (organisation, signal) = (&opened.organisation, id.to_string());
    let gone = app.store.purge_signal(organisation, &opened.dossier.id.to_string(), &signal).await;
    erase::out_of_the_tables(app, gone).map_err(Failure::store(visitor.language))?;
    report(app, visitor, organisation, &signal, None).await
}

/// The signals of this organisation that a list with commas names, but for those that were reported.
pub async fn named(app: &Shared, organisation: &str, list: &str, language: Language) -> Result<Vec<Signal>, Failure> {
    let ids: Vec<String> = ids(list.split(',')).into_iter().take(MOST).collect();
    if ids.is_empty() {
        return Ok(vec![]);
    }
    let all = app.store.signals_of(organisation).await.map_err(Failure::store(language))?;
    Ok(all.into_iter().filter(|signal| ids.contains(&signal.id) && signal.reported_at.is_none()).collect())
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
