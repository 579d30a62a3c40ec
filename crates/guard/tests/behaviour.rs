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
fn nine_digits_that_something_explains_are_no_bsn() {
    for text in ["Het nummer 123456782.", "Meldcode 123456782", "Er kwamen 123456782 mensen."] {
        assert_eq!(kinds(text, Place::Occurrence), [], "{text}");
    }
    for text in ["BSN 123456782", "Zijn nummer is 123456782.", "Op de flyer stond 123456782 te lezen."] {
        assert_eq!(kinds(text, Place::Occurrence), [Kind::Bsn], "{text}");
    }
}

#[test]
fn what_is_written_apart_is_still_a_plate_or_an_address() {
    for (text, kind) in [
        ("LJ 72 LK is gezien bij de school.", Kind::LicencePlate),
        ("De auto met kenteken LFGT98 rijdt rond.", Kind::LicencePlate),
        ("Mail naar henk88 at buurtpost punt example.", Kind::Email),
        ("Wie woont er op 8011 KG nr. 91?", Kind::PostcodeNumber),
    ] {
        assert!(kinds(text, Place::Occurrence).contains(&kind), "{text}");
    }
    for text in [
        "Zie look-at-this.md voor Argon2id.",
        "De Kamerbrief 26-10-2023 is er.",
        "Zij at om zes uur punt uit.",
        "Postcodegebied 6239 is het grootst.",
        "Er is 12 GGD 3 gezegd.",
    ] {
        assert_eq!(kinds(text, Place::Occurrence), [], "{text}");
    }
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
fn a_key_figure_has_no_place_on_the_role_map() {
    assert!(is_refused("sleutelfiguren in de buurt", Place::RoleMap));
    assert!(!is_refused("sleutelfiguren in de buurt", Place::OppositionText));
}

#[test]
fn a_hostile_text_does_not_take_many_times_as_long_as_a_plain_one() {
    let long = |piece: &str| -> String { piece.repeat(4000).chars().take(1500).collect() };
    let fastest = |text: &str| {
        let run = || {
            let before = std::time::Instant::now();
            let _ = Guard::built_in().findings(text, Place::Dossier);
            before.elapsed()
        };
        (0..5).map(|_| run()).min().unwrap()
    };
    // How long either takes depends on the machine, and is no matter of a test.
    let plain = fastest(&long("Bewoners van de wijk zeggen dat niemand luistert, en de gemeente zwijgt. "));
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
        let hostile = fastest(&long(piece));
        assert!(hostile < plain * 100, "{piece}: {hostile:?}, and {plain:?} for a plain text");
    }
}

#[test]
fn an_address_needs_no_street_word_and_a_numbered_thing_is_none() {
    for text in [
        "De overlast komt van De Wieken 45.",
        "Er is brand gesticht bij Kerkpad-Zuid 12 bis.",
        "Het pand aan Brink 10 wordt opvang.",
        "Bewoners van Oosteinde 61 klagen.",
        "Wij wonen op 't Zand 6 en merken niets.",
    ] {
        assert!(kinds(text, Place::Occurrence).contains(&Kind::Address), "{text}");
    }
    for text in [
        "Leerlingen van Groep 8 willen een gesprek.",
        "Het staat in Artikel 12 van de wet.",
        "Wij willen dit in De Linden 2025 zien.",
        "Het komt terug in Fase 3 van het plan.",
        "Zij gaan met Lijn 5 naar school.",
        "Er is overleg in Zaal 4 over Motie 23.",
    ] {
        assert!(!kinds(text, Place::Occurrence).contains(&Kind::Address), "{text}");
    }
}

#[test]
fn a_function_with_the_place_where_it_is_held_asks_but_not_as_the_own_function() {
    let text = "de jongerenwerker van De Brug";
    for place in [Place::Occurrence, Place::Dossier, Place::OppositionText] {
        assert_eq!(kinds(text, place), [Kind::LoneFunction], "{place:?}");
    }
    for place in [Place::JobFunction, Place::Reason] {
        assert_eq!(kinds(text, place), [], "{place:?}");
    }
    for text in ["wijkmanager", "opbouwwerker van de gemeente", "voorzitter van de bewonerscommissie"] {
        assert_eq!(kinds(text, Place::JobFunction), [], "{text}");
    }
    for text in [
        "de jongerenwerker",
        "jongerenwerkers van De Brug",
        "de burgemeester van Zoetermeer",
        "de wijkmanager van Noord",
        "de opbouwwerker van de gemeente Veerdam",
        "de opbouwwerker van Stichting Welzijn Veerdam",
        "de wijkagent van de Vogelwijk",
        "de projectleider van het programma Samen Leven",
        "de adviseur van Movisie",
    ] {
        assert_eq!(kinds(text, Place::Occurrence), [], "{text}");
    }
}

#[test]
fn a_given_name_made_small_is_a_name() {
    for text in ["dat Brammetje weer begon", "met Karimpie valt niet te praten"] {
        assert!(is_refused(text, Place::Occurrence), "{text}");
    }
    for text in ["een mandje met fruit", "het parkje en het pleintje"] {
        assert!(!is_refused(text, Place::Occurrence), "{text}");
    }
}
