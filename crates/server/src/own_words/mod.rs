//! The words of an organisation's own for the check on texts: what counts as a name here, and what is fine here.
//!
//! Who leads knows the words of the area, and may make the check stricter. Only the data protection officer makes an exception
//! to it. Who manages the accounts does neither: that work opens no dossier, and no list of local nicknames.

mod page;
#[cfg(test)]
mod tests;

use crate::{
    app::Shared,
    calendar,
    door::{Failure, Fields, Form, Visitor, answer, form::FieldError, visitor::Colleague},
    language::Language,
    routes::Routes,
    secret,
};
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use guard::{OwnList, OwnWordFault, Place};
use store::{OwnWord, OwnWordChange};

/// How long a word that was taken out can be put back.
const PUT_BACK_SECONDS: i64 = 7 * 24 * 60 * 60;
/// What happened to a word, as the table keeps it.
const ADDED: &str = "added";
const REMOVED: &str = "removed";
const RETURNED: &str = "returned";

/// The routes of the own words.
pub fn routes() -> Routes {
    Routes::default()
        .get("/words", show)
        .post("/words", add)
        .post("/words/removal", remove)
        .post("/words/return", put_back)
}

/// Who sees the lists.
fn reader(visitor: &Visitor) -> Result<&Colleague, Failure> {
    visitor.colleague().and_then(|colleague| match colleague.role {
        role if role.leads() || role.oversees() => Ok(colleague),
        role if role.reads() => Err(Failure::Forbidden(visitor.language)),
        _ => Err(Failure::NotFound(visitor.language)),
    })
}

/// Whether somebody changes this list.
fn changes(colleague: &Colleague, list: OwnList) -> bool {
    colleague.role.oversees() || colleague.role.leads() && list != OwnList::Fine
}

/// The lists that somebody changes.
fn lists_of(colleague: &Colleague) -> Vec<OwnList> {
    OwnList::ALL.into_iter().filter(|list| changes(colleague, *list)).collect()
}

async fn show(State(app): State<Shared>, visitor: Visitor) -> Result<Response, Failure> {
    Ok(page::words(&app, &visitor, reader(&visitor)?, &Form::empty()).await?.into_response())
}

/// The record of a change that is made now.
fn change(colleague: &Colleague, list: &str, change: &str) -> OwnWordChange {
    OwnWordChange {
        id: secret::id_text(),
        organisation_id: colleague.organisation.clone(),
        list: list.to_owned(),
        change: change.to_owned(),
        account_id: colleague.account.to_string(),
        at: calendar::now(),
    }
}

/// What was taken out before this moment is forgotten.
fn forgotten() -> String {
    calendar::in_seconds(-PUT_BACK_SECONDS)
}

async fn add(State(app): State<Shared>, visitor: Visitor, fields: Fields) -> Result<Response, Failure> {
    let (colleague, language) = (reader(&visitor)?, visitor.language);
    let mut form = Form::of(fields);
    let list = form.choice("list", OwnList::from_slug);
    if list.is_some_and(|list| !changes(colleague, list)) {
        return Err(Failure::Forbidden(language));
    }
    if let Some(word) = read(&app, &mut form, list, language) {
        let (list, change) = (word.list.clone(), change(colleague, &word.list, ADDED));
        let most = list_of(&list).map_or(0, most);
        let added = app.store.add_own_word(&word, most, &change, &forgotten()).await;
        if added.map_err(Failure::store(language))? {
            return Ok(answer::done(&visitor, &format!("/words#{list}")));
        }
        form.object(
            "words",
            FieldError::Sentence(
                language.text().own_words_there_or_full(OwnList::from_slug(&list).map_or(0, OwnList::most)),
            ),
        );
    }
    Ok(answer::invalid(page::words(&app, &visitor, colleague, &form).await?))
}

fn list_of(slug: &str) -> Option<OwnList> {
    OwnList::from_slug(slug)
}

fn most(list: OwnList) -> i64 {
    i64::try_from(list.most()).unwrap_or(i64::MAX)
}

/// What was filled in, when it may stand there. The words are judged by the guard itself, the reason is a text like any.
fn read(app: &Shared, form: &mut Form, list: Option<OwnList>, language: Language) -> Option<OwnWord> {
    let reason = match list {
        Some(OwnList::Fine) => form.text(&app.guard, "reason", Place::Reason).map(|reason| Some(reason.to_string())),
        _ => Some(None),
    };
    let judged = app.guard.own_word(list?, form.value("words"));
    let word = judged.map_err(|fault| form.object("words", FieldError::Sentence(wrong(fault, language)))).ok();
    let (word, reason) = (word?, reason?);
    Some(OwnWord {
        id: secret::id_text(),
        list: word.list().slug().to_owned(),
        words: word.words().to_owned(),
        reason,
        added_at: calendar::now(),
        removed_at: None,
    })
}

/// Why an entry may not stand in a list.
fn wrong(fault: OwnWordFault, language: Language) -> String {
    let text = language.text();
    match fault {
        OwnWordFault::Empty => text.own_words_empty(),
        OwnWordFault::TooLong => text.own_words_too_long(),
        OwnWordFault::FixedForm => text.own_words_fixed_form(),
        OwnWordFault::Person => text.own_words_person(),
        OwnWordFault::Known => text.own_words_known(),
        OwnWordFault::OneWord => text.own_words_one_word(),
        OwnWordFault::NotNeeded => text.own_words_not_needed(),
    }
}

/// The word that a form names, of the own organisation and in a list that this colleague changes; `None` when it is gone.
async fn named(
    app: &Shared,
    colleague: &Colleague,
    fields: &Fields,
    language: Language,
) -> Result<Option<OwnWord>, Failure> {
    let words = app.store.own_words_of(&colleague.organisation).await.map_err(Failure::store(language))?;
    let Some(word) = words.into_iter().find(|word| word.id == fields.value("word")) else { return Ok(None) };
    if list_of(&word.list).is_some_and(|list| changes(colleague, list)) {
        Ok(Some(word))
    } else {
        Err(Failure::Forbidden(language))
    }
}

async fn remove(State(app): State<Shared>, visitor: Visitor, fields: Fields) -> Result<Response, Failure> {
    let (colleague, language) = (reader(&visitor)?, visitor.language);
    if let Some(word) = named(&app, colleague, &fields, language).await? {
        let removed = app.store.remove_own_word(&word.id, &change(colleague, &word.list, REMOVED), &forgotten()).await;
        removed.map_err(Failure::store(language))?;
    }
    Ok(answer::done(&visitor, "/words#removed"))
}

async fn put_back(State(app): State<Shared>, visitor: Visitor, fields: Fields) -> Result<Response, Failure> {
    let (colleague, language) = (reader(&visitor)?, visitor.language);
    if let Some(word) = named(&app, colleague, &fields, language).await? {
        let most = list_of(&word.list).map_or(0, most);
        let change = change(colleague, &word.list, RETURNED);
        let back = app.store.put_back_own_word(&word.id, most, &change, &forgotten()).await;
        back.map_err(Failure::store(language))?;
        return Ok(answer::done(&visitor, &format!("/words#{}", word.list)));
    }
    Ok(answer::done(&visitor, "/words"))
}
