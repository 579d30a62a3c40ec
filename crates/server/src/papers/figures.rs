//! The published figures of the check on texts. They are read from the page that a test of the guard keeps equal to what is
//! measured, so that no paper says anything else.

const PUBLISHED: &str = include_str!("../../../../docs/privacy/guard-figures.md");

/// What a paper says of the check, as shares.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figures {
    /// Of names in the second set, at first sight.
    pub names_at_first: String,
    /// The same now.
    pub names_now: String,
    /// Of fixed forms in sentences that were kept apart.
    pub fixed_forms: String,
}

/// The figures; nothing when the page is written in another way.
pub fn published() -> Option<Figures> {
    let fixed = row_of_all("Fixed forms, sentences kept apart")?;
    let names = PUBLISHED.lines().find(|line| line.starts_with("| **all** |") && line.contains("/ 1600 |"))?;
    let names = cells(names);
    Some(Figures {
        names_at_first: names.get(2)?.clone(),
        names_now: names.get(4)?.clone(),
        fixed_forms: fixed.get(2)?.clone(),
    })
}

/// The cells of the row with everything together under this heading.
fn row_of_all(heading: &str) -> Option<Vec<String>> {
    let (_, after) = PUBLISHED.split_once(&format!("## {heading}\n"))?;
    after.lines().find(|line| line.starts_with("| **all**")).map(cells)
}

fn cells(row: &str) -> Vec<String> {
    row.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_figures_of_the_papers_are_those_that_are_published() {
        let figures = published().unwrap();
        for share in [&figures.names_at_first, &figures.names_now, &figures.fixed_forms] {
            let number: f64 = share.trim_end_matches(" %").parse().unwrap();
            assert!((50.0..=100.0).contains(&number), "{share}");
        }
        let gaps = include_str!("../../../../docs/threats.md");
        let whole = figures.names_at_first.split('.').next().unwrap();
        assert!(gaps.contains(&format!("found {whole} % of the names at first sight")), "{figures:?}");
    }
}
