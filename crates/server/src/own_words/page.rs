//! The page with the own words of an organisation.

use super::{ADDED, REMOVED, changes, lists_of};
use crate::{
    app::Shared,
    calendar,
    component::{Choices, Field, Page, field, notice},
    door::{Failure, Form, Visitor, visitor::Colleague},
    language::Language,
    words,
};
use guard::{OwnList, Place};
use maud::{Markup, html};
use model::Role;
use store::{Account, OwnWord, OwnWordChange};

/// The whole page.
pub async fn words(app: &Shared, visitor: &Visitor, colleague: &Colleague, form: &Form) -> Result<Markup, Failure> {
    let (language, text) = (visitor.language, visitor.language.text());
    let unavailable = Failure::store(language);
    let all = app.store.own_words_of(&colleague.organisation).await.map_err(&unavailable)?;
    let changed = app.store.own_word_changes_of(&colleague.organisation).await.map_err(&unavailable)?;
    let accounts = app.store.accounts_of(&colleague.organisation).await.map_err(&unavailable)?;
    let (there, removed): (Vec<OwnWord>, Vec<OwnWord>) = all.into_iter().partition(|word| word.removed_at.is_none());
    let main = html! {
        (notice::errors(form, language))
        div .column {
            h1 { (text.own_words_title()) }
            p { (text.own_words_intro()) }
            p { (text.own_words_no_people()) }
            p { (text.own_words_who()) }
            @if there.is_empty() { p .muted { (text.own_words_none()) } }
            @for list in OwnList::ALL { (one_list(colleague, list, &there, language)) }
            (adding(colleague, form, language))
            @if !removed.is_empty() { (taken_out(colleague, &removed, language)) }
            (history(&changed, &accounts, language))
        }
    };
    Ok(Page::new(app, visitor, text.own_words_title()).with(main))
}

/// What a list is, in a few words.
fn name(list: OwnList, language: Language) -> String {
    let text = language.text();
    match list {
        OwnList::Nickname => text.own_words_nickname(),
        OwnList::Street => text.own_words_street(),
        OwnList::Worship => text.own_words_worship(),
        OwnList::Community => text.own_words_community(),
        OwnList::Function => text.own_words_function(),
        OwnList::Fine => text.own_words_fine(),
    }
}

fn button(word: &OwnWord, below: &str, label: String) -> Markup {
    html! {
        form .flush method="post" action={ "/words/" (below) } {
            (field::act())
            input type="hidden" name="word" value=(word.id);
            button .nl-button .nl-button--subtle type="submit" { (label) span .visually-hidden { " " (word.words) } }
        }
    }
}

fn one_list(colleague: &Colleague, list: OwnList, there: &[OwnWord], language: Language) -> Markup {
    let text = language.text();
    let words: Vec<&OwnWord> = there.iter().filter(|word| word.list == list.slug()).collect();
    html! {
        @if !words.is_empty() {
            section .section id=(list.slug()) aria-labelledby={ (list.slug()) "-head" } {
                h2 id={ (list.slug()) "-head" } { (name(list, language)) }
                p .small .muted { (text.own_words_of_most(words.len(), list.most())) }
                ul .parts { @for word in words { li .part {
                    (word.words)
                    @if let Some(reason) = &word.reason { p .small { (text.own_words_because(reason.as_str())) } }
                    @if changes(colleague, list) { (button(word, "removal", text.own_words_remove())) }
                } } }
            }
        }
    }
}

fn adding(colleague: &Colleague, form: &Form, language: Language) -> Markup {
    let text = language.text();
    let lists = lists_of(colleague);
    let choices = words::choices(&lists, OwnList::slug, name, language);
    html! {
        section .section aria-labelledby="add-head" {
            h2 #add-head { (text.own_words_add()) }
            @if !lists.contains(&OwnList::Fine) { p { (text.own_words_fine_by_officer()) } }
            form .form method="post" action="/words" {
                (field::act())
                (Choices::of("list", text.own_words_which(), choices).lines().show(form, language))
                (Field::line("words", text.own_words_words()).hint(text.own_words_words_hint()).place(Place::JobFunction).show(form, language))
                @if lists.contains(&OwnList::Fine) {
                    (Field::line("reason", text.own_words_reason()).hint(text.own_words_reason_hint()).depends().place(Place::Reason).show(form, language))
                }
                div .actions { button .nl-button .nl-button--primary type="submit" { (text.own_words_add_button()) } }
            }
        }
    }
}

fn taken_out(colleague: &Colleague, removed: &[OwnWord], language: Language) -> Markup {
    let text = language.text();
    html! {
        section .section #removed aria-labelledby="removed-head" {
            h2 #removed-head { (text.own_words_removed()) }
            p { (text.own_words_removed_means()) }
            ul .parts { @for word in removed { @if let Some(list) = OwnList::from_slug(&word.list) {
                li .part {
                    (word.words) " (" (name(list, language)) ")"
                    @if changes(colleague, list) { (button(word, "return", text.own_words_put_back())) }
                }
            } } }
        }
    }
}

/// Who changed which list when: without the words, so that what was taken out goes.
fn history(changed: &[OwnWordChange], accounts: &[Account], language: Language) -> Markup {
    let text = language.text();
    let line = |it: &OwnWordChange| {
        let list = OwnList::from_slug(&it.list).map_or_else(String::new, |list| name(list, language));
        let account = accounts.iter().find(|account| account.id == it.account_id);
        let role = account.and_then(|account| Role::from_slug(&account.role));
        let function = account.map(|account| account.function.clone()).filter(|function| !function.is_empty());
        let by = function.or_else(|| role.map(|role| words::role(role, language)));
        let by = by.unwrap_or_else(|| text.own_words_former());
        let day = calendar::moment_in_words(&it.at, language);
        match it.change.as_str() {
            ADDED => text.own_words_was_added(day, list, by),
            REMOVED => text.own_words_was_removed(day, list, by),
            _ => text.own_words_was_put_back(day, list, by),
        }
    };
    html! {
        @if !changed.is_empty() {
            details .disclosure {
                summary { span { (text.own_words_history()) } }
                div .disclosure__body { ul { @for it in changed { li { (line(it)) } } } }
            }
        }
    }
}
