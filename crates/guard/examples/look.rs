//! Shows what the guard finds in each line of standard input: for who edits the word lists.
//! `cargo run -p guard --example look < sentences.txt`

use std::io::{self, BufRead, Write};

use guard::{Guard, Place};

fn main() -> io::Result<()> {
    let mut out = io::stdout().lock();
    for line in io::stdin().lock().lines() {
        let line = line?;
        write!(out, "{line}")?;
        for finding in Guard::built_in().findings(&line, Place::Occurrence) {
            write!(out, "\t{} [{}]", finding.kind.slug(), line.get(finding.start..finding.end).unwrap_or_default())?;
        }
        writeln!(out)?;
    }
    Ok(())
}
