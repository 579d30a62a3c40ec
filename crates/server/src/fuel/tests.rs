use crate::{
    language::Language,
    secret,
    testing::{House, Visit},
};
use model::Role;

async fn around(lead: &mut Visit) -> String {
    let path = format!("/dossiers/{}", lead.open_dossier().await);
    let fields = [("us", "omwonenden"), ("them", "de gemeente"), ("act", &secret::id_text())];
    let card = lead.post(&format!("{path}/oppositions"), &fields).await.card("opposition");
    lead.post(&format!("{path}/role-maps"), &[("opposition", &card)]).await.location().to_owned()
}

#[tokio::test]
async fn a_statement_is_noted_in_other_words_and_a_name_or_a_link_is_refused() {
    let house = House::open().await;
    let mut lead = house.as_role(Role::Facilitator).await;
    let map = around(&mut lead).await;
    let path = format!("{map}/fuel");
    let with = |what: &str| -> Vec<(&str, String)> {
        vec![("description", what.to_owned()), ("kind", "identity-claim".to_owned()), ("side", "a".to_owned())]
    };
    for what in ["zie https://voorbeeld.example/post/1", "Jan de Vries zei het", "de moslims willen niets"] {
        let fields = with(what);
        let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        assert_eq!(lead.post(&path, &fields).await.status, 422, "{what}");
    }
    let fields = with("zij zouden nooit luisteren");
    let mut fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    fields.extend([("channel", "public-online"), ("period", "sinds de inloopavond")]);
    let noted = lead.post(&path, &fields).await;
    assert_eq!(noted.status, 303, "{noted:?}");
    let page = lead.get(&path).await;
    for said in ["zij zouden nooit luisteren", "zegt wat mensen zijn", "online, openbaar", "sinds de inloopavond"] {
        assert!(page.says(said), "{said}");
    }
    assert!(!page.body.contains("type=\"url\""), "no field for a link");
}

#[tokio::test]
async fn pressure_has_one_of_four_words_and_always_a_reason() {
    let house = House::open().await;
    let mut lead = house.as_role(Role::Facilitator).await;
    let map = around(&mut lead).await;
    let path = format!("{map}/pressure");
    let without = lead.post(&path, &[("pressure", "high"), ("reason", "")]).await;
    assert_eq!(without.status, 422);
    assert!(without.body.contains("value=\"high\" checked"), "what was chosen stays");
    assert_eq!(lead.post(&path, &[("pressure", "9"), ("reason", "daarom")]).await.status, 422);
    assert_eq!(lead.post(&path, &[("pressure", "high"), ("reason", "vlaggen op elke gevel")]).await.status, 303);
    assert!(lead.get(&format!("{map}/fuel")).await.says(Language::Nl.text().fuel_drawn("smal")));
}
