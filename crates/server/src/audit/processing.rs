//! The processing log: which processing activity, when and how it ended, without who and without content. A reading of the
//! same rows as the audit, in the fields of the standard Logboek Dataverwerkingen; what differs stands in
//! `docs/privacy/processing-log.md`.

use super::subject::Subject;
use crate::{app::Shared, calendar, door::activity::Activity, secret};
use serde_json::json;
use store::{AccountChange, Export, LogRow};

/// The standard's word for "it was done".
const STATUS_OK: u8 = 1;

/// Where the activities are described: the address of the register, or a name for it when no address is set.
pub fn register(app: &Shared, organisation: &str) -> String {
    match &app.settings.public_address {
        Some(address) => format!("{address}/papers/processing-register"),
        None => format!("urn:uuid:{organisation}"),
    }
}

/// The activity that an event belongs to.
fn activity(kind: &str) -> Activity {
    match Subject::of(kind) {
        Some(Subject::Session | Subject::Note) => Activity::Sessions,
        _ => Activity::Dossiers,
    }
}

struct Line<'a> {
    trace: &'a str,
    span: String,
    name: &'a str,
    at: &'a str,
    activity: Activity,
    dossier: Option<&'a str>,
}

impl Line<'_> {
    fn json(&self, register: &str) -> (i64, String) {
        let at = calendar::milliseconds(self.at);
        let attribute = |key: &str, value: &str| json!({ "key": key, "value": value });
        let mut attributes =
            vec![attribute("dpl.core.processing_activity_id", &format!("{register}#{}", self.activity.slug()))];
        attributes.extend(self.dossier.map(|id| attribute("veerkaart.dossier_id", id)));
        let line = json!({
            "trace_id": self.trace.replace('-', ""),
            "span_id": self.span,
            "status_code": STATUS_OK,
            "name": self.name,
            "start_time": at,
            "end_time": at,
            "resource": { "attributes": [
                attribute("service.name", "veerkaart"),
                attribute("service.version", env!("CARGO_PKG_VERSION")),
            ] },
            "attributes": attributes,
        });
        (at, format!("{line}\n"))
    }
}

/// Eight bytes as hexadecimal text, out of something that is unique.
fn span(of: &str) -> String {
    secret::sha256(of.as_bytes()).chars().take(16).collect()
}

/// All lines, the oldest first.
pub fn lines(register: &str, rows: &[LogRow], exports: &[Export], accounts: &[AccountChange]) -> String {
    let events = rows.iter().map(|row| Line {
        trace: &row.act_id,
        span: span(&row.hash),
        name: &row.kind,
        at: &row.at,
        activity: activity(&row.kind),
        dossier: Some(&row.dossier_id),
    });
    let exports = exports.iter().map(|it| Line {
        trace: &it.id,
        span: span(&it.id),
        name: "export_taken",
        at: &it.at,
        activity: Activity::Exports,
        dossier: Some(&it.dossier_id),
    });
    let accounts = accounts.iter().map(|it| Line {
        trace: &it.id,
        span: span(&it.id),
        name: &it.what,
        at: &it.at,
        activity: Activity::Accounts,
        dossier: None,
    });
    let mut all: Vec<(i64, String)> = events.chain(exports).chain(accounts).map(|line| line.json(register)).collect();
    // What happened in one moment keeps the order of its numbers: the store answers with the newest first.
    all.reverse();
    all.sort_by_key(|(at, _)| *at);
    all.into_iter().map(|(_, line)| line).collect()
}
