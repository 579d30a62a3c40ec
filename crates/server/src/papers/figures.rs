//! The published figures of the check on texts. They are read from the page that a test of the guard keeps equal to what is
//! measured, so that no paper says anything else.

const PUBLISHED: &str = include_str!("../../../../docs/privacy/guard-figures.md");

/// What a paper says of the check: shares at first sight, in sentences of writers who did not know it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figures {
    /// Of names.
    pub names: String,
    /// Of functions that only one person can have.
    pub functions: String,
    /// Of numbers, accounts and addresses.
    pub fixed_forms: String,
}

/// The figures; nothing when the page is written in another way.
pub fn published() -> Option<Figures> {
    Some(Figures {
        names: in_short("names")?,
        functions: in_short("recognisable functions")?,
        fixed_forms: in_short("fixed forms, without addresses that have no street word")?,
    })
}

/// The share at first sight of a row of the table that says it in short.
fn in_short(row: &str) -> Option<String> {
    let line = PUBLISHED.lines().find(|line| line.starts_with(&format!("| {row} |")))?;
    let (share, _) = line.split('|').nth(3)?.split_once('%')?;
    Some(format!("{} %", share.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_figures_of_the_papers_are_those_that_are_published() {
        let figures = published().unwrap();
        let gaps = include_str!("../../../../docs/threats.md");
        let told = [
            (&figures.names, "of the names"),
            (&figures.functions, "of the recognisable functions"),
            (&figures.fixed_forms, "of the other fixed forms"),
        ];
        for (share, of) in told {
            let number: f64 = share.trim_end_matches(" %").parse().unwrap();
            assert!((50.0..=100.0).contains(&number), "{share}");
            assert!(gaps.contains(&format!("{share} {of}")), "{figures:?}");
        }
    }
}
