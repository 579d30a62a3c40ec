//! What colleagues of an example noted before and beside its dossier, as data, and how it is filled in.

use super::seed::{does, vet, vet_optional};
use crate::{
    app::Shared,
    calendar,
    door::{Opened, signals},
    secret,
};
use guard::Place;
use model::{Domain, occurrence::SeenWhere, opposition::Evidence};
use serde::Deserialize;
use store::Signal;

/// The signals of an example.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signals {
    signal: Vec<Told>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Told {
    what: String,
    area: String,
    place: Option<String>,
    days_ago: i64,
    function: String,
    domain: Domain,
    evidence: Evidence,
    seen: SeenWhere,
    /// Whether the dossier rests on it.
    #[serde(default)]
    ground: bool,
}

/// Notes them, and ties those that are a ground to the dossier.
pub async fn fill(app: &Shared, opened: &Opened, told: &Signals) -> Result<(), String> {
    let said = |error: store::StoreError| error.to_string();
    let (mut grounds, mut taken) = (vec![], vec![]);
    for told in &told.signal {
        let at = calendar::in_seconds(-told.days_ago * 86_400);
        let signal = Signal {
            id: secret::id_text(),
            organisation_id: opened.organisation.clone(),
            area: vet(app, &told.area, Place::RoleMap)?.to_string(),
            what: vet(app, &told.what, Place::Occurrence)?.to_string(),
            place: vet_optional(app, told.place.as_ref(), Place::Occurrence)?.map(|place| place.to_string()),
            seen_on: calendar::day_of(&at).to_string(),
            by_function: vet(app, &told.function, Place::JobFunction)?.to_string(),
            domain: told.domain.slug().to_owned(),
            evidence: told.evidence.slug().to_owned(),
            seen_where: told.seen.slug().to_owned(),
            reasons: None,
            created_at: at,
            reported_at: None,
            report_reason: None,
            used_in: vec![],
        };
        app.store.add_signal(&signal).await.map_err(said)?;
        if told.ground {
            taken.extend(signals::again(&app.guard, &signal));
            grounds.push(signal.id);
        }
    }
    let leader = &opened.member;
    does(app, opened, leader, |dossier, by| dossier.take_signals(by, taken.clone())).await?;
    app.store.use_signals(&opened.dossier.id.to_string(), &grounds, &calendar::now()).await.map(drop).map_err(said)
}
