//! The content of the catalogue and what stands around it, under `content/`.

#[cfg(test)]
mod content {
    use model::content::{
        Activities, Catalogue, ContactCheckList, Directions, EvidenceLevel, Intervention, Provenance, Sentence,
        SolutionDirection, SourceList, Theories,
    };
    use std::collections::BTreeSet;

    fn file(slug: &str) -> String {
        let path = format!("{}/../../content/{slug}/v1/content.toml", env!("CARGO_MANIFEST_DIR"));
        std::fs::read_to_string(path).unwrap()
    }

    fn read<T: serde::de::DeserializeOwned>(slug: &str) -> T {
        toml::from_str(&file(slug)).unwrap_or_else(|why| panic!("{slug}: {why}"))
    }

    /// Every part, also one that somebody adds.
    fn parts() -> Vec<String> {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../content/intervention");
        let names = std::fs::read_dir(folder).unwrap().map(|it| it.unwrap().file_name().into_string().unwrap());
        names.map(|name| format!("intervention/{name}")).collect()
    }

    fn entries() -> Vec<Intervention> {
        let all: Vec<_> = parts().iter().flat_map(|slug| read::<Catalogue>(slug).interventions).collect();
        assert!(all.len() > 40, "or these tests are blind: {}", all.len());
        all
    }

    fn sources() -> BTreeSet<String> {
        read::<SourceList>("source/all").sources.into_iter().map(|it| it.code).collect()
    }

    fn assert_known(what: &str, codes: &[String], provenance: Provenance) {
        let known = sources();
        codes.iter().for_each(|code| assert!(known.contains(code), "{what}: no source {code}"));
        let sourced = !matches!(provenance, Provenance::Found | Provenance::Title) || !codes.is_empty();
        assert!(sourced, "{what} says that it was found, and not where");
    }

    fn assert_said(what: &str, sentence: &Sentence) {
        assert!(!sentence.nl.trim().is_empty() && !sentence.en.trim().is_empty(), "{what} says nothing");
    }

    /// Every sentence of an entry, with the name of its field.
    fn sentences(entry: &Intervention) -> Vec<(&'static str, &Sentence)> {
        let whole = [
            ("name", &entry.name),
            ("summary", &entry.summary),
            ("goal", &entry.goal),
            ("preconditions", &entry.preconditions),
            ("when_not", &entry.when_not),
        ];
        let optional = [
            ("occasion", &entry.occasion),
            ("target_group", &entry.target_group),
            ("duration", &entry.duration),
            ("cost_indication", &entry.cost_indication),
            ("required_expertise", &entry.required_expertise),
            ("materials", &entry.materials),
            ("transferability", &entry.transferability),
            ("active_elements", &entry.active_elements),
            ("rationale", &entry.rationale),
            ("studies", &entry.studies),
            ("fuel_risk", &entry.fuel_risk),
            ("providers", &entry.providers),
            ("licence_or_owner", &entry.licence_or_owner),
        ];
        let optional = optional.into_iter().filter_map(|(name, sentence)| sentence.as_ref().map(|it| (name, it)));
        let steps = entry.approach.iter().map(|step| ("approach", step));
        whole.into_iter().chain(optional).chain(steps).collect()
    }

    #[test]
    fn every_entry_has_an_id_of_its_own() {
        let all = entries();
        let ids: BTreeSet<_> = all.iter().map(|entry| &entry.id).collect();
        assert_eq!(ids.len(), all.len());
        let plain = |id: &str| !id.is_empty() && id.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
        assert!(ids.iter().all(|id| plain(id)), "ids are words with hyphens: {ids:?}");
    }

    #[test]
    fn every_entry_says_everything_in_both_languages_and_when_not() {
        for entry in entries() {
            sentences(&entry).iter().for_each(|(name, it)| assert_said(&format!("{} {name}", entry.id), it));
            let translated = [("summary", &entry.summary), ("goal", &entry.goal), ("when_not", &entry.when_not)];
            for (name, it) in translated {
                assert_ne!(it.nl, it.en, "{}: {name} is not translated", entry.id);
            }
            assert!(!entry.directions.is_empty() && !entry.domains.is_empty(), "{}", entry.id);
        }
    }

    #[test]
    fn every_entry_names_sources_that_are_listed() {
        for entry in entries() {
            assert_known(&entry.id, &entry.sources, entry.provenance);
        }
    }

    #[test]
    fn more_than_a_practice_example_only_with_an_assessment_a_source_and_a_day() {
        let known = sources();
        for entry in entries() {
            assert!(entry.is_evidence_dated(), "{}: who assessed it, and when?", entry.id);
            assert!(entry.evidence_source.iter().all(|code| known.contains(code)), "{}", entry.id);
        }
        // And the rule sees it.
        let mut entry = entries().remove(0);
        for level in EvidenceLevel::ALL {
            entry.evidence_level = *level;
            let low = matches!(level, EvidenceLevel::NotAssessed | EvidenceLevel::PracticeExample);
            assert_eq!(entry.is_evidence_dated(), low, "{level:?}");
        }
        entry.evidence_source = Some("V1".to_owned());
        assert!(!entry.is_evidence_dated(), "without a day");
        entry.assessed_on = Some("2026-01-31".parse().unwrap());
        assert!(entry.is_evidence_dated());
    }

    #[test]
    fn what_is_our_own_names_fields_that_are_there() {
        for entry in entries() {
            let said: BTreeSet<_> = sentences(&entry).into_iter().map(|(name, _)| name).collect();
            for field in &entry.own {
                let there = match field.as_str() {
                    "directions" => !entry.directions.is_empty(),
                    "phases" => !entry.phases.is_empty(),
                    "unrest_phases" => !entry.unrest_phases.is_empty(),
                    "effort_hours" => entry.effort_hours.is_some(),
                    field => said.contains(field),
                };
                assert!(there, "{}: {field}", entry.id);
            }
        }
    }

    #[test]
    fn what_works_and_what_does_not_is_about_entries_of_the_catalogue() {
        let ids: BTreeSet<String> = entries().into_iter().map(|entry| entry.id).collect();
        for activity in read::<Activities>("activity/per-phase").activities {
            assert!(ids.contains(&activity.id), "{}", activity.id);
            assert_known(&activity.id, &activity.sources, activity.provenance);
            activity.works.iter().chain(&activity.does_not_work).for_each(|it| assert_said(&activity.id, it));
        }
    }

    #[test]
    fn the_contact_check_has_nine_conditions_of_which_four_are_core() {
        let check: ContactCheckList = read("checklist/contact-check");
        let ids: BTreeSet<_> = check.items.iter().map(|item| &item.id).collect();
        assert_eq!((ids.len(), check.items.len()), (9, 9));
        assert_eq!(check.items.iter().filter(|item| item.core).count(), 4);
        for item in &check.items {
            assert_said(&item.id, &item.text);
            assert_known(&item.id, &item.sources, item.provenance);
        }
    }

    #[test]
    fn there_are_five_directions_and_sixteen_theories() {
        let directions: Directions = read("direction/five");
        let ids: Vec<_> = directions.directions.iter().map(|it| it.id).collect();
        assert_eq!(ids, SolutionDirection::ALL);
        directions.directions.iter().for_each(|it| assert_known(it.id.slug(), &it.sources, it.provenance));
        let theories: Theories = read("theory/sixteen");
        assert_eq!(theories.theories.len(), 16);
        for theory in &theories.theories {
            assert_said(&theory.id, &theory.title);
            assert_known(&theory.id, &theory.sources, theory.provenance);
        }
    }

    #[test]
    fn an_entry_without_when_not_does_not_parse() {
        let whole = file("intervention/conversation");
        assert!(toml::from_str::<Catalogue>(&whole).is_ok());
        let without: Vec<&str> = whole.lines().filter(|line| !line.starts_with("when_not")).collect();
        assert!(toml::from_str::<Catalogue>(&without.join("\n")).is_err());
    }
}
