//! Prints how long documents take and how much memory: `cargo run --release -p report --example measure [-- TIMES]`.
//! From the third on they are made of the largest report: 50 oppositions, 200 occurrences, 60 cards; the last ones of an
//! analysis of 1,500 answers.

use report::{Document, Report, example, example_analysis_large, example_empty, example_large, odt, pdf_of};
use std::{env, error::Error, fs, time::Instant};

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
    let given: Option<usize> = env::args().nth(1).and_then(|times| times.parse().ok());
    let every = Document::ALL.map(|document| (document.slug(), example_large(), document, 10));
    let whole = [("empty", example_empty(), Document::Full, 20), ("example", example(), Document::Full, 100)];
    let answers = [
        ("answers: analysis", example_analysis_large(), Document::Analysis, 10),
        ("answers: full", example_analysis_large(), Document::Full, 10),
    ];
    for (name, report, document, times) in whole.into_iter().chain(every).chain(answers) {
        let times = given.unwrap_or(times);
        let mut took = Vec::new();
        let mut bytes = Vec::new();
        for _ in 0..times {
            let start = Instant::now();
            bytes = pdf_of(&report, document)?;
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
    for (name, report) in [("large.odt", example_large()), ("answers.odt", example_analysis_large())] {
        edited(name, &report)?;
    }
    Ok(())
}

/// The same for a text that can be edited.
fn edited(name: &str, report: &Report) -> Result<(), Box<dyn Error>> {
    let start = Instant::now();
    let bytes = odt(report)?;
    println!("{name}: {:.0} ms, {} KiB", start.elapsed().as_secs_f64() * 1000.0, bytes.len() / 1024);
    Ok(())
}
