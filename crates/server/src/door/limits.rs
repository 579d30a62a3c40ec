//! Limits on guessing: passwords by address and by account, join codes by address, second factors by account.

use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use std::num::NonZeroU32;

/// The limits.
pub struct Limits {
    sign_in: DefaultKeyedRateLimiter<String>,
    join: DefaultKeyedRateLimiter<String>,
    second_factor: DefaultKeyedRateLimiter<String>,
    provider: DefaultKeyedRateLimiter<String>,
}

const fn at_least_one(n: u32) -> NonZeroU32 {
    match NonZeroU32::new(n) {
        Some(n) => n,
        None => NonZeroU32::MIN,
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self {
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
}

impl Limits {
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

    /// Forgets addresses that have not been heard of for a while.
    pub fn forget_old(&self) {
        self.sign_in.retain_recent();
        self.join.retain_recent();
        self.second_factor.retain_recent();
        self.provider.retain_recent();
    }
}
