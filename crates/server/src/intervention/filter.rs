//! What somebody looks for in the catalogue: words, and filters beside them. All of it stands in the address.

use super::search;
use crate::{
    content::Content,
    language::Language,
    words::{self, analysis, choices},
};
use maud::{Markup, html};
use model::{
    analysis::Phase,
    catalogue,
    content::{AimedAt, EvidenceLevel, Intervention, InterventionKind, SolutionDirection},
    opposition::Orientation,
};
use serde::Deserialize;

/// What is looked for. A word that no filter knows filters nothing.
#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub struct Wanted {
    q: String,
    phase: String,
    direction: String,
    aimed_at: String,
    kind: String,
    orientation: String,
    evidence: String,
}

impl Wanted {
    /// Whether a filter is set, beside the words.
    fn narrows(&self) -> bool {
        Phase::from_slug(&self.phase).is_some()
            || SolutionDirection::from_slug(&self.direction).is_some()
            || AimedAt::from_slug(&self.aimed_at).is_some()
            || InterventionKind::from_slug(&self.kind).is_some()
            || Orientation::from_slug(&self.orientation).is_some()
            || EvidenceLevel::from_slug(&self.evidence).is_some()
    }

    /// Whether anything is looked for.
    pub fn is_any(&self) -> bool {
        !self.q.trim().is_empty() || self.narrows()
    }

    /// The entries that are looked for, in the order of the files.
    pub fn found<'a>(&self, content: &'a Content, language: Language) -> Vec<&'a Intervention> {
        let words = search::matching(content, &self.q, language);
        let holds = |entry: &&Intervention| words.as_ref().is_none_or(|ids| ids.contains(&entry.id));
        content.interventions.iter().filter(holds).filter(|entry| self.lets(entry, content)).collect()
    }

    fn lets(&self, entry: &Intervention, content: &Content) -> bool {
        let unrest = &content.unrest_phases.phases;
        Phase::from_slug(&self.phase).is_none_or(|it| catalogue::belongs_to(entry, it, unrest))
            && SolutionDirection::from_slug(&self.direction).is_none_or(|it| entry.directions.contains(&it))
            && AimedAt::from_slug(&self.aimed_at).is_none_or(|it| entry.aimed_at == it)
            && InterventionKind::from_slug(&self.kind).is_none_or(|it| entry.kind == it)
            && Orientation::from_slug(&self.orientation).is_none_or(|it| entry.orientation == it)
            && EvidenceLevel::from_slug(&self.evidence).is_none_or(|it| entry.evidence_level == it)
    }

    /// The form, which goes to the address of its page.
    pub fn form(&self, content: &Content, address: &str, language: Language) -> Markup {
        let text = language.text();
        let titles = content.directions.directions.iter();
        let directions = titles.map(|it| (it.id.slug().to_owned(), language.of(&it.title).to_owned())).collect();
        let of = [
            (
                "phase",
                text.intervention_phase(),
                &self.phase,
                choices(Phase::ALL, Phase::slug, analysis::phase, language),
            ),
            ("direction", text.intervention_direction(), &self.direction, directions),
            (
                "aimed-at",
                text.intervention_aimed_at(),
                &self.aimed_at,
                choices(AimedAt::ALL, AimedAt::slug, analysis::aimed_at, language),
            ),
            (
                "kind",
                text.intervention_kind(),
                &self.kind,
                choices(InterventionKind::ALL, InterventionKind::slug, analysis::intervention_kind, language),
            ),
            (
                "orientation",
                text.intervention_orientation(),
                &self.orientation,
                choices(Orientation::ALL, Orientation::slug, words::orientation, language),
            ),
            (
                "evidence",
                text.intervention_evidence(),
                &self.evidence,
                choices(EvidenceLevel::ALL, EvidenceLevel::slug, analysis::evidence_level, language),
            ),
        ];
        html! {
            form .search role="search" method="get" action=(address) aria-label=(text.intervention_search_title()) {
                div .search__line {
                    label .utrecht-form-label for="q" { (text.intervention_search()) }
                    input .utrecht-textbox .utrecht-textbox--html-input #q name="q" type="search" value=(self.q) maxlength="200" autocomplete="off";
                    button .nl-button .nl-button--primary type="submit" { (text.intervention_search_go()) }
                }
                details .disclosure open[self.narrows()] {
                    summary { span { (text.intervention_filters()) } }
                    div .disclosure__body {
                        div .pair { @for (name, label, chosen, choices) in &of { (select(name, label, chosen, choices, language)) } }
                        button .nl-button .nl-button--secondary type="submit" { (text.intervention_filter_go()) }
                    }
                }
                @if self.is_any() { p { a .nl-link .link-alone href=(address) { (text.intervention_clear()) } } }
            }
        }
    }
}

fn select(name: &str, label: &str, chosen: &str, choices: &[(String, String)], language: Language) -> Markup {
    html! {
        div .utrecht-form-field {
            label .utrecht-form-label .utrecht-form-field__label for=(name) { (label) }
            select .utrecht-select .utrecht-select--html-select id=(name) name=(name) {
                option value="" { (language.text().intervention_any()) }
                @for (value, word) in choices { option value=(value) selected[value == chosen] { (word) } }
            }
        }
    }
}
