//! A postcode with its letters: a handful of houses.

use super::words::among;
use crate::Kind;
use crate::guard::Hit;
use crate::token::{Sort, Tokens};

pub(super) fn find(tokens: &Tokens<'_>, hits: &mut Vec<Hit>) {
    for at in 0..tokens.len() {
        let digits = tokens.text(at);
        // "1234-AB", "1234.ab".
        let sign = usize::from(matches!(tokens.text(at + 1), "-" | "." | "_" | "/") && tokens.is(at + 2, Sort::Word));
        let two = at + 1 + sign;
        let letters = tokens.text(two);
        if digits.len() != 4
            || !tokens.is(at, Sort::Number)
            || digits.starts_with('0')
            || letters.len() != 2
            || !tokens.is(two, Sort::Word)
            || sign == 1
                && (is_word(letters)
                    || is_unit(letters)
                    || !tokens.get(two).is_some_and(|token| token.all_caps) && !is_housed(tokens, two + 1))
        {
            continue;
        }
        // "12-1234AB", "NL1234AB"
        let led = tokens.touches(two)
            && tokens.get(two).is_some_and(|token| token.all_caps)
            && (tokens.before(at, 1) == "nl" || tokens.before(at, 1) == "-" && tokens.before(at, 2).len() <= 3);
        let inside = at > 0
            && tokens.touches(at)
            && !led
            && (!tokens.is(at - 1, Sort::Sign)
                || matches!(tokens.text(at - 1), "." | "," | "-" | "/") && at > 1 && tokens.is(at - 2, Sort::Number));
        if inside
            || tokens.touches(two + 1) && !tokens.is(two + 1, Sort::Sign) && !tokens.is(two + 1, Sort::Number)
            || matches!(letters, "sa" | "sd" | "ss")
        {
            continue;
        }
        let joined = tokens.text(two + 1) == "-" && tokens.touches(two + 1) && tokens.touches(two + 2);
        if joined && tokens.is(two + 2, Sort::Word) {
            continue;
        }
        // "Besluit 2026-BW-381": the letters stand between two numbers of something else.
        if sign == 1 && (joined || super::is_reference(tokens, at)) && digits.starts_with("20") {
            continue;
        }
        let upper = tokens.get(two).is_some_and(|token| token.all_caps);
        // "50 Hz" and "2500 kg" are written so, and not "5701 HZ".
        let is_unit = |letters: &str| {
            is_unit(letters) && !(upper && among!("km kg cm mm hz ml ha kw", letters) && !digits.ends_with("00"))
        };
        let glued = tokens.touches(two);
        // "1234 AB 12", "1234AB-12".
        let house = two + 1 + usize::from(matches!(tokens.text(two + 1), "-" | "/" | ","));
        let housed = is_housed(tokens, two + 1);
        // "8011 KG nr. 91"
        let label = two + 1 + usize::from(tokens.text(two + 1) == ",");
        let digit = label + 1 + usize::from(tokens.text(label + 1) == ".");
        let numbered =
            matches!(tokens.text(label), "nr" | "nummer" | "huisnummer" | "no") && tokens.is(digit, Sort::Number);
        let labelled = tokens.near(at, 2, 0, |word| word.starts_with("postcode") || word == "pc")
            || upper && tokens.near(at, 14, 0, |word| word == "postcode") && !tokens.is(two + 1, Sort::Word);
        let word = is_word(letters);
        let year = digits.starts_with("19") || digits.starts_with("20");
        // "In 2030 CO2-neutraal", "Sinds 2026 WK-schermen": a year, and what comes with it.
        let glued_number = tokens.touches(two + 1) && tokens.is(two + 1, Sort::Number) && !tokens.touches(two);
        // "Er staan 1500 BV's ingeschreven", "2500 PK per schip".
        let plural = tokens.text(two + 1) == "'" && tokens.touches(two + 1) && tokens.text(two + 2) == "s";
        // "Begroting 2025 GL", "1000 BV en 200 NV": a year of something, and a round number.
        let titled = year && !glued && (is_of_year(tokens.before(at, 1)) || !housed && is_dated(tokens.before(at, 1)))
            || at == 0 && year && !housed && is_abbreviation(letters);
        let round = digits.ends_with("00") && !housed && !glued && is_abbreviation(letters);
        // "Afvalcontainer 1234 AB"
        let thing = !housed
            && !numbered
            && ["container", "nummer", "paal", "put", "mast", "zaak", "dossier"]
                .iter()
                .any(|end| tokens.before(at, 1).ends_with(end));
        // "2022 nr 3", "2000 vs 2024": in small letters these are written short.
        let short = !upper
            && !labelled
            && (among!("vs tm hh", letters) || among!("nr vd st jr ca ex bv nv lk", letters) && (year || !housed));
        // "Zaak 2024 OV 118": a year, and a number of something.
        let filed = year && matches!(tokens.before(at, 1), "zaak" | "dossier" | "besluit" | "kenmerk" | "motie");
        if plural
            || short
            || thing
            || filed
            || year && letters == "ii"
            || titled
            || round
            || tokens.text(two + 1) == "per"
            || year && (glued_number || is_dated(tokens.before(at, 1)) && is_abbreviation(letters))
            || letters == "pk" && !housed && (is_of_motor(tokens.text(two + 1)) || is_dated(tokens.before(at, 1)))
        {
            continue;
        }
        if (upper && !word && (!is_unit(letters) || letters == "pk"))
            || (upper && is_unit(letters) && housed && !year)
            || (housed && !year && !word && !is_unit(letters))
            || (housed && !year && matches!(letters, "jl" | "pk"))
            || (upper && word && (housed || labelled) && !year)
            || (upper && word && housed && !is_dated(tokens.before(at, 1)) && tokens.text(house).len() < 4)
            || (upper && glued && labelled)
            || (upper && (numbered || glued && !is_unit(letters)))
            || (labelled && !is_common(letters))
            || (housed && !year && matches!(letters, "ah" | "oh" | "ca" | "ad" | "bc" | "au" | "pr" | "hr"))
            || (!word && !is_unit(letters) && (glued || housed || !year))
        {
            let end = if numbered { digit + 1 } else { if housed { house + 1 } else { two + 1 } };
            hits.push(Hit::new(Kind::PostcodeNumber, at, end));
        }
    }
}

/// "1234 AB 12", "1234AB-12": the number of a house behind it.
fn is_housed(tokens: &Tokens<'_>, at: usize) -> bool {
    let house = at + usize::from(matches!(tokens.text(at), "-" | "/" | ","));
    tokens.is(house, Sort::Number) && tokens.text(house).len() <= 4
}

/// A year follows these.
fn is_dated(word: &str) -> bool {
    const WORDS: &str = "in sinds vanaf tot eind begin medio voorjaar najaar zomer winter jaar januari februari maart april mei juni juli augustus september oktober november december ruim circa bijna totaal en per seizoen";
    among!(WORDS, word)
}

/// Papers and plans have a year.
fn is_of_year(word: &str) -> bool {
    [
        "nota",
        "begroting",
        "rekening",
        "programma",
        "verkiezingen",
        "motie",
        "akkoord",
        "plan",
        "agenda",
        "verslag",
        "monitor",
    ]
    .iter()
    .any(|paper| word.ends_with(paper))
}

fn is_abbreviation(letters: &str) -> bool {
    among!("co wk ek nk os tv ai ov bv nv cv eu nl wc it ja", letters)
}

fn is_of_motor(word: &str) -> bool {
    matches!(word, "aan" | "vermogen" | "motor" | "motoren" | "sterk" | "en" | "diesel")
}

fn is_unit(letters: &str) -> bool {
    among!("km kg pk kw mw gb mb cm mm hz cc eu nl wh ml ha pm pp pj va", letters)
}

/// Words that follow a number in any sentence: "postcodegebied 6239 is het grootst".
fn is_common(letters: &str) -> bool {
    matches!(letters, "in" | "is" | "op" | "en" | "of" | "om" | "er" | "al" | "de" | "ze" | "we" | "na" | "nu" | "te")
}

fn is_word(letters: &str) -> bool {
    const WORDS: &str = "in is op en of om er al de ik je ze we na nu zo te ja hè he me wo ma di do vr za jl tm ca ad bc ah oh au ex pr hr ov wc tv";
    among!(WORDS, letters)
}
