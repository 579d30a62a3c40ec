//! The cards of the map as findings: each wij-zij with what is known of it, where domains differ, and what nobody knows.

use super::{build, twin::Twin};
use crate::{calendar, content::Content, language::Language};
use guard::Vetted;
use model::{
    Domain, Dossier,
    occurrence::{Running, SeenWhere},
    opposition::Reasoned,
    views::Views,
};
use report::{Difference, Field, Judged, Occurrence, Opposition, Pair, Unknown, Value, View};
use std::collections::BTreeSet;

/// A wij-zij of the map.
pub fn opposition(dossier: &Dossier, card: &model::Opposition, content: &Content, language: Language) -> Opposition {
    let doubles: Vec<&model::Opposition> = dossier.also_told_as(card.id).collect();
    Opposition {
        number: card.number,
        us: card.us_label.to_string(),
        them: card.them_label.to_string(),
        also_told_as: doubles
            .iter()
            .map(|double| Pair { us: double.us_label.to_string(), them: double.them_label.to_string() })
            .collect(),
        neutral_description: card.neutral_description.as_ref().map(ToString::to_string),
        topic: card.topic.as_ref().map(ToString::to_string),
        scale: card.scale.latest().map(|it| it.twin()),
        orientation: card.orientation.latest().map(|it| it.twin()),
        municipality_is_party: card.municipality_is_party.latest().map(|it| it.twin()),
        desirability: judged(&card.desirability),
        energy: judged(&card.energy),
        certainty: card.evidence.latest().map(|it| it.twin()),
        seen_at: dossier.seen_at(card).into_iter().map(Twin::twin).collect(),
        related: related(dossier, card, &doubles),
        occurrences: dossier.occurrences_of(card.id).map(|it| it.number).collect(),
        label_reason: grounds(card, &doubles),
        added_by_domain: card.added_by.domain.map(Twin::twin),
        aid: card.aid.map(|aid| build::aid(aid, &content.conflict_or_polarisation, language)),
    }
}

fn judged<T: Copy + PartialEq + Twin>(views: &Views<Reasoned<T>>) -> Option<Judged<T::Other>> {
    let latest = views.latest()?;
    Some(Judged { value: latest.value.twin(), reason: latest.reason.as_ref().map(ToString::to_string) })
}

/// Numbers of the cards on the map that hang together with this one or with one of its doubles.
fn related(dossier: &Dossier, card: &model::Opposition, doubles: &[&model::Opposition]) -> Vec<u32> {
    let linked = doubles.iter().copied().chain([card]).flat_map(|it| &it.related);
    let others: BTreeSet<u32> = linked
        .map(|id| dossier.resolve(*id))
        .filter(|id| *id != card.id)
        .filter_map(|id| dossier.opposition(id).filter(|other| other.is_present()).map(|other| other.number))
        .collect();
    others.into_iter().collect()
}

/// Why a sensitive word may stand in one of the texts of this card: each reason once.
fn grounds(card: &model::Opposition, doubles: &[&model::Opposition]) -> Option<String> {
    let desirability = card.desirability.latest().and_then(|it| it.reason.as_ref());
    let energy = card.energy.latest().and_then(|it| it.reason.as_ref());
    let labels = doubles.iter().copied().chain([card]).flat_map(|it| [&it.us_label, &it.them_label]);
    let texts = labels.map(Some).chain([card.neutral_description.as_ref(), card.topic.as_ref(), desirability, energy]);
    reasons(texts.flatten())
}

/// The reasons that were given for words in these texts, each once.
pub fn reasons<'a>(texts: impl Iterator<Item = &'a Vetted>) -> Option<String> {
    let mut reasons: Vec<&str> = vec![];
    for reason in texts.filter_map(|text| text.ground()).map(guard::Ground::reason) {
        if !reasons.contains(&reason) {
            reasons.push(reason);
        }
    }
    (!reasons.is_empty()).then(|| reasons.join("\n"))
}

/// An incident or conflict of the map.
pub fn occurrence(dossier: &Dossier, card: &model::Occurrence, content: &Content, language: Language) -> Occurrence {
    let beside: BTreeSet<u32> = card
        .oppositions
        .iter()
        .filter_map(|id| dossier.opposition(dossier.resolve(*id)))
        .filter(|opposition| opposition.is_present())
        .map(|opposition| opposition.number)
        .collect();
    Occurrence {
        number: card.number,
        kind: card.kind.twin(),
        what: card.what.to_string(),
        place: card.place.as_ref().map(ToString::to_string),
        when: card.when.map(|when| calendar::when_in_words(when, language)),
        problem_owner: card.problem_owner.as_ref().map(ToString::to_string),
        ongoing: card.running.map(|running| running == Running::Yes),
        seen: card.seen.map(Twin::twin),
        oppositions: beside.into_iter().collect(),
        word_reason: reasons(
            [Some(&card.what), card.place.as_ref(), card.problem_owner.as_ref()].into_iter().flatten(),
        ),
        aid: card.aid.map(|aid| build::aid(aid, &content.conflict_or_polarisation, language)),
    }
}

/// Whether it was seen online and nowhere else.
pub fn is_online_only(card: &model::Occurrence) -> bool {
    card.seen == Some(SeenWhere::Online)
}

/// Where the domains see this wij-zij differently, field by field. Two reasons for one judgement are no difference.
pub fn differences(card: &model::Opposition) -> Vec<Difference> {
    let fields = [
        (Field::Scale, views(&card.scale, |it| (Value::Scale(it.twin()), None))),
        (Field::Orientation, views(&card.orientation, |it| (Value::Orientation(it.twin()), None))),
        (
            Field::MunicipalityIsParty,
            views(&card.municipality_is_party, |it| (Value::MunicipalityIsParty(it.twin()), None)),
        ),
        (
            Field::Desirability,
            views(&card.desirability, |it| (Value::Desirability(it.value.twin()), it.reason.as_ref())),
        ),
        (Field::Energy, views(&card.energy, |it| (Value::Energy(it.value.twin()), it.reason.as_ref()))),
        (Field::Certainty, views(&card.evidence, |it| (Value::Certainty(it.twin()), None))),
    ];
    let differing = fields.into_iter().filter(|(_, values)| values.windows(2).any(|two| two[0].value != two[1].value));
    differing.map(|(field, values)| Difference { opposition: card.number, field, values }).collect()
}

fn views<T: Clone + PartialEq>(views: &Views<T>, said: impl Fn(&T) -> (Value, Option<&Vetted>)) -> Vec<View> {
    let differing = views.difference().unwrap_or_default();
    let domain = |domain: Option<Domain>| domain.unwrap_or(Domain::Other).twin();
    let view = |(by, answer)| {
        let (value, reason) = said(answer);
        View { value, domain: domain(by), reason: reason.map(ToString::to_string) }
    };
    differing.into_iter().map(view).collect()
}

/// The fields of this wij-zij that nobody filled in.
pub fn unknown(card: &model::Opposition) -> Option<Unknown> {
    let fields: Vec<Field> = card.unknown().into_iter().filter_map(field).collect();
    (!fields.is_empty()).then_some(Unknown { opposition: card.number, fields })
}

/// The fields of a wij-zij in the rules and in the report.
const FIELDS: [(&str, Field); 9] = [
    ("neutral_description", Field::NeutralDescription),
    ("topic", Field::Topic),
    ("scale", Field::Scale),
    ("orientation", Field::Orientation),
    ("municipality_is_party", Field::MunicipalityIsParty),
    ("desirability", Field::Desirability),
    ("energy", Field::Energy),
    ("evidence", Field::Certainty),
    ("seen_at", Field::SeenAt),
];

fn field(name: &str) -> Option<Field> {
    FIELDS.iter().find(|(known, _)| *known == name).map(|(_, field)| *field)
}

/// The field as the rules call it.
pub fn field_name(field: Field) -> &'static str {
    FIELDS.iter().find(|(_, known)| *known == field).map_or("", |(name, _)| name)
}
