//! Measures the program as its users meet it: it starts the server on a store of its own, comes over HTTP, and prints
//! figures. `bench room [GUESTS] [CARDS]`, `bench roles [PEOPLE] [CARDS]`, `bench board [REQUESTS]`, `bench report [TIMES]`,
//! `bench analysis [PEOPLE] [REQUESTS]`.
//!
//! Client and server share the machine, so that every figure holds the cost of both; what the server alone used is read
//! from the system's own account of its process.

mod analysis;
mod board;
mod client;
mod figures;
mod house;
mod process;
mod report;
mod roles;
mod room;

use std::{error::Error, process::ExitCode};

/// What goes wrong ends the run: a figure from a broken run is no figure.
pub type Outcome<T> = Result<T, Box<dyn Error + Send + Sync>>;

#[tokio::main]
async fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let number = |at: usize, otherwise: usize| words.get(at).map_or(Ok(otherwise), |word| word.parse());
    let done = match (words.first().map(String::as_str), number(1, 0), number(2, 0)) {
        (Some("room"), Ok(guests), Ok(cards)) => room::measure(or(guests, 30), or(cards, 100)).await,
        (Some("roles"), Ok(people), Ok(cards)) => roles::measure(or(people, 40), or(cards, 60), 200).await,
        (Some("board"), Ok(requests), _) => board::measure(or(requests, 500)).await,
        (Some("analysis"), Ok(people), Ok(requests)) => analysis::measure(or(people, 12), or(requests, 50)).await,
        (Some("report"), Ok(times), _) => report::measure(or(times, 5)).await,
        _ => Err("bench room [GUESTS] [CARDS] | bench roles [PEOPLE] [CARDS] | bench board [REQUESTS] | bench report [TIMES] | \
                  bench analysis [PEOPLE] [REQUESTS]"
            .into()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bench: {error}");
            ExitCode::FAILURE
        }
    }
}

fn or(given: usize, otherwise: usize) -> usize {
    if given == 0 { otherwise } else { given }
}
