//! Names of accounts.

use super::account::{self, MEDIA, has_medium, is_medium, is_network};
use super::{spelled, words::among};
use crate::Kind;
use crate::guard::Hit;
use crate::lists::Marks;
use crate::token::{Sort, Tokens};

pub(super) fn find(tokens: &Tokens<'_>, hits: &mut Vec<Hit>) {
    // Most texts name no medium: then only what has a form of its own is looked for.
    let social = (0..tokens.len()).any(|it| account::names_medium(tokens, it) || is_network(tokens.text(it)));
    let mut at = 0;
    while at < tokens.len() {
        match account(tokens, at, social) {
            Some(end) => {
                hits.push(Hit::new(Kind::Handle, at, end));
                at = end;
            }
            None => at += 1,
        }
    }
}

fn account(tokens: &Tokens<'_>, at: usize, social: bool) -> Option<usize> {
    let opens = at == 0 || !tokens.touches(at) || (tokens.is(at - 1, Sort::Sign) && tokens.text(at - 1) != "@");
    let glued = |from: usize| tokens.touches(from) && (!tokens.is(from, Sort::Sign) || tokens.text(from) == "_");
    if tokens.text(at) == "@" && opens && glued(at + 1) {
        // "Café @thuis": the name of a project.
        let camel = is_camel(tokens.written(at + 1));
        let place = !camel && tokens.marks(at + 1).any(Marks::PLACE_NOUN.and(Marks::HOUSE_NOUN))
            || among!(TO_ALL, tokens.text(at + 1));
        let end = rest(tokens, at + 1);
        let project = place && end == at + 2
            || tokens.is(at + 1, Sort::Number) && !(at + 1..end).any(|it| tokens.is(it, Sort::Word));
        return (!project).then_some(end);
    }
    // "@ fietsopa0": a space after the sign, and no word behind it.
    let apart = tokens.text(at) == "@" && opens && tokens.is(at + 1, Sort::Word) && !tokens.touches(at + 1);
    if apart && (is_odd(tokens, at + 1, rest(tokens, at + 1)) || tokens.text(at + 2) == "_" && tokens.touches(at + 2)) {
        return Some(rest(tokens, at + 1));
    }
    if tokens.text(at) == "u" && opens && tokens.text(at + 1) == "/" && tokens.touches(at + 1) && glued(at + 2) {
        return Some(rest(tokens, at + 2));
    }
    if let Some(end) = unword(tokens, at, opens, social) {
        return Some(end);
    }
    // Inside "a.a.a.a" nothing begins; else each part would be followed to the end.
    let inside = at > 0 && tokens.touches(at) && matches!(tokens.text(at - 1), "." | "_" | "-");
    if !tokens.is(at, Sort::Word) || !opens || inside {
        return None;
    }
    let end = rest(tokens, at);
    if is_file(tokens, end) {
        return None;
    }
    // "Telegram: pleinvrouw.", with nothing behind it: no sentence begins so.
    let alone = !tokens.is(at + 1, Sort::Word) && !tokens.touches(at + 1) || at + 1 >= tokens.len();
    let after_medium = at >= 2 && matches!(tokens.text(at - 1), ":" | "=") && is_medium(tokens.text(at - 2));
    // "snapchat t.h.wolters": dots in a word beside the name of a medium.
    let dotted = tokens.text(at + 1) == "." && tokens.touches(at + 1) && glued(at + 2);
    if after_medium && (alone || dotted) || dotted && is_medium(tokens.before(at, 1)) {
        return Some(rest(tokens, at));
    }
    // "kanonskogel#4821".
    let tagged = tokens.text(at + 1) == "#"
        && tokens.touches(at + 1)
        && tokens.touches(at + 2)
        && tokens.is(at + 2, Sort::Number)
        && tokens.text(at + 2).len() == 4;
    if tagged {
        return Some(at + 3);
    }
    // "Versie 1.2 van draaiboek_concept" is a file, as long as nobody says a medium.
    let paper = || PAPERS.split(' ').any(|paper| tokens.text(at).ends_with(paper));
    let filed = || (paper() || tokens.near(at, 5, 3, |word| among!(FILED, word))) && !has_medium(tokens, at);
    let underscored = (at + 1..end).any(|it| tokens.text(it) == "_") && !filed();
    let asked = social
        && (at >= 2
        && tokens.text(at - 1) == ":"
        && (account::is_label(tokens.text(at - 2))
            || among!("insta snap", tokens.text(at - 2)) && account::is_value(tokens, at, true))
        || account::is_label(tokens.before(at, 1)) && account::is_value(tokens, at, true)
        // "facebooknaam is Boze.Berend.55"
        || end > at + 1
            && matches!(tokens.before(at, 1), "is" | ":" | "heet" | "=")
            && account::is_label(tokens.before(at, 2)));
    if underscored || asked {
        return Some(rest(tokens, at));
    }
    if !social {
        return None;
    }
    // "jvdh op snapchat", "telegram jvdh88": no word, beside the name of a medium; "volg pleinvrouw op insta".
    let beside = tokens.near(at.saturating_sub(1), 3, 0, is_medium) || tokens.near(end, 0, 3, is_network);
    // "NoordBaas": a capital inside a word.
    let camel = tokens.written(at).chars().count() >= 6
        && end == at + 1
        && tokens.marks(at) == Marks::NONE
        && !is_medium(tokens.text(at))
        && !MEDIA.iter().any(|medium| tokens.text(at).starts_with(medium))
        && is_camel(tokens.written(at))
        && !account::is_of_group(tokens.text(at))
        && !(1..=2)
            .any(|back| among!("project podcast programma campagne app platform site krant", tokens.before(at, back)))
        && has_medium(tokens, at);
    if camel {
        return Some(end);
    }
    let odd = is_odd(tokens, at, end) && beside && !tokens.marks(at).any(Marks::NOT_PERSON);
    let told = account::is_followed(tokens, at, end) || account::is_owned(tokens, at) || account::is_named(tokens, at);
    (odd || told).then_some(end)
}

/// "@iedereen": everybody, or a place.
const TO_ALL: &str =
    "thuis home work werk sea allen iedereen all everyone here channel allemaal team groep buren bewoners ouders";

/// What has a name with underscores as well.
const FILED: &str = "bestand bestanden versie map mappen document sjabloon export tabel kolom veld bijlage variabele server schijf excel \
    template rapportage dataset printer wifi netwerk database";

/// How names of files begin.
const PAPERS: &str =
    "boek verslag notulen concept lijst foto film rapport nota plan versie agenda analyse overzicht data";

/// What no word looks like: "noorder.ling31", "_emre_", "~Grote Beer", "xx.naam.xx", anywhere in a sentence with a medium.
fn unword(tokens: &Tokens<'_>, at: usize, opens: bool, social: bool) -> Option<usize> {
    if !opens {
        return None;
    }
    let lead = usize::from(matches!(tokens.text(at), "~" | "_" | "."));
    let first = at + lead;
    // "1noor_derling": a digit may come first.
    let digit = tokens.is(first, Sort::Number) && tokens.touches(first + 1) && tokens.is(first + 1, Sort::Word);
    let digit = digit && (first..rest(tokens, first)).any(|it| tokens.text(it) == "_");
    if !tokens.is(first, Sort::Word) && !digit || lead == 1 && !tokens.touches(first) {
        return None;
    }
    if tokens.touches(at) && matches!(tokens.before(at, 1), "." | "_" | "-" | "/" | "~") {
        return None;
    }
    let mut end = rest(tokens, first);
    if end == first + 1 && lead == 0 {
        return None;
    }
    let parts = || (first..end).filter(|it| !tokens.is(*it, Sort::Sign));
    let size: usize = parts().map(|it| tokens.text(it).len()).sum();
    // "pim-de-boer92" is one, "covid-19" is none.
    let numbered = tokens.is(end - 1, Sort::Number) && tokens.is(end - 2, Sort::Word) && !tokens.capital(first);
    let dashed = (first..end).any(|it| tokens.text(it) == "-") && !numbered;
    if is_file(tokens, end) || dashed || size < 5 && tokens.text(at) != "~" || is_medium(tokens.text(first)) {
        return None;
    }
    let last = tokens.text(end - 1);
    let doubled = |text: &str| matches!(text, "xx" | "xxx" | "zz" | "qq");
    if end > first + 4 && parts().all(|it| tokens.is(it, Sort::Word)) && (doubled(tokens.text(first)) || doubled(last))
    {
        return Some(end);
    }
    // "Hij zit op insta.Daar staat het": a full stop without a space; "mevr.de", "blz.12", "o.a.": what is written short.
    let sentence = parts().skip(1).any(|it| tokens.capital(it)) && !tokens.get(first).is_some_and(|it| it.all_caps);
    let short = end > first + 1
        && tokens.text(first + 1) == "."
        && parts().all(|it| tokens.text(it).len() < 3 || tokens.is(it, Sort::Number))
        || is_written_short(tokens.text(first));
    let counted = tokens.marks(first).any(Marks::NUMBERED.and(Marks::COUNTED).and(Marks::NOT_PERSON))
        && lead == 0
        && end <= first + 2
        && tokens.text(first + 1) != "_";
    let words = parts().filter(|it| tokens.is(*it, Sort::Word)).any(|it| tokens.text(it).len() >= 2);
    let host = spelled::is_ending(last) && tokens.text(end.saturating_sub(2)) == ".";
    let odd = words && !sentence && !short && !counted && !host && !tokens.get(first).is_some_and(|it| it.all_caps);
    if !odd || !social || !has_medium(tokens, at) {
        return None;
    }
    if tokens.text(at) == "~" {
        while tokens.capital(end) && tokens.capital(first) {
            end += 1;
        }
    }
    Some(end)
}

/// A small letter and a capital behind it.
fn is_camel(word: &str) -> bool {
    word.chars().zip(word.chars().skip(1)).any(|(one, two)| one.is_lowercase() && two.is_uppercase())
}

/// Written short, with a full stop or a number glued to it.
fn is_written_short(word: &str) -> bool {
    const SHORT: &str = " blz bijv mevr dhr nr art incl excl max min tel jl ca resp evt enz etc bv vgl pag par lid vs versie ios android covid \
        top week fase groep klas bus lijn mp zgn mw drs ir prof www http https co ";
    SHORT.split_ascii_whitespace().any(|known| known == word)
}

/// "meldingen_2026.xlsx": the name of a file.
fn is_file(tokens: &Tokens<'_>, end: usize) -> bool {
    // "via snap (djayden.exe)"
    if tokens.text(end.saturating_sub(1)) == "exe" && tokens.near(end, 8, 4, is_network) {
        return false;
    }
    // "verslag_def(3).docx"
    let copy = tokens.text(end) == "(" && tokens.touches(end) && tokens.text(end + 2) == ")";
    if copy && tokens.text(end + 3) == "." && tokens.touches(end + 4) {
        return is_file(tokens, end + 5);
    }
    // "film_02.mp4"
    let film = tokens.text(end.saturating_sub(2)) == "mp" && tokens.before(end, 3) == ".";
    film || end > 1
        && tokens.text(end - 2) == "."
        && among!(
            "xlsx xls pdf doc docx jpg jpeg png csv txt pptx ppt zip odt msg mp mov gif md json xml heic avi mkv wav rar html htm log ics eml gpx kml shp bak exe webp bmp tif tiff svg dwg pages key",
            tokens.text(end - 1),
        )
}

/// Digits in a word, or no vowel: "krekel52", "jvdh".
fn is_odd(tokens: &Tokens<'_>, at: usize, end: usize) -> bool {
    let size: usize = (at..end).map(|part| tokens.text(part).len()).sum();
    let mixed = tokens.is(at + 1, Sort::Number) && tokens.touches(at + 1) && size >= 5;
    let voiceless = size >= 4 && end == at + 1 && !tokens.text(at).contains(['a', 'e', 'i', 'o', 'u', 'y']);
    (mixed || voiceless) && !tokens.get(at).is_some_and(|token| token.all_caps)
}

fn rest(tokens: &Tokens<'_>, from: usize) -> usize {
    let mut end = from + 1;
    while tokens.touches(end)
        && (!tokens.is(end, Sort::Sign)
            || tokens.text(end) == "_"
            || matches!(tokens.text(end), "." | "-")
                && tokens.touches(end + 1)
                && (!tokens.is(end + 1, Sort::Sign) || tokens.text(end + 1) == "_"))
    {
        end += 1;
    }
    end
}
