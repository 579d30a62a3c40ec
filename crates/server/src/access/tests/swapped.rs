//! Ids that exist, in a place where they do not belong: of another municipality, another dossier, another kind of thing.

use super::{
    sound::must_be_sound,
    valid,
    world::{Actor, NEXT, OTHER, OWN, Place, World, send},
};
use crate::{routes, secret};

/// Everybody who has, or had, something to do with the organisation.
const OURS: [Actor; 9] = [
    Actor::Guest,
    Actor::FormerGuest,
    Actor::Reader,
    Actor::Editor,
    Actor::Leader,
    Actor::Administrator,
    Actor::Removed,
    Actor::DataProtectionOfficer,
    Actor::Archivist,
];

/// Places that this person must not find: a foreign dossier with its own cards and with ours, and ids of other things.
fn strange_places(world: &World, actor: Actor) -> Vec<Place> {
    let own = &world.own;
    let at = |id: &str| Place { id: id.to_owned(), ..own.clone() };
    let mut places: Vec<Place> =
        [&world.other.id, &own.session, &own.card, &world.spare, &world.house.organisation, &secret::id_text()]
            .map(|id| at(id))
            .into();
    places.push(world.other.clone());
    if !actor.may_read(NEXT) {
        places.push(world.next.clone());
    }
    places
}

/// The own dossier, with cards that are not in it.
fn strange_cards(world: &World) -> Vec<Place> {
    let own = &world.own;
    let with = |card: &str, occurrence: &str| Place {
        card: card.to_owned(),
        withdrawn: card.to_owned(),
        note: card.to_owned(),
        occurrence: occurrence.to_owned(),
        withdrawn_occurrence: occurrence.to_owned(),
        role: occurrence.to_owned(),
        withdrawn_role: card.to_owned(),
        fuel: card.to_owned(),
        withdrawn_fuel: occurrence.to_owned(),
        action: occurrence.to_owned(),
        withdrawn_action: occurrence.to_owned(),
        place: card.to_owned(),
        withdrawn_place: occurrence.to_owned(),
        subject: format!("opposition-{card}"),
        appraisal: card.to_owned(),
        deployment: card.to_owned(),
        withdrawn_deployment: occurrence.to_owned(),
        ..own.clone()
    };
    let elsewhere = |place: &Place| Place { id: own.id.clone(), ..place.clone() };
    let (unknown, kinds) = (secret::id_text(), with(&own.occurrence, &own.card));
    vec![
        elsewhere(&world.next),
        elsewhere(&world.other),
        kinds,
        with(&own.id, &own.id),
        with(&own.session, &own.session),
        with(&unknown, &unknown),
        // A dossier of one's own, with a card of another one.
        Place { id: world.next.id.clone(), ..own.clone() },
    ]
}

/// The own dossier, with a map that is not in it.
fn strange_maps(world: &World) -> Vec<Place> {
    let own = &world.own;
    let maps = [&world.next.map, &world.other.map, &own.card, &own.id, &secret::id_text()];
    maps.map(|map| Place { map: map.clone(), ..own.clone() }).into()
}

#[tokio::test]
async fn an_id_of_something_else_is_not_found_and_changes_nothing() {
    let world = World::build().await;
    let before = world.house.stored().await;
    let mut asked = 0;
    for (method, path) in routes::all().list.into_iter().filter(|(_, path)| path.starts_with("/dossiers/{id}")) {
        for actor in OURS {
            let mut places = strange_places(&world, actor);
            if ["{card}", "{subject}", "{row}"].iter().any(|part| path.contains(part)) {
                places.extend(strange_cards(&world));
            }
            if path.contains("{map}") {
                places.extend(strange_maps(&world));
            }
            for place in places {
                let answer = world.asks(actor, method, &place, path).await;
                let what = format!("{method} {} by {actor:?}", valid::address(&world, &place, path));
                must_be_sound(&what, path, &answer);
                let to_sign_in = !actor.is_known() && answer.location().starts_with("/sign-in?back=");
                let over = actor == Actor::FormerGuest && answer.status == 410;
                assert!(answer.status == 404 || to_sign_in || over, "{what}: {}", answer.status);
                for word in [OWN, NEXT, OTHER] {
                    assert!(!answer.body.contains(word), "{what}: the answer tells about {word}");
                }
                asked += 1;
            }
        }
    }
    assert!(asked > 3000, "{asked}");
    assert!(before == world.house.stored().await, "something was stored");
}

/// Asks each method of a path with each of these in the place of its one parameter, and holds the status against this.
async fn assert_status(world: &World, path: &str, parameter: &str, strange: &[String], status: impl Fn(Actor) -> u16) {
    for (method, _) in routes::all().list.into_iter().filter(|(_, known)| *known == path) {
        for actor in OURS.into_iter().filter(|actor| actor.is_known()) {
            for id in strange {
                let fields = valid::fields(&world.own, path);
                let address = valid::address(world, &world.own, &path.replace(parameter, id));
                let answer = send(&mut world.browser(actor), method, &address, &fields).await;
                let what = format!("{method} {address} by {actor:?}");
                must_be_sound(&what, path, &answer);
                assert_eq!(answer.status, status(actor), "{what}");
            }
        }
    }
}

#[tokio::test]
async fn an_account_a_link_a_code_or_a_moment_of_something_else_is_not_found() {
    let world = World::build().await;
    let before = world.house.stored().await;
    let foreign = world.house.app.store.account_by_email("reader@zandstede.example").await.unwrap().unwrap().id;
    let keys: Vec<String> = [Actor::Guest, Actor::Leader]
        .into_iter()
        .flat_map(|actor| world.browser(actor).cookies.into_values().collect::<Vec<_>>())
        .collect();
    let ids = [&foreign, &world.own.id, &world.own.session, &world.house.other, &secret::id_text()].map(Clone::clone);
    for path in [
        "/members/{id}",
        "/members/{id}/role",
        "/members/{id}/link",
        "/members/{id}/removal",
        "/members/{id}/second-factor/removal",
        "/members/{id}/sign-ins/removal",
    ] {
        let colleagues = |actor| !matches!(actor, Actor::Guest | Actor::Administrator);
        assert_status(&world, path, "{id}", &ids, |actor| if colleagues(actor) { 403 } else { 404 }).await;
    }
    let signals = [&ids[..], std::slice::from_ref(&world.other.signal)].concat();
    for below in ["", "/removal", "/reports", "/reports/setting-aside"] {
        assert_status(&world, &format!("/signals/{{signal}}{below}"), "{signal}", &signals, |_| 404).await;
    }
    let tokens = [&keys[..], &ids[..], &[secret::digest(&world.token), world.own.code.clone()]].concat();
    assert_status(&world, "/invitation/{token}", "{token}", &tokens, |_| 410).await;
    let codes = [&keys[..], &[world.old_code.clone(), world.own.session.clone(), world.token.clone()]].concat();
    assert_status(&world, "/join/{code}", "{code}", &codes, |_| 404).await;
    for path in ["/interventions/{intervention}", "/dossiers/{id}/interventions/{intervention}"] {
        assert_status(&world, path, "{intervention}", &ids, |_| 404).await;
    }
    let months = ["0", "1", "03", "9", "24", "3.0"].map(str::to_owned);
    assert_status(&world, "/dossiers/{id}/deployments/{card}/looks-back/{months}", "{months}", &months, |_| 404).await;
    let moments = ["0", "-1", "99999", "18446744073709551616"].map(str::to_owned);
    assert_status(&world, "/dossiers/{id}/history/{seq}", "{seq}", &moments, |_| 404).await;
    assert!(before == world.house.stored().await, "something was stored");
}

#[tokio::test]
async fn a_form_that_names_a_card_of_something_else_changes_nothing() {
    let (world, below) = (World::build().await, "/dossiers/{id}");
    world.does(Actor::Leader, &world.own, "/dossiers/{id}/choice/rounds").await;
    let before = world.house.stored().await;
    let own = &world.own;
    let strange = [&world.next.card, &world.other.card, &own.occurrence, &own.id, &secret::id_text()].map(Clone::clone);
    for (path, field) in [
        ("/oppositions/{card}/merge", "into"),
        ("/oppositions/{card}/relations", "with"),
        ("/oppositions/{card}/relations/removal", "with"),
        ("/occurrences", "opposition"),
        ("/occurrences/{card}", "opposition"),
        ("/choice/dots", "opposition"),
        ("/choice", "outcome"),
        ("/actions", "opposition"),
        ("/actions/{card}", "opposition"),
        ("/analysis/{dimension}/answers", "place-d1.vermijding"),
        ("/analysis/{dimension}/answers", "opposition-d1.vermijding"),
        ("/analysis/{dimension}/items/{item}", "place"),
        ("/analysis/{dimension}/items/{item}", "opposition"),
        ("/analysis/{dimension}/items/{item}", "occurrence"),
        ("/deployments", "opposition"),
        ("/deployments/{card}", "opposition"),
    ] {
        let path = format!("{below}{path}");
        for actor in [Actor::Guest, Actor::Editor, Actor::Leader] {
            for id in &strange {
                let mut fields = valid::fields(own, &path);
                fields.retain(|(name, _)| *name != field);
                fields.push((field, id.clone()));
                let address = valid::address(&world, own, &path);
                let answer = send(&mut world.browser(actor), "POST", &address, &fields).await;
                let what = format!("{path} with {field}={id} by {actor:?}");
                must_be_sound(&what, &path, &answer);
                // Taking away what is not there is no error to somebody who presses twice.
                let removal = path.ends_with("/removal") && answer.status == 303;
                assert!((400..500).contains(&answer.status) || removal, "{what}: {}", answer.status);
                assert!(!answer.body.contains(NEXT) && !answer.body.contains(OTHER), "{what}");
            }
        }
    }
    assert!(before == world.house.stored().await, "something was stored");
}
