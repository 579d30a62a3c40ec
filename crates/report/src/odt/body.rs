//! The blocks of a manuscript as the body of an OpenDocument Text, in the same order.

use super::cells::{Cell, Tables};
use super::xml::paragraph;
use crate::document::{Block, Fact, Manuscript, RecordBlock, ShoreRow, Table, ThreadBlock, ThreadStep};
use std::fmt::Write;

/// The styles of the columns that were used, and the body.
pub(super) fn written(manuscript: &Manuscript) -> (String, String) {
    let mut body = Body::default();
    body.cover(manuscript);
    manuscript.blocks.iter().for_each(|block| body.block(block, manuscript.own_proposal));
    (body.tables.styles(), body.out)
}

#[derive(Default)]
struct Body {
    out: String,
    tables: Tables,
    /// What the next heading does with the page.
    turn: Turn,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Turn {
    /// Nothing.
    #[default]
    None,
    /// It begins pages that are wider than high.
    Wide,
    /// It begins upright pages again.
    Upright,
}

impl Body {
    fn cover(&mut self, it: &Manuscript) {
        it.banners.iter().for_each(|banner| self.line("Banner", banner));
        self.line("Publisher", &format!("{}\t{}", it.author, it.kind));
        self.line("Title", &it.title);
        it.area.iter().for_each(|area| self.line("Subtitle", area));
        self.facts(&it.facts);
    }

    fn block(&mut self, block: &Block, own_proposal: &str) {
        match block {
            Block::Heading { level, text, proposal, page } => {
                self.heading(*level, text, *page);
                if *proposal {
                    self.line("Own_20_proposal", own_proposal);
                }
            }
            Block::Text { text } => self.line("Text_20_body", text),
            Block::Lead { text } => self.line("Lead", text),
            Block::Quote { label, text } => {
                self.line("Quote_20_label", label);
                self.line("Quotations", text);
            }
            Block::Command { text } => self.line("Command", text),
            Block::List { items } => self.list(items),
            Block::Facts { rows } => self.facts(rows),
            Block::Table(table) => self.table(table),
            Block::Energy(figure) => self.table(&figure.table),
            Block::Wheel(figure) => self.table(&figure.table),
            Block::Shores { heads, rows } => self.shores(heads, rows),
            Block::Record(record) => self.record(record),
            Block::Thread(thread) => self.thread(thread),
            // Everything that the drawing shows follows after it, in words and in a table.
            Block::Positions(figure) => self.line("Text_20_body", &figure.caption),
            Block::Pages { blocks } => self.pages(blocks, own_proposal),
            Block::Beside { left, right } => {
                left.iter().chain(right).for_each(|block| self.block(block, own_proposal));
            }
            Block::Together { blocks } => blocks.iter().for_each(|block| self.block(block, own_proposal)),
        }
    }

    fn line(&mut self, style: &str, text: &str) {
        // Writing to memory cannot fail.
        let _ = writeln!(self.out, "<text:p text:style-name=\"{style}\">{}</text:p>", paragraph(text));
    }

    fn heading(&mut self, level: u8, text: &str, page: bool) {
        let level = level.clamp(1, 3);
        let style = match std::mem::take(&mut self.turn) {
            Turn::Wide => format!("Landscape{level}"),
            Turn::Upright => format!("Upright{level}"),
            Turn::None if page && level == 1 => "Page1".to_owned(),
            Turn::None => format!("Heading_20_{level}"),
        };
        let text = paragraph(text);
        let _ =
            writeln!(self.out, "<text:h text:style-name=\"{style}\" text:outline-level=\"{level}\">{text}</text:h>");
    }

    fn list(&mut self, items: &[String]) {
        if items.is_empty() {
            return;
        }
        self.out.push_str("<text:list text:style-name=\"Bullets\">\n");
        for item in items {
            self.out.push_str("<text:list-item>");
            self.line("List_20_Contents", item);
            self.out.push_str("</text:list-item>\n");
        }
        self.out.push_str("</text:list>\n");
    }

    /// Pages that are wider than high. A drawing needs them; what follows after it does not.
    fn pages(&mut self, blocks: &[Block], own_proposal: &str) {
        let drawn = blocks.iter().any(|block| matches!(block, Block::Positions(_)));
        let wide = !drawn && matches!(blocks.first(), Some(Block::Heading { .. }));
        if wide {
            self.turn = Turn::Wide;
            self.tables.wide = true;
        }
        blocks.iter().for_each(|block| self.block(block, own_proposal));
        if wide {
            self.turn = Turn::Upright;
            self.tables.wide = false;
        }
    }

    fn facts(&mut self, rows: &[Fact]) {
        if rows.is_empty() {
            return;
        }
        let rows = rows.iter().map(|row| vec![Cell::label(&row.label), Cell::text(&row.value)]);
        self.tables.put(&mut self.out, &[], &[26, 74], rows.collect());
    }

    fn table(&mut self, it: &Table) {
        let rows = it.rows.iter().map(|row| row.iter().map(|cell| Cell::text(cell)).collect());
        let heads: Vec<&str> = it.heads.iter().map(AsRef::as_ref).collect();
        self.tables.put(&mut self.out, &heads, &it.widths, rows.collect());
    }

    fn shores(&mut self, heads: &[String], rows: &[ShoreRow]) {
        let heads: Vec<&str> = heads.iter().map(String::as_str).collect();
        let rows = rows.iter().map(|row| {
            let occurrences =
                if row.occurrences.is_empty() { row.otherwise.to_owned() } else { row.occurrences.join("\n") };
            vec![
                Cell::text(&row.number),
                Cell::text(&row.us).styled("CellA"),
                Cell::text(&row.them).styled("CellB"),
                Cell::text(&occurrences),
            ]
        });
        self.tables.put(&mut self.out, &heads, &[0, 20, 20, 23], rows.collect());
    }

    fn record(&mut self, it: &RecordBlock) {
        self.heading(2, &it.heading, false);
        if !it.marks.is_empty() {
            self.line("Own_20_proposal", &it.marks.join(" · "));
        }
        let pair = vec![vec![Cell::text(&it.us).styled("CellA"), Cell::text(&it.them).styled("CellB")]];
        self.tables.put(&mut self.out, &[it.us_label, it.them_label], &[1, 1], pair);
        self.facts(&it.facts);
    }

    /// Each step has a name in the document, and its neighbours lead to it.
    fn thread(&mut self, it: &ThreadBlock) {
        let steps = |steps: &[ThreadStep], otherwise: &str| {
            if steps.is_empty() {
                return Cell::text(otherwise);
            }
            let link = |step: &ThreadStep| {
                let (at, text) = (step.number, paragraph(&format!("{}. {}", step.number, step.text)));
                format!(
                    "<text:a xlink:type=\"simple\" xlink:href=\"#thread-{at}\" \
                     text:style-name=\"Internet_20_link\">{text}</text:a>"
                )
            };
            Cell::written(steps.iter().map(link).collect())
        };
        let rows = it.rows.iter().map(|row| {
            let kind = paragraph(&format!("{}. {}", row.number, row.kind));
            let named = format!("<text:bookmark text:name=\"thread-{}\"/>{kind}", row.number);
            let step = Cell::written(vec![named, paragraph(&row.label)]);
            vec![steps(&row.from, row.begins), step, steps(&row.to, row.ends)]
        });
        self.tables.put(&mut self.out, &it.heads, &[4, 5, 4], rows.collect());
    }
}
