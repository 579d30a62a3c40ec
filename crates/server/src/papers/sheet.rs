//! A paper while it is written: its pieces, and what turned out to be missing.

use super::{
    Made, Paper, form,
    known::{Connection, Engine, Known},
};
use crate::{
    calendar,
    door::filled_in::{Blank, FilledIn},
    language::{Language, Text},
    words,
};
use report::{Draft, Piece};

/// A paper that is being written.
pub struct Sheet<'a> {
    /// How this installation is.
    pub known: &'a Known,
    /// The sentences.
    pub text: &'static Text,
    /// In which language.
    pub language: Language,
    filled: &'a FilledIn,
    pieces: Vec<Piece>,
    missing: Vec<String>,
}

impl<'a> Sheet<'a> {
    /// An empty one.
    pub fn new(known: &'a Known, filled: &'a FilledIn, language: Language) -> Self {
        Self { known, filled, language, text: language.text(), pieces: vec![], missing: vec![] }
    }

    /// A chapter.
    pub fn chapter(&mut self, text: String) {
        self.pieces.push(Piece::Heading { level: 1, text, proposal: false });
    }

    /// A part of a chapter.
    pub fn part(&mut self, text: String) {
        self.pieces.push(Piece::Heading { level: 2, text, proposal: false });
    }

    /// A paragraph.
    pub fn says(&mut self, text: String) {
        self.pieces.push(Piece::Text(text));
    }

    /// A list of sentences.
    pub fn list(&mut self, items: Vec<String>) {
        self.pieces.push(Piece::List(items));
    }

    /// Names with what they are.
    pub fn facts(&mut self, rows: Vec<(String, String)>) {
        self.pieces.push(Piece::Facts(rows));
    }

    /// A table.
    pub fn table(&mut self, heads: Vec<String>, rows: Vec<Vec<String>>) {
        self.pieces.push(Piece::Table(heads, rows));
    }

    /// What the municipality filled in; or that it is still to be filled in, which the paper then says on top.
    pub fn blank(&mut self, blank: Blank) -> String {
        let label = form::label(blank, self.language);
        self.filled.text(blank).map(|text| self.worded(blank, text)).unwrap_or_else(|| self.left_open(label))
    }

    /// A row of facts of that.
    pub fn fact(&mut self, blank: Blank) -> (String, String) {
        (form::label(blank, self.language), self.blank(blank))
    }

    /// Something that the municipality fills in in the document itself.
    pub fn left_open(&mut self, label: String) -> String {
        if !self.missing.contains(&label) {
            self.missing.push(label);
        }
        self.text.paper_to_fill()
    }

    fn worded(&self, blank: Blank, text: String) -> String {
        match (blank, text.parse()) {
            (Blank::DecidedOn, Ok(day)) => calendar::day_in_words(day, self.language),
            _ => text,
        }
    }

    /// Yes or no.
    pub fn whether(&self, is: bool) -> String {
        if is { self.text.paper_yes() } else { self.text.paper_no() }
    }

    /// How this installation is set up, as rows of facts.
    pub fn set_up(&self) -> Vec<(String, String)> {
        let (text, known) = (self.text, self.known);
        let counted = |name: String, count: usize| format!("{name}: {count}");
        let accounts = known.accounts.iter().map(|(role, n)| counted(words::role(*role, self.language), *n));
        let classes = known.dossiers.iter().map(|(class, n)| counted(words::retention(*class, self.language), *n));
        let ways = known.passwords.then(|| text.paper_set_up_password());
        let ways = ways.into_iter().chain(known.provider.as_ref().map(|host| text.paper_set_up_provider(host)));
        vec![
            (text.paper_set_up_accounts(), accounts.collect::<Vec<_>>().join("\n")),
            (text.paper_set_up_ways(), ways.collect::<Vec<_>>().join("\n")),
            (text.paper_set_up_second(), known.with_second_step.to_string()),
            (text.paper_set_up_rule(), self.whether(known.second_step_required)),
            (
                text.paper_set_up_engine(),
                match known.engine {
                    Engine::Sqlite => "SQLite".to_owned(),
                    Engine::Postgres => "PostgreSQL".to_owned(),
                },
            ),
            (
                text.paper_set_up_connection(),
                match known.connection {
                    Connection::Protected => text.paper_yes(),
                    Connection::LocalNetwork => text.paper_set_up_unprotected(),
                    Connection::Unknown => text.paper_set_up_https_unknown(),
                },
            ),
            (text.paper_set_up_dossiers(), classes.collect::<Vec<_>>().join("\n")),
            (text.paper_set_up_signals(), known.signals.to_string()),
            (text.paper_set_up_exports(), known.exports.to_string()),
            (
                text.paper_set_up_list(),
                if known.own_list { text.paper_set_up_list_own() } else { text.paper_set_up_list_example() },
            ),
        ]
    }

    /// What is always so, given how it is set up.
    pub fn rules(&self) -> Vec<String> {
        let backups = match self.known.engine {
            Engine::Sqlite => self.text.paper_set_up_backup_sqlite(),
            Engine::Postgres => self.text.paper_set_up_backup_postgres(),
        };
        vec![self.text.paper_set_up_review(self.known.review_months), self.text.paper_set_up_logs(), backups]
    }

    /// The selection list in force, as a table.
    pub fn selection(&mut self) {
        let text = self.text;
        let rows = self.known.entries.iter().map(|entry| {
            let term = entry.years.filter(|_| !entry.permanent);
            let term = term.map_or_else(|| text.paper_for_good(), |years| text.paper_years(years));
            vec![self.language.of(&entry.name).to_owned(), term, entry.source.clone()]
        });
        let rows = rows.collect();
        self.table(vec![text.paper_column_entry(), text.paper_column_term(), text.paper_column_source()], rows);
    }

    /// The whole paper: on top what it is, and what is still missing.
    pub fn finished(mut self, paper: Paper) -> Made {
        let (text, language) = (self.text, self.language);
        let title = paper.title(language);
        let mut missing = std::mem::take(&mut self.missing);
        let decided = match (self.filled.text(Blank::DecidedBy), self.filled.text(Blank::DecidedOn)) {
            (Some(by), Some(on)) => text.paper_decided(by, self.worded(Blank::DecidedOn, on)),
            _ => {
                let label = text.paper_fact_decided();
                if !missing.contains(&label) {
                    missing.push(label);
                }
                text.paper_to_fill()
            }
        };
        let to_do = match missing.is_empty() {
            true => Piece::Text(text.paper_to_do_none()),
            false => Piece::List(missing.clone()),
        };
        let mut pieces = vec![Piece::Heading { level: 1, text: text.paper_to_do_head(), proposal: false }, to_do];
        pieces.append(&mut self.pieces);
        let draft = Draft {
            language: match language {
                Language::Nl => report::Language::Nl,
                Language::En => report::Language::En,
            },
            organisation: self.known.organisation.clone(),
            title: title.clone(),
            kind: text.paper_title(),
            description: text.paper_description(&title),
            as_of: calendar::with_offset(&self.known.at),
            footer: text.paper_footer(),
            notices: vec![text.paper_provenance()],
            facts: vec![
                (text.paper_fact_organisation(), self.known.organisation.clone()),
                (text.paper_fact_made(), calendar::moment_in_words(&self.known.at, language)),
                (text.paper_fact_version(), env!("CARGO_PKG_VERSION").to_owned()),
                (text.paper_fact_decided(), decided),
            ],
            pieces,
        };
        Made { draft, missing }
    }
}
