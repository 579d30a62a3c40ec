//! A folder of the municipality: own items and own interventions, in the same form as ours, loaded beside them.
//!
//! `<kind>/<name>/v<number>/content.toml`; the kinds are `source`, `items` and `intervention`. The highest number counts.

use super::{Content, fault};
use crate::language::Language;
use model::{
    content::{Catalogue, Fault, Known, OwnItems, SelectionList, SourceList},
    event::ContentVersion,
};
use serde::de::DeserializeOwned;
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

/// The kinds that can be added, in the order in which they are read: items name sources.
const KINDS: [&str; 3] = ["source", "items", "intervention"];

/// The selection list of the municipality, at the top of the folder. It takes the place of ours.
pub const SELECTION: &str = "selection-list.toml";

/// One file of the folder.
struct File {
    kind: &'static str,
    slug: String,
    version: u32,
    path: PathBuf,
    text: String,
}

/// What was found wrong, as sentences with file and line.
type Faults = Vec<String>;

/// Everything that the folder adds.
#[derive(Default)]
struct Own {
    sources: Vec<SourceList>,
    items: Vec<OwnItems>,
    catalogues: Vec<Catalogue>,
    versions: Vec<ContentVersion>,
    selection: Option<SelectionList>,
}

/// Looks through a folder and says in plain words what is wrong, each with file and line. With nothing wrong, how many
/// items and interventions it adds.
pub fn check(folder: &Path, language: Language) -> Result<(usize, usize), Faults> {
    let content = super::Reading { sources: &super::SOURCES, pinned: &[] }.content().map_err(|why| vec![why])?;
    let own = read(&content, folder, language)?;
    Ok((
        own.items.iter().map(|list| list.items.len()).sum(),
        own.catalogues.iter().map(|list| list.interventions.len()).sum(),
    ))
}

/// Adds what the folder holds; nothing of it when something is wrong.
pub fn add(content: &mut Content, folder: &Path) -> Result<(), String> {
    let own = read(content, folder, Language::Nl).map_err(|faults| faults.join("\n"))?;
    content.sources.sources.extend(own.sources.into_iter().flat_map(|list| list.sources));
    content.interventions.extend(own.catalogues.into_iter().flat_map(|list| list.interventions));
    for list in own.items {
        let dimension = content.dimensions.iter_mut().find(|known| known.dimension == list.dimension);
        if let Some(known) = dimension {
            known.items.extend(list.items);
        }
    }
    content.selection = own.selection.unwrap_or(content.selection.clone());
    content.versions.extend(own.versions);
    Ok(())
}

fn read(content: &Content, folder: &Path, language: Language) -> Result<Own, Faults> {
    let mut faults = vec![];
    let files = files(folder, language, &mut faults);
    let mut known = Known::new(&content.dimensions, &content.interventions, &content.sources);
    let mut own = Own::default();
    for file in &files {
        let found = match file.kind {
            "source" => file.parse(language, &mut faults).map(|list| (known.sources(&list), own.sources.push(list)).0),
            "items" => file.parse(language, &mut faults).map(|list| (known.items(&list), own.items.push(list)).0),
            _ => file.parse(language, &mut faults).map(|it| (known.interventions(&it), own.catalogues.push(it)).0),
        };
        faults.extend(found.into_iter().flatten().map(|it| file.say(&it, language)));
        own.versions.push(ContentVersion { slug: format!("own/{}", file.slug), version: file.version });
    }
    own.selection = selection(folder, language, &mut faults);
    if faults.is_empty() { Ok(own) } else { Err(faults) }
}

/// The selection list of the folder, when there is one.
fn selection(folder: &Path, language: Language, faults: &mut Faults) -> Option<SelectionList> {
    let path = folder.join(SELECTION);
    if !path.exists() {
        return None;
    }
    let read = fs::read_to_string(&path).map_err(|error| fault::not_read(&path, &error.to_string(), language));
    let text = read.map_err(|why| faults.push(why)).ok()?;
    let file = File { kind: KINDS[0], slug: String::new(), version: 1, path, text };
    let list: SelectionList = file.parse(language, faults)?;
    faults.extend(list.faults().iter().map(|it| file.say(it, language)));
    Some(list)
}

impl File {
    fn parse<T: DeserializeOwned>(&self, language: Language, faults: &mut Faults) -> Option<T> {
        let parsed = toml::from_str(&self.text);
        parsed
            .map_err(|error| {
                let line = error.span().map_or(1, |span| fault::line(&self.text, span.start));
                faults.push(fault::at(&self.path, line, &fault::unreadable(error.message(), language), language));
            })
            .ok()
    }

    fn say(&self, found: &Fault, language: Language) -> String {
        let line = fault::line_of(&self.text, &found.id);
        fault::at(&self.path, line, &fault::sentence(found, language), language)
    }
}

/// The files of the folder in the order in which they are read; of each name the highest version. What stands where
/// nothing is looked for is a fault too: a file in the wrong place would be silently left out.
fn files(folder: &Path, language: Language, faults: &mut Faults) -> Vec<File> {
    let mut found: BTreeMap<(usize, String), File> = BTreeMap::new();
    let mut paths = vec![];
    if let Err(error) = walk(folder, &mut paths) {
        faults.push(fault::not_read(folder, &error.to_string(), language));
    }
    paths.sort();
    for path in paths.into_iter().filter(|path| path.extension().is_some_and(|it| it == "toml")) {
        let place: Vec<String> = path
            .strip_prefix(folder)
            .unwrap_or(&path)
            .components()
            .map(|part| part.as_os_str().to_string_lossy().into_owned())
            .collect();
        if place == [SELECTION] {
            continue;
        }
        let [kind, name, version, file] = place.as_slice() else {
            faults.push(fault::misplaced(&path, language));
            continue;
        };
        let order = KINDS.iter().position(|known| known == kind);
        let version = version.strip_prefix('v').and_then(|number| number.parse::<u32>().ok());
        let (Some(order), Some(version), "content.toml") = (order, version, file.as_str()) else {
            faults.push(fault::misplaced(&path, language));
            continue;
        };
        let text = match fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) => {
                faults.push(fault::not_read(&path, &error.to_string(), language));
                continue;
            }
        };
        let slug = format!("{kind}/{name}");
        let file = File { kind: KINDS[order], slug: slug.clone(), version, path, text };
        let newest = found.get(&(order, slug.clone())).is_none_or(|known| known.version < version);
        if newest {
            found.insert((order, slug), file);
        }
    }
    if found.is_empty() && faults.is_empty() && !folder.join(SELECTION).exists() {
        faults.push(fault::nothing_there(folder, language));
    }
    found.into_values().collect()
}

fn walk(folder: &Path, found: &mut Vec<PathBuf>) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            walk(&path, found)?;
        } else {
            found.push(path);
        }
    }
    Ok(())
}
