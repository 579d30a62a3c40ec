//! A change that another site asks for, with the cookies of somebody who is signed in here.

use super::{
    sound::must_be_sound,
    table::paths,
    valid,
    world::{Actor, World},
};
use crate::testing::HOST;

#[tokio::test]
async fn a_change_from_another_site_is_refused_for_everybody_on_every_route() {
    let world = World::build().await;
    let before = world.house.stored().await;
    let origins = [
        None,
        Some("null".to_owned()),
        Some(String::new()),
        Some(HOST.to_owned()),
        Some("https://elders.example".to_owned()),
        Some(format!("https://{HOST}.elders.example")),
        Some(format!("https://elders.example/{HOST}")),
        Some(format!("https://{HOST}:8443")),
        Some(format!("https://{HOST} https://elders.example")),
    ];
    for path in paths("POST") {
        for actor in Actor::ALL {
            for origin in &origins {
                let mut visit = world.browser(actor);
                visit.origin = origin.clone();
                let fields = valid::fields(&world.own, path);
                let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
                let answer = visit.post(&valid::address(&world, &world.own, path), &fields).await;
                let what = format!("POST {path} by {actor:?} from {origin:?}");
                assert_eq!(answer.status, 403, "{what}");
                must_be_sound(&what, path, &answer);
            }
        }
    }
    assert!(before == world.house.stored().await, "a change from another site was stored");
}
