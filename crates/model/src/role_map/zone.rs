//! The positions of Brandsma's model and the zones of map 2 that they are drawn as. Five roles are Brandsma's [found];
//! the leader of the silent middle is the infoblad's [seed]; the zones are an own proposal.

use crate::words;

words! {
    /// A position in the field; everybody takes one at some time, and none is good or bad in itself.
    Position {
        /// Aanjager, at one of the two ends.
        Pusher = "pusher",
        /// Meeloper, beside a pusher.
        Joiner = "joiner",
        /// Het stille midden.
        SilentMiddle = "silent-middle",
        /// Bruggenbouwer, above the middle.
        BridgeBuilder = "bridge-builder",
        /// Zondebok: a marker on a card, no zone.
        Scapegoat = "scapegoat",
        /// Leider van het stille midden, inside it: a position to be filled.
        MiddleLeader = "middle-leader",
    }
}

words! {
    /// Where a card lies on map 2.
    Zone {
        /// Pusher pool A.
        PusherA = "pusher-a",
        /// Joiners A.
        JoinerA = "joiner-a",
        /// Stille midden, onverschillig.
        MiddleIndifferent = "middle-indifferent",
        /// Stille midden, genuanceerd.
        MiddleNuanced = "middle-nuanced",
        /// Stille midden, professioneel neutraal.
        MiddleProfessional = "middle-professional",
        /// Leider van het stille midden.
        MiddleLeader = "middle-leader",
        /// Joiners B.
        JoinerB = "joiner-b",
        /// Pusher pool B.
        PusherB = "pusher-b",
        /// Bruggenbouwer.
        BridgeBuilder = "bridge-builder",
        /// Buiten beeld, of weten we niet.
        Unknown = "unknown",
    }
}

impl Zone {
    /// The position that the zone stands for; `None` outside the picture.
    pub const fn position(self) -> Option<Position> {
        match self {
            Self::PusherA | Self::PusherB => Some(Position::Pusher),
            Self::JoinerA | Self::JoinerB => Some(Position::Joiner),
            Self::MiddleIndifferent | Self::MiddleNuanced | Self::MiddleProfessional => Some(Position::SilentMiddle),
            Self::MiddleLeader => Some(Position::MiddleLeader),
            Self::BridgeBuilder => Some(Position::BridgeBuilder),
            Self::Unknown => None,
        }
    }

    /// Where pressure is at its highest a scapegoat is found: in the middle or on the bridge.
    pub const fn can_hold_a_scapegoat(self) -> bool {
        matches!(self.position(), Some(Position::SilentMiddle | Position::MiddleLeader | Position::BridgeBuilder))
    }
}
