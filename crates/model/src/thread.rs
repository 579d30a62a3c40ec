//! One thread: from the signal to the effect. Nothing here is kept: it is read off what the parts say of each other. What
//! has no successor is a blind spot of its own.

use crate::{
    AppraisalId, DeploymentId, Dossier, OppositionId, RoleCardId, RoleMapId, SignalId,
    content::{Dimension, DimensionList},
    words,
};
use std::collections::BTreeSet;

words! {
    /// The kinds of nodes, in the order of the thread.
    Stage {
        /// Signaal.
        Signal = "signal",
        /// Weging.
        Appraisal = "appraisal",
        /// Bevinding.
        Finding = "finding",
        /// Wij-zij.
        Opposition = "opposition",
        /// Rol op kaart 2.
        Role = "role",
        /// Interventie.
        Intervention = "intervention",
        /// Effect: a look back.
        Effect = "effect",
    }
}

/// Something on the thread.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Node {
    /// A signal.
    Signal(SignalId),
    /// A weging.
    Appraisal(AppraisalId),
    /// A finding, by item.
    Finding(Dimension, String),
    /// A wij-zij.
    Opposition(OppositionId),
    /// A card of map 2.
    Role(RoleMapId, RoleCardId),
    /// An intervention in use.
    Intervention(DeploymentId),
    /// What was seen after so many months.
    Effect(DeploymentId, u16),
}

impl Node {
    /// Where on the thread it stands.
    pub const fn stage(&self) -> Stage {
        match self {
            Self::Signal(_) => Stage::Signal,
            Self::Appraisal(_) => Stage::Appraisal,
            Self::Finding(..) => Stage::Finding,
            Self::Opposition(_) => Stage::Opposition,
            Self::Role(..) => Stage::Role,
            Self::Intervention(_) => Stage::Intervention,
            Self::Effect(..) => Stage::Effect,
        }
    }

    /// How the page and the export name it.
    pub fn key(&self) -> String {
        match self {
            Self::Signal(id) => format!("signal-{id}"),
            Self::Appraisal(id) => format!("appraisal-{id}"),
            Self::Finding(_, item) => format!("finding-{}", item.replace('.', "-")),
            Self::Opposition(id) => format!("opposition-{id}"),
            Self::Role(map, id) => format!("role-{map}-{id}"),
            Self::Intervention(id) => format!("intervention-{id}"),
            Self::Effect(id, months) => format!("effect-{id}-{months}"),
        }
    }
}

/// The thread of a dossier.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Thread {
    /// Everything on it, in the order of the stages.
    pub nodes: Vec<Node>,
    /// What follows from what.
    pub links: BTreeSet<(Node, Node)>,
}

impl Thread {
    /// What comes before a node.
    pub fn before<'a>(&'a self, node: &'a Node) -> impl Iterator<Item = &'a Node> {
        self.links.iter().filter(move |(_, to)| to == node).map(|(from, _)| from)
    }

    /// What comes after a node.
    pub fn after<'a>(&'a self, node: &'a Node) -> impl Iterator<Item = &'a Node> {
        self.links.iter().filter(move |(from, _)| from == node).map(|(_, to)| to)
    }

    /// The nodes from which nothing follows yet. An effect is the end, so it is none.
    pub fn loose(&self) -> impl Iterator<Item = &Node> {
        self.nodes.iter().filter(|node| node.stage() != Stage::Effect && self.after(node).next().is_none())
    }

    /// Everything that a node comes from and everything that it leads to, itself included.
    pub fn through<'a>(&'a self, node: &'a Node) -> BTreeSet<&'a Node> {
        let mut all = BTreeSet::from([node]);
        for forth in [true, false] {
            let mut open = vec![node];
            while let Some(at) = open.pop() {
                let ends = self.links.iter().map(|(from, to)| if forth { (from, to) } else { (to, from) });
                let next: Vec<_> = ends.filter(|(from, _)| *from == at).map(|(_, to)| to).collect();
                open.extend(next.into_iter().filter(|node| all.insert(node)));
            }
        }
        all
    }

    /// The nodes of a stage.
    pub fn of(&self, stage: Stage) -> impl Iterator<Item = &Node> {
        self.nodes.iter().filter(move |node| node.stage() == stage)
    }
}

impl Dossier {
    /// The thread, as the parts of this dossier say it.
    pub fn thread(&self, lists: &[DimensionList]) -> Thread {
        let mut thread = Thread::default();
        let nodes = &mut thread.nodes;
        nodes.extend(self.signals().into_iter().map(|signal| Node::Signal(signal.id)));
        nodes.extend(self.appraisals().iter().map(|it| Node::Appraisal(it.id)));
        let mut links = vec![];
        for it in self.appraisals() {
            // One that was purged is no ground any more.
            let there = it.signals.iter().filter(|id| self.signal(**id).is_some());
            links.extend(there.map(|signal| (Node::Signal(*signal), Node::Appraisal(it.id))));
        }
        if let Some(analysis) = self.analysis() {
            for list in lists {
                for (item, standing) in analysis.found(list) {
                    let finding = Node::Finding(list.dimension, item.to_owned());
                    links.extend(analysis.appraisal.map(|id| (Node::Appraisal(id), finding.clone())));
                    let oppositions = standing.oppositions.iter().map(|id| self.resolve(*id));
                    links.extend(oppositions.map(|id| (finding.clone(), Node::Opposition(id))));
                    nodes.push(finding);
                }
            }
        }
        nodes.extend(self.map().map(|card| Node::Opposition(card.id)));
        for card in self.map() {
            if let Some(map) = self.role_maps_of(card.id).last() {
                for role in map.cards() {
                    links.push((Node::Opposition(card.id), Node::Role(map.id, role.id)));
                    nodes.push(Node::Role(map.id, role.id));
                }
            }
        }
        self.link_deployments(nodes, &mut links);
        let known: BTreeSet<&Node> = nodes.iter().collect();
        let stands = |node: &Node| known.contains(node);
        thread.links = links.into_iter().filter(|(from, to)| stands(from) && stands(to)).collect();
        thread
    }

    fn link_deployments(&self, nodes: &mut Vec<Node>, links: &mut Vec<(Node, Node)>) {
        let (mut used, mut effects) = (vec![], vec![]);
        for it in self.deployments() {
            let node = Node::Intervention(it.id);
            let findings =
                nodes.iter().filter(|of| matches!(of, Node::Finding(_, item) if it.fields.findings.contains(item)));
            links.extend(findings.map(|finding| (finding.clone(), node.clone())));
            for id in it.fields.oppositions.iter().map(|id| self.resolve(*id)) {
                links.push((Node::Opposition(id), node.clone()));
                if let Some(map) = self.role_maps_of(id).last() {
                    let aimed = |zone: crate::role_map::Zone| {
                        zone.position().is_some_and(|position| it.fields.positions.contains(&position))
                    };
                    let roles = map.cards().filter(|role| aimed(role.zone));
                    links.extend(roles.map(|role| (Node::Role(map.id, role.id), node.clone())));
                }
            }
            let mut months: Vec<u16> = it.reviews.iter().map(|(look, _)| look.months).collect();
            months.sort_unstable();
            months.dedup();
            for months in months {
                links.push((node.clone(), Node::Effect(it.id, months)));
                effects.push(Node::Effect(it.id, months));
            }
            used.push(node);
        }
        nodes.extend(used.into_iter().chain(effects));
    }
}
