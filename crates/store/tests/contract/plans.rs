//! Plans of sessions that an organisation kept.

use store::StoreError;

use crate::on_both_engines;
use crate::place::{LATER, NOW, ORGANISATION, Place};

on_both_engines!(
    a_kept_plan_is_found_by_its_organisation_alone,
    a_plan_that_is_kept_again_under_its_name_is_replaced,
    a_plan_is_taken_away_by_its_own_organisation,
);

async fn a_kept_plan_is_found_by_its_organisation_alone(place: &Place) {
    place.with_people().await;
    place.store.create_organisation("other", "Gemeente Elders", NOW).await.unwrap();
    place.store.keep_plan("plan-2", ORGANISATION, "Lange dag", "{}", NOW).await.unwrap();
    place.store.keep_plan("plan-1", ORGANISATION, "Avond", "{}", NOW).await.unwrap();
    let names: Vec<_> = place.store.plans_of(ORGANISATION).await.unwrap().into_iter().map(|plan| plan.name).collect();
    assert_eq!(names, ["Avond", "Lange dag"]);
    assert_eq!(place.store.plans_of("other").await.unwrap(), []);
    assert_eq!(place.store.keep_plan("plan-3", "nobody", "Avond", "{}", NOW).await, Err(StoreError::Unknown));
}

async fn a_plan_that_is_kept_again_under_its_name_is_replaced(place: &Place) {
    place.with_people().await;
    place.store.keep_plan("plan-1", ORGANISATION, "Avond", "{}", NOW).await.unwrap();
    place.store.keep_plan("plan-2", ORGANISATION, "Avond", "{\"steps\":[]}", LATER).await.unwrap();
    let plans = place.store.plans_of(ORGANISATION).await.unwrap();
    assert_eq!((plans.len(), plans[0].plan.as_str()), (1, "{\"steps\":[]}"));
    assert_eq!((plans[0].id.as_str(), plans[0].created_at.as_str()), ("plan-1", LATER));
}

async fn a_plan_is_taken_away_by_its_own_organisation(place: &Place) {
    place.with_people().await;
    place.store.keep_plan("plan-1", ORGANISATION, "Avond", "{}", NOW).await.unwrap();
    assert!(!place.store.remove_plan("other", "plan-1").await.unwrap());
    assert!(place.store.remove_plan(ORGANISATION, "plan-1").await.unwrap());
    assert!(!place.store.remove_plan(ORGANISATION, "plan-1").await.unwrap());
    assert_eq!(place.store.plans_of(ORGANISATION).await.unwrap(), []);
}
