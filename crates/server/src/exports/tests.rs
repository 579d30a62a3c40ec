use crate::testing::House;
use model::Role;

#[tokio::test]
async fn the_register_holds_what_left_the_dossiers_of_the_own_organisation_only() {
    let house = House::open().await;
    let mut lead = house.as_role(Role::Facilitator).await;
    let id = lead.open_dossier().await;
    let mut reader = house.as_role(Role::Reader).await;
    assert!(reader.get("/exports").await.says("Er is nog niets meegenomen"));
    let taken = lead.take(&format!("/dossiers/{id}"), "oppositions.csv").await;
    assert_eq!(taken.status, 200);
    let page = reader.get("/exports").await;
    for said in ["oppositions.csv", "Het plein en de buurt", "het college", "wijkmanager"] {
        assert!(page.says(said), "{said}: {}", page.body);
    }
    assert!(!house.other_organisation().await.get("/exports").await.says("oppositions.csv"));
    assert_eq!(house.as_role(Role::Administrator).await.get("/exports").await.status, 404);
}
