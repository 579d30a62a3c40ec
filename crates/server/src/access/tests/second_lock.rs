//! The second lock: on PostgreSQL the same table holds, and organisations stay apart also when the program itself does not
//! keep them apart.

use super::{
    cells::{ask, of},
    postgres::Database,
    world::{Actor, NEXT, World},
};
use crate::{
    door::{opened::first_lock, second_factor},
    testing::{House, PASSWORD},
};
use model::Role;

/// What somebody of another organisation may come near.
const STRANGERS: [Actor; 2] = [Actor::OtherLeader, Actor::OtherAdministrator];

/// Asks every cell that reads, of these actors, and what the answers have wrong.
async fn reads_as_the_table_says(world: &World, who: &[Actor], only: &str) -> Vec<String> {
    let mut wrong = vec![];
    for line in of("GET").iter().filter(|line| line.path.contains(only)) {
        for cell in line.expected.iter().filter(|(actor, _)| who.contains(actor)) {
            ask(world, line, *cell, &mut wrong).await;
        }
    }
    wrong
}

#[tokio::test]
async fn every_page_on_postgres_is_as_the_table_says_and_for_strangers_also_without_the_first_lock() {
    let database = Database::empty();
    let house = Box::pin(store::for_the_system(House::on_postgres(&database))).await;
    let world = Box::pin(store::for_the_system(World::of(house))).await;
    Box::pin(store::for_the_system(async {
        let before = database.stored();
        assert_eq!(reads_as_the_table_says(&world, &Actor::ALL, "").await, Vec::<String>::new());
        first_lock::IS_OFF.set(true);
        assert_eq!(reads_as_the_table_says(&world, &STRANGERS, "{").await, Vec::<String>::new());
        let mut wrong = vec![];
        for line in of("POST").iter().filter(|line| line.path.starts_with("/dossiers/{id}")) {
            for cell in line.expected.iter().filter(|(actor, _)| STRANGERS.contains(actor)) {
                ask(&world, line, *cell, &mut wrong).await;
            }
        }
        assert_eq!(wrong, Vec::<String>::new());
        assert!(before == database.stored(), "somebody of another organisation stored something");
        // Or this test is blind: with neither lock, strangers read and write what is not closed to a team.
        database.open_policies().await;
        for path in ["/dossiers/{id}", "/dossiers/{id}/map", "/dossiers/{id}/report"] {
            let open = world.asks(Actor::OtherLeader, "GET", &world.next, path).await;
            assert!(open.status == 200 && open.body.contains(NEXT), "{path}: {}", open.status);
        }
        let done = world.asks(Actor::OtherLeader, "POST", &world.next, "/dossiers/{id}/oppositions").await;
        assert_eq!(done.status, 303);
        assert!(before != database.stored());
        // And with the first lock alone they do not.
        first_lock::IS_OFF.set(false);
        assert_eq!(reads_as_the_table_says(&world, &STRANGERS, "{").await, Vec::<String>::new());
    }))
    .await;
    world.house.app.store.close().await.unwrap();
    database.remove();
}

#[tokio::test]
async fn on_postgres_people_come_in_by_every_door() {
    let database = Database::empty();
    let house = Box::pin(store::for_the_system(House::on_postgres(&database))).await;
    Box::pin(store::for_the_system(async {
        let (path, code) = house.as_role(Role::Facilitator).await.open_room().await;
        let by_password = [("email", "reader@veenwoude.example"), ("password", PASSWORD)];
        let mut reader = house.anonymous();
        assert_eq!(reader.post("/sign-in", &by_password).await.status, 303);
        assert_eq!(reader.get(&path).await.status, 200);
        // By a link, on a browser where somebody of another organisation is signed in.
        let mut administrator = house.as_role(Role::Administrator).await;
        let invited = [("email", "nieuw@veenwoude.example"), ("name", "Nieuwe collega"), ("role", "reader")];
        let page = administrator.post("/members", &invited).await.body;
        let link = format!("/invitation/{}", &page.split("/invitation/").nth(1).unwrap()[..64]);
        let mut new = house.other_organisation().await;
        assert_eq!(new.get(&link).await.status, 200);
        let chosen = [
            ("password", "vijf fietsen bij de brug"),
            ("name", "Nieuwe collega"),
            ("function", "wijkmanager"),
            ("domain", "social"),
        ];
        assert_eq!(new.post(&link, &chosen).await.status, 303);
        assert_eq!(new.get(&path).await.status, 200);
        // By a code, as somebody who works for another organisation: both stay within reach, and nothing else does.
        let mut both = house.other_organisation().await;
        let own = format!("/dossiers/{}", both.open_dossier().await);
        both.done(&format!("/join/{code}"), &[("function", "handhaver"), ("domain", "safety")]).await;
        for page in [format!("{path}/map"), format!("{own}/map"), "/dossiers".to_owned()] {
            assert_eq!(both.get(&page).await.status, 200, "{page}");
        }
        let elsewhere = house.as_role(Role::Facilitator).await.open_dossier().await;
        assert_eq!(both.get(&format!("/dossiers/{elsewhere}/map")).await.status, 404);
        // By two steps.
        second_factor::require(&house.app, &house.organisation, true).await.unwrap();
        let mut half = house.anonymous();
        assert!(half.post("/sign-in", &by_password).await.location().starts_with("/sign-in/second-factor"));
        assert_eq!(half.get("/sign-in/second-factor").await.status, 200);
    }))
    .await;
    house.app.store.close().await.unwrap();
    database.remove();
}
