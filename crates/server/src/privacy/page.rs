//! The privacy view on the screen and as a table for a spreadsheet.

use super::{Order, State, Wanted, row::Row, row::word};
use crate::{
    app::Shared,
    calendar,
    component::{Page, csv, filter},
    door::Visitor,
    language::Language,
    words,
};
use maud::{Markup, html};
use model::RetentionClass;

/// The whole page.
pub fn page(app: &Shared, visitor: &Visitor, wanted: Wanted, rows: &[Row]) -> Markup {
    let (language, text) = (visitor.language, visitor.language.text());
    let main = html! {
        div .page-head {
            h1 { (text.privacy_title()) }
            p .column { (text.privacy_intro()) }
            p .column .muted { (text.privacy_refusals()) }
            p { a .nl-link .link-alone href="/audit" { (text.privacy_to_audit()) } }
        }
        (narrower(wanted, language))
        @if rows.is_empty() {
            div .empty { h2 { (text.privacy_none()) } p { (text.privacy_none_means()) } }
        } @else {
            ol .register { @for row in rows { (one(app, row, language)) } }
        }
        div .actions {
            a .nl-button .nl-button--secondary href=(wanted.address("/privacy/dossiers.csv")) download { (text.privacy_csv()) }
        }
    };
    Page::new(app, visitor, text.privacy_title()).with(main)
}

fn narrower(wanted: Wanted, language: Language) -> Markup {
    let text = language.text();
    let states: Vec<(String, String)> =
        State::ALL.iter().map(|it| (it.slug().to_owned(), word(*it, language))).collect();
    let classes = words::choices(RetentionClass::ALL, RetentionClass::slug, words::retention, language);
    let orders: Vec<(String, String)> = [
        (Order::Review, text.privacy_sort_review()),
        (Order::Title, text.privacy_sort_title()),
        (Order::Changed, text.privacy_sort_changed()),
    ]
    .map(|(order, word)| (order.slug().to_owned(), word))
    .to_vec();
    let any = text.privacy_any();
    html! {
        form .form method="get" action="/privacy" {
            div .pair {
                (filter::select("state", &text.privacy_filter_state(), Some(&any), wanted.state.map_or("", State::slug), &states))
                (filter::select("class", &text.privacy_filter_class(), Some(&any), wanted.class.map_or("", RetentionClass::slug), &classes))
                (filter::select("sort", &text.privacy_sort(), None, wanted.order.slug(), &orders))
            }
            div .actions { button .nl-button .nl-button--primary type="submit" { (text.privacy_show()) } }
        }
    }
}

fn one(app: &Shared, row: &Row, language: Language) -> Markup {
    let text = language.text();
    let dossier = &row.dossier;
    let path = |below: &str| format!("/dossiers/{}{below}", dossier.id);
    let several =
        |lines: Vec<String>| html! { @for (at, line) in lines.iter().enumerate() { @if at > 0 { br; } (line) } };
    html! {
        li .register__row id={ "dossier-" (dossier.id) } {
            h2 .register__head { a href=(path("")) { (row.title()) } }
            dl .facts .facts--beside {
                (fact(&text.privacy_purpose(), html! { (row.purpose()) }))
                (fact(&text.privacy_state(), html! { a .link-alone href=(path("/oversight")) { (row.states_in_words(language)) } }))
                (fact(&text.privacy_class(), html! { (words::retention(dossier.retention, language)) }))
                (fact(&text.privacy_entry(), html! { (row.entry(app, language)) }))
                (fact(&text.privacy_review(), html! { (calendar::day_in_words(dossier.review_date, language)) }))
                (fact(&text.privacy_reports(), html! { (dossier.open_reports().count()) }))
                (fact(&text.privacy_guests(), html! { (row.guests) }))
                (fact(&text.privacy_participants(), html! { (dossier.participants().len()) }))
                (fact(&text.privacy_exports(), several(row.exports_in_words(language))))
                (fact(&text.privacy_erased(), several(row.erasures_in_words(language))))
                (fact(&text.privacy_purged(), html! { (dossier.purged().count()) }))
            }
        }
    }
}

fn fact(name: &str, value: Markup) -> Markup {
    html! { div { dt { (name) } dd { (value) } } }
}

/// The same as a table for a spreadsheet.
pub fn csv(app: &Shared, rows: &[Row], language: Language) -> String {
    let text = language.text();
    let heads = [
        text.privacy_dossier(),
        text.privacy_purpose(),
        text.privacy_state(),
        text.privacy_class(),
        text.privacy_entry(),
        text.privacy_review(),
        text.privacy_reports(),
        text.privacy_guests(),
        text.privacy_participants(),
        text.privacy_exports(),
        text.privacy_erased(),
        text.privacy_purged(),
    ];
    let lines = rows.iter().map(|row| {
        let dossier = &row.dossier;
        csv::line([
            row.title(),
            row.purpose(),
            row.states_in_words(language),
            words::retention(dossier.retention, language),
            row.entry(app, language),
            dossier.review_date.to_string(),
            dossier.open_reports().count().to_string(),
            row.guests.to_string(),
            dossier.participants().len().to_string(),
            row.exports_in_words(language).join("; "),
            row.erasures_in_words(language).join("; "),
            dossier.purged().count().to_string(),
        ])
    });
    [csv::line(heads)].into_iter().chain(lines).collect()
}
