//! The closed lists of the input. What a reader sees of them stands in `words`.

use serde::{Deserialize, Serialize};

/// A closed list: its words, their names in JSON, and all of them in order.
macro_rules! closed_list {
    ($(#[$about:meta])* $name:ident { $($(#[$each:meta])* $variant:ident),+ $(,)? }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $($(#[$each])* $variant),+ }

        impl $name {
            /// Every value, in the order in which it is shown.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];
        }
    };
}
pub(crate) use closed_list;

closed_list! {
    /// Language of a report.
    Language {
        /// Dutch.
        #[default] Nl,
        /// English.
        En,
    }
}
closed_list! {
    /// State of the map.
    Status {
        /// Still being made.
        #[default] Draft,
        /// A session is going on.
        InSession,
        /// Adopted by the group.
        Adopted,
    }
}
closed_list! {
    /// Retention class of the report.
    RetentionClass {
        /// Gone at closing.
        WorkingMaterial,
        /// Kept with the case.
        #[default] CaseFile,
        /// Published and kept.
        Publication,
    }
}
closed_list! {
    /// Field of work of a participant.
    Domain {
        /// Social affairs.
        #[default] Social,
        /// Safety and public order.
        Safety,
        /// Planning, space and environment.
        Space,
        /// Education and youth.
        Education,
        /// Care and welfare.
        Care,
        /// Housing.
        Housing,
        /// Communication.
        Communication,
        /// Anything else.
        Other,
    }
}
closed_list! {
    /// How far an opposition reaches.
    Scale {
        /// The neighbourhood.
        #[default] Neighbourhood,
        /// The whole municipality.
        Municipality,
        /// The region.
        Region,
        /// The country.
        National,
        /// Online, without a place.
        Online,
    }
}
closed_list! {
    /// Between whom an opposition runs.
    Orientation {
        /// Between residents.
        #[default] Horizontal,
        /// Between residents and government.
        Vertical,
        /// Both.
        Mixed,
    }
}
closed_list! {
    /// Whether the municipality is a side.
    MunicipalityIsParty {
        /// It is not.
        #[default] No,
        /// It is.
        Yes,
        /// Some see it as one.
        InTheEyesOfSome,
    }
}
closed_list! {
    /// First question about every opposition.
    Desirability {
        /// It may have room.
        Desired,
        /// It does harm.
        Undesired,
        /// Not clear yet.
        #[default] Unclear,
    }
}
closed_list! {
    /// State of an opposition.
    Energy {
        /// Below the surface.
        #[default] Smouldering,
        /// Growing.
        Growing,
        /// Open and fierce.
        Burning,
        /// Dying down.
        Fading,
    }
}
closed_list! {
    /// How sure the group is.
    Certainty {
        /// Suspected.
        #[default] Hunch,
        /// Seen or heard.
        Observation,
    }
}
closed_list! {
    /// Where an opposition was seen.
    SeenAt {
        /// In the street.
        #[default] Street,
        /// At a meeting.
        Meeting,
        /// In the news.
        Media,
        /// Online.
        Online,
    }
}
closed_list! {
    /// Kind of an occurrence.
    OccurrenceKind {
        /// Something that happened once.
        #[default] Incident,
        /// Something with interests and owners.
        Conflict,
    }
}
closed_list! {
    /// Where an occurrence was seen.
    Seen {
        /// Online only.
        Online,
        /// Offline only.
        #[default] Offline,
        /// Both.
        Both,
    }
}
closed_list! {
    /// Outcome of the choice.
    Outcome {
        /// One opposition was selected.
        #[default] Selected,
        /// No intervention; it is followed as a phenomenon.
        MonitorOnly,
    }
}
closed_list! {
    /// How firm the origin of an item is.
    Provenance {
        /// Stands in the infoblad.
        Seed,
        /// Stated by the source named.
        Found,
        /// Only the title of the source is known.
        Title,
        /// General knowledge.
        General,
        /// Our own proposal.
        #[default] Proposal,
    }
}
closed_list! {
    /// A field of an opposition.
    Field {
        /// The neutral description.
        NeutralDescription,
        /// What it is about.
        #[default] Topic,
        /// How far it reaches.
        Scale,
        /// Between whom it runs.
        Orientation,
        /// Whether the municipality is a side.
        MunicipalityIsParty,
        /// Desired or not.
        Desirability,
        /// Its energy.
        Energy,
        /// How sure the group is.
        Certainty,
        /// Where it was seen.
        SeenAt,
        /// The occurrences that belong to it.
        Occurrences,
    }
}

/// A value of one field, for showing that domains differ.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    /// A scale.
    Scale(Scale),
    /// An orientation.
    Orientation(Orientation),
    /// Whether the municipality is a side.
    MunicipalityIsParty(MunicipalityIsParty),
    /// A desirability.
    Desirability(Desirability),
    /// An energy.
    Energy(Energy),
    /// A certainty.
    Certainty(Certainty),
    /// A place where it was seen.
    SeenAt(SeenAt),
    /// Free text.
    Text(String),
}

impl Default for Value {
    fn default() -> Self {
        Self::Text(String::new())
    }
}
