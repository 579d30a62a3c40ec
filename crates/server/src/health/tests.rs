use crate::testing::House;

#[tokio::test]
async fn a_running_house_is_healthy_and_ready() {
    let house = House::open().await;
    let mut anybody = house.anonymous();
    for path in ["/health", "/ready"] {
        let page = anybody.get(path).await;
        assert_eq!((page.status, page.body.as_str()), (200, "ok"), "{path}");
    }
}

#[tokio::test]
async fn without_storage_the_house_is_healthy_but_not_ready() {
    let house = House::open().await;
    house.app.store.close().await.unwrap();
    let mut anybody = house.anonymous();
    assert_eq!(anybody.get("/health").await.status, 200);
    assert_eq!(anybody.get("/ready").await.status, 503);
}
