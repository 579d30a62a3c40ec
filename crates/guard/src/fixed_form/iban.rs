//! Bank account numbers: length of the country and modulo 97.

use super::{Groups, words::among};
use crate::Kind;
use crate::guard::Hit;
use crate::lists::Marks;
use crate::token::{Sort, Tokens};

pub(super) fn find(tokens: &Tokens<'_>, hits: &mut Vec<Hit>) {
    for at in 0..tokens.len() {
        if let Some(end) = account(tokens, at).or_else(|| old(tokens, at)) {
            hits.push(Hit::new(Kind::Iban, at, end));
        }
    }
}

fn account(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    // "IBANNL91…": the label may be glued to it.
    let country = tokens.text(at).strip_prefix("iban").filter(|rest| !rest.is_empty()).unwrap_or(tokens.text(at));
    let length = length_in(country)?;
    let mut all = country.to_owned();
    let mut next = at + 1;
    while all.len() < length {
        if matches!(tokens.text(next), "-" | "." | "/" | "_" | ":" | "," | "*") {
            next += 1;
        }
        if next >= tokens.len() || tokens.is(next, Sort::Sign) {
            break;
        }
        all.push_str(tokens.text(next));
        next += 1;
    }
    // Words and a number that happen to pass have few digits.
    let digits = all.bytes().filter(u8::is_ascii_digit).count();
    (all.len() == length
        && digits >= 8
        && all.is_ascii()
        && (passes(&all) || is_dutch(&all) && !is_refuted(tokens, next)))
    .then_some(next)
}

/// Two digits, four letters of a bank and ten digits: one with a slip of the pen is one as well.
fn is_dutch(all: &str) -> bool {
    let bytes = all.as_bytes();
    let digits = |from: usize, to: usize| bytes[from..to].iter().all(u8::is_ascii_digit);
    all.starts_with("nl")
        && bytes.len() == 18
        && digits(2, 4)
        && !matches!(&bytes[2..4], b"00" | b"01" | b"99")
        && bytes[4..8].iter().all(u8::is_ascii_lowercase)
        && digits(8, 18)
}

/// "… klopt niet", "… is een voorbeeld"
fn is_refuted(tokens: &Tokens<'_>, end: usize) -> bool {
    tokens.near(end, 0, 3, |word| among!("klopt voorbeeld ongeldig fictief verzonnen nep", word))
}

/// "rekeningnummer 12.34.56.789", "giro 1234567": as they were before the year 2014.
fn old(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    const LABELS: &str = "rekening rekeningnummer rekeningnr bankrekening bankrekeningnummer giro gironummer girorekening \
        banknummer bankrekeningnr spaarrekening";
    if !tokens.is(at, Sort::Number) || !tokens.near(at, 3, 0, |word| among!(LABELS, word)) {
        return None;
    }
    let groups = Groups::from(tokens, at)?;
    let (_, end, used) = [7, 9, 10].into_iter().find_map(|count| groups.exactly(tokens, count))?;
    let amount = used.iter().skip(1).all(|(digits, _, sign)| digits.len() == 3 && *sign == '.') && used.len() > 1;
    (!amount && !tokens.marks(end).any(Marks::COUNTED)).then_some(end)
}

fn length_in(country: &str) -> Option<usize> {
    Some(match country {
        "no" => 15,
        "be" => 16,
        "nl" | "dk" | "fi" => 18,
        "si" | "mk" => 19,
        "at" | "lt" | "lu" | "ee" | "kz" | "ba" | "xk" => 20,
        "ch" | "lv" | "hr" | "li" => 21,
        "de" | "gb" | "ie" | "bg" | "rs" | "me" | "ge" => 22,
        "il" | "ae" | "iq" | "gi" => 23,
        "es" | "se" | "cz" | "sk" | "ro" | "pk" | "sa" | "tn" | "md" | "ad" => 24,
        "pt" => 25,
        "tr" | "is" => 26,
        "fr" | "it" | "gr" | "mc" | "sm" => 27,
        "pl" | "hu" | "cy" | "ma" | "al" | "az" | "lb" => 28,
        "ua" | "eg" | "br" | "qa" => 29,
        "jo" | "kw" | "ps" => 30,
        "mt" => 31,
        _ => return None,
    })
}

fn passes(all: &str) -> bool {
    let bytes = all.as_bytes();
    if bytes.len() < 5 || !bytes[2..4].iter().all(u8::is_ascii_digit) {
        return false;
    }
    let remainder = bytes[4..].iter().chain(&bytes[..4]).fold(0_u32, |rest, byte| match byte {
        b'0'..=b'9' => (rest * 10 + u32::from(byte - b'0')) % 97,
        _ => (rest * 100 + u32::from(byte.wrapping_sub(b'a')) + 10) % 97,
    });
    remainder == 1
}
