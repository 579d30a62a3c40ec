//! Every cell of the table, asked with a valid request.

use super::{
    sound::must_be_sound,
    table::{Line, Outcome, lines},
    valid,
    world::{Actor, NEXT, OTHER, OWN, World},
};
use crate::testing::Answer;

/// What an answer amounts to.
fn outcome(method: &str, answer: &Answer) -> Option<Outcome> {
    let to_sign_in = answer.location().starts_with("/sign-in?back=");
    Some(match (answer.status, method) {
        (200, _) => Outcome::Page,
        (303, _) if to_sign_in => Outcome::SignIn,
        (303, "GET") => Outcome::Elsewhere,
        (303 | 204, "POST") => Outcome::Done,
        (403, _) => Outcome::Forbidden,
        (404, _) => Outcome::Absent,
        (409, "POST") => Outcome::Refused,
        (410, _) => Outcome::Over,
        _ => return None,
    })
}

/// Whether this person may be told of the place with this word here. Signals are of the whole organisation, and a dossier
/// that is closed is called by its title where one asks to read along.
fn may_hear(actor: Actor, path: &str, word: &str) -> bool {
    let outside = [Actor::Outsider, Actor::Administrator].contains(&actor) && word == OWN;
    let called = path.starts_with("/break-glass") || path.starts_with("/signals") && actor == Actor::Outsider;
    actor.may_read(word) || outside && called
}

/// Asks one cell and notes what is wrong with the answer.
pub async fn ask(world: &World, line: &Line, (actor, expected): (Actor, Outcome), wrong: &mut Vec<String>) {
    let answer = world.asks(actor, &line.method, &world.own, &line.path).await;
    let what = format!("{} {} by {actor:?}", line.method, line.path);
    must_be_sound(&what, &line.path, &answer);
    let expected = if expected == Outcome::Public { Outcome::Page } else { expected };
    match outcome(&line.method, &answer) {
        Some(outcome) if outcome == expected => {}
        other => wrong.push(format!("{what}: {other:?} ({}) and not {expected:?}", answer.status)),
    }
    if ["/join/{code}", "/invitation/{token}"].contains(&line.path.as_str()) {
        // Who has the code or the link is told which session or account it opens.
        return;
    }
    for word in [OWN, NEXT, OTHER].into_iter().filter(|word| !may_hear(actor, &line.path, word)) {
        if answer.body.contains(word) || answer.location().contains(word) {
            wrong.push(format!("{what}: the answer tells about {word}"));
        }
    }
    let foreign = match actor {
        Actor::OtherLeader | Actor::OtherAdministrator => "veenwoude.example",
        _ => "zandstede.example",
    };
    if answer.body.contains(foreign) {
        wrong.push(format!("{what}: the answer tells about accounts of another organisation"));
    }
}

/// Everything that is stored; of a dossier its number tells enough, and sooner.
async fn in_all(world: &World, line: &Line) -> Vec<u8> {
    let in_dossier = line.path.starts_with("/dossiers/{id}")
        && !["/templates", "/report/exports"].iter().any(|it| line.path.contains(it));
    if in_dossier { vec![] } else { world.house.stored().await }
}

pub fn of(method: &str) -> Vec<Line> {
    lines().into_iter().filter(|line| line.method == method).collect()
}

#[tokio::test]
async fn each_actor_reads_what_the_table_says_and_reading_stores_nothing() {
    let world = World::build().await;
    let (before, mut wrong) = (world.house.stored().await, vec![]);
    for line in of("GET") {
        for cell in line.expected.clone() {
            ask(&world, &line, cell, &mut wrong).await;
        }
    }
    assert!(wrong.is_empty(), "\n  {}\n", wrong.join("\n  "));
    assert!(before == world.house.stored().await, "reading stored something");
}

/// In how many tests the lines of acts are asked: so many processes share the longest of all.
const PARTS: usize = 3;

#[tokio::test]
async fn each_actor_does_what_the_table_says_and_what_is_refused_stores_nothing() {
    does(0).await;
}

#[tokio::test]
async fn each_actor_does_what_the_table_says_in_the_second_third() {
    does(1).await;
}

#[tokio::test]
async fn each_actor_does_what_the_table_says_in_the_last_third() {
    does(2).await;
}

async fn does(part: usize) {
    let (world, mut wrong) = (World::build().await, vec![]);
    for line in of("POST").into_iter().skip(part).step_by(PARTS) {
        let ready = world.copy().await;
        for path in valid::before(&line.path) {
            ready.does(valid::first(path), &ready.own, path).await;
        }
        let before = ready.house.stored().await;
        let (granted, refused): (Vec<_>, Vec<_>) =
            line.expected.iter().copied().partition(|(_, outcome)| outcome.is_granted());
        for cell in refused {
            ask(&ready, &line, cell, &mut wrong).await;
        }
        if before != ready.house.stored().await {
            wrong.push(format!("POST {}: something was stored for somebody who was refused", line.path));
        }
        for cell in granted {
            // Each in a world of its own: what one does must not decide what another can do.
            let apart = ready.copy().await;
            let (seq, before) = (apart.dossier(&apart.own).await.seq, in_all(&apart, &line).await);
            ask(&apart, &line, cell, &mut wrong).await;
            let stored = seq < apart.dossier(&apart.own).await.seq || before != in_all(&apart, &line).await;
            if !stored && !valid::stores_nothing(cell.0, &line.path) {
                wrong.push(format!("POST {} by {:?}: nothing was stored", line.path, cell.0));
            }
        }
    }
    assert!(wrong.is_empty(), "\n  {}\n", wrong.join("\n  "));
}
