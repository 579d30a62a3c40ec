//! The thread from a signal to an effect, read off what the parts say of each other.

use crate::{analysed::*, team::*};
use model::{
    AppraisalId, Domain, SignalId,
    analysis::FindingChange,
    content::Dimension,
    deployment::{DeploymentChange, LookBack, SignSeen},
    occurrence::SeenWhere,
    opposition::Evidence,
    role_map::{Position, RoleCardKind, Zone},
    signal::Signal,
    thread::{Node, Stage, Thread},
};

const WEGING: AppraisalId = AppraisalId(40);

/// Something that was noticed.
pub(crate) fn signal(n: u128) -> Signal {
    Signal {
        id: SignalId(n),
        what: text("ruzie bij de ingang"),
        area: text("de wijk Noord"),
        seen_on: day("2026-01-10"),
        by_function: text("conciërge"),
        domain: Domain::Education,
        evidence: Evidence::Observation,
        seen: SeenWhere::Offline,
    }
}

fn finding(item: &str) -> Node {
    Node::Finding(lists().dimension_of(item).unwrap(), item.to_owned())
}

fn thread(team: &Team) -> Thread {
    team.dossier.thread(&lists().dimensions)
}

/// One thing of each stage, each following from the one before.
fn whole() -> Team {
    let mut team = Team::with_oppositions(2);
    let by = facilitator();
    team.did(&by, |d| d.take_signals(&by, vec![signal(1), signal(2)]));
    team.did(&by, |d| d.start_appraisal(&by, WEGING, [SignalId(1)].into()));
    team.did(&by, |d| d.start_analysis(&by, Some(WEGING), vec![]));
    team.finds("d1.angst", vec![FindingChange::Oppositions(ids(&[1]))]);
    team.did(&by, |d| d.start_role_map(&by, M1, o(1)));
    let card = (text("omwonenden"), RoleCardKind::Group, Zone::BridgeBuilder);
    team.did(&by, |d| d.place_role_card(&by, M1, r(1), card));
    let card = (text("de gemeente"), RoleCardKind::Municipality, Zone::PusherA);
    team.did(&by, |d| d.place_role_card(&by, M1, r(2), card));
    let details = vec![
        DeploymentChange::Start(Some(day("2026-02-01"))),
        DeploymentChange::Oppositions(ids(&[1])),
        DeploymentChange::Positions([Position::BridgeBuilder].into()),
        DeploymentChange::Findings(["d1.angst".to_owned()].into()),
    ];
    let entry = &lists().interventions[0].id;
    team.plans(50, entry, details);
    let look = LookBack { months: 3, observed: text("buren groeten"), learned: None, sign: SignSeen::Partly };
    team.did(&by, |d| d.look_back(&by, deployment(50), look, today()));
    team
}

#[test]
fn every_part_leads_to_the_next_and_comes_from_the_one_before() {
    let thread = thread(&whole());
    let line = [
        Node::Signal(SignalId(1)),
        Node::Appraisal(WEGING),
        finding("d1.angst"),
        Node::Opposition(o(1)),
        Node::Role(M1, r(1)),
        Node::Intervention(deployment(50)),
        Node::Effect(deployment(50), 3),
    ];
    for pair in line.windows(2) {
        assert!(thread.after(&pair[0]).any(|node| *node == pair[1]), "{pair:?}");
        assert!(thread.before(&pair[1]).any(|node| *node == pair[0]), "{pair:?}");
    }
    let stages: Vec<Stage> = line.iter().map(Node::stage).collect();
    assert_eq!(stages, Stage::ALL);
    let shortcuts = [(finding("d1.angst"), line[5].clone()), (line[3].clone(), line[5].clone())];
    assert!(shortcuts.iter().all(|link| thread.links.contains(link)), "an intervention says itself what it answers");
    for (from, to) in &thread.links {
        assert!(from.stage() < to.stage(), "the thread goes one way: {from:?} {to:?}");
        assert!(thread.nodes.contains(from) && thread.nodes.contains(to));
    }
}

#[test]
fn what_leads_to_nothing_is_loose_and_an_effect_is_the_end() {
    let thread = thread(&whole());
    let loose: Vec<&Node> = thread.loose().collect();
    assert_eq!(loose, [&Node::Signal(SignalId(2)), &Node::Opposition(o(2)), &Node::Role(M1, r(2))]);
    assert_eq!(thread.of(Stage::Role).count(), 2);
    assert!(Team::new().dossier.thread(&lists().dimensions).nodes.is_empty());
}

#[test]
fn what_a_node_comes_from_and_leads_to_is_one_path() {
    let thread = thread(&whole());
    let signal = Node::Signal(SignalId(1));
    let through = thread.through(&signal);
    assert!(through.contains(&Node::Effect(deployment(50), 3)) && through.contains(&signal));
    let role = Node::Role(M1, r(2));
    let of_role = thread.through(&role);
    assert!(of_role.contains(&signal) && !of_role.contains(&Node::Intervention(deployment(50))));
    assert!(!of_role.contains(&Node::Signal(SignalId(2))));
}

#[test]
fn a_merged_wij_zij_is_read_as_the_one_that_it_became() {
    let mut team = whole();
    team.finds("d2.huurkoop", vec![FindingChange::Oppositions(ids(&[2]))]);
    team.merges(&facilitator(), 1, 2);
    let after = thread(&team);
    assert_eq!(after.of(Stage::Opposition).collect::<Vec<_>>(), [&Node::Opposition(o(1))]);
    assert!(after.links.contains(&(finding("d2.huurkoop"), Node::Opposition(o(1)))));
    team.merges_the_first_into_a_third();
    let other = thread(&team);
    assert!(other.links.contains(&(finding("d1.angst"), Node::Opposition(o(3)))));
    assert!(other.links.contains(&(Node::Opposition(o(3)), Node::Intervention(deployment(50)))));
    assert!(other.links.contains(&(Node::Opposition(o(3)), Node::Role(M1, r(1)))), "its map goes along");
}

#[test]
fn a_link_to_what_was_taken_off_is_not_there() {
    let mut team = whole();
    team.did(&facilitator(), |d| d.withdraw_opposition(&facilitator(), o(1)));
    let thread = thread(&team);
    assert!(!thread.nodes.contains(&Node::Opposition(o(1))) && !thread.nodes.contains(&Node::Role(M1, r(1))));
    assert!(thread.links.contains(&(finding("d1.angst"), Node::Intervention(deployment(50)))));
    let kept = Node::Finding(Dimension::Manifestations, "d1.angst".to_owned());
    assert_eq!(kept.key(), "finding-d1-angst");
}

impl Team {
    /// A third wij-zij takes the first in.
    fn merges_the_first_into_a_third(&mut self) {
        self.did(&facilitator(), |d| d.add_opposition(&facilitator(), o(3), text("wij"), text("zij")));
        self.merges(&facilitator(), 3, 1);
    }
}
