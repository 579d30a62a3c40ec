//! What the lists know about one word.

use crate::Kind;

/// A set of lists that a word stands in.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub(crate) struct Marks(u32);

impl Marks {
    pub(crate) const NONE: Marks = Marks(0);
    pub(crate) const GIVEN: Marks = Marks(1);
    pub(crate) const SURNAME: Marks = Marks(1 << 1);
    /// Also an ordinary word or a place: no name without evidence.
    pub(crate) const ALSO_WORD: Marks = Marks(1 << 2);
    /// Capitals, but no person: towns, months, institutions.
    pub(crate) const NOT_PERSON: Marks = Marks(1 << 3);
    /// Makes what stands beside it a place: wijk, park, school.
    pub(crate) const PLACE_NOUN: Marks = Marks(1 << 4);
    /// Stands before a name only: meneer, buurman, tante.
    pub(crate) const TITLE: Marks = Marks(1 << 5);
    /// A function that a name may follow: wethouder, trainer.
    pub(crate) const ROLE: Marks = Marks(1 << 6);
    /// A function that one person holds in one place: imam, eigenaar, voorzitter.
    pub(crate) const SOLE_ROLE: Marks = Marks(1 << 7);
    /// Clergy: also refused as an official's own function.
    pub(crate) const CLERGY: Marks = Marks(1 << 8);
    /// zoon, moeder, weduwe.
    pub(crate) const KIN: Marks = Marks(1 << 9);
    /// One person or household: man, meisje, bewoner, gezin.
    pub(crate) const PERSON_NOUN: Marks = Marks(1 << 10);
    /// A place with one holder: snackbar, moskee, café.
    pub(crate) const HOUSE_NOUN: Marks = Marks(1 << 11);
    /// Counted things and units that follow a number.
    pub(crate) const COUNTED: Marks = Marks(1 << 12);
    /// van, de, el.
    pub(crate) const PARTICLE: Marks = Marks(1 << 13);
    /// zei, woont: only people do that.
    pub(crate) const PERSON_VERB: Marks = Marks(1 << 14);
    pub(crate) const RELIGION: Marks = Marks(1 << 15);
    pub(crate) const ETHNICITY: Marks = Marks(1 << 16);
    pub(crate) const PARTY: Marks = Marks(1 << 17);
    pub(crate) const HEALTH: Marks = Marks(1 << 18);
    pub(crate) const ORIENTATION: Marks = Marks(1 << 19);
    /// Looks like a group word and is none.
    pub(crate) const NO_GROUP: Marks = Marks(1 << 20);
    /// Nicknames and words before a name: lange, rooie, bijgenaamd.
    pub(crate) const NICKNAME: Marks = Marks(1 << 21);

    /// contact, boos, gesproken: after them and a preposition a capital is mostly a person.
    pub(crate) const DEALING: Marks = Marks(1 << 22);
    /// filmpje, partij, elftal: made or led by one person.
    pub(crate) const LED: Marks = Marks(1 << 23);
    /// artikel, halte, motie: things that have a number.
    pub(crate) const NUMBERED: Marks = Marks(1 << 24);
    /// roerdomp, klaproos, tjalk: neighbourhoods name streets after them.
    pub(crate) const STREET_NAME: Marks = Marks(1 << 25);
    /// *leider, *houder: a function, by how the word ends.
    pub(crate) const POST: Marks = Marks(1 << 26);
    /// computer, december, inwoner: ends as a function does, and is none that one person holds.
    pub(crate) const NO_POST: Marks = Marks(1 << 27);

    /// Ends or means something else than a name: kept apart, so that a surname that is such a word stays one.
    pub(crate) const APART: Marks = Marks::STREET_NAME.and(Marks::POST).and(Marks::NO_POST);

    /// The lists by the name that stands in the files.
    pub(crate) const LISTS: [(&'static str, Marks); 28] = [
        ("given_names", Marks::GIVEN),
        ("surnames", Marks::SURNAME),
        ("names_also_words", Marks::ALSO_WORD),
        ("not_persons", Marks::NOT_PERSON),
        ("place_nouns", Marks::PLACE_NOUN),
        ("titles", Marks::TITLE),
        ("functions", Marks::ROLE),
        ("sole_functions", Marks::SOLE_ROLE),
        ("clergy", Marks::CLERGY),
        ("kin", Marks::KIN),
        ("person_nouns", Marks::PERSON_NOUN),
        ("house_nouns", Marks::HOUSE_NOUN),
        ("counted", Marks::COUNTED),
        ("particles", Marks::PARTICLE),
        ("person_verbs", Marks::PERSON_VERB),
        ("religion", Marks::RELIGION),
        ("ethnicity", Marks::ETHNICITY),
        ("party", Marks::PARTY),
        ("health", Marks::HEALTH),
        ("orientation", Marks::ORIENTATION),
        ("no_groups", Marks::NO_GROUP),
        ("nickname_words", Marks::NICKNAME),
        ("dealings", Marks::DEALING),
        ("led", Marks::LED),
        ("numbered", Marks::NUMBERED),
        ("street_names", Marks::STREET_NAME),
        ("posts", Marks::POST),
        ("no_posts", Marks::NO_POST),
    ];

    /// In one of these lists?
    pub(crate) const fn any(self, of: Marks) -> bool {
        self.0 & of.0 != 0
    }

    pub(crate) const fn and(self, other: Marks) -> Marks {
        Marks(self.0 | other.0)
    }

    pub(crate) const fn only(self, other: Marks) -> Marks {
        Marks(self.0 & other.0)
    }

    pub(crate) const fn without(self, other: Marks) -> Marks {
        Marks(self.0 & !other.0)
    }

    /// The kind of group that a group word names.
    pub(crate) fn group(self) -> Option<Kind> {
        [
            (Marks::RELIGION, Kind::Religion),
            (Marks::ETHNICITY, Kind::Ethnicity),
            (Marks::PARTY, Kind::Party),
            (Marks::HEALTH, Kind::Health),
            (Marks::ORIENTATION, Kind::Orientation),
        ]
        .into_iter()
        .find_map(|(mark, kind)| self.any(mark).then_some(kind))
    }
}
