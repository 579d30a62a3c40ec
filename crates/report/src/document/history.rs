//! Everything that happened, for a copy that is made to be disclosed.

use super::{Block, Part, page, table, text};

/// Acts in the document; the rest stands in the file beside it.
const MOST: usize = 1_000;

pub(super) fn blocks(part: &Part<'_>) -> Vec<Block> {
    let (history, h) = (&part.report.history, &part.w.history);
    if history.is_empty() {
        return Vec::new();
    }
    let rows = history.iter().take(MOST).map(|it| {
        let statements = it.statements.iter().map(|(status, said)| format!("{status}: {said}"));
        let day = part.day(&it.on);
        vec![
            it.number.to_string(),
            format!("{day}\n{}", it.by),
            std::iter::once(it.what.clone()).chain(statements).collect::<Vec<_>>().join("\n"),
        ]
    });
    let mut blocks =
        vec![page(h.title), text(h.intro), Block::Table(table([h.number, h.who, h.what], [0, 4, 10], rows.collect()))];
    if history.len() > MOST {
        blocks.push(text((h.more)(history.len() - MOST)));
    }
    blocks
}
