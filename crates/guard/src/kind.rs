//! What can be found in a text, and how grave it is there.

use serde::{Deserialize, Serialize};

use crate::Place;

/// What was recognised in a text.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Burgerservicenummer.
    Bsn,
    /// Telephone number.
    Phone,
    /// E-mail address, also when written out ("naam at domein punt nl").
    Email,
    /// Bank account number.
    Iban,
    /// Dutch licence plate.
    LicencePlate,
    /// Name of an account ("@naam").
    Handle,
    /// Any link: to a profile, a post, a site.
    ProfileUrl,
    /// Street and house number.
    Address,
    /// Postcode with its letters, with or without a house number.
    PostcodeNumber,
    /// What looks like the name of a person.
    Name,
    /// One recognisable person, family, house or business without a name ("de imam van moskee X").
    SinglePerson,
    /// Word for a religious group, belief or house of worship.
    Religion,
    /// Word for a group by origin.
    Ethnicity,
    /// Political party or its voters.
    Party,
    /// Word for people by health, mental health included.
    Health,
    /// Word for people by sexual orientation or gender.
    Orientation,
    /// A function that one person holds: "this is one person".
    LoneFunction,
    /// A place below the level of a neighbourhood.
    SmallPlace,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Kind; 18] = [
        Kind::Bsn,
        Kind::Phone,
        Kind::Email,
        Kind::Iban,
        Kind::LicencePlate,
        Kind::Handle,
        Kind::ProfileUrl,
        Kind::Address,
        Kind::PostcodeNumber,
        Kind::Name,
        Kind::SinglePerson,
        Kind::Religion,
        Kind::Ethnicity,
        Kind::Party,
        Kind::Health,
        Kind::Orientation,
        Kind::LoneFunction,
        Kind::SmallPlace,
    ];

    /// The kind in a URL, a class name or a text key.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Kind::Bsn => "bsn",
            Kind::Phone => "phone",
            Kind::Email => "email",
            Kind::Iban => "iban",
            Kind::LicencePlate => "licence-plate",
            Kind::Handle => "handle",
            Kind::ProfileUrl => "profile-url",
            Kind::Address => "address",
            Kind::PostcodeNumber => "postcode-number",
            Kind::Name => "name",
            Kind::SinglePerson => "single-person",
            Kind::Religion => "religion",
            Kind::Ethnicity => "ethnicity",
            Kind::Party => "party",
            Kind::Health => "health",
            Kind::Orientation => "orientation",
            Kind::LoneFunction => "lone-function",
            Kind::SmallPlace => "small-place",
        }
    }

    /// Special data in the sense of the AVG: asked about on the first map, refused on the role map.
    #[must_use]
    pub const fn is_sensitive(self) -> bool {
        matches!(self, Kind::Religion | Kind::Ethnicity | Kind::Party | Kind::Health | Kind::Orientation)
    }

    /// A number, an account, a link or an address: no exception lifts it.
    #[must_use]
    pub const fn is_fixed_form(self) -> bool {
        matches!(
            self,
            Kind::Bsn
                | Kind::Phone
                | Kind::Email
                | Kind::Iban
                | Kind::LicencePlate
                | Kind::Handle
                | Kind::ProfileUrl
                | Kind::Address
                | Kind::PostcodeNumber
        )
    }

    /// How grave this kind is in that place.
    #[must_use]
    pub const fn severity(self, place: Place) -> Severity {
        match self {
            Kind::LoneFunction | Kind::SmallPlace => Severity::Ask,
            _ if self.is_sensitive() && !place.is_role_map() => Severity::Ask,
            _ => Severity::Refuse,
        }
    }
}

/// Whether a finding stops the text or asks for a reason.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Severity {
    /// May stand there with a reason.
    Ask,
    /// May not stand there.
    Refuse,
}

/// Something recognised, and where it stands in the text that was given.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Finding {
    /// What it is.
    pub kind: Kind,
    /// How grave it is in this place.
    pub severity: Severity,
    /// First byte, on a character boundary of the text given.
    pub start: usize,
    /// First byte after it, on a character boundary of the text given.
    pub end: usize,
}
