//! Limits: on guessing passwords by address and by account, join codes by address and second factors by account; and on how
//! much one person sends.

use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use std::num::NonZeroU32;

/// The limits.
pub struct Limits {
    sign_in: DefaultKeyedRateLimiter<String>,
    join: DefaultKeyedRateLimiter<String>,
    second_factor: DefaultKeyedRateLimiter<String>,
    provider: DefaultKeyedRateLimiter<String>,
    forms: DefaultKeyedRateLimiter<String>,
}

const fn at_least_one(n: u32) -> NonZeroU32 {
    match NonZeroU32::new(n) {
        Some(n) => n,
        None => NonZeroU32::MIN,
    }
}

impl Default for Limits {
    fn default() -> Self {
        // Nobody types that fast, and a full room of thirty may do 150 acts a second.
        Self::with_forms(10, 300)
    }
}

impl Limits {
    /// The limits, with how many forms one person may send each second, and at once after a while of nothing.
    pub fn with_forms(each_second: u32, at_once: u32) -> Self {
        Self {
            forms: RateLimiter::keyed(Quota::per_second(at_least_one(each_second)).allow_burst(at_least_one(at_once))),
            // Ten attempts at once, then six a minute.
            sign_in: RateLimiter::keyed(Quota::per_minute(at_least_one(6)).allow_burst(at_least_one(10))),
            // A whole room can come from one address; six letters leave 190 million codes.
            join: RateLimiter::keyed(Quota::per_minute(at_least_one(60)).allow_burst(at_least_one(200))),
            // Whoever comes here knows the password. Six at once, then thirty an hour: of a million codes three work.
            second_factor: RateLimiter::keyed(Quota::per_hour(at_least_one(30)).allow_burst(at_least_one(6))),
            // There is nothing to guess, but each attempt asks the provider something. A town hall can be one address.
            provider: RateLimiter::keyed(Quota::per_minute(at_least_one(60)).allow_burst(at_least_one(200))),
        }
    }

    /// Counts an attempt to sign in; `false` when there were too many.
    pub fn may_sign_in(&self, from: &str) -> bool {
        self.sign_in.check_key(&from.to_owned()).is_ok()
    }

    /// Counts an attempt at a join code; `false` when there were too many.
    pub fn may_join(&self, from: &str) -> bool {
        self.join.check_key(&from.to_owned()).is_ok()
    }

    /// Counts an attempt at the second factor of an account; `false` when there were too many.
    pub fn may_prove(&self, account: &str) -> bool {
        self.second_factor.check_key(&account.to_owned()).is_ok()
    }

    /// Counts an answer of the provider that somebody brings; `false` when there were too many.
    pub fn may_come_back(&self, from: &str) -> bool {
        self.provider.check_key(&from.to_owned()).is_ok()
    }

    /// Counts a form of somebody who is signed in, or of a guest; `false` when there were too many.
    pub fn may_send(&self, person: &str) -> bool {
        self.forms.check_key(&person.to_owned()).is_ok()
    }

    /// Forgets addresses that have not been heard of for a while.
    pub fn forget_old(&self) {
        self.sign_in.retain_recent();
        self.join.retain_recent();
        self.second_factor.retain_recent();
        self.provider.retain_recent();
        self.forms.retain_recent();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_room_is_not_held_back_and_a_flood_of_one_person_is() {
        let limits = Limits::default();
        // Thirty people, 150 acts a second, for ten seconds.
        assert!((0..30).all(|person| (0..50).all(|_| limits.may_send(&format!("person {person}")))));
        let passed = (0..5_000).filter(|_| limits.may_send("somebody else")).count();
        assert!((300..1_000).contains(&passed), "{passed}");
    }
}
