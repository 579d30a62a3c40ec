use crate::{Action, Language, Report, csv, example, example_empty};

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
    let (map, strategy) = (&report.role_maps[0], &report.strategies[0]);
    assert_eq!(rows(&report, "kaart-2-kaartjes.csv").len(), map.cards.len() + 1);
    assert_eq!(rows(&report, "brandstof.csv").len(), map.fuel.len() + 1);
    assert_eq!(rows(&report, "acties.csv").len(), strategy.actions.len() + 1);
}

#[test]
fn a_card_is_told_with_its_place_its_ground_and_where_it_moves() {
    let bridge = rows(&example(), "kaart-2-kaartjes.csv").into_iter().find(|row| row[4] == "Wijkregisseur");
    let expected = ["Functie", "Bruggenbouwer", "Leidt de avonden en wordt door beide kanten aangesproken."];
    let bridge = bridge.expect("the card");
    assert_eq!(bridge[5..8], expected);
    assert_eq!(bridge[8..], ["Bevestigd", "Ja", "Stille midden, genuanceerd", ""]);
}

#[test]
fn an_action_without_a_strategy_is_a_row_without_an_opposition() {
    let mut report = example();
    report.actions = vec![Action { what: "De sleutels teruggeven".into(), ..Action::default() }];
    let all = rows(&report, "acties.csv");
    assert_eq!(all.len(), report.strategies[0].actions.len() + 2);
    assert_eq!(all[all.len() - 1][..2], ["", "De sleutels teruggeven"]);
    assert_eq!(all[1][0], "2");
}

#[test]
fn no_cell_is_a_formula() {
    let mut report = example();
    for formula in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "\n=1", "＝1", "=cmd|' /C calc'!A0", "\";=1"]
    {
        report.oppositions[0].us = formula.to_owned();
        report.occurrences[0].what = formula.to_owned();
        report.participants[0].function = formula.to_owned();
        report.role_maps[0].cards.truncate(1);
        report.role_maps[0].cards[0].name = formula.to_owned();
        report.role_maps[0].fuel[0].description = formula.to_owned();
        report.strategies[0].actions[0].what = formula.to_owned();
        let first = [("wij-zijs.csv", 1), ("incidenten-en-conflicten.csv", 2), ("deelnemers.csv", 1)];
        let second = [("kaart-2-kaartjes.csv", 4), ("brandstof.csv", 3), ("acties.csv", 1)];
        for (name, at) in first.into_iter().chain(second) {
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

#[test]
fn every_answer_advice_blind_spot_and_look_back_is_a_row() {
    let report = example();
    let analysis = report.analysis.as_ref().expect("an analysis");
    let findings: usize = analysis.dimensions.iter().map(|it| it.findings.len()).sum();
    let all = rows(&report, "bevindingen.csv");
    assert_eq!(all.len(), findings + 1);
    assert_eq!(
        all[1][..6],
        ["1. Verschijningsvormen", "1", "In de omgang", "Elkaar uit de weg gaan", "Uit bron", "Ja"]
    );
    let views =
        "Sociaal domein: ja. Sinds de tweede avond sterker. | Veiligheid: nee. In de meldingen is niets te zien.";
    assert_eq!(all[1][14..16], [views, "Ja"]);
    assert_eq!(rows(&report, "adviezen.csv").len(), analysis.advice.len() + 1);
    let spots = rows(&report, "witte-vlekken.csv");
    assert_eq!(spots[1][3..7], ["Nee", "Ja", "Weten we niet", "Aanpassen"]);
    // Two looks back, and an intervention that nobody looks back on.
    let plan = rows(&report, "plan.csv");
    assert_eq!((plan.len(), plan[1][9].as_str(), plan[3][11].as_str()), (4, "Begeleiding | Meer dan één keer", ""));
    assert_eq!(rows(&example_empty(), "bevindingen.csv").len(), 1);
}

#[test]
fn no_cell_of_the_analysis_is_a_formula() {
    let mut report = example();
    let analysis = report.analysis.as_mut().expect("an analysis");
    analysis.dimensions[0].findings[0].item = "=1+1".into();
    analysis.advice[0].text = "@SUM(A1)".into();
    analysis.blind_spots.as_mut().expect("blind spots").rows[0].finding = "+1".into();
    analysis.plan[0].name = "-1".into();
    let cells = [("bevindingen.csv", 3), ("adviezen.csv", 1), ("witte-vlekken.csv", 0), ("plan.csv", 0)];
    assert_eq!(cells.map(|(name, at)| rows(&report, name)[1][at].clone()), ["'=1+1", "'@SUM(A1)", "'+1", "'-1"]);
}
