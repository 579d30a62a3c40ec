use super::hostile::find;
use super::odt::told;
use super::{pages_of, printed, squeezed};
use crate::document::analysis;
use crate::pdf::exported;
use crate::{
    Analysis, BlindSpots, Contact, Dimension, DimensionState, Document, Domain, Finding, Intervention, Known, Language,
    NetworkRow, Report, Thread, example, example_analysis_large, example_empty,
};
use serde_json::Value;
use typst::layout::{Frame, FrameItem};

fn with(analysis: Analysis) -> Report {
    Report { analysis: Some(analysis), ..example_empty() }
}

/// What the document of the analysis says, and the text that can be edited says too.
fn says(report: &Report, sentences: &[&str]) {
    let (text, edited) = (printed(&pages_of(report, Document::Analysis)), told(report));
    for sentence in sentences {
        assert!(text.contains(&squeezed(sentence)), "the PDF does not say: {sentence}");
        assert!(report.analysis.is_none() || edited.contains(&squeezed(sentence)), "the ODT does not say: {sentence}");
    }
}

/// The block of this kind in the document.
fn block(report: &Report, kind: &str) -> Value {
    found(report, kind).expect("the block")
}

fn found(report: &Report, kind: &str) -> Option<Value> {
    fn search(value: &Value, kind: &str) -> Option<Value> {
        match value {
            Value::Array(items) => items.iter().find_map(|it| search(it, kind)),
            Value::Object(fields) if fields.get("is").is_some_and(|is| is == kind) => Some(value.clone()),
            Value::Object(fields) => fields.values().find_map(|it| search(it, kind)),
            _ => None,
        }
    }
    search(&serde_json::to_value(analysis(report)).expect("JSON"), kind)
}

#[test]
fn the_analysis_is_told_from_signal_to_effect() {
    let sentences = [
        "Dit is niet ‘de KIS-checklist’.",
        "De analyse begint bij 2 signalen.",
        "Dimensies: 6 ingevuld, 2 voor een deel ingevuld, 1 leeg.",
        "Domeinen zien het anders bij: 1. Verschijningsvormen en 8. Rol van de overheid en anderen.",
        "Een eigen afwegingskader. Er is geen score",
        "Hierop rust het voorstel",
        "Veiligheid: enigszins",
        "De tweede avond liet zien dat verkennen alleen te laat komt.",
        "Onderbouwing: van enigszins naar duidelijk.",
        "Mensen gaan elkaar uit de weg; van ruzie is nog geen sprake.",
        "Niet gezien",
        "Vernielingen",
        "Waar domeinen het anders zien",
        "Sociaal domein: ja. Sinds de tweede avond sterker.",
        "Deze dimensie is nog niet ingevuld.",
        "De hoogste fase die op een waarneming rust: spanning.",
        "29 januari 2026: ongemak",
        "Nazorg is een eigen toevoeging.",
        "Rust op: K50 en eigen ervaring",
        "Dat is op beide avonden al gevraagd.",
        "Gevonden: 2 witte vlekken.",
        "Bereikt de plek: ja",
        "Geen contact",
        "Positief gedrag van kinderen en jongeren",
        "De terugblik is te laat.",
        "Meer dan één keer",
        "na 3 maanden",
        "De uitnodiging moet van de school komen.",
        "Los eind: hier volgt nog niets op",
        "Hier eindigt de draad",
        "eigen voorstel",
    ];
    says(&example(), &sentences);
    let english = Report { language: Language::En, ..example() };
    says(&english, &["The wheel of nine dimensions", "Where domains see it differently", "No contact", "own proposal"]);
}

#[test]
fn the_report_holds_the_analysis_only_when_there_is_one() {
    let whole = printed(&super::pages(&example()));
    assert!(whole.contains(&squeezed("Het wiel van negen dimensies")));
    assert!(whole.find(&squeezed("Strategie")) < whole.find(&squeezed("Het wiel van negen dimensies")));
    let without = Report { analysis: None, ..example() };
    assert!(!printed(&super::pages(&without)).contains(&squeezed("Het wiel van negen dimensies")));
    says(&without, &["Er is nog geen analyse.", "Verantwoording"]);
}

#[test]
fn what_is_empty_says_so_in_a_sentence() {
    let sentences = [
        "De vragenlijsten zijn voor een deel een eigen voorstel.",
        "Dit is niet ‘de KIS-checklist’. Wat een eigen voorstel is, staat erbij.",
        "Er zijn geen signalen genoteerd.",
        "De signalen zijn nog niet gewogen.",
        "Er is nog geen dimensie ingevuld.",
        "Er is nog niets ingevuld.",
        "Er is nog geen fase genoteerd.",
        "Er volgen geen adviezen uit wat nu is ingevuld.",
        "De groep heeft nog niet naar witte vlekken gekeken.",
        "Er is nog niets afgesproken.",
        "Er is nog geen draad",
    ];
    says(&with(Analysis::default()), &sentences);
    let looked = Analysis { blind_spots: Some(BlindSpots::default()), ..Analysis::default() };
    says(&with(looked), &["Er is nog geen bevinding naast het beleid gelegd.", "Het netwerk is nog niet ingevuld."]);
}

#[test]
fn a_dimension_whose_answers_are_phases_leads_to_their_chapter() {
    let dimension = Dimension { number: 6, state: DimensionState::Partly, ..Dimension::default() };
    let report = with(Analysis { dimensions: vec![dimension.clone()], ..Analysis::default() });
    says(&report, &["Wat hier is gezien, staat verderop onder ‘Fasen’."]);
    let empty = Dimension { state: DimensionState::Empty, ..dimension };
    says(&with(Analysis { dimensions: vec![empty], ..Analysis::default() }), &["Deze dimensie is nog niet ingevuld."]);
}

#[test]
fn what_was_filled_in_partly_holds_no_empty_cells_without_a_word() {
    let dimension = Dimension {
        number: 3,
        state: DimensionState::Partly,
        findings: vec![Finding {
            number: 1,
            item: "Iets".into(),
            state: Known::Yes,
            differs: true,
            ..Finding::default()
        }],
        ..Dimension::default()
    };
    let plan = vec![Intervention { overdue: true, ..Intervention::default() }];
    let blind_spots = Some(BlindSpots { rows: vec![crate::BlindSpot::default()], ..BlindSpots::default() });
    let report = with(Analysis {
        signals: vec![crate::Signal::default()],
        appraisals: vec![crate::Appraisal::default()],
        dimensions: vec![dimension],
        phases: vec![crate::PhaseOf::default()],
        advice: vec![crate::Advice::default()],
        plan,
        blind_spots,
        thread: Thread { nodes: vec![crate::ThreadNode::default()], ..Thread::default() },
        ..Analysis::default()
    });
    let sentences = [
        "Weging van Niet bekend",
        "Er zijn geen criteria ingevuld.",
        "Nog niet besloten",
        "3. Dimensie 3",
        "De groep heeft hier nog geen conclusie bij geschreven.",
        "Er is geen fase die op een waarneming rust.",
        "Niets genoteerd",
        "Nog niets afgesproken",
        "Bereikt de groep: weten we niet",
        "Aanpak zonder naam",
        "Er is nog geen moment om terug te kijken.",
        "Hier begint de draad",
    ];
    says(&report, &sentences);
    exported(&report, Document::Analysis, &pages_of(&report, Document::Analysis).document).expect("a PDF");
}

#[test]
fn the_wheel_has_a_part_for_each_dimension_with_a_texture_and_a_word_and_its_alternative_says_the_same() {
    let wheel = block(&example(), "wheel");
    let parts = wheel["parts"].as_array().expect("parts");
    assert_eq!(parts.len(), 9);
    assert_eq!((&parts[0]["look"], &parts[0]["word"]), (&"differing".into(), &"Verschillend".into()));
    assert_eq!((&parts[8]["look"], &parts[8]["word"]), (&"empty".into(), &"Leeg".into()));
    let alt = wheel["alt"].as_str().expect("a text");
    assert!(alt.contains("1. Verschijningsvormen: verschillend.") && alt.contains("9. Beschermende krachten: leeg."));
    assert_eq!(wheel["table"]["rows"].as_array().map(Vec::len), Some(9));
}

#[test]
fn the_thread_is_read_both_ways_and_leads_from_each_step_to_its_neighbours() {
    let thread = example().analysis.expect("an analysis").thread;
    let rows = block(&example(), "thread")["rows"].clone();
    let steps =
        |side: &str| rows.as_array().expect("rows").iter().map(|row| row[side].as_array().map_or(0, Vec::len)).sum();
    assert_eq!((steps("from"), steps("to")), (thread.links.len(), thread.links.len()));
    let typeset = pages_of(&example(), Document::Analysis);
    let links: usize = typeset.document.pages().iter().map(|page| links(&page.frame)).sum();
    assert!(links >= 2 * thread.links.len(), "{links} links");
    let mut report = example();
    let stray = crate::ThreadLink { from: "nergens".into(), to: "b1".into() };
    report.analysis.as_mut().expect("an analysis").thread.links.push(stray);
    assert_eq!(block(&report, "thread")["rows"], rows);
}

fn links(frame: &Frame) -> usize {
    let of = |item: &FrameItem| match item {
        FrameItem::Group(group) => links(&group.frame),
        FrameItem::Link(..) => 1,
        _ => 0,
    };
    frame.items().map(|(_, item)| of(item)).sum()
}

#[test]
fn a_network_of_many_domains_gets_a_page_that_is_wider_than_high() {
    let mut report = example();
    assert!(found(&report, "pages").is_none());
    let spots = report.analysis.as_mut().and_then(|it| it.blind_spots.as_mut()).expect("blind spots");
    spots.network.columns = Domain::ALL.to_vec();
    spots.network.rows.push(NetworkRow { name: "Kort".into(), cells: vec![Some(Contact::default()); 20] });
    let pages = pages_of(&report, Document::Analysis).document;
    let wide = pages.pages().iter().filter(|page| page.frame.size().x > page.frame.size().y).count();
    assert_eq!(wide, 1);
    let edited = super::odt::file(&report, "content.xml");
    assert!(edited.contains("\"Landscape2\" text:outline-level=\"2\"") && edited.contains("\"Upright1\" text:outline"));
}

/// Everywhere in the analysis where people type, with a word of its own.
fn labelled() -> (Report, Vec<String>) {
    let mut whole = serde_json::to_value(example()).expect("JSON");
    let mut paths = Vec::new();
    find(&whole["analysis"], "/analysis".to_owned(), &mut paths);
    let mut words = Vec::new();
    for (at, path) in paths.into_iter().enumerate() {
        let is_key = path.starts_with("/analysis/thread/") && !path.ends_with("/label");
        let word = format!("Qz{at}x");
        let place = whole.pointer_mut(&path).expect("a place");
        let before = std::mem::replace(place, Value::String(word.clone()));
        if !is_key && serde_json::from_value::<Report>(whole.clone()).is_ok() {
            words.push(word);
        } else {
            *whole.pointer_mut(&path).expect("a place") = before;
        }
    }
    (serde_json::from_value(whole).expect("a report"), words)
}

#[test]
fn every_text_of_the_analysis_stands_in_the_document_and_in_the_text_that_can_be_edited() {
    let (report, words) = labelled();
    assert!(words.len() > 150, "{} words", words.len());
    let (text, edited) = (printed(&pages_of(&report, Document::Analysis)), told(&report));
    let missing = |from: &str| words.iter().filter(|word| !from.contains(word.as_str())).cloned().collect::<Vec<_>>();
    assert_eq!(missing(&text), Vec::<String>::new());
    assert_eq!(missing(&edited), Vec::<String>::new());
}

/// How long its PDF takes is measured by `examples/measure.rs`: a build without optimisation is too slow for it.
#[test]
fn an_analysis_of_fifteen_hundred_answers_is_told_whole() {
    let report = example_analysis_large();
    let dimensions = &report.analysis.as_ref().expect("an analysis").dimensions;
    assert_eq!((dimensions.len(), report.oppositions.len()), (9, 40));
    assert_eq!(dimensions.iter().map(|it| it.findings.len()).sum::<usize>(), 1_500);
    let edited = told(&report);
    assert!((1..=1_500).rev().step_by(100).all(|number: u32| edited.contains(&number.to_string())));
}
