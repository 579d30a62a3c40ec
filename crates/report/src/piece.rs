//! The chapters of the analysis as plain pieces, for who lays them out elsewhere: the page of the server says the same
//! words as the PDF. What the PDF draws stands here as the table beside the drawing.

use crate::document::{Block, Table, ThreadStep, chapters};
use crate::report::Report;
use serde::{Deserialize, Serialize};

/// One piece of the analysis, in reading order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Piece {
    /// A heading; with `proposal`, what stands under it is our own.
    Heading {
        /// From 1.
        level: u8,
        /// Its words.
        text: String,
        /// "Eigen voorstel".
        proposal: bool,
    },
    /// A paragraph.
    Text(String),
    /// The group's own words, with what they are.
    Quote(String, String),
    /// Sentences.
    List(Vec<String>),
    /// Names with what they are.
    Facts(Vec<(String, String)>),
    /// A table with its heads; the first cell of a row names the row.
    Table(Vec<String>, Vec<Vec<String>>),
    /// The steps of the thread.
    Thread(Vec<String>, Vec<Step>),
}

/// One step of the thread.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// Its number.
    pub number: usize,
    /// What it is, and what stands in it.
    pub words: String,
    /// The steps that it comes from: number and words.
    pub from: Vec<(usize, String)>,
    /// The steps that it leads to.
    pub to: Vec<(usize, String)>,
    /// Said when it comes from nothing.
    pub begins: String,
    /// Said when it leads to nothing.
    pub ends: String,
}

/// The analysis in pieces; none when the report holds none.
#[must_use]
pub fn pieces(report: &Report) -> Vec<Piece> {
    let mut pieces = vec![];
    chapters(report).iter().for_each(|block| cut(block, &mut pieces));
    pieces
}

fn cut(block: &Block, pieces: &mut Vec<Piece>) {
    let words = |words: &[&'static str]| words.iter().map(|it| (*it).to_owned()).collect();
    let table = |it: &Table| Piece::Table(it.heads.iter().map(ToString::to_string).collect(), it.rows.clone());
    match block {
        Block::Heading { level, text, proposal, .. } => {
            pieces.push(Piece::Heading { level: *level, text: text.clone(), proposal: *proposal })
        }
        Block::Text { text } | Block::Lead { text } | Block::Command { text } => pieces.push(Piece::Text(text.clone())),
        Block::Quote { label, text } => pieces.push(Piece::Quote(label.clone(), text.clone())),
        Block::List { items } => pieces.push(Piece::List(items.clone())),
        Block::Facts { rows } => {
            pieces.push(Piece::Facts(rows.iter().map(|row| (row.label.clone(), row.value.clone())).collect()))
        }
        Block::Table(it) => pieces.push(table(it)),
        Block::Energy(figure) => pieces.push(table(&figure.table)),
        Block::Wheel(figure) => pieces.push(table(&figure.table)),
        Block::Thread(it) => {
            let steps = |all: &[ThreadStep]| all.iter().map(|step| (step.number, step.text.clone())).collect();
            let rows = it.rows.iter().map(|row| Step {
                number: row.number,
                words: format!("{}: {}", row.kind, row.label),
                from: steps(&row.from),
                to: steps(&row.to),
                begins: row.begins.to_owned(),
                ends: row.ends.to_owned(),
            });
            pieces.push(Piece::Thread(words(&it.heads), rows.collect()));
        }
        Block::Pages { blocks } | Block::Together { blocks } => blocks.iter().for_each(|block| cut(block, pieces)),
        Block::Beside { left, right } => left.iter().chain(right).for_each(|block| cut(block, pieces)),
        // No part of the analysis.
        Block::Shores { .. } | Block::Record(_) | Block::Positions(_) => {}
    }
}
