//! The part of the page on the second set: at first sight, and now that both halves were used to build with.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::OnceLock;

use crate::blind::{Figures, Half, measure, read};
use crate::share::{Share, gap_by_chance, so_few_by_chance};

/// Sections in the order of the page, with their titles.
const SECTIONS: [(&str, &str); 9] = [
    ("fixed forms", "Fixed forms that were found"),
    ("fixed forms, false alarms", "Near misses in which a fixed form of any kind was seen"),
    ("addresses", "Addresses without a street word"),
    ("addresses, false alarms", "What looks like such an address and is none"),
    ("names by origin", "Names by origin"),
    ("names by way of writing", "The same sentences by way of writing"),
    ("other names", "Names that are also words, and nicknames"),
    ("sentences of officials", "Alarms on sentences in which nobody is named"),
    ("functions", "Recognisable functions, and functions that point at nobody"),
];

/// What a half gives now.
pub fn now(half: Half) -> &'static Figures {
    static BUILD: OnceLock<Figures> = OnceLock::new();
    static APART: OnceLock<Figures> = OnceLock::new();
    match half {
        Half::Build => BUILD.get_or_init(|| measure(half)),
        Half::Apart => APART.get_or_init(|| measure(half)),
    }
}

/// What the half kept apart gave before anything was mended: measured once, and never written again.
fn first_sight() -> Figures {
    let kept: BTreeMap<String, BTreeMap<String, [usize; 2]>> = read("first_sight.toml");
    let share = |[hits, of]: [usize; 2]| Share { hits, of };
    kept.into_iter()
        .map(|(section, rows)| (section, rows.into_iter().map(|(row, counted)| (row, share(counted))).collect()))
        .collect()
}

pub fn all(rows: &BTreeMap<String, Share>) -> Share {
    let mut sum = Share::default();
    rows.values().for_each(|share| sum.add(*share));
    sum
}

pub fn write_page(text: &mut String) {
    let (first, build, apart) = (first_sight(), now(Half::Build), now(Half::Apart));
    text.push_str(include_str!("second.md"));
    for (section, title) in SECTIONS {
        write!(
            text,
            "\n### {title}\n\n| | kept apart, first sight | share | kept apart, now | share | 95 % interval | build half, now | share |\n|---|---|---|---|---|---|---|---|\n"
        )
        .unwrap();
        let mut sections = vec![section.to_owned()];
        sections.extend((section == "functions").then(|| format!("{section}, false alarms")));
        for section in sections {
            let rows = &apart[&section];
            let alarms = if section.starts_with("functions,") { "false alarms, " } else { "" };
            let line = |text: &mut String, name: &str, first: Share, now: Share, build: Share| {
                writeln!(
                    text,
                    "| {alarms}{name} | {} | {} | {} | {} |",
                    first.short(),
                    now.short(),
                    now.range(),
                    build.short()
                )
                .unwrap();
            };
            for (row, share) in rows {
                line(text, &row.replace('_', " "), first[&section][row], *share, build[&section][row]);
            }
            if rows.len() > 2 && section != "sentences of officials" {
                line(text, "**all**", all(&first[&section]), all(rows), all(&build[&section]));
            }
        }
        if section == "names by origin" {
            write_chance(text, &first[section], "At first sight");
            write_chance(text, &apart[section], "Now");
        }
    }
}

/// Is any origin found less often than chance explains?
fn write_chance(text: &mut String, origins: &BTreeMap<String, Share>, when: &str) {
    let pooled = all(origins).rate();
    let of = origins.values().map(|share| share.of).next().unwrap_or_default();
    let rates = || origins.values().map(|share| share.rate());
    let gap = rates().fold(0.0, f64::max) - rates().fold(1.0, f64::min);
    let count = i32::try_from(origins.len()).unwrap();
    // One in twenty that any of so many falls outside, though all are found equally often.
    let outside: Vec<String> = origins
        .iter()
        .filter(|(_, share)| so_few_by_chance(**share, pooled) < 0.05 / f64::from(count))
        .map(|(origin, _)| origin.replace('_', " "))
        .collect();
    writeln!(
        text,
        "\n{when}: {of} sentences an origin, all together {:.1} %. Between the best and the worst origin lie {:.1} points. \
         Were all origins found equally often, chance alone would stay within {:.1} points in nineteen of twenty times; \
         with 45 sentences an origin (as many as there are different names in a half: a name that is missed is missed in \
         each of its sentences) within {:.1} points, and with 40 within {:.1}. Origins that are found less often than \
         chance explains (95 % for all together): {}.",
        pooled * 100.0,
        gap * 100.0,
        gap_by_chance(count, of, pooled) * 100.0,
        gap_by_chance(count, 45, pooled) * 100.0,
        gap_by_chance(count, 40, pooled) * 100.0,
        if outside.is_empty() { "none".to_owned() } else { outside.join(", ") },
    )
    .unwrap();
}
