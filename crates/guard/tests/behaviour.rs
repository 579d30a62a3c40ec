//! What the guard refuses, asks and lets pass.

use guard::{Guard, Kind, Objection, Place, Severity};

fn kinds(text: &str, place: Place) -> Vec<Kind> {
    Guard::built_in().findings(text, place).into_iter().map(|finding| finding.kind).collect()
}

fn is_refused(text: &str, place: Place) -> bool {
    matches!(Guard::built_in().vet(text, place), Err(Objection::Refused(_)))
}

#[test]
fn every_row_of_the_worksheet_may_stand_as_it_is_told() {
    for label in [
        "Anti Zwarte Piet",
        "Pro Zwarte Piet",
        "Anti Zwarte Piet (linkes)",
        "Rechts Pro Zwarte Piet",
        "FC Harde Kern",
        "Alle andere Hooligans / clubs",
        "Gemeente",
        "De wijk Lindeman, over het spoor",
        "Bakfietsmoeders en Elite (expats)",
        "Oude, de echte bewoners",
        "Provincie",
        "Randstad/Den Haag/ Amsterdam",
        "Ambtenaar",
    ] {
        assert_eq!(
            Guard::built_in().vet(label, Place::OppositionLabel).map(|vetted| vetted.to_string()),
            Ok(label.to_owned())
        );
    }
}

#[test]
fn what_the_rules_for_names_on_maps_refuse_is_refused_everywhere() {
    for text in [
        "Jan de Vries",
        "@jandv",
        "imam van moskee X",
        "bel 06-12345678",
        "instagram.com/jandv",
        "Dorpsstraat 12",
        "kenteken 12-ABC-3",
        "jan.devries@live.nl",
    ] {
        for place in Place::ALL {
            assert!(is_refused(text, place), "{text} in {place:?}");
        }
    }
}

#[test]
fn a_plain_function_may_stand_everywhere() {
    for text in [
        "wijkagent",
        "schoolleiding",
        "lokale media",
        "de gemeente",
        "omwonenden Noordzijde",
        "mensen die het niet meer volgen",
    ] {
        for place in Place::ALL {
            assert!(Guard::built_in().vet(text, place).is_ok(), "{text} in {place:?}");
        }
    }
    // On the role map a function that one person holds is a person: it asks, or is refused when it is one of faith.
    for text in ["imam", "de burgemeester"] {
        for place in Place::ALL {
            assert_eq!(Guard::built_in().vet(text, place).is_err(), is_asked_of(text, place), "{text} in {place:?}");
        }
    }
}

#[test]
fn an_official_may_state_an_own_function_with_an_area() {
    for text in [
        "wijkagent Noord",
        "Beleidsadviseur Sociaal Domein",
        "teamleider van team Noord",
        "voorzitter van de OR",
        "Adviseur OOV",
        "jongerenwerker Overvecht",
    ] {
        assert!(
            Guard::built_in().vet(text, Place::JobFunction).is_ok(),
            "{text}: {:?}",
            kinds(text, Place::JobFunction)
        );
    }
    assert!(is_refused("imam van moskee Al-Noor", Place::JobFunction));
}

fn is_asked_of(text: &str, place: Place) -> bool {
    place == Place::RoleMap || (place == Place::RoleMapText && text == "imam")
}

#[test]
fn a_group_word_is_asked_about_on_map_one_and_refused_on_the_role_map() {
    for place in Place::ALL {
        let severity =
            if matches!(place, Place::RoleMap | Place::RoleMapText) { Severity::Refuse } else { Severity::Ask };
        let found = Guard::built_in().findings("de moslims", place);
        assert_eq!(
            found.iter().map(|finding| (finding.kind, finding.severity)).collect::<Vec<_>>(),
            [(Kind::Religion, severity)]
        );
    }
}

#[test]
fn a_reason_makes_a_group_word_possible_and_stays_beside_it() {
    let guard = Guard::built_in();
    assert!(
        matches!(guard.vet("Turken en moslims", Place::OppositionLabel), Err(Objection::NeedsReason(found)) if found.len() == 2)
    );
    let vetted = guard
        .vet_with_reason("Turken en moslims", Place::OppositionLabel, " zo gaat  het verhaal over Turken ")
        .unwrap();
    assert_eq!(
        vetted.ground().map(|ground| (ground.kinds().to_vec(), ground.reason())),
        Some((vec![Kind::Religion, Kind::Ethnicity], "zo gaat het verhaal over Turken"))
    );
    let stored = serde_json::to_string(&vetted).unwrap();
    assert_eq!(serde_json::from_str::<guard::Vetted>(&stored).unwrap(), vetted);
}

#[test]
fn a_reason_is_no_way_in_for_a_name() {
    let refused = Guard::built_in().vet_with_reason("moslims", Place::OppositionLabel, "omdat Jan de Vries het zegt");
    assert!(matches!(refused, Err(Objection::ReasonRefused(why)) if matches!(*why, Objection::Refused(_))));
    assert!(
        matches!(Guard::built_in().vet_with_reason("moslims", Place::OppositionLabel, " "), Err(Objection::ReasonRefused(why)) if *why == Objection::Empty)
    );
    assert!(matches!(
        Guard::built_in().vet_with_reason("moslims", Place::RoleMap, "daarom"),
        Err(Objection::Refused(_))
    ));
}

#[test]
fn a_reason_that_was_not_asked_for_is_not_kept() {
    assert_eq!(Guard::built_in().vet_with_reason("de raad", Place::OppositionLabel, "zomaar").unwrap().ground(), None);
}

#[test]
fn a_bsn_without_context_is_not_refused() {
    assert_eq!(kinds("Het nummer 123456782.", Place::Occurrence), []);
    assert_eq!(kinds("BSN 123456782", Place::Occurrence), [Kind::Bsn]);
}

#[test]
fn hidden_characters_hide_nothing_and_are_not_stored() {
    assert!(is_refused("J\u{200b}an de V\u{ad}ries", Place::RoleMap));
    assert!(is_refused("\u{202e}06-1234\u{2060}5678", Place::RoleMap));
    assert!(is_refused("Ｊan de Ｖries", Place::RoleMap));
    assert!(is_refused("Jаn dе Vriеs", Place::RoleMap), "with letters of another alphabet");
    assert_eq!(Guard::built_in().vet("\u{feff} de\u{200b} raad\u{0}\n", Place::RoleMap).unwrap().as_str(), "de raad");
}

#[test]
fn lines_stay_where_there_is_room_for_them() {
    assert_eq!(
        Guard::built_in().vet("een\r\n\r\n\r\ntwee \n drie", Place::Reason).unwrap().as_str(),
        "een\n\ntwee\ndrie"
    );
    assert_eq!(Guard::built_in().vet("een\ntwee", Place::RoleMap).unwrap().as_str(), "een twee");
}

#[test]
fn what_is_too_long_or_empty_says_so() {
    assert_eq!(Guard::built_in().vet(" \u{200b}\n", Place::Reason), Err(Objection::Empty));
    assert_eq!(
        Guard::built_in().vet(&"é".repeat(121), Place::OppositionLabel),
        Err(Objection::TooLong { max: 120, chars: 121 })
    );
    assert!(Guard::built_in().vet(&"é".repeat(120), Place::OppositionLabel).is_ok());
}

#[test]
fn places_named_after_people_are_no_people() {
    for text in [
        "Wilhelminapark",
        "Julianadorp",
        "Beatrixwijk",
        "De wijk Lindeman",
        "de Jan van Galenstraat",
        "Johan Cruijff Arena",
        "Willem II",
        "Sinterklaas",
        "Sint Maarten",
        "de Van Goghbuurt",
        "Martin Luther Kingplein",
        "café De Roos",
        "de mark",
        "Storm op komst",
        "basisschool De Bloem",
    ] {
        assert_eq!(
            kinds(text, Place::OppositionLabel).into_iter().filter(|kind| !kind.is_sensitive()).collect::<Vec<_>>(),
            [],
            "{text}"
        );
    }
}

#[test]
fn a_finding_points_into_the_text_as_it_was_typed() {
    let typed = "  \u{200b}wat  zegt\u{202e} Jan de Vries  nu";
    let found = Guard::built_in().findings(typed, Place::RoleMap);
    assert_eq!(found.iter().map(|finding| &typed[finding.start..finding.end]).collect::<Vec<_>>(), ["Jan de Vries"]);
}

#[test]
fn an_organisation_adds_and_removes_words() {
    let own = Guard::with_lists("[surnames]\nadd = [\"Kwaakbaas\"]\n[religion]\nadd = [\"zonnekring*\"]\nremove = [\"kerk\"]\n[not_persons]\nadd = [\"Fatima\"]").unwrap();
    assert!(matches!(own.vet("meneer kwaakbaas", Place::Reason), Err(Objection::Refused(_))));
    assert!(matches!(own.vet("de zonnekringers", Place::Reason), Err(Objection::NeedsReason(_))));
    assert!(own.vet("de kerk", Place::Reason).is_ok());
    assert!(own.vet("de groep Fatima", Place::Reason).is_ok());
}

#[test]
fn five_hundred_characters_take_less_than_a_millisecond() {
    let text = "Bewoners van de wijk Lindeman zeggen dat niemand luistert, en de gemeente zwijgt. ".repeat(7);
    let guard = Guard::built_in();
    let _ = guard.findings(&text, Place::OppositionText);
    let fastest = (0..20)
        .map(|_| {
            let before = std::time::Instant::now();
            let _ = guard.findings(&text, Place::OppositionText);
            before.elapsed()
        })
        .min()
        .unwrap();
    println!("{} characters: {fastest:?}", text.chars().count());
    assert!(fastest < std::time::Duration::from_millis(1), "{fastest:?}");
}

#[test]
fn a_key_figure_has_no_place_on_the_role_map() {
    assert!(is_refused("sleutelfiguren in de buurt", Place::RoleMap));
    assert!(!is_refused("sleutelfiguren in de buurt", Place::OppositionText));
}

#[test]
fn a_hostile_text_takes_no_long_time() {
    for piece in [
        "a_",
        "@a",
        "a.a",
        "1 ",
        "12-",
        "Jan ",
        "van ",
        "a@a.",
        "http:",
        "NL91",
        "J.",
        "de enige ",
        " at ",
        "nummer ",
        "a\u{200b}",
        "( ",
        "Jan van de ",
    ] {
        let text: String = piece.repeat(4000).chars().take(1500).collect();
        let fastest = (0..3)
            .map(|_| {
                let before = std::time::Instant::now();
                let _ = Guard::built_in().findings(&text, Place::Dossier);
                before.elapsed()
            })
            .min()
            .unwrap();
        assert!(fastest < std::time::Duration::from_millis(100), "{piece}: {fastest:?}");
    }
}
