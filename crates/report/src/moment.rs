//! Dates and moments of the input, read from text: this crate has no clock and no calendar.

use crate::words::Words;

/// A day, and perhaps a time and its distance to UTC in minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Moment {
    pub year: i32,
    pub month: u8,
    pub day: u8,
    pub time: Option<(u8, u8)>,
    /// `None` when no zone is given, 0 for UTC.
    pub zone: Option<i32>,
}

fn digits(text: &str, from: usize, to: usize) -> Option<u32> {
    let part = text.get(from..to)?;
    part.bytes().all(|byte| byte.is_ascii_digit()).then(|| part.parse().ok())?
}

/// Reads `2026-03-14` and `2026-03-14T15:04[:05][Z|+01:00]`.
pub(crate) fn read(text: &str) -> Option<Moment> {
    let (year, month, day) = (digits(text, 0, 4)?, digits(text, 5, 7)?, digits(text, 8, 10)?);
    let dashes = text.get(4..5)? == "-" && text.get(7..8)? == "-";
    if !dashes || !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return None;
    }
    let (mut time, mut zone) = (None, None);
    let rest = text.get(10..)?;
    if !rest.is_empty() {
        let (hour, minute) = (digits(text, 11, 13)?, digits(text, 14, 16)?);
        if !rest.starts_with(['T', ' ']) || hour > 23 || minute > 59 || text.get(13..14)? != ":" {
            return None;
        }
        time = Some((u8::try_from(hour).ok()?, u8::try_from(minute).ok()?));
        let tail = text.get(16..)?.trim_start_matches([':', '.']).trim_start_matches(|c: char| c.is_ascii_digit());
        let tail = tail.trim_start_matches('.').trim_start_matches(|c: char| c.is_ascii_digit());
        zone = read_zone(tail)?;
    }
    Some(Moment {
        year: i32::try_from(year).ok()?,
        month: u8::try_from(month).ok()?,
        day: u8::try_from(day).ok()?,
        time,
        zone,
    })
}

/// Outer `None`: not a zone. Inner `None`: no zone given.
fn read_zone(tail: &str) -> Option<Option<i32>> {
    match tail {
        "" => Some(None),
        "Z" | "z" => Some(Some(0)),
        _ => {
            let sign = match tail.get(0..1)? {
                "+" => 1,
                "-" => -1,
                _ => return None,
            };
            let (hours, minutes) = (digits(tail, 1, 3)?, digits(tail, 4, 6)?);
            if tail.len() != 6 || tail.get(3..4)? != ":" || hours > 14 || minutes > 59 {
                return None;
            }
            Some(Some(sign * i32::try_from(hours * 60 + minutes).ok()?))
        }
    }
}

/// The moment in words: "14 maart 2026, 15.04 uur". A text that is no moment stays as it is.
pub(crate) fn say(text: &str, words: &Words) -> String {
    let Some(moment) = read(text) else {
        return text.to_owned();
    };
    let month = words.months.get(usize::from(moment.month) - 1).copied().unwrap_or_default();
    let date = format!("{} {month} {}", moment.day, moment.year);
    let Some((hour, minute)) = moment.time else {
        return date;
    };
    let zone = if moment.zone == Some(0) { " (UTC)" } else { "" };
    (words.clock)(&date, &format!("{hour}.{minute:02}")) + zone
}

#[cfg(test)]
mod tests {
    use super::{read, say};
    use crate::{values::Language, words::words};

    #[test]
    fn a_day_and_a_moment_are_said_in_words() {
        let nl = words(Language::Nl);
        assert_eq!(say("2026-03-14", nl), "14 maart 2026");
        assert_eq!(say("2026-03-14T15:04:05.123+01:00", nl), "14 maart 2026, 15.04 uur");
        assert_eq!(say("2026-03-14T15:04:05Z", words(Language::En)), "14 March 2026, 15.04 (UTC)");
    }

    #[test]
    fn a_text_that_is_no_moment_stays_as_it_is() {
        for text in
            ["", "voorjaar 2026", "2026-13-01", "2026-03-14T99:00", "2026-03-14 is te laat", "²026-01-01", "2026-03-1é"]
        {
            assert_eq!(read(text), None, "{text}");
            assert_eq!(say(text, words(Language::Nl)), text);
        }
    }
}
