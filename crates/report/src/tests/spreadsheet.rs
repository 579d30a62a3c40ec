use crate::{Language, Report, csv, example, example_empty};

/// The rows of the table with this name.
fn rows(report: &Report, name: &str) -> Vec<Vec<String>> {
    let (_, text) = csv(report).into_iter().find(|(file, _)| file == name).expect("the table");
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b';')
        .has_headers(false)
        .from_reader(text.strip_prefix('\u{FEFF}').expect("a byte order mark").as_bytes());
    reader.records().map(|row| row.expect("a row").iter().map(str::to_owned).collect()).collect()
}

#[test]
fn a_table_has_its_heads_in_the_language_of_the_report() {
    assert_eq!(rows(&example(), "wij-zijs.csv")[0][..3], ["Nr.", "Wij", "Zij"]);
    let english = Report { language: Language::En, ..example() };
    assert_eq!(rows(&english, "participants.csv")[0], ["Domain", "Function"]);
    assert_eq!(rows(&example_empty(), "incidenten-en-conflicten.csv").len(), 1);
}

#[test]
fn every_opposition_occurrence_and_participant_is_a_row() {
    let report = example();
    assert_eq!(rows(&report, "wij-zijs.csv").len(), report.oppositions.len() + 1);
    assert_eq!(rows(&report, "incidenten-en-conflicten.csv").len(), report.occurrences.len() + 1);
    assert_eq!(rows(&report, "deelnemers.csv").len(), report.participants.len() + 1);
}

#[test]
fn no_cell_is_a_formula() {
    let mut report = example();
    for formula in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "\n=1", "＝1", "=cmd|' /C calc'!A0", "\";=1"]
    {
        report.oppositions[0].us = formula.to_owned();
        report.occurrences[0].what = formula.to_owned();
        report.participants[0].function = formula.to_owned();
        for (name, at) in [("wij-zijs.csv", 1), ("incidenten-en-conflicten.csv", 2), ("deelnemers.csv", 1)] {
            let cell = rows(&report, name)[1][at].clone();
            let expected = if formula.starts_with('"') { formula.to_owned() } else { format!("'{formula}") };
            assert_eq!(cell, expected);
        }
    }
}

#[test]
fn semicolons_quotes_and_line_breaks_stay_in_their_cell() {
    let mut report = example();
    report.oppositions[0].us = "a;b \"c\"\nd".to_owned();
    assert_eq!(rows(&report, "wij-zijs.csv")[1][1], "a;b \"c\"\nd");
}
