//! Both maps for the wall: one layout, on A3 and enlarged on A0, so that what was read on a table is known on the wall.

use super::{Block, Manuscript, Part, heading, lead, map, role_map, text, weight};
use crate::drawing::Frame;
use crate::kind::Paper;
use crate::report::Report;
use crate::words::Label;
use serde::Serialize;

/// The drawing fills a sheet. Its smallest letters are 12 points on A3 and 35 on A0, to be read at three metres.
const SHEET: Frame = Frame { named: 495.0, numbered: 335.0, smallest: 11.25 };
/// More oppositions than this do not fit on one sheet in one column.
const ONE_SHEET: usize = 14;

/// What the template knows of the sheet.
#[derive(Debug, Clone, Copy, Serialize)]
pub(crate) struct Sheet {
    pub paper: &'static str,
    /// How many times A3 it is.
    pub scale: f64,
    pub columns: u8,
    /// How many times the letters of the table are enlarged.
    pub letters: f64,
    /// Word before the number of a sheet.
    pub word: &'static str,
}

/// Letters and columns of map 1 on the wall: the first with which it fits on one sheet, and else the last.
pub(crate) const ROOMS: [(f64, u8); 5] = [(1.5, 1), (1.25, 1), (1.1, 1), (1.0, 1), (0.85, 2)];

fn sheet(part: &Part<'_>, paper: Paper, (letters, columns): (f64, u8)) -> Sheet {
    let (name, scale) = match paper {
        Paper::A3 => ("a3", 1.0),
        Paper::A0 => ("a0", 1_189.0 / 420.0),
    };
    Sheet { paper: name, scale, columns, letters, word: part.w.sheet.sheet }
}

/// Map 1 for the wall; `None` when a room is surely too small.
pub(crate) fn poster_one(report: &Report, paper: Paper, room: (f64, u8)) -> Option<Manuscript> {
    let part = Part::of(report);
    let s = part.w.sheet;
    let long = report.oppositions.iter().map(|it| weight(&it.us) + weight(&it.them)).sum::<usize>();
    if room.1 == 1 && (report.oppositions.len() > ONE_SHEET || long > 4_000) {
        return None;
    }
    let opened = opened(&part, s.map_one);
    let t = &part.w.table;
    let mut blocks = vec![heading(1, t.title), text(part.w.summary.stories)];
    blocks.push(if report.oppositions.is_empty() { text(t.none) } else { map::shores(&part) });
    Some(Manuscript { blocks, sheet: Some(sheet(&part, paper, room)), ..opened })
}

/// The newest map 2 for the wall, with a second sheet on which it stands in words.
pub(crate) fn poster_two(report: &Report, paper: Paper) -> Manuscript {
    let part = Part::of(report);
    let m = part.w.role_map;
    let opened = opened(&part, m.title);
    let mut blocks = Vec::new();
    match report.leading_map() {
        None => blocks.push(text(m.nobody)),
        Some(map) => {
            if let Some(judged) = &map.pressure {
                let said = (m.pressure_is)(&judged.value.label(part.l).to_lowercase());
                let reason = super::shortened(judged.reason.as_deref().unwrap_or_default(), 110);
                blocks.push(lead(format!("{said} {reason}").trim_end()));
            }
            blocks.push(Block::Positions(Box::new(role_map::positions(&part, map, SHEET))));
            blocks.push(lead(m.equal_question));
            let mut told = vec![heading(1, m.told), text((m.intro)(&map.us, &map.them))];
            told.extend(role_map::standing(&part, map));
            let moves = role_map::moves(&part, map);
            told.push(heading(2, m.moves));
            told.push(if moves.is_empty() { text(m.moves_none) } else { Block::List { items: moves } });
            blocks.push(Block::Pages { blocks: told });
        }
    }
    Manuscript { blocks, sheet: Some(sheet(&part, paper, (1.0, 1))), ..opened }
}

/// A sheet on a wall has one line for its title.
fn opened(part: &Part<'_>, kind: &'static str) -> Manuscript {
    let opened = super::opened(part, kind);
    Manuscript {
        title: super::titled(&super::shortened(&opened.title, 80), kind),
        author: super::shortened(&opened.author, 60),
        area: opened.area.map(|area| super::shortened(&area, 70)),
        banners: opened.banners.iter().map(|banner| super::shortened(banner, 200)).collect(),
        ..opened
    }
}
