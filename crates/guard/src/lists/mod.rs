//! The word lists: data that people edit, in `lists/*.toml`, and an organisation's own additions to them.

mod error;
mod lexicon;
mod marks;
mod reading;

pub use error::{ListError, ListFault};
pub(crate) use lexicon::{Lexicon, parts};
pub(crate) use marks::Marks;

const BUILT_IN: [&str; 5] = [
    include_str!("../../lists/names.toml"),
    include_str!("../../lists/names_wider.toml"),
    include_str!("../../lists/surroundings.toml"),
    include_str!("../../lists/groups.toml"),
    include_str!("../../lists/posts.toml"),
];

/// The lists that come with the product. A list that cannot be read fails a test.
pub(crate) fn built_in() -> Lexicon {
    let mut lexicon = Lexicon::default();
    for list in BUILT_IN {
        let _ = reading::read_own(list, &mut lexicon);
    }
    lexicon
}

/// The same with an organisation's own.
pub(crate) fn with(extra: &str) -> Result<Lexicon, ListError> {
    let mut lexicon = built_in();
    reading::read(extra, &mut lexicon)?;
    Ok(lexicon)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_that_comes_with_the_product_can_be_read() {
        for list in BUILT_IN {
            reading::read_own(list, &mut Lexicon::default()).unwrap();
        }
    }

    #[test]
    fn an_error_names_the_line_and_what_is_wrong() {
        let fault = |text: &str| with(text).map(|_| ()).unwrap_err();
        assert_eq!(
            fault("\n[surname]\nadd = []"),
            ListError { line: 2, fault: ListFault::UnknownList("surname".into()) }
        );
        assert_eq!(
            fault("[surnames]\n\nplus = []"),
            ListError { line: 3, fault: ListFault::UnknownKey("plus".into()) }
        );
        assert_eq!(fault("[surnames]\nadd = [\"a\",\n 3]"), ListError { line: 3, fault: ListFault::WordsExpected });
        assert_eq!(fault("[surnames]\nadd = [\"a\",\n \"..\"]"), ListError { line: 3, fault: ListFault::EmptyWord });
        assert_eq!(fault("[surnames]\nadd = [\"a\"").line, 2);
    }
}
