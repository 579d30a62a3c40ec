//! A process that is killed while it writes has lost nothing that it confirmed.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::time::Duration;

use store::Store;

use crate::on_both_engines;
use crate::place::{DOSSIER, Place, act, colleague, index, said};

const KILLS: usize = 5;
const ADDRESS: &str = "VEERKAART_TEST_CRASH_ADDRESS";

on_both_engines!(a_killed_process_has_lost_nothing_that_it_confirmed);

async fn a_killed_process_has_lost_nothing_that_it_confirmed(place: &Place) {
    place.with_dossier().await;
    let mut confirmed = 1;
    for kill in 0..KILLS {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "crash::writes_until_it_is_killed", "--ignored", "--nocapture"])
            .env(ADDRESS, &place.url)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let reader = std::thread::spawn(move || {
            lines.map_while(Result::ok).filter_map(|line| line.strip_prefix("confirmed ")?.parse::<i64>().ok()).last()
        });
        tokio::time::sleep(Duration::from_millis(700 + 90 * kill as u64)).await;
        child.kill().unwrap();
        child.wait().unwrap();
        let last = reader.join().unwrap().unwrap_or(confirmed);
        assert!(last > confirmed, "the child wrote nothing before it was killed");
        confirmed = last;
        let store = Store::open(&place.url).await.unwrap().of_the_system();
        assert!(store.head(DOSSIER).await.unwrap().unwrap().seq >= confirmed);
        assert_eq!(store.verify(None).await.unwrap(), []);
        store.close().await.unwrap();
    }
}

#[tokio::test]
#[ignore = "the child of the sentence above"]
async fn writes_until_it_is_killed() {
    let Ok(address) = std::env::var(ADDRESS) else { return };
    let store = Store::open(&address).await.unwrap().of_the_system();
    let mut head = store.head(DOSSIER).await.unwrap().unwrap().seq;
    loop {
        let next = act(&format!("act-after-{head}"), colleague());
        head = store.append(DOSSIER, head, &next, &[said("a"), said("b")], &index("x")).await.unwrap().last_seq;
        println!("confirmed {head}");
    }
}
