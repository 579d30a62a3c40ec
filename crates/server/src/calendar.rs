//! The clock: the only place of the project that reads it. Days are days in the Netherlands.

use crate::language::{Language, Text};
use jiff::{Timestamp, tz::TimeZone};
use model::{Date, Month, When};
use std::sync::OnceLock;

fn zone() -> &'static TimeZone {
    static ZONE: OnceLock<TimeZone> = OnceLock::new();
    ZONE.get_or_init(|| TimeZone::get("Europe/Amsterdam").unwrap_or(TimeZone::UTC))
}

/// Now, RFC 3339 in UTC with milliseconds.
pub fn now() -> String {
    format!("{:.3}", Timestamp::now())
}

/// Whole seconds since 1970, as codes of a second factor count them.
pub fn unix_seconds() -> u64 {
    u64::try_from(Timestamp::now().as_second()).unwrap_or_default()
}

/// Some seconds from now, RFC 3339 in UTC.
pub fn in_seconds(seconds: i64) -> String {
    after(&now(), seconds)
}

/// Some seconds after a moment; the moment itself when it cannot be read.
pub fn after(moment: &str, seconds: i64) -> String {
    let later = moment.parse::<Timestamp>().ok().and_then(|at| Timestamp::from_second(at.as_second() + seconds).ok());
    later.map_or_else(|| moment.to_owned(), |at| format!("{at:.3}"))
}

/// Whole seconds from one moment to another; 0 when one cannot be read.
pub fn seconds_between(from: &str, to: &str) -> i64 {
    match (from.parse::<Timestamp>(), to.parse::<Timestamp>()) {
        (Ok(from), Ok(to)) => to.as_second() - from.as_second(),
        _ => 0,
    }
}

/// The day of today in the Netherlands.
pub fn today() -> Date {
    day_of(&now())
}

/// The day in the Netherlands at this moment; the first day when the moment cannot be read.
pub fn day_of(moment: &str) -> Date {
    let day = moment.parse::<Timestamp>().ok().map(|at| at.to_zoned(zone().clone()).date());
    day.and_then(|day| Date::new(day.year().unsigned_abs(), day.month().unsigned_abs(), day.day().unsigned_abs()))
        .unwrap_or(Date::FIRST)
}

/// The moment at which this day begins in the Netherlands, RFC 3339 in UTC.
pub fn start_of(day: Date) -> String {
    let parts = (i16::try_from(day.month().year()), i8::try_from(day.month().month()), i8::try_from(day.day()));
    let (Ok(year), Ok(month), Ok(number)) = parts else { return day.to_string() };
    let civil = jiff::civil::Date::new(year, month, number).ok();
    let begins = civil.and_then(|date| date.to_zoned(zone().clone()).ok());
    begins.map_or_else(|| day.to_string(), |begins| format!("{:.3}", begins.timestamp()))
}

/// Milliseconds since 1970; 0 when the moment cannot be read.
pub fn milliseconds(moment: &str) -> i64 {
    moment.parse::<Timestamp>().map(Timestamp::as_millisecond).unwrap_or_default()
}

/// The moment as the clock in the Netherlands showed it, RFC 3339 with its distance to UTC; as it is when it cannot be
/// read.
pub fn with_offset(moment: &str) -> String {
    let at = moment.parse::<Timestamp>().ok().map(|at| at.to_zoned(zone().clone()));
    at.map_or_else(|| moment.to_owned(), |at| at.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string())
}

/// "14:05" in the Netherlands.
pub fn clock(moment: &str) -> String {
    let at = moment.parse::<Timestamp>().ok().map(|at| at.to_zoned(zone().clone()));
    at.map_or_else(String::new, |at| format!("{:02}:{:02}", at.hour(), at.minute()))
}

/// "3 maart 2026".
pub fn day_in_words(day: Date, language: Language) -> String {
    format!("{} {}", day.day(), month_in_words(day.month(), language))
}

/// "maart 2026".
pub fn month_in_words(month: Month, language: Language) -> String {
    format!("{} {}", month_name(month.month(), language.text()), month.year())
}

/// A month or a day in words.
pub fn when_in_words(when: When, language: Language) -> String {
    match when {
        When::Month(month) => month_in_words(month, language),
        When::Day(day) => day_in_words(day, language),
    }
}

/// "3 maart 2026, 14:05".
pub fn moment_in_words(moment: &str, language: Language) -> String {
    format!("{}, {}", day_in_words(day_of(moment), language), clock(moment))
}

fn month_name(month: u8, text: &Text) -> String {
    match month {
        1 => text.month_january(),
        2 => text.month_february(),
        3 => text.month_march(),
        4 => text.month_april(),
        5 => text.month_may(),
        6 => text.month_june(),
        7 => text.month_july(),
        8 => text.month_august(),
        9 => text.month_september(),
        10 => text.month_october(),
        11 => text.month_november(),
        _ => text.month_december(),
    }
}
