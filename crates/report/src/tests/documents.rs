use super::{pages_of, printed, squeezed};
use crate::pdf::exported;
use crate::role_map::{RoleMap, Zone};
use crate::{Action, Document, Language, Paper, Report, Strategy, example, example_empty, example_large, pdf_of};

fn says(report: &Report, document: Document, sentences: &[&str]) {
    let text = printed(&pages_of(report, document));
    for sentence in sentences {
        assert!(text.contains(&squeezed(sentence)), "{} does not say: {sentence}", document.slug());
    }
}

fn english() -> Report {
    Report { language: Language::En, ..example() }
}

#[test]
fn every_document_of_every_state_is_made_and_always_the_same() {
    for report in [example(), Report::default()] {
        for document in Document::ALL {
            let first = pdf_of(&report, document).expect("a PDF");
            assert_eq!(first, pdf_of(&report, document).expect("a PDF"), "{}", document.slug());
        }
    }
}

#[test]
fn the_summary_is_one_page_however_much_there_is_to_say() {
    let mut full = example_large();
    let action = full.strategies[0].actions[0].clone();
    full.strategies[0].actions = vec![Action { what: "Overleggen ".repeat(300), ..action }; 90];
    full.role_maps[0].reflection.iter_mut().for_each(|it| it.answer = "Wij zeiden het te laat. ".repeat(200));
    full.role_maps[0].cards.iter_mut().for_each(|it| it.name = "W".repeat(900));
    full.title = "Een lange titel ".repeat(90);
    full.area = Some("W".repeat(2_000));
    full.organisation = "i".repeat(2_000);
    full.owner_function = "functie ".repeat(400);
    full.outdated = true;
    full.review_date = "ooit ".repeat(300);
    full.made_from.as_of = "toen ".repeat(300);
    for report in [example(), example_empty(), english(), example_large(), Report::default(), full.clone()] {
        assert_eq!(pages_of(&report, Document::Summary).document.pages().len(), 1);
    }
    says(&full, Document::Summary, &["Ingekort tot één bladzijde.", "Verouderd beeld"]);
    assert!(!printed(&pages_of(&example(), Document::Summary)).contains("Ingekort"));
}

#[test]
fn the_summary_says_what_plays_what_we_do_what_we_do_not_know_and_our_own_share() {
    let sentences = [
        "De groep werkt aan wij-zij 2:",
        "Druk op het midden: hoog.",
        "Waar stoppen we mee: Schrijven over voor- en tegenstanders.",
        "Buiten beeld of onbekend: Woningzoekenden uit de regio en Woningcorporatie.",
        "Een vermoeden, niet nagegaan: 6 van de 15 kaartjes op kaart 2.",
        "De gemeente als opdrachtgever staat op kaart 2 bij: Pusher, pool B.",
        "Hebben we iets beloofd? Ja: een verslag van elke avond.",
        "Tafels in de school voorbereiden",
        "16 april 2026",
    ];
    says(&example(), Document::Summary, &sentences);
    let nothing =
        ["Er staat nog niets op de kaart.", "Er is nog geen strategie.", "Er zijn nog geen acties afgesproken."];
    says(&example_empty(), Document::Summary, &nothing);
}

#[test]
fn the_report_tells_map_two_in_words() {
    let sentences = [
        "Wie staat waar in het verhaal van ‘De buurt’ (A) tegenover ‘De gemeente die allang besloten heeft’ (B)?",
        "2 kaartjes: Omwonenden van de kade en Ondernemers aan het plein.",
        "De plek van leider van het stille midden is leeg.",
        "Het teken zondebok staat bij: Wijkregisseur.",
        "Wijkregisseur beweegt van ‘Bruggenbouwer’ naar ‘Stille midden, genuanceerd’.",
        "Sinds de kaart van 12 februari 2026",
        "Erbij gekomen: Woningzoekenden uit de regio en Schoolleiding.",
        "Van de kaart gegaan: Aannemer.",
        "Van plek veranderd: De gemeente als opdrachtgever, van ‘Stille midden, professioneel neutraal’ naar",
        "Laat geen posters toe, van niemand.",
        "Identiteitsuitspraak: dit is brandstof",
        "Gaat het om gelijke behandeling of discriminatie? Dan is ‘het midden’ niet het antwoord.",
        "Let op: een vraag hierboven noemt een kamp.",
        "Dialoogkaart (eigen invulling)",
        "Wie houdt het levend",
    ];
    says(&example(), Document::Full, &sentences);
}

#[test]
fn a_map_without_cards_still_asks_about_equal_treatment_and_has_no_drawing() {
    let map = RoleMap { us: "Wij".into(), them: "Zij".into(), ..RoleMap::default() };
    let report = Report { role_maps: vec![map], strategies: vec![Strategy::default()], ..example() };
    let sentences = [
        "Er staat nog niemand op kaart 2.",
        "Dan is ‘het midden’ niet het antwoord.",
        "De groep heeft deze vraag nog niet beantwoord.",
        "De groep heeft nog niet naar het eigen aandeel gekeken.",
        "De druk op het midden is niet genoteerd.",
        "Deze strategie is nog niet gereed.",
    ];
    says(&report, Document::Full, &sentences);
    says(&report, Document::PosterTwo(Paper::A3), &["Dan is ‘het midden’ niet het antwoord."]);
}

#[test]
fn a_strategy_for_the_pushers_only_stands_there_with_its_reason() {
    let mut report = example();
    report.strategies[0].targets = vec![Zone::PusherA, Zone::PusherB];
    report.strategies[0].reason = Some("Er is een strafbaar feit.".into());
    says(&report, Document::Full, &["De aanpak richt zich alleen op de pushers.", "Er is een strafbaar feit."]);
}

#[test]
fn the_reasons_for_words_and_states_stand_beside_them() {
    let mut report = example();
    let reason = |n: usize| Some(format!("Zo wordt het gezegd, {n}."));
    let (map, strategy) = (&mut report.role_maps[0], &mut report.strategies[0]);
    (map.word_reason, map.cards[0].word_reason, map.fuel[0].word_reason) = (reason(1), reason(2), reason(3));
    (strategy.word_reason, strategy.actions[0].word_reason) = (reason(4), reason(5));
    (strategy.actions[0].state_reason, strategy.actions[0].gamechanger) = (reason(6), Some("Verander van toon".into()));
    let told: Vec<String> = (1..7).filter_map(reason).collect();
    let told: Vec<&str> = told.iter().map(String::as_str).chain(["Verander van toon"]).collect();
    says(&report, Document::Full, &told);
}

#[test]
fn an_action_without_a_strategy_stands_in_the_report_and_in_the_summary() {
    let mut report = example();
    report.strategies[0].actions.clear();
    report.actions = vec![Action { what: "De sleutels teruggeven".into(), ..Action::default() }];
    says(&report, Document::Full, &["Acties zonder strategie", "De sleutels teruggeven"]);
    says(&report, Document::Summary, &["De sleutels teruggeven"]);
}

#[test]
fn the_chosen_opposition_leads_whatever_comes_last() {
    let mut report = example();
    let other = RoleMap { us: "De fietsers".into(), opposition: Some(9), ..RoleMap::default() };
    report.role_maps.push(other);
    report.strategies.push(Strategy { opposition: Some(9), ..Strategy::default() });
    assert_eq!(report.leading_map(), Some(&report.role_maps[0]));
    assert_eq!(report.leading_strategy(), Some(&report.strategies[0]));
    says(&report, Document::Full, &["Polarisatiekaart 2 bij wij-zij 2", "Polarisatiekaart 2 bij wij-zij 9"]);
    report.choice = None;
    assert_eq!(report.leading_map(), Some(&report.role_maps[1]));
}

#[test]
fn the_posters_have_the_size_of_their_paper() {
    for (paper, wide, high) in [(Paper::A3, 420.0, 297.0), (Paper::A0, 1_189.0, 841.0)] {
        for document in [Document::PosterOne(paper), Document::PosterTwo(paper)] {
            for page in pages_of(&example(), document).document.pages() {
                let size = page.frame.size();
                assert!((size.x.to_mm() - wide).abs() < 0.1 && (size.y.to_mm() - high).abs() < 0.1);
            }
        }
    }
}

#[test]
fn fifty_oppositions_with_four_occurrences_and_sixty_cards_are_all_on_the_posters() {
    let report = example_large();
    let typeset = pages_of(&report, Document::PosterOne(Paper::A0));
    exported(&report, Document::PosterOne(Paper::A0), &typeset.document).expect("a PDF");
    let one = printed(&typeset);
    assert!(report.occurrences.iter().all(|it| one.contains(&squeezed(&format!("{}. {}", it.number, it.what)))));
    let two = printed(&pages_of(&report, Document::PosterTwo(Paper::A0)));
    assert!(report.role_maps[0].cards.iter().all(|card| two.contains(&squeezed(&card.name))));
}

#[test]
fn a_small_map_fits_on_one_sheet_and_an_outdated_one_says_so_across_the_drawing() {
    assert_eq!(pages_of(&example(), Document::PosterOne(Paper::A0)).document.pages().len(), 1);
    assert_eq!(pages_of(&example(), Document::PosterTwo(Paper::A0)).document.pages().len(), 2);
    let times =
        |report: &Report| printed(&pages_of(report, Document::PosterTwo(Paper::A3))).matches("Verouderdbeeld").count();
    // On the header of both sheets, in the frame on top, and across the drawing.
    assert_eq!(times(&Report { outdated: true, ..example() }), 4);
    assert_eq!(times(&example()), 0);
}
