//! Ten thousand requests with ids of others in the place of one's own: nothing is read and nothing is changed. Each text of
//! a dossier holds its word, so a word in an answer is something that was read.

use super::{
    dice::{Dice, trace},
    postgres::Database,
    sound::must_be_sound,
    valid,
    world::{Actor, NEXT, OTHER, OWN, Place, World, send},
};
use crate::{routes, testing::House};

/// How many requests, on each engine.
const REQUESTS: usize = 10_000;

/// Who asks, and what is not theirs.
const ASKS: [(Actor, &[&str]); 15] = [
    (Actor::OtherLeader, &[OWN, NEXT]),
    (Actor::OtherLeader, &[OWN, NEXT]),
    (Actor::OtherAdministrator, &[OWN, NEXT]),
    (Actor::Outsider, &[OWN]),
    (Actor::Outsider, &[OWN, OTHER]),
    (Actor::Guest, &[NEXT, OTHER]),
    (Actor::NextGuest, &[OWN, OTHER]),
    (Actor::FormerGuest, &[OWN, NEXT, OTHER]),
    (Actor::Leader, &[OTHER]),
    (Actor::Editor, &[OTHER]),
    (Actor::Administrator, &[OWN, NEXT, OTHER]),
    (Actor::DataProtectionOfficer, &[OTHER]),
    (Actor::Archivist, &[OTHER]),
    (Actor::Glass, &[OTHER]),
    (Actor::Removed, &[OWN, NEXT]),
];

/// Lists that name no id.
const LISTS: [&str; 5] = ["/dossiers", "/exports", "/destruction", "/break-glass", "/signals"];

/// What names something below a dossier.
const CARDS: [&str; 4] = ["{card}", "{map}", "{subject}", "{row}"];

/// The dossier that this person works in, when there is one.
fn home(actor: Actor) -> Option<&'static str> {
    match actor {
        Actor::Leader | Actor::Editor | Actor::Guest | Actor::Glass => Some(OWN),
        Actor::NextGuest | Actor::Outsider => Some(NEXT),
        Actor::OtherLeader => Some(OTHER),
        _ => None,
    }
}

fn place<'a>(world: &'a World, word: &str) -> &'a Place {
    [&world.own, &world.next, &world.other].into_iter().find(|place| place.word == word).unwrap()
}

/// The place of somebody else, with some of what is below it taken from a place that this person knows, or from a third.
fn swapped(world: &World, dice: &mut Dice, foreign: &Place) -> Place {
    let mut place = foreign.clone();
    let from = [&world.own, &world.next, &world.other][dice.below(3)].clone();
    let fields: [(&mut String, String); 14] = [
        (&mut place.card, from.card),
        (&mut place.second, from.second),
        (&mut place.withdrawn, from.withdrawn),
        (&mut place.occurrence, from.occurrence),
        (&mut place.map, from.map),
        (&mut place.role, from.role),
        (&mut place.fuel, from.fuel),
        (&mut place.action, from.action),
        (&mut place.place, from.place),
        (&mut place.subject, from.subject),
        (&mut place.appraisal, from.appraisal),
        (&mut place.deployment, from.deployment),
        (&mut place.note, from.note),
        (&mut place.signal, from.signal),
    ];
    for (field, other) in fields {
        if dice.below(3) == 0 {
            *field = other;
        }
    }
    place
}

/// A request that names what is not theirs: method, address and form, and whether there may be a page without a word of it.
struct Request {
    method: &'static str,
    path: String,
    address: String,
    fields: valid::Fields,
    /// A list of one's own, narrowed to what is another's: it can come, and then without a word of it.
    lists: bool,
}

fn request(
    world: &World,
    dice: &mut Dice,
    routes: &[(&'static str, &'static str)],
    actor: Actor,
    foreign: &Place,
) -> Request {
    let mixed = swapped(world, dice, foreign);
    let made = |method, path: &str, lists| Request {
        method,
        path: path.to_owned(),
        address: valid::address(world, &mixed, path),
        fields: valid::fields(&mixed, path),
        lists,
    };
    match dice.below(20) {
        0 => Request { address: format!("/signals?dossier={}", foreign.id), ..made("GET", "/signals", true) },
        1 => Request {
            address: format!("/dossiers/new?signals={}", foreign.signal),
            ..made("GET", "/dossiers/new", true)
        },
        2 => made("GET", LISTS[dice.below(LISTS.len())], true),
        3 => made("POST", "/signals/ground", false),
        4 if ![Actor::Outsider].contains(&actor) => {
            let (method, path) = *dice.one(&[
                ("GET", "/signals/{signal}"),
                ("POST", "/signals/{signal}/removal"),
                ("POST", "/signals/{signal}/reports"),
                ("POST", "/signals/{signal}/reports/setting-aside"),
            ]);
            let address = path.replace("{signal}", &foreign.signal);
            Request { address, ..made(method, path, false) }
        }
        5 if ![Actor::Outsider, Actor::Administrator].contains(&actor) => {
            let below = *dice.one(&["", "/granting", "/refusal", "/ending"]);
            let method = if below.is_empty() { *dice.one(&["GET", "POST"]) } else { "POST" };
            made(method, &format!("/break-glass/{{id}}{below}"), false)
        }
        6 if actor == Actor::OtherAdministrator => {
            let (method, path) = *dice.one(&[
                ("GET", "/members/{id}"),
                ("POST", "/members/{id}/role"),
                ("POST", "/members/{id}/link"),
                ("POST", "/members/{id}/removal"),
                ("POST", "/members/{id}/second-factor/removal"),
            ]);
            made(method, path, false)
        }
        7..=10 if home(actor).is_some() => {
            // A dossier of one's own, with a card or a map of another's.
            let below = |(_, path): &&(&str, &str)| CARDS.iter().any(|card| path.contains(card));
            let of_cards: Vec<_> = routes.iter().filter(below).copied().collect();
            let (method, path) = *dice.one(&of_cards);
            let id = home(actor).map(|word| place(world, word).id.clone()).unwrap_or_default();
            let at = Place { id, ..foreign.clone() };
            let (address, fields) = (valid::address(world, &at, path), valid::fields(&at, path));
            Request { method, path: path.to_owned(), address, fields, lists: false }
        }
        _ => {
            let (method, path) = *dice.one(routes);
            made(method, path, false)
        }
    }
}

/// Whether the answer lets nothing through.
fn is_kept_out(request: &Request, actor: Actor, status: u16, location: &str) -> bool {
    let to_sign_in = !actor.is_known() && location.starts_with("/sign-in?back=");
    let over = actor == Actor::FormerGuest && status == 410;
    // The role alone refuses it, before any id is looked at.
    let by_role = status == 403 && (request.lists || request.path.starts_with("/signals"));
    status == 404 || to_sign_in || over || by_role || request.lists && status == 200
}

async fn ten_thousand(house: House) {
    let world = World::of(house).await;
    let inside: Vec<_> =
        routes::all().list.into_iter().filter(|(_, path)| path.starts_with("/dossiers/{id}")).collect();
    assert!(inside.len() > 200, "{}", inside.len());
    for (leader, place) in
        [(Actor::Leader, &world.own), (Actor::Leader, &world.next), (Actor::OtherLeader, &world.other)]
    {
        let taken = world.asks(leader, "POST", place, "/dossiers/{id}/report/exports").await;
        assert_eq!(taken.status, 200, "so that the register holds something");
    }
    let (before, mut dice) = (trace(&world).await, Dice(0x7e57_ab1e));
    let (mut wrong, mut kept_out) = (vec![], 0);
    for _ in 0..REQUESTS {
        let (actor, words) = *dice.one(&ASKS);
        let word: &str = words[dice.below(words.len())];
        let foreign = place(&world, word);
        let asked = request(&world, &mut dice, &inside, actor, foreign);
        let answer = send(&mut world.browser(actor), asked.method, &asked.address, &asked.fields).await;
        let what = format!("{} {} by {actor:?}", asked.method, asked.address);
        must_be_sound(&what, &asked.path, &answer);
        kept_out += usize::from(answer.status == 404);
        if !is_kept_out(&asked, actor, answer.status, answer.location()) {
            wrong.push(format!("{what}: {}", answer.status));
        }
        // Signals are of the whole organisation, and a closed dossier is called by its title where one asks to read along.
        let called = [Actor::Outsider, Actor::Administrator].contains(&actor)
            && (asked.path.starts_with("/break-glass") || asked.path.starts_with("/signals"))
            || actor == Actor::Outsider && asked.path == "/dossiers/new";
        for word in words.iter().filter(|word| **word == OTHER || !called) {
            if answer.body.contains(word) || answer.location().contains(word) {
                wrong.push(format!("{what}: the answer tells about {word}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n  {}\n", wrong.len(), wrong[..wrong.len().min(40)].join("\n  "));
    assert!(kept_out > REQUESTS / 2, "most must reach what they name, or this test is blind: {kept_out}");
    assert!(before == trace(&world).await, "something was stored");
}

#[tokio::test]
async fn ten_thousand_swapped_ids_read_nothing_and_change_nothing() {
    ten_thousand(House::open().await).await;
}

#[tokio::test]
async fn ten_thousand_swapped_ids_read_nothing_and_change_nothing_on_postgres() {
    let database = Database::empty();
    Box::pin(store::for_the_system(async { ten_thousand(House::on_postgres(&database).await).await })).await;
    database.remove();
}
