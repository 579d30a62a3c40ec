//! The lists of questions under `content/`.

#[cfg(test)]
mod lists {
    use model::{
        content::{QuestionList, RoleGuide, Sentence},
        role_map::{ConductQuestion, Position},
    };
    use std::{
        collections::BTreeSet,
        fs,
        path::{Path, PathBuf},
    };

    fn files_in(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            match path.is_dir() {
                true => files_in(&path, found),
                false if path.extension().is_some_and(|extension| extension == "toml") => found.push(path),
                false => {}
            }
        }
    }

    fn all() -> Vec<(PathBuf, QuestionList)> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
        let mut found = vec![];
        for kind in ["aid", "guide"] {
            files_in(&root.join(kind), &mut found);
        }
        found.sort();
        let read = |path: PathBuf| {
            let list = toml::from_str(&fs::read_to_string(&path).unwrap());
            (path.clone(), list.unwrap_or_else(|why| panic!("{}: {why}", path.display())))
        };
        found.into_iter().map(read).collect()
    }

    fn assert_said(path: &Path, what: &str, sentence: &Sentence) {
        for (language, text) in [("nl", &sentence.nl), ("en", &sentence.en)] {
            assert!(!text.trim().is_empty(), "{}: {what} says nothing in {language}", path.display());
        }
        assert_ne!(sentence.nl, sentence.en, "{}: {what} is not translated", path.display());
    }

    #[test]
    fn every_list_reads_and_says_everything_in_both_languages() {
        let all = all();
        assert!(all.len() >= 3, "the lists of map 1");
        for (path, list) in &all {
            assert_said(path, "title", &list.title);
            assert_said(path, "intro", &list.intro);
            assert!(!list.questions.is_empty(), "{} asks nothing", path.display());
            for part in &list.parts {
                assert_said(path, &part.id, &part.title);
                assert_said(path, &format!("intro of {}", part.id), &part.intro);
            }
            for question in &list.questions {
                assert_said(path, &question.id, &question.text);
                question.help.iter().for_each(|help| assert_said(path, &format!("help of {}", question.id), help));
            }
        }
    }

    #[test]
    fn the_guide_beside_map_2_has_a_card_for_every_position_in_both_languages() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content/positions/role-map/v1/content.toml");
        let guide: RoleGuide = toml::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
        let positions: Vec<_> = guide.positions.iter().map(|card| card.id).collect();
        assert_eq!(positions, Position::ALL);
        for card in &guide.positions {
            for sentence in [&card.does, &card.fed_by, &card.helps, &card.avoid] {
                assert_said(&path, card.id.slug(), sentence);
            }
        }
        assert_eq!(guide.laws.len(), 3);
        guide.laws.iter().for_each(|law| assert_said(&path, &law.id, &law.text));
        assert!(!guide.criticism.is_empty(), "the model is shown with what is said against it");
        guide.criticism.iter().for_each(|said| assert_said(&path, &said.id, &said.text));
    }

    #[test]
    fn the_mini_reflection_asks_what_the_rules_expect() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content/guide/conduct-reflection/v1/content.toml");
        let list: QuestionList = toml::from_str(&fs::read_to_string(path).unwrap()).unwrap();
        let asked: Vec<_> = list.questions.iter().map(|question| question.id.as_str()).collect();
        let expected: Vec<_> = ConductQuestion::ALL.iter().map(|question| question.slug()).collect();
        assert_eq!(asked, expected);
    }

    #[test]
    fn every_question_of_a_list_has_an_id_of_its_own() {
        for (path, list) in all() {
            let ids: BTreeSet<_> = list.questions.iter().map(|question| &question.id).collect();
            assert_eq!(ids.len(), list.questions.len(), "{}", path.display());
            let plain = |id: &str| !id.is_empty() && id.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
            assert!(ids.iter().all(|id| plain(id)), "{}: ids are words with hyphens: {ids:?}", path.display());
        }
    }

    #[test]
    fn what_is_found_names_its_source() {
        use model::content::Provenance::{Found, Title};
        for (path, list) in all() {
            let parts = list.parts.iter().map(|part| (part.provenance, &part.sources));
            for (provenance, sources) in parts.chain([(list.provenance, &list.sources)]) {
                let sourced = !matches!(provenance, Found | Title) || !sources.is_empty();
                assert!(sourced, "{} says that it was found, and not where", path.display());
            }
        }
    }

    #[test]
    fn every_question_of_a_list_with_parts_belongs_to_one_of_them() {
        for (path, list) in all() {
            let parts: BTreeSet<_> = list.parts.iter().map(|part| Some(part.id.as_str())).collect();
            let named: BTreeSet<_> = list.questions.iter().map(|question| question.part.as_deref()).collect();
            assert!(list.parts.is_empty() && named == [None].into() || named == parts, "{}", path.display());
        }
    }

    #[test]
    fn the_gamechangers_are_the_four_that_the_events_keep_and_ask_for_the_question_of_the_middle() {
        use model::strategy::{GameChanger, MIDDLE_QUESTION};
        let lists = all().into_iter().filter(|(path, _)| path.to_string_lossy().contains("gamechangers"));
        for (path, list) in lists {
            let parts: Vec<_> = list.parts.iter().filter_map(|part| GameChanger::from_slug(&part.id)).collect();
            assert_eq!(parts, GameChanger::ALL, "{}", path.display());
            let subject: Vec<_> = list.of_part(GameChanger::Subject.slug()).map(|question| &question.id).collect();
            assert!(subject.iter().any(|id| *id == MIDDLE_QUESTION), "{}", path.display());
        }
    }

    #[test]
    fn the_aid_asks_five_questions_as_the_events_keep_five_answers() {
        let aid = all().into_iter().filter(|(path, _)| path.to_string_lossy().contains("conflict-or-polarisation"));
        for (path, list) in aid {
            assert_eq!(list.questions.len(), 5, "{}", path.display());
        }
    }

    #[test]
    fn a_word_that_no_list_knows_is_refused() {
        let list = "provenance = \"proposal\"\nscore = 3\ntitle = { nl = \"a\", en = \"b\" }\n\
                    intro = { nl = \"a\", en = \"b\" }\nquestion = []";
        assert!(toml::from_str::<QuestionList>(list).is_err());
    }
}

#[cfg(test)]
mod runs {
    use model::{
        content::SessionRun,
        session::{MOST_MINUTES, Mode, Step},
    };
    use std::collections::BTreeSet;

    fn run() -> SessionRun {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../content/run/session/v1/content.toml");
        toml::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
    }

    #[test]
    fn the_usual_run_has_seven_steps_in_two_and_a_half_hours() {
        let run = run();
        assert_eq!(run.steps.len(), 7);
        assert_eq!(run.steps.iter().map(|step| step.minutes).sum::<u16>(), 150);
        assert!(run.steps.iter().all(|step| (1..=MOST_MINUTES).contains(&step.minutes)));
        assert!(run.steps.iter().any(|step| step.id == "map" && step.mode == Mode::Silent), "first alone, in silence");
    }

    #[test]
    fn every_step_says_everything_in_both_languages_and_old_logs_find_theirs() {
        let run = run();
        for step in &run.steps {
            for said in [&step.title, &step.question] {
                assert!(!said.nl.is_empty() && !said.en.is_empty() && said.nl != said.en, "{}", step.id);
            }
        }
        let ids: BTreeSet<_> = run.steps.iter().map(|step| step.id.as_str()).collect();
        assert_eq!(ids.len(), run.steps.len());
        assert!(Step::ALL.iter().all(|step| ids.contains(step.slug())));
    }
}
