//! Nine digits that stand alone: one in eleven passes the test of a BSN by chance. The decision, with its reasons, stands in
//! `docs/privacy/README.md`: what passes is refused, unless something beside it says what else it is.

use guard::{Guard, Kind, Place};

fn is_bsn(text: &str) -> bool {
    Guard::built_in().findings(text, Place::Occurrence).iter().any(|finding| finding.kind == Kind::Bsn)
}

/// The eleven test, written down once more: what the guard does must not judge itself.
fn passes(number: u32) -> bool {
    let digit = |nth: u32| i64::from(number / 10_u32.pow(nth) % 10);
    (-digit(0) + (1..9).map(|nth| digit(nth) * i64::from(nth + 1)).sum::<i64>()) % 11 == 0
}

/// Numbers all over the range, by a fixed step.
fn numbers() -> impl Iterator<Item = u32> {
    (0..900_u32).map(|nth| 100_000_007 + nth * 999_983)
}

#[test]
fn a_bare_number_is_refused_when_it_passes_the_eleven_test_and_never_otherwise() {
    let (mut passing, mut all) = (0, 0);
    for number in numbers() {
        assert_eq!(is_bsn(&format!("Op het briefje staat {number} te lezen.")), passes(number), "{number}");
        passing += usize::from(passes(number));
        all += 1;
    }
    // One in eleven, as chance has it.
    assert!((60..110).contains(&(passing * 900 / all)), "{passing} of {all}");
}

#[test]
fn what_says_what_else_it_is_lets_a_number_through_and_a_label_never_does() {
    for number in numbers().filter(|number| passes(*number) && *number / 100_000_000 != 6).take(40) {
        for explained in [
            format!("Zaaknummer {number} is gesloten."),
            format!("Het ordernummer is {number}."),
            format!("Het kost € {number} in totaal."),
            format!("De begroting is {number} euro."),
            format!("Factuur {number} is betaald."),
        ] {
            assert!(!is_bsn(&explained), "{explained}");
        }
        for labelled in [
            format!("BSN {number}"),
            format!("Zaak over burgerservicenummer {number}."),
            format!("Zijn nummer is {number}."),
        ] {
            assert!(is_bsn(&labelled), "{labelled}");
        }
    }
}

#[test]
fn a_mobile_number_without_its_nought_is_a_telephone_number() {
    for text in ["Bel 612345678 als het mis gaat.", "Mobiel: 612345678", "App naar 612345678."] {
        let found = Guard::built_in().findings(text, Place::Occurrence);
        assert!(found.iter().any(|finding| finding.kind == Kind::Phone), "{text}: {found:?}");
    }
}
