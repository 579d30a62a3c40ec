//! What the typesetter can see: the template, one piece of data, and the typeface. No disk, no network, no clock.

use crate::fonts::TYPEFACE;
use crate::kind::Document;
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

const TEMPLATE: [(&str, &str); 10] = [
    ("/report.typ", include_str!("../template/report.typ")),
    ("/summary.typ", include_str!("../template/summary.typ")),
    ("/poster.typ", include_str!("../template/poster.typ")),
    ("/look.typ", include_str!("../template/look.typ")),
    ("/parts.typ", include_str!("../template/parts.typ")),
    ("/map.typ", include_str!("../template/map.typ")),
    ("/positions.typ", include_str!("../template/positions.typ")),
    ("/marks.typ", include_str!("../template/marks.typ")),
    ("/analysis.typ", include_str!("../template/analysis.typ")),
    ("/blocks.typ", include_str!("../template/blocks.typ")),
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
    /// A world that holds this data, and begins with the template of this document.
    pub fn new(document: Document, data: Vec<u8>) -> Option<Self> {
        let main = at(match document {
            Document::Full | Document::Analysis => "/report.typ",
            Document::Summary => "/summary.typ",
            Document::PosterOne(_) | Document::PosterTwo(_) => "/poster.typ",
        })?;
        let mut sources = Vec::new();
        for (path, text) in TEMPLATE {
            sources.push(Source::new(at(path)?, text.to_owned()));
        }
        let main = sources.iter().find(|source| source.id() == main)?.clone();
        Some(Self { main, sources, data: (at(DATA)?, Bytes::new(data)) })
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
