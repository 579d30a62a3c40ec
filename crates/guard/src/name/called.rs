//! What people are called in a street: an ordinary word with a capital, where only a name can stand.

use super::{around, company};
use crate::lists::Marks;
use crate::token::{Sort, Tokens};

/// The token after a name that is told by the turn of the sentence around it.
pub(super) fn find(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    if !tokens.is(at, Sort::Word) {
        return None;
    }
    if let Some(end) = surname_of_place(tokens, at).or_else(|| the_one(tokens, at)) {
        return Some(end);
    }
    if !tokens.capital(at) {
        return None;
    }
    // "Kleine M": a word for a look, and a letter.
    let letter = tokens.marks(at).any(Marks::NICKNAME)
        && tokens.written(at + 1).len() == 1
        && tokens.capital(at + 1)
        && tokens.get(at + 1).is_some_and(|token| token.gap)
        && !matches!(tokens.before(at, 1), "de" | "het" | "een");
    if letter {
        return Some(at + 2);
    }
    (named(tokens, at) || told_where(tokens, at) || begins(tokens, at)).then_some(at + 1)
}

/// "heet hij Vuurtoren Noord", "noemen hem de Burgemeester", "Kraai, zo heet hij".
pub(super) fn named(tokens: &Tokens<'_>, at: usize) -> bool {
    let back = 1 + usize::from(matches!(tokens.before(at, 1), "de" | "het" | "\"" | "'" | "“" | "‘" | "„"));
    let whom = matches!(tokens.before(at, back), "hem" | "haar" | "hij" | "zij" | "ze");
    let called = matches!(
        tokens.before(at, back + 1),
        "heet" | "heette" | "noem" | "noemt" | "noemen" | "noemde" | "noemden" | "genoemd"
    );
    let after = tokens.text(at + 1) == ","
        && tokens.text(at + 2) == "zo"
        && matches!(tokens.text(at + 3), "heet" | "heette" | "noemen" | "noemt" | "wordt");
    // "Dat noemen ze de Gouden Driehoek": they say it of a thing.
    let thing = matches!(tokens.before(at, back + 2), "dat" | "dit" | "het" | "daar");
    tokens.capital(at) && (whom && called && !thing || after)
}

/// "Brilletje van de derde verdieping", "Parel van groep 8".
fn told_where(tokens: &Tokens<'_>, at: usize) -> bool {
    let word = tokens.text(at);
    let small = ["tje", "pje", "kje", "ie"].iter().any(|end| word.ends_with(end)) && tokens.marks(at) == Marks::NONE;
    let listed = tokens.marks(at).any(Marks::GIVEN.and(Marks::SURNAME)) && !tokens.marks(at).any(Marks::PLACE_NOUN);
    let floor = |here: usize| matches!(tokens.text(here), "verdieping" | "etage" | "hoog" | "overkant" | "hoek");
    let thing =
        ["feestje", "briefje", "groepje", "filmpje", "kindje", "kaartje", "appje", "vrouwtje", "stelletje", "clubje"];
    let small = small && !thing.iter().any(|end| word.ends_with(end));
    (small || listed)
        && !matches!(tokens.before(at, 1), "de" | "het" | "een" | "dat" | "die")
        && tokens.text(at + 1) == "van"
        && (matches!(tokens.text(at + 2), "groep" | "klas" | "nummer") || (at + 3..at + 6).any(floor))
}

/// "Vos is aangehouden", "Wolf is 14": a word without an article begins a sentence, and what follows is told of people.
fn begins(tokens: &Tokens<'_>, at: usize) -> bool {
    let marks = tokens.marks(at);
    let named = marks.any(Marks::GIVEN.and(Marks::SURNAME)) && !marks.any(Marks::NOT_PERSON.and(Marks::PLACE_NOUN));
    let word = tokens.text(at);
    let small = ["tje", "pje", "kje"].iter().any(|end| word.ends_with(end)) && marks == Marks::NONE;
    if !tokens.get(at).is_some_and(|token| token.opens) || !(named || small) {
        return false;
    }
    let from =
        tokens.text(at + 1) == "uit" && matches!(tokens.text(at + 2), "de" | "het") && tokens.capital(at + 3) && named;
    let verb = company::is_of_somebody(tokens.text(at + 1))
        || matches!(tokens.text(at + 1), "zette" | "blijft" | "bleef" | "zingt" | "huilt" | "speelt")
        || tokens.marks(at + 1).any(Marks::PERSON_VERB);
    from || verb && is_personal(tokens, at + 2, is_uncounted(word))
}

/// Words that begin a sentence without an article as well: "Hoop is de moeder van …", "Wolf gezien".
fn is_uncounted(word: &str) -> bool {
    const WORDS: &str = " hoop vrede brood storm zomer lente herfst winter zon regen sneeuw graan haver stro spek vlees zilver \
        koper koren meel peper liefde geluk tarwe rogge turf moed wolf beer zand wijn bier hagel ";
    WORDS.split_ascii_whitespace().any(|known| known == word)
}

/// An age, a possessive, or what only happens to people.
fn is_personal(tokens: &Tokens<'_>, from: usize, uncounted: bool) -> bool {
    const PERSONAL: &str = " aangehouden opgepakt gearresteerd geschorst vrijgelaten ontslagen weggelopen weggestuurd verhuisd \
        gepest bedreigd geslagen overleden vastgezet verhoord aangesproken kennismaken aangifte waarschuwing gebiedsverbod \
        uitgescholden mishandeld gezakt geslaagd boos bang verdrietig verliefd zwanger ziekgemeld werkloos dronken jarig \
        verslaafd ";
    const OF_ONE: &str = " zijn haar hij zij ze hem moeder vader broer zus vrienden school stage geworden opgenomen ";
    (from..from + 7).take_while(|here| *here < tokens.len() && !tokens.is(*here, Sort::Sign)).any(|here| {
        let word = tokens.text(here);
        let age = tokens.is(here, Sort::Number)
            && word.len() == 2
            && matches!(tokens.text(here + 1), "en" | "geworden" | "jaar" | "," | ".");
        let listed = |list: &str| list.split_ascii_whitespace().any(|known| known == word);
        age || listed(PERSONAL) || !uncounted && listed(OF_ONE)
    })
}

/// "bij van Utrecht": a surname of a place, after a word that people are met with.
fn surname_of_place(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let met = matches!(tokens.before(at, 1), "bij" | "met" | "door" | "tegen" | "volgens" | "familie");
    let name = around::after_particles(tokens, at + 1);
    (met && tokens.text(at) == "van"
        && tokens.capital(name)
        && !tokens.get(name).is_some_and(|token| token.opens || token.all_caps)
        && !(at + 1..name).any(|it| matches!(tokens.text(it), "het" | "in" | "op" | "te"))
        && !tokens.marks(name).any(Marks::HOUSE_NOUN))
    .then_some(name + 1)
}

/// "De Generaal heeft een sleutel", "De Rus zei": a rank, a people or an animal with a capital, which does something.
fn the_one(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    const ONES: &str = " generaal kapitein admiraal baron graaf rus pool turk chinees duitser belg \
        fransman amerikaan griek italiaan spanjaard bulgaar roemeen syrier marokkaan albanees beer kat rat slang spin haai \
        leeuw wolf stier tijger vos uil kraai raaf muis mug aap panter kleine lange dikke kale neus bult kromme schele \
        peetvader cowboy kolonel sergeant majoor sjeik ";
    let name = at + 1;
    let one = matches!(tokens.text(at), "de")
        && tokens.capital(name)
        && !tokens.get(name).is_some_and(|token| token.opens || token.all_caps)
        && ONES.split_ascii_whitespace().any(|known| known == tokens.text(name));
    let does = matches!(tokens.text(name + 1), "heeft" | "had" | "zette" | "regelt" | "liep")
        || tokens.marks(name + 1).any(Marks::PERSON_VERB);
    (one && does).then_some(name + 1)
}
