//! Blind spots and the network over HTTP.

use crate::{
    language::Language,
    testing::{House, Visit},
};
use model::{Domain, PlaceId, Role, blind_spot::NetworkRow};

async fn begun(house: &House) -> (Visit, String) {
    let mut lead = house.as_role(Role::Facilitator).await;
    let dossier = format!("/dossiers/{}", lead.open_dossier().await);
    (lead, dossier)
}

/// A form that holds what the page held, with these fields typed over it.
fn typed<'a>(page: &'a str, names: &[&'a str], over: &[(&'a str, &'a str)]) -> Vec<(String, String)> {
    let was = |name: &str| {
        let field = format!("name=\"{name}-was\" value=\"");
        page.split(&field).nth(1).unwrap().split('"').next().unwrap().to_owned()
    };
    let value = |name: &str| over.iter().find(|(field, _)| *field == name).map_or("", |(_, value)| value);
    let both = |name: &&str| [((*name).to_owned(), value(name).to_owned()), (format!("{name}-was"), was(name))];
    names.iter().flat_map(both).collect()
}

async fn sends(visit: &mut Visit, path: &str, fields: &[(String, String)]) -> u16 {
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    visit.post(path, &fields).await.status
}

const ALL: [&str; 8] =
    ["existing-approach", "owner", "reaches-group", "reaches-place", "fits-phase", "verdict", "direction", "action"];

#[tokio::test]
async fn a_finding_is_held_against_policy_and_a_no_makes_it_a_blind_spot() {
    let house = House::open().await;
    let (mut lead, dossier) = begun(&house).await;
    let (text, page) = (Language::Nl.text(), format!("{dossier}/blind-spots"));
    assert!(lead.get(&page).await.says(text.blind_spot_no_analysis()));
    assert_eq!(lead.get(&format!("{page}/d1.angst")).await.status, 404, "without an analysis there are no findings");
    house.finds(&dossier, &["d1.angst", "d3.c.contact"]).await;
    let shown = lead.get(&page).await;
    assert!(shown.says(text.blind_spot_not_looked_at(2)) && shown.says(text.blind_spot_without()));
    assert!(shown.says(text.blind_spot_suggested("O4")), "the suggestion is marked as one");
    let one = format!("{page}/d1.angst");
    assert!(lead.get(&one).await.says(text.blind_spot_direction_suggested("O4")));
    let fields = [
        ("existing-approach", "Een spreekuur"),
        ("owner", "wijkmanager"),
        ("reaches-group", "no"),
        ("direction", "o2"),
    ];
    lead.done(&one, &fields).await;
    let shown = lead.get(&page).await;
    assert!(shown.says(text.blind_spot_spots(1)) && shown.says(text.blind_spot_not_the_group()));
    assert!(shown.says("Een spreekuur") && shown.says(text.blind_spot_by("wijkmanager")));
    assert!(shown.says(text.blind_spot_not_looked_at(1)));
    assert!(lead.get(&dossier).await.says(text.dossier_blind_spots_about(1, 1)));
    assert_eq!(lead.get(&format!("{page}/d1.bestaat-niet")).await.status, 404);
}

#[tokio::test]
async fn a_named_owner_comes_back_beside_its_field_and_nothing_else_is_lost() {
    let house = House::open().await;
    let (mut lead, dossier) = begun(&house).await;
    house.finds(&dossier, &["d1.angst"]).await;
    let one = format!("{dossier}/blind-spots/d1.angst");
    let fields = [("existing-approach", "Een spreekuur"), ("owner", "Jan de Vries"), ("verdict", "missing")];
    let refused = lead.post(&one, &fields).await;
    assert!(refused.status == 422 && refused.body.contains("id=\"owner-error\""));
    assert!(refused.says("Een spreekuur") && refused.body.contains("value=\"missing\" checked"));
    assert!(house.dossier(&dossier).await.policy("d1.angst").is_none());
}

#[tokio::test]
async fn two_people_who_fill_in_one_finding_give_nothing_back() {
    let house = House::open().await;
    let (mut lead, dossier) = begun(&house).await;
    house.finds(&dossier, &["d1.angst"]).await;
    let one = format!("{dossier}/blind-spots/d1.angst");
    let mut editor = house.as_role(Role::Editor).await;
    // Both have the empty form open.
    let opened = lead.get(&one).await.body;
    assert_eq!(
        sends(&mut lead, &one, &typed(&opened, &ALL, &[("verdict", "adjust"), ("owner", "wijkmanager")])).await,
        303
    );
    assert_eq!(
        sends(&mut editor, &one, &typed(&opened, &ALL, &[("fits-phase", "no"), ("action", "Schuif op")])).await,
        303
    );
    let known = house.dossier(&dossier).await;
    let policy = known.policy("d1.angst").unwrap();
    assert!(policy.verdict.is_some() && policy.fits_phase.is_some(), "a choice that was not changed stays");
    assert!(policy.owner.is_some() && policy.action.is_some());
    // And a choice can be taken back by who sees it.
    let now = lead.get(&one).await.body;
    let all = [("verdict", ""), ("owner", "wijkmanager"), ("fits-phase", "no"), ("action", "Schuif op")];
    assert_eq!(sends(&mut lead, &one, &typed(&now, &ALL, &all)).await, 303);
    let known = house.dossier(&dossier).await;
    assert_eq!(known.policy("d1.angst").unwrap().verdict, None);
}

#[tokio::test]
async fn the_network_knows_functions_and_says_where_nobody_is_known() {
    let house = House::open().await;
    let (mut lead, dossier) = begun(&house).await;
    let (text, page) = (Language::Nl.text(), format!("{dossier}/network"));
    assert!(lead.get(&page).await.says(text.blind_spot_network_later()));
    house.finds(&dossier, &["d1.angst"]).await;
    assert!(lead.get(&page).await.says(text.blind_spot_network_none()));
    let card = lead.post(&format!("{dossier}/oppositions"), &[("us", "Kopers"), ("them", "Huurders")]).await;
    let card = card.card("opposition");
    let square = house.text("het plein", guard::Place::Reason);
    house.leads(&dossier, |d, by| d.add_place(by, PlaceId(7), square.clone(), None)).await;
    let shown = lead.get(&page).await;
    assert!(shown.says(text.blind_spot_empty(3)) && shown.says(text.blind_spot_network_no_people()));
    let (social, us) = ("sociaal", text.blind_spot_us("Kopers"));
    assert!(shown.says(text.blind_spot_empty_row(us, social)) && shown.says(text.blind_spot_nobody()));
    let cell = format!("{page}/us-{card}/social");
    let named = lead.post(&cell, &[("function", "Fatima el Idrissi"), ("strength", "strong")]).await;
    assert!(named.status == 422 && named.body.contains("id=\"function-error\""), "a person is refused");
    let half = lead.post(&cell, &[("function", "opbouwwerker")]).await;
    assert!(half.status == 422 && half.body.contains("id=\"strength-error\"") && half.says("opbouwwerker"));
    lead.done(&cell, &[("function", "opbouwwerker"), ("strength", "strong")]).await;
    let shown = lead.get(&page).await;
    assert!(shown.says("opbouwwerker") && shown.says("sterk") && shown.says(text.blind_spot_empty(2)));
    lead.done(&cell, &[("function", ""), ("strength", "strong")]).await;
    let known = house.dossier(&dossier).await;
    assert_eq!(known.contact(NetworkRow::Us(card.parse().unwrap()), Domain::Social), None);
    for strange in ["us-x/social", "area/social", &format!("us-{card}/nergens"), &format!("us-{}/social", PlaceId(9))] {
        assert_eq!(lead.get(&format!("{page}/{strange}")).await.status, 404, "{strange}");
    }
}

#[tokio::test]
async fn a_reader_sees_policy_and_network_and_has_no_form() {
    let house = House::open().await;
    let (mut lead, dossier) = begun(&house).await;
    house.finds(&dossier, &["d1.angst"]).await;
    let card = lead.post(&format!("{dossier}/oppositions"), &[("us", "Kopers"), ("them", "Huurders")]).await;
    let cell = format!("{dossier}/network/them-{}/social", card.card("opposition"));
    lead.done(&cell, &[("function", "opbouwwerker"), ("strength", "weak")]).await;
    let mut reader = house.as_role(Role::Reader).await;
    let text = Language::Nl.text();
    for page in [cell, format!("{dossier}/blind-spots/d1.angst")] {
        let shown = reader.get(&page).await;
        let form = format!("action=\"{page}\"");
        assert!(lead.get(&page).await.body.contains(&form), "{page}: or this test is blind");
        assert!(shown.says(text.blind_spot_read_only()) && !shown.body.contains(&form), "{page}");
    }
}
