//! The report as a row of blocks, in reading order. The template only draws; what is said is decided here.

mod account;
mod figure;
mod limits;
mod map;
mod occurrences;
mod summary;

use crate::moment;
use crate::report::{Opposition, Report};
use crate::values::Language;
use crate::words::{Words, words};
use serde::Serialize;

/// What weighs more does not surely fit on one page.
const ONE_PAGE: usize = 2_000;
/// What a cell of the table of map 1 may weigh before its row may break over pages.
const ONE_ROW: usize = 600;

/// Everything the template gets.
#[derive(Debug, Serialize)]
pub(crate) struct Document {
    pub lang: &'static str,
    pub region: &'static str,
    pub title: String,
    pub author: String,
    pub description: String,
    /// The kind of document, above the title.
    pub kind: &'static str,
    pub area: Option<String>,
    /// Words for the page header of every page.
    pub marks: Vec<&'static str>,
    pub header: String,
    pub footer: String,
    pub page_of: &'static str,
    pub own_proposal: &'static str,
    /// Sentences in a frame on the first page.
    pub banners: Vec<String>,
    pub facts: Vec<Fact>,
    pub blocks: Vec<Block>,
}

/// A name with what it is.
#[derive(Debug, Serialize)]
pub(crate) struct Fact {
    pub label: String,
    pub value: String,
}

/// One piece of the document.
#[derive(Debug, Serialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub(crate) enum Block {
    /// A heading; `proposal` puts "eigen voorstel" in the margin, `page` starts a new page.
    Heading { level: u8, text: String, proposal: bool, page: bool },
    /// A paragraph.
    Text { text: String },
    /// A paragraph that carries the message of its part.
    Lead { text: String },
    /// The group's own words.
    Quote { label: String, text: String },
    /// A list of sentences.
    List { items: Vec<String> },
    /// Names with what they are.
    Facts { rows: Vec<Fact> },
    /// A table.
    Table(Table),
    /// The table of map 1.
    Shores { heads: Vec<String>, rows: Vec<ShoreRow> },
    /// One opposition.
    Record(Box<RecordBlock>),
    /// Oppositions as dots, by energy, and beside it the same as a table.
    Energy(Box<EnergyBlock>),
    /// A command to type.
    Command { text: String },
    /// A short block that must stay together.
    Together { blocks: Vec<Block> },
}

/// A table; widths are shares of the line, 0 takes what it needs.
#[derive(Debug, Serialize)]
pub(crate) struct Table {
    pub heads: Vec<&'static str>,
    pub widths: Vec<u8>,
    pub rows: Vec<Vec<String>>,
}

/// One row of the table of map 1.
#[derive(Debug, Serialize)]
pub(crate) struct ShoreRow {
    pub number: String,
    pub us: String,
    pub them: String,
    pub occurrences: Vec<String>,
    /// Said when there are none.
    pub otherwise: &'static str,
    /// So long that it may break over pages.
    pub long: bool,
}

/// One opposition as a small record.
#[derive(Debug, Serialize)]
pub(crate) struct RecordBlock {
    pub heading: String,
    pub marks: Vec<&'static str>,
    pub us_label: &'static str,
    pub us: String,
    pub them_label: &'static str,
    pub them: String,
    pub facts: Vec<Fact>,
    /// Short enough to stay on one page.
    pub together: bool,
}

/// The figure of oppositions by energy.
#[derive(Debug, Serialize)]
pub(crate) struct EnergyBlock {
    pub caption: &'static str,
    pub alt: String,
    pub filled: &'static str,
    pub hollow: &'static str,
    pub rows: Vec<DotRow>,
    pub table: Table,
}

/// The oppositions of one energy.
#[derive(Debug, Serialize)]
pub(crate) struct DotRow {
    pub label: &'static str,
    pub dots: Vec<Dot>,
}

/// One opposition in the figure.
#[derive(Debug, Serialize)]
pub(crate) struct Dot {
    pub number: u32,
    pub hollow: bool,
}

/// What every part needs at hand.
pub(crate) struct Part<'a> {
    pub report: &'a Report,
    pub w: &'static Words,
    pub l: Language,
}

impl Part<'_> {
    fn day(&self, text: &str) -> String {
        moment::say(text, self.w)
    }

    fn opposition(&self, number: u32) -> Option<&Opposition> {
        self.report.oppositions.iter().find(|it| it.number == number)
    }

    /// "De buurt tegenover de gemeente"; empty when the number is not on the map.
    fn pair(&self, number: u32) -> String {
        let Some(it) = self.opposition(number) else {
            return String::new();
        };
        format!("‘{}’ {} ‘{}’", it.us, self.w.record.opposite, it.them)
    }

    /// "2: De buurt tegenover ...", for the first column of tables.
    fn named(&self, number: u32) -> String {
        let pair = self.pair(number);
        if pair.is_empty() { number.to_string() } else { format!("{number}. {pair}") }
    }
}

pub(crate) fn fact(label: &str, value: impl Into<String>) -> Fact {
    Fact { label: label.to_owned(), value: value.into() }
}

pub(crate) fn heading(level: u8, text: impl Into<String>) -> Block {
    Block::Heading { level, text: text.into(), proposal: false, page: false }
}

pub(crate) fn page(text: impl Into<String>) -> Block {
    Block::Heading { level: 1, text: text.into(), proposal: false, page: true }
}

pub(crate) fn proposal(level: u8, text: impl Into<String>) -> Block {
    Block::Heading { level, text: text.into(), proposal: true, page: false }
}

pub(crate) fn text(text: impl Into<String>) -> Block {
    Block::Text { text: text.into() }
}

pub(crate) fn table<const N: usize>(heads: [&'static str; N], widths: [u8; N], rows: Vec<Vec<String>>) -> Table {
    Table { heads: heads.to_vec(), widths: widths.to_vec(), rows }
}

/// A part of a heading, a sentence and a table; a small one stays on one page.
pub(crate) fn section(title: &str, intro: &str, table: Table) -> Vec<Block> {
    together(vec![heading(1, title), text(intro), Block::Table(table)])
}

/// Keeps blocks on one page when they fit on it.
pub(crate) fn together(blocks: Vec<Block>) -> Vec<Block> {
    let small = blocks.iter().map(Block::weight).sum::<usize>() <= ONE_PAGE;
    if small { vec![Block::Together { blocks }] } else { blocks }
}

/// Roughly how much room a text takes: its length, and more for each line of its own.
pub(crate) fn weight(text: &str) -> usize {
    text.chars().count() + 40 * text.matches('\n').count()
}

impl Block {
    fn weight(&self) -> usize {
        let cells = |rows: &[Vec<String>]| -> usize {
            rows.iter().map(|row| 60 + row.iter().map(|cell| weight(cell)).sum::<usize>()).sum()
        };
        match self {
            Self::Heading { text, .. } | Self::Command { text } => 80 + weight(text),
            Self::Text { text } | Self::Lead { text } | Self::Quote { text, .. } => 60 + weight(text),
            Self::List { items } => items.iter().map(|item| 40 + weight(item)).sum(),
            Self::Facts { rows } => rows.iter().map(|row| 60 + weight(&row.value)).sum(),
            Self::Table(table) => cells(&table.rows),
            Self::Energy(figure) => 20 * figure.rows.iter().map(|row| 2 + row.dots.len()).sum::<usize>(),
            Self::Together { blocks } => blocks.iter().map(Self::weight).sum(),
            Self::Shores { .. } | Self::Record(_) => ONE_PAGE,
        }
    }
}

pub(crate) fn lead(text: impl Into<String>) -> Block {
    Block::Lead { text: text.into() }
}

/// A heading that is never empty: PDF/UA refuses one.
fn titled(text: &str, otherwise: &str) -> String {
    if text.trim().is_empty() { otherwise.to_owned() } else { text.to_owned() }
}

/// The first words of a text, for a running header.
fn shortened(text: &str, most: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= most { line } else { line.chars().take(most).chain(['…']).collect() }
}

/// The whole document.
pub(crate) fn document(report: &Report) -> Document {
    let w = words(report.language);
    let part = Part { report, w, l: report.language };
    let title = titled(&report.title, w.kind_of_document);
    let mut marks = Vec::new();
    let mut banners = Vec::new();
    if report.outdated {
        marks.push(w.outdated_mark);
        banners.push((w.outdated_banner)(&part.day(&report.review_date)));
    }
    if report.example {
        marks.push(w.example_mark);
        banners.push(w.example_banner.to_owned());
    }
    let mut blocks = summary::blocks(&part);
    blocks.extend(map::blocks(&part));
    blocks.extend(occurrences::blocks(&part));
    blocks.extend(limits::choice(&part));
    blocks.extend(limits::blocks(&part));
    blocks.extend(account::blocks(&part));
    Document {
        lang: w.code,
        region: w.region,
        header: shortened(&format!("{} · {title}", report.organisation), 78),
        footer: summary::footer(&part),
        author: report.organisation.clone(),
        description: (w.description)(&report.organisation, report.area.as_deref().unwrap_or(&title)),
        title,
        kind: w.kind_of_document,
        area: report.area.clone().filter(|area| !area.trim().is_empty()),
        marks,
        page_of: w.page_of,
        own_proposal: w.own_proposal,
        banners,
        facts: summary::cover(&part),
        blocks,
    }
}
