//! Fills an empty demo through the same door as everybody else: the rules and the guard hold for examples too.

use super::{
    analysis,
    example::{self, Example, Opposition},
    follow_up, positions, signals,
};
use crate::{
    app::Shared,
    calendar, content,
    door::{Opened, act, erase, room_code},
    language::Language,
    secret,
};
use guard::{Place, Vetted};
use model::{
    ActId, Dossier, Event, Member, NewDossier, OccurrenceId, OppositionId, ParticipantId, Period, Refusal,
    RetentionClass, Role, RoundId, SessionId,
    choice::ChoiceOutcome,
    occurrence::OccurrenceChange,
    opposition::{OppositionChange, Reasoned},
    session::Mode,
};
use store::NewAccount;

/// An account of the demo.
pub struct Account {
    pub email: &'static str,
    role: Role,
    function: &'static str,
    domain: model::Domain,
    pub what: &'static str,
}

const fn account(
    email: &'static str,
    role: Role,
    function: &'static str,
    domain: model::Domain,
    what: &'static str,
) -> Account {
    Account { email, role, function, domain, what }
}

/// One for each kind of user.
pub const ACCOUNTS: [Account; 6] = [
    account(
        "begeleider@demo.example",
        Role::Facilitator,
        "wijkmanager",
        model::Domain::Space,
        "facilitator: leads sessions, adopts maps",
    ),
    account(
        "bewerker@demo.example",
        Role::Editor,
        "beleidsadviseur sociaal",
        model::Domain::Social,
        "editor: adds to maps",
    ),
    account(
        "lezer@demo.example",
        Role::Reader,
        "bestuursadviseur",
        model::Domain::Other,
        "reader: reads and takes reports along",
    ),
    account(
        "beheer@demo.example",
        Role::Administrator,
        "applicatiebeheerder",
        model::Domain::Other,
        "administrator: accounts, no dossiers",
    ),
    account(
        "fg@demo.example",
        Role::DataProtectionOfficer,
        "functionaris gegevensbescherming",
        model::Domain::Other,
        "data protection officer: reads all, can stop a dossier",
    ),
    account(
        "archief@demo.example",
        Role::Archivist,
        "archivaris",
        model::Domain::Other,
        "archivist: reads all, works the destruction list",
    ),
];

/// Fills the demo when there is nothing in it yet.
pub async fn when_new(app: &Shared, password: &str) -> Result<(), String> {
    let said = |error: store::StoreError| error.to_string();
    if !app.store.organisations().await.map_err(said)?.is_empty() {
        return Ok(());
    }
    let (organisation, now) = (secret::id_text(), calendar::now());
    app.store.create_organisation(&organisation, "Gemeente Veenwoude", &now).await.map_err(said)?;
    let hash = secret::hash_password(password).ok_or("the password cannot be hashed")?;
    let mut members = vec![];
    for account in ACCOUNTS {
        let id = secret::id();
        let new = NewAccount {
            id: ParticipantId(id).to_string(),
            organisation_id: organisation.clone(),
            email: account.email.to_owned(),
            name: account.function.to_owned(),
            password_hash: Some(hash.clone()),
            role: account.role.slug().to_owned(),
            function: account.function.to_owned(),
            domain: account.domain.slug().to_owned(),
            language: None,
        };
        app.store.create_account(&new, &now).await.map_err(said)?;
        members.push(member(app, ParticipantId(id), account.role, account.function, account.domain)?);
    }
    let [leader, editor, ..] = &members[..] else { return Err("no account".to_owned()) };
    for example in example::all()? {
        let opened = fill(app, &organisation, leader, &example).await?;
        if example.closed {
            does(app, &opened, leader, |dossier, by| dossier.add_team_member(by, editor)).await?;
        }
    }
    Ok(())
}

/// The code of a session that is open now.
pub async fn open_code(app: &Shared) -> Result<Option<String>, String> {
    let said = |error: store::StoreError| error.to_string();
    for organisation in app.store.organisations().await.map_err(said)? {
        for dossier in app.store.dossiers_of(&organisation.id).await.map_err(said)? {
            let sessions = app.store.sessions_of(&dossier.id).await.map_err(said)?;
            if let Some(code) =
                sessions.into_iter().find_map(|session| session.code.filter(|_| session.closed_at.is_none()))
            {
                return Ok(Some(code));
            }
        }
    }
    Ok(None)
}

fn member(
    app: &Shared,
    id: ParticipantId,
    role: Role,
    function: &str,
    domain: model::Domain,
) -> Result<Member, String> {
    Ok(Member { id, role, function: vet(app, function, Place::JobFunction)?, domain })
}

/// An example text that the guard objects to is a mistake in the example.
pub(super) fn vet(app: &Shared, text: &str, place: Place) -> Result<Vetted, String> {
    app.guard.vet(text, place).map_err(|objection| format!("an example text is not accepted as {place:?}: {objection}"))
}

pub(super) fn vet_optional(app: &Shared, text: Option<&String>, place: Place) -> Result<Option<Vetted>, String> {
    text.map(|text| vet(app, text, place)).transpose()
}

/// Does one act as somebody.
pub(super) async fn does(
    app: &Shared,
    opened: &Opened,
    by: &Member,
    verb: impl Fn(&Dossier, &Member) -> Result<Vec<Event>, Refusal>,
) -> Result<(), String> {
    let opened = Opened { member: by.clone(), ..opened.clone() };
    let acted = opened.act_as(app, ActId(secret::id()), |dossier| verb(dossier, by)).await;
    acted.map(drop).map_err(|error| format!("an example cannot be made: {error:?}"))
}

async fn fill(app: &Shared, organisation: &str, leader: &Member, example: &Example) -> Result<Opened, String> {
    let opened = open(app, organisation, leader, example).await?;
    if let Some(told) = &example.signals {
        signals::fill(app, &opened, told).await?;
    }
    let session = SessionId(secret::id());
    let live = !example.people.is_empty();
    let mut people = vec![];
    if live {
        does(app, &opened, leader, |dossier, by| dossier.open_session(by, session)).await?;
        for person in &example.people {
            let guest = member(app, ParticipantId(secret::id()), Role::Guest, &person.function, person.domain)?;
            does(app, &opened, &guest, |dossier, by| dossier.join(by)).await?;
            people.push(guest);
        }
    }
    let by = |n: Option<usize>| n.and_then(|n| people.get(n)).unwrap_or(leader);
    let cards: Vec<OppositionId> = example.opposition.iter().map(|_| OppositionId(secret::id())).collect();
    let numbered = |n: usize| cards.get(n.wrapping_sub(1)).copied().ok_or(format!("an example names opposition {n}"));
    for (card, told) in cards.iter().zip(&example.opposition) {
        oppose(app, &opened, by(told.by), *card, told).await?;
        for view in &told.views {
            let changes = [
                view.energy.map(|value| OppositionChange::Energy(Some(Reasoned { value, reason: None }))),
                view.party.map(|value| OppositionChange::MunicipalityIsParty(Some(value))),
            ];
            let changes: Vec<_> = changes.into_iter().flatten().collect();
            does(app, &opened, by(Some(view.by)), |dossier, by| dossier.amend_opposition(by, *card, changes.clone()))
                .await?;
        }
    }
    for (card, told) in cards.iter().zip(&example.opposition) {
        for other in &told.related {
            let other = numbered(*other)?;
            does(app, &opened, by(told.by), |dossier, by| dossier.relate_oppositions(by, *card, other)).await?;
        }
        if let Some(kept) = told.merged_into {
            let kept = numbered(kept)?;
            does(app, &opened, leader, |dossier, by| dossier.merge_oppositions(by, kept, *card)).await?;
        }
    }
    let mut occurrences = vec![];
    for told in &example.occurrence {
        let id = OccurrenceId(secret::id());
        occurrences.push(id);
        let what = vet(app, &told.what, Place::Occurrence)?;
        let place = vet_optional(app, told.place.as_ref(), Place::Occurrence)?;
        let owner = vet_optional(app, told.owner.as_ref(), Place::JobFunction)?;
        let beside = told.oppositions.iter().map(|n| numbered(*n)).collect::<Result<_, _>>()?;
        let details = [
            place.map(|place| OccurrenceChange::Place(Some(place))),
            told.when.map(|when| OccurrenceChange::When(Some(when))),
            owner.map(|owner| OccurrenceChange::ProblemOwner(Some(owner))),
            told.running.map(|running| OccurrenceChange::Running(Some(running))),
            told.seen.map(|seen| OccurrenceChange::Seen(Some(seen))),
        ];
        let details: Vec<_> = details.into_iter().flatten().collect();
        let beside: std::collections::BTreeSet<_> = beside;
        does(app, &opened, by(Some(told.by)), |dossier, by| {
            dossier.add_occurrence(by, id, told.kind, what.clone(), beside.clone(), details.clone())
        })
        .await?;
        if let Some(answers) = told.aid {
            does(app, &opened, by(Some(told.by)), |dossier, by| dossier.answer_aid_for_occurrence(by, id, answers))
                .await?;
        }
    }
    if let Some(aid) = &example.aid {
        let card = numbered(aid.opposition)?;
        does(app, &opened, leader, |dossier, by| dossier.answer_aid_for_opposition(by, card, aid.answers)).await?;
    }
    if live {
        choose(app, &opened, leader, &people, &cards, example).await?;
        if let (Some(told), Some(choice)) = (&example.positions, &example.choice) {
            positions::fill(app, &opened, leader, &people, numbered(choice.opposition)?, told).await?;
        }
        if let (Some(told), Some(choice)) = (&example.follow_up, &example.choice) {
            follow_up::fill(app, &opened, leader, &people, numbered(choice.opposition)?, told).await?;
        }
        if let Some(told) = &example.analysed {
            let (people, oppositions, occurrences) = (&people[..], &cards[..], &occurrences[..]);
            let table = analysis::Table { app, opened: &opened, leader, people, oppositions, occurrences };
            table.fill(told).await?;
        }
        does(app, &opened, leader, |dossier, by| dossier.close_session(by)).await?;
        erase::guests(app, opened.dossier.id, &[], Language::Nl).await.map_err(|error| format!("{error:?}"))?;
        reopen(app, &opened, leader).await?;
    }
    outdate(app, &opened, leader, example).await?;
    Ok(opened)
}

/// An example of some years ago is an outdated picture once it is filled: after its review date it can only be read.
async fn outdate(app: &Shared, opened: &Opened, leader: &Member, example: &Example) -> Result<(), String> {
    let Some(date) = example.review_date.filter(|date| *date <= calendar::today()) else { return Ok(()) };
    let reason = vet(app, &Language::Nl.text().outdated_title(), Place::Reason)?;
    let moved = || model::Event::ReviewDateMoved { review_date: date, reason: reason.clone() };
    does(app, opened, leader, |_, _| Ok(vec![moved()])).await
}

/// A session that is running when the demo starts, with its code.
async fn reopen(app: &Shared, opened: &Opened, leader: &Member) -> Result<(), String> {
    does(app, opened, leader, |dossier, by| dossier.open_session(by, SessionId(secret::id()))).await?;
    let usual = content::usual_plan();
    let map = usual.steps.iter().find(|step| step.standard.as_deref() == Some("map")).map_or(1, |step| step.key);
    does(app, opened, leader, |dossier, by| dossier.start_step(by, &usual, map)).await?;
    // Who looks around sees at once what is added.
    does(app, opened, leader, |dossier, by| dossier.set_mode(by, Mode::Everyone)).await?;
    let dossier = app.dossiers.load(&app.store, opened.dossier.id).await.map_err(|error| error.to_string())?;
    let opened = Opened { dossier: dossier.ok_or("the example is gone")?, member: leader.clone(), ..opened.clone() };
    room_code::current(app, &opened).await.map(drop).map_err(|error| format!("{error:?}"))
}

async fn open(app: &Shared, organisation: &str, leader: &Member, example: &Example) -> Result<Opened, String> {
    let today = calendar::today();
    let [from, to] = example.period.unwrap_or([today, today.plus_months(6)]);
    let new = NewDossier {
        title: vet(app, &example.title, Place::Dossier)?,
        purpose: vet(app, &example.purpose, Place::Dossier)?,
        scope: vet(app, &example.scope, Place::Dossier)?,
        period: Period { from, to },
        owner: vet(app, &example.owner, Place::JobFunction)?,
        // Also of an example of some years ago, until it is filled.
        review_date: example.review_date.filter(|date| *date > today).unwrap_or(today.plus_months(6)),
        retention: RetentionClass::CaseFile,
        content: content::versions(),
        example: true,
    };
    let mut events =
        Dossier::open(leader, new, today).map_err(|refusal| format!("an example cannot be opened: {refusal:?}"))?;
    events.extend(Dossier::found_team(leader, example.closed));
    let id = act::open_dossier(app, organisation, leader, ActId(secret::id()), events)
        .await
        .map_err(|error| format!("an example cannot be opened: {error:?}"))?;
    let dossier =
        app.dossiers.load(&app.store, id).await.map_err(|error| error.to_string())?.ok_or("the example is gone")?;
    Ok(Opened {
        dossier,
        member: leader.clone(),
        organisation: organisation.to_owned(),
        language: Language::Nl,
        guest: None,
    })
}

async fn oppose(
    app: &Shared,
    opened: &Opened,
    by: &Member,
    card: OppositionId,
    told: &Opposition,
) -> Result<(), String> {
    let us = vet(app, &told.us, Place::OppositionLabel)?;
    let them = vet(app, &told.them, Place::OppositionLabel)?;
    does(app, opened, by, |dossier, by| dossier.add_opposition(by, card, us.clone(), them.clone())).await?;
    let neutral = vet_optional(app, told.neutral.as_ref(), Place::OppositionText)?;
    let topic = vet_optional(app, told.topic.as_ref(), Place::OppositionLabel)?;
    let mut changes = vec![
        OppositionChange::NeutralDescription(neutral),
        OppositionChange::Topic(topic),
        OppositionChange::Scale(told.scale),
        OppositionChange::Orientation(told.orientation),
        OppositionChange::MunicipalityIsParty(told.party),
        OppositionChange::Evidence(told.evidence),
        OppositionChange::SeenAt(told.seen_at.iter().copied().collect()),
    ];
    if let Some(judged) = &told.desirability {
        let reason = vet_optional(app, judged.reason.as_ref(), Place::Reason)?;
        changes.push(OppositionChange::Desirability(Some(Reasoned { value: judged.value, reason })));
    }
    if let Some(judged) = &told.energy {
        let reason = vet_optional(app, judged.reason.as_ref(), Place::Reason)?;
        changes.push(OppositionChange::Energy(Some(Reasoned { value: judged.value, reason })));
    }
    let amended = does(app, opened, by, |dossier, by| match dossier.amend_opposition(by, card, changes.clone()) {
        Err(Refusal::NothingChanged) => Ok(vec![]),
        other => other,
    });
    match amended.await {
        Err(error) if !error.contains("NothingChanged") => Err(error),
        _ => Ok(()),
    }
}

/// Dots, and the choice that followed.
async fn choose(
    app: &Shared,
    opened: &Opened,
    leader: &Member,
    people: &[Member],
    cards: &[OppositionId],
    example: &Example,
) -> Result<(), String> {
    let Some(choice) = &example.choice else { return Ok(()) };
    let round = RoundId(secret::id());
    does(app, opened, leader, |dossier, by| dossier.open_dots_round(by, round, 5)).await?;
    for (n, person) in people.iter().enumerate() {
        let given = |told: &Opposition| told.dots.get(n).copied().unwrap_or(0);
        let dots: Vec<_> = cards
            .iter()
            .zip(&example.opposition)
            .map(|(card, told)| (*card, given(told)))
            .filter(|(_, dots)| *dots > 0)
            .collect();
        does(app, opened, person, |dossier, by| dossier.place_dots(by, dots.clone())).await?;
    }
    does(app, opened, leader, |dossier, by| dossier.close_dots_round(by)).await?;
    erase::dots(app, opened.dossier.id, Language::Nl).await.map_err(|error| format!("{error:?}"))?;
    let card = cards
        .get(choice.opposition.wrapping_sub(1))
        .copied()
        .ok_or("an example chooses an opposition that is not there")?;
    let reason = vet(app, &choice.reason, Place::Reason)?;
    let mut answers = vec![];
    for (question, answer) in &choice.answers {
        answers.push((question.clone(), vet(app, answer, Place::Reason)?));
    }
    does(app, opened, leader, |dossier, by| {
        dossier.choose(by, ChoiceOutcome::Selected(card), answers.clone(), reason.clone())
    })
    .await
}
