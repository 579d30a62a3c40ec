//! Map 2 as findings: for each wij-zij on map 1 the newest drawing in full. Earlier ones are in what differs and in what the
//! pressure was.

use super::{build, build::Basis, cards, twin::Twin};
use crate::{calendar, language::Language, words::role_map as words};
use guard::Vetted;
use model::{Dossier, role_map::Scapegoat};
use report::{Answered, Comparison, Fuel, Judged, Moved, PressureOn, RoleCard, RoleMap, Status};

/// The newest map of each wij-zij on map 1, in the order of their numbers.
pub fn all(dossier: &Dossier, basis: &Basis<'_>, language: Language) -> Vec<RoleMap> {
    let newest = |card: &model::Opposition| newest(dossier, card.number);
    dossier.map().filter_map(newest).map(|map| role_map(dossier, map, basis, language)).collect()
}

/// The newest map of the wij-zij with this number on map 1.
pub fn newest(dossier: &Dossier, number: u32) -> Option<&model::RoleMap> {
    let card = dossier.map().find(|card| card.number == number)?;
    dossier.role_maps_of(card.id).last()
}

fn role_map(dossier: &Dossier, map: &model::RoleMap, basis: &Basis<'_>, language: Language) -> RoleMap {
    let about = dossier.opposition(dossier.resolve(map.opposition));
    let label = |of: fn(&model::Opposition) -> &Vetted| about.map_or_else(String::new, |card| of(card).to_string());
    let (answers, notes) = reflection(map, basis, language);
    let equal = map.equal_treatment.as_ref();
    let pressure = map.pressure();
    let texts = equal.and_then(|(_, note)| note.as_ref()).into_iter().chain(pressure.map(|it| &it.reason)).chain(notes);
    RoleMap {
        us: label(|card| &card.us_label),
        them: label(|card| &card.them_label),
        opposition: about.map(|card| card.number),
        number: map.version,
        date: map.adopted_at.as_deref().map_or_else(|| day(basis.as_of), day),
        status: match (&map.adopted_at, dossier.open_room()) {
            (Some(_), _) => Status::Adopted,
            (None, Some(_)) => Status::InSession,
            (None, None) => Status::Draft,
        },
        cards: map.cards().map(card).collect(),
        fuel: map.fuel().map(fuel).collect(),
        pressure: pressure.map(|it| Judged { value: it.value.twin(), reason: Some(it.reason.to_string()) }),
        width: map.width().twin(),
        pressure_history: dossier
            .pressure_over_time(map.opposition)
            .map(|it| PressureOn { date: day(&it.at), pressure: it.value.twin() })
            .collect(),
        equal_treatment: equal.map(|(answer, note)| {
            let answer = words::equal_treatment(*answer, language);
            note.as_ref().map_or_else(|| answer.clone(), |note| format!("{answer}. {note}"))
        }),
        reflection: answers,
        compared: dossier.role_map_before(map.id).map(|earlier| compared(map, earlier)),
        word_reason: cards::reasons(texts),
    }
}

fn day(moment: &str) -> String {
    if moment.is_empty() { String::new() } else { calendar::day_of(moment).to_string() }
}

fn card(card: &model::role_map::RoleCard) -> RoleCard {
    RoleCard {
        name: card.name.to_string(),
        kind: card.kind.twin(),
        zone: card.zone.twin(),
        grounds: card.grounds.as_ref().map(ToString::to_string),
        certainty: card.certainty.map(Twin::twin),
        scapegoat: card.scapegoat == Scapegoat::Yes,
        moves_to: card.moves_to.map(Twin::twin),
        word_reason: cards::reasons([Some(&card.name), card.grounds.as_ref()].into_iter().flatten()),
    }
}

fn fuel(fuel: &model::role_map::Fuel) -> Fuel {
    Fuel {
        description: fuel.description.to_string(),
        kind: fuel.kind.twin(),
        side: fuel.side.twin(),
        channel: fuel.channel.map(Twin::twin),
        period: fuel.period.as_ref().map(ToString::to_string),
        word_reason: cards::reasons([Some(&fuel.description), fuel.period.as_ref()].into_iter().flatten()),
    }
}

/// What was answered on our own share, and the texts of it.
fn reflection<'a>(map: &'a model::RoleMap, basis: &Basis<'_>, language: Language) -> (Vec<Answered>, Vec<&'a Vetted>) {
    let (text, said) = (language.text(), &map.reflection);
    let questions = &basis.content.conduct_reflection;
    let texts = said.answers.iter();
    let mut answers: Vec<Answered> = texts
        .map(|(question, answer)| Answered {
            question: build::question(questions, question.slug(), language),
            answer: answer.to_string(),
        })
        .collect();
    let stories: Vec<String> = said.narratives.iter().map(|it| words::narrative(*it, language)).collect();
    if !stories.is_empty() {
        answers.push(Answered { question: text.conduct_narratives(), answer: stories.join("\n") });
    }
    if let Some(touched) = said.touched {
        answers.push(Answered { question: text.conduct_touched(), answer: words::touched(touched, language) });
    }
    (answers, said.answers.values().collect())
}

fn compared(map: &model::RoleMap, earlier: &model::RoleMap) -> Comparison {
    let found = map.compared_with(earlier);
    let names = |cards: &[&model::role_map::RoleCard]| cards.iter().map(|card| card.name.to_string()).collect();
    Comparison {
        date: day(earlier.adopted_at.as_deref().unwrap_or(&earlier.started_at)),
        entered: names(&found.entered),
        left: names(&found.left),
        moved: found
            .moved
            .iter()
            .map(|(from, card)| Moved { name: card.name.to_string(), from: from.twin(), to: card.zone.twin() })
            .collect(),
    }
}
