//! Burgerservicenummer.
//!
//! Nine percent of all nine-digit numbers pass the eleven test, so the test alone is no evidence: a word beside it is,
//! or groups that nobody uses for an amount, or that nothing around it says what else the number is.

use super::{Groups, words::among};
use crate::Kind;
use crate::guard::Hit;
use crate::lists::Marks;
use crate::token::{Sort, Tokens};

pub(super) fn find(tokens: &Tokens<'_>, hits: &mut Vec<Hit>) {
    for at in 0..tokens.len() {
        // "negen negen negen …": digits that are read out.
        let spoken = || (at..at + 3).all(|it| tokens.is(it, Sort::Word) && super::spoken(tokens.text(it)).is_some());
        if !tokens.is(at, Sort::Number) && !spoken() {
            continue;
        }
        let Some(groups) = Groups::from(tokens, at) else { continue };
        // Right behind its label a number is one, with a slip of the pen or without its first zero as well.
        let lead = (1..=4).take_while(|back| *back == 1 || is_lead(tokens.before(at, back - 1)));
        if lead.last().is_some_and(|back| is_label(tokens.before(at, back)))
            && let Some((digits, end, _)) = groups.exactly(tokens, 9).or_else(|| groups.exactly(tokens, 8))
            && !is_example(&digits)
        {
            hits.push(Hit::new(Kind::Bsn, at, end));
            continue;
        }
        let Some((digits, end, used)) = groups.exactly(tokens, 9) else { continue };
        // "burger service nummer": one word in three.
        let apart =
            || (at.saturating_sub(6)..at).any(|it| tokens.text(it) == "burger" && tokens.text(it + 1) == "service");
        let named = tokens.near(at, 8, 4 + used.len() * 2, is_label) || apart();
        let other = counts(tokens, at, end, used);
        // Anywhere in the same note, when nothing else is said of the number.
        let mentioned = !other && tokens.near(at, 24, 24, is_label);
        let grouped = used.len() > 1 && !other;
        let bare = used.len() == 1 && !other && (is_of_person(tokens, at, end) || !is_explained(tokens, at, end));
        if passes(&digits) && (named || mentioned || grouped || bare) {
            hits.push(Hit::new(Kind::Bsn, at, end));
        }
    }
}

/// Between a label and its number.
fn is_lead(text: &str) -> bool {
    matches!(text, ":" | "is" | "=" | "(" | "nr" | "." | "nummer" | "-" | "van" | "\"" | "'" | "#" | "no")
}

/// 123456789: what people make up when they show how one looks.
fn is_example(digits: &str) -> bool {
    let mut pairs = digits.bytes().zip(digits.bytes().skip(1));
    "1234567890".contains(digits) || pairs.all(|(one, two)| one == two)
}

/// The eleven test with the last digit counted negatively.
fn passes(digits: &str) -> bool {
    let values = digits.bytes().map(|digit| i32::from(digit - b'0'));
    let sum: i32 = values.zip([9, 8, 7, 6, 5, 4, 3, 2, -1]).map(|(digit, weight)| digit * weight).sum();
    sum % 11 == 0 && digits.bytes().any(|digit| digit != b'0')
}

fn is_label(word: &str) -> bool {
    word.starts_with("bsn")
        || word.starts_with("sofi")
        || word.starts_with("burgerservice")
        || word.starts_with("servicenummer")
        || among!("burgernummer persoonsnummer burgernr", word)
}

/// Files of persons, care, and whose number it is: no order and no case has such words beside its number.
fn is_of_person(tokens: &Tokens<'_>, at: usize, end: usize) -> bool {
    const WORDS: &str = "id brp gws suwinet suwi suite kopie paspoort identiteitskaart identiteitsbewijs rijbewijs inwoner \
        basisregistratie digid wmo pgb client clienten patient huisarts betrokkene aanvrager leerling geb geboren gemachtigde \
        klant cliente inwoonster ggz ggd leerplicht schuldhulp bijstand participatiewet zijn haar hun diens";
    const STEMS: [&str; 6] = ["zorg", "jeugd", "uitkering", "wmo", "bijstand", "leerplicht"];
    let word = |it: usize| {
        let text = tokens.text(it);
        among!(WORDS, text)
            || STEMS.iter().any(|stem| text.starts_with(stem))
            || tokens.marks(it).any(Marks::KIN.and(Marks::TITLE))
    };
    let own = |it: usize| tokens.is(it, Sort::Word) && word(it);
    (at.saturating_sub(6)..at).any(own) || (end..(end + 6).min(tokens.len())).any(own)
}

/// Something beside it says that the number numbers or counts something.
fn is_explained(tokens: &Tokens<'_>, at: usize, end: usize) -> bool {
    const WORDS: &str = "id begroot ruim circa bijna totaal versie isni ean";
    const ENDINGS: [&str; 10] =
        ["nummer", "nummers", "beschikking", "besluit", "onderzoek", "meter", "code", "teller", "kosten", "stand"];
    let counted = tokens.is(end, Sort::Word) && tokens.marks(end).any(Marks::COUNTED);
    let whose = says_whose(tokens, at);
    let glued =
        at > 0 && tokens.touches(at) && !matches!(tokens.text(at - 1), "(" | ":" | "\"" | "'" | "“" | "„" | "=");
    let explains = |word: &str| {
        let known = ENDINGS.iter().any(|ending| word.ends_with(ending))
            && word != "nummer"
            && !(whose && word.ends_with("nummer"));
        known || ["kost", "project", "meld"].iter().any(|start| word.starts_with(start)) || among!(WORDS, word)
    };
    // "Het nummer 1…" may be any number.
    let any = matches!(tokens.before(at, 2), "het" | "dit" | "dat") && tokens.before(at, 1) == "nummer";
    // "De RSIN van de stichting (een fiscaal nummer) is …"
    let of_a_body = tokens.near(at, 16, 6, |word| among!("rsin kvk btw", word) || word.starts_with("btw"));
    counted
        || of_a_body
        || glued
        || any
        || tokens.near(at, 5, 0, explains)
        || tokens.text(end) == "keer"
        || tokens.near(end, 0, 2, |word| matches!(word, "euro" | "eur" | "mensen" | "gebruikers" | "volgers"))
}

/// "een ander nummer dan …", "zie de zaak van …": who is meant, and no word for the number.
fn says_whose(tokens: &Tokens<'_>, at: usize) -> bool {
    matches!(tokens.before(at, 1), "dan" | "van" | "door" | "voor" | "bij" | "tegen" | "aan" | "over" | "rond")
}

/// An amount, a counter or a reference.
fn counts(tokens: &Tokens<'_>, at: usize, end: usize, used: &[(String, usize, char)]) -> bool {
    let whose = says_whose(tokens, at);
    let total = tokens.near(at, 4, 0, |word| {
        word.starts_with("budget") || word.starts_with("bedrag") || word.starts_with("begroting")
    });
    let reference = total
        || !whose
            && tokens.near(at, 4, 0, |word| {
                [
                    "order", "bestel", "factuur", "zaak", "kenmerk", "artikel", "serie", "ticket", "refer", "polis",
                    "pakket", "isbn", "kvk", "rsin", "btw", "dossier", "doc", "telling",
                ]
                .iter()
                .any(|start| word.starts_with(start))
            });
    let thousands =
        used.len() == 3 && used.iter().all(|(digits, _, sign)| digits.len() == 3 && matches!(sign, ' ' | '.'));
    let money = at > 0 && matches!(tokens.text(at - 1), "€" | "$" | "eur" | "euro" | "£");
    let unit = tokens.text(end).len() > 1
        && tokens.is(end, Sort::Word)
        && (tokens.marks(end).any(Marks::COUNTED) || matches!(tokens.text(end), "euro" | "eur" | "inwoners"));
    let listed = tokens.is(at, Sort::Number) && used.iter().all(|(digits, _, sign)| digits.len() <= 2 && *sign == ' ');
    let units = tokens.near(end, 0, 1, |word| {
        matches!(word, "euro" | "inwoners" | "weergaven" | "stuks" | "berichten") || word.ends_with("ers")
    });
    reference || money || listed || unit || thousands && units || tokens.text(end) == "%"
}
