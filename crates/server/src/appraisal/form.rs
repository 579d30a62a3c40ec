//! The forms of a weging: what they say, and what is there to fill them with.

use crate::{
    app::App,
    calendar,
    door::{
        Fields, Form, Opened,
        form::{FieldError, reason_field, was_field},
    },
    language::Language,
    secret, words,
};
use guard::{Place, Vetted};
use model::{
    AppraisalId, Refusal,
    analysis::SourceKind,
    appraisal::{Appraisal, CriterionAnswer, Decision, Degree, MunicipalRole, Outcome, Productive, TaskHolder},
    content::AppraisalCriterion as Criterion,
};

/// How many months ahead the day to look back is set, when nobody chose another.
const USUAL_MONTHS: u16 = 6;

/// The names of the fields of a criterion.
pub struct Names {
    pub degree: String,
    pub observation: String,
    pub source: String,
}

impl Names {
    /// Those of this criterion.
    pub fn of(criterion: Criterion) -> Self {
        let name = |what: &str| format!("{what}-{}", criterion.slug());
        Self { degree: name("degree"), observation: name("observation"), source: name("source") }
    }
}

/// The name of the hidden field that tells what the fields of a criterion held when their page was made.
pub fn was(criterion: Criterion) -> String {
    was_field(criterion.slug())
}

/// What tells whether the answer to a criterion was changed.
pub fn held(form: &Form, criterion: Criterion) -> String {
    let Names { degree, observation, source } = Names::of(criterion);
    let because = reason_field(&observation);
    let texts =
        [degree, observation, because, source].map(|name| form.value(&name).replace('\r', "").trim().to_owned());
    secret::digest(&texts.join("\0"))
}

/// An old page must not take away what was answered on another device since.
fn is_changed(form: &Form, criterion: Criterion) -> bool {
    let Names { degree, observation, source } = Names::of(criterion);
    if ![degree, observation, source].iter().any(|name| form.fields.has(name)) {
        return false;
    }
    let was = form.value(&was(criterion));
    was.is_empty() || was != held(form, criterion)
}

/// The own answers that were changed; nothing when something is wrong in one of them.
pub fn own(app: &App, opened: &Opened, id: AppraisalId, form: &mut Form) -> Option<Vec<CriterionAnswer>> {
    let known = opened.dossier.appraisal(id).and_then(|it| it.own_of(opened.member.id));
    let mut answers = vec![];
    for of in Criterion::ALL.iter().filter(|of| is_changed(form, **of)).copied().collect::<Vec<_>>() {
        let there = known.is_some_and(|known| known.contains_key(&of));
        answers.extend(criterion(app, form, of, there, opened.language));
    }
    form.is_fine().then_some(answers)
}

/// What the form says of one criterion. `known` when there is an answer that can be taken back.
pub fn criterion(
    app: &App,
    form: &mut Form,
    criterion: Criterion,
    known: bool,
    language: Language,
) -> Option<CriterionAnswer> {
    let names = Names::of(criterion);
    let degree = form.optional_choice(&names.degree, Degree::from_slug)?;
    let Some(said) = degree else {
        let typed = [&names.observation, &names.source].into_iter().any(|name| !form.value(name).trim().is_empty());
        if typed && !known {
            form.object(&names.degree, FieldError::NothingChosen);
            return None;
        }
        return Some(CriterionAnswer { criterion, degree, observation: None, source: None });
    };
    let observation = form.optional_text(&app.guard, &names.observation, Place::Occurrence);
    let source = form.optional_choice(&names.source, SourceKind::from_slug);
    let (observation, source) = (observation?, source?);
    if said != Degree::Unknown && observation.is_none() {
        let missing = words::refusal(Refusal::ObservationMissing, language);
        form.object(&names.observation, FieldError::Sentence(missing));
        return None;
    }
    Some(CriterionAnswer { criterion, degree, observation, source })
}

/// What the form says was decided. What was suggested, the rules know.
pub fn decision(app: &App, form: &mut Form) -> Option<Decision> {
    let outcome = form.choice("outcome", Outcome::from_slug);
    let reason = form.optional_text(&app.guard, "reason", Place::Reason);
    let whose_task = form.fields.values("whose-task").filter_map(TaskHolder::from_slug).collect();
    let role = form.choice("role", MunicipalRole::from_slug);
    let review_date = form.date("review-date");
    let (outcome, reason, role, review_date) = (outcome?, reason?, role?, review_date?);
    Some(Decision { suggested: outcome, outcome, reason, whose_task, role, review_date })
}

/// What was typed, and what is there in the fields that were not sent.
pub fn filled(opened: &Opened, id: AppraisalId, typed: Form) -> Form {
    let Some(appraisal) = opened.dossier.appraisal(id) else { return typed };
    let there = match appraisal.voices {
        None => with_own(opened, appraisal),
        Some(_) => with_group(appraisal),
    };
    typed.filled_in(there)
}

fn with_own(opened: &Opened, appraisal: &Appraisal) -> Fields {
    let Some(own) = appraisal.own_of(opened.member.id) else { return Fields::default() };
    own.values().fold(Fields::default(), with_answer)
}

fn with_answer(fields: Fields, answer: &CriterionAnswer) -> Fields {
    let names = Names::of(answer.criterion);
    fields
        .with(&names.degree, answer.degree.map_or("", Degree::slug))
        .with_text(&names.observation, answer.observation.as_ref())
        .with(&names.source, answer.source.map_or("", SourceKind::slug))
}

fn with_group(appraisal: &Appraisal) -> Fields {
    let mut fields =
        Criterion::ALL.iter().fold(Fields::default(), |fields, criterion| match appraisal.settled.get(criterion) {
            Some(settled) => with_answer(fields, settled),
            None => with_agreement(fields, appraisal, *criterion),
        });
    if let Some((productive, reason)) = &appraisal.productive {
        fields = fields.with("productive", Productive::slug(*productive)).with_text("productive-reason", Some(reason));
    }
    let review = calendar::today().plus_months(USUAL_MONTHS);
    fields.with("outcome", appraisal.suggestion().outcome.slug()).with("review-date", review.to_string())
}

/// What everybody who knows said, in the words of those who said it, as far as they fit.
fn with_agreement(fields: Fields, appraisal: &Appraisal, criterion: Criterion) -> Fields {
    let Some(degree) = appraisal.degree(criterion) else { return fields };
    let names = Names::of(criterion);
    let said = appraisal.said(criterion);
    let mut agreed: Vec<&CriterionAnswer> = vec![];
    for (_, answer) in said.into_iter().filter(|(_, answer)| answer.degree == Some(degree)) {
        if !agreed.iter().any(|known| known.observation == answer.observation) {
            agreed.push(answer);
        }
    }
    let seen: Vec<&Vetted> = agreed.iter().filter_map(|answer| answer.observation.as_ref()).collect();
    let joined = seen.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
    let fields = fields.with(&names.degree, degree.slug());
    let fields = match &seen[..] {
        [_, _, ..] if joined.chars().count() <= Place::Occurrence.max_chars() => {
            fields.with(&names.observation, joined)
        }
        seen => fields.with_text(&names.observation, seen.first().copied()),
    };
    let mut sources = agreed.iter().filter_map(|answer| answer.source);
    let source = sources.next().filter(|first| sources.all(|other| other == *first));
    fields.with(&names.source, source.map_or("", SourceKind::slug))
}
