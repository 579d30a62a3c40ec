//! What points at a person by its form alone: numbers, accounts, links, addresses.
//!
//! The rules for names on maps refuse these everywhere. Spaces, dots and dashes inside a number do not hide it.

mod account;
mod address;
mod bsn;
mod email;
mod foreign_plate;
mod handle;
mod iban;
mod licence_plate;
mod link;
mod named_place;
mod phone;
mod postcode;
mod spelled;
mod words;

use crate::guard::Hit;
use crate::lists::Marks;
use crate::token::{Sort, Tokens};
use words::among;

/// All fixed forms, the more certain first: what lies inside an earlier one is dropped.
pub(crate) fn find(tokens: &Tokens<'_>, hits: &mut Vec<Hit>) {
    iban::find(tokens, hits);
    link::find(tokens, hits);
    email::find(tokens, hits);
    handle::find(tokens, hits);
    phone::find(tokens, hits);
    bsn::find(tokens, hits);
    licence_plate::find(tokens, hits);
    postcode::find(tokens, hits);
    address::find(tokens, hits);
}

/// The digits, the token that ends the group, the sign before it (a space when there is none).
type Group = (String, usize, char);

/// Digits in groups, as people write long numbers.
struct Groups {
    list: Vec<Group>,
}

impl Groups {
    /// The groups that start at a token; none when it continues an earlier number.
    fn from(tokens: &Tokens<'_>, at: usize) -> Option<Groups> {
        let first = digits(tokens, at)?;
        if at > 0 && tokens.touches(at) {
            // "BSN123456782": the label itself may be glued to the number.
            let labelled = matches!(
                tokens.text(at - 1),
                "bsn" | "sofi" | "bsnnr" | "burgerservicenummer" | "tel" | "mob" | "gsm" | "nr"
            );
            let glued = !tokens.is(at - 1, Sort::Sign) && !labelled || matches!(tokens.text(at - 1), "@" | "_" | "#");
            let inside = matches!(tokens.text(at - 1), "." | "," | "-" | "/")
                && at > 1
                && tokens.is(at - 2, Sort::Number)
                && tokens.touches(at - 1);
            // "06-12345678/06-87654321": a second telephone number.
            let second = tokens.text(at - 1) == "/" && matches!(tokens.text(at), "06");
            if glued || inside && !second {
                return None;
            }
        }
        let mut list = vec![(first, at, ' ')];
        let (mut next, mut total) = (at + 1, 0);
        while total < 16 {
            let mut sign = ' ';
            let mut skip = next;
            while skip < next + 3 && matches!(tokens.text(skip), "-" | "." | "/" | "(" | ")" | "_" | "\\" | "*" | "|") {
                sign = tokens.text(skip).chars().next().unwrap_or(' ');
                skip += 1;
            }
            let Some(more) = digits(tokens, skip) else { break };
            total += more.len();
            list.push((more, skip, sign));
            next = skip + 1;
        }
        Some(Groups { list })
    }

    /// The first so many groups as one number, when they make exactly that many digits and nothing is glued to the end.
    fn exactly(&self, tokens: &Tokens<'_>, count: usize) -> Option<(String, usize, &[Group])> {
        let mut all = String::new();
        for (nth, (digits, last, _)) in self.list.iter().enumerate() {
            all.push_str(digits);
            if all.len() >= count {
                let glued = tokens.get(last + 1).is_some_and(|next| !next.gap && next.sort != Sort::Sign)
                    || self.list.get(nth + 1).is_some_and(|(more, token, sign)| {
                        *sign != ' ' && tokens.touches(*token) && !is_second(*sign, &all, more)
                    });
                return (all.len() == count && !glued).then_some((all, last + 1, &self.list[..=nth]));
            }
        }
        None
    }

    /// Starts as a date, 06-12-2023, or as days and scores: 06-04 07-05.
    fn is_date(&self) -> bool {
        if let [(one, _, _), (two, _, '-'), (three, _, ' '), (four, _, '-'), ..] = self.list.as_slice()
            && [one, two, three, four].iter().all(|group| group.len() == 2)
        {
            return true;
        }
        let [(day, _, _), (month, _, one), (year, _, two), ..] = self.list.as_slice() else { return false };
        one == two
            && *one != ' '
            && day.len() <= 2
            && month.len() <= 2
            && year.len() == 4
            && (year.starts_with("19") || year.starts_with("20"))
    }
}

/// "06 12 34 56 78/79", "bsn 123456782/111222333": another one, behind a slash.
fn is_second(sign: char, all: &str, more: &str) -> bool {
    sign == '/' && (more.len() == all.len() || more.len() <= 2 && all.starts_with('0') && all.len() == 10)
}

/// "Besluit 2026-BW-381", "buurt BU-14-03", "dossier KL-26-09": what stands before it numbers something.
fn is_reference(tokens: &Tokens<'_>, at: usize) -> bool {
    (1..=2).any(|back| {
        let word = tokens.before(at, back);
        // "Nummerbord 12-AB-34" stays a plate.
        !matches!(word, "" | "nummer" | "nr")
            && (back == 1 || matches!(tokens.before(at, 1), ":" | "nummer" | "nr" | "." | "met" | "code" | "("))
            && (tokens.marks_before(at, back).any(Marks::NUMBERED) && tokens.before(at, 1) != ":" || is_numbered(word))
    })
}

/// A word for what has a number in some file.
fn is_numbered(word: &str) -> bool {
    const WORDS: &str = " kenmerk zaak zaken verbaal pv wijkcode gebied perceel sectie kamers lokalen stuk registratie ref \
        referentie doc norm iso nen route ticket order incident verzoek bezwaar protocol zone vak kavel container camera \
        paal put factuur artikel bijlage tabel bestelling lamp mast unit blok lot partij batch filter kast object meter boom bank doos machine pomp hek deur lift brug sluis kabel systeem model type serie ruimte ";
    const ENDINGS: [&str; 25] = [
        "code",
        "nr",
        "besluit",
        "voorstel",
        "verordening",
        "bestek",
        "vraag",
        "plan",
        "notitie",
        "beschikking",
        "overeenkomst",
        "contract",
        "dossier",
        "project",
        "rapport",
        "verslag",
        "formulier",
        "regeling",
        "opdracht",
        "document",
        "motie",
        "memo",
        "plek",
        "plaats",
        "paal",
    ];
    among!(WORDS, word)
        || ENDINGS.iter().any(|ending| word.ends_with(ending))
        || word.ends_with("nummer") && !word.starts_with("plaat") && !word.starts_with("kenteken")
}

/// The digits of a token, written out ones included: "zes", "twaalf", "vierendertig".
fn digits(tokens: &Tokens<'_>, at: usize) -> Option<String> {
    let text = tokens.text(at);
    if tokens.is(at, Sort::Number) { Some(text.to_owned()) } else { spoken(text).map(|number| number.to_string()) }
}

/// A number below a hundred in words.
pub(crate) fn spoken(word: &str) -> Option<usize> {
    const SMALL: [&str; 20] = [
        "nul",
        "een",
        "twee",
        "drie",
        "vier",
        "vijf",
        "zes",
        "zeven",
        "acht",
        "negen",
        "tien",
        "elf",
        "twaalf",
        "dertien",
        "veertien",
        "vijftien",
        "zestien",
        "zeventien",
        "achttien",
        "negentien",
    ];
    const TENS: [&str; 8] = ["twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"];
    if let Some(small) = SMALL.iter().position(|known| *known == word) {
        return Some(small);
    }
    let (nth, rest) = TENS.iter().enumerate().find_map(|(nth, tens)| Some((nth, word.strip_suffix(tens)?)))?;
    let tens = (nth + 2) * 10;
    if rest.is_empty() {
        return Some(tens);
    }
    let unit = rest.strip_suffix("en")?;
    SMALL[1..10].iter().position(|known| *known == unit).map(|unit| tens + unit + 1)
}
