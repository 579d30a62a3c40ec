//! The page of a strategy.

use super::sections;
use crate::{
    app::App,
    calendar,
    component::{Page, action_list, card, field, notice, report_line, room},
    door::{Failure, Form, Opened, Visitor},
};
use maud::{Markup, html};
use model::{OppositionId, reported::Reported, strategy::GameChanger, strategy::Strategy};

/// What a page of a strategy shows.
pub struct Shown {
    /// The wij-zij.
    pub card: OppositionId,
    /// What stands in the forms.
    pub form: Form,
    /// The gamechanger that is unfolded.
    pub open: Option<GameChanger>,
    /// Whether one of the forms was kept just now.
    pub saved: bool,
}

/// The whole page.
pub fn strategy(app: &App, visitor: &Visitor, opened: &Opened, shown: &Shown) -> Result<Markup, Failure> {
    let (language, text) = (opened.language, opened.language.text());
    let card = opened.dossier.opposition(shown.card).ok_or(Failure::NotFound(language))?;
    let main = html! {
        a .way-back .nl-link href=(opened.path("/strategy")) { (text.strategy_back_to_all()) }
        (notice::errors(&shown.form, language))
        div .column .page-head {
            h1 { (text.strategy_title()) }
            p .shores .shores--large { (card::shores(card.us_label.as_str(), card.them_label.as_str(), language)) }
            p { (text.strategy_intro()) }
            p .small .muted { (text.strategy_equal_treatment()) }
            @if !card.is_present() { (notice::notice(notice::Tone::Info, "", html! { p { (text.strategy_off_the_map()) } })) }
            @else if !opened.can_take_part() { (notice::notice(notice::Tone::Info, "", html! { p { (text.strategy_read_only()) } })) }
        }
        (room::strip(app, opened))
        (room::step(&opened.dossier, language, &opened.path("/step")))
        div .column {
            (parts(app, opened, shown))
            (report_line::offer(opened, &Reported::Strategy(shown.card)))
            @if opened.can_take_part() && card.is_present() { (add_action(opened, shown.card)) }
            a .action__open .nl-link href=(opened.path("/actions")) { (text.strategy_all_actions()) }
        }
    };
    Ok(Page::new(app, visitor, text.strategy_title()).live(opened.path("/events")).with(main))
}

/// All that changes while others work on it too.
pub fn parts(app: &App, opened: &Opened, shown: &Shown) -> Markup {
    let text = opened.language.text();
    let nothing = Strategy::default();
    let strategy = opened.dossier.strategy(shown.card).unwrap_or(&nothing);
    let source = opened.path(&format!("/oppositions/{}/strategy/parts", shown.card));
    let actions = opened.dossier.actions_of(shown.card);
    html! {
        div #strategy data-part="strategy" data-src=(source) data-seq=(opened.dossier.seq) data-announce=(text.strategy_changed()) {
            (readied(opened, strategy))
            (sections::gamechangers(app, opened, shown, strategy))
            (sections::targets(opened, shown, strategy))
            (sections::readiness(opened, shown, strategy))
            section .section #dialogue aria-labelledby="dialogue-head" {
                h2 #dialogue-head { (text.strategy_dialogue()) " " span .provenance { (text.provenance_proposal()) } }
                p { (text.strategy_dialogue_means()) }
                div .actions { a .nl-button .nl-button--secondary href=(opened.path(&format!("/oppositions/{}/dialogue-map", shown.card))) { (text.strategy_to_dialogue()) } }
            }
            (sections::anchoring(opened, shown, strategy))
            section .section #actions aria-labelledby="actions-head" {
                h2 #actions-head { (text.strategy_actions()) }
                (action_list::list(opened, &actions, false))
            }
        }
    }
}

fn readied(opened: &Opened, strategy: &Strategy) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let Some(readied) = &strategy.readied else { return html! {} };
    let since = calendar::day_in_words(calendar::day_of(&readied.at), language);
    notice::notice(
        notice::Tone::Fine,
        &text.strategy_readied(since),
        html! {
            @if let Some(reason) = &readied.reason { p { (text.strategy_readied_reason(reason.as_str())) } }
            p { (text.strategy_readied_means()) }
        },
    )
}

/// A new action for this wij-zij. Its form stands outside what changes by itself.
fn add_action(opened: &Opened, card: OppositionId) -> Markup {
    let text = opened.language.text();
    html! {
        details .disclosure #new-action {
            summary { span { (text.strategy_add_action()) } }
            div .disclosure__body { (action_list::adding_for(opened, card)) }
        }
    }
}

/// A button that does one thing.
pub fn button(action: &str, word: &str) -> Markup {
    html! {
        form .flush method="post" action=(action) {
            (field::act())
            button .nl-button .nl-button--subtle type="submit" { (word) }
        }
    }
}
