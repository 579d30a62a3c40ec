//! The page of a full board: 50 oppositions with 200 occurrences.

use crate::{Outcome, figures::Times, house::Room, process::Server};
use std::time::Instant;

/// Asks for the page again and again, on one connection.
pub async fn measure(requests: usize) -> Outcome<()> {
    let server = Server::start().await?;
    let mut room = Room::open(&server).await?;
    let from = Instant::now();
    room.fill().await?;
    let filled = from.elapsed();
    let before = server.cpu()?;
    let path = format!("{}/map", room.path);
    let (mut times, mut bytes) = (Times::default(), 0);
    for _ in 0..requests {
        let start = Instant::now();
        let page = room.facilitator.get(&path).await?;
        times.add(start.elapsed());
        if page.body.matches("id=\"opposition-").count() < 50 {
            return Err("the page does not show 50 oppositions".into());
        }
        bytes = page.body.len();
    }
    let cpu = server.cpu()?.checked_sub(before).unwrap_or_default();
    let (_, peak) = server.memory()?;
    println!("board: 50 oppositions, 200 occurrences, {requests} requests one after another");
    println!("  250 acts took {:.1} s, one after another", filled.as_secs_f64());
    println!("  page of {} KiB: {}", bytes / 1024, times.line());
    let each = cpu.as_secs_f64() * 1000.0 / f64::from(u32::try_from(requests)?);
    println!("  server CPU {each:.2} ms a page; memory highest {peak:.0} MiB");
    Ok(())
}
