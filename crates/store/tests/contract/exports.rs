//! The register of exports.

use store::{Destroyed, Export, StoreError};

use crate::on_both_engines;
use crate::place::{DOSSIER, LATER, NOW, ORGANISATION, Place, which};

on_both_engines!(
    an_export_comes_back_as_it_was_written_to_its_organisation_alone,
    an_export_of_a_dossier_that_is_not_there_is_refused,
    the_register_outlives_a_destroyed_dossier,
);

pub fn export(id: &str, at: &str) -> Export {
    Export {
        id: id.to_owned(),
        organisation_id: ORGANISATION.to_owned(),
        dossier_id: DOSSIER.to_owned(),
        at: at.to_owned(),
        document: "report.pdf".to_owned(),
        purpose: "decision".to_owned(),
        basis: "public-task".to_owned(),
        recipient: "het college".to_owned(),
        by_function: "wijkmanager".to_owned(),
        sha256: "ab".repeat(32),
        bytes: 1234,
        title: String::new(),
    }
}

async fn an_export_comes_back_as_it_was_written_to_its_organisation_alone(place: &Place) {
    place.with_dossier().await;
    place.store.create_organisation("other", "Gemeente Elders", NOW).await.unwrap();
    place.store.add_export(&export("a", NOW)).await.unwrap();
    place.store.add_export(&export("b", LATER)).await.unwrap();
    let there = place.store.exports_of(ORGANISATION).await.unwrap();
    assert_eq!(there.iter().map(|row| row.id.as_str()).collect::<Vec<_>>(), ["b", "a"], "the newest first");
    let titled = Export { title: there[0].title.clone(), ..export("b", LATER) };
    assert!(!titled.title.is_empty() && there[0] == titled);
    assert_eq!(place.store.exports_in(DOSSIER).await.unwrap(), there);
    assert_eq!(place.store.exports_of("other").await.unwrap(), []);
}

async fn an_export_of_a_dossier_that_is_not_there_is_refused(place: &Place) {
    place.with_people().await;
    let refused = place.store.add_export(&export("a", NOW)).await;
    assert!(matches!(refused, Err(StoreError::Unknown)), "{refused:?}");
}

async fn the_register_outlives_a_destroyed_dossier(place: &Place) {
    place.with_dossier().await;
    place.store.add_export(&export("a", NOW)).await.unwrap();
    assert_eq!(place.store.destroy(&which(DOSSIER, 1), LATER, NOW).await.unwrap(), Destroyed::Done);
    let there = place.store.exports_of(ORGANISATION).await.unwrap();
    assert_eq!(there.iter().map(|row| (row.id.as_str(), row.title.as_str())).collect::<Vec<_>>(), [("a", "")]);
}
