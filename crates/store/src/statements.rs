//! The list of every SQL text, so that a test can prepare each of them on both engines.

/// Names SQL texts as constants and keeps them in the list of the module.
macro_rules! statements {
    ($($(#[$doc:meta])* $name:ident = $sql:expr;)+) => {
        $($(#[$doc])* const $name: &str = $sql;)+
        /// Every SQL text of this module, by name.
        pub(crate) const STATEMENTS: &[(&str, &str)] = &[$((stringify!($name), $sql)),+];
    };
}
pub(crate) use statements;

/// Every SQL text that runs on both engines: name and text.
pub fn sql_texts() -> impl Iterator<Item = (&'static str, &'static str)> {
    [
        crate::account_changes::STATEMENTS,
        crate::accounts::STATEMENTS,
        crate::dossiers::STATEMENTS,
        crate::erasure::STATEMENTS,
        crate::events::STATEMENTS,
        crate::exports::STATEMENTS,
        crate::gone::STATEMENTS,
        crate::guests::STATEMENTS,
        crate::half_sign_ins::STATEMENTS,
        crate::identities::STATEMENTS,
        crate::invitations::STATEMENTS,
        crate::logs::STATEMENTS,
        crate::organisations::STATEMENTS,
        crate::own_words::STATEMENTS,
        crate::passkeys::STATEMENTS,
        crate::plan_templates::STATEMENTS,
        crate::provider_sign_outs::STATEMENTS,
        crate::replay::STATEMENTS,
        crate::sealed::STATEMENTS,
        crate::second_factors::STATEMENTS,
        crate::sessions::STATEMENTS,
        crate::settings::STATEMENTS,
        crate::sign_in::STATEMENTS,
        crate::signals::STATEMENTS,
        crate::verify::STATEMENTS,
    ]
    .into_iter()
    .flatten()
    .copied()
}
