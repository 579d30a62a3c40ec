//! Telephone numbers: Dutch ones with any grouping, foreign ones with a plus.

use super::{Groups, digits};
use crate::Kind;
use crate::guard::Hit;
use crate::token::{Sort, Tokens};

pub(super) fn find(tokens: &Tokens<'_>, hits: &mut Vec<Hit>) {
    let mut at = 0;
    while at < tokens.len() {
        match number_at(tokens, at) {
            Some(end) => {
                let start = if at > 0 && tokens.text(at - 1) == "+" { at - 1 } else { at };
                hits.push(Hit::new(Kind::Phone, start, end));
                at = end;
            }
            None => at += 1,
        }
    }
}

fn number_at(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    if tokens.text(at) == "o" && tokens.touches(at + 1) && tokens.text(at + 1).starts_with('6') {
        return letter_for_zero(tokens, at);
    }
    let first = digits(tokens, at)?;
    let plus = at > 0 && tokens.text(at - 1) == "+" && tokens.touches(at);
    if !plus && !first.starts_with(['0', '6']) && !first.starts_with("31") {
        return None;
    }
    let groups = Groups::from(tokens, at)?;
    let whole = |count| groups.exactly(tokens, count);
    if plus {
        return if first.starts_with("31") {
            whole(11).or_else(|| whole(12)).map(|(_, end, _)| end)
        } else {
            (9..=15).rev().find_map(whole).map(|(_, end, _)| end)
        };
    }
    let named = tokens.near(at, 3, 0, |word| {
        word.starts_with("tel")
            || word.starts_with("mobiel")
            || matches!(
                word,
                "bel"
                    | "bellen"
                    | "app"
                    | "appen"
                    | "whatsapp"
                    | "sms"
                    | "gsm"
                    | "nummer"
                    | "bereikbaar"
                    | "belt"
                    | "sms'en"
                    | "app'en"
                    | "signal"
                    | "thuisnummer"
                    | "nr"
                    | "06"
            )
    });
    if let Some((all, end, _)) = whole(9)
        && named
        && all.starts_with('6')
    {
        return Some(end);
    }
    if let Some((_, end, _)) = whole(13).or_else(|| whole(14)).filter(|(all, _, _)| all.starts_with("0031")) {
        return Some(end);
    }
    // "31612345678", "0049 171 1234567".
    if let Some((_, end, _)) =
        whole(11).filter(|(all, _, used)| all.starts_with("316") && (used.len() == 1 || used[1].0.starts_with('6')))
    {
        return Some(end);
    }
    let abroad = |(all, _, used): &(String, usize, &[super::Group])| {
        all.starts_with("00") && !all.starts_with("000") && (named || used.len() > 1)
    };
    if let Some((_, end, _)) = (11..=15).rev().find_map(|count| whole(count).filter(abroad)) {
        return Some(end);
    }
    let (all, end, used) = whole(10)?;
    let single = used.len() >= 6 && used.iter().filter(|(digits, _, _)| digits.len() <= 2).count() >= 5;
    let area = first.len() >= 3 || first == "06" || single || (first == "0" && named);
    let numbered = tokens.near(at, 2, 0, |word| {
        ["doc", "kenmerk", "zaak", "factuur", "order", "dossier", "project", "artikel", "isbn", "bestel", "polis"]
            .iter()
            .any(|start| word.starts_with(start))
    });
    let dialled = !numbered && all.starts_with('0') && !all.starts_with("00");
    (dialled && area && !groups.is_date()).then_some(end)
}

/// "o6 12345678".
fn letter_for_zero(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let mut count = 1;
    let mut next = at + 1;
    while count < 10 {
        match digits(tokens, next) {
            Some(more) => count += more.len(),
            None if matches!(tokens.text(next), "-" | "." | "/") && tokens.is(next + 1, Sort::Number) => {}
            None => return None,
        }
        next += 1;
    }
    (count == 10).then_some(next)
}
