//! The closed words of the security log.

use model::Role;

/// With what somebody came in, or tried to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Means {
    /// The password.
    Password,
    /// A code of the telephone.
    Code,
    /// A recovery code.
    RecoveryCode,
    /// A one-time link.
    Link,
    /// The provider of single sign-on.
    Provider,
    /// A passkey.
    Passkey,
}

impl Means {
    const fn word(self) -> &'static str {
        match self {
            Self::Password => "password",
            Self::Code => "code",
            Self::RecoveryCode => "recovery-code",
            Self::Link => "link",
            Self::Provider => "provider",
            Self::Passkey => "passkey",
        }
    }
}

/// What an administrator set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Setting {
    /// From now on everybody needs a second factor.
    SecondFactorForAll,
    /// No longer.
    SecondFactorByChoice,
}

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Happened {
    /// Somebody is signed in.
    SignedIn(Means),
    /// The first of two steps was right.
    FirstStep(Means),
    /// Somebody tried, and is not signed in.
    SignInFailed(Means),
    /// Somebody who is signed in was asked to prove it again, and did not.
    ProofFailed(Means),
    /// The address of this account came from the provider with another person than it is linked to.
    OtherIdentity,
    /// An administrator let go of who an account is at the provider.
    IdentityLetGo,
    /// Somebody signed out.
    SignedOut,
    /// Other sign-ins were ended.
    SignInsEnded,
    /// Sign-ins were ended because the provider said so.
    SignInsEndedThere,
    /// The sign-ins of everybody of an organisation were ended.
    AllSignInsEnded,
    /// Too many attempts.
    LimitReached,
    /// It exists, and is not for this role.
    NotAllowed,
    /// It does not exist, or is not for this visitor.
    NotFound,
    /// A request that no page of ours makes.
    Unreadable,
    /// Another site asked for a change.
    ForeignChange,
    /// A second factor counts from now on.
    SecondFactorSet,
    /// A second factor was taken away.
    SecondFactorRemoved,
    /// There are new recovery codes.
    RecoveryCodesRenewed,
    /// There is a passkey more.
    PasskeyAdded,
    /// There is a passkey less.
    PasskeyRemoved,
    /// There is another password.
    PasswordSet(Means),
    /// A one-time link was made.
    LinkMade,
    /// There is an account more.
    AccountAdded,
    /// There is an account less.
    AccountRemoved,
    /// An account has another role.
    RoleChanged(Role),
    /// The way of working of an organisation was changed.
    SettingChanged(Setting),
}

impl Happened {
    /// What.
    pub const fn word(self) -> &'static str {
        match self {
            Self::SignedIn(_) => "signed-in",
            Self::FirstStep(_) => "first-step",
            Self::SignInFailed(_) => "sign-in-failed",
            Self::ProofFailed(_) => "proof-failed",
            Self::OtherIdentity => "other-identity",
            Self::IdentityLetGo => "identity-let-go",
            Self::SignedOut => "signed-out",
            Self::SignInsEnded | Self::SignInsEndedThere | Self::AllSignInsEnded => "sign-ins-ended",
            Self::LimitReached => "limit-reached",
            Self::NotAllowed | Self::NotFound => "access-refused",
            Self::Unreadable => "unreadable",
            Self::ForeignChange => "foreign-change",
            Self::SecondFactorSet => "second-factor-set",
            Self::SecondFactorRemoved => "second-factor-removed",
            Self::RecoveryCodesRenewed => "recovery-codes-renewed",
            Self::PasskeyAdded => "passkey-added",
            Self::PasskeyRemoved => "passkey-removed",
            Self::PasswordSet(_) => "password-set",
            Self::LinkMade => "link-made",
            Self::AccountAdded => "account-added",
            Self::AccountRemoved => "account-removed",
            Self::RoleChanged(_) => "role-changed",
            Self::SettingChanged(_) => "setting-changed",
        }
    }

    /// How, where there is more than one way.
    pub fn how(self) -> Option<&'static str> {
        match self {
            Self::SignedIn(means)
            | Self::FirstStep(means)
            | Self::SignInFailed(means)
            | Self::ProofFailed(means)
            | Self::PasswordSet(means) => Some(means.word()),
            Self::AllSignInsEnded => Some("everybody"),
            Self::SignInsEndedThere => Some("provider"),
            Self::RoleChanged(role) => Some(role.slug()),
            Self::NotAllowed => Some("not-allowed"),
            Self::NotFound => Some("not-found"),
            Self::SettingChanged(Setting::SecondFactorForAll) => Some("second-factor-for-all"),
            Self::SettingChanged(Setting::SecondFactorByChoice) => Some("second-factor-by-choice"),
            _ => None,
        }
    }
}
