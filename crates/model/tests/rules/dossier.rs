//! Opening a dossier, its fields and its review date.

use crate::team::*;
use model::{Dossier, Event, NewDossier, Period, Refusal, RetentionClass, Status, dossier::DossierChange};

#[test]
fn a_dossier_holds_what_it_was_opened_with() {
    let dossier = Team::new().dossier;
    assert_eq!(dossier.title, Some(text("Opvang aan de rand")));
    assert_eq!(dossier.purpose, Some(text("Zien wat er speelt")));
    assert_eq!(dossier.scope, Some(text("De wijk Noord")));
    assert_eq!(dossier.owner, Some(text("teamleider veiligheid")));
    assert_eq!(dossier.review_date, day("2026-09-01"));
    assert_eq!(dossier.retention, RetentionClass::CaseFile);
    assert_eq!(dossier.opened_at, "2026-03-01T10:00:00Z");
    assert_eq!(dossier.seq, 1);
}

fn opened(new: NewDossier) -> Answer {
    Dossier::open(&facilitator(), new, today())
}

#[test]
fn a_period_that_ends_before_it_starts_is_refused() {
    let period = Period { from: day("2026-06-30"), to: day("2026-01-01") };
    assert_eq!(opened(NewDossier { period, ..new_dossier() }), Err(Refusal::PeriodReversed));
    let team = Team::new();
    let changed = team.dossier.amend(&facilitator(), vec![DossierChange::Period(period)]);
    assert_eq!(changed, Err(Refusal::PeriodReversed));
}

#[test]
fn a_period_of_one_day_is_a_period() {
    let period = Period { from: day("2026-06-30"), to: day("2026-06-30") };
    assert!(opened(NewDossier { period, ..new_dossier() }).is_ok());
}

#[test]
fn a_review_date_lies_today_or_later_and_at_most_twelve_months_ahead() {
    let on = |review_date| opened(NewDossier { review_date: day(review_date), ..new_dossier() }).map(drop);
    assert_eq!(on("2026-02-28"), Err(Refusal::ReviewDatePast));
    assert_eq!(on("2026-03-01"), Ok(()));
    assert_eq!(on("2027-03-01"), Ok(()));
    assert_eq!(on("2027-03-02"), Err(Refusal::ReviewDateTooFar));
}

#[test]
fn an_example_may_be_of_the_past() {
    let new = NewDossier { review_date: day("2020-01-01"), example: true, ..new_dossier() };
    assert!(opened(new).is_ok());
}

#[test]
fn a_review_date_is_moved_with_a_reason_and_within_twelve_months_of_today() {
    let mut team = Team::new();
    let by = facilitator();
    let to = |date: &str| team.dossier.move_review_date(&by, day(date), text("meer tijd"), day("2026-08-01")).map(drop);
    assert_eq!(to("2026-07-31"), Err(Refusal::ReviewDatePast));
    assert_eq!(to("2027-08-02"), Err(Refusal::ReviewDateTooFar));
    assert_eq!(to("2026-09-01"), Err(Refusal::NothingChanged));
    team.did(&by, |d| d.move_review_date(&by, day("2027-08-01"), text("meer tijd"), day("2026-08-01")));
    assert_eq!(team.dossier.review_date, day("2027-08-01"));
}

#[test]
fn a_dossier_is_outdated_the_day_after_its_review_date() {
    let dossier = Team::new().dossier;
    assert_eq!(dossier.status(day("2026-09-01")), Status::Draft);
    assert_eq!(dossier.status(day("2026-09-02")), Status::Outdated);
    assert!(dossier.is_outdated(day("2026-09-02")));
}

#[test]
fn each_field_of_a_dossier_can_be_changed() {
    let mut team = Team::new();
    let by = facilitator();
    let period = Period { from: day("2026-02-01"), to: day("2026-03-01") };
    let changes = vec![
        DossierChange::Title(text("titel")),
        DossierChange::Purpose(text("doel")),
        DossierChange::Scope(text("gebied")),
        DossierChange::Period(period),
        DossierChange::Owner(text("eigenaar")),
        DossierChange::Retention(RetentionClass::Publication),
    ];
    team.did(&by, |d| d.amend(&by, changes.clone()));
    let dossier = &team.dossier;
    let texts = [&dossier.title, &dossier.purpose, &dossier.scope, &dossier.owner];
    assert_eq!(texts.map(|t| t.as_ref().unwrap().as_str().to_owned()), ["titel", "doel", "gebied", "eigenaar"]);
    assert_eq!((dossier.period, dossier.retention), (Some(period), RetentionClass::Publication));
    assert_eq!(dossier.amend(&by, changes), Err(Refusal::NothingChanged));
}

#[test]
fn a_field_that_holds_the_same_value_is_left_out_of_the_log() {
    let team = Team::new();
    let changes = vec![DossierChange::Title(text("Opvang aan de rand")), DossierChange::Purpose(text("anders"))];
    let events = team.dossier.amend(&facilitator(), changes);
    assert_eq!(events, Ok(vec![Event::DossierAmended { changes: vec![DossierChange::Purpose(text("anders"))] }]));
}
