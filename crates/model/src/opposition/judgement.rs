//! The words in which a room judges an opposition.

use crate::words;

words! {
    /// Between whom the opposition runs.
    Orientation {
        /// Between residents.
        Horizontal = "horizontal",
        /// Between residents and government.
        Vertical = "vertical",
        /// Both.
        Mixed = "mixed",
    }
}

words! {
    /// How far the opposition reaches.
    Scale {
        /// Buurt.
        Neighbourhood = "neighbourhood",
        /// Gemeente.
        Municipality = "municipality",
        /// Regio.
        Region = "region",
        /// Landelijk.
        National = "national",
        /// Online.
        Online = "online",
    }
}

words! {
    /// Whether the municipality is seen as a party.
    MunicipalityIsParty {
        /// Nee.
        No = "no",
        /// Ja.
        Yes = "yes",
        /// In de ogen van sommigen.
        InTheEyesOfSome = "in-the-eyes-of-some",
    }
}

words! {
    /// The first question about every wij-zij.
    Desirability {
        /// Gewenst: for instance emancipation.
        Desired = "desired",
        /// Ongewenst.
        Undesired = "undesired",
        /// Onduidelijk.
        Unclear = "unclear",
    }
}

words! {
    /// The state of a wij-zij.
    Energy {
        /// Smeult.
        Smouldering = "smouldering",
        /// Groeit.
        Growing = "growing",
        /// Brandt.
        Burning = "burning",
        /// Dooft.
        Fading = "fading",
    }
}

words! {
    /// Seen or heard, against suspected.
    Evidence {
        /// Waarneming.
        Observation = "observation",
        /// Vermoeden.
        Hunch = "hunch",
    }
}

words! {
    /// Where it is seen.
    SeenAt {
        /// Straat.
        Street = "street",
        /// Bijeenkomst.
        Meeting = "meeting",
        /// Media.
        Media = "media",
        /// Online.
        Online = "online",
    }
}
