//! Plates from abroad: any letters and digits beside a word for a vehicle, a plate or a country.

use super::licence_plate::{is_no_plate, is_upper, is_vehicle};
use super::words::among;
use crate::lists::Marks;
use crate::token::{Sort, Tokens};

/// "Poolse bestelauto WGM 48213", "kenteken B-AB 1234", "een trekker, B 417 KDM".
pub(super) fn find(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    // Most words are ruled out before anything is looked up.
    if tokens.is(at, Sort::Sign) || tokens.text(at).len() > 5 || !(at..at + 6).any(|it| tokens.is(it, Sort::Number)) {
        return None;
    }
    signs(tokens, at, true)?;
    let plate = tokens.near(at, 5, 0, is_plate);
    let vehicle = || tokens.near(at, 6, 6, is_vehicle);
    let abroad = || tokens.near(at, 8, 6, is_of_country);
    if !plate && !vehicle() {
        return None;
    }
    let (end, letters, figures) = signs(tokens, at, plate)?;
    let size = letters + figures;
    let year = (at..end).any(|it| {
        let text = tokens.text(it);
        text.len() == 4 && (text.starts_with("19") || text.starts_with("20")) && tokens.is(it, Sort::Number)
    });
    let german = tokens.text(at + 1) == "-" && tokens.is(at + 2, Sort::Word) && tokens.text(at).len() <= 3;
    let sure = if plate {
        size >= 5 && figures >= 1
    } else if abroad() {
        size >= 5 && figures >= 2
    } else {
        // Without a country a model looks alike: "TGX 18", "WMO 2015".
        size >= 6 && figures >= 2 && letters >= 2 && !year && (german || !(at..end).any(|it| is_model(tokens, it)))
    };
    (sure && letters > 0).then_some(end)
}

/// The token after the letters and digits from here on, and how many of each there are.
fn signs(tokens: &Tokens<'_>, at: usize, plate: bool) -> Option<(usize, usize, usize)> {
    let (mut end, mut letters, mut figures, mut parts) = (at, 0, 0, 0);
    while parts < 5 && letters + figures < 8 {
        let text = tokens.text(end);
        if end > at && is_dash(text) && tokens.touches(end + 1) && !tokens.is(end + 1, Sort::Sign) {
            end += 1;
            continue;
        }
        let joined = end > at && tokens.touches(end);
        let upper = is_upper(tokens, end);
        let small = (plate || joined) && !text.contains(['a', 'e', 'i', 'o', 'u']);
        let word = tokens.is(end, Sort::Word)
            && text.len() <= 4
            && (upper || small)
            && (joined || !is_no_plate(text) || upper && end > at && tokens.is(end - 1, Sort::Word))
            && !(end > at && !joined && is_label(text) && tokens.is(end - 1, Sort::Number));
        if word {
            letters += text.len();
        } else if tokens.is(end, Sort::Number)
            && text.len() <= 5
            && (end == at || !tokens.marks(end + 1).any(Marks::COUNTED) || is_vehicle(tokens.text(end + 1)))
        {
            figures += text.len();
        } else {
            break;
        }
        parts += 1;
        end += 1;
    }
    let glued = tokens.touches(end) && !tokens.is(end, Sort::Sign);
    let goes_on =
        is_dash(tokens.text(end)) && tokens.touches(end) && tokens.touches(end + 1) && tokens.is(end + 1, Sort::Word);
    (parts > 1 && letters <= 6 && letters + figures <= 9 && !glued && !goes_on).then_some((end, letters, figures))
}

fn is_dash(text: &str) -> bool {
    matches!(text, "-" | "." | "/" | "·")
}

/// In capitals behind the number of something.
fn is_label(text: &str) -> bool {
    among!("km pk kw cc euro eur m uur nl", text)
}

pub(super) fn is_plate(word: &str) -> bool {
    word.starts_with("kenteken")
        || word.starts_with("nummerpla")
        || word.starts_with("nummerbord")
        || among!("plaat platen plaatje plaatnummer", word)
}

/// Makes and models, firms and roads: capitals with a number, and no plate.
fn is_model(tokens: &Tokens<'_>, at: usize) -> bool {
    const KNOWN: &str = "cdi amg quattro gte gt tce tdci dci gti tdi tsi hdi tgx tgs tge bmw vw suv xf cf lf man daf gle glc gla amg mg fh fm fmx euro hst slf nen iso hov ov ns km vdl \
        htm ret gvb rer ev phev wmo lijn bus cao apk led rdw dvp tgv ice ic";
    tokens.is(at, Sort::Word) && among!(KNOWN, tokens.text(at))
        || tokens.marks(at).any(Marks::NOT_PERSON.and(Marks::PARTY).and(Marks::NUMBERED))
}

/// "Poolse", "uit Polen", "buitenlands": the country of a vehicle.
fn is_of_country(word: &str) -> bool {
    const STEMS: [&str; 46] = [
        "pools",
        "polen",
        "duits",
        "belg",
        "roemeens",
        "roemeni",
        "bulgaar",
        "bulgarij",
        "frans",
        "frankrijk",
        "litouw",
        "letland",
        "lets",
        "estland",
        "estse",
        "estisch",
        "tsjechi",
        "slowaak",
        "slowakij",
        "hongaar",
        "hongarij",
        "engels",
        "engeland",
        "brits",
        "spaans",
        "spanje",
        "portuge",
        "portugal",
        "italia",
        "oekrai",
        "turks",
        "marokkaans",
        "kroati",
        "servi",
        "sloveen",
        "zweed",
        "deens",
        "noors",
        "fins",
        "luxemburg",
        "oostenrijk",
        "zwitser",
        "iers",
        "griek",
        "buitenland",
        "moldavi",
    ];
    STEMS.iter().any(|stem| word.starts_with(stem))
}
