//! Closed sets of words: an enum whose values are written in one way in forms, addresses and the store.

macro_rules! slugs {
    ($(#[$doc:meta])* $name:ident { $($(#[$word_doc:meta])* $word:ident = $text:literal,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum $name {
            $($(#[$word_doc])* $word,)*
        }

        impl $name {
            /// Every word, in order.
            pub const ALL: &'static [Self] = &[$(Self::$word,)*];

            /// The word as it is written.
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
pub(crate) use slugs;
