use super::squeezed;
use crate::document::full;
use crate::size::MOST_TEXT;
use crate::{Language, RenderError, Report, example, example_empty, example_large, odt};
use roxmltree::{Document, Node};
use serde_json::Value;
use std::collections::BTreeSet;
use std::io::{Cursor, Read};
use zip::{CompressionMethod, ZipArchive};

const OFFICE: &str = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
const TEXT: &str = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
const TABLE: &str = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
const STYLE: &str = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";

fn package(report: &Report) -> ZipArchive<Cursor<Vec<u8>>> {
    ZipArchive::new(Cursor::new(odt(report).expect("an ODT"))).expect("a package")
}

/// One file of the package.
pub(super) fn file(report: &Report, name: &str) -> String {
    let mut text = String::new();
    package(report).by_name(name).expect("the file").read_to_string(&mut text).expect("text");
    text
}

/// All text of the body, without spaces and hyphens; every file is well-formed XML.
pub(super) fn told(report: &Report) -> String {
    for name in ["styles.xml", "meta.xml", "META-INF/manifest.xml"] {
        Document::parse(&file(report, name)).expect("XML");
    }
    let content = file(report, "content.xml");
    let content = Document::parse(&content).expect("XML");
    squeezed(&content.descendants().filter(Node::is_text).filter_map(|it| it.text()).collect::<String>())
}

fn english() -> Report {
    Report { language: Language::En, ..example() }
}

#[test]
fn the_package_says_first_what_it_is_and_lists_its_files() {
    let bytes = odt(&example()).expect("an ODT");
    assert_eq!(&bytes[30..38], b"mimetype");
    assert_eq!(&bytes[38..77], b"application/vnd.oasis.opendocument.text");
    let mut package = package(&example());
    assert_eq!(package.by_index(0).expect("a file").compression(), CompressionMethod::Stored);
    let names: Vec<String> =
        package.file_names().filter(|name| !name.contains("mani") && *name != "mimetype").map(str::to_owned).collect();
    let manifest = file(&example(), "META-INF/manifest.xml");
    assert_eq!(names.len(), 3);
    assert!(names.iter().all(|name| manifest.contains(&format!("full-path=\"{name}\""))));
}

#[test]
fn the_same_report_gives_the_same_package() {
    for report in [example(), example_empty(), english(), Report::default()] {
        assert_eq!(odt(&report).expect("an ODT"), odt(&report).expect("an ODT"));
    }
}

#[test]
fn title_language_and_moment_stand_in_the_metadata_and_the_page_number_in_the_footer() {
    let meta = file(&example(), "meta.xml");
    let title = format!("<dc:title>{}</dc:title>", example().title);
    for said in [title.as_str(), "<dc:language>nl-NL</dc:language>", "<dc:date>2026-03-14T16:45:00</dc:date>"] {
        assert!(meta.contains(said), "{said}");
    }
    let styles = file(&english(), "styles.xml");
    assert!(styles.contains("fo:language=\"en\" fo:country=\"GB\"") && styles.contains("<text:page-number"));
    assert!(file(&english(), "meta.xml").contains("<dc:language>en-GB</dc:language>"));
    let outdated = file(&Report { outdated: true, ..example() }, "styles.xml");
    assert!(outdated.contains("Verouderd beeld · Voorbeeld"));
    Document::parse(&file(&Report::default(), "meta.xml")).expect("XML");
}

/// The headings of the blocks, with their levels, in their order.
fn headings(value: &Value, found: &mut Vec<(String, String)>) {
    match value {
        Value::Array(items) => items.iter().for_each(|it| headings(it, found)),
        Value::Object(fields) => match fields.get("is").and_then(Value::as_str) {
            Some("heading") => {
                found.push((fields["level"].to_string(), squeezed(fields["text"].as_str().expect("text"))))
            }
            Some("record") => found.push(("2".into(), squeezed(fields["heading"].as_str().expect("text")))),
            _ => ["blocks", "left", "right"].iter().filter_map(|at| fields.get(*at)).for_each(|it| headings(it, found)),
        },
        _ => {}
    }
}

#[test]
fn every_heading_of_the_pdf_is_a_real_heading_of_the_same_level() {
    for report in [example(), english(), example_empty(), example_large()] {
        let mut expected = Vec::new();
        headings(&serde_json::to_value(full(&report).blocks).expect("JSON"), &mut expected);
        let content = file(&report, "content.xml");
        let content = Document::parse(&content).expect("XML");
        let heads = content.descendants().filter(|it| it.has_tag_name((TEXT, "h")));
        let found: Vec<(String, String)> = heads
            .map(|it| {
                let text: String = it.descendants().filter_map(|it| it.text().filter(|_| it.is_text())).collect();
                (it.attribute((TEXT, "outline-level")).expect("a level").to_owned(), squeezed(&text))
            })
            .collect();
        assert_eq!(found, expected);
    }
}

#[test]
fn every_table_has_its_heads_or_names_its_rows_and_every_row_is_whole() {
    let content = file(&example(), "content.xml");
    let content = Document::parse(&content).expect("XML");
    let tables: Vec<_> = content.descendants().filter(|it| it.has_tag_name((TABLE, "table"))).collect();
    assert!(tables.len() > 60, "{} tables", tables.len());
    let names: BTreeSet<_> = tables.iter().filter_map(|it| it.attribute((TABLE, "name"))).collect();
    assert_eq!(names.len(), tables.len());
    let mut with_heads = 0;
    for table in tables {
        let of = |name| table.descendants().filter(move |it| it.has_tag_name((TABLE, name)));
        let heads = of("table-header-rows").count();
        assert_eq!(heads + of("table-header-columns").count(), 1);
        with_heads += heads;
        let columns = of("table-column").count();
        for row in of("table-row") {
            assert_eq!(row.children().filter(|it| it.has_tag_name((TABLE, "table-cell"))).count(), columns);
        }
    }
    assert!(with_heads > 40, "{with_heads} tables with heads");
}

#[test]
fn every_style_that_is_used_is_there_and_every_link_leads_somewhere() {
    let mut report = example();
    report.differs.clear();
    let (content, styles) = (file(&report, "content.xml"), file(&report, "styles.xml"));
    let (content, styles) = (Document::parse(&content).expect("XML"), Document::parse(&styles).expect("XML"));
    let named = |document: &Document<'_>| -> BTreeSet<String> {
        let names = document.descendants().filter_map(|it| it.attribute((STYLE, "name")));
        names.map(str::to_owned).collect()
    };
    let there = &named(&content) | &named(&styles);
    let attributes =
        content.descendants().chain(styles.descendants()).flat_map(|it| it.attributes().collect::<Vec<_>>());
    let used = attributes.filter(|it| matches!(it.name(), "style-name" | "parent-style-name" | "master-page-name"));
    let missing: BTreeSet<&str> = used.map(|it| it.value()).filter(|name| !there.contains(*name)).collect();
    assert_eq!(missing, BTreeSet::new());
    let marks: BTreeSet<String> = content
        .descendants()
        .filter(|it| it.has_tag_name((TEXT, "bookmark")))
        .filter_map(|it| it.attribute((TEXT, "name")).map(|name| format!("#{name}")))
        .collect();
    let links = content.descendants().filter(|it| it.has_tag_name((TEXT, "a")));
    let links: Vec<&str> = links.filter_map(|it| it.attribute(("http://www.w3.org/1999/xlink", "href"))).collect();
    assert!(links.len() > 10 && links.iter().all(|link| marks.contains(*link)));
    assert!(content.descendants().any(|it| it.has_tag_name((OFFICE, "text"))));
}

#[test]
fn what_looks_like_markup_and_what_no_typeface_of_ours_has_stands_there_as_it_was_typed() {
    let texts =
        ["</text:p><office:x>", "&amp;&#35;", "a]]>b", "{{body}}{{title}}", "مرحبا 🙂", "e\u{301}", "<!--", "'\"'"];
    for text in texts {
        let report = Report { purpose: text.to_owned(), title: text.to_owned(), ..example_empty() };
        assert!(told(&report).contains(&squeezed(text)), "{text}");
        let meta = file(&report, "meta.xml");
        let meta = Document::parse(&meta).expect("XML");
        let title = meta.descendants().find(|it| it.tag_name().name() == "title").and_then(|it| it.text());
        assert_eq!(title, Some(text));
    }
    let unseen = Report { purpose: "a\u{0}b\u{FFFF}c\u{202E}d".into(), ..example_empty() };
    assert!(told(&unseen).contains("abcd"));
}

#[test]
fn lines_stay_lines() {
    let report = Report { purpose: "een\ntwee  drie".into(), ..example_empty() };
    let content = file(&report, "content.xml");
    assert!(content.contains(">een</text:p>") && content.contains(">twee <text:s text:c=\"1\"/>drie</text:p>"));
}

#[test]
fn too_much_text_is_refused_as_it_is_for_the_pdf() {
    let long = Report { purpose: "a".repeat(MOST_TEXT + 1), ..example() };
    assert!(matches!(odt(&long), Err(RenderError::TextTooLong { .. })));
    assert!(RenderError::Package(String::new()).sentence(Language::Nl).contains("Er is niets verloren."));
}
