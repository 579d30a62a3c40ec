//! Signals by their ids, as forms and addresses name them: always those of one organisation.

use crate::{app::Shared, door::Failure, language::Language};
use model::ActId;
use store::Signal;

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
