//! The report as a row of blocks, in reading order. The template only draws; what is said is decided here.

mod account;
mod analysis;
mod block;
mod figure;
mod history;
mod limits;
mod map;
mod occurrences;
mod one_page;
mod poster;
mod role_map;
mod strategy;
mod summary;

pub(crate) use analysis::{alone as analysis, chapters};
pub(crate) use block::{
    Block, Dot, DotRow, EnergyBlock, Fact, PositionsBlock, RecordBlock, ShoreRow, Table, ThreadBlock, ThreadRow,
    ThreadStep, WheelBlock, WheelPart, fact, heading, lead, page, proposal, section, table, text, together, weight,
};
pub(crate) use one_page::{BUDGETS, one_page};
pub(crate) use poster::{ROOMS, poster_one, poster_two};

use crate::moment;
use crate::report::{Opposition, Report};
use crate::role_map::Zone;
use crate::values::Language;
use crate::words::{Label, Words, words};
use block::{ONE_PAGE, ONE_ROW};
use serde::Serialize;
use std::borrow::Cow;

/// Everything the template gets.
#[derive(Debug, Serialize)]
pub(crate) struct Manuscript {
    pub lang: &'static str,
    pub region: &'static str,
    pub title: String,
    pub author: String,
    pub description: String,
    /// The kind of document, above the title.
    pub kind: Cow<'static, str>,
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
    /// The sheet of a poster.
    pub sheet: Option<poster::Sheet>,
}

/// What every part needs at hand.
pub(crate) struct Part<'a> {
    pub report: &'a Report,
    pub w: &'static Words,
    pub l: Language,
}

impl<'a> Part<'a> {
    fn of(report: &'a Report) -> Self {
        Self { report, w: words(report.language), l: report.language }
    }

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

    /// "‘Joiners van A’ en ‘Bruggenbouwer’".
    fn zones(&self, zones: &[Zone]) -> String {
        let names: Vec<String> = zones.iter().map(|zone| format!("‘{}’", zone.label(self.l))).collect();
        self.w.list(&names)
    }
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

/// Why a sensitive word may stand in what was said before, as a part of its own.
fn reason(part: &Part<'_>, reason: Option<&String>) -> Option<Block> {
    let reason = reason.filter(|reason| !reason.trim().is_empty())?;
    Some(Block::Quote { label: part.w.record.label_reason.to_owned(), text: reason.clone() })
}

/// A text in a cell, with why a sensitive word may stand in it.
fn because(part: &Part<'_>, said: &str, reason: Option<&String>) -> String {
    match reason.filter(|reason| !reason.trim().is_empty()) {
        Some(reason) => format!("{said}\n{}: {reason}", part.w.record.label_reason),
        None => said.to_owned(),
    }
}

/// What there is, a line each.
fn lines<T: Into<Option<String>>>(said: impl IntoIterator<Item = T>) -> String {
    let said = said.into_iter().filter_map(Into::into).filter(|line| !line.trim().is_empty());
    said.collect::<Vec<_>>().join("\n")
}

/// Everything about a document but its blocks.
fn opened(part: &Part<'_>, kind: &'static str) -> Manuscript {
    let (report, w) = (part.report, part.w);
    let title = titled(&report.title, kind);
    let mut marks = Vec::new();
    let mut banners = report.notices.clone();
    if report.outdated {
        marks.push(w.outdated_mark);
        banners.push((w.outdated_banner)(&part.day(&report.review_date)));
    }
    if report.example {
        marks.push(w.example_mark);
        banners.push(w.example_banner.to_owned());
    }
    Manuscript {
        lang: w.code,
        region: w.region,
        header: shortened(&format!("{} · {title}", report.organisation), 78),
        footer: summary::footer(part),
        author: report.organisation.clone(),
        description: (w.description)(&report.organisation, report.area.as_deref().unwrap_or(&title)),
        title,
        kind: kind.into(),
        area: report.area.clone().filter(|area| !area.trim().is_empty()),
        marks,
        page_of: w.page_of,
        own_proposal: w.own_proposal,
        banners,
        facts: summary::cover(part),
        blocks: Vec::new(),
        sheet: None,
    }
}

/// The whole report.
pub(crate) fn full(report: &Report) -> Manuscript {
    let part = Part::of(report);
    let maps = &report.role_maps;
    let kind = if maps.is_empty() { part.w.kind_of_document } else { part.w.role_map.kinds_of_document };
    let mut blocks = summary::blocks(&part);
    blocks.extend(map::blocks(&part));
    blocks.extend(occurrences::blocks(&part));
    blocks.extend(limits::choice(&part));
    blocks.extend(maps.iter().flat_map(|map| role_map::blocks(&part, map)));
    blocks.extend(report.strategies.iter().flat_map(|it| strategy::blocks(&part, it)));
    blocks.extend(strategy::other_actions(&part));
    blocks.extend(report.analysis.iter().flat_map(|it| analysis::blocks(&part, it)));
    blocks.extend(limits::blocks(&part));
    blocks.extend(account::blocks(&part));
    blocks.extend(history::blocks(&part));
    Manuscript { blocks, ..opened(&part, kind) }
}
