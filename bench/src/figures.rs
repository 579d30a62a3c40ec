//! Figures of many measurements.

use std::time::Duration;

/// Times, in any order.
#[derive(Default)]
pub struct Times(Vec<Duration>);

impl Times {
    /// Adds one.
    pub fn add(&mut self, time: Duration) {
        self.0.push(time);
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// Adds all of another.
    pub fn all(&mut self, other: Self) {
        self.0.extend(other.0);
    }

    /// The time that this share, of a hundred, did not take longer than: the nearest rank.
    pub fn percentile(&self, share: usize) -> Duration {
        let mut sorted = self.0.clone();
        sorted.sort();
        let place = (sorted.len() * share).div_ceil(100).saturating_sub(1);
        sorted.get(place).copied().unwrap_or_default()
    }

    /// `p50 … p95 … p99 … max …`, in milliseconds.
    pub fn line(&self) -> String {
        let at = |share: usize| self.percentile(share).as_secs_f64() * 1000.0;
        format!("p50 {:.1} ms, p95 {:.1} ms, p99 {:.1} ms, max {:.1} ms", at(50), at(95), at(99), at(100))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_are_the_nearest_rank() {
        let mut times = Times::default();
        for n in (1..=100).rev() {
            times.add(Duration::from_millis(n));
        }
        assert_eq!(times.line(), "p50 50.0 ms, p95 95.0 ms, p99 99.0 ms, max 100.0 ms");
    }
}
