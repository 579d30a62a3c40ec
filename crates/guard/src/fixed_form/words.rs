//! Short lists of words in the rules themselves.

/// Words that are divided by spaces, and which beginnings and lengths occur among them: most words of a text are in no list,
/// and that is seen without comparing.
pub(super) struct Words {
    list: &'static str,
    seen: [u64; 4],
}

impl Words {
    pub(super) const fn of(list: &'static str) -> Self {
        let (bytes, mut seen, mut start, mut at) = (list.as_bytes(), [0; 4], 0, 0);
        while at <= bytes.len() {
            if at == bytes.len() || bytes[at] == b' ' {
                if at > start {
                    let place = place(bytes[start], bytes[at - 1], at - start);
                    seen[place >> 6] |= 1 << (place & 63);
                }
                start = at + 1;
            }
            at += 1;
        }
        Self { list, seen }
    }

    pub(super) fn has(&self, word: &str) -> bool {
        let (Some(first), Some(last)) = (word.as_bytes().first(), word.as_bytes().last()) else { return false };
        let place = place(*first, *last, word.len());
        self.seen[place >> 6] >> (place & 63) & 1 == 1 && self.list.split(' ').any(|known| known == word)
    }
}

/// One of 256 places for a word that begins and ends so and is so long.
const fn place(first: u8, last: u8, length: usize) -> usize {
    (first as usize)
        .wrapping_mul(37)
        .wrapping_add((last as usize).wrapping_mul(11))
        .wrapping_add(length.wrapping_mul(101))
        & 255
}

/// Is the word among these, which are divided by spaces?
macro_rules! among {
    ($list:expr, $word:expr $(,)?) => {{
        const WORDS_HERE: crate::fixed_form::words::Words = crate::fixed_form::words::Words::of($list);
        WORDS_HERE.has($word)
    }};
}
pub(super) use among;

#[cfg(test)]
mod tests {
    #[test]
    fn a_word_is_found_in_its_list_and_a_part_of_one_is_not() {
        const LIST: &str = "een twee drie \
            'n één";
        for word in LIST.split(' ') {
            assert!(among!(LIST, word), "{word}");
        }
        for word in ["", " ", "ee", "een twee", "rie", "en", "vier"] {
            assert!(!among!(LIST, word), "{word}");
        }
    }
}
