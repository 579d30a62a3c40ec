//! Tables: their columns, a row of heads that is repeated on each page, and cells.

use super::xml::paragraph;
use std::collections::BTreeSet;
use std::fmt::Write;

/// The line of an upright page and of a wide one, in hundredths of a millimetre.
const LINE: [u32; 2] = [16_000, 24_700];
/// A column that takes what it needs: numbers, a word.
const NARROW: [u32; 2] = [1_100, 2_700];
/// Characters of a row that may break over pages.
const LONG: usize = 900;

/// One cell: its paragraphs, already written, and how it looks.
pub(super) struct Cell {
    paragraphs: Vec<String>,
    style: &'static str,
    label: bool,
}

impl Cell {
    /// What stands in it; each line is a paragraph of its own.
    pub fn text(text: &str) -> Self {
        Self::written(text.split('\n').map(paragraph).collect())
    }

    /// The name of what stands beside it.
    pub fn label(text: &str) -> Self {
        Self { label: true, ..Self::text(text) }
    }

    /// Paragraphs that are XML already.
    pub fn written(paragraphs: Vec<String>) -> Self {
        Self { paragraphs, style: "Cell", label: false }
    }

    /// The same with another look.
    pub fn styled(self, style: &'static str) -> Self {
        Self { style, ..self }
    }
}

/// All tables of a document.
#[derive(Default)]
pub(super) struct Tables {
    count: usize,
    columns: BTreeSet<u32>,
    /// Whether the page is wider than high.
    pub wide: bool,
}

impl Tables {
    /// Writes a table; without heads its first column names what stands beside it.
    pub fn put(&mut self, out: &mut String, heads: &[&str], widths: &[u8], rows: Vec<Vec<Cell>>) {
        self.count += 1;
        let line = LINE[usize::from(self.wide)];
        let style = if self.wide { "WideTable" } else { "Table" };
        // Writing to memory cannot fail.
        let _ = writeln!(out, "<table:table table:name=\"T{}\" table:style-name=\"{style}\">", self.count);
        let columns = shared(widths, line);
        for (at, width) in columns.iter().enumerate() {
            let named = heads.is_empty() && at == 0;
            let column = format!("<table:table-column table:style-name=\"W{width}\"/>");
            let _ = match named {
                true => writeln!(out, "<table:table-header-columns>{column}</table:table-header-columns>"),
                false => writeln!(out, "{column}"),
            };
        }
        self.columns.extend(columns);
        if !heads.is_empty() {
            out.push_str("<table:table-header-rows><table:table-row table:style-name=\"Row\">");
            for head in heads {
                let head = paragraph(head);
                let _ = write!(
                    out,
                    "<table:table-cell table:style-name=\"HeadCell\" office:value-type=\"string\">\
                     <text:p text:style-name=\"Table_20_Heading\">{head}</text:p></table:table-cell>"
                );
            }
            out.push_str("</table:table-row></table:table-header-rows>\n");
        }
        rows.iter().for_each(|row| put_row(out, row, widths.len()));
        out.push_str("</table:table>\n<text:p text:style-name=\"After_20_table\"/>\n");
    }

    /// The styles of the tables and of all columns that were used.
    pub fn styles(&self) -> String {
        let mut out = String::new();
        for (name, line) in ["Table", "WideTable"].iter().zip(LINE) {
            let _ = writeln!(
                out,
                "<style:style style:name=\"{name}\" style:family=\"table\"><style:table-properties \
                 style:width=\"{}mm\" table:align=\"left\" style:may-break-between-rows=\"true\"/></style:style>",
                millimetres(line)
            );
        }
        for width in &self.columns {
            let _ = writeln!(
                out,
                "<style:style style:name=\"W{width}\" style:family=\"table-column\"><style:table-column-properties \
                 style:column-width=\"{}mm\"/></style:style>",
                millimetres(*width)
            );
        }
        out
    }
}

fn millimetres(hundredths: u32) -> String {
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

/// The widths of the columns. In the first place 0 is a number, and further on a word.
fn shared(widths: &[u8], line: u32) -> Vec<u32> {
    let narrow = |at: usize| NARROW[usize::from(at > 0)];
    let taken: u32 = widths.iter().enumerate().filter(|(_, width)| **width == 0).map(|(at, _)| narrow(at)).sum();
    let shares = widths.iter().map(|width| u32::from(*width)).sum::<u32>().max(1);
    let rest = line.saturating_sub(taken);
    let of = |(at, width): (usize, &u8)| if *width == 0 { narrow(at) } else { rest * u32::from(*width) / shares };
    widths.iter().enumerate().map(of).collect()
}

fn put_row(out: &mut String, row: &[Cell], columns: usize) {
    let length: usize = row.iter().flat_map(|cell| &cell.paragraphs).map(String::len).sum();
    let style = if length > LONG { "LongRow" } else { "Row" };
    let _ = write!(out, "<table:table-row table:style-name=\"{style}\">");
    for cell in row.iter().take(columns) {
        let look = if cell.label { "Table_20_Label" } else { "Table_20_Contents" };
        let _ = write!(out, "<table:table-cell table:style-name=\"{}\" office:value-type=\"string\">", cell.style);
        for text in &cell.paragraphs {
            let _ = write!(out, "<text:p text:style-name=\"{look}\">{text}</text:p>");
        }
        out.push_str("</table:table-cell>");
    }
    // A row that is too short would not be a row.
    (row.len()..columns).for_each(|_| out.push_str("<table:table-cell table:style-name=\"Cell\"/>"));
    out.push_str("</table:table-row>\n");
}
