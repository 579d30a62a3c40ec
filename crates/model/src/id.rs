//! Identifiers: 128 bits, written as UUID text. Whoever calls the model makes them; the model has no randomness.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use std::{fmt, str::FromStr};

/// A text that is not an identifier.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAnId;

impl fmt::Display for NotAnId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not an identifier")
    }
}

impl std::error::Error for NotAnId {}

fn write_uuid(n: u128, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let hex = format!("{n:032x}");
    write!(f, "{}-{}-{}-{}-{}", &hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..])
}

/// Only the canonical lower-case form is read, so that one thing has one text.
fn read_uuid(text: &str) -> Result<u128, NotAnId> {
    let hyphens = [8, 13, 18, 23];
    let canonical = text.len() == 36
        && text.bytes().enumerate().all(|(i, b)| match hyphens.contains(&i) {
            true => b == b'-',
            false => b.is_ascii_digit() || (b'a'..=b'f').contains(&b),
        });
    if !canonical {
        return Err(NotAnId);
    }
    u128::from_str_radix(&text.replace('-', ""), 16).map_err(|_| NotAnId)
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u128);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write_uuid(self.0, f)
            }
        }

        impl FromStr for $name {
            type Err = NotAnId;
            fn from_str(text: &str) -> Result<Self, NotAnId> {
                read_uuid(text).map(Self)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
                text.parse().map_err(D::Error::custom)
            }
        }
    )*};
}

ids! {
    /// One dossier: an area and a question.
    DossierId;
    /// One act of one person; made by the client so that an act is delivered once.
    ActId;
    /// A wij-zij.
    OppositionId;
    /// An incident or a conflict.
    OccurrenceId;
    /// Somebody who takes part; says nothing about who it is.
    ParticipantId;
    /// One meeting of a room.
    SessionId;
    /// One round of dots.
    RoundId;
    /// One drawing of everyone involved in a wij-zij.
    RoleMapId;
    /// A card on it; the same card keeps its id when the map is drawn again later.
    RoleCardId;
    /// A statement that circulates.
    FuelId;
    /// A note of a silent round or an inbox.
    NoteId;
    /// Something that is going to be done.
    ActionId;
    /// Something that was noticed.
    SignalId;
    /// One weging.
    AppraisalId;
    /// A place of the analysis.
    PlaceId;
    /// An intervention in use.
    DeploymentId;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_reads_what_it_writes() {
        let id = DossierId(0x0123_4567_89ab_cdef_0123_4567_89ab_cdef);
        assert_eq!(id.to_string(), "01234567-89ab-cdef-0123-456789abcdef");
        assert_eq!(id.to_string().parse(), Ok(id));
    }

    #[test]
    fn another_spelling_of_an_id_is_refused() {
        for text in [
            "",
            "x",
            "01234567-89AB-cdef-0123-456789abcdef",
            "0123456789abcdef0123456789abcdef",
            "01234567-89ab-cdef-0123-456789abcdeé",
        ] {
            assert_eq!(text.parse::<DossierId>(), Err(NotAnId), "{text}");
        }
    }
}
