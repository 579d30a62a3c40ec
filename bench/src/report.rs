//! The report on a full board, made by the command as an administrator would.

use crate::{
    Outcome,
    figures::Times,
    house::Room,
    process::{Server, memory, program},
};
use std::time::{Duration, Instant};
use tokio::process::Command;

/// Makes the report again and again, each time in a process of its own, and over HTTP.
pub async fn measure(times: usize) -> Outcome<()> {
    let server = Server::start().await?;
    let mut room = Room::open(&server).await?;
    room.fill().await?;
    let id = room.path.rsplit('/').next().unwrap_or_default().to_owned();
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("report.pdf");
    let database = format!("sqlite:{}", server.database().display());
    let (mut cold, mut highest) = (Times::default(), 0.0_f64);
    for _ in 0..times {
        let start = Instant::now();
        let mut child =
            Command::new(program()).args(["report", &id, "--database", &database, "--pdf"]).arg(&file).spawn()?;
        let process = child.id().ok_or("the report stopped at once")?;
        let status = loop {
            // The highest mark only rises, so that the last look before the end is close to the end's.
            highest = highest.max(memory(process, "VmHWM").unwrap_or_default());
            match tokio::time::timeout(Duration::from_millis(2), child.wait()).await {
                Ok(status) => break status?,
                Err(_) => continue,
            }
        };
        cold.add(start.elapsed());
        if !status.success() {
            return Err(format!("the report ended with {status}").into());
        }
    }
    let mut web = Times::default();
    for _ in 0..times {
        let start = Instant::now();
        let mut client = room.facilitator.another().await?;
        let size = client.taken(&room.path, "report.pdf").await?;
        web.add(start.elapsed());
        if size < 10_000 {
            return Err("the report over HTTP is no report".into());
        }
    }
    println!("report: 50 oppositions, 200 occurrences, {times} times");
    println!("  `veerkaart report --pdf`, start of the process and database included: {}", cold.line());
    println!("  over HTTP, made by a process of its own:                             {}", web.line());
    println!("  {} KiB; memory of that process highest {highest:.0} MiB", std::fs::metadata(&file)?.len() / 1024);
    Ok(())
}
