//! What holds for every text.

use guard::{Guard, Place};
use proptest::prelude::*;

fn place() -> impl Strategy<Value = Place> {
    prop::sample::select(Place::ALL.to_vec())
}

/// Anything, and pieces that the guard knows with anything between them.
fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        any::<String>(),
        "[ -~\\n\\t]{0,30}",
        prop::sample::select(vec![
            "Jan",
            " de ",
            "Vries",
            "@",
            "0612345678",
            "NL91ABNA0417164300",
            "12-AB-34",
            "1234 AB",
            " Dorpsstraat 12",
            "imam van ",
            "moslims",
            "www.",
            "http://",
            ".nl/",
            "[at]",
            "punt",
            "\u{200b}",
            "\u{202e}",
            "é",
            "İ",
            "ß",
            "ﬁ",
            "\u{301}",
            "٣",
            "𝟗",
            " nummer 12",
            "e.",
            "J.",
            "'",
            "\r\n",
            "\u{2028}",
        ])
        .prop_map(str::to_owned),
    ];
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn findings_stand_on_character_boundaries(text in text(), place in place()) {
        for finding in Guard::built_in().findings(&text, place) {
            prop_assert!(finding.start < finding.end);
            prop_assert!(text.get(finding.start..finding.end).is_some());
        }
    }

    #[test]
    fn what_passed_passes_again_unchanged(text in text(), place in place()) {
        if let Ok(vetted) = Guard::built_in().vet(&text, place) {
            let again = Guard::built_in().vet(vetted.as_str(), place);
            prop_assert_eq!(again.map(|again| again.as_str().to_owned()), Ok(vetted.as_str().to_owned()));
        }
    }

    #[test]
    fn an_objection_never_holds_the_text(secret in "[a-z]{6,12}zqx", place in place()) {
        let text = format!("Jan de Vries {secret} moslims 0612345678");
        let objection = Guard::built_in().vet(&text, place).unwrap_err();
        let said = format!("{objection} {objection:?}");
        prop_assert!(!said.contains(&secret) && !said.contains("Vries") && !said.contains("0612345678"));
    }
}
