//! The administrators' summary: what plays, what we do, what we do not know, what our own share is, and the actions
//! with their dates. It must fit on one page: what does not fit is cut, and then it says so.

use super::{Block, Manuscript, Part, heading, strategy, table, text};
use crate::report::Report;
use crate::role_map::{CardCertainty, CardKind, RoleMap, Side, StatementKind, Zone};
use crate::strategy::{Action, ActionState, Strategy};
use crate::values::{MunicipalityIsParty, Outcome};
use crate::words::Label;
use std::cell::Cell;
use std::collections::BTreeSet;

/// How much may be said.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Budget {
    /// Characters of one text.
    text: usize,
    /// Sentences of one part.
    items: usize,
    /// Rows of actions.
    actions: usize,
    /// Characters of title, organisation and area together on top.
    title: usize,
}

/// From all that a page holds when texts are short, to what always fits.
pub(crate) const BUDGETS: [Budget; 6] = [
    Budget { text: 320, items: 12, actions: 10, title: 140 },
    Budget { text: 220, items: 6, actions: 8, title: 140 },
    Budget { text: 150, items: 5, actions: 7, title: 120 },
    Budget { text: 100, items: 4, actions: 5, title: 100 },
    Budget { text: 60, items: 3, actions: 4, title: 60 },
    Budget { text: 30, items: 2, actions: 2, title: 30 },
];

/// Says no more than the budget, and remembers when something was cut.
struct Teller<'a> {
    part: Part<'a>,
    budget: Budget,
    cut: Cell<bool>,
}

/// The summary within a budget.
pub(crate) fn one_page(report: &Report, budget: Budget) -> Manuscript {
    let teller = Teller { part: Part::of(report), budget, cut: Cell::new(false) };
    let s = teller.part.w.sheet;
    let mut left = teller.section(s.plays, teller.plays(), s.plays_none);
    left.extend(teller.section(s.doing, teller.doing(), s.doing_none));
    let mut right = teller.section(s.not_known, teller.not_known(), s.not_known_none);
    right.extend(teller.section(s.share, teller.share(), teller.part.w.role_map.reflection_none));
    let mut blocks = vec![Block::Beside { left, right }];
    blocks.extend(teller.actions());
    let note = if teller.cut.get() { format!("{} {}", s.shortened, s.whole) } else { s.whole.to_owned() };
    blocks.push(text(note));
    let opened = super::opened(&teller.part, s.summary);
    let limit = |text: &str| super::shortened(text, budget.title);
    let facts = opened.facts.into_iter().filter(|fact| !fact.value.trim().is_empty());
    let facts = facts.map(|it| super::Fact { value: limit(&it.value), ..it }).collect();
    Manuscript {
        title: super::titled(&limit(&opened.title), s.summary),
        author: limit(&opened.author),
        area: opened.area.map(|area| limit(&area)),
        footer: super::shortened(&opened.footer, 100),
        banners: opened.banners.iter().map(|banner| super::shortened(banner, 200)).collect(),
        facts,
        blocks,
        ..opened
    }
}

impl Teller<'_> {
    fn say(&self, text: &str) -> String {
        self.say_within(text, self.budget.text)
    }

    fn say_within(&self, text: &str, most: usize) -> String {
        let short = super::shortened(text, most);
        if short.ends_with('…') && !text.trim_end().ends_with('…') {
            self.cut.set(true);
        }
        short
    }

    fn section(&self, title: &str, items: Vec<String>, none: &str) -> Vec<Block> {
        let body = if items.is_empty() { text(none) } else { Block::List { items: self.first(items) } };
        vec![heading(1, title), body]
    }

    /// As many sentences as there is room for.
    fn first(&self, mut items: Vec<String>) -> Vec<String> {
        let more = items.len().saturating_sub(self.budget.items);
        if more > 0 {
            self.cut.set(true);
            items.truncate(self.budget.items);
        }
        items
    }

    /// "Question? Answer" or "Field: answer".
    fn named(&self, name: &str, value: &str) -> String {
        let (name, value) = (self.say(name), self.say(value));
        if name.ends_with('?') { format!("{name} {value}") } else { (self.part.w.sheet.named)(&name, &value) }
    }

    /// Some names, and how many more there are.
    fn names(&self, names: &[&str]) -> String {
        let most = self.budget.items.min(4);
        let mut said: Vec<String> =
            names.iter().take(most).map(|name| self.say_within(name, self.budget.text / 3)).collect();
        if names.len() > most {
            said.push((self.part.w.sheet.more_of)(names.len() - most));
            return said.join(", ");
        }
        self.part.w.list(&said)
    }

    fn map(&self) -> Option<&RoleMap> {
        self.part.report.leading_map()
    }

    fn strategy(&self) -> Option<&Strategy> {
        self.part.report.leading_strategy()
    }

    fn plays(&self) -> Vec<String> {
        let (r, s, l) = (self.part.report, self.part.w.sheet, self.part.l);
        let mut items = Vec::new();
        let number = r.choice.as_ref().filter(|it| it.outcome == Outcome::Selected).and_then(|it| it.opposition);
        if let Some(it) = number.and_then(|number| self.part.opposition(number)) {
            let pair = self.part.pair(it.number);
            items.push((s.chosen)(&it.number.to_string(), &self.say(&pair)));
            let judged = |label: &str, reason: Option<&String>| match reason.filter(|it| !it.trim().is_empty()) {
                Some(reason) => format!("{}. {}", label.to_lowercase(), reason.trim().trim_end_matches('.')),
                None => label.to_lowercase(),
            };
            if let Some(energy) = &it.energy {
                items.push((s.energy)(&self.say(&judged(energy.value.label(l), energy.reason.as_ref()))));
            }
            if let Some(word) = &it.desirability {
                items.push((s.desirability)(&self.say(&judged(word.value.label(l), word.reason.as_ref()))));
            }
            let belongs = |o: &&crate::report::Occurrence| {
                o.oppositions.contains(&it.number) || it.occurrences.contains(&o.number)
            };
            let going_on = r.occurrences.iter().filter(belongs).filter(|o| o.ongoing == Some(true)).count();
            if going_on > 0 {
                items.push((s.going_on)(going_on));
            }
        } else if !r.oppositions.is_empty() {
            let w = &self.part.w.summary;
            items.push((w.found)(&(w.oppositions)(r.oppositions.len()), &(w.occurrences)(r.occurrences.len())));
        }
        items.extend(self.on_map());
        items
    }

    fn on_map(&self) -> Vec<String> {
        let (w, l) = (self.part.w, self.part.l);
        let Some(map) = self.map() else { return Vec::new() };
        let mut items = Vec::new();
        if let Some(judged) = &map.pressure {
            let mut said = (w.role_map.pressure_is)(&judged.value.label(l).to_lowercase());
            if let Some(reason) = judged.reason.as_deref().filter(|reason| !reason.trim().is_empty()) {
                said = format!("{said} {}", self.say(reason));
            }
            items.push(said);
        }
        let fuel = map.fuel.iter().filter(|it| it.kind == StatementKind::IdentityClaim).count();
        if fuel > 0 {
            items.push((w.sheet.fuel_heard)(fuel));
        }
        items
    }

    fn doing(&self) -> Vec<String> {
        let (r, w) = (self.part.report, self.part.w);
        let (s, t) = (w.sheet, w.strategy);
        let mut items = Vec::new();
        if let Some(choice) = r.choice.as_ref().filter(|choice| choice.outcome == Outcome::MonitorOnly) {
            items.push(match choice.opposition {
                Some(number) => (w.summary.monitored)(&number.to_string()),
                None => w.summary.monitored_all.to_owned(),
            });
        }
        let Some(it) = self.strategy() else { return items };
        items.push(if it.ready { t.ready } else { t.not_ready }.to_owned());
        if !it.targets.is_empty() {
            items.push((t.targets)(&self.part.zones(&it.targets)));
        }
        if let Some(first) = it.dialogue.iter().find(|field| !field.answer.trim().is_empty()) {
            items.push(self.named(&first.question, &first.answer));
        }
        let a = &it.anchoring;
        let lines = [
            (t.stop_doing, a.stop_doing.clone()),
            (t.keeper, a.keeper.clone()),
            (t.look_again, a.review_date.as_deref().map(|day| self.part.day(day))),
        ];
        let filled =
            lines.into_iter().filter_map(|(name, value)| Some((name, value.filter(|it| !it.trim().is_empty())?)));
        items.extend(filled.map(|(name, value)| (s.named)(name, &self.say(&value))));
        items
    }

    fn not_known(&self) -> Vec<String> {
        let (r, w) = (self.part.report, self.part.w);
        let mut items = Vec::new();
        if let Some(map) = self.map() {
            let outside = map.cards.iter().filter(|card| card.zone == Zone::Unknown);
            let outside: Vec<&str> = outside.map(|card| card.name.as_str()).collect();
            if !outside.is_empty() {
                items.push((w.sheet.out_of_view)(&self.names(&outside)));
            }
            let hunches = map.cards.iter().filter(|card| card.certainty == Some(CardCertainty::Hunch)).count();
            if hunches > 0 {
                items.push((w.sheet.hunches)(hunches, map.cards.len()));
            }
        }
        let numbers = |of: BTreeSet<u32>| of.into_iter().take(12).collect::<Vec<_>>();
        let online = &r.online_only.oppositions;
        if !online.is_empty() {
            let first: Vec<u32> = online.iter().copied().take(12).collect();
            items.push((w.summary.online)(&w.list(&first), first.len()));
        }
        let differs = numbers(r.differs.iter().map(|it| it.opposition).collect());
        if !differs.is_empty() {
            items.push((w.summary.differs)(&w.list(&differs)));
        }
        let unknown = numbers(r.unknown.iter().map(|it| it.opposition).collect());
        if !unknown.is_empty() {
            items.push((w.summary.unknown)(&w.list(&unknown)));
        }
        items
    }

    /// The reflection, where the municipality itself stands, and what it says.
    fn share(&self) -> Vec<String> {
        let (r, w, l) = (self.part.report, self.part.w, self.part.l);
        let mut items = Vec::new();
        if let Some(map) = self.map() {
            let own = map.cards.iter().filter(|card| card.kind == CardKind::Municipality).take(2);
            items.extend(own.map(|card| (w.sheet.own_place)(&self.say(&card.name), card.zone.label(l))));
            let own_fuel =
                |it: &&crate::role_map::Fuel| it.side == Side::Municipality && it.kind == StatementKind::IdentityClaim;
            let fuel = map.fuel.iter().filter(own_fuel).count();
            if fuel > 0 {
                items.push((w.sheet.own_fuel)(fuel));
            }
            let answered = map.reflection.iter().filter(|it| !it.answer.trim().is_empty());
            items.extend(answered.map(|it| self.named(&it.question, &it.answer)));
        } else {
            let party = r.oppositions.iter();
            let party = party.filter(|it| !matches!(it.municipality_is_party, None | Some(MunicipalityIsParty::No)));
            let numbers: Vec<u32> = party.map(|it| it.number).take(12).collect();
            if !numbers.is_empty() {
                items.push((w.summary.municipality)(&w.list(&numbers)));
            }
        }
        items
    }

    /// What is still to be done first, by date.
    fn actions(&self) -> Vec<Block> {
        let (s, l) = (self.part.w.strategy, self.part.l);
        let all: Vec<&Action> = self.part.report.all_actions().map(|(_, action)| action).collect();
        if all.is_empty() {
            return vec![heading(1, s.actions), text(s.actions_none)];
        }
        let open = |it: &Action| matches!(it.state, ActionState::Open | ActionState::Running);
        let mut first = all.clone();
        first.sort_by_key(|it| (!open(it), it.due.is_none(), it.due.clone()));
        let rows = first.iter().take(self.budget.actions).map(|it| {
            let [what, owner] = [it.what.clone(), strategy::owner(&self.part, it)].map(|text| self.say(&text));
            vec![what, owner, self.say_within(&strategy::due(&self.part, it), 40), it.state.label(l).to_owned()]
        });
        let heads = [s.what, s.owner, s.due, s.state];
        let mut blocks = vec![heading(1, s.actions), Block::Table(table(heads, [8, 6, 4, 3], rows.collect()))];
        let more = all.len().saturating_sub(self.budget.actions);
        if more > 0 {
            self.cut.set(true);
            blocks.push(text((self.part.w.sheet.more_actions)(more)));
        }
        blocks
    }
}
