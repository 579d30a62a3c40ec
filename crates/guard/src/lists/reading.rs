//! Reading a list file, with the line of what is wrong.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{Lexicon, ListError, ListFault, Marks};

/// An organisation's own file: `[list]` with `add` and `remove`, words between quotes.
pub(super) fn read(text: &str, lexicon: &mut Lexicon) -> Result<(), ListError> {
    each(text, &mut |list, key, value| {
        let add = match key.get_ref().as_ref() {
            "add" => true,
            "remove" => false,
            other => return Err(fault(text, key.span().start, ListFault::UnknownKey(other.into()))),
        };
        let DeValue::Array(words) = value.get_ref() else {
            return Err(fault(text, value.span().start, ListFault::WordsExpected));
        };
        for word in words {
            let DeValue::String(entry) = word.get_ref() else {
                return Err(fault(text, word.span().start, ListFault::WordsExpected));
            };
            if !lexicon.change(entry, list, add) {
                return Err(fault(text, word.span().start, ListFault::EmptyWord));
            }
        }
        Ok(())
    })
}

/// The product's own files: `[list]` with any key (an origin, a subject) and words divided by commas or new lines.
pub(super) fn read_own(text: &str, lexicon: &mut Lexicon) -> Result<(), ListError> {
    each(text, &mut |list, _, value| {
        let DeValue::String(words) = value.get_ref() else {
            return Err(fault(text, value.span().start, ListFault::WordsExpected));
        };
        for word in words.split([',', '\n']).filter(|word| !word.trim().is_empty()) {
            if !lexicon.change(word, list, true) {
                return Err(fault(text, value.span().start, ListFault::EmptyWord));
            }
        }
        Ok(())
    })
}

type Entry<'a, 'b> =
    &'a mut dyn FnMut(Marks, &Spanned<std::borrow::Cow<'b, str>>, &Spanned<DeValue<'b>>) -> Result<(), ListError>;

fn each<'b>(text: &'b str, entry: Entry<'_, 'b>) -> Result<(), ListError> {
    let lists = DeTable::parse(text).map_err(|error| {
        fault(text, error.span().map_or(text.len(), |span| span.start), ListFault::NotReadable(error.message().into()))
    })?;
    for (name, list) in lists.get_ref() {
        let Some((_, marks)) = Marks::LISTS.into_iter().find(|(known, _)| *known == name.get_ref().as_ref()) else {
            return Err(fault(text, name.span().start, ListFault::UnknownList(name.get_ref().to_string())));
        };
        let DeValue::Table(keys) = list.get_ref() else {
            return Err(fault(text, list.span().start, ListFault::WordsExpected));
        };
        for (key, value) in keys {
            entry(marks, key, value)?;
        }
    }
    Ok(())
}

fn fault(text: &str, at: usize, fault: ListFault) -> ListError {
    let line = 1 + text.bytes().take(at).filter(|byte| *byte == b'\n').count();
    ListError { line, fault }
}
