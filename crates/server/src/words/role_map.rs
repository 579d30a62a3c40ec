//! The words of map 2: positions, cards, fuel, pressure and our own share.

use crate::language::Language;
use model::role_map::{
    Certainty, ChannelKind, EqualTreatment, FuelSide, MiddlePressure, MiddleWidth, Narrative, Position, RoleCardKind,
    Scapegoat, StatementKind, Touched, Zone,
};

in_words! {
    /// A position in the field.
    position(Position) {
        Position::Pusher => position_pusher,
        Position::Joiner => position_joiner,
        Position::SilentMiddle => position_silent_middle,
        Position::BridgeBuilder => position_bridge_builder,
        Position::Scapegoat => position_scapegoat,
        Position::MiddleLeader => position_middle_leader,
    }
    /// A zone of the drawing, by its full name.
    zone(Zone) {
        Zone::PusherA => zone_pusher_a,
        Zone::JoinerA => zone_joiner_a,
        Zone::MiddleIndifferent => zone_middle_indifferent,
        Zone::MiddleNuanced => zone_middle_nuanced,
        Zone::MiddleProfessional => zone_middle_professional,
        Zone::MiddleLeader => zone_middle_leader,
        Zone::JoinerB => zone_joiner_b,
        Zone::PusherB => zone_pusher_b,
        Zone::BridgeBuilder => zone_bridge_builder,
        Zone::Unknown => zone_unknown,
    }
    /// The same, as short as it stands in the drawing.
    zone_label(Zone) {
        Zone::PusherA => zone_label_pusher_a,
        Zone::JoinerA => zone_label_joiner_a,
        Zone::MiddleIndifferent => zone_label_indifferent,
        Zone::MiddleNuanced => zone_label_nuanced,
        Zone::MiddleProfessional => zone_label_professional,
        Zone::MiddleLeader => zone_label_leader,
        Zone::JoinerB => zone_label_joiner_b,
        Zone::PusherB => zone_label_pusher_b,
        Zone::BridgeBuilder => zone_bridge_builder,
        Zone::Unknown => zone_unknown,
    }
    /// Who a card stands for.
    role_card_kind(RoleCardKind) {
        RoleCardKind::Group => role_kind_group,
        RoleCardKind::Function => role_kind_function,
        RoleCardKind::Organisation => role_kind_organisation,
        RoleCardKind::Medium => role_kind_medium,
        RoleCardKind::Municipality => role_kind_municipality,
    }
    /// How sure the group is.
    certainty(Certainty) {
        Certainty::Hunch => certainty_hunch,
        Certainty::SeveralSources => certainty_several_sources,
        Certainty::Confirmed => certainty_confirmed,
    }
    /// Whether a card bears the marker of the scapegoat.
    scapegoat(Scapegoat) {
        Scapegoat::Yes => scapegoat_yes,
        Scapegoat::No => scapegoat_no,
    }
    /// What kind of statement circulates.
    statement_kind(StatementKind) {
        StatementKind::IdentityClaim => statement_identity_claim,
        StatementKind::FactOrBehaviour => statement_fact_or_behaviour,
        StatementKind::Interest => statement_interest,
        StatementKind::FeelingOrConcern => statement_feeling_or_concern,
        StatementKind::QuestionOrDilemma => statement_question_or_dilemma,
    }
    /// From which side it is heard.
    fuel_side(FuelSide) {
        FuelSide::A => fuel_side_a,
        FuelSide::B => fuel_side_b,
        FuelSide::Municipality => fuel_side_municipality,
        FuelSide::Media => fuel_side_media,
        FuelSide::Unknown => fuel_side_unknown,
    }
    /// The kind of place where it circulates.
    channel_kind(ChannelKind) {
        ChannelKind::Street => channel_street,
        ChannelKind::Meeting => channel_meeting,
        ChannelKind::LocalMedia => channel_local_media,
        ChannelKind::NationalMedia => channel_national_media,
        ChannelKind::PublicOnline => channel_public_online,
    }
    /// How strong the pressure on the middle is.
    pressure(MiddlePressure) {
        MiddlePressure::Low => pressure_low,
        MiddlePressure::Noticeable => pressure_noticeable,
        MiddlePressure::High => pressure_high,
        MiddlePressure::MiddleNearlyGone => pressure_nearly_gone,
    }
    /// How wide the middle is drawn.
    width(MiddleWidth) {
        MiddleWidth::Wide => width_wide,
        MiddleWidth::Narrower => width_narrower,
        MiddleWidth::Narrow => width_narrow,
    }
    /// Whether it is about equal treatment.
    equal_treatment(EqualTreatment) {
        EqualTreatment::Yes => equal_yes,
        EqualTreatment::No => equal_no,
        EqualTreatment::Unclear => equal_unclear,
    }
    /// A story of residents about government, as experience.
    narrative(Narrative) {
        Narrative::GovernmentUnseen => narrative_government_unseen,
        Narrative::ResidentUnseen => narrative_resident_unseen,
        Narrative::UnequalTreatment => narrative_unequal_treatment,
        Narrative::NotHeard => narrative_not_heard,
        Narrative::Incompetence => narrative_incompetence,
    }
    /// Whether somebody of the team was touched.
    touched(Touched) {
        Touched::ToDiscuss => touched_to_discuss,
        Touched::No => touched_no,
    }
}
