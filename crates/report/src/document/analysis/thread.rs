//! One thread from a signal to its effect, as a table that can be read both ways.

use crate::analysis::{Analysis, Thread, ThreadKind, ThreadNode};
use crate::document::{Block, Part, ThreadBlock, ThreadRow, ThreadStep, lead, proposal, shortened, text, titled};
use crate::words::Label;
use std::collections::HashMap;

/// Characters of a step where it is named once more.
const NAMED: usize = 70;

pub(super) fn blocks(part: &Part<'_>, it: &Analysis) -> Vec<Block> {
    let t = &part.w.analysis.thread;
    if it.thread.nodes.is_empty() {
        return vec![proposal(1, t.title), text(t.none)];
    }
    let mut blocks = vec![proposal(1, t.title), text(t.intro)];
    if !it.thread.loose.is_empty() {
        blocks.push(lead((t.loose_count)(it.thread.loose.len())));
    }
    let heads = vec![t.comes_from, t.step, t.leads_to];
    blocks.push(Block::Thread(Box::new(ThreadBlock { heads, rows: rows(part, &it.thread) })));
    blocks
}

/// The steps in the order of the thread, numbered; each names its neighbours by number.
fn rows(part: &Part<'_>, thread: &Thread) -> Vec<ThreadRow> {
    let t = &part.w.analysis.thread;
    let in_order = ThreadKind::ALL.iter().flat_map(|kind| thread.nodes.iter().filter(|node| node.kind == *kind));
    let nodes: Vec<&ThreadNode> = in_order.collect();
    let mut at = HashMap::new();
    for (index, node) in nodes.iter().enumerate() {
        at.entry(node.key.as_str()).or_insert(index);
    }
    let (mut from, mut to) = (vec![Vec::new(); nodes.len()], vec![Vec::new(); nodes.len()]);
    for link in &thread.links {
        let ends = (at.get(link.from.as_str()).copied(), at.get(link.to.as_str()).copied());
        if let (Some(first), Some(then)) = ends {
            to.get_mut(first).into_iter().for_each(|steps: &mut Vec<usize>| steps.push(then));
            from.get_mut(then).into_iter().for_each(|steps: &mut Vec<usize>| steps.push(first));
        }
    }
    from.iter_mut().chain(&mut to).for_each(|steps| steps.sort_unstable());
    let step = |index: &usize| {
        let label = nodes.get(*index).map(|node| label(part, node)).unwrap_or_default();
        ThreadStep { number: index + 1, text: shortened(&label, NAMED) }
    };
    let mut rows = Vec::with_capacity(nodes.len());
    for (index, (node, (from, to))) in nodes.iter().zip(from.iter().zip(&to)).enumerate() {
        let loose = thread.loose.contains(&node.key);
        rows.push(ThreadRow {
            number: index + 1,
            kind: node.kind.label(part.l),
            label: label(part, node),
            from: from.iter().map(step).collect(),
            to: to.iter().map(step).collect(),
            begins: t.begins,
            ends: if loose { t.loose } else { t.ends },
            loose,
        });
    }
    rows
}

fn label(part: &Part<'_>, node: &ThreadNode) -> String {
    titled(&node.label, part.w.not_known)
}
