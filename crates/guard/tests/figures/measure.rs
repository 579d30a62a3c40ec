//! Counts over the sentence files.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use guard::{Guard, Kind, Place};

use crate::later::SETS;
use crate::second;
use crate::share::Share;

type Sets = BTreeMap<String, BTreeMap<String, Vec<String>>>;

fn sets(name: &str) -> Sets {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sentences").join(name);
    toml::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

fn has(text: &str, kinds: &[Kind]) -> bool {
    Guard::built_in().findings(text, Place::Occurrence).iter().any(|finding| kinds.contains(&finding.kind))
}

fn kind(slug: &str) -> Kind {
    let slug = if slug == "address_without_street_word" { "address" } else { slug };
    Kind::ALL.into_iter().find(|kind| kind.slug() == slug.replace('_', "-")).unwrap()
}

/// What is missed is shown when the test is run with `--nocapture`: all of it is building material now.
fn show(what: &'static str) -> impl Fn(&str) {
    move |sentence| println!("first: {what}: {sentence}")
}

struct Figures {
    text: String,
    fixed_found: Share,
    fixed_alarms: Share,
    held_out_names: Share,
    name_alarms: Share,
    single: Share,
}

fn measure() -> Figures {
    let mut text = include_str!("preface.md").to_owned();
    let (mut fixed_found, mut fixed_alarms) = (Share::default(), Share::default());
    for (title, file) in [
        ("Fixed forms", "fixed_forms.toml"),
        ("Fixed forms, sentences kept apart", "fixed_forms_held_out.toml"),
        ("Single persons without a name", "single_person.toml"),
        ("Group words", "groups.toml"),
    ] {
        write!(text, "\n## {title}\n\n| kind | found | recall | 95 % interval | false alarms | rate | 95 % interval |\n|---|---|---|---|---|---|---|\n").unwrap();
        let (mut all_found, mut all_alarms) = (Share::default(), Share::default());
        for (slug, halves) in sets(file) {
            let kinds = [kind(&slug)];
            let found = Share::count(&halves["found"], |text| has(text, &kinds), show("missed"));
            let near: Vec<String> = halves["near"].clone();
            let alarms = Share::count(&near, |text| has(text, &kinds), |_| {});
            near.iter().filter(|text| has(text, &kinds)).for_each(|text| println!("first: false alarm {slug}: {text}"));
            writeln!(text, "| {} | {} | {} |", slug.replace('_', " "), found.cells(), alarms.cells()).unwrap();
            if slug != "address_without_street_word" {
                all_found.add(found);
                all_alarms.add(alarms);
            }
        }
        if file == "fixed_forms.toml" {
            writeln!(
                text,
                "| **all, without the last kind of address** | {} | {} |",
                all_found.cells(),
                all_alarms.cells()
            )
            .unwrap();
            (fixed_found, fixed_alarms) = (all_found, all_alarms);
        } else if file != "single_person.toml" {
            writeln!(text, "| **all** | {} | {} |", all_found.cells(), all_alarms.cells()).unwrap();
        }
    }
    let single = Share::count(
        &sets("single_person.toml")["single_person"]["found"],
        |text| has(text, &[Kind::SinglePerson, Kind::Name]),
        show("missed"),
    );

    let person = [Kind::Name, Kind::SinglePerson];
    let mut held_out_names = Share::default();
    write!(text, "\n## Names\n\n| origin or way of writing | build half | recall | 95 % interval | half kept apart | recall | 95 % interval |\n|---|---|---|---|---|---|---|\n").unwrap();
    let (build, held_out) = (sets("names_build.toml"), sets("names_held_out.toml"));
    let mut build_names = Share::default();
    for (origin, kept) in &held_out {
        let built = Share::count(&build[origin]["plain"], |text| has(text, &person), show("missed name"));
        let apart = Share::count(&kept["plain"], |text| has(text, &person), show("missed name"));
        build_names.add(built);
        held_out_names.add(apart);
        writeln!(text, "| {} | {} | {} |", origin.replace('_', " "), built.cells(), apart.cells()).unwrap();
    }
    writeln!(text, "| **all** | {} | {} |", build_names.cells(), held_out_names.cells()).unwrap();

    let domain = sets("domain.toml");
    let refused = |text: &str| {
        Guard::built_in().findings(text, Place::Occurrence).iter().any(|finding| !finding.kind.is_sensitive())
    };
    let asked = |text: &str| {
        Guard::built_in().findings(text, Place::Occurrence).iter().any(|finding| finding.kind.is_sensitive())
    };
    write!(text, "\n## False alarms on sentences of officials\n\n| sentences | alarm | share | 95 % interval |\n|---|---|---|---|\n").unwrap();
    let mut name_alarms = Share::default();
    for (half, title) in [("build", "looked at while building"), ("held_out", "kept apart")] {
        let sentences = &domain[half]["sentences"];
        for (what, is) in [("refused", &refused as &dyn Fn(&str) -> bool), ("asked", &asked)] {
            let alarms = Share::count(sentences, is, |_| {});
            sentences.iter().filter(|text| is(text)).for_each(|text| println!("first: {what} without cause: {text}"));
            writeln!(text, "| {title} | {what} | {} |", alarms.cells()).unwrap();
            if what == "refused" {
                name_alarms.add(alarms);
            }
        }
    }
    Figures { text, fixed_found, fixed_alarms, held_out_names, name_alarms, single }
}

#[test]
fn the_published_figures_are_what_the_code_measures() {
    let mut measured = measure().text;
    second::write_page(&mut measured);
    for set in &SETS {
        set.write_page(&mut measured);
    }
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/privacy/guard-figures.md");
    if std::env::var_os("VEERKAART_BLESS").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, &measured).unwrap();
    }
    let published = fs::read_to_string(&path).unwrap_or_default();
    assert!(published == measured, "docs/privacy/guard-figures.md differs; set VEERKAART_BLESS=1 to write it anew");
}

#[test]
fn the_figures_reach_their_targets() {
    let figures = measure();
    assert!(figures.fixed_found.rate() >= 0.995, "fixed forms: {}", figures.fixed_found.cells());
    assert!(figures.fixed_alarms.rate() <= 0.01, "fixed forms, false alarms: {}", figures.fixed_alarms.cells());
    assert!(figures.held_out_names.rate() >= 0.90, "names kept apart: {}", figures.held_out_names.cells());
    assert!(figures.name_alarms.rate() <= 0.10, "false alarms: {}", figures.name_alarms.cells());
    assert!(figures.single.rate() >= 0.80, "single persons: {}", figures.single.cells());
}
