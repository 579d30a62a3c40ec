//! Where a text will stand.

/// Where a text will stand: decides what is refused, asked or allowed there.
///
/// The rules for names on maps allow a group word on the first map, as it is told and with a reason, and only wording by
/// stance or situation on the role map.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Place {
    /// One side of an opposition, as it is told (wij, zij).
    OppositionLabel,
    /// Any other text on the first map.
    OppositionText,
    /// What happened, and where.
    Occurrence,
    /// What an official says his or her own function is.
    JobFunction,
    /// Title, purpose and scope of an analysis.
    Dossier,
    /// Why something was done or is needed.
    Reason,
    /// A card on the role map.
    RoleMap,
    /// Any other text on the role map: what a card rests on, a statement that circulates.
    RoleMapText,
}

impl Place {
    /// Every place.
    pub const ALL: [Place; 8] = [
        Place::OppositionLabel,
        Place::OppositionText,
        Place::Occurrence,
        Place::JobFunction,
        Place::Dossier,
        Place::Reason,
        Place::RoleMap,
        Place::RoleMapText,
    ];

    /// How many characters fit, counted after cleaning.
    #[must_use]
    pub const fn max_chars(self) -> usize {
        match self {
            Place::OppositionLabel => 120,
            Place::OppositionText => 1000,
            Place::Occurrence | Place::Reason | Place::RoleMapText => 600,
            Place::JobFunction => 60,
            Place::Dossier => 1500,
            Place::RoleMap => 200,
        }
    }

    /// May the text have more than one line? Elsewhere a new line becomes a space.
    #[must_use]
    pub const fn multiline(self) -> bool {
        match self {
            Place::OppositionText | Place::Occurrence | Place::Dossier | Place::Reason | Place::RoleMapText => true,
            Place::OppositionLabel | Place::JobFunction | Place::RoleMap => false,
        }
    }

    /// On the role map people are only placed by stance or situation.
    pub(crate) const fn is_role_map(self) -> bool {
        matches!(self, Place::RoleMap | Place::RoleMapText)
    }
}
