use super::{pages, printed, squeezed};
use crate::pdf::exported;
use crate::size::MOST_TEXT;
use crate::{
    Choice, Document, Language, Outcome, RenderError, Report, example, example_empty, example_large, json, pdf,
};

fn english() -> Report {
    Report { language: Language::En, ..example() }
}

fn says(report: &Report, sentences: &[&str]) {
    let text = printed(&pages(report));
    for sentence in sentences {
        assert!(text.contains(&squeezed(sentence)), "the report does not say: {sentence}");
    }
}

#[test]
fn the_same_report_gives_the_same_bytes() {
    let first = pdf(&example()).expect("a PDF");
    pdf(&example_empty()).expect("a PDF");
    assert_eq!(first, pdf(&example()).expect("a PDF"));
    assert!(first.starts_with(b"%PDF-1.7"));
}

#[test]
fn a_report_in_either_language_has_no_word_of_the_other() {
    let (dutch, english) = (printed(&pages(&example())), printed(&pages(&english())));
    assert!(dutch.contains(&squeezed("Welke wij-zij’s spelen mee?")) && !dutch.contains("Accountability"));
    assert!(english.contains(&squeezed("Which us-and-them stories play?")) && !english.contains("Verantwoording"));
}

#[test]
fn an_empty_report_says_so_and_holds_no_empty_tables() {
    let sentences = [
        "Er staat nog niets op de kaart.",
        "Er zijn geen wij-zij’s genoteerd.",
        "Er zijn geen incidenten en conflicten genoteerd.",
        "Er is nog geen wij-zij gekozen.",
        "Niets op de kaart is alleen online gezien.",
        "Er zijn geen verschillen tussen domeinen genoteerd.",
        "Er zijn geen deelnemers genoteerd.",
        "Er zijn geen sessies genoteerd.",
    ];
    says(&example_empty(), &sentences);
    assert!(!printed(&pages(&example_empty())).contains("Bijkomende"));
}

#[test]
fn a_report_without_any_text_is_still_a_document() {
    pdf(&Report::default()).expect("a PDF");
}

#[test]
fn an_outdated_report_says_so_on_every_page() {
    let report = Report { outdated: true, example: false, ..example() };
    let sentence = squeezed("De terugkijkdatum (14 september 2026) is voorbij.");
    let typeset = pages(&report);
    assert!(printed(&typeset).contains(&sentence));
    for page in typeset.document.pages() {
        let mut text = String::new();
        super::collect(&page.frame, &mut text);
        assert!(squeezed(&text).contains("Verouderdbeeld"));
    }
}

#[test]
fn a_large_map_fits_in_one_report() {
    let report = example_large();
    let typeset = pages(&report);
    assert!(typeset.document.pages().len() > 30);
    exported(&report, Document::Full, &typeset.document).expect("a PDF");
}

#[test]
fn a_map_that_is_only_followed_says_that_nobody_intervenes() {
    let choice = Choice { outcome: Outcome::MonitorOnly, opposition: Some(3), ..Choice::default() };
    let report = Report { choice: Some(choice), ..example() };
    says(&report, &["De groep grijpt niet in. Wij-zij 3 wordt wel gevolgd.", "Er zijn geen stippen verdeeld."]);
}

#[test]
fn our_own_proposals_are_marked_as_such() {
    says(&example(), &["eigen voorstel"]);
    says(&english(), &["own proposal"]);
}

#[test]
fn numbers_that_are_not_on_the_map_do_no_harm() {
    let mut report = example();
    report.online_only.oppositions.push(77);
    report.online_only.occurrences.push(78);
    report.differs[0].opposition = 79;
    report.unknown[0].opposition = 80;
    report.choice.as_mut().expect("a choice").opposition = Some(81);
    report.oppositions[0].occurrences.push(82);
    pages(&report);
}

#[test]
fn too_much_text_is_refused_with_a_sentence() {
    let long = Report { purpose: "a".repeat(MOST_TEXT + 1), ..example() };
    let refusal = pdf(&long).expect_err("a refusal");
    assert_eq!(refusal, RenderError::TextTooLong { found: MOST_TEXT + 1, most: MOST_TEXT });
    assert!(refusal.sentence(Language::Nl).contains("Maak de tekst korter."));
    let mut many = example();
    many.occurrences = vec![many.occurrences[0].clone(); 2_001];
    assert!(matches!(pdf(&many), Err(RenderError::TooMuch { found: 2_001, .. })));
    let mut full = example();
    full.occurrences.iter_mut().for_each(|it| it.what = "a ".repeat(4_000));
    full.occurrences = vec![full.occurrences[0].clone(); 80];
    assert!(matches!(pdf(&full), Err(RenderError::TooMuch { .. })));
}

#[test]
fn the_json_is_the_whole_report_and_always_the_same() {
    for report in [example(), example_empty(), english(), example_large(), Report::default()] {
        let text = json(&report);
        let read: Report = serde_json::from_str(&text).expect("the JSON can be read");
        assert_eq!(read, report);
        assert_eq!(json(&read), text);
    }
    let sparse: Report = serde_json::from_str(r#"{"title": "Kade"}"#).expect("fields may be missing");
    assert_eq!(sparse.title, "Kade");
}

#[test]
fn the_aid_beside_a_story_the_reason_of_a_view_and_of_a_word_and_the_voters_are_told() {
    let aid = "Behandel dit als polarisatie: richt u op het midden.";
    let words = "Het ging op die avond letterlijk over dat woord.";
    says(&example(), &[aid, words, "Dat hoorden wij van bewoners.", "8 deelnemers"]);
    let none = Report { occurrences: Vec::new(), ..example() };
    says(&none, &[aid]);
}

#[test]
fn a_copy_that_was_taken_along_says_for_what_and_for_whom() {
    says(&example(), &["Waarvoor dit exemplaar is meegenomen", "het college", "Nummer in het exportregister"]);
    let not_taken = Report { taken: None, ..example() };
    let text = printed(&super::pages(&not_taken));
    assert!(!text.contains(&squeezed("Waarvoor dit exemplaar is meegenomen")));
    assert!(!crate::json(&not_taken).contains("\"taken\""), "and its JSON neither");
}

#[test]
fn a_copy_to_disclose_tells_the_history_with_what_each_text_is() {
    let told = |number: u64| crate::Told {
        number,
        on: "2026-01-05T09:30:00+01:00".into(),
        by: "wijkagent".into(),
        what: format!("Voegde een wij-zij toe, nummer {number}."),
        statements: vec![("opvatting".into(), "daar kunnen wij iets doen".into())],
    };
    let report = Report { history: (1..=1_002).map(told).collect(), ..example() };
    says(&report, &["De hele geschiedenis", "opvatting: daar kunnen wij iets doen", "Nog 2 handelingen staan"]);
    assert!(!printed(&super::pages(&example())).contains(&squeezed("De hele geschiedenis")));
    pdf(&Report { history: (1..=40).map(told).collect(), ..example() }).expect("a PDF");
}
