//! The input of map 2: who stands where around one opposition, what feeds it, and how great the pressure is. Groups by
//! stance or situation, functions, institutions, media and the municipality itself; there is no place for a person.

use crate::report::{Answered, Judged};
use crate::values::{Status, closed_list};
use serde::{Deserialize, Serialize};

/// One version of map 2.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct RoleMap {
    /// "Wij" of the opposition: pole A.
    pub us: String,
    /// "Zij" of the opposition: pole B.
    pub them: String,
    /// Number of the opposition on map 1.
    pub opposition: Option<u32>,
    /// Version of this map.
    pub number: u32,
    /// The day of the picture.
    pub date: String,
    /// State of this map.
    pub status: Status,
    /// Everybody who got a place.
    pub cards: Vec<RoleCard>,
    /// What circulates and feeds the opposition.
    pub fuel: Vec<Fuel>,
    /// Pressure on the middle, in the group's own judgement.
    pub pressure: Option<Judged<Pressure>>,
    /// How wide the middle is drawn.
    pub width: Width,
    /// What the pressure was earlier, the oldest first.
    pub pressure_history: Vec<PressureOn>,
    /// Answer to the question that always stands on the map: is it (also) about equal treatment or discrimination?
    pub equal_treatment: Option<String>,
    /// The mini-reflection on own conduct.
    pub reflection: Vec<Answered>,
    /// What differs from the map before.
    pub compared: Option<Comparison>,
    /// Why a sensitive word may stand in what was said of the whole map.
    pub word_reason: Option<String>,
}

/// One card on map 2.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct RoleCard {
    /// A group, a function or an institution.
    pub name: String,
    /// What kind of card it is.
    pub kind: CardKind,
    /// Where it lies.
    pub zone: Zone,
    /// The observation that it rests on.
    pub grounds: Option<String>,
    /// How sure the group is.
    pub certainty: Option<CardCertainty>,
    /// Blame can land here.
    pub scapegoat: bool,
    /// Where it is moving.
    pub moves_to: Option<Zone>,
    /// Why a sensitive word may stand in one of its texts.
    pub word_reason: Option<String>,
}

/// A statement that circulates, paraphrased.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Fuel {
    /// The statement in other words.
    pub description: String,
    /// What kind of statement it is.
    pub kind: StatementKind,
    /// From which side it comes.
    pub side: Side,
    /// Where it is heard.
    pub channel: Option<Channel>,
    /// When it was heard, as it was told.
    pub period: Option<String>,
    /// Why a sensitive word may stand in one of its texts.
    pub word_reason: Option<String>,
}

/// The pressure on a day.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PressureOn {
    /// The day.
    pub date: String,
    /// How great it was.
    pub pressure: Pressure,
}

/// What changed since an earlier version of the map.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Comparison {
    /// The day of the earlier map.
    pub date: String,
    /// Names of cards that came.
    pub entered: Vec<String>,
    /// Names of cards that went.
    pub left: Vec<String>,
    /// Cards that lie elsewhere.
    pub moved: Vec<Moved>,
}

/// A card that lies elsewhere than before.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Moved {
    /// Its name.
    pub name: String,
    /// Where it lay.
    pub from: Zone,
    /// Where it lies.
    pub to: Zone,
}

closed_list! {
    /// Where a card lies, in reading order: from pole A over the middle to pole B, then above and outside.
    Zone {
        /// At the end of A.
        PusherA,
        /// Beside the pusher of A.
        JoinerA,
        /// In the middle: let them sort it out.
        MiddleIndifferent,
        /// In the middle: involved, without a camp.
        MiddleNuanced,
        /// In the middle by profession.
        MiddleProfessional,
        /// Inside the middle: a position to be filled.
        MiddleLeader,
        /// Beside the pusher of B.
        JoinerB,
        /// At the end of B.
        PusherB,
        /// Above the poles, between them.
        BridgeBuilder,
        /// Out of view, or not known.
        #[default] Unknown,
    }
}
closed_list! {
    /// Kind of a card.
    CardKind {
        /// A group by stance or situation.
        #[default] Group,
        /// A job.
        Function,
        /// An institution.
        Organisation,
        /// A medium.
        Medium,
        /// The municipality itself.
        Municipality,
    }
}
closed_list! {
    /// How sure the group is of a card.
    CardCertainty {
        /// Suspected.
        #[default] Hunch,
        /// More than one source says so.
        SeveralSources,
        /// Confirmed.
        Confirmed,
    }
}
closed_list! {
    /// Kind of a statement.
    StatementKind {
        /// About what people are: this is fuel.
        #[default] IdentityClaim,
        /// About what happened.
        FactOrBehaviour,
        /// About what somebody wants or needs.
        Interest,
        /// About what somebody feels or fears.
        FeelingOrConcern,
        /// A question or a dilemma: the opposite of fuel.
        QuestionOrDilemma,
    }
}
closed_list! {
    /// From which side a statement comes.
    Side {
        /// From A.
        A,
        /// From B.
        B,
        /// From the municipality.
        Municipality,
        /// From media.
        Media,
        /// Not known.
        #[default] Unknown,
    }
}
closed_list! {
    /// Where a statement is heard.
    Channel {
        /// In the street.
        #[default] Street,
        /// At a meeting.
        Meeting,
        /// In local media.
        LocalMedia,
        /// In national media.
        NationalMedia,
        /// Online, where everybody can read it.
        PublicOnline,
    }
}
closed_list! {
    /// Pressure on the middle, in one of four words.
    Pressure {
        /// Low.
        #[default] Low,
        /// Noticeable.
        Noticeable,
        /// High.
        High,
        /// The middle is nearly gone.
        MiddleNearlyGone,
    }
}
closed_list! {
    /// How wide the middle is drawn.
    Width {
        /// Wide.
        #[default] Wide,
        /// Narrower.
        Narrower,
        /// Narrow.
        Narrow,
    }
}
