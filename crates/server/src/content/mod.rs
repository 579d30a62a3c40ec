//! The content that is built in: lists of questions and the run of a session, parsed once. Other versions stay readable
//! for dossiers that started with them.

use model::{
    advice::Against,
    content::{
        Activities, AdviceRules, AppraisalGuide, Catalogue, ContactCheckList, Dimension, DimensionList, Directions,
        Intervention, Item, Narratives, PhaseList, QuestionList, RoleGuide, RunStep, SelectionList, SessionRun, Source,
        SourceList, Theories, UnrestPhases,
    },
    event::ContentVersion,
    session::{Agreement, Plan, PlanStep},
};
use serde::de::DeserializeOwned;
use std::{
    path::{Path, PathBuf},
    sync::{Mutex, OnceLock, PoisonError},
};

mod fault;
mod folder;
#[cfg(test)]
mod tests;

pub use folder::check;

/// The lists that the screens use now.
pub struct Content {
    /// "Conflict of polarisatie?"
    pub conflict_or_polarisation: QuestionList,
    /// Help in choosing one wij-zij.
    pub choosing_one: QuestionList,
    /// Questions beside map 1.
    pub opposition_map: QuestionList,
    /// Base laws and positions beside map 2.
    pub role_map: RoleGuide,
    /// The questions on our own share.
    pub conduct_reflection: QuestionList,
    /// The questions of the four gamechangers.
    pub gamechangers: QuestionList,
    /// What to check in the street of what was seen online only.
    pub online_check: QuestionList,
    /// What a room agrees on.
    pub agreements: QuestionList,
    /// The run that the plan of a session begins with.
    pub session_run: SessionRun,
    /// The phases with their signs.
    pub phases: PhaseList,
    /// The criteria of the weging.
    pub appraisal: AppraisalGuide,
    /// The narratives of distrust.
    pub narratives: Narratives,
    /// Theories and approaches, to read beside the catalogue.
    pub theories: Theories,
    /// The phases of unrest.
    pub unrest_phases: UnrestPhases,
    /// What works and what does not, per kind of activity.
    pub activities: Activities,
    /// The gate before a meeting activity.
    pub contact_check: ContactCheckList,
    /// The directions of a solution.
    pub directions: Directions,
    /// The advice rules.
    pub advice: AdviceRules,
    /// Every source that is named.
    pub sources: SourceList,
    /// The nine dimensions, in order.
    pub dimensions: Vec<DimensionList>,
    /// The catalogue.
    pub interventions: Vec<Intervention>,
    /// How long which kind of dossier is kept: that of the municipality, or else our example.
    pub selection: SelectionList,
    /// The versions of all of it.
    pub versions: Vec<ContentVersion>,
}

impl Content {
    /// A dimension.
    pub fn dimension(&self, dimension: Dimension) -> Option<&DimensionList> {
        self.dimensions.iter().find(|list| list.dimension == dimension)
    }

    /// An item of any dimension, by its id.
    pub fn item(&self, id: &str) -> Option<(&DimensionList, &Item)> {
        self.dimensions.iter().find_map(|list| list.item(id).map(|item| (list, item)))
    }

    /// An entry of the catalogue, by its id.
    pub fn intervention(&self, id: &str) -> Option<&Intervention> {
        self.interventions.iter().find(|it| it.id == id)
    }

    /// A source by its code.
    pub fn source(&self, code: &str) -> Option<&Source> {
        self.sources.sources.iter().find(|source| source.code == code)
    }

    /// What advice rules are held against.
    pub fn against(&self) -> Against<'_> {
        Against { dimensions: &self.dimensions, interventions: &self.interventions, contact_check: &self.contact_check }
    }
}

const SOURCES: [(&str, u32, &str); 31] = [
    (
        "aid/conflict-or-polarisation",
        1,
        include_str!("../../../../content/aid/conflict-or-polarisation/v1/content.toml"),
    ),
    ("aid/choosing-one", 1, include_str!("../../../../content/aid/choosing-one/v1/content.toml")),
    ("guide/opposition-map", 1, include_str!("../../../../content/guide/opposition-map/v1/content.toml")),
    ("positions/role-map", 1, include_str!("../../../../content/positions/role-map/v1/content.toml")),
    ("guide/conduct-reflection", 1, include_str!("../../../../content/guide/conduct-reflection/v1/content.toml")),
    ("guide/gamechangers", 1, include_str!("../../../../content/guide/gamechangers/v1/content.toml")),
    ("guide/agreements", 1, include_str!("../../../../content/guide/agreements/v1/content.toml")),
    ("guide/online-check", 1, include_str!("../../../../content/guide/online-check/v1/content.toml")),
    ("run/session", 1, include_str!("../../../../content/run/session/v1/content.toml")),
    ("phase/four-phases", 1, include_str!("../../../../content/phase/four-phases/v1/content.toml")),
    ("appraisal/own-criteria", 1, include_str!("../../../../content/appraisal/own-criteria/v1/content.toml")),
    ("narrative/five", 1, include_str!("../../../../content/narrative/five/v1/content.toml")),
    ("theory/sixteen", 1, include_str!("../../../../content/theory/sixteen/v1/content.toml")),
    ("unrest-phase/four", 1, include_str!("../../../../content/unrest-phase/four/v1/content.toml")),
    ("activity/per-phase", 1, include_str!("../../../../content/activity/per-phase/v1/content.toml")),
    ("checklist/contact-check", 1, include_str!("../../../../content/checklist/contact-check/v1/content.toml")),
    ("direction/five", 1, include_str!("../../../../content/direction/five/v1/content.toml")),
    ("advice/rules", 1, include_str!("../../../../content/advice/rules/v1/content.toml")),
    ("source/all", 1, include_str!("../../../../content/source/all/v1/content.toml")),
    ("dimension/manifestations", 1, include_str!("../../../../content/dimension/manifestations/v1/content.toml")),
    ("dimension/dividing-lines", 1, include_str!("../../../../content/dimension/dividing-lines/v1/content.toml")),
    ("dimension/risk-factors", 1, include_str!("../../../../content/dimension/risk-factors/v1/content.toml")),
    ("dimension/drivers", 1, include_str!("../../../../content/dimension/drivers/v1/content.toml")),
    (
        "dimension/sentiments-and-triggers",
        1,
        include_str!("../../../../content/dimension/sentiments-and-triggers/v1/content.toml"),
    ),
    ("dimension/phases", 1, include_str!("../../../../content/dimension/phases/v1/content.toml")),
    ("dimension/locations", 1, include_str!("../../../../content/dimension/locations/v1/content.toml")),
    ("dimension/own-role", 1, include_str!("../../../../content/dimension/own-role/v1/content.toml")),
    (
        "dimension/protective-factors",
        1,
        include_str!("../../../../content/dimension/protective-factors/v1/content.toml"),
    ),
    ("intervention/neighbourhood", 1, include_str!("../../../../content/intervention/neighbourhood/v1/content.toml")),
    ("intervention/municipality", 1, include_str!("../../../../content/intervention/municipality/v1/content.toml")),
    ("intervention/conversation", 1, include_str!("../../../../content/intervention/conversation/v1/content.toml")),
];

/// Our example of a selection list. It has no versions: a dossier keeps the term that was chosen for it.
const SELECTION: &str = include_str!("../../../../content/selection-list.toml");

/// A version of a piece of content, as text.
type Text = (&'static str, u32, &'static str);

/// The text of a piece of content: the version that is pinned, or else the newest.
fn text_of<'a>(sources: &'a [Text], slug: &str, pinned: &[ContentVersion]) -> Option<&'a Text> {
    let wanted = pinned.iter().find(|it| it.slug == slug).map(|it| it.version);
    let versions = || sources.iter().filter(|(of, ..)| *of == slug);
    versions()
        .find(|(_, version, _)| Some(*version) == wanted)
        .or_else(|| versions().max_by_key(|(_, version, _)| *version))
}

struct Reading<'a> {
    sources: &'a [Text],
    pinned: &'a [ContentVersion],
}

impl Reading<'_> {
    fn parse<T: DeserializeOwned>(&self, slug: &str) -> Result<T, String> {
        let (_, version, source) =
            text_of(self.sources, slug, self.pinned).ok_or_else(|| format!("{slug}: missing"))?;
        toml::from_str(source).map_err(|error| format!("content/{slug}/v{version}/content.toml: {error}"))
    }

    /// Every piece of a kind, in the order of the list.
    fn slugs(&self, kind: &str) -> Vec<&'static str> {
        let mut slugs: Vec<&'static str> = vec![];
        for (slug, ..) in self.sources.iter().filter(|(slug, ..)| slug.split('/').next() == Some(kind)) {
            if !slugs.contains(slug) {
                slugs.push(slug);
            }
        }
        slugs
    }

    fn parse_all<T: DeserializeOwned>(&self, kind: &str) -> Result<Vec<T>, String> {
        self.slugs(kind).into_iter().map(|slug| self.parse(slug)).collect()
    }

    fn versions(&self) -> Vec<ContentVersion> {
        let mut versions: Vec<ContentVersion> = vec![];
        for (slug, ..) in self.sources {
            if let Some((slug, version, _)) = text_of(self.sources, slug, self.pinned)
                && !versions.iter().any(|known| known.slug == *slug)
            {
                versions.push(ContentVersion { slug: (*slug).to_owned(), version: *version });
            }
        }
        versions
    }

    fn content(&self) -> Result<Content, String> {
        let catalogues: Vec<Catalogue> = self.parse_all("intervention")?;
        Ok(Content {
            conflict_or_polarisation: self.parse("aid/conflict-or-polarisation")?,
            choosing_one: self.parse("aid/choosing-one")?,
            opposition_map: self.parse("guide/opposition-map")?,
            role_map: self.parse("positions/role-map")?,
            conduct_reflection: self.parse("guide/conduct-reflection")?,
            gamechangers: self.parse("guide/gamechangers")?,
            agreements: self.parse("guide/agreements")?,
            online_check: self.parse("guide/online-check")?,
            session_run: self.parse("run/session")?,
            phases: self.parse("phase/four-phases")?,
            appraisal: self.parse("appraisal/own-criteria")?,
            narratives: self.parse("narrative/five")?,
            theories: self.parse("theory/sixteen")?,
            unrest_phases: self.parse("unrest-phase/four")?,
            activities: self.parse("activity/per-phase")?,
            contact_check: self.parse("checklist/contact-check")?,
            directions: self.parse("direction/five")?,
            advice: self.parse("advice/rules")?,
            sources: self.parse("source/all")?,
            dimensions: self.parse_all("dimension")?,
            interventions: catalogues.into_iter().flat_map(|it| it.interventions).collect(),
            selection: toml::from_str(SELECTION).map_err(|error| format!("content/{}: {error}", folder::SELECTION))?,
            versions: self.versions(),
        })
    }
}

/// The content that is loaded: what is built in, with what a folder of the municipality adds.
static LOADED: OnceLock<Result<Content, String>> = OnceLock::new();
/// The folder that it was loaded with.
static OWN: OnceLock<Option<PathBuf>> = OnceLock::new();

/// Loads the content at the start, with a folder of the municipality beside it. A file that does not read, or says
/// something that cannot be, fails the start.
pub fn load(own: Option<&Path>) -> Result<&'static Content, String> {
    let first = || {
        let own = OWN.get_or_init(|| own.map(Path::to_owned));
        read(own.as_deref(), &[])
    };
    LOADED.get_or_init(first).as_ref().map_err(Clone::clone)
}

/// The content that is loaded. A built-in file that does not parse fails the start; a test parses all.
pub fn built_in() -> Result<&'static Content, String> {
    load(None)
}

/// Whether a selection list is not the example that is built in.
pub fn is_own_selection(list: &SelectionList) -> bool {
    toml::from_str::<SelectionList>(SELECTION).is_ok_and(|ours| ours != *list)
}

fn read(own: Option<&Path>, pinned: &[ContentVersion]) -> Result<Content, String> {
    let mut content = Reading { sources: &SOURCES, pinned }.content()?;
    if let Some(folder) = own {
        folder::add(&mut content, folder)?;
    }
    Ok(content)
}

/// The content with these versions in it: what is loaded, as long as they are the newest. An analysis keeps what it was
/// started with.
pub fn pinned(versions: &[ContentVersion]) -> Result<&'static Content, String> {
    static OLDER: Mutex<Vec<(Vec<ContentVersion>, &'static Content)>> = Mutex::new(vec![]);
    let loaded = built_in()?;
    let same = |known: &Content| {
        let newest = |it: &ContentVersion| known.versions.iter().find(|known| known.slug == it.slug);
        versions.iter().all(|it| newest(it).is_none_or(|known| known.version == it.version || is_own(it)))
    };
    if same(loaded) {
        return Ok(loaded);
    }
    let mut older = OLDER.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((_, known)) = older.iter().find(|(of, _)| of == versions) {
        return Ok(known);
    }
    // As few as there are releases with other content: it stays for as long as the program runs.
    let content: &'static Content = Box::leak(Box::new(read(OWN.get().and_then(Option::as_deref), versions)?));
    older.push((versions.to_vec(), content));
    Ok(content)
}

/// Own content is not kept by us: of it only the newest can be read.
fn is_own(version: &ContentVersion) -> bool {
    version.slug.starts_with("own/")
}

/// The versions that a dossier is started with.
pub fn versions() -> Vec<ContentVersion> {
    built_in().map_or_else(|_| vec![], |content| content.versions.clone())
}

/// A standard step by its id.
pub fn standard_step(id: &str) -> Option<&'static RunStep> {
    built_in().ok()?.session_run.steps.iter().find(|step| step.id == id)
}

/// The plan that a session has as long as nobody made one.
pub fn usual_plan() -> Plan {
    let Ok(content) = built_in() else { return Plan::default() };
    let step = |(key, step): (u16, &RunStep)| PlanStep {
        key,
        standard: Some(step.id.clone()),
        title: None,
        question: None,
        minutes: step.minutes,
        mode: step.mode,
    };
    let agreements = content.agreements.questions.iter().map(|it| Agreement::Standard(it.id.clone())).collect();
    Plan { steps: (1..).zip(&content.session_run.steps).map(step).collect(), agreements }
}
