//! A table of words; on a phone each row becomes a small block that repeats the heads.

use maud::{Markup, html};

/// A table with this name. The first cell of a row names the row.
pub fn table(name: &str, heads: &[String], rows: impl Iterator<Item = Vec<Markup>>) -> Markup {
    html! {
        div .utrecht-table-container tabindex="0" role="region" aria-label=(name) {
            table .utrecht-table .utrecht-table--html-table .table-stacks {
                caption .visually-hidden { (name) }
                thead { tr { @for head in heads { th scope="col" { (head) } } } }
                tbody { @for row in rows { tr {
                    @for (at, cell) in row.iter().enumerate() {
                        @if at == 0 { th scope="row" { (cell) } }
                        @else { td data-label=[heads.get(at)] { (cell) } }
                    }
                } } }
            }
        }
    }
}
