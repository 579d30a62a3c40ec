//! Who comes into a dossier that is closed to its team.

use store::{ClosedTo, Destroyed, DossierIndex};

use crate::exports::export;
use crate::on_both_engines;
use crate::place::{DOSSIER, LATER, NOW, ORGANISATION, Place, act, colleague, index, said, which};

on_both_engines!(
    who_comes_in_is_written_with_the_events,
    the_register_keeps_exports_of_a_closed_dossier_to_its_team,
    of_a_destroyed_dossier_no_account_stays_and_it_stays_closed,
);

fn closed(team: &[&str], entries: &[(&str, &str)]) -> DossierIndex {
    let closed_to = ClosedTo {
        team: team.iter().map(|id| (*id).to_owned()).collect(),
        entries: entries.iter().map(|(id, until)| ((*id).to_owned(), (*until).to_owned())).collect(),
    };
    DossierIndex { closed_to: Some(closed_to), ..index("Kermis") }
}

async fn who_comes_in_is_written_with_the_events(place: &Place) {
    place.with_dossier().await;
    let store = &place.store;
    assert_eq!(store.index(DOSSIER).await.unwrap().unwrap().index.closed_to, None);
    assert!(store.closed_dossiers().await.unwrap().is_empty());
    for (n, index) in [closed(&["a", "b"], &[("c", LATER)]), closed(&["a"], &[]), closed(&[], &[])].iter().enumerate() {
        let seq = i64::try_from(n).unwrap() + 1;
        store.append(DOSSIER, seq, &act(&format!("closed-{n}"), colleague()), &[said("x")], index).await.unwrap();
        assert_eq!(store.index(DOSSIER).await.unwrap().unwrap().index, *index);
        assert_eq!(store.dossiers_of(ORGANISATION).await.unwrap()[0].index, *index);
        assert_eq!(store.closed_dossiers().await.unwrap().get(DOSSIER), index.closed_to.as_ref());
    }
    store.append(DOSSIER, 4, &act("opened", colleague()), &[said("x")], &index("Kermis")).await.unwrap();
    assert!(store.closed_dossiers().await.unwrap().is_empty());
    assert_eq!(store.verify(None).await.unwrap(), []);
    let one = closed(&["a"], &[("c", LATER)]).closed_to.unwrap();
    assert!(one.lets_in("a", LATER) && one.lets_in("c", NOW) && !one.lets_in("c", LATER) && !one.lets_in("d", NOW));
}

async fn the_register_keeps_exports_of_a_closed_dossier_to_its_team(place: &Place) {
    place.with_dossier().await;
    let store = &place.store;
    store.add_export(&export("e", NOW)).await.unwrap();
    assert_eq!(store.exports_open_to(ORGANISATION, "b").await.unwrap().len(), 1, "open to all");
    let index = closed(&["account-1", "account-2"], &[("account-3", LATER)]);
    store.append(DOSSIER, 1, &act("closed", colleague()), &[said("x")], &index).await.unwrap();
    for (account, count) in [("account-1", 1), ("account-2", 1), ("account-3", 0), ("account-4", 0)] {
        assert_eq!(store.exports_open_to(ORGANISATION, account).await.unwrap().len(), count, "{account}");
    }
    assert_eq!(store.exports_of(ORGANISATION).await.unwrap().len(), 1);
    assert_eq!(store.exports_open_to("other", "account-1").await.unwrap().len(), 0);
}

async fn of_a_destroyed_dossier_no_account_stays_and_it_stays_closed(place: &Place) {
    place.with_dossier().await;
    let store = &place.store;
    store.add_export(&export("e", NOW)).await.unwrap();
    let index = closed(&["account-1"], &[("account-3", LATER)]);
    store.append(DOSSIER, 1, &act("closed", colleague()), &[said("x")], &index).await.unwrap();
    assert_eq!(store.destroy(&which(DOSSIER, 2), LATER, NOW).await.unwrap(), Destroyed::Done);
    let left = store.index(DOSSIER).await.unwrap().unwrap().index.closed_to;
    assert_eq!(left, Some(ClosedTo::default()));
    assert!(store.closed_dossiers().await.unwrap().is_empty());
    assert_eq!(store.exports_open_to(ORGANISATION, "account-1").await.unwrap().len(), 0);
    assert_eq!(store.verify(None).await.unwrap(), []);
}
