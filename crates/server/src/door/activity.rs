//! The processing activities of the register. A paper describes them, and the processing log names them.

/// A processing activity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Activity {
    /// Dossiers: maps, analysis, strategy, oversight and keeping.
    Dossiers,
    /// Sessions with guests.
    Sessions,
    /// Signals before there is a dossier.
    Signals,
    /// Accounts and signing in.
    Accounts,
    /// Files that are taken along.
    Exports,
}

impl Activity {
    /// All of them, in the order of the register.
    pub const ALL: [Self; 5] = [Self::Dossiers, Self::Sessions, Self::Signals, Self::Accounts, Self::Exports];

    /// The id that the register gives it.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Dossiers => "dossiers",
            Self::Sessions => "sessions",
            Self::Signals => "signals",
            Self::Accounts => "accounts",
            Self::Exports => "exports",
        }
    }
}
