//! Destruction records: what is known of a dossier that is gone. On the page and as CSV.

use crate::{calendar, component::csv::line, language::Language};
use maud::{Markup, html};
use store::Destruction;

fn heads(language: Language) -> [String; 7] {
    let text = language.text();
    [
        text.destruction_column_id(),
        text.destruction_column_when(),
        text.destruction_column_ground(),
        text.destruction_column_by(),
        text.destruction_column_second(),
        text.destruction_column_events(),
        text.destruction_column_hash(),
    ]
}

/// The records as a table.
pub fn table(gone: &[Destruction], language: Language) -> Markup {
    let heads = heads(language);
    html! {
        div .utrecht-table-container {
            table .utrecht-table .utrecht-table--html-table .table-stacks {
                thead { tr { @for head in &heads { th scope="col" { (head) } } } }
                tbody { @for it in gone { tr {
                    th scope="row" { (it.dossier_id) }
                    td data-label=(heads[1]) { (calendar::moment_in_words(&it.destroyed_at, language)) }
                    td data-label=(heads[2]) { (it.ground) }
                    td data-label=(heads[3]) { (it.by_function) }
                    td data-label=(heads[4]) { (it.second_function) }
                    td data-label=(heads[5]) { (it.events) }
                    td data-label=(heads[6]) { span .hash { (it.head_hash) } }
                } } }
            }
        }
    }
}

/// The same as CSV.
pub fn csv(gone: &[Destruction], language: Language) -> String {
    let rows = gone.iter().map(|it| {
        let events = it.events.to_string();
        line([
            it.dossier_id.as_str(),
            &it.destroyed_at,
            &it.ground,
            &it.by_function,
            &it.second_function,
            &events,
            &it.head_hash,
        ])
    });
    let heads = heads(language);
    [line(heads.each_ref().map(String::as_str))].into_iter().chain(rows).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_of_a_record_is_a_formula() {
        let gone = Destruction {
            dossier_id: "d".to_owned(),
            organisation_id: "o".to_owned(),
            destroyed_at: "2026-03-03T10:00:00.000Z".to_owned(),
            ground: "=1+1, \"termijn\"".to_owned(),
            by_function: "@archivaris".to_owned(),
            second_function: "wijkmanager".to_owned(),
            events: 12,
            head_hash: "abc".to_owned(),
        };
        let csv = csv(&[gone], Language::Nl);
        assert!(
            csv.contains("\"'=1+1, \"\"termijn\"\"\",\"'@archivaris\",\"wijkmanager\",\"12\",\"abc\"\r\n"),
            "{csv}"
        );
    }
}
