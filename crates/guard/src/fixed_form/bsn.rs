//! Burgerservicenummer.
//!
//! Nine percent of all nine-digit numbers pass the eleven test, so the test alone is no evidence: a word beside it is,
//! or groups that nobody uses for an amount, or that nothing around it says what else the number is.

use super::Groups;
use crate::Kind;
use crate::guard::Hit;
use crate::token::{Sort, Tokens};

pub(super) fn find(tokens: &Tokens<'_>, hits: &mut Vec<Hit>) {
    for at in 0..tokens.len() {
        if !tokens.is(at, Sort::Number) {
            continue;
        }
        let Some(groups) = Groups::from(tokens, at) else { continue };
        let Some((digits, end, used)) = groups.exactly(tokens, 9) else { continue };
        // "burger service nummer": one word in three.
        let apart =
            || (at.saturating_sub(6)..at).any(|it| tokens.text(it) == "burger" && tokens.text(it + 1) == "service");
        // "Kopie ID ontvangen, nummer 1…": what files of persons have a number of.
        let of_person = matches!(tokens.before(at, 1 + usize::from(tokens.before(at, 1) == ".")), "nummer" | "nr")
            && tokens.near(at, 8, 6, is_of_person);
        let named = of_person || tokens.near(at, 8, 4 + used.len() * 2, is_label) || apart();
        let other = counts(tokens, at, end, used);
        let grouped = used.len() > 1 && !other;
        // "Zijn nummer is 1…"; "Het nummer 1…" may be any number.
        let someones = tokens.near(at, 4, 0, |word| matches!(word, "zijn" | "haar" | "hun" | "diens"))
            && tokens.near(at, 4, 0, |word| word == "nummer");
        let bare = used.len() == 1 && !other && (someones || !is_explained(tokens, at, end));
        if passes(&digits) && (named || grouped || bare) {
            hits.push(Hit::new(Kind::Bsn, at, end));
        }
    }
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
        || matches!(word, "burgernummer" | "persoonsnummer" | "burgernr")
}

fn is_of_person(word: &str) -> bool {
    matches!(
        word,
        "id" | "brp"
            | "gws"
            | "suwinet"
            | "suwi"
            | "uitkering"
            | "bijstand"
            | "kopie"
            | "paspoort"
            | "identiteitskaart"
            | "identiteitsbewijs"
            | "rijbewijs"
            | "inwoner"
            | "uitkeringsgerechtigde"
            | "basisregistratie"
            | "digid"
    )
}

/// Something beside it says that the number numbers or counts something.
fn is_explained(tokens: &Tokens<'_>, at: usize, end: usize) -> bool {
    let counted = tokens.is(end, Sort::Word) && tokens.marks(end).any(crate::lists::Marks::COUNTED);
    let whose = says_whose(tokens, at);
    let glued = at > 0 && tokens.touches(at) && !matches!(tokens.text(at - 1), "(" | ":" | "\"" | "'" | "“" | "„");
    counted
        || glued
        || tokens.near(at, 5, 0, |word| {
            !whose && word.ends_with("nummer")
                || word.ends_with("nummers")
                || word.ends_with("beschikking")
                || word.ends_with("besluit")
                || word.ends_with("onderzoek")
                || word.ends_with("meter")
                || word.ends_with("code")
                || word.ends_with("teller")
                || word.ends_with("kosten")
                || word.starts_with("kost")
                || word.starts_with("project")
                || word.starts_with("meld")
                || matches!(
                    word,
                    "nr" | "nrs" | "id" | "begroot" | "ruim" | "circa" | "bijna" | "totaal" | "versie" | "isni" | "ean"
                )
        })
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
        && (tokens.marks(end).any(crate::lists::Marks::COUNTED)
            || matches!(tokens.text(end), "euro" | "eur" | "inwoners"));
    let listed = used.iter().all(|(digits, _, sign)| digits.len() <= 2 && *sign == ' ');
    let units = tokens.near(end, 0, 1, |word| {
        matches!(word, "euro" | "inwoners" | "weergaven" | "stuks" | "berichten") || word.ends_with("ers")
    });
    reference || money || listed || (thousands && (unit || units)) || tokens.text(end) == "%"
}
