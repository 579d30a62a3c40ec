//! Does a question name a camp? A question for the middle that repeats a label of a wij-zij becomes fuel itself, so it is
//! pointed out. It is a warning and never a refusal.

use crate::{Dossier, Opposition};
use guard::folded;

impl Dossier {
    /// The labels on map 1 that stand in this text, each once: whatever the case, the accents, and the spaces and hyphens
    /// between words; never inside a longer word.
    pub fn camps_in(&self, text: &str) -> Vec<&str> {
        let words = words(text);
        let mut found: Vec<&str> = vec![];
        let labels = self.map().flat_map(|card: &Opposition| [card.us_label.as_str(), card.them_label.as_str()]);
        for label in labels {
            if names(&words, label) && !found.iter().any(|known| folded(known) == folded(label)) {
                found.push(label);
            }
        }
        found
    }
}

fn words(text: &str) -> Vec<String> {
    folded(text).split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Whether whole words of the text, written together, are the label written together.
fn names(text: &[String], label: &str) -> bool {
    let label = words(label).concat();
    !label.is_empty()
        && (0..text.len()).any(|from| {
            let mut together = String::new();
            text[from..].iter().any(|word| {
                together.push_str(word);
                together == label
            })
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(text: &str, label: &str) -> bool {
        names(&words(text), label)
    }

    #[test]
    fn a_label_is_found_whatever_its_case_accents_spaces_and_hyphens() {
        assert!(named("Hoe gaat het met DE KOPERS?", "de kopers"));
        assert!(named("Wat willen de financieel sterke kopers", "Financiéél sterke"));
        assert!(named("Wat vindt nieuw-bouw ervan?", "nieuwbouw"));
        assert!(named("Wat vindt nieuwbouw ervan?", "nieuw bouw"));
        assert!(named("Wat willen kopers\nen huurders?", "Kopers en   huurders"));
    }

    #[test]
    fn a_label_inside_a_longer_word_or_half_a_label_is_not_found() {
        assert!(!named("Wat speelt er in onze wijken?", "wij"));
        assert!(!named("Wat speelt er in de wijk?", "de wijken"));
        assert!(!named("Wat speelt er?", "Wat speelt er niet"));
        assert!(!named("Wat speelt er?", "\u{1f525}"));
    }
}
