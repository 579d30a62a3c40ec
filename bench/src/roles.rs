//! Map 2 in a full room: one moves a card, and every other screen has it in hand where it lies now.

use crate::{
    Outcome,
    client::{Client, Stream},
    figures::Times,
    house::{self, Room},
    process::Server,
};
use std::{
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, Instant},
};
use tokio::sync::{Barrier, mpsc};

/// 200 placings in a minute.
const EVERY: Duration = Duration::from_millis(300);

const ZONES: [&str; 10] = [
    "pusher-a",
    "joiner-a",
    "middle-indifferent",
    "middle-nuanced",
    "middle-professional",
    "middle-leader",
    "joiner-b",
    "pusher-b",
    "bridge-builder",
    "unknown",
];

/// A move that was asked for: which card, where to, and since when.
#[derive(Clone)]
struct Move {
    card: String,
    zone: &'static str,
    start: Instant,
}

/// Everything that was asked for, in order.
type Asked = Arc<Mutex<Vec<Move>>>;

/// People place cards and move them in turn; everybody has a stream open and fetches drawing and list when told to.
pub async fn measure(people: usize, cards: usize, moves: usize) -> Outcome<()> {
    let server = Server::start().await?;
    let (idle, _) = server.memory()?;
    let mut room = Room::open(&server).await?;
    let about = room.add_opposition("omwonenden", "ondernemers").await?;
    let map = room.start_role_map(&about).await?;
    let code = room.open_session().await?;

    let (ready, asked) = (Arc::new(Barrier::new(people + 1)), Asked::default());
    let (arrived, mut arrivals) = mpsc::unbounded_channel();
    let mut hands = vec![];
    for _ in 0..people {
        hands.push(house::join(&server, &code).await?);
    }
    let mut ids = vec![];
    for n in 0..cards {
        let hand = hands.get_mut(n % people).ok_or("nobody is there")?;
        ids.push(house::place(hand, &map, &format!("groep {n} in de wijk"), ZONES[n % ZONES.len()]).await?);
    }
    for hand in &hands {
        let stream = hand.another().await?.stream(&format!("{}/events", room.path)).await?;
        let (client, map, asked) = (hand.another().await?, map.clone(), asked.clone());
        let (ready, screen) = (ready.clone(), Screen { client, stream, map, asked, arrived: arrived.clone() });
        tokio::spawn(async move {
            ready.wait().await;
            if let Err(error) = screen.follow().await {
                eprintln!("somebody fell out: {error}");
            }
        });
    }
    drop(arrived);
    ready.wait().await;
    tokio::time::sleep(Duration::from_secs(2)).await;

    let (before, from) = (server.cpu()?, Instant::now());
    let mut posts = Times::default();
    for n in 0..moves {
        tokio::time::sleep_until((from + EVERY * u32::try_from(n)?).into()).await;
        let card = ids.get(n % cards).ok_or("no card")?.clone();
        // A card comes round after all others, and goes to another zone each time.
        let zone = ZONES[(n % cards + n / cards + 1) % ZONES.len()];
        let start = Instant::now();
        asked.lock().unwrap_or_else(PoisonError::into_inner).push(Move { card: card.clone(), zone, start });
        house::move_card(hands.get_mut(n % people).ok_or("nobody is there")?, &map, &card, zone).await?;
        posts.add(start.elapsed());
    }
    let mut times = Times::default();
    let last = Instant::now() + Duration::from_secs(20);
    while times.count() < people * moves {
        let Ok(arrival) = tokio::time::timeout_at(last.into(), arrivals.recv()).await else { break };
        times.add(arrival.ok_or("everybody fell out")?);
    }
    let (wall, cpu) = (from.elapsed(), server.cpu()?.checked_sub(before).unwrap_or_default());
    let (now, peak) = server.memory()?;
    let deliveries = times.count();
    let part = hands.first_mut().ok_or("nobody is there")?.get(&format!("{map}/drawing")).await?.body.len();
    println!("roles: {people} people, {cards} cards, {moves} moves, one each {} ms", EVERY.as_millis());
    println!("  delivered {deliveries} of {} in {:.1} s", people * moves, wall.as_secs_f64());
    println!("  from the move to the card in hand: {}", times.line());
    println!("  answer to who moved it:            {}", posts.line());
    println!("  drawing and list: {} KiB before compression", part / 1024);
    let each = cpu.as_secs_f64() * 1e6 / f64::from(u32::try_from(deliveries.max(1))?);
    println!("  server CPU {:.2} s, {each:.0} us a delivery (signal, request, part)", cpu.as_secs_f64());
    println!("  memory idle {idle:.0} MiB, in the room {now:.0} MiB, highest {peak:.0} MiB");
    if deliveries == people * moves { Ok(()) } else { Err("moves were lost".into()) }
}

struct Screen {
    client: Client,
    stream: Stream,
    map: String,
    asked: Asked,
    arrived: mpsc::UnboundedSender<Duration>,
}

impl Screen {
    async fn follow(mut self) -> Outcome<()> {
        let mut next = 0;
        loop {
            if !self.stream.next().await?.contains("\"role-map\"") {
                continue;
            }
            let part = self.client.get(&format!("{}/drawing", self.map)).await?;
            let at = Instant::now();
            let asked: Vec<Move> =
                self.asked.lock().unwrap_or_else(PoisonError::into_inner).iter().skip(next).cloned().collect();
            for it in asked {
                if !part.body.contains(&format!("data-card=\"{}\" data-zone=\"{}\"", it.card, it.zone)) {
                    break;
                }
                next += 1;
                if self.arrived.send(at.duration_since(it.start)).is_err() {
                    return Ok(());
                }
            }
        }
    }
}
