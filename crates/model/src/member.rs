//! Who acts, and what that person may do.

use crate::{Author, AuthorKind, ParticipantId, Refusal};
use guard::Vetted;

/// Declares a closed set of words of the field with the text that forms, files and the log use for each.
#[macro_export]
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$word_doc:meta])* $word:ident = $text:literal,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name {
            $($(#[$word_doc])* #[serde(rename = $text)] $word,)*
        }

        impl $name {
            /// Every word, in the order in which they are offered.
            pub const ALL: &'static [Self] = &[$(Self::$word,)*];

            /// The word as forms, files and the log write it.
            pub const fn slug(self) -> &'static str {
                match self { $(Self::$word => $text,)* }
            }

            /// The word that is written like this.
            pub fn from_slug(slug: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|word| word.slug() == slug)
            }
        }
    };
}

words! {
    /// The domain that somebody works in.
    Domain {
        /// Sociaal.
        Social = "social",
        /// Veiligheid.
        Safety = "safety",
        /// Ruimte.
        Space = "space",
        /// Onderwijs.
        Education = "education",
        /// Zorg.
        Care = "care",
        /// Wonen.
        Housing = "housing",
        /// Communicatie.
        Communication = "communication",
        /// Anders.
        Other = "other",
    }
}

words! {
    /// What an account, or a guest, may do.
    Role {
        /// Takes part in one open session, without an account.
        Guest = "guest",
        /// Reads the dossiers of the organisation.
        Reader = "reader",
        /// Reads and contributes.
        Editor = "editor",
        /// Leads: opens dossiers and sessions, adopts maps.
        Facilitator = "facilitator",
        /// Manages accounts; this opens no dossier.
        Administrator = "administrator",
        /// Functionaris gegevensbescherming: reads every dossier, changes none, and can stop one.
        DataProtectionOfficer = "data-protection-officer",
        /// Reads, and works the destruction list.
        Archivist = "archivist",
    }
}

impl Role {
    /// May read a dossier of the own organisation (a guest: the dossier of the own session).
    pub const fn reads(self) -> bool {
        !matches!(self, Self::Administrator)
    }

    /// May add to the map.
    pub const fn contributes(self) -> bool {
        matches!(self, Self::Guest | Self::Editor | Self::Facilitator)
    }

    /// May lead: open a session, adopt a map, change the purpose.
    pub const fn leads(self) -> bool {
        matches!(self, Self::Facilitator)
    }

    /// Watches over what is recorded: may stop a dossier and agree that a line is purged.
    pub const fn oversees(self) -> bool {
        matches!(self, Self::DataProtectionOfficer)
    }

    /// Comes into a dossier that is closed to its team: who watches over all of them, and who keeps and destroys them.
    pub const fn enters_every_dossier(self) -> bool {
        self.oversees() || self.archives()
    }

    /// May put a dossier on the destruction list.
    pub const fn archives(self) -> bool {
        matches!(self, Self::Archivist)
    }
}

/// Somebody at the door of an act: a function and a domain, never a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// Who it is within this dossier.
    pub id: ParticipantId,
    /// What this person may do.
    pub role: Role,
    /// The job, such as "wijkagent".
    pub function: Vetted,
    /// The domain of the job.
    pub domain: Domain,
}

impl Member {
    /// How the log names this person.
    pub fn author(&self) -> Author {
        let kind = if self.role == Role::Guest { AuthorKind::Guest } else { AuthorKind::Colleague };
        Author { id: Some(self.id), kind, domain: Some(self.domain) }
    }

    pub(crate) fn must_contribute(&self) -> Result<(), Refusal> {
        if self.role.contributes() { Ok(()) } else { Err(Refusal::NotAllowed) }
    }

    pub(crate) fn must_oversee(&self) -> Result<(), Refusal> {
        if self.role.oversees() { Ok(()) } else { Err(Refusal::NotAllowed) }
    }

    /// Who leads, and the data protection officer.
    pub(crate) fn must_answer_for_it(&self) -> Result<(), Refusal> {
        if self.role.leads() || self.role.oversees() { Ok(()) } else { Err(Refusal::NotAllowed) }
    }

    pub(crate) fn must_lead(&self) -> Result<(), Refusal> {
        if self.role.leads() { Ok(()) } else { Err(Refusal::NotAllowed) }
    }
}

/// Somebody who took part: what the report lists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Participant {
    /// The job.
    pub function: Vetted,
    /// The domain of the job.
    pub domain: Domain,
}
