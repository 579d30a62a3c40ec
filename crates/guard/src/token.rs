//! A text as words, numbers and signs, each with what the lists know about it.

use crate::fold::fold;
use crate::lists::{Lexicon, Marks};

/// What a token is made of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Sort {
    Word,
    Number,
    Sign,
}

/// One word, number or sign.
pub(crate) struct Token {
    pub(crate) sort: Sort,
    /// Range in the folded text.
    at: (usize, usize),
    /// Range in the text that was cut up.
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// Starts with a capital.
    pub(crate) capital: bool,
    /// Capitals only, at least two.
    pub(crate) all_caps: bool,
    /// White space or the start of the text stands before it.
    pub(crate) gap: bool,
    /// A sentence or line starts here.
    pub(crate) opens: bool,
    pub(crate) marks: Marks,
    /// Streets are named after it. Kept apart: otherwise it is an ordinary word, of which the lists know nothing.
    pub(crate) apart: Marks,
}

/// All tokens of a text.
pub(crate) struct Tokens<'a> {
    pub(crate) raw: &'a str,
    folded: String,
    lexicon: &'a Lexicon,
    pub(crate) list: Vec<Token>,
}

impl<'a> Tokens<'a> {
    /// Cuts a text up and looks each word up once.
    pub(crate) fn of(raw: &'a str, lexicon: &'a Lexicon) -> Tokens<'a> {
        let mut tokens =
            Tokens { raw, lexicon, folded: String::with_capacity(raw.len()), list: Vec::with_capacity(raw.len() / 4) };
        let (mut gap, mut opens) = (true, true);
        for (start, ch) in raw.char_indices() {
            let end = start + ch.len_utf8();
            if ch.is_whitespace() {
                opens |= ch == '\n';
                gap = true;
                continue;
            }
            let from = tokens.folded.len();
            fold(ch, &mut tokens.folded);
            let Some(first) = tokens.folded[from..].chars().next() else {
                if let Some(last) = tokens.list.last_mut() {
                    last.end = end;
                }
                continue;
            };
            let sort = match first {
                '0'..='9' => Sort::Number,
                letter if letter.is_alphabetic() => Sort::Word,
                _ => Sort::Sign,
            };
            let till = tokens.folded.len();
            match tokens.list.last_mut() {
                Some(last) if !gap && sort != Sort::Sign && last.sort == sort => {
                    last.all_caps = (last.all_caps || last.end - last.start == 1) && last.capital && ch.is_uppercase();
                    last.end = end;
                    last.at.1 = till;
                }
                _ => tokens.list.push(Token {
                    sort,
                    at: (from, till),
                    start,
                    end,
                    capital: ch.is_uppercase(),
                    all_caps: false,
                    gap,
                    opens,
                    marks: Marks::NONE,
                    apart: Marks::NONE,
                }),
            }
            gap = false;
            opens = match first {
                '.' | '!' | '?' | ':' | ';' => true,
                '"' | '\'' | '(' | '-' | '*' | '/' | '“' | '”' | '„' => opens,
                _ => false,
            };
        }
        for at in 0..tokens.list.len() {
            if tokens.list[at].sort == Sort::Word {
                let marks = lexicon.marks(tokens.text(at), tokens.written(at));
                tokens.list[at].marks = marks.without(Marks::APART);
                tokens.list[at].apart = marks.only(Marks::APART);
            }
        }
        tokens.possessives(lexicon);
        tokens.diminutives(lexicon);
        tokens.phrases(lexicon);
        tokens.quieten();
        tokens
    }

    /// "Henks", "Fatimas": a name with the s of a possessive.
    fn possessives(&mut self, lexicon: &Lexicon) {
        for at in 0..self.list.len() {
            if self.list[at].marks == Marks::NONE
                && self.list[at].capital
                && let Some(stem) = self.text(at).strip_suffix('s')
                && stem.len() >= 4
            {
                let marks = lexicon.marks(stem, "");
                if marks.any(Marks::GIVEN) && !marks.any(Marks::ALSO_WORD.and(Marks::NOT_PERSON)) {
                    self.list[at].marks = Marks::GIVEN;
                }
            }
        }
    }

    /// "Henkie", "Toontje", "Brammetje", "Karimpie": a given name made small.
    fn diminutives(&mut self, lexicon: &Lexicon) {
        const ENDINGS: [&str; 9] = ["etje", "tje", "pje", "kje", "je", "pie", "kie", "tie", "ie"];
        for at in 0..self.list.len() {
            let token = &self.list[at];
            if token.marks != Marks::NONE || token.sort != Sort::Word {
                continue;
            }
            let least = if token.capital { 3 } else { 4 };
            let word = self.text(at);
            // A given name that is also a word needs a capital, and evidence like the name itself: "Roosje", "Brammetje".
            let known = |stem: &str| {
                let marks = lexicon.marks(stem, "");
                let word = marks.any(Marks::ALSO_WORD);
                let is = stem.len() >= least
                    && marks.any(Marks::GIVEN)
                    && (token.capital || !word)
                    && !marks.any(Marks::NOT_PERSON.and(Marks::PLACE_NOUN));
                is.then_some(if word { Marks::GIVEN.and(Marks::ALSO_WORD) } else { Marks::GIVEN })
            };
            let small = ENDINGS.iter().filter_map(|ending| word.strip_suffix(ending)).find_map(|stem| {
                // "Brammetje": the last letter is doubled before the ending.
                let mut letters = stem.chars().rev();
                let doubled = letters.next().is_some_and(|last| letters.next() == Some(last));
                known(stem).or_else(|| doubled.then(|| stem.strip_suffix(|_: char| true).and_then(known)).flatten())
            });
            if let Some(marks) = small {
                self.list[at].marks = marks;
            }
        }
    }

    /// Each word of a phrase in the lists gets the mark of the phrase.
    fn phrases(&mut self, lexicon: &Lexicon) {
        for at in 0..self.list.len() {
            for (rest, mark) in lexicon.phrases(self.text(at)) {
                if rest.iter().enumerate().all(|(nth, word)| self.text(at + 1 + nth) == &**word) {
                    for token in self.list.iter_mut().skip(at).take(rest.len() + 1) {
                        token.marks = token.marks.and(mark.without(Marks::APART));
                        token.apart = token.apart.and(mark.only(Marks::APART));
                    }
                }
            }
        }
    }

    /// In a text in capitals a capital says nothing.
    fn quieten(&mut self) {
        let words = self.list.iter().filter(|token| token.sort == Sort::Word && token.end - token.start > 1);
        let (all, loud) = words.fold((0, 0), |(all, loud), token| (all + 1, loud + usize::from(token.all_caps)));
        if all >= 3 && loud * 10 >= all * 7 {
            for token in &mut self.list {
                token.capital = false;
            }
        }
    }

    pub(crate) fn len(&self) -> usize {
        self.list.len()
    }

    pub(crate) fn get(&self, at: usize) -> Option<&Token> {
        self.list.get(at)
    }

    /// The folded text of a token; empty beyond the last.
    pub(crate) fn text(&self, at: usize) -> &str {
        self.list.get(at).and_then(|token| self.folded.get(token.at.0..token.at.1)).unwrap_or("")
    }

    /// The text of a token as it was written.
    pub(crate) fn written(&self, at: usize) -> &str {
        self.list.get(at).and_then(|token| self.raw.get(token.start..token.end)).unwrap_or("")
    }

    /// The folded text of the token before; empty at the start.
    pub(crate) fn before(&self, at: usize, back: usize) -> &str {
        at.checked_sub(back).map_or("", |at| self.text(at))
    }

    pub(crate) fn is(&self, at: usize, sort: Sort) -> bool {
        self.list.get(at).is_some_and(|token| token.sort == sort)
    }

    /// A token that touches the one before it.
    pub(crate) fn touches(&self, at: usize) -> bool {
        self.list.get(at).is_some_and(|token| !token.gap)
    }

    pub(crate) fn capital(&self, at: usize) -> bool {
        self.list.get(at).is_some_and(|token| token.capital)
    }

    pub(crate) fn marks(&self, at: usize) -> Marks {
        self.list.get(at).map_or(Marks::NONE, |token| token.marks)
    }

    /// What is known of a word that says nothing about whether it is a name.
    pub(crate) fn apart(&self, at: usize) -> Marks {
        self.list.get(at).map_or(Marks::NONE, |token| token.apart)
    }

    /// Is this part of a word a given name, and nothing else?
    pub(crate) fn is_given(&self, part: &str) -> bool {
        let marks = self.lexicon.marks(part, "");
        marks.any(Marks::GIVEN) && !marks.any(Marks::ALSO_WORD.and(Marks::NOT_PERSON))
    }

    /// "jandevries": a given name and a surname in one word.
    pub(crate) fn is_full_name(&self, word: &str) -> bool {
        let family = |rest: &str| rest.len() > 3 && self.lexicon.marks(rest, "").any(Marks::SURNAME);
        word.char_indices()
            .map(|(at, _)| word.split_at(at))
            .filter(|(given, rest)| given.len() > 2 && rest.len() > 3)
            .any(|(given, rest)| {
                let bare = ["vander", "vanden", "vande", "van", "de", "den", "el"]
                    .iter()
                    .filter_map(|particle| rest.strip_prefix(particle))
                    .any(family);
                (bare || family(rest)) && self.is_given(given)
            })
    }

    pub(crate) fn marks_before(&self, at: usize, back: usize) -> Marks {
        at.checked_sub(back).map_or(Marks::NONE, |at| self.marks(at))
    }

    /// Is one of these words within reach before or after?
    pub(crate) fn near(&self, at: usize, back: usize, ahead: usize, is: impl Fn(&str) -> bool) -> bool {
        (at.saturating_sub(back)..(at + ahead + 1).min(self.len()))
            .any(|near| self.is(near, Sort::Word) && is(self.text(near)))
    }
}
