//! Writes the documents of the example to a folder: `cargo run -p report --example write -- FOLDER [DOCUMENT]`.

use report::{
    Document, Language, Report, csv, example, example_analysis_large, example_empty, example_large, json, odt, pdf_of,
};
use std::{env, error::Error, fs, path::Path};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = env::args().nth(1).ok_or("give a folder to write to")?;
    let wanted = env::args().nth(2);
    let folder = Path::new(&folder);
    fs::create_dir_all(folder)?;
    let english = Report { language: Language::En, ..example() };
    let outdated = Report { outdated: true, ..example() };
    let reports = [
        ("example", example()),
        ("empty", example_empty()),
        ("english", english),
        ("outdated", outdated),
        ("large", example_large()),
        ("analysis-large", example_analysis_large()),
    ];
    for (name, report) in reports {
        if wanted.as_deref().is_none_or(|wanted| wanted == "odt") {
            fs::write(folder.join(format!("{name}.odt")), odt(&report)?)?;
        }
        for document in
            Document::ALL.into_iter().filter(|it| wanted.as_deref().is_none_or(|wanted| it.slug() == wanted))
        {
            fs::write(folder.join(format!("{name}-{}.pdf", document.slug())), pdf_of(&report, document)?)?;
        }
    }
    fs::write(folder.join("example.json"), json(&example()))?;
    for (name, text) in csv(&example()) {
        fs::write(folder.join(name), text)?;
    }
    Ok(())
}
