//! A postcode with its letters: a handful of houses.

use crate::Kind;
use crate::guard::Hit;
use crate::token::{Sort, Tokens};

pub(super) fn find(tokens: &Tokens<'_>, hits: &mut Vec<Hit>) {
    for at in 0..tokens.len() {
        let digits = tokens.text(at);
        // "1234-AB", "1234.ab".
        let sign = usize::from(matches!(tokens.text(at + 1), "-" | ".") && tokens.is(at + 2, Sort::Word));
        let two = at + 1 + sign;
        let letters = tokens.text(two);
        if digits.len() != 4
            || !tokens.is(at, Sort::Number)
            || digits.starts_with('0')
            || letters.len() != 2
            || !tokens.is(two, Sort::Word)
            || sign == 1
                && (!tokens.get(two).is_some_and(|token| token.all_caps) || is_word(letters) || is_unit(letters))
        {
            continue;
        }
        let inside = at > 0
            && tokens.touches(at)
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
        let upper = tokens.get(two).is_some_and(|token| token.all_caps);
        let glued = tokens.touches(two);
        // "1234 AB 12", "1234AB-12".
        let house = two + 1 + usize::from(matches!(tokens.text(two + 1), "-" | "/" | ","));
        let housed = tokens.is(house, Sort::Number) && tokens.text(house).len() <= 4;
        // "8011 KG nr. 91"
        let label = two + 1 + usize::from(tokens.text(two + 1) == ",");
        let digit = label + 1 + usize::from(tokens.text(label + 1) == ".");
        let numbered =
            matches!(tokens.text(label), "nr" | "nummer" | "huisnummer" | "no") && tokens.is(digit, Sort::Number);
        let labelled = tokens.near(at, 2, 0, |word| word.starts_with("postcode"));
        let word = is_word(letters);
        let year = digits.starts_with("19") || digits.starts_with("20");
        if (upper && !word && (!is_unit(letters) || letters == "pk"))
            || (upper && is_unit(letters) && housed && !year)
            || (housed && !year && !word && !is_unit(letters))
            || (housed && !year && letters == "jl")
            || (upper && word && (housed || labelled) && !year)
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

fn is_unit(letters: &str) -> bool {
    matches!(
        letters,
        "km" | "kg"
            | "pk"
            | "kw"
            | "mw"
            | "gb"
            | "mb"
            | "tb"
            | "cm"
            | "mm"
            | "hz"
            | "cc"
            | "eu"
            | "nl"
            | "m"
            | "wh"
            | "ml"
    )
}

/// Words that follow a number in any sentence: "postcodegebied 6239 is het grootst".
fn is_common(letters: &str) -> bool {
    matches!(letters, "in" | "is" | "op" | "en" | "of" | "om" | "er" | "al" | "de" | "ze" | "we" | "na" | "nu" | "te")
}

fn is_word(letters: &str) -> bool {
    matches!(
        letters,
        "in" | "is"
            | "op"
            | "en"
            | "of"
            | "om"
            | "er"
            | "al"
            | "de"
            | "ik"
            | "je"
            | "ze"
            | "we"
            | "na"
            | "nu"
            | "zo"
            | "te"
            | "ja"
            | "hè"
            | "he"
            | "me"
            | "wo"
            | "ma"
            | "di"
            | "do"
            | "vr"
            | "za"
            | "jl"
            | "tm"
            | "ca"
            | "ad"
            | "bc"
            | "ah"
            | "oh"
            | "au"
            | "ex"
            | "pr"
            | "hr"
            | "ov"
            | "wc"
            | "tv"
    )
}
