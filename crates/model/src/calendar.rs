//! Days and months as data. There is no clock here: whoever calls says which day it is.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use std::{fmt, str::FromStr};

/// A text that is not a day or a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotADate;

impl fmt::Display for NotADate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a date")
    }
}

impl std::error::Error for NotADate {}

/// A calendar month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    year: u16,
    month: u8,
}

/// A calendar day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    month: Month,
    day: u8,
}

impl Month {
    /// The month, when year (1900 to 2200) and month exist.
    pub fn new(year: u16, month: u8) -> Option<Self> {
        ((1900..=2200).contains(&year) && (1..=12).contains(&month)).then_some(Self { year, month })
    }

    /// The year.
    pub fn year(self) -> u16 {
        self.year
    }

    /// 1 to 12.
    pub fn month(self) -> u8 {
        self.month
    }

    fn days(self) -> u8 {
        let leap = self.year.is_multiple_of(4) && (!self.year.is_multiple_of(100) || self.year.is_multiple_of(400));
        match self.month {
            2 if leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        }
    }
}

impl Date {
    /// The first day that can be written.
    pub const FIRST: Self = Self { month: Month { year: 1900, month: 1 }, day: 1 };

    /// The day, when it exists.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let month = Month::new(year, month)?;
        (day >= 1 && day <= month.days()).then_some(Self { month, day })
    }

    /// The month that this day is in.
    pub fn month(self) -> Month {
        self.month
    }

    /// 1 to 31.
    pub fn day(self) -> u8 {
        self.day
    }

    /// Some days later. Stops at the end of the year 2200.
    pub fn plus_days(self, days: u16) -> Self {
        let mut at = self;
        for _ in 0..days {
            at = match Self::new(at.month.year, at.month.month, at.day + 1) {
                Some(next) => next,
                None => {
                    let next = Self { day: 1, ..at }.plus_months(1);
                    if next.month > at.month { next } else { return at }
                }
            };
        }
        at
    }

    /// The same day some months later, or the last day of that month when it is shorter. Stops at the year 2200.
    pub fn plus_months(self, months: u16) -> Self {
        let all = u32::from(self.month.year) * 12 + u32::from(self.month.month) - 1 + u32::from(months);
        let month = Month { year: u16::try_from(all / 12).unwrap_or(2200).min(2200), month: (all % 12) as u8 + 1 };
        Self { month, day: self.day.min(month.days()) }
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{:02}", self.month, self.day)
    }
}

fn number<T: FromStr>(text: &str, digits: usize) -> Result<T, NotADate> {
    let right = text.len() == digits && text.bytes().all(|b| b.is_ascii_digit());
    right.then(|| text.parse().ok()).flatten().ok_or(NotADate)
}

impl FromStr for Month {
    type Err = NotADate;
    fn from_str(text: &str) -> Result<Self, NotADate> {
        let (year, month) = text.split_once('-').ok_or(NotADate)?;
        Self::new(number(year, 4)?, number(month, 2)?).ok_or(NotADate)
    }
}

impl FromStr for Date {
    type Err = NotADate;
    fn from_str(text: &str) -> Result<Self, NotADate> {
        let (month, day) = text.rsplit_once('-').ok_or(NotADate)?;
        let month: Month = month.parse()?;
        Self::new(month.year, month.month, number(day, 2)?).ok_or(NotADate)
    }
}

/// When something happened: never more exact than a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum When {
    /// Somewhere in this month.
    Month(Month),
    /// On this day.
    Day(Date),
}

impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Month(month) => month.fmt(f),
            Self::Day(day) => day.fmt(f),
        }
    }
}

impl FromStr for When {
    type Err = NotADate;
    fn from_str(text: &str) -> Result<Self, NotADate> {
        text.parse().map(Self::Day).or_else(|_| text.parse().map(Self::Month))
    }
}

macro_rules! as_text {
    ($($name:ident)*) => {$(
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
                text.parse().map_err(D::Error::custom)
            }
        }
    )*};
}

as_text! { Month Date When }

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_that_does_not_exist_is_refused() {
        for text in
            ["2026-02-29", "2026-13-01", "2026-00-10", "26-01-01", "2026-1-1", "2026-01-01T00", "", "2026-01-0a"]
        {
            assert_eq!(text.parse::<Date>(), Err(NotADate), "{text}");
        }
        assert!("2024-02-29".parse::<Date>().is_ok());
    }

    #[test]
    fn twelve_months_after_a_leap_day_is_the_last_of_february() {
        let leap = Date::new(2024, 2, 29).unwrap();
        assert_eq!(leap.plus_months(12).to_string(), "2025-02-28");
    }

    #[test]
    fn some_days_later_can_be_another_month_or_another_year() {
        let later = |day: &str, days| day.parse::<Date>().unwrap().plus_days(days).to_string();
        assert_eq!(later("2026-03-01", 0), "2026-03-01");
        assert_eq!(later("2024-02-20", 14), "2024-03-05");
        assert_eq!(later("2026-12-25", 14), "2027-01-08");
        assert_eq!(later("2200-12-30", 14), "2200-12-31");
    }

    #[test]
    fn when_reads_months_and_days() {
        assert_eq!("2026-03".parse::<When>().unwrap().to_string(), "2026-03");
        assert_eq!("2026-03-05".parse::<When>().unwrap().to_string(), "2026-03-05");
    }
}
