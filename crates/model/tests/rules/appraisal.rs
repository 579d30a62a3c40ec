//! The weging: blind first, then together, and an outcome by written rules that name what decided it.

use crate::team::*;
use model::{
    AppraisalId, Domain, Event, Member, ParticipantId, Refusal, Role,
    analysis::SourceKind,
    appraisal::{
        Appraisal, AppraisalVoice, CriterionAnswer, Decision,
        Degree::{self, Clear, NotAtAll, Slight, Strong, Unknown},
        MunicipalRole, Outcome, Plus, Productive, TaskHolder,
    },
    content::AppraisalCriterion::{self as Criterion, *},
};

const FIRST: AppraisalId = AppraisalId(301);
const SECOND: AppraisalId = AppraisalId(302);

fn said(criterion: Criterion, degree: Degree) -> CriterionAnswer {
    let observation = (degree != Unknown).then(|| text("gezien bij het plein"));
    CriterionAnswer { criterion, degree: Some(degree), observation, source: Some(SourceKind::OwnWork) }
}

fn begins(team: &mut Team, id: AppraisalId) {
    let by = facilitator();
    team.did(&by, |d| d.start_appraisal(&by, id, [].into()));
}

fn begun() -> Team {
    let mut team = Team::new();
    begins(&mut team, FIRST);
    team
}

fn answers(team: &mut Team, by: &Member, id: AppraisalId, answers: &[(Criterion, Degree)]) {
    let answers = answers.iter().map(|(criterion, degree)| said(*criterion, *degree)).collect();
    team.did(by, |d| d.answer_appraisal(by, id, answers));
}

fn reveals(team: &mut Team, id: AppraisalId) {
    let by = facilitator();
    team.did(&by, |d| d.reveal_appraisal(&by, id));
}

/// What one voice said of everything: grounds are clear and the rest is not the matter, but for these.
fn but(different: &[(Criterion, Degree)]) -> Vec<(Criterion, Degree)> {
    let usual = |of: Criterion| if of == Grounds { Clear } else { NotAtAll };
    let degree = |of| different.iter().find(|(it, _)| *it == of).map_or_else(|| usual(of), |(_, degree)| *degree);
    Criterion::ALL.iter().map(|of| (*of, degree(*of))).collect()
}

/// A weging of one voice, shown.
fn weighed(different: &[(Criterion, Degree)]) -> Team {
    let mut team = begun();
    answers(&mut team, &officer(), FIRST, &but(different));
    reveals(&mut team, FIRST);
    team
}

fn of(team: &Team, id: AppraisalId) -> &Appraisal {
    team.dossier.appraisal(id).unwrap()
}

fn decision(outcome: Outcome) -> Decision {
    Decision {
        suggested: outcome,
        outcome,
        reason: None,
        whose_task: [TaskHolder::Municipality].into(),
        role: MunicipalRole::Connect,
        review_date: day("2026-09-01"),
    }
}

fn productive(team: &mut Team, id: AppraisalId, answer: Productive) {
    team.did(&officer(), |d| d.answer_productive(&officer(), id, answer, text("er is ook een goed punt")));
}

fn decides(team: &mut Team, id: AppraisalId) {
    let outcome = of(team, id).suggestion().outcome;
    productive(team, id, Productive::Unclear);
    team.did(&facilitator(), |d| d.decide_appraisal(&facilitator(), id, decision(outcome), today()));
}

#[test]
fn each_rule_gives_its_outcome_and_names_the_criteria_that_decided_it_and_the_first_that_matches_wins() {
    use Outcome::{ActNowAndAnalyse, Analyse, Explore, NoActionMonitor};
    type Row = (&'static [(Criterion, Degree)], Outcome, &'static [(Criterion, Degree)]);
    let rows: &[Row] = &[
        // Safety, clear or strong.
        (&[(Safety, Clear)], ActNowAndAnalyse, &[(Safety, Clear)]),
        (&[(Safety, Strong)], ActNowAndAnalyse, &[(Safety, Strong)]),
        (&[(Safety, Slight)], NoActionMonitor, &[]),
        // Three or more not known among two to ten.
        (
            &[(Images, Unknown), (Extent, Unknown), (Distrust, Unknown)],
            Explore,
            &[(Images, Unknown), (Extent, Unknown), (Distrust, Unknown)],
        ),
        (&[(Images, Unknown), (Extent, Unknown)], NoActionMonitor, &[]),
        // Coping capacity is not one of them, and neither are the grounds.
        (&[(Images, Unknown), (Extent, Unknown), (CopingCapacity, Unknown)], NoActionMonitor, &[]),
        // Thin grounds; not knowing them is thin too.
        (&[(Grounds, NotAtAll)], Explore, &[(Grounds, NotAtAll)]),
        (&[(Grounds, Slight)], Explore, &[(Grounds, Slight)]),
        (&[(Grounds, Unknown)], Explore, &[(Grounds, Unknown)]),
        (&[(Grounds, Strong)], NoActionMonitor, &[]),
        // Three or more of two to seven, clear or strong.
        (
            &[(UsAndThem, Clear), (BrokenContact, Strong), (Persistence, Clear)],
            Analyse,
            &[(UsAndThem, Clear), (BrokenContact, Strong), (Persistence, Clear)],
        ),
        (&[(UsAndThem, Strong), (BrokenContact, Strong)], NoActionMonitor, &[]),
        (&[(UsAndThem, Strong), (BrokenContact, Strong), (Distrust, Strong)], NoActionMonitor, &[]),
        (&[(UsAndThem, Slight), (Images, Slight), (Extent, Slight)], NoActionMonitor, &[]),
        // Consequences alone, clear or strong.
        (&[(Consequences, Clear)], Analyse, &[(Consequences, Clear)]),
        (&[(Consequences, Slight)], NoActionMonitor, &[]),
        // Nothing of it.
        (&[], NoActionMonitor, &[]),
        // The first that matches wins.
        (
            &[(Safety, Clear), (Grounds, NotAtAll), (Images, Unknown), (Extent, Unknown), (UsAndThem, Unknown)],
            ActNowAndAnalyse,
            &[(Safety, Clear)],
        ),
        (
            &[(Grounds, Slight), (Images, Unknown), (Extent, Unknown), (UsAndThem, Unknown)],
            Explore,
            &[(UsAndThem, Unknown), (Images, Unknown), (Extent, Unknown)],
        ),
        (&[(Grounds, Slight), (Consequences, Strong)], Explore, &[(Grounds, Slight)]),
        (
            &[(UsAndThem, Clear), (Images, Clear), (Extent, Clear), (Consequences, Strong)],
            Analyse,
            &[(UsAndThem, Clear), (Images, Clear), (Extent, Clear)],
        ),
    ];
    for (different, outcome, deciding) in rows {
        let team = weighed(different);
        let suggested = of(&team, FIRST).suggestion();
        assert_eq!((suggested.outcome, &suggested.deciding[..]), (*outcome, *deciding), "{different:?}");
    }
}

#[test]
fn distrust_and_what_the_buurt_can_cope_with_come_on_top_whatever_the_outcome() {
    for (different, plus) in [
        (&[(Distrust, Clear)][..], &[(Plus::RecalibrateOwnRole, (Distrust, Clear))][..]),
        (&[(CopingCapacity, Strong), (Safety, Strong)], &[(Plus::SupportingRole, (CopingCapacity, Strong))]),
        (&[(Distrust, Slight), (CopingCapacity, Unknown)], &[]),
    ] {
        assert_eq!(of(&weighed(different), FIRST).suggestion().plus, plus, "{different:?}");
    }
}

#[test]
fn that_it_can_be_productive_changes_nothing_in_what_the_rules_suggest() {
    let mut team = weighed(&[(Safety, Strong)]);
    productive(&mut team, FIRST, Productive::Yes);
    assert_eq!(of(&team, FIRST).suggestion().outcome, Outcome::ActNowAndAnalyse);
}

#[test]
fn what_is_open_counts_as_not_known() {
    let mut team = begun();
    answers(&mut team, &officer(), FIRST, &[(Grounds, Strong), (UsAndThem, Strong)]);
    reveals(&mut team, FIRST);
    let one = of(&team, FIRST);
    assert_eq!(one.degree(Images), None);
    let suggested = one.suggestion();
    assert_eq!(suggested.outcome, Outcome::Explore);
    assert!(suggested.deciding.contains(&(Images, Unknown)) && !suggested.deciding.contains(&(UsAndThem, Unknown)));
}

#[test]
fn a_degree_without_an_observation_is_refused_and_not_knowing_needs_none() {
    let mut team = begun();
    let by = officer();
    let bare = |degree| CriterionAnswer { observation: None, ..said(Images, degree) };
    for degree in [NotAtAll, Slight, Clear, Strong] {
        let refused = team.dossier.answer_appraisal(&by, FIRST, vec![bare(degree)]);
        assert_eq!(refused, Err(Refusal::ObservationMissing), "{degree:?}");
    }
    assert!(team.dossier.answer_appraisal(&by, FIRST, vec![bare(Unknown)]).is_ok());
    answers(&mut team, &by, FIRST, &[(Safety, Clear)]);
    reveals(&mut team, FIRST);
    assert_eq!(team.dossier.settle_criterion(&by, FIRST, bare(Strong)), Err(Refusal::ObservationMissing));
}

#[test]
fn an_answer_is_ones_own_until_all_is_shown_and_can_be_taken_back() {
    let mut team = begun();
    let (one, other) = (officer(), youth_worker());
    answers(&mut team, &one, FIRST, &[(Safety, Clear), (Images, Slight)]);
    answers(&mut team, &other, FIRST, &[(Safety, NotAtAll)]);
    let shown = of(&team, FIRST);
    assert_eq!(shown.own_of(one.id).map(|own| own.len()), Some(2));
    assert_eq!(shown.own_of(facilitator().id), None);
    assert_eq!((shown.said(Safety), shown.degree(Safety), &shown.voices), (vec![], None, &None));
    assert_eq!(shown.answered(), [(Some(Domain::Social), 1), (Some(Domain::Safety), 1)].into());
    let early = team.dossier.settle_criterion(&one, FIRST, said(Safety, Clear));
    assert_eq!(early, Err(Refusal::AnswersHidden));
    assert_eq!(team.dossier.answer_productive(&one, FIRST, Productive::Yes, text("ja")), Err(Refusal::AnswersHidden));
    let none = CriterionAnswer { criterion: Safety, degree: None, observation: None, source: None };
    team.did(&other, |d| d.answer_appraisal(&other, FIRST, vec![none]));
    assert_eq!(of(&team, FIRST).answered(), [(Some(Domain::Safety), 1)].into());
    assert_eq!(team.dossier.reveal_appraisal(&one, FIRST), Err(Refusal::NotAllowed));
    reveals(&mut team, FIRST);
    assert_eq!(of(&team, FIRST).said(Safety).len(), 1);
    let late = team.dossier.answer_appraisal(&other, FIRST, vec![said(Safety, Clear)]);
    assert_eq!(late, Err(Refusal::AnswersShown));
}

#[test]
fn nothing_is_shown_when_nobody_answered() {
    let team = begun();
    assert_eq!(team.dossier.reveal_appraisal(&facilitator(), FIRST), Err(Refusal::NoAnswers));
    assert_eq!(team.dossier.answer_appraisal(&reader(), FIRST, vec![said(Safety, Clear)]), Err(Refusal::NotAllowed));
}

/// Guests of a room with these domains, each with an answer; the order is that of coming in.
fn room_of(guests: &[(u128, Domain, Degree)]) -> Team {
    let mut team = begun();
    team.did(&facilitator(), |d| d.open_session(&facilitator(), ROOM));
    for (id, domain, degree) in guests {
        let guest = member(*id, Role::Guest, &format!("functie {id}"), *domain);
        team.did(&guest, |d| d.join(&guest));
        answers(&mut team, &guest, FIRST, &[(Safety, *degree)]);
    }
    team
}

fn voices(team: &Team) -> Vec<AppraisalVoice> {
    of(team, FIRST).voices.clone().unwrap()
}

#[test]
fn the_order_of_the_voices_does_not_tell_who_came_first_or_whose_session_closed() {
    let all = [(21, Domain::Care, Clear), (22, Domain::Safety, Slight), (23, Domain::Care, Strong)];
    let shown = |guests: &[(u128, Domain, Degree)]| {
        let mut team = room_of(guests);
        reveals(&mut team, FIRST);
        voices(&team)
    };
    let order = shown(&all);
    for other in [[all[2], all[1], all[0]], [all[1], all[2], all[0]]] {
        assert_eq!(shown(&other), order);
    }
    let mut team = room_of(&[(21, Domain::Care, Clear), (23, Domain::Care, Strong)]);
    team.did(&facilitator(), |d| d.list_guests(&facilitator()));
    team.did(&facilitator(), |d| d.seal_appraisals(&facilitator()));
    answers(&mut team, &officer(), FIRST, &[(Safety, Slight)]);
    reveals(&mut team, FIRST);
    assert_eq!(voices(&team), order, "what was sealed stands among the others");
}

#[test]
fn what_guests_answered_survives_the_blanking_of_their_ids_with_the_domain_that_does_not_tell() {
    let mut team = room_of(&[(21, Domain::Care, Clear), (22, Domain::Care, Strong)]);
    answers(&mut team, &officer(), FIRST, &[(Safety, NotAtAll)]);
    team.did(&facilitator(), |d| d.list_guests(&facilitator()));
    team.did(&facilitator(), |d| d.seal_appraisals(&facilitator()));
    assert_eq!(team.dossier.seal_appraisals(&facilitator()), Err(Refusal::NothingChanged));
    assert!(of(&team, FIRST).own_of(ParticipantId(21)).is_none() && of(&team, FIRST).own_of(officer().id).is_some());
    let blanked = team.replayed(|row| {
        let guest = row.by.kind == model::AuthorKind::Guest;
        row.by.id = row.by.id.filter(|_| !guest);
        row.event = row.event.take().filter(|event| !(guest && event.is_own_answer()));
    });
    team.dossier = blanked;
    assert_eq!(of(&team, FIRST).answered(), [(Some(Domain::Safety), 1), (Some(Domain::Care), 2)].into());
    reveals(&mut team, FIRST);
    assert_eq!(of(&team, FIRST).said(Safety).len(), 3);
}

#[test]
fn a_sealed_voice_loses_the_domain_that_would_tell_whose_it_was() {
    for guests in [&[(21, Domain::Care, Clear)][..], &[(21, Domain::Care, Clear), (22, Domain::Education, Strong)]] {
        let mut team = room_of(guests);
        team.did(&facilitator(), |d| d.list_guests(&facilitator()));
        let events = team.dossier.seal_appraisals(&facilitator()).unwrap();
        let [Event::AppraisalSealed { voices, .. }] = &events[..] else { panic!("{events:?}") };
        assert!(voices.len() == guests.len() && voices.iter().all(|voice| voice.domain.is_none()), "{voices:?}");
    }
}

#[test]
fn differing_is_told_and_not_knowing_is_no_other_opinion() {
    let mut team = begun();
    answers(&mut team, &officer(), FIRST, &[(Safety, Clear), (Images, Clear), (Extent, Unknown)]);
    answers(&mut team, &youth_worker(), FIRST, &[(Safety, Slight), (Images, Unknown), (Extent, Unknown)]);
    reveals(&mut team, FIRST);
    let one = of(&team, FIRST);
    assert_eq!([Safety, Images, Extent].map(|of| one.differs(of)), [true, false, false]);
    assert_eq!([Safety, Images, Extent].map(|of| one.degree(of)), [None, Some(Clear), Some(Unknown)]);
    assert!(one.open().contains(&Safety) && !one.open().contains(&Images));
    team.did(&officer(), |d| d.settle_criterion(&officer(), FIRST, said(Safety, Strong)));
    assert_eq!(of(&team, FIRST).degree(Safety), Some(Strong), "what the group settled stands");
    let again = team.dossier.settle_criterion(&officer(), FIRST, said(Safety, Strong));
    assert_eq!(again, Err(Refusal::NothingChanged));
}

#[test]
fn a_decision_needs_every_criterion_the_counter_question_a_task_holder_and_a_day_within_a_year() {
    let by = facilitator();
    let mut team = begun();
    answers(&mut team, &officer(), FIRST, &[(Safety, Unknown)]);
    let tries = |team: &Team, decision| team.dossier.decide_appraisal(&by, FIRST, decision, today());
    assert_eq!(tries(&team, decision(Outcome::Explore)), Err(Refusal::AnswersHidden));
    reveals(&mut team, FIRST);
    assert_eq!(tries(&team, decision(Outcome::Explore)), Err(Refusal::CriteriaOpen));
    let mut team = weighed(&[]);
    let usual = decision(Outcome::NoActionMonitor);
    assert_eq!(tries(&team, usual.clone()), Err(Refusal::ProductiveOpen));
    productive(&mut team, FIRST, Productive::No);
    let nobody = Decision { whose_task: [].into(), ..usual.clone() };
    assert_eq!(tries(&team, nobody), Err(Refusal::TaskHolderMissing));
    for (review, refusal) in [("2026-02-28", Refusal::ReviewDatePast), ("2027-03-02", Refusal::ReviewDateTooFar)] {
        assert_eq!(tries(&team, Decision { review_date: day(review), ..usual.clone() }), Err(refusal));
    }
    assert_eq!(team.dossier.decide_appraisal(&officer(), FIRST, usual.clone(), today()), Err(Refusal::NotAllowed));
    assert!(tries(&team, usual).is_ok());
}

#[test]
fn another_outcome_than_suggested_needs_a_reason_and_the_suggested_one_keeps_none() {
    let by = facilitator();
    let mut team = weighed(&[]);
    productive(&mut team, FIRST, Productive::No);
    let other = decision(Outcome::Analyse);
    let bare = team.dossier.decide_appraisal(&by, FIRST, other.clone(), today());
    assert_eq!(bare, Err(Refusal::OtherOutcomeWithoutReason));
    let reason = Some(text("wij willen het begrijpen"));
    let kept = |outcome: Outcome| {
        let given = Decision { reason: reason.clone(), ..decision(outcome) };
        let events = team.dossier.decide_appraisal(&by, FIRST, given, today()).unwrap();
        let [Event::AppraisalDecided { decision, .. }] = &events[..] else { panic!("{events:?}") };
        (decision.suggested, decision.reason.clone())
    };
    assert_eq!(kept(Outcome::Analyse), (Outcome::NoActionMonitor, reason.clone()));
    assert_eq!(kept(Outcome::NoActionMonitor), (Outcome::NoActionMonitor, None));
}

#[test]
fn a_next_weging_begins_once_this_one_is_decided_and_says_what_changed_since() {
    let mut team = weighed(&[(UsAndThem, Slight)]);
    let by = facilitator();
    assert_eq!(team.dossier.start_appraisal(&by, SECOND, [].into()), Err(Refusal::AppraisalOpen));
    decides(&mut team, FIRST);
    begins(&mut team, SECOND);
    answers(&mut team, &officer(), SECOND, &but(&[(UsAndThem, Strong), (Extent, Unknown)]));
    reveals(&mut team, SECOND);
    let before = team.dossier.before(SECOND).unwrap();
    let changed = [(UsAndThem, Some(Slight), Some(Strong)), (Extent, Some(NotAtAll), Some(Unknown))];
    assert_eq!((before.id, &of(&team, SECOND).changed_since(before)[..]), (FIRST, &changed[..]));
    assert_eq!(team.dossier.reopen_appraisal(&by, FIRST, text("nieuws")), Err(Refusal::AppraisalFollowed));
}

#[test]
fn a_decision_is_taken_back_with_a_reason_and_the_answers_stay() {
    let mut team = weighed(&[]);
    let by = facilitator();
    assert_eq!(team.dossier.reopen_appraisal(&by, FIRST, text("nieuws")), Err(Refusal::NothingChanged));
    decides(&mut team, FIRST);
    let settled = team.dossier.settle_criterion(&by, FIRST, said(Safety, Strong));
    assert_eq!(settled, Err(Refusal::AppraisalDecided));
    team.did(&by, |d| d.reopen_appraisal(&by, FIRST, text("nieuws")));
    assert!(of(&team, FIRST).decision.is_none() && of(&team, FIRST).voices.is_some());
    team.did(&by, |d| d.settle_criterion(&by, FIRST, said(Safety, Strong)));
    assert_eq!(of(&team, FIRST).suggestion().outcome, Outcome::ActNowAndAnalyse);
}
