//! The typeface inside the binary: Atkinson Hyperlegible Next, four cuts. There is no other to fall back on.

use std::sync::LazyLock;
use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

/// The cuts and their index.
pub(crate) struct Typeface {
    pub book: LazyHash<FontBook>,
    pub fonts: Vec<Font>,
}

/// Read once, then shared by all reports.
pub(crate) static TYPEFACE: LazyLock<Typeface> = LazyLock::new(|| {
    let files: [&'static [u8]; 4] = [
        include_bytes!(concat!(env!("OUT_DIR"), "/regular.ttf")),
        include_bytes!(concat!(env!("OUT_DIR"), "/italic.ttf")),
        include_bytes!(concat!(env!("OUT_DIR"), "/semibold.ttf")),
        include_bytes!(concat!(env!("OUT_DIR"), "/bold.ttf")),
    ];
    let fonts: Vec<Font> = files.into_iter().flat_map(|file| Font::iter(Bytes::new(file))).collect();
    Typeface { book: LazyHash::new(FontBook::from_fonts(&fonts)), fonts }
});

impl Typeface {
    /// Whether every cut can print the character.
    pub fn prints(&self, character: char) -> bool {
        !self.fonts.is_empty() && self.fonts.iter().all(|font| font.info().coverage.contains(u32::from(character)))
    }
}
