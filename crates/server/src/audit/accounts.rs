//! What changed about accounts, roles, second steps, rules and papers.

use super::{page, wanted::Wanted};
use crate::{
    app::App,
    component::{Page, csv, table::table},
    door::{Visitor, changes::What},
    language::Language,
    words,
};
use maud::{Markup, html};
use model::Role;
use store::AccountChange;

fn what(row: &AccountChange, language: Language) -> String {
    let text = language.text();
    let role = || Role::from_slug(&row.detail).map_or_else(String::new, |role| words::role(role, language));
    match What::from_slug(&row.what) {
        Some(What::AccountAdded) => format!("{}: {}", text.audit_change_account_added(), role()),
        Some(What::AccountRemoved) => text.audit_change_account_removed(),
        Some(What::RoleChanged) => format!("{}: {}", text.audit_change_role(), role()),
        Some(What::LinkGiven) => text.audit_change_link(),
        Some(What::SecondFactorOn) => text.audit_change_second_on(),
        Some(What::SecondFactorOff) => text.audit_change_second_off(),
        Some(What::SecondFactorReset) => text.audit_change_second_reset(),
        Some(What::IdentityLetGo) => text.audit_change_identity(),
        Some(What::RecoveryCodes) => text.audit_change_codes(),
        Some(What::PasskeyMade) => text.audit_change_passkey_made(),
        Some(What::PasskeyRemoved) => text.audit_change_passkey_removed(),
        Some(What::Rule) => {
            let answer = if row.detail == "yes" { text.paper_yes() } else { text.paper_no() };
            format!("{}: {answer}", text.audit_change_rule())
        }
        Some(What::Paper) => format!("{}: {}", text.audit_change_paper(), row.detail),
        None => row.what.clone(),
    }
}

fn who(row: &AccountChange, language: Language) -> String {
    if row.by_function.is_empty() { language.text().audit_provider() } else { row.by_function.clone() }
}

/// Which account, by function, role and the end of its number; nothing when it is about none.
fn about(row: &AccountChange, language: Language) -> String {
    let text = language.text();
    let Some(id) = &row.about_id else { return String::new() };
    let number: String = id.chars().skip(id.chars().count().saturating_sub(6)).collect();
    match Role::from_slug(&row.about_role) {
        None => text.audit_account_number(text.audit_account_gone(), number),
        Some(role) => {
            let function = match row.about_function.as_str() {
                "" => text.audit_no_function(),
                function => function.to_owned(),
            };
            text.audit_account_about(function, words::role(role, language), number)
        }
    }
}

fn heads(language: Language) -> [String; 4] {
    let text = language.text();
    [text.audit_when(), text.audit_who(), text.audit_what(), text.audit_about()]
}

/// The whole page.
pub fn page(app: &App, visitor: &Visitor, wanted: &Wanted, rows: &[AccountChange], more: bool) -> Markup {
    let (language, text) = (visitor.language, visitor.language.text());
    let (title, heads) = (text.audit_accounts_title(), heads(language));
    let cells = |row: &AccountChange| {
        vec![
            page::moment(&row.at, language),
            html! { (who(row, language)) },
            html! { (what(row, language)) },
            html! { (about(row, language)) },
        ]
    };
    let main = html! {
        a .way-back .nl-link href="/papers" { (text.audit_to_papers()) }
        div .page-head { h1 { (title) } p .column { (text.audit_accounts_intro()) } }
        form .form method="get" action="/audit/accounts" {
            (page::days(wanted, language))
            div .actions { button .nl-button .nl-button--primary type="submit" { (text.audit_show()) } }
        }
        @if rows.is_empty() {
            div .empty { h2 { (text.audit_none()) } p { (text.audit_none_means()) } }
        } @else {
            (table(&title, &heads, rows.iter().map(cells)))
        }
        (page::ways(wanted, "/audit/accounts", more, language))
        div .actions {
            a .nl-button .nl-button--secondary href=(wanted.address("/audit/accounts.csv", 0)) download { (text.audit_csv()) }
        }
    };
    Page::new(app, visitor, title.clone()).with(main)
}

/// The same as a table for a spreadsheet.
pub fn csv(rows: &[AccountChange], language: Language) -> String {
    let lines = rows
        .iter()
        .map(|row| csv::line([row.at.clone(), who(row, language), what(row, language), about(row, language)]));
    [csv::line(heads(language))].into_iter().chain(lines).collect()
}
