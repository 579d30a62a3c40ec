//! Just enough reading of Rust to tell code from comments, strings and tests.

use crate::sources::Source;

/// A Rust file split in code and the content of strings. Both keep the lines of the file; what is left out is blank.
pub struct Rust {
    pub code: String,
    pub strings: String,
}

#[derive(Clone, Copy)]
enum In {
    Code,
    Line,
    /// Comments can stand inside comments.
    Block(usize),
    Text,
    /// With this many `#`.
    Raw(usize),
}

impl Rust {
    pub fn of(source: &Source) -> Self {
        Self::read(&source.text)
    }

    fn read(text: &str) -> Self {
        let chars: Vec<char> = text.chars().collect();
        let (mut code, mut strings) = (String::new(), String::new());
        let (mut at, mut state) = (0, In::Code);
        while at < chars.len() {
            let next = |n: usize| chars.get(at + n).copied().unwrap_or_default();
            // What this character belongs to, how many are read, and what follows.
            let (is_code, is_string, taken, after) = match state {
                In::Code => match (next(0), next(1)) {
                    ('/', '/') => (false, false, 2, In::Line),
                    ('/', '*') => (false, false, 2, In::Block(1)),
                    ('"', _) => (true, false, 1, In::Text),
                    ('r', '"' | '#') if !follows_a_word(&chars, at) && raw(&chars, at + 1).is_some() => {
                        let hashes = raw(&chars, at + 1).unwrap_or_default();
                        (true, false, hashes + 2, In::Raw(hashes))
                    }
                    ('\'', '\\') => (true, false, 3 + closing(&chars, at + 3), In::Code),
                    ('\'', _) if next(2) == '\'' => (false, false, 3, In::Code),
                    _ => (true, false, 1, In::Code),
                },
                In::Line => (false, false, 1, if next(0) == '\n' { In::Code } else { In::Line }),
                In::Block(depth) => match (next(0), next(1)) {
                    ('*', '/') if depth == 1 => (false, false, 2, In::Code),
                    ('*', '/') => (false, false, 2, In::Block(depth - 1)),
                    ('/', '*') => (false, false, 2, In::Block(depth + 1)),
                    _ => (false, false, 1, state),
                },
                In::Text => match next(0) {
                    '\\' => (false, true, 2, In::Text),
                    '"' => (true, false, 1, In::Code),
                    _ => (false, true, 1, In::Text),
                },
                In::Raw(hashes) => {
                    let ends = next(0) == '"' && (1..=hashes).all(|n| next(n) == '#');
                    if ends { (true, false, hashes + 1, In::Code) } else { (false, true, 1, state) }
                }
            };
            for c in chars[at..chars.len().min(at + taken)].iter().copied() {
                let or_blank = |kept| if kept || c == '\n' { c } else { ' ' };
                code.push(or_blank(is_code));
                strings.push(or_blank(is_string));
            }
            at += taken;
            state = after;
        }
        Self { code, strings }
    }

    /// The same without modules that are compiled for tests only.
    pub fn outside_tests(self) -> Self {
        let mut keep = vec![true; self.code.chars().count()];
        let chars: Vec<char> = self.code.chars().collect();
        let mark: Vec<char> = "#[cfg(test)]".chars().collect();
        let mut at = 0;
        while at + mark.len() <= chars.len() {
            if chars[at..at + mark.len()] != mark[..] {
                at += 1;
                continue;
            }
            let start = at;
            let mut depth = 0_usize;
            while at < chars.len() {
                match chars[at] {
                    '{' => depth += 1,
                    '}' => depth = depth.saturating_sub(1),
                    _ => {}
                }
                at += 1;
                if depth == 0 && matches!(chars[at - 1], '}' | ';') {
                    break;
                }
            }
            keep[start..at].fill(false);
        }
        let blank = |text: &str| {
            let kept = text.chars().zip(&keep);
            kept.map(|(c, keep)| if *keep || c == '\n' { c } else { ' ' }).collect()
        };
        Self { code: blank(&self.code), strings: blank(&self.strings) }
    }

    /// Where this stands in the code, whatever white space is between: the numbers of the lines.
    pub fn lines_with(&self, pattern: &str) -> Vec<usize> {
        let (squeezed, lines) = squeezed(&self.code);
        squeezed.match_indices(pattern).map(|(at, _)| lines[at]).collect()
    }

    /// Where one of these words stands in the code: line and word.
    pub fn words<'a>(&'a self, wanted: &'a [&'a str]) -> impl Iterator<Item = (usize, &'a str)> {
        let is_word = |c: char| c.is_alphanumeric() || c == '_';
        self.code.lines().enumerate().flat_map(move |(n, line)| {
            let words = line.split(move |c: char| !is_word(c));
            words.filter(|word| wanted.contains(word)).map(move |word| (n + 1, word))
        })
    }

    /// What is imported or named below this path: `crate::` gives line and first name of each, also out of
    /// `crate::{a, b::c}`.
    pub fn names_below(&self, path: &str) -> Vec<(usize, String)> {
        let (squeezed, lines) = squeezed(&self.code);
        let mut names = vec![];
        for (at, _) in squeezed.match_indices(path) {
            let before = squeezed[..at].chars().next_back().unwrap_or(' ');
            if before.is_alphanumeric() || before == '_' || before == ':' {
                continue;
            }
            let rest = &squeezed[at + path.len()..];
            match rest.strip_prefix('{') {
                None => names.push((lines[at], first_name(rest))),
                Some(group) => names.extend(top_level(group).into_iter().map(|name| (lines[at], first_name(name)))),
            }
        }
        names
    }
}

fn follows_a_word(chars: &[char], at: usize) -> bool {
    // `br"…"` is a raw string as well.
    let before = |n: usize| at.checked_sub(n).map(|at| chars[at]).unwrap_or(' ');
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    is_word(before(1)) && (is_word(before(2)) || !matches!(before(1), 'b' | 'c'))
}

/// How many `#` open the raw string here, when one does.
fn raw(chars: &[char], at: usize) -> Option<usize> {
    let hashes = chars[at..].iter().take_while(|c| **c == '#').count();
    (chars.get(at + hashes) == Some(&'"')).then_some(hashes)
}

/// How many characters there are up to and with the quote.
fn closing(chars: &[char], at: usize) -> usize {
    chars.iter().skip(at).take_while(|c| **c != '\'').count() + 1
}

/// The text without white space, and the line of each byte. Between two words one space stays.
fn squeezed(code: &str) -> (String, Vec<usize>) {
    let (mut out, mut lines) = (String::new(), vec![]);
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let (mut line, mut gap) = (1, false);
    for c in code.chars() {
        if c.is_whitespace() {
            line += usize::from(c == '\n');
            gap = true;
            continue;
        }
        if gap && is_word(c) && out.chars().next_back().is_some_and(is_word) {
            out.push(' ');
            lines.push(line);
        }
        gap = false;
        out.push(c);
        lines.extend(std::iter::repeat_n(line, c.len_utf8()));
    }
    (out, lines)
}

fn first_name(text: &str) -> String {
    text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}

/// The parts of `a,b::{c,d}}…` up to the brace that closes it.
fn top_level(group: &str) -> Vec<&str> {
    let (mut parts, mut depth, mut start) = (vec![], 0, 0);
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => {
                parts.push(&group[start..at]);
                break;
            }
            '}' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(&group[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.retain(|part: &&str| !part.is_empty());
    parts
}

#[test]
fn code_comments_and_strings_are_told_apart() {
    let rust = Rust::read(
        "let a = \"SELECT \\\" x\"; // axum\n/* maud /* typst */ */ let b = r#\"raw \" x\"#; '\"'; 'c'; f::<'a>()",
    );
    assert_eq!(rust.words(&["axum", "maud", "typst", "SELECT", "raw"]).count(), 0);
    assert_eq!(rust.words(&["let"]).map(|(line, _)| line).collect::<Vec<_>>(), [1, 2]);
    assert!(rust.strings.contains("SELECT") && rust.strings.contains("raw \" x") && !rust.strings.contains("axum"));
    assert!(rust.code.contains("f::<'a>()"));
}

#[test]
fn tests_inside_a_file_are_left_out() {
    let text = "fn a() {}\n#[cfg(test)]\nmod tests { fn b() { c() } }\nfn d() {}\n#[cfg(test)]\nmod e;\nfn f() {}";
    let rust = Rust::read(text).outside_tests();
    assert_eq!(rust.words(&["a", "b", "c", "d", "e", "f"]).map(|(_, word)| word).collect::<Vec<_>>(), ["a", "d", "f"]);
}

#[test]
fn names_below_a_path_are_found_in_groups_too() {
    let rust = Rust::read("use crate::{\n    a,\n    b::{c, d},\n};\nlet x = crate::e::f(); mycrate::g;");
    let names: Vec<_> = rust.names_below("crate::").into_iter().map(|(_, name)| name).collect();
    assert_eq!(names, ["a", "b", "e"]);
}
