//! The network: through which function or organisation each domain reaches a group or a place. Never people.

use crate::{
    app::{App, Shared},
    component::{Choices, Field, Page, blind_spot as words_of, card::mark, field, notice, report_line},
    door::{Failure, Fields, Form, Opened, Visitor, act::act_id, answer},
    routes::Routes,
    words,
};
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use guard::Place;
use maud::{Markup, html};
use model::{
    Domain,
    analysis::Strength,
    blind_spot::{Contact, NetworkRow},
    content::Provenance,
    reported::Reported,
};

/// The routes of the network.
pub fn routes() -> Routes {
    Routes::default()
        .get("/dossiers/{id}/network", all)
        .get("/dossiers/{id}/network/list", part)
        .get("/dossiers/{id}/network/{row}/{domain}", show)
        .post("/dossiers/{id}/network/{row}/{domain}", amend)
}

async fn all(State(app): State<Shared>, visitor: Visitor, Path(id): Path<String>) -> Result<Response, Failure> {
    let opened = Opened::find(&app, &visitor, &id).await?;
    Ok(page(&app, &visitor, &opened).into_response())
}

async fn part(State(app): State<Shared>, visitor: Visitor, Path(id): Path<String>) -> Result<Response, Failure> {
    let visitor = Visitor { wants_fragment: true, ..visitor };
    let opened = Opened::find(&app, &visitor, &id).await?;
    Ok(answer::part(opened.dossier.seq, list(&opened)))
}

/// A cell of the network in an opened dossier.
struct Cell {
    opened: Opened,
    row: NetworkRow,
    domain: Domain,
}

impl Cell {
    async fn find(app: &Shared, visitor: &Visitor, id: &str, (row, domain): (&str, &str)) -> Result<Self, Failure> {
        let opened = Opened::find(app, visitor, id).await?;
        let row = NetworkRow::from_key(row).filter(|row| opened.dossier.network_rows().contains(row));
        match (row, Domain::from_slug(domain)) {
            (Some(row), Some(domain)) if opened.dossier.analysis().is_some() => Ok(Self { opened, row, domain }),
            _ => Err(Failure::NotFound(visitor.language)),
        }
    }

    fn contact(&self) -> Option<&Contact> {
        self.opened.dossier.contact(self.row, self.domain)
    }

    fn path(&self) -> String {
        self.opened.path(&format!("/network/{}/{}", self.row.key(), self.domain.slug()))
    }
}

type OfCell = (String, String, String);

async fn show(
    State(app): State<Shared>,
    visitor: Visitor,
    Path((id, row, domain)): Path<OfCell>,
) -> Result<Response, Failure> {
    let cell = Cell::find(&app, &visitor, &id, (&row, &domain)).await?;
    let known = cell.contact();
    let fields = Fields::default()
        .with_text("function", known.map(|it| &it.function))
        .with("strength", known.map_or("", |it| it.strength.slug()));
    Ok(one(&app, &visitor, &cell, &Form::of(fields)).into_response())
}

/// The contact; none when the field was left empty. The outer `None` means that something is wrong.
fn read(app: &App, form: &mut Form) -> Option<Option<Contact>> {
    let Some(function) = form.optional_text(&app.guard, "function", Place::JobFunction)? else { return Some(None) };
    let strength = form.choice("strength", Strength::from_slug)?;
    Some(Some(Contact { function, strength }))
}

async fn amend(
    State(app): State<Shared>,
    visitor: Visitor,
    Path((id, row, domain)): Path<OfCell>,
    fields: Fields,
) -> Result<Response, Failure> {
    let cell = Cell::find(&app, &visitor, &id, (&row, &domain)).await?;
    let act = act_id(&fields);
    let mut form = Form::of(fields);
    let Some(contact) = read(&app, &mut form) else {
        return Ok(answer::invalid(one(&app, &visitor, &cell, &form)));
    };
    let by = &cell.opened.member;
    let verb = |d: &model::Dossier| d.amend_contact(by, cell.row, cell.domain, contact.clone());
    answer::unless_unchanged(cell.opened.act_as(&app, act, verb).await, &visitor)?;
    Ok(answer::done(&visitor, &cell.opened.path(&format!("/network#{}", cell.row.key()))))
}

/// The whole page.
fn page(app: &App, visitor: &Visitor, opened: &Opened) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let parts = "deployments analysis board presence";
    let main = html! {
        a .way-back .nl-link href=(opened.path("/blind-spots")) { (text.blind_spot_title()) }
        div .page-head {
            h1 { (text.blind_spot_network()) " " (notice::provenance(Provenance::Proposal, language)) }
            p .column { (text.blind_spot_network_intro()) }
            p .column { strong { (text.blind_spot_network_no_people()) } }
        }
        div data-part=(parts) data-src=(opened.path("/network/list")) data-seq=(opened.dossier.seq) data-announce=(text.blind_spot_network_changes()) { (list(opened)) }
    };
    Page::new(app, visitor, text.blind_spot_network()).live(opened.path("/events")).with(main)
}

/// The matrix and what is empty in it; one element, so that it is brought in as a whole.
fn list(opened: &Opened) -> Markup {
    let (text, dossier) = (opened.language.text(), &opened.dossier);
    let (rows, domains) = (dossier.network_rows(), dossier.network_domains());
    html! {
        div #network-list {
            @if dossier.analysis().is_none() {
                div .empty { h2 { (text.blind_spot_no_analysis()) } p { (text.blind_spot_network_later()) " " a href=(opened.path("/analysis")) { (text.blind_spot_to_analysis()) } } }
            } @else if rows.is_empty() || domains.is_empty() {
                div .empty { h2 { (text.blind_spot_network_none()) } p { (text.blind_spot_network_none_means()) } }
            } @else { (matrix(opened, &rows, &domains)) (empty(opened)) }
        }
    }
}

fn matrix(opened: &Opened, rows: &[NetworkRow], domains: &[Domain]) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    html! {
        div .utrecht-table-container { table .utrecht-table .table-stacks .network {
            caption .visually-hidden { (text.blind_spot_network()) }
            thead { tr {
                th scope="col" { (text.blind_spot_group_or_place()) }
                @for domain in domains { th scope="col" { (words::domain(*domain, language)) } }
            } }
            tbody { @for row in rows {
                tr id=(row.key()) {
                    th scope="row" class={ "network__row network__row--" (kind(*row)) } { (words_of::row(&opened.dossier, *row, language)) }
                    @for domain in domains { (cell(opened, *row, *domain)) }
                }
            } }
        } }
    }
}

const fn kind(row: NetworkRow) -> &'static str {
    match row {
        NetworkRow::Us(_) => "us",
        NetworkRow::Them(_) => "them",
        NetworkRow::Place(_) => "place",
    }
}

fn cell(opened: &Opened, row: NetworkRow, domain: Domain) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let to = opened.path(&format!("/network/{}/{}", row.key(), domain.slug()));
    let of = || html! { span .visually-hidden { ": " (words::domain(domain, language)) ", " (words_of::row(&opened.dossier, row, language)) } };
    html! {
        td data-label=(words::domain(domain, language)) {
            @match opened.dossier.contact(row, domain) {
                Some(contact) => {
                    a .network__contact href=(to) { (contact.function) (of()) }
                    " " (words_of::strength(contact.strength, language))
                },
                None => { (mark("dashed", &text.blind_spot_nobody())) " " a .network__add href=(to) { (text.blind_spot_fill_in()) (of()) } },
            }
        }
    }
}

/// The empty cells as sentences, one for each row.
fn empty(opened: &Opened) -> Markup {
    let (language, text) = (opened.language, opened.language.text());
    let empty = opened.dossier.empty_contacts();
    let of = |row: &NetworkRow| -> Vec<Domain> {
        empty.iter().filter(|(other, _)| other == row).map(|(_, domain)| *domain).collect()
    };
    let rows = opened.dossier.network_rows().into_iter().map(|row| (row, of(&row)));
    html! {
        section .section .column aria-labelledby="empty-head" {
            h2 #empty-head { (text.blind_spot_empty(empty.len())) }
            @if empty.is_empty() { p .muted { (text.blind_spot_empty_none()) } }
            ul .blind-list { @for (row, domains) in rows.filter(|(_, domains)| !domains.is_empty()) {
                li { (words_of::empty_row(&opened.dossier, row, &domains, language)) }
            } }
        }
    }
}

/// One cell.
fn one(app: &App, visitor: &Visitor, cell: &Cell, form: &Form) -> Markup {
    let opened = &cell.opened;
    let (language, text) = (opened.language, opened.language.text());
    let row = words_of::row(&opened.dossier, cell.row, language);
    let title = text.blind_spot_cell(words::domain(cell.domain, language), row);
    let strengths = words::choices(Strength::ALL, Strength::slug, words::analysis::strength, language);
    let about = Reported::Contact { row: cell.row, domain: cell.domain };
    let writable = opened.is_free(opened.dossier.must_analyse(&opened.member)) && opened.sees(&about);
    let main = html! {
        a .way-back .nl-link href=(opened.path("/network")) { (text.blind_spot_network()) }
        (notice::errors(form, language))
        div .column {
            h1 { (title) }
            p { strong { (text.blind_spot_network_no_people()) } }
            @if writable {
                form .form method="post" action=(cell.path()) data-writing=(opened.path("/writing")) {
                    (field::act())
                    (Field::line("function", text.blind_spot_function()).hint(text.blind_spot_function_hint()).optional().place(Place::JobFunction).show(form, language))
                    (Choices::of("strength", text.blind_spot_strength(), strengths).show(form, language))
                    div .actions { button .nl-button .nl-button--primary type="submit" { (text.blind_spot_keep()) } }
                }
            } @else {
                (notice::notice(notice::Tone::Info, "", html! { p { (text.blind_spot_read_only()) } }))
                p { @match cell.contact() {
                    Some(contact) => { (contact.function) " " (words_of::strength(contact.strength, language)) },
                    None => (mark("dashed", &text.blind_spot_nobody())),
                } }
            }
            (report_line::offer(opened, &about))
        }
    };
    Page::new(app, visitor, title).with(main)
}
