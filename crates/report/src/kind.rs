//! Which documents can be made of one report.

/// A document as PDF.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Document {
    /// Everything, for who wants to know how it was found.
    #[default]
    Full,
    /// The analysis and nothing else, with its account.
    Analysis,
    /// One page for administrators.
    Summary,
    /// Map 1 for the wall.
    PosterOne(Paper),
    /// Map 2 for the wall.
    PosterTwo(Paper),
}

/// Paper for the wall, wider than high.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Paper {
    /// 420 by 297 millimetres.
    A3,
    /// 1189 by 841 millimetres.
    A0,
}

impl Document {
    /// Every document, in the order in which it is offered.
    pub const ALL: [Self; 7] = [
        Self::Full,
        Self::Analysis,
        Self::Summary,
        Self::PosterOne(Paper::A3),
        Self::PosterOne(Paper::A0),
        Self::PosterTwo(Paper::A3),
        Self::PosterTwo(Paper::A0),
    ];

    /// Its name in addresses, file names and arguments.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Analysis => "analysis",
            Self::Summary => "summary",
            Self::PosterOne(Paper::A3) => "map-1-a3",
            Self::PosterOne(Paper::A0) => "map-1-a0",
            Self::PosterTwo(Paper::A3) => "map-2-a3",
            Self::PosterTwo(Paper::A0) => "map-2-a0",
        }
    }

    /// The document with this name.
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|document| document.slug() == slug)
    }
}

#[cfg(test)]
mod tests {
    use super::Document;

    #[test]
    fn every_document_has_a_name_of_its_own() {
        for document in Document::ALL {
            assert_eq!(Document::from_slug(document.slug()), Some(document));
        }
        assert_eq!(Document::from_slug("a4"), None);
    }
}
