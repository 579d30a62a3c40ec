//! The pieces that a document is made of. The template only draws; what is said is decided before.

use crate::drawing::Drawing;
use serde::Serialize;
use std::borrow::Cow;

/// What weighs more does not surely fit on one page.
pub(super) const ONE_PAGE: usize = 2_000;
/// What a cell of the table of map 1 may weigh before its row may break over pages.
pub(super) const ONE_ROW: usize = 600;

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
    /// Map 2 as a drawing.
    Positions(Box<PositionsBlock>),
    /// The nine dimensions as a wheel, and beside it the same as a table.
    Wheel(Box<WheelBlock>),
    /// What follows from what, to be read both ways.
    Thread(Box<ThreadBlock>),
    /// Pages of their own: wider than high in the report, with columns on a poster.
    Pages { blocks: Vec<Block> },
    /// Two columns, the left one is read first.
    Beside { left: Vec<Block>, right: Vec<Block> },
    /// A short block that must stay together.
    Together { blocks: Vec<Block> },
}

/// A table; widths are shares of the line, 0 takes what it needs.
#[derive(Debug, Serialize)]
pub(crate) struct Table {
    pub heads: Vec<Cow<'static, str>>,
    pub widths: Vec<u8>,
    pub rows: Vec<Vec<String>>,
    /// Shapes before the words of one column.
    pub marks: Option<Marks>,
}

/// A shape for each row of a table: its meaning always stands beside it in words.
#[derive(Debug, Serialize)]
pub(crate) struct Marks {
    /// The column, from 0.
    pub column: usize,
    /// Name of the shape; empty for none.
    pub names: Vec<&'static str>,
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

/// The figure of the dimensions.
#[derive(Debug, Serialize)]
pub(crate) struct WheelBlock {
    pub caption: &'static str,
    pub alt: String,
    pub parts: Vec<WheelPart>,
    pub table: Table,
}

/// One part of the wheel.
#[derive(Debug, Serialize)]
pub(crate) struct WheelPart {
    pub number: u32,
    /// Name of its texture.
    pub look: &'static str,
    pub word: &'static str,
}

/// The steps of the thread, each with what it comes from and what it leads to.
#[derive(Debug, Serialize)]
pub(crate) struct ThreadBlock {
    pub heads: Vec<&'static str>,
    pub rows: Vec<ThreadRow>,
}

/// One step.
#[derive(Debug, Serialize)]
pub(crate) struct ThreadRow {
    pub number: usize,
    pub kind: &'static str,
    pub label: String,
    pub from: Vec<ThreadStep>,
    pub to: Vec<ThreadStep>,
    /// Said when it comes from nothing.
    pub begins: &'static str,
    /// Said when it leads to nothing.
    pub ends: &'static str,
    /// Something should follow from it.
    pub loose: bool,
}

/// Another step, by its number.
#[derive(Debug, Serialize)]
pub(crate) struct ThreadStep {
    pub number: usize,
    pub text: String,
}

/// The drawing of map 2, with the short text for who does not see it; the long one follows after it.
#[derive(Debug, Serialize)]
pub(crate) struct PositionsBlock {
    pub drawing: Drawing,
    pub alt: String,
    pub caption: String,
}

/// One opposition in the figure.
#[derive(Debug, Serialize)]
pub(crate) struct Dot {
    pub number: u32,
    pub hollow: bool,
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
    Table { heads: heads.map(Cow::Borrowed).to_vec(), widths: widths.to_vec(), rows, marks: None }
}

impl Table {
    /// The same with a shape in each row before the words of one column.
    pub fn marked(self, column: usize, names: Vec<&'static str>) -> Self {
        Self { marks: Some(Marks { column, names }), ..self }
    }
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
    pub fn weight(&self) -> usize {
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
            Self::Beside { left, right } => left.iter().chain(right).map(Self::weight).sum(),
            Self::Shores { .. }
            | Self::Record(_)
            | Self::Positions(_)
            | Self::Wheel(_)
            | Self::Thread(_)
            | Self::Pages { .. } => ONE_PAGE + 1,
        }
    }
}

pub(crate) fn lead(text: impl Into<String>) -> Block {
    Block::Lead { text: text.into() }
}
