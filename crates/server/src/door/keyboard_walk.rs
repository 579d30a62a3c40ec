//! Passwords that fingers walk over the keys: rows, columns, the alphabet and figures in order, one sign over and over, and two
//! of those by turns.

/// What keys lie beside each other, and what people count.
const LINES: [&str; 22] = [
    "01234567890",
    "qwertyuiop",
    "azertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "1qaz",
    "2wsx",
    "3edc",
    "4rfv",
    "5tgb",
    "6yhn",
    "7ujm",
    "8ik",
    "9ol",
    "abcdefghijklmnopqrstuvwxyz",
    "741",
    "852",
    "963",
    "159",
    "753",
    "456",
    "147",
];
/// How many signs make a walk.
const FEWEST: usize = 3;

/// Whether a password is nothing but such walks.
pub fn is_walk(password: &str) -> bool {
    let signs: Vec<char> = password.to_lowercase().chars().filter(|sign| sign.is_alphanumeric()).collect();
    let each_second = |first: usize| signs.iter().skip(first).step_by(2).copied().collect::<Vec<_>>();
    let mut once = signs.clone();
    once.dedup();
    let is_doubled = once.len() * 2 <= signs.len();
    is_covered(&signs) || is_covered(&each_second(0)) && is_covered(&each_second(1)) || is_doubled && is_covered(&once)
}

/// Whether the signs can be cut into walks without a rest.
fn is_covered(signs: &[char]) -> bool {
    let mut reached = vec![true];
    for end in 1..=signs.len() {
        let fits = |from: &usize| reached[*from] && is_one(&signs[*from..end]);
        let whole = (0..=end.saturating_sub(FEWEST)).rev().take(26).any(|from| end >= FEWEST && fits(&from));
        reached.push(whole);
    }
    reached[signs.len()]
}

fn is_one(signs: &[char]) -> bool {
    let (there, back): (String, String) = (signs.iter().collect(), signs.iter().rev().collect());
    signs.iter().all(|sign| sign == &signs[0]) || LINES.iter().any(|line| line.contains(&there) || line.contains(&back))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn walks_over_the_keys_are_seen_whatever_their_order() {
        for walk in [
            "qwertyuiop123",
            "1qaz2wsx3edc4rfv",
            "zaq1xsw2cde3",
            "1q2w3e4r5t6y7u",
            "QazWsxEdcRfv",
            "010203040506",
            "112233445566",
            "123456654321",
            "zxcasdqwe123",
            "aaabbbcccddd",
            "qwerty-qwerty",
        ] {
            assert!(is_walk(walk), "{walk}");
        }
    }

    #[test]
    fn words_and_drawn_signs_are_none() {
        for fine in ["drie boten op het kanaal", "kmvr-qpzd-wtxh", "qwerty op zijn fiets", "8f3k20dmq71x", "ab", ""] {
            assert_eq!(is_walk(fine), fine.is_empty(), "{fine}");
        }
    }
}
