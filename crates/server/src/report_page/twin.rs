//! The closed lists of the rules and those of the report hold the same words; neither crate knows the other. A word that
//! one of them lacks does not compile.

/// A word with the same word on the other side.
pub trait Twin {
    /// The list on the other side.
    type Other;

    /// The same word there.
    fn twin(self) -> Self::Other;
}

macro_rules! twins {
    ($($model:ty = $report:ty { $($word:ident,)* })*) => {$(
        impl Twin for $model {
            type Other = $report;

            fn twin(self) -> $report {
                match self { $(<$model>::$word => <$report>::$word,)* }
            }
        }

        impl Twin for $report {
            type Other = $model;

            fn twin(self) -> $model {
                match self { $(<$report>::$word => <$model>::$word,)* }
            }
        }
    )*};
}

twins! {
    crate::language::Language = report::Language { Nl, En, }
    model::Domain = report::Domain { Social, Safety, Space, Education, Care, Housing, Communication, Other, }
    model::RetentionClass = report::RetentionClass { WorkingMaterial, CaseFile, Publication, }
    model::content::Provenance = report::Provenance { Seed, Found, Title, General, Proposal, }
    model::opposition::Scale = report::Scale { Neighbourhood, Municipality, Region, National, Online, }
    model::opposition::Orientation = report::Orientation { Horizontal, Vertical, Mixed, }
    model::opposition::MunicipalityIsParty = report::MunicipalityIsParty { No, Yes, InTheEyesOfSome, }
    model::opposition::Desirability = report::Desirability { Desired, Undesired, Unclear, }
    model::opposition::Energy = report::Energy { Smouldering, Growing, Burning, Fading, }
    model::opposition::Evidence = report::Certainty { Observation, Hunch, }
    model::opposition::SeenAt = report::SeenAt { Street, Meeting, Media, Online, }
    model::occurrence::OccurrenceKind = report::OccurrenceKind { Incident, Conflict, }
    model::role_map::Zone = report::Zone {
        PusherA, JoinerA, MiddleIndifferent, MiddleNuanced, MiddleProfessional, MiddleLeader, JoinerB, PusherB,
        BridgeBuilder, Unknown,
    }
    model::role_map::RoleCardKind = report::CardKind { Group, Function, Organisation, Medium, Municipality, }
    model::role_map::Certainty = report::CardCertainty { Hunch, SeveralSources, Confirmed, }
    model::role_map::StatementKind = report::StatementKind {
        IdentityClaim, FactOrBehaviour, Interest, FeelingOrConcern, QuestionOrDilemma,
    }
    model::role_map::FuelSide = report::Side { A, B, Municipality, Media, Unknown, }
    model::role_map::ChannelKind = report::Channel { Street, Meeting, LocalMedia, NationalMedia, PublicOnline, }
    model::role_map::MiddlePressure = report::Pressure { Low, Noticeable, High, MiddleNearlyGone, }
    model::role_map::MiddleWidth = report::Width { Wide, Narrower, Narrow, }
    model::action::ActionState = report::ActionState { Open, Running, Done, Dropped, }
    model::occurrence::SeenWhere = report::Seen { Online, Offline, Both, }
    model::analysis::Phase = report::Phase { Calm, Unease, Tension, Incidents, Aftercare, }
    model::appraisal::Degree = report::Degree { NotAtAll, Slight, Clear, Strong, Unknown, }
    model::appraisal::Productive = report::Productive { Yes, No, Unclear, }
    model::blind_spot::Verdict = report::Verdict { Sufficient, Intensify, Adjust, Missing, }
    model::deployment::SignSeen = report::SignSeen { Yes, Partly, No, Unknown, }
    model::thread::Stage = report::ThreadKind { Signal, Appraisal, Finding, Opposition, Role, Intervention, Effect, }
}
