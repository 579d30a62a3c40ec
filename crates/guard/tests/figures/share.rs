//! How many of so many, with its interval, and what chance alone does to such figures.

/// How many of so many, with the 95 % Wilson interval.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Share {
    pub hits: usize,
    pub of: usize,
}

impl Share {
    pub fn count(sentences: &[String], is: impl Fn(&str) -> bool, missed: impl Fn(&str)) -> Share {
        let mut share = Share { hits: 0, of: sentences.len() };
        for sentence in sentences {
            if is(sentence) { share.hits += 1 } else { missed(sentence) }
        }
        share
    }

    pub fn one(hit: bool) -> Share {
        Share { hits: usize::from(hit), of: 1 }
    }

    pub fn add(&mut self, other: Share) {
        self.hits += other.hits;
        self.of += other.of;
    }

    pub fn rate(self) -> f64 {
        self.hits as f64 / self.of as f64
    }

    /// The lower and the upper end of the interval.
    fn interval(self) -> (f64, f64) {
        let (n, p, z) = (self.of as f64, self.rate(), 1.959_964);
        let middle = (p + z * z / (2.0 * n)) / (1.0 + z * z / n);
        let half = z * (p * (1.0 - p) / n + z * z / (4.0 * n * n)).sqrt() / (1.0 + z * z / n);
        ((middle - half).max(0.0), (middle + half).min(1.0))
    }

    pub fn cells(self) -> String {
        let (low, high) = self.interval();
        format!(
            "{} / {} | {:.1} % | {:.1} – {:.1} %",
            self.hits,
            self.of,
            self.rate() * 100.0,
            low * 100.0,
            high * 100.0
        )
    }

    /// Without the interval, for tables with more than one moment.
    pub fn short(self) -> String {
        format!("{} / {} | {:.1} %", self.hits, self.of, self.rate() * 100.0)
    }

    /// The interval alone.
    pub fn range(self) -> String {
        let (low, high) = self.interval();
        format!("{:.1} – {:.1} %", low * 100.0, high * 100.0)
    }
}

/// The chance of each number of hits out of `n`, when each is one with chance `p`.
fn binomial(n: usize, p: f64) -> Vec<f64> {
    let mut chances = vec![1.0];
    for _ in 0..n {
        let mut next = vec![0.0; chances.len() + 1];
        for (hits, chance) in chances.iter().enumerate() {
            next[hits] += chance * (1.0 - p);
            next[hits + 1] += chance * p;
        }
        chances = next;
    }
    chances
}

/// The gap between the best and the worst of `groups` groups of `n` that chance alone exceeds in at most one of twenty
/// times, when all are found equally often. Computed, not drawn: the chance that all lie between two numbers of hits.
pub fn gap_by_chance(groups: i32, n: usize, p: f64) -> f64 {
    let chances = binomial(n, p);
    let between = |from: usize, to: usize| chances[from..=to.min(n)].iter().sum::<f64>();
    let within = |gap: usize| -> f64 {
        (0..=n)
            .map(|worst| {
                let rest = if worst < n && gap > 0 { between(worst + 1, worst + gap) } else { 0.0 };
                between(worst, worst + gap).powi(groups) - rest.powi(groups)
            })
            .sum()
    };
    (0..=n).find(|gap| within(*gap) >= 0.95).unwrap_or(n) as f64 / n as f64
}

/// The chance of so few hits or fewer in a group of `n` when each is one with chance `p`.
pub fn so_few_by_chance(share: Share, p: f64) -> f64 {
    binomial(share.of, p)[..=share.hits].iter().sum()
}

#[test]
fn forty_sentences_cannot_show_five_points_and_chance_is_computed_right() {
    assert!(gap_by_chance(10, 40, 0.95) > 0.05);
    // Two coins each: the gap is 2 in 1 of 8, 1 in 1 of 2, 0 in 3 of 8; so 95 % needs a gap of two of two.
    assert!((gap_by_chance(2, 2, 0.5) - 1.0).abs() < 1e-9);
    // With nothing missed there is no gap.
    assert!(gap_by_chance(16, 100, 1.0).abs() < 1e-9);
    assert!((so_few_by_chance(Share { hits: 1, of: 2 }, 0.5) - 0.75).abs() < 1e-9);
}
