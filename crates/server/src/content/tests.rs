use super::*;
use crate::language::Language;
use std::fs;

/// A folder of this test alone, with these files in it.
fn folder(name: &str, files: &[(&str, &str)]) -> PathBuf {
    let root = std::env::temp_dir().join(format!("veerkaart-content-{name}-{}", std::process::id()));
    let _ = fs::remove_dir_all(&root);
    for (path, text) in files {
        let path = root.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    root
}

fn example() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/beheer/eigen-inhoud")
}

fn written(kind: &str) -> String {
    fs::read_to_string(example().join(kind).join("voorbeeld/v1/content.toml")).unwrap()
}

/// The faults of a folder with the example in it, in which one text of one kind was replaced.
fn faults(name: &str, kind: &str, from: &str, to: &str) -> Vec<String> {
    let texts = ["source", "items", "intervention"].map(|of| {
        let text = written(of);
        assert!(of != kind || text.contains(from), "or this test is blind: {from}");
        (format!("{of}/voorbeeld/v1/content.toml"), if of == kind { text.replacen(from, to, 1) } else { text })
    });
    let files: Vec<(&str, &str)> = texts.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    check(&folder(name, &files), Language::Nl).unwrap_err()
}

#[test]
fn the_example_of_the_manual_is_fine_and_is_loaded_beside_ours() {
    assert_eq!(check(&example(), Language::Nl), Ok((1, 1)));
    let with = read(Some(&example()), &[]).unwrap();
    let ours = read(None, &[]).unwrap();
    assert_eq!(with.interventions.len(), ours.interventions.len() + 1);
    let (list, item) = with.item("eigen.d4.oproepen").unwrap();
    assert_eq!(
        (list.dimension, item.text.nl.as_str()),
        (Dimension::Drivers, "Oproepen om naar een raadsavond te komen")
    );
    assert!(with.versions.iter().any(|it| it.slug == "own/items/voorbeeld" && it.version == 1));
}

#[test]
fn what_is_wrong_is_said_with_file_and_line_in_plain_words() {
    let cases = [
        ("field", "items", "help = ", "hulp = ", 7, "‘hulp’ bestaat hier niet"),
        ("missing", "items", "provenance = \"proposal\"\n", "", 4, "‘provenance’ ontbreekt"),
        ("word", "items", "\"proposal\"", "\"voorstel\"", 8, "‘voorstel’ is hier geen keuze"),
        ("own", "items", "eigen.d4.oproepen", "d4.oproepen", 5, "moet beginnen met ‘eigen.’"),
        ("source", "items", "[\"G1\"]", "[\"G9\"]", 5, "de bron ‘G9’"),
        ("group", "items", "dimension = \"drivers\"", "dimension = \"risk-factors\"", 5, "ontbreekt de groep"),
        ("empty", "intervention", "Niet zolang mensen zich er onveilig voelen.", " ", 6, "een tekst leeg (taal: nl)"),
        ("evidence", "intervention", "practice-example", "strong-indications", 6, "bewijsniveau hoger"),
        ("when-not", "intervention", "when_not = ", "#", 5, "‘when_not’ ontbreekt"),
        ("quote", "items", "\"Oproepen", "Oproepen", 6, "Let op aanhalingstekens"),
        (
            "address",
            "source",
            "(2026)\"",
            "(2026)\"\naddress = \"javascript:alert(1)\"",
            3,
            "moet beginnen met https://",
        ),
        ("kind", "items", "provenance = \"proposal\"", "provenance = 3", 8, "iets anders dan verwacht"),
    ];
    for (name, kind, from, to, line, said) in cases {
        let faults = faults(name, kind, from, to);
        let file = format!("{kind}/voorbeeld/v1/content.toml, regel {line}: ");
        let found = faults.iter().any(|fault| fault.contains(&file) && fault.contains(said));
        assert!(found, "{name}: {file}{said}\n{}", faults.join("\n"));
    }
}

#[test]
fn the_same_id_twice_is_said_of_the_second() {
    let items = written("items");
    let twice = format!("{items}\n{}", &items[items.find("[[item]]").unwrap()..]);
    let files = [("source/a/v1/content.toml", written("source")), ("items/a/v1/content.toml", twice)];
    let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (*path, text.as_str())).collect();
    let faults = check(&folder("twice", &files), Language::Nl).unwrap_err();
    assert!(faults.iter().any(|fault| fault.contains("regel 12") && fault.contains("bestaat al")), "{faults:?}");
}

#[test]
fn a_file_where_nothing_is_looked_for_is_no_secret() {
    let faults = check(&folder("misplaced", &[("items/content.toml", "")]), Language::Nl).unwrap_err();
    assert!(faults[0].contains("waar Veerkaart niet kijkt"), "{faults:?}");
    let nothing = folder("nothing", &[("leesmij.md", "")]);
    assert!(check(&nothing, Language::En).unwrap_err()[0].starts_with("There is no content in"));
    assert!(check(Path::new("/nowhere"), Language::Nl).unwrap_err()[0].contains("niet te lezen"));
}

#[test]
fn a_faulty_folder_stops_the_start_and_adds_nothing() {
    let bad = folder("bad", &[("items/a/v1/content.toml", "dimension = \"drivers\"")]);
    assert!(read(Some(&bad), &[]).is_err_and(|why| why.contains("regel 1")));
}

#[test]
fn the_highest_version_of_own_content_counts() {
    let second = written("items").replace("Oproepen om", "Oproep om");
    let files = [
        ("source/a/v1/content.toml", written("source")),
        ("items/a/v1/content.toml", written("items")),
        ("items/a/v2/content.toml", second),
    ];
    let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (*path, text.as_str())).collect();
    let content = read(Some(&folder("versions", &files)), &[]).unwrap();
    assert!(content.item("eigen.d4.oproepen").unwrap().1.text.nl.starts_with("Oproep om"));
}

#[test]
fn an_analysis_keeps_the_version_that_it_was_started_with() {
    let (one, two) = ("title = \"een\"", "title = \"twee\"");
    let sources = [("guide/a", 1, one), ("guide/a", 2, two), ("guide/b", 1, one)];
    let pin = |version| [ContentVersion { slug: "guide/a".to_owned(), version }];
    assert_eq!(text_of(&sources, "guide/a", &pin(1)).unwrap().2, one);
    assert_eq!(text_of(&sources, "guide/a", &[]).unwrap().2, two, "the newest where nothing is pinned");
    assert_eq!(text_of(&sources, "guide/b", &pin(1)).unwrap().1, 1);
    let versions = Reading { sources: &sources, pinned: &pin(1) }.versions();
    assert_eq!(versions.iter().map(|it| it.version).collect::<Vec<_>>(), [1, 1]);
    assert!(std::ptr::eq(pinned(&versions).unwrap(), built_in().unwrap()), "what is not built in pins nothing");
}

#[test]
fn the_selection_list_of_the_municipality_takes_the_place_of_ours_and_is_checked() {
    let ours = read(None, &[]).unwrap().selection;
    assert_eq!(ours.faults(), []);
    assert!(ours.entry("dossier").is_some() && ours.provenance == model::content::Provenance::Proposal);
    let own = "provenance = \"found\"\nsignal_months = 6\n[[entry]]\nid = \"11.1\"\n\
               name = { nl = \"Verkenning\", en = \"Exploration\" }\nyears = 3\nsource = \"Selectielijst 2020\"\n";
    let list = folder("selection", &[("selection-list.toml", own)]);
    assert_eq!(check(&list, Language::Nl), Ok((0, 0)));
    let with = read(Some(&list), &[]).unwrap().selection;
    assert_eq!(
        (with.signal_months, with.entry("dossier"), with.entry("11.1").and_then(|it| it.years)),
        (6, None, Some(3))
    );
    for (name, from, to, said) in [
        ("term", "years = 3", "years = 3\npermanent = true", "hoort een termijn"),
        ("none", "years = 3\n", "", "hoort een termijn"),
        ("basis", "\"Selectielijst 2020\"", "\" \"", "ontbreekt de bron"),
        ("signals", "signal_months = 6", "signal_months = 0", "groter dan nul"),
        ("field", "years = 3", "jaren = 3", "‘jaren’ bestaat hier niet"),
    ] {
        assert!(own.contains(from), "or this test is blind: {from}");
        let text = own.replacen(from, to, 1);
        let faults = check(&folder(name, &[("selection-list.toml", &text)]), Language::Nl).unwrap_err();
        assert!(faults.iter().any(|it| it.contains("selection-list.toml, regel") && it.contains(said)), "{faults:?}");
    }
}
