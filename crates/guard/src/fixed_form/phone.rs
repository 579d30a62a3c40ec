//! Telephone numbers: Dutch ones with any grouping, foreign ones with a plus or two zeros.

use super::{Group, Groups, digits, words::among};
use crate::Kind;
use crate::guard::Hit;
use crate::lists::Marks;
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
    // "o6 12345678"
    if tokens.text(at) == "o" && tokens.touches(at + 1) && tokens.text(at + 1).starts_with('6') {
        return loose(tokens, at + 1, 9);
    }
    let first = digits(tokens, at)?;
    if let Some(end) = labelled(tokens, at) {
        return Some(end);
    }
    let plus = at > 0 && tokens.text(at - 1) == "+";
    if !plus && !first.starts_with(['0', '6']) && !first.starts_with("31") {
        return None;
    }
    let groups = Groups::from(tokens, at)?;
    let whole = |count| groups.exactly(tokens, count);
    if plus && tokens.touches(at) {
        return if first.starts_with("31") {
            whole(11).or_else(|| whole(12)).map(|(_, end, _)| end)
        } else {
            (9..=15).rev().find_map(whole).map(|(_, end, _)| end)
        };
    }
    let named = tokens.near(at, 3, 0, is_dialled);
    if let Some((_, end, _)) = whole(9).filter(|(all, _, _)| named && all.starts_with('6')) {
        return Some(end);
    }
    let dutch = |(all, _, used): &(String, usize, &[Group])| {
        all.starts_with("0031")
            || all.starts_with("316") && all.len() == 11 && (used.len() == 1 || used[1].0.starts_with('6'))
            || all.starts_with("3106") && all.len() == 12
            || all.starts_with("31") && all.len() == 11 && (named || plus)
    };
    let numbered = !tokens.near(at, 2, 0, is_dialled) && tokens.near(at, 3, 0, is_of_file);
    let abroad = |(all, _, used): &(String, usize, &[Group])| {
        !numbered
            && all.starts_with("00")
            && !all.starts_with("000")
            && (named || used.len() > 1 || is_country(&all[2..]))
    };
    if let Some((_, end, _)) = (11..=15).rev().find_map(|count| whole(count).filter(|it| dutch(it) || abroad(it))) {
        return Some(end);
    }
    // "het nummer van de zaak is 040 1234 567": an area and groups, which no number of a file has.
    let area =
        first.len() == 3 && first.starts_with('0') && groups.exactly(tokens, 10).is_some_and(|it| it.2.len() > 1);
    if numbered && !area {
        return None;
    }
    let ten = || {
        let (all, end, used) = whole(10)?;
        let single = used.len() >= 6 && used.iter().filter(|(digits, _, _)| digits.len() <= 2).count() >= 5;
        let zero = first == "0" && (named || all.starts_with("06") && used.len() <= 5);
        let area = first.len() >= 3 || first == "06" || single || zero;
        let dialled = all.starts_with('0') && !all.starts_with("00");
        (dialled && area && !groups.is_date()).then_some(end)
    };
    ten().or_else(|| mobile(tokens, at, &first, &groups))
}

/// "06,12345678", "06 en dan 12 34 56 78", "nul zes, twaalf, …"; and with a digit too few or too many: "06-1234567".
fn mobile(tokens: &Tokens<'_>, at: usize, first: &str, groups: &Groups) -> Option<usize> {
    let spoken = first == "0" && digits(tokens, at + 1).is_some_and(|six| six == "6") && tokens.is(at, Sort::Word);
    if first != "06" && !spoken || groups.is_date() {
        return None;
    }
    let mistyped =
        [9, 11].into_iter().find_map(|count| groups.exactly(tokens, count).filter(|(_, _, used)| used.len() == 2));
    let from = at + 1 + usize::from(spoken);
    mistyped.map(|(_, end, _)| end).or_else(|| loose(tokens, from, 8))
}

/// So many digits with anything small between them, and no more.
fn loose(tokens: &Tokens<'_>, from: usize, count: usize) -> Option<usize> {
    let (mut next, mut size, mut skipped) = (from, 0, 0);
    while size < count {
        match digits(tokens, next) {
            Some(more) => (size, skipped) = (size + more.len(), 0),
            // "06, dan 12 34 56 78"; but "06-02, 13-02 en 20-02" are three days.
            None if skipped < 2 && is_between(tokens, next, size == 0 || tokens.is(next - 1, Sort::Word)) => {
                skipped += 1
            }
            None => return None,
        }
        next += 1;
    }
    let glued = tokens.touches(next) && !tokens.is(next, Sort::Sign);
    (size == count && !glued).then_some(next)
}

fn is_between(tokens: &Tokens<'_>, at: usize, early: bool) -> bool {
    matches!(tokens.text(at), "-" | "." | "/" | "*" | "_" | "~" | "streepje" | "spatie")
        || early && matches!(tokens.text(at), "," | "=" | "en" | "dan" | "is" | "nr" | "nummer")
        || early && tokens.text(at) == ":" && (tokens.text(at + 1).len() > 2 || tokens.before(at, 1) == "nr")
}

/// "tel. 34 56 78": with that label any number is one.
fn labelled(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let mut back = 1;
    while back < 4 && matches!(tokens.before(at, back), ":" | "." | "nr" | "nummer" | "is" | "=") {
        back += 1;
    }
    const LABELS: &str =
        "tel telefoon telefoonnummer telefoonnr telnr mobiel mob mobielnummer gsm thuisnummer belnummer";
    if !among!(LABELS, tokens.before(at, back)) || !tokens.is(at, Sort::Number) || tokens.touches(at) && back == 1 {
        return None;
    }
    let groups = Groups::from(tokens, at)?;
    let (all, end, _) = (6..=12).rev().find_map(|count| groups.exactly(tokens, count))?;
    let service = ["0800", "0900", "0906", "14"].iter().any(|start| all.starts_with(start));
    (!service && !groups.is_date() && !tokens.marks(end).any(Marks::COUNTED)).then_some(end)
}

fn is_dialled(word: &str) -> bool {
    const WORDS: &str = "bel bellen app appen whatsapp sms gsm nummer bereikbaar belt sms'en app'en appje appt appte gebeld belde smsje signal thuisnummer nr 06 mob";
    word.starts_with("tel") || word.starts_with("mobiel") || among!(WORDS, word)
}

/// What is numbered in a file: no telephone.
fn is_of_file(word: &str) -> bool {
    [
        "code",
        "kenmerk",
        "zaak",
        "factuur",
        "order",
        "dossier",
        "project",
        "artikel",
        "isbn",
        "bestel",
        "polis",
        "contract",
        "offerte",
        "inkoop",
        "serie",
        "ticket",
        "refer",
        "kvk",
        "rsin",
        "verzend",
        "pakket",
        "kostenplaats",
        "subsidie",
        "vergunning",
        "registratie",
        "perceel",
        "ean",
        "certificaat",
        "keuring",
        "licentie",
        "inspectie",
    ]
    .iter()
    .any(|start| word.starts_with(start))
        || matches!(word, "doc" | "docnr" | "document" | "documentnummer")
}

/// Behind two zeros: the countries that are dialled most.
fn is_country(rest: &str) -> bool {
    [
        "32", "33", "34", "351", "353", "359", "36", "370", "371", "372", "373", "380", "381", "385", "386", "39",
        "40", "420", "421", "43", "44", "45", "46", "47", "48", "49", "90", "212", "597", "599", "962", "963", "964",
    ]
    .iter()
    .any(|code| rest.starts_with(code))
}
