//! Acts at random, by three people on a handful of cards.

use crate::{
    snapshot::CARDS,
    team::{self, Answer, Team, a, c, o, text},
};
use model::{
    Dossier, Member, Refusal, RoundId, SessionId,
    action::{ActionChange, ActionState},
    aid::AidAnswer,
    choice::ChoiceOutcome,
    occurrence::{OccurrenceChange, OccurrenceKind, Running, SeenWhere},
    opposition::{Desirability, Energy, Evidence, MunicipalityIsParty, OppositionChange, Orientation, Reasoned},
    opposition::{Scale, SeenAt},
    role_map::Zone,
    strategy::{AnchoringChange, GameChanger},
};
use proptest::prelude::*;
use std::collections::BTreeSet;

/// An act that somebody tries; it may be refused.
#[derive(Debug, Clone)]
pub struct Move {
    pub who: usize,
    pub what: What,
    pub a: u128,
    pub b: u128,
    /// Chooses a value, or which of the three texts.
    pick: usize,
    /// Chooses the fields.
    fields: Vec<usize>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    Add,
    Amend,
    Withdraw,
    PutBack,
    Merge,
    Relate,
    Unrelate,
    AddOccurrence,
    AmendOccurrence,
    WithdrawOccurrence,
    PutBackOccurrence,
    Aid,
    OccurrenceAid,
    Undo,
    OpenRound,
    Dots,
    CloseRound,
    Choose,
    Adopt,
    Reopen,
    Room,
    AnswerGamechanger,
    Target,
    Ready,
    ReopenStrategy,
    Anchor,
    AmendDialogueMap,
    AddAction,
    AmendAction,
    WithdrawAction,
    UndoAction,
}

const ON_CARDS: [What; 13] = [
    What::Add,
    What::Amend,
    What::Withdraw,
    What::PutBack,
    What::Merge,
    What::Relate,
    What::Unrelate,
    What::AddOccurrence,
    What::AmendOccurrence,
    What::WithdrawOccurrence,
    What::PutBackOccurrence,
    What::Aid,
    What::OccurrenceAid,
];

const OTHERWISE: [What; 17] = [
    What::OpenRound,
    What::Dots,
    What::CloseRound,
    What::Choose,
    What::Adopt,
    What::Reopen,
    What::Room,
    What::AnswerGamechanger,
    What::Target,
    What::Ready,
    What::ReopenStrategy,
    What::Anchor,
    What::AmendDialogueMap,
    What::AddAction,
    What::AmendAction,
    What::WithdrawAction,
    What::UndoAction,
];

/// Acts on cards, and undoing them.
pub fn on_cards(most: usize) -> impl Strategy<Value = Vec<Move>> {
    let what = prop_oneof![2 => Just(What::Add), 4 => Just(What::Amend), 4 => Just(What::Undo),
        10 => prop::sample::select(&ON_CARDS[..])];
    moves(what, most)
}

/// Everything that can happen.
pub fn of_all_kinds(most: usize) -> impl Strategy<Value = Vec<Move>> {
    let what = prop_oneof![2 => Just(What::Add), 3 => Just(What::Undo),
        10 => prop::sample::select(&ON_CARDS[..]), 5 => prop::sample::select(&OTHERWISE[..])];
    moves(what, most)
}

fn moves(what: impl Strategy<Value = What>, most: usize) -> impl Strategy<Value = Vec<Move>> {
    let fields = prop::collection::vec(0..11_usize, 1..6);
    // Mostly the same few cards, so that people meet.
    let card = || prop_oneof![3 => 0..2_u128, 1 => 0..CARDS];
    let one = (0..3_usize, what, card(), card(), 0..4_usize, fields).prop_map(|(who, what, a, b, pick, fields)| Move {
        who,
        what,
        a,
        b,
        pick,
        fields,
    });
    prop::collection::vec(one, 1..most)
}

/// The three people; the first and the last are of one domain.
pub fn people() -> [Member; 3] {
    [team::facilitator(), team::officer(), team::youth_worker()]
}

impl Move {
    pub fn by(&self) -> Member {
        people()[self.who].clone()
    }

    /// The same act by another.
    pub fn done_by(&self, who: usize) -> Self {
        Self { who, ..self.clone() }
    }

    /// Asks the verb.
    pub fn ask(&self, d: &Dossier) -> Answer {
        let (by, lead) = (&self.by(), &team::facilitator());
        let answers = [[AidAnswer::Yes; 5], [AidAnswer::No; 5], [AidAnswer::Partly; 5]][self.pick % 3];
        let number = u128::from(d.seq);
        match self.what {
            What::Add => d.add_opposition(by, o(self.a), self.text(), text("zij")),
            What::Amend => d.amend_opposition(by, o(self.a), self.fields.iter().map(|f| self.change(*f)).collect()),
            What::Withdraw => d.withdraw_opposition(by, o(self.a)),
            What::PutBack => d.put_back_opposition(by, o(self.a)),
            What::Merge => d.merge_oppositions(by, o(self.a), o(self.b)),
            What::Relate => d.relate_oppositions(by, o(self.a), o(self.b)),
            What::Unrelate => d.unrelate_oppositions(by, o(self.a), o(self.b)),
            What::AddOccurrence => {
                let details = self.fields.iter().map(|f| self.detail(*f)).collect();
                d.add_occurrence(by, c(self.a), OccurrenceKind::Conflict, self.text(), self.beside(), details)
            }
            What::AmendOccurrence => {
                d.amend_occurrence(by, c(self.a), self.fields.iter().map(|f| self.detail(*f)).collect())
            }
            What::WithdrawOccurrence => d.withdraw_occurrence(by, c(self.a)),
            What::PutBackOccurrence => d.put_back_occurrence(by, c(self.a)),
            What::Aid => d.answer_aid_for_opposition(by, o(self.a), answers),
            What::OccurrenceAid => d.answer_aid_for_occurrence(by, c(self.a), answers),
            What::Undo => d.undo(by, crate::team::MAP),
            What::OpenRound => d.open_dots_round(lead, RoundId(1000 + number), 4),
            What::Dots if self.a == self.b => d.place_dots(by, vec![(o(self.a), 1)]),
            What::Dots => d.place_dots(by, vec![(o(self.a), 1), (o(self.b), 2)]),
            What::CloseRound => d.close_dots_round(lead),
            What::Choose if self.pick == 0 => d.choose(lead, ChoiceOutcome::FollowOnly, vec![], self.text()),
            What::Choose => d.choose(lead, ChoiceOutcome::Selected(o(self.a)), vec![], self.text()),
            What::Adopt => d.adopt_map(lead),
            What::Reopen => d.reopen_map(lead, self.text()),
            What::Room if d.open_room().is_some() => d.close_session(lead),
            What::Room => d.open_session(lead, SessionId(1000 + number)),
            _ => self.ask_beside_the_map(d),
        }
    }

    fn ask_beside_the_map(&self, d: &Dossier) -> Answer {
        let (by, lead, on) = (&self.by(), &team::facilitator(), o(self.a));
        let said = (self.pick < 3).then(|| self.text());
        let state = ActionChange::State(Reasoned { value: ActionState::ALL[self.pick], reason: said.clone() });
        match self.what {
            What::AnswerGamechanger => {
                d.answer_gamechanger(by, on, GameChanger::ALL[self.pick], vec![("question".to_owned(), said)])
            }
            What::Target => d.target_strategy(by, on, Zone::ALL[..self.pick].iter().copied().collect()),
            What::Ready => d.ready_strategy(lead, on, said),
            What::ReopenStrategy => d.reopen_strategy(lead, on),
            What::Anchor => d.anchor_strategy(by, on, vec![AnchoringChange::Stop(said)], team::today()),
            What::AmendDialogueMap => {
                d.amend_dialogue_map(by, on, vec![model::dialogue_map::DialogueMapChange::Promises(said)])
            }
            What::AddAction => d.add_action(by, a(self.a), self.text(), self.text(), team::today(), vec![]),
            What::AmendAction => d.amend_action(by, a(self.a), vec![ActionChange::Effect(said), state]),
            What::WithdrawAction => d.withdraw_action(by, a(self.a)),
            _ => d.undo(by, model::event::Surface::Actions),
        }
    }

    fn text(&self) -> guard::Vetted {
        text(["een", "twee", "drie", "vier"][self.pick])
    }

    fn beside(&self) -> BTreeSet<model::OppositionId> {
        [o(self.a), o(self.b)].into_iter().take(self.pick.min(2)).collect()
    }

    fn change(&self, field: usize) -> OppositionChange {
        use OppositionChange as C;
        // The last pick empties a field.
        fn some<T: Copy>(all: &[T], pick: usize) -> Option<T> {
            (pick < 3).then(|| all[pick % all.len()])
        }
        let said = (self.pick < 3).then(|| self.text());
        match field {
            0 => C::UsLabel(self.text()),
            1 => C::ThemLabel(self.text()),
            2 => C::NeutralDescription(said),
            3 => C::Topic(said),
            4 => C::Scale(some(Scale::ALL, self.pick)),
            5 => C::Orientation(some(Orientation::ALL, self.pick)),
            6 => C::MunicipalityIsParty(some(MunicipalityIsParty::ALL, self.pick)),
            7 => C::Desirability(some(Desirability::ALL, self.pick).map(|value| Reasoned { value, reason: said })),
            8 => C::Energy(some(Energy::ALL, self.pick).map(|value| Reasoned { value, reason: None })),
            9 => C::Evidence(some(Evidence::ALL, self.pick)),
            _ => C::SeenAt(SeenAt::ALL[..self.pick].iter().copied().collect()),
        }
    }

    fn detail(&self, field: usize) -> OccurrenceChange {
        use OccurrenceChange as C;
        let said = (self.pick < 3).then(|| self.text());
        match field {
            0 => C::Kind(OccurrenceKind::ALL[self.pick % 2]),
            1 => C::What(self.text()),
            2 => C::Place(said),
            3 => C::When((self.pick < 3).then(|| "2026-02".parse().expect("a month"))),
            4 => C::ProblemOwner(said),
            5 => C::Running((self.pick < 2).then(|| Running::ALL[self.pick])),
            6 => C::Seen((self.pick < 3).then(|| SeenWhere::ALL[self.pick])),
            _ => C::Oppositions(self.beside()),
        }
    }
}

impl Team {
    /// Tries the act.
    pub fn tries(&mut self, this: &Move) -> Result<(), Refusal> {
        self.does(&this.by(), |d| this.ask(d))
    }
}
