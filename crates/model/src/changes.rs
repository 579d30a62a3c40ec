//! Things that are changed field by field, declared once: the thing, a new value for one of its fields, and both ways
//! between them.

/// Declares a thing with its fields, and the enum of new values for one field, as events keep it. A field that `Default`
/// leaves empty was not filled in.
#[macro_export]
macro_rules! changes {
    ($(#[$doc:meta])* $thing:ident, $(#[$change_doc:meta])* $change:ident {
        $($(#[$field_doc:meta])* $variant:ident $field:ident: $kind:ty,)*
    }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Default, PartialEq, Eq)]
        pub struct $thing {
            $($(#[$field_doc])* pub $field: $kind,)*
        }

        $(#[$change_doc])*
        #[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum $change {
            $($(#[$field_doc])* $variant($kind),)*
        }

        impl $change {
            /// The name of the field.
            pub const fn field(&self) -> &'static str {
                match self { $(Self::$variant(_) => stringify!($field),)* }
            }
        }

        impl $thing {
            /// What the field of this change holds now.
            pub fn current(&self, change: &$change) -> $change {
                match change { $($change::$variant(_) => $change::$variant(self.$field.clone()),)* }
            }

            /// Whether the field of this change holds this value already.
            pub fn holds(&self, change: &$change) -> bool {
                match change { $($change::$variant(value) => self.$field == *value,)* }
            }

            pub(crate) fn apply(&mut self, change: $change) {
                match change { $($change::$variant(value) => self.$field = value,)* }
            }
        }
    };
}
