//! One thread: from a signal to an effect, readable both ways on one page.

#[cfg(test)]
mod tests;

use crate::{
    app::{App, Shared},
    component::{Page, card::mark, notice, thread as words_of},
    door::{Failure, Opened, Visitor, answer},
    routes::Routes,
    words,
};
use axum::{
    extract::{Path, Query, State},
    response::{IntoResponse, Response},
};
use maud::{Markup, html};
use model::{
    content::Provenance,
    thread::{Node, Stage, Thread},
};
use std::collections::{BTreeMap, BTreeSet};

/// The routes of the thread.
pub fn routes() -> Routes {
    Routes::default().get("/dossiers/{id}/thread", show).get("/dossiers/{id}/thread/nodes", part)
}

/// The key of the node that is followed, when one is.
#[derive(serde::Deserialize)]
struct Asked {
    through: Option<String>,
}

async fn show(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let opened = Opened::find(&app, &visitor, &id).await?;
    Ok(page(&app, &visitor, &opened, asked.through.as_deref()).into_response())
}

async fn part(
    State(app): State<Shared>,
    visitor: Visitor,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let visitor = Visitor { wants_fragment: true, ..visitor };
    let opened = Opened::find(&app, &visitor, &id).await?;
    Ok(answer::part(opened.dossier.seq, nodes(&app, &opened, asked.through.as_deref())))
}

fn page(app: &App, visitor: &Visitor, opened: &Opened, through: Option<&str>) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let parts = "deployments analysis appraisal board role-map";
    // A guest has no page of the dossier, but its map.
    let back = opened.path(if opened.guest.is_some() { "/map" } else { "" });
    let thread = opened.dossier.thread(&app.content.dimensions);
    let through = thread.nodes.iter().map(Node::key).find(|key| Some(key.as_str()) == through);
    let source = through.as_ref().map_or_else(String::new, |key| format!("?through={key}"));
    let main = html! {
        a .way-back .nl-link href=(back) { (text.advice_to_dossier()) }
        div .page-head {
            h1 { (text.thread_title()) " " (notice::provenance(Provenance::Proposal, language)) }
            p .column { (text.thread_intro()) }
        }
        div data-part=(parts) data-src=(opened.path(&format!("/thread/nodes{source}"))) data-seq=(opened.dossier.seq) data-announce=(text.thread_changes()) {
            (nodes(app, opened, through.as_deref()))
        }
    };
    Page::new(app, visitor, text.thread_title()).live(opened.path("/events")).with(main)
}

/// What the page shows of a thread.
struct Shown<'a> {
    opened: &'a Opened,
    thread: &'a Thread,
    loose: BTreeSet<&'a Node>,
    /// What each node is called.
    names: BTreeMap<&'a Node, String>,
}

/// The nodes; one element, so that it is brought in as a whole. When a node is followed, only what hangs on it.
fn nodes(app: &App, opened: &Opened, through: Option<&str>) -> Markup {
    let text = opened.language.text();
    let thread = opened.dossier.thread(&app.content.dimensions);
    let name = |node| words_of::words(app.content, &opened.dossier, node, opened.language);
    let names = thread.nodes.iter().map(|node| (node, name(node))).collect();
    let shown = Shown { opened, thread: &thread, loose: thread.loose().collect(), names };
    let followed = through.and_then(|key| thread.nodes.iter().find(|node| node.key() == key));
    let here: BTreeSet<&Node> = followed.map_or_else(|| thread.nodes.iter().collect(), |node| thread.through(node));
    html! {
        div #thread-nodes {
            @if thread.nodes.is_empty() {
                div .empty { h2 { (text.thread_none()) } p { (text.thread_none_means()) } }
            } @else {
                @match followed {
                    Some(node) => p .thread-followed role="status" { (text.thread_following(short(shown.name(node)))) " " a href=(opened.path("/thread")) { (text.thread_show_all()) } },
                    None => (shown.loose_ends()),
                }
                div .thread { @for stage in Stage::ALL { (shown.stage(*stage, &here)) } }
            }
        }
    }
}

/// Enough of a text to know it by.
fn short(text: &str) -> String {
    const MOST: usize = 70;
    if text.chars().count() <= MOST {
        return text.to_owned();
    }
    let cut: String = text.chars().take(MOST).collect();
    format!("{}…", cut.rsplit_once(' ').map_or(cut.as_str(), |(whole, _)| whole))
}

impl Shown<'_> {
    fn name(&self, node: &Node) -> &str {
        self.names.get(node).map_or("", String::as_str)
    }

    /// What leads to nothing yet, by stage.
    fn loose_ends(&self) -> Markup {
        let (language, text) = (self.opened.language, self.opened.language.text());
        html! {
            @if !self.loose.is_empty() {
                details .disclosure #loose {
                    summary { span { (text.thread_loose_ends()) } span .disclosure__state { (self.loose.len()) } }
                    div .disclosure__body {
                        p { (text.thread_loose_means()) }
                        dl .facts .facts--beside { @for stage in Stage::ALL {
                            @let these: Vec<&&Node> = self.loose.iter().filter(|node| node.stage() == *stage).collect();
                            @if !these.is_empty() {
                                div { dt { (words::analysis::stage(*stage, language)) } dd { ul .thread-links { @for node in these {
                                    li { (self.link(node)) }
                                } } } }
                            }
                        } }
                    }
                }
            }
        }
    }

    fn stage(&self, stage: Stage, here: &BTreeSet<&Node>) -> Markup {
        let (language, text) = (self.opened.language, self.opened.language.text());
        let these: Vec<&Node> = self.thread.of(stage).filter(|node| here.contains(node)).collect();
        let head = format!("stage-{}", stage.slug());
        html! {
            section .thread__stage aria-labelledby=(head) {
                h2 id=(head) { (words::analysis::stage(stage, language)) }
                @if these.is_empty() { p .muted { (text.thread_stage_empty()) } } @else {
                    ul .thread__nodes { @for node in these { (self.node(node)) } }
                }
            }
        }
    }

    fn node(&self, node: &Node) -> Markup {
        let (opened, text) = (self.opened, self.opened.language.text());
        let key = node.key();
        // Signals belong to the organisation; a guest has no page of them.
        let opens = opened.guest.is_none() || node.stage() != Stage::Signal;
        html! {
            li .thread-node id=(key) {
                p .thread-node__name {
                    @if opens { a href=(words_of::address(&opened.dossier, node)) { (self.name(node)) } } @else { (self.name(node)) }
                }
                @if self.loose.contains(node) { p .marks { (mark("dashed", &text.thread_leads_nowhere())) } }
                (self.links(&text.thread_comes_from(), self.thread.before(node).collect()))
                (self.links(&text.thread_leads_to(), self.thread.after(node).collect()))
                p .thread-node__follow { a href={ (opened.path("/thread")) "?through=" (key) "#" (key) } {
                    (text.thread_follow()) span .visually-hidden { ": " (short(self.name(node))) }
                } }
            }
        }
    }

    /// The ways to these nodes; many are folded in, so that a stage stays readable.
    fn links(&self, head: &str, these: Vec<&Node>) -> Markup {
        const MOST: usize = 4;
        let text = self.opened.language.text();
        let list = html! { ul .thread-links { @for node in &these { li { (self.link(node)) } } } };
        html! {
            @if these.len() > MOST {
                details .thread-node__more {
                    summary { (head) " " (text.thread_points(these.len())) }
                    (list)
                }
            } @else if !these.is_empty() {
                p .thread-node__head { (head) }
                (list)
            }
        }
    }

    /// The way to a node on this page.
    fn link(&self, node: &Node) -> Markup {
        html! { a href={ "#" (node.key()) } { (short(self.name(node))) } }
    }
}
