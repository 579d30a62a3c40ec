use crate::{language::Language, testing::House};

#[tokio::test]
async fn everybody_can_read_what_is_recorded_without_signing_in() {
    let house = House::open().await;
    let page = house.anonymous().get("/working-method").await;
    assert_eq!(page.status, 200);
    let text = Language::Nl.text();
    assert!(page.says(text.working_method_never_persons()));
    assert!(page.says(text.working_method_ask_officer()));
    assert!(page.says(text.provenance_proposal()));
}

#[tokio::test]
async fn the_page_exists_in_english_too() {
    let house = House::open().await;
    let mut visitor = house.anonymous();
    let chosen = visitor.post("/language", &[("language", "en"), ("back", "/working-method")]).await;
    assert_eq!((chosen.status, chosen.location()), (303, "/working-method"));
    let page = visitor.get("/working-method").await;
    assert!(page.body.contains("<html lang=\"en\""));
    assert!(page.says(Language::En.text().working_method_never_persons()));
}
