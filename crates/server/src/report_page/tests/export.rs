//! Taking the report along: what leaves, what stands in the register, and what never leaves.

use crate::{
    component::history::tests::log::facilitator, door::Opened, language::Language, report_page::disclosure,
    testing::House,
};
use model::Role;
use report::Report;

#[tokio::test]
async fn colleagues_read_the_report_and_take_it_as_files() {
    let house = House::open().await;
    let id = house.as_role(Role::Facilitator).await.open_dossier().await;
    let path = format!("/dossiers/{id}");
    let mut reader = house.as_role(Role::Reader).await;
    let page = reader.get(&format!("{path}/report")).await;
    assert_eq!(page.status, 200);
    assert!(page.says("Het plein en de buurt") && page.says("Gemeente Veenwoude"));
    for (document, kind, name) in [
        ("report.json", "application/json", "het-plein-en-de-buurt.json"),
        ("oppositions.csv", "text/csv; charset=utf-8", "het-plein-en-de-buurt-wij-zijs.csv"),
        ("occurrences.csv", "text/csv; charset=utf-8", "het-plein-en-de-buurt-incidenten-en-conflicten.csv"),
    ] {
        let file = reader.take(&path, document).await;
        assert_eq!((file.status, file.headers["content-type"].to_str().unwrap()), (200, kind));
        assert_eq!(file.headers["content-disposition"], format!("attachment; filename=\"{name}\""));
    }
    let report: Report = serde_json::from_str(&reader.take(&path, "report.json").await.body).unwrap();
    let head = house.app.store.head(&id).await.unwrap().unwrap();
    assert_eq!((report.made_from.hash, report.made_from.events), (head.hash, u64::try_from(head.seq).unwrap()));
    let english = [
        ("language", "en"),
        ("document", "participants.csv"),
        ("purpose", "team"),
        ("basis", "legal-duty"),
        ("recipient", "the team"),
    ];
    let english = reader.post(&format!("{path}/report/exports"), &english).await;
    assert_eq!(
        english.headers["content-disposition"],
        "attachment; filename=\"het-plein-en-de-buurt-participants.csv\""
    );
}

#[tokio::test]
async fn what_leaves_stands_in_the_register_and_says_for_what_and_for_whom() {
    let house = House::open().await;
    let mut lead = house.as_role(Role::Facilitator).await;
    let path = format!("/dossiers/{}", lead.open_dossier().await);
    let file = lead.take(&path, "report.json").await;
    let rows = house.app.store.exports_of(&house.organisation).await.unwrap();
    let [row] = rows.as_slice() else { panic!("{rows:?}") };
    assert_eq!(row.sha256, crate::secret::sha256(file.body.as_bytes()), "the digest is that of the file");
    assert_eq!(row.bytes, i64::try_from(file.body.len()).unwrap());
    let taken = serde_json::from_str::<Report>(&file.body).unwrap().taken.unwrap();
    assert_eq!((taken.number.as_str(), taken.recipient.as_str()), (row.id.as_str(), "het college"));
    assert_eq!(taken.purpose, "voor een besluit van college of raad");
    let register = lead.get(&format!("{path}/report/exports")).await;
    assert!(register.says(&row.sha256) && register.says("het college") && register.says("wijkmanager"));
    assert!(
        lead.get(&format!("{path}/report")).await.body.contains("value=\"het college\""),
        "the last one is offered again"
    );
}

#[tokio::test]
async fn without_a_purpose_or_for_a_body_that_never_receives_nothing_leaves() {
    let house = House::open().await;
    let mut lead = house.as_role(Role::Facilitator).await;
    let path = format!("/dossiers/{}", lead.open_dossier().await);
    let whole = [("document", "report.json"), ("purpose", "team"), ("basis", "public-task"), ("recipient", "het team")];
    for (name, wrong, said) in [
        ("purpose", "", "Maak een keuze"),
        ("basis", "gewoon", "Maak een keuze"),
        ("document", "analysis.pdf", "Maak een keuze"),
        ("recipient", "", "Vul"),
        ("recipient", "de politie", "Veerkaart geeft niets door"),
        ("recipient", "het OM", "Veerkaart geeft niets door"),
        ("recipient", "Jan de Vries", "naam"),
    ] {
        let fields = whole.map(|(field, value)| (field, if field == name { wrong } else { value }));
        let answer = lead.post(&format!("{path}/report/exports"), &fields).await;
        assert_eq!(answer.status, 422, "{name}: {wrong}");
        assert!(answer.says(said), "{name}: {wrong} does not say {said}");
        assert!(answer.headers.get("content-disposition").is_none());
    }
    assert_eq!(house.app.store.exports_of(&house.organisation).await.unwrap(), []);
}

#[tokio::test]
async fn a_guest_reads_the_report_and_takes_nothing_along() {
    let house = House::open().await;
    let (path, code) = house.as_role(Role::Facilitator).await.open_room().await;
    let mut guest = house.guest(&code, "jongerenwerker", "social").await;
    let page = guest.get(&format!("{path}/report")).await;
    assert!(page.status == 200 && !page.body.contains("name=\"recipient\""));
    assert_eq!(guest.take(&path, "report.json").await.status, 404);
    assert_eq!(guest.get(&format!("{path}/report/exports")).await.status, 404);
}

#[tokio::test]
async fn the_pdf_of_a_dossier_is_a_pdf() {
    let house = House::open().await;
    let mut lead = house.as_role(Role::Facilitator).await;
    let path = format!("/dossiers/{}", lead.open_dossier().await);
    let file = lead.take(&path, "report.pdf").await;
    assert_eq!((file.status, file.headers["content-type"].to_str().unwrap()), (200, "application/pdf"));
    assert!(file.body.starts_with("%PDF-"));
}

#[tokio::test]
async fn who_may_not_see_a_dossier_gets_no_report_of_it() {
    let house = House::open().await;
    let id = house.as_role(Role::Facilitator).await.open_dossier().await;
    let mut administrator = house.as_role(Role::Administrator).await;
    let mut elsewhere = house.other_organisation().await;
    let mut nobody = house.anonymous();
    for below in ["report", "report/exports", "exports/report.pdf", "exports/report.json", "history", "history/1"] {
        let path = format!("/dossiers/{id}/{below}");
        assert_eq!(elsewhere.see(&path).await.status, 404, "{below}");
        assert_eq!(administrator.see(&path).await.status, 404, "{below}");
        assert_eq!(nobody.see(&path).await.status, 303, "{below}");
    }
}

#[tokio::test]
async fn a_bundle_for_disclosure_holds_the_whole_history_and_says_what_kind_of_statement_each_text_is() {
    let house = House::open().await;
    let (path, code) = house.as_role(Role::Facilitator).await.open_room().await;
    let mut guest = house.guest(&code, "jongerenwerker", "social").await;
    guest.done(&format!("{path}/oppositions"), &[("us", "vissers"), ("them", "bewoners")]).await;
    let opened = Opened {
        dossier: house.dossier(&path).await,
        member: facilitator(),
        organisation: house.organisation.clone(),
        language: Language::Nl,
        guest: None,
    };
    let log = house.app.store.tail(&opened.dossier.id.to_string(), 0).await.unwrap();
    let told = disclosure::history(&opened, &log, Language::Nl);
    assert!(told.windows(2).all(|pair| pair[0].number < pair[1].number), "the oldest first");
    let added = told.iter().find(|it| it.statements.contains(&("waarneming".to_owned(), "vissers".to_owned())));
    assert!(added.is_some_and(|it| it.by == "jongerenwerker (sociaal domein)" || it.by.contains("jongerenwerker")));
    let opening = told.first().unwrap();
    assert!(opening.statements.contains(&("feit".to_owned(), "Het plein en de buurt".to_owned())), "{opening:?}");
    let mut reader = house.as_role(Role::Reader).await;
    assert_eq!(reader.take(&path, "disclosure.zip").await.status, 403, "a line that is covered stands in it");
    assert!(!reader.get(&format!("{path}/report")).await.body.contains("disclosure.zip"));
    let file = house.as_role(Role::Facilitator).await.take(&path, "disclosure.zip").await;
    assert_eq!((file.status, file.headers["content-type"].to_str().unwrap()), (200, "application/zip"));
    for name in ["verslag.pdf", "verslag.json", "geschiedenis.json"] {
        assert!(file.body.contains(name), "{name}");
    }
}
