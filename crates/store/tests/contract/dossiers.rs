//! Dossiers, their events and their index rows.

use std::time::{Duration, Instant};

use store::{ActSpan, AppendError, Change, Head};

use crate::on_both_engines;
use crate::place::{DOSSIER, LATER, NOW, ORGANISATION, Place, act, colleague, guest, index, said};

on_both_engines!(
    a_dossier_is_opened_once,
    a_dossier_that_is_opened_eight_times_at_once_is_opened_once,
    events_come_back_as_they_were_appended,
    the_index_row_changes_with_the_events,
    an_append_on_an_old_state_is_a_conflict_and_changes_nothing,
    the_same_act_is_recorded_once,
    an_act_without_events_is_refused,
    an_unknown_dossier_takes_no_events,
    two_hundred_who_append_at_once_lose_nothing,
    the_same_act_sent_eight_times_at_once_is_recorded_once,
    an_answer_means_that_everybody_can_read_it,
    a_caller_that_goes_away_leaves_a_whole_act_or_none,
    an_event_that_this_release_does_not_know_is_named_without_its_text,
    other_processes_hear_of_a_change,
);

async fn a_dossier_is_opened_once(place: &Place) {
    let made = place.with_dossier().await;
    assert_eq!((made.first_seq, made.last_seq), (1, 1));
    let again = act("act-1", colleague());
    let second = place.store.create_dossier(ORGANISATION, DOSSIER, &again, &[said("a")], &index("x")).await;
    assert_eq!(second, Err(AppendError::AlreadyDone { first_seq: 1, last_seq: 1 }));
    let other = act("act-2", colleague());
    let third = place.store.create_dossier(ORGANISATION, DOSSIER, &other, &[said("a")], &index("x")).await;
    assert_eq!(third, Err(AppendError::Conflict { head: 1 }));
    let lost = place.store.create_dossier("nobody", "dossier-2", &other, &[said("a")], &index("x")).await;
    assert_eq!(lost, Err(AppendError::Store(store::StoreError::Unknown)));
}

async fn a_dossier_that_is_opened_eight_times_at_once_is_opened_once(place: &Place) {
    place.with_people().await;
    let sends: Vec<_> = (0..8)
        .map(|_| {
            let store = place.store.clone();
            tokio::spawn(async move {
                let first = act("act-1", colleague());
                store.create_dossier(ORGANISATION, DOSSIER, &first, &[said("a")], &index("x")).await
            })
        })
        .collect();
    let mut done = 0;
    for send in sends {
        match send.await.unwrap() {
            Ok(_) => done += 1,
            Err(error) => assert_eq!(error, AppendError::AlreadyDone { first_seq: 1, last_seq: 1 }),
        }
    }
    assert_eq!(done, 1);
}

async fn events_come_back_as_they_were_appended(place: &Place) {
    place.with_dossier().await;
    let store = &place.store;
    let events = [said("één"), said("twee \u{1F600} \"'\\")];
    let made = store.append(DOSSIER, 1, &act("act-2", guest("guest-1")), &events, &index("Kermis")).await.unwrap();
    assert_eq!((made.first_seq, made.last_seq), (2, 3));
    let tail = store.tail(DOSSIER, 1).await.unwrap();
    assert_eq!(tail.iter().map(|row| row.seq).collect::<Vec<_>>(), [2, 3]);
    for (row, event) in tail.iter().zip(&events) {
        assert_eq!(row.event.as_ref(), Some(event));
        assert_eq!((row.act_id.as_str(), row.at.as_str(), row.kind.as_str()), ("act-2", NOW, event.name()));
        assert_eq!(row.by, guest("guest-1"));
    }
    assert_eq!(store.tail(DOSSIER, 0).await.unwrap().len(), 3);
    assert_eq!(store.tail(DOSSIER, 3).await.unwrap(), []);
    assert_eq!(store.head(DOSSIER).await.unwrap(), Some(Head { seq: 3, hash: made.head_hash.clone() }));
    assert_eq!(tail[1].hash, made.head_hash);
    let span = ActSpan { first_seq: 2, last_seq: 3 };
    assert_eq!(store.by_act(DOSSIER, "act-2").await.unwrap(), Some(span));
    assert_eq!(store.by_act(DOSSIER, "act-3").await.unwrap(), None);
}

async fn the_index_row_changes_with_the_events(place: &Place) {
    place.with_dossier().await;
    let store = &place.store;
    let mut changed = index("Jaarmarkt");
    changed.updated_at = LATER.to_owned();
    changed.retention = Some("5 years".to_owned());
    changed.example_since = Some(NOW.to_owned());
    changed.occurrences = 7;
    let made = store.append(DOSSIER, 1, &act("act-2", colleague()), &[said("a")], &changed).await.unwrap();
    let row = store.index(DOSSIER).await.unwrap().unwrap();
    assert_eq!((row.id.as_str(), row.organisation_id.as_str(), &row.index), (DOSSIER, ORGANISATION, &changed));
    assert_eq!((row.head_seq, &row.head_hash, &row.destroyed_at), (2, &made.head_hash, &None));
    store
        .create_dossier(ORGANISATION, "dossier-2", &act("act-1", colleague()), &[said("b")], &index("Ouder"))
        .await
        .unwrap();
    let titles: Vec<_> =
        store.dossiers_of(ORGANISATION).await.unwrap().into_iter().map(|row| row.index.title).collect();
    assert_eq!(titles, ["Jaarmarkt", "Ouder"]);
    assert_eq!(store.dossiers_of("nobody").await.unwrap(), []);
    assert_eq!(store.index("nowhere").await.unwrap(), None);
}

async fn an_append_on_an_old_state_is_a_conflict_and_changes_nothing(place: &Place) {
    place.with_dossier().await;
    let store = &place.store;
    let late = store.append(DOSSIER, 0, &act("act-2", colleague()), &[said("a")], &index("Weg")).await;
    assert_eq!(late, Err(AppendError::Conflict { head: 1 }));
    let early = store.append(DOSSIER, 5, &act("act-2", colleague()), &[said("a")], &index("Weg")).await;
    assert_eq!(early, Err(AppendError::Conflict { head: 1 }));
    assert_eq!(store.index(DOSSIER).await.unwrap().unwrap().index.title, "Kermis");
    assert_eq!(store.by_act(DOSSIER, "act-2").await.unwrap(), None);
}

async fn the_same_act_is_recorded_once(place: &Place) {
    place.with_dossier().await;
    let store = &place.store;
    let twice = act("act-2", colleague());
    store.append(DOSSIER, 1, &twice, &[said("a"), said("b")], &index("x")).await.unwrap();
    for expected in [1, 3] {
        let again = store.append(DOSSIER, expected, &twice, &[said("a"), said("b")], &index("x")).await;
        assert_eq!(again, Err(AppendError::AlreadyDone { first_seq: 2, last_seq: 3 }));
    }
    assert_eq!(store.head(DOSSIER).await.unwrap().unwrap().seq, 3);
}

async fn an_act_without_events_is_refused(place: &Place) {
    place.with_dossier().await;
    let nothing = place.store.append(DOSSIER, 1, &act("act-2", colleague()), &[], &index("x")).await;
    assert_eq!(nothing, Err(AppendError::NoEvents));
}

async fn an_unknown_dossier_takes_no_events(place: &Place) {
    let lost = place.store.append("nowhere", 0, &act("act-1", colleague()), &[said("a")], &index("x")).await;
    assert_eq!(lost, Err(AppendError::NotFound));
    assert_eq!(place.store.head("nowhere").await.unwrap(), None);
    assert_eq!(place.store.tail("nowhere", 0).await.unwrap(), []);
}

async fn two_hundred_who_append_at_once_lose_nothing(place: &Place) {
    place.with_dossier().await;
    let writers: Vec<_> = (0..200)
        .map(|number| {
            let store = place.store.clone();
            tokio::spawn(async move {
                let mine = act(&format!("mine-{number}"), guest(&format!("guest-{number}")));
                let events = [said(&format!("{number} a")), said(&format!("{number} b"))];
                let mut head = 1;
                loop {
                    match store.append(DOSSIER, head, &mine, &events, &index("x")).await {
                        Ok(made) => return made,
                        Err(AppendError::Conflict { head: now }) => head = now,
                        Err(other) => panic!("{other:?}"),
                    }
                }
            })
        })
        .collect();
    for (number, writer) in writers.into_iter().enumerate() {
        let made = writer.await.unwrap();
        let span = place.store.by_act(DOSSIER, &format!("mine-{number}")).await.unwrap().unwrap();
        assert_eq!((span.first_seq, span.last_seq), (made.first_seq, made.last_seq));
    }
    let seqs: Vec<_> = place.store.tail(DOSSIER, 0).await.unwrap().into_iter().map(|row| row.seq).collect();
    assert_eq!(seqs, (1..=401).collect::<Vec<i64>>());
    assert_eq!(place.store.verify(None).await.unwrap(), []);
}

async fn the_same_act_sent_eight_times_at_once_is_recorded_once(place: &Place) {
    place.with_dossier().await;
    let sends: Vec<_> = (0..8)
        .map(|_| {
            let store = place.store.clone();
            tokio::spawn(async move {
                store.append(DOSSIER, 1, &act("act-2", colleague()), &[said("a")], &index("x")).await
            })
        })
        .collect();
    let mut done = 0;
    for send in sends {
        match send.await.unwrap() {
            Ok(_) => done += 1,
            Err(error) => assert_eq!(error, AppendError::AlreadyDone { first_seq: 2, last_seq: 2 }),
        }
    }
    assert_eq!(done, 1);
    assert_eq!(place.store.head(DOSSIER).await.unwrap().unwrap().seq, 2);
}

async fn an_answer_means_that_everybody_can_read_it(place: &Place) {
    place.with_dossier().await;
    let started = Instant::now();
    let writers: Vec<_> = (0..40)
        .map(|number| {
            let store = place.store.clone();
            tokio::spawn(async move {
                let own = format!("own-{number}");
                store
                    .create_dossier(ORGANISATION, &own, &act("act-1", colleague()), &[said("a")], &index("x"))
                    .await
                    .unwrap();
                for seq in 1..=20 {
                    let next = act(&format!("next-{seq}"), colleague());
                    store.append(&own, seq, &next, &[said("a")], &index("x")).await.unwrap();
                    // The readers have connections of their own, so they see only what is committed.
                    assert_eq!(store.head(&own).await.unwrap().unwrap().seq, seq + 1);
                }
            })
        })
        .collect();
    for writer in writers {
        writer.await.unwrap();
    }
    let rate = 840.0 / started.elapsed().as_secs_f64();
    println!("{rate:.0} appends a second, each followed by a read");
}

async fn a_caller_that_goes_away_leaves_a_whole_act_or_none(place: &Place) {
    place.with_dossier().await;
    let store = &place.store;
    for number in 0..40 {
        let head = store.head(DOSSIER).await.unwrap().unwrap().seq;
        let hasty = act(&format!("hasty-{number}"), colleague());
        let patience = Duration::from_micros(number * 50);
        let (events, index) = ([said("a"), said("b")], index("x"));
        let _ = tokio::time::timeout(patience, store.append(DOSSIER, head, &hasty, &events, &index)).await;
    }
    // Everything queued before this one is done once it answers.
    store.set_setting(None, "after", "all").await.unwrap();
    assert_eq!(store.verify(None).await.unwrap(), []);
    let head = store.head(DOSSIER).await.unwrap().unwrap().seq;
    assert_eq!(head % 2, 1);
    store.append(DOSSIER, head, &act("last", colleague()), &[said("a")], &index("x")).await.unwrap();
}

async fn an_event_that_this_release_does_not_know_is_named_without_its_text(place: &Place) {
    place.with_dossier().await;
    let forged = r#"UPDATE events SET content = '{"shouted": "kanarie"}'"#;
    assert_eq!(place.behind_its_back(forged).await.unwrap(), 1);
    let error = place.store.tail(DOSSIER, 0).await.unwrap_err().to_string();
    assert!(error.contains(DOSSIER) && error.contains("Event 1"), "{error}");
    assert!(!error.contains("kanarie") && !error.contains("shouted"), "{error}");
}

async fn other_processes_hear_of_a_change(place: &Place) {
    let mut changes = place.store.listen().await.unwrap();
    place.with_dossier().await;
    let heard = tokio::time::timeout(Duration::from_millis(2000), changes.next()).await;
    if place.is_sqlite() {
        assert!(heard.is_err());
    } else {
        assert_eq!(heard.unwrap().unwrap(), Change::Dossier(DOSSIER.to_owned()));
    }
}
