//! What is wrong with a list, in words for the person who edits it.

use std::fmt;

/// What is wrong with an organisation's own list.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ListError {
    /// Line of the file, from 1.
    pub line: usize,
    /// What is wrong there.
    pub fault: ListFault,
}

/// What can be wrong in a list.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum ListFault {
    /// Not written as a list file; the reader's own words.
    NotReadable(String),
    /// There is no list of this name.
    UnknownList(String),
    /// A list knows `add` and `remove` only.
    UnknownKey(String),
    /// Words between quotes were expected, in square brackets.
    WordsExpected,
    /// A word without letters or digits.
    EmptyWord,
}

impl fmt::Display for ListError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: ", self.line)?;
        match &self.fault {
            ListFault::NotReadable(why) => write!(f, "this cannot be read as a list: {why}"),
            ListFault::UnknownList(name) => write!(f, "there is no list called \"{name}\""),
            ListFault::UnknownKey(name) => write!(f, "\"{name}\" is not known here; a list has \"add\" and \"remove\""),
            ListFault::WordsExpected => {
                f.write_str("put the words between quotes, in square brackets: add = [\"een\", \"twee\"]")
            }
            ListFault::EmptyWord => f.write_str("this word has no letters"),
        }
    }
}

impl std::error::Error for ListError {}
