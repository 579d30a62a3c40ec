//! Bank account numbers: length of the country and modulo 97.

use crate::Kind;
use crate::guard::Hit;
use crate::token::{Sort, Tokens};

pub(super) fn find(tokens: &Tokens<'_>, hits: &mut Vec<Hit>) {
    for at in 0..tokens.len() {
        let Some(length) = length_in(tokens.text(at)) else { continue };
        let mut all = tokens.text(at).to_owned();
        let mut next = at + 1;
        while all.len() < length {
            if matches!(tokens.text(next), "-" | "." | "/" | "_" | ":") {
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
        if all.len() == length && digits >= 8 && all.is_ascii() && passes(&all) {
            hits.push(Hit::new(Kind::Iban, at, next));
        }
    }
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
