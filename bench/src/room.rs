//! A room: one adds a card, and every other screen has it in hand.

use crate::{
    Outcome,
    client::{Client, Stream},
    figures::Times,
    house::{self, Room},
    process::Server,
};
use std::{
    sync::Arc,
    time::{Duration, Instant},
};
use tokio::sync::{Barrier, mpsc};

/// A card is added this often; the next waits for nobody.
const EVERY: Duration = Duration::from_millis(100);

/// The guests have a stream open and fetch the part that changed, as the behaviours of the page do.
pub async fn measure(guests: usize, cards: usize) -> Outcome<()> {
    let server = Server::start().await?;
    let (idle, _) = server.memory()?;
    let mut room = Room::open(&server).await?;
    let code = room.open_session().await?;

    let ready = Arc::new(Barrier::new(guests + 1));
    let (arrived, mut arrivals) = mpsc::unbounded_channel();
    let mut joined = vec![];
    for _ in 0..guests {
        joined.push(house::join(&server, &code).await?);
    }
    for client in joined {
        let stream = client.another().await?.stream(&format!("{}/events", room.path)).await?;
        let guest = Guest { client, stream, path: room.path.clone(), arrived: arrived.clone() };
        let ready = ready.clone();
        tokio::spawn(async move {
            ready.wait().await;
            if let Err(error) = guest.follow().await {
                eprintln!("a guest fell out: {error}");
            }
        });
    }
    drop(arrived);
    ready.wait().await;
    // Joining is news as well: let the room come to rest before anything is counted.
    tokio::time::sleep(Duration::from_secs(2)).await;
    while arrivals.try_recv().is_ok() {}

    let (before, from) = (server.cpu()?, Instant::now());
    let mut sent = vec![];
    let mut posts = Times::default();
    for n in 0..cards {
        let due = from + EVERY * u32::try_from(n)?;
        tokio::time::sleep_until(due.into()).await;
        let start = Instant::now();
        sent.push(start);
        room.add_opposition(&format!("bewoners van hof {n}."), &format!("ondernemers van kade {n}.")).await?;
        posts.add(start.elapsed());
    }
    let mut times = Times::default();
    let last = Instant::now() + Duration::from_secs(20);
    while times.count() < guests * cards {
        let Ok(arrival) = tokio::time::timeout_at(last.into(), arrivals.recv()).await else { break };
        let (card, at): (usize, Instant) = arrival.ok_or("every guest fell out")?;
        if let Some(start) = sent.get(card) {
            times.add(at.duration_since(*start));
        }
    }
    let (wall, cpu) = (from.elapsed(), server.cpu()?.checked_sub(before).unwrap_or_default());
    let (now, peak) = server.memory()?;
    let deliveries = times.count();
    println!("room: {guests} guests, {cards} cards, one each {} ms, SQLite with synchronous=FULL", EVERY.as_millis());
    println!("  delivered {deliveries} of {} in {:.1} s", guests * cards, wall.as_secs_f64());
    println!("  from the post to the part in hand: {}", times.line());
    println!("  answer to who posted:              {}", posts.line());
    let each = cpu.as_secs_f64() * 1e6 / f64::from(u32::try_from(deliveries.max(1))?);
    println!("  server CPU {:.2} s, {each:.0} us a delivery (signal, request, part)", cpu.as_secs_f64());
    println!("  memory idle {idle:.0} MiB, in the room {now:.0} MiB, highest {peak:.0} MiB");
    if deliveries == guests * cards { Ok(()) } else { Err("cards were lost".into()) }
}

struct Guest {
    client: Client,
    stream: Stream,
    path: String,
    arrived: mpsc::UnboundedSender<(usize, Instant)>,
}

impl Guest {
    async fn follow(mut self) -> Outcome<()> {
        let (mut since, mut next) = (0_u64, 0_usize);
        loop {
            let signal = self.stream.next().await?;
            if !signal.contains("\"board\"") {
                continue;
            }
            let part = self.client.get(&format!("{}/board?since={since}", self.path)).await?;
            let at = Instant::now();
            // A part can bring several cards when they came faster than it was fetched.
            while part.body.contains(&format!("bewoners van hof {next}.")) {
                if self.arrived.send((next, at)).is_err() {
                    return Ok(());
                }
                next += 1;
            }
            since = sequence(&signal).unwrap_or(since);
        }
    }
}

/// The number up to which a signal speaks.
fn sequence(signal: &str) -> Option<u64> {
    let digits: String = signal.split("\"seq\":").nth(1)?.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_of_a_signal_is_read() {
        assert_eq!(sequence(r#"{"seq":42,"parts":["board"]}"#), Some(42));
        assert_eq!(sequence("{}"), None);
    }
}
