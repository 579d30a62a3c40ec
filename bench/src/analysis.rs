//! A full analysis: nine dimensions, twelve participants who answer at once, 1,500 answers, 40 oppositions. Then every
//! page of it, and its report.

use crate::{
    Outcome,
    client::Client,
    figures::Times,
    house::{self, Room, act},
    process::Server,
};
use std::time::{Duration, Instant};

const DIMENSIONS: [&str; 9] = [
    "manifestations",
    "dividing-lines",
    "risk-factors",
    "drivers",
    "sentiments-and-triggers",
    "phases",
    "locations",
    "own-role",
    "protective-factors",
];

/// The names of the answers that a page asks for.
fn asked(page: &str, kind: &str) -> Vec<String> {
    let mut names: Vec<String> = page
        .split(&format!("name=\"{kind}-"))
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .filter(|name| !name.ends_with("-was"))
        .map(str::to_owned)
        .collect();
    names.dedup();
    names
}

/// Somebody answers everything, a dimension at a time; answers with how many.
async fn answer_all(mut client: Client, path: String, n: usize, most: usize) -> Outcome<(usize, Times)> {
    let (mut answers, mut times) = (0, Times::default());
    for dimension in DIMENSIONS {
        let address = format!("{path}/analysis/{dimension}");
        let page = client.get(&address).await?.body;
        let (kind, values): (&str, [&str; 3]) = match dimension {
            "phases" => ("phase", ["unease", "tension", "calm"]),
            _ => ("state", ["yes", "no", "unknown"]),
        };
        // Each group of a dimension is a form of its own.
        for form in page.split("name=\"group\" value=\"").skip(1) {
            let group = form.split('"').next().unwrap_or_default().to_owned();
            let mut names = asked(form, kind);
            names.truncate(most.saturating_sub(answers));
            if names.is_empty() {
                continue;
            }
            answers += names.len();
            let mut fields = vec![("act".to_owned(), act()), ("group".to_owned(), group)];
            for (at, name) in names.into_iter().enumerate() {
                fields.push((format!("{kind}-{name}"), values[(at + n) % 3].to_owned()));
                fields.push((format!("note-{name}"), format!("gezien bij de hal, melding {n} {at}")));
            }
            let fields: Vec<(&str, &str)> =
                fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            let start = Instant::now();
            let sent = client.post(&format!("{address}/answers"), &fields).await?;
            times.add(start.elapsed());
            if !sent.status.is_redirection() && !sent.status.is_success() {
                return Err(format!("answering {dimension} answered {}", sent.status).into());
            }
        }
    }
    Ok((answers, times))
}

/// Fills the analysis and asks for each of its pages again and again.
pub async fn measure(participants: usize, requests: usize) -> Outcome<()> {
    let server = Server::start().await?;
    let mut room = Room::open(&server).await?;
    for n in 1..=40 {
        room.add_opposition(&format!("bewoners van straat {n}"), &format!("bezoekers van hal {n}")).await?;
    }
    let code = room.open_session().await?;
    let started = room.facilitator.post(&format!("{}/analysis", room.path), &[("act", &act())]).await?;
    house::expect(started.status, "starting the analysis")?;
    let mut guests = vec![];
    for _ in 0..participants {
        guests.push(house::join(&server, &code).await?);
    }
    let (most, from) = (1500_usize.div_ceil(participants), Instant::now());
    let mut hands = vec![];
    for (n, guest) in guests.into_iter().enumerate() {
        hands.push(tokio::spawn(answer_all(guest, room.path.clone(), n, most)));
    }
    let (mut answers, mut posts) = (0, Times::default());
    for hand in hands {
        let (given, times) = hand.await??;
        answers += given;
        posts.all(times);
    }
    let filled = from.elapsed();
    for dimension in DIMENSIONS {
        let path = format!("{}/analysis/{dimension}/revelation", room.path);
        let shown = room.facilitator.post(&path, &[("act", &act())]).await?.status;
        // Of a dimension that nobody reached there is nothing to show.
        if shown != hyper::StatusCode::CONFLICT {
            house::expect(shown, "showing the answers")?;
        }
    }
    println!(
        "analysis: {participants} participants, {answers} answers in {:.1} s, 40 oppositions",
        filled.as_secs_f64()
    );
    println!("  answering a dimension, all at once: {}", posts.line());
    let mut paths: Vec<String> = DIMENSIONS.iter().map(|it| format!("{}/analysis/{it}", room.path)).collect();
    let others = [
        "",
        "/analysis",
        "/phases",
        "/places",
        "/online",
        "/advice",
        "/blind-spots",
        "/network",
        "/interventions",
        "/deployments",
        "/thread",
        "/appraisals",
    ];
    paths.extend(others.iter().map(|it| format!("{}{it}", room.path)));
    let before = server.cpu()?;
    let mut worst = (Duration::ZERO, String::new());
    for path in &paths {
        let mut times = Times::default();
        for _ in 0..requests {
            let start = Instant::now();
            let page = room.facilitator.get(path).await?;
            times.add(start.elapsed());
            if !page.status.is_success() {
                return Err(format!("{path} answered {}", page.status).into());
            }
        }
        let name = path.strip_prefix(&room.path).unwrap_or(path);
        println!("  page {:32} {}", if name.is_empty() { "(first page)" } else { name }, times.line());
        if times.percentile(95) > worst.0 {
            worst = (times.percentile(95), name.to_owned());
        }
    }
    let cpu = server.cpu()?.checked_sub(before).unwrap_or_default();
    println!(
        "  slowest page: {} (p95 {:.1} ms); server CPU {:.2} s",
        worst.1,
        worst.0.as_secs_f64() * 1000.0,
        cpu.as_secs_f64()
    );
    let mut reports = Times::default();
    for _ in 0..5 {
        let start = Instant::now();
        let mut client = room.facilitator.another().await?;
        client.taken(&room.path, "analysis.pdf").await?;
        reports.add(start.elapsed());
    }
    println!("  report of the analysis over HTTP: {}", reports.line());
    Ok(())
}
