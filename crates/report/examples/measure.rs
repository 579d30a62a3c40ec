//! Prints how long reports take and how much memory: `cargo run --release -p report --example measure`.

use report::{Report, example, example_empty, pdf};
use std::{error::Error, fs, time::Instant};

/// 50 oppositions and 200 occurrences.
fn large() -> Report {
    let small = example();
    let mut report = small.clone();
    report.oppositions = small.oppositions.iter().cycle().take(50).cloned().collect();
    for (number, it) in (1..).zip(&mut report.oppositions) {
        it.number = number;
        it.occurrences = (0..4).map(|n| (number - 1) * 4 + n + 1).collect();
    }
    report.occurrences = small.occurrences.iter().cycle().take(200).cloned().collect();
    for (number, it) in (1..).zip(&mut report.occurrences) {
        it.number = number;
        it.oppositions = vec![(number - 1) / 4 + 1];
    }
    report
}

/// Highest memory of this process in MiB.
fn peak() -> Result<u64, Box<dyn Error>> {
    let status = fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find(|line| line.starts_with("VmHWM")).ok_or("no peak")?;
    Ok(line.split_whitespace().nth(1).ok_or("no figure")?.parse::<u64>()? / 1024)
}

fn pages(bytes: &[u8]) -> usize {
    let text = String::from_utf8_lossy(bytes);
    text.matches("/Type/Page/").count() + text.matches("/Type/Page\n").count() + text.matches("/Type /Page\n").count()
}

fn main() -> Result<(), Box<dyn Error>> {
    for (name, report, times) in
        [("empty", example_empty(), 20), ("example", example(), 100), ("50 x 200", large(), 20)]
    {
        let mut took = Vec::new();
        let mut bytes = Vec::new();
        for _ in 0..times {
            let start = Instant::now();
            bytes = pdf(&report)?;
            took.push(start.elapsed().as_secs_f64() * 1000.0);
        }
        let first = took.first().copied().unwrap_or_default();
        took.sort_by(f64::total_cmp);
        let median = took.get(took.len() / 2).copied().unwrap_or_default();
        let (size, pages) = (bytes.len() / 1024, pages(&bytes));
        println!(
            "{name}: first {first:.0} ms, median {median:.0} ms of {times}, {pages} pages, {size} KiB, peak {} MiB",
            peak()?
        );
    }
    Ok(())
}
