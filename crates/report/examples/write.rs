//! Writes the example reports to a folder: `cargo run -p report --example write -- FOLDER`.

use report::{Language, Report, csv, example, example_empty, json, pdf};
use std::{env, error::Error, fs, path::Path};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = env::args().nth(1).ok_or("give a folder to write to")?;
    let folder = Path::new(&folder);
    fs::create_dir_all(folder)?;
    let english = Report { language: Language::En, ..example() };
    let outdated = Report { outdated: true, ..example() };
    for (name, report) in
        [("example", example()), ("empty", example_empty()), ("english", english), ("outdated", outdated)]
    {
        fs::write(folder.join(format!("{name}.pdf")), pdf(&report)?)?;
    }
    fs::write(folder.join("example.json"), json(&example()))?;
    for (name, text) in csv(&example()) {
        fs::write(folder.join(name), text)?;
    }
    Ok(())
}
