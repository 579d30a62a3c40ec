//! Dutch first, English complete beside it.

use std::sync::OnceLock;

// A message that is missing there did not compile, so its `expect` cannot fail; that no message is unused is a test of
// the house, because this module also holds what this program does not need.
#[expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::allow_attributes,
    clippy::derivable_impls,
    dead_code,
    reason = "generated from the Fluent files"
)]
mod generated {
    include!(concat!(env!("OUT_DIR"), "/text.rs"));
}

pub use generated::L10nLanguage as Text;

/// A language of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Language {
    /// Nederlands.
    #[default]
    Nl,
    /// English.
    En,
}

impl Language {
    /// The languages on offer, with their own names.
    pub const ALL: [(Self, &'static str); 2] = [(Self::Nl, "Nederlands"), (Self::En, "English")];

    /// The code for `lang`, cookies and forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::En => "en",
        }
    }

    /// The language with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().map(|(language, _)| *language).find(|language| language.code() == code)
    }

    /// The sentences of this language.
    pub fn text(self) -> &'static Text {
        static NL: OnceLock<Text> = OnceLock::new();
        static EN: OnceLock<Text> = OnceLock::new();
        match self {
            Self::Nl => NL.get_or_init(|| generated::L10n::Nl.load()),
            Self::En => EN.get_or_init(|| generated::L10n::En.load()),
        }
    }

    /// One of the two sentences of an item of content.
    pub fn of(self, sentence: &model::content::Sentence) -> &str {
        match self {
            Self::Nl => &sentence.nl,
            Self::En => &sentence.en,
        }
    }
}
