//! The own words of an organisation.

use std::sync::Arc;

use guard::{Guard, Kind, Objection, OwnList, OwnWordFault, OwnWords, Place};

fn guard_with(entries: &[(OwnList, &str)]) -> Guard {
    Guard::built_in().with_own(Arc::new(OwnWords::of(entries.iter().copied())))
}

fn kinds(guard: &Guard, text: &str, place: Place) -> Vec<Kind> {
    guard.findings(text, place).into_iter().map(|finding| finding.kind).collect()
}

#[test]
fn an_own_word_is_found_in_the_kind_of_its_list_and_only_by_the_own_guard() {
    for (list, entry, text, kind) in [
        (OwnList::Nickname, "kwaakbaas", "Dat was de kwaakbaas weer.", Kind::Name),
        (OwnList::Street, "Kwaakdal", "Er was brand in kwaakdal 12.", Kind::Address),
        (OwnList::Worship, "De Zonnewende", "Bij De Zonnewende was het druk.", Kind::Religion),
        (OwnList::Community, "Vereniging Horizont", "Vereniging Horizont doet mee.", Kind::Ethnicity),
        (OwnList::Function, "de stadsomroeper", "Het verhaal komt van de stadsomroeper.", Kind::LoneFunction),
    ] {
        let own = guard_with(&[(list, entry)]);
        assert!(
            kinds(&own, text, Place::Occurrence).contains(&kind),
            "{text}: {:?}",
            kinds(&own, text, Place::Occurrence)
        );
        assert_eq!(kinds(Guard::built_in(), text, Place::Occurrence), [], "{text}");
    }
    let street = guard_with(&[(OwnList::Street, "Kwaakdal")]);
    assert_eq!(kinds(&street, "In Kwaakdal is het rustig.", Place::Occurrence), []);
    let function = guard_with(&[(OwnList::Function, "stadsomroeper")]);
    assert_eq!(kinds(&function, "stadsomroeper", Place::JobFunction), [], "nobody is asked about the own function");
}

#[test]
fn an_exception_lifts_the_name_in_its_phrase_and_nothing_else() {
    let phrase = "loods De Vries";
    assert!(kinds(Guard::built_in(), "Het gaat om loods De Vries.", Place::Occurrence).contains(&Kind::Name));
    let own = guard_with(&[(OwnList::Fine, phrase)]);
    assert!(own.vet("Het gaat om loods De Vries.", Place::Occurrence).is_ok());
    for text in [
        "Volgens De Vries gaat het mis.",
        "Op loods De Vries stond Jan de Vries.",
        "Loods De Vries, bel 06-12345678.",
        "Loods De Vries, BSN 123456782.",
        "Loods De Vries: mail jan.devries@live.nl",
        "Loods De Vries, NL91ABNA0417164300",
        "Loods De Vries, instagram.com/jandv",
        "Loods De Vries, Dorpsstraat 12",
    ] {
        assert!(matches!(own.vet(text, Place::Occurrence), Err(Objection::Refused(_))), "{text}");
    }
    assert!(matches!(own.vet("moslims van loods De Vries", Place::Occurrence), Err(Objection::NeedsReason(_))));
}

#[test]
fn even_an_exception_that_was_put_there_past_the_judge_lets_no_fixed_form_through() {
    for text in ["06-12345678", "BSN 123456782", "jan@live.nl", "NL91ABNA0417164300", "Dorpsstraat 12", "1234 AB 12"] {
        let own = guard_with(&[(OwnList::Fine, text)]);
        assert!(matches!(own.vet(text, Place::Occurrence), Err(Objection::Refused(_))), "{text}");
    }
}

#[test]
fn a_list_takes_no_persons_and_no_fixed_forms() {
    let judged = |list, text: &str| Guard::built_in().own_word(list, text).map(|word| word.words().to_owned());
    for list in OwnList::ALL {
        for text in ["Jan de Vries", "Fatima El Amrani", "J. de Vries", "Henk Bakker"] {
            assert_eq!(judged(list, text), Err(OwnWordFault::Person), "{text} in {list:?}");
        }
        for text in ["06-12345678", "jan@live.nl", "Dorpsstraat 12", "123456782 bsn"] {
            assert!(
                matches!(judged(list, text), Err(OwnWordFault::FixedForm | OwnWordFault::Empty)),
                "{text} in {list:?}"
            );
        }
        assert_eq!(judged(list, " - "), Err(OwnWordFault::Empty));
        assert_eq!(judged(list, "de"), Err(OwnWordFault::Empty));
        assert_eq!(judged(list, &"woord ".repeat(20)), Err(OwnWordFault::TooLong));
    }
    assert_eq!(judged(OwnList::Nickname, "Kwaak Baasma"), Err(OwnWordFault::Person));
    assert_eq!(judged(OwnList::Nickname, "Dikke Henk"), Err(OwnWordFault::Known));
    assert_eq!(judged(OwnList::Nickname, "kwaakbaas").as_deref(), Ok("kwaakbaas"));
    assert_eq!(judged(OwnList::Fine, "Vries"), Err(OwnWordFault::OneWord));
    assert_eq!(judged(OwnList::Fine, "de Vries"), Err(OwnWordFault::Person));
    assert_eq!(judged(OwnList::Fine, "meneer de Vries"), Err(OwnWordFault::Person));
    assert_eq!(judged(OwnList::Fine, "het grote plein"), Err(OwnWordFault::NotNeeded));
    assert_eq!(judged(OwnList::Fine, "loods De Vries").as_deref(), Ok("loods De Vries"));
}
