//! What the typesetter can see: the template, one piece of data, and the typeface. No disk, no network, no clock.

use crate::fonts::TYPEFACE;
use std::sync::LazyLock;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| {
    LazyHash::new(Library::builder().with_features([Feature::A11yExtras].into_iter().collect()).build())
});

const TEMPLATE: [(&str, &str); 4] = [
    ("/report.typ", include_str!("../template/report.typ")),
    ("/look.typ", include_str!("../template/look.typ")),
    ("/parts.typ", include_str!("../template/parts.typ")),
    ("/map.typ", include_str!("../template/map.typ")),
];
const DATA: &str = "/data.json";

/// The world of one report.
pub(crate) struct ReportWorld {
    main: Source,
    sources: Vec<Source>,
    data: (FileId, Bytes),
}

fn at(path: &str) -> Option<FileId> {
    Some(RootedPath::new(VirtualRoot::Project, VirtualPath::new(path).ok()?).intern())
}

impl ReportWorld {
    /// A world that holds this data.
    pub fn new(data: Vec<u8>) -> Option<Self> {
        let mut sources = Vec::new();
        for (path, text) in TEMPLATE {
            sources.push(Source::new(at(path)?, text.to_owned()));
        }
        Some(Self { main: sources.first()?.clone(), sources, data: (at(DATA)?, Bytes::new(data)) })
    }

    fn missing(id: FileId) -> FileError {
        FileError::NotFound(id.vpath().get_with_slash().into())
    }
}

impl World for ReportWorld {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &TYPEFACE.book
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.sources.iter().find(|source| source.id() == id).cloned().ok_or_else(|| Self::missing(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.data.0 { Ok(self.data.1.clone()) } else { Err(Self::missing(id)) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        TYPEFACE.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
