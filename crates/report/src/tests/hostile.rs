use super::odt::told;
use super::{pages, pages_of, printed, squeezed};
use crate::document::weight;
use crate::pdf::exported;
use crate::{Document, Occurrence, Paper, Report, example, example_empty};
use serde_json::Value;

/// Texts that would do something if they ever came near markup, code or a shell.
fn texts() -> Vec<String> {
    let kinds = [
        "#read(\"/etc/passwd\")",
        "#include \"/etc/passwd\"",
        "#import \"@preview/x:1.0.0\": *",
        "#eval(\"1+1\")",
        "#panic(\"uit\")",
        "#while true {}",
        "#sys.inputs",
        "#pagebreak()",
        "#set text(size: 99pt)",
        "#show: x => none",
        "#image(\"/data.json\")",
        "#plugin(\"x.wasm\")",
        "#[inhoud]",
        "#{1+1}",
        "\\#letterlijk",
        "$x^2$",
        "$ sum_(i=0)^n i $",
        "*vet*",
        "_schuin_",
        "`code`",
        "```rust fn main() {}```",
        "= Kop",
        "== Kop",
        "/ Term: uitleg",
        "- punt",
        "+ punt",
        "<label>",
        "@verwijzing",
        "https://example.org/#a",
        "// opmerking",
        "/* opmerking */",
        "~",
        "\\",
        "\\u{41}",
        "---",
        "...",
        "\"aanhaling\"",
        "'enkel'",
        "[haken]",
        "]]]",
        "{{{",
        "}}}",
        "((",
        "))",
        "%PDF-1.7",
        "endstream endobj",
        "<script>alert(1)</script>",
        "<!--",
        "&amp;",
        "&#35;",
        "=1+1",
        "@SUM(A1)",
        "; DROP TABLE",
        "${jndi:x}",
        "{{7*7}}",
        "$(reboot)",
        "| rm -rf /",
        "\u{0}nul",
        "a\u{202E}b",
        "e\u{301}",
        "Iğdır",
        "źdźbło",
        "مرحبا",
        "🙂",
        "\u{E000}",
        "\u{FFFF}",
        "\r\n\r\n",
        "\t\t",
        "a\nb\nc",
    ];
    let mut texts: Vec<String> = kinds.iter().map(|kind| (*kind).to_owned()).collect();
    texts.extend(kinds.iter().map(|kind| format!("voor {kind} na")));
    texts.extend(kinds.iter().map(|kind| kind.repeat(9)));
    texts.extend(["W".repeat(900), "i".repeat(900), "-".repeat(300), "#".repeat(300), "x ".repeat(900)]);
    assert!(texts.len() >= 200);
    texts
}

/// Puts other texts in every field that takes free text; gives the report and how many fields there are.
fn filled(mut next: impl FnMut() -> String) -> (Report, usize) {
    let mut whole = serde_json::to_value(example()).expect("JSON");
    let mut paths = Vec::new();
    find(&whole, String::new(), &mut paths);
    let mut count = 0;
    for path in paths {
        let place = whole.pointer_mut(&path).expect("a place");
        let before = std::mem::replace(place, Value::String(next()));
        if serde_json::from_value::<Report>(whole.clone()).is_ok() {
            count += 1;
        } else {
            *whole.pointer_mut(&path).expect("a place") = before;
        }
    }
    (serde_json::from_value(whole).expect("a report"), count)
}

pub(super) fn find(value: &Value, path: String, paths: &mut Vec<String>) {
    match value {
        Value::String(_) => paths.push(path),
        Value::Array(items) => items.iter().enumerate().for_each(|(at, it)| find(it, format!("{path}/{at}"), paths)),
        Value::Object(fields) => fields.iter().for_each(|(name, it)| find(it, format!("{path}/{name}"), paths)),
        _ => {}
    }
}

#[test]
fn two_hundred_hostile_texts_are_typeset_in_every_kind_of_field() {
    let texts = texts();
    let mut at = 0;
    for _ in 0..2 {
        let (report, fields) = filled(|| {
            at += 1;
            texts[at % texts.len()].clone()
        });
        assert!(fields > 250);
        let typeset = pages(&report);
        exported(&report, Document::Full, &typeset.document).expect("a PDF");
        told(&report);
        for document in
            [Document::Analysis, Document::Summary, Document::PosterOne(Paper::A0), Document::PosterTwo(Paper::A3)]
        {
            let typeset = pages_of(&report, document);
            exported(&report, document, &typeset.document).expect("a PDF");
            assert!(document != Document::Summary || typeset.document.pages().len() == 1);
        }
        // Another start, so that each field gets other texts.
        at += 37;
    }
}

#[test]
fn what_looks_like_markup_is_printed_as_it_was_typed() {
    let texts: Vec<String> = texts().into_iter().filter(|text| crate::printable::is_printed_whole(text)).collect();
    assert!(texts.len() > 170);
    // A row that breaks over pages is interleaved with its other cells: the few long texts go one by one.
    let (short, long): (Vec<String>, Vec<String>) = texts.into_iter().partition(|text| weight(text) <= 200);
    let occurrence = |what: &String| Occurrence { what: what.clone(), ..Occurrence::default() };
    let report = Report { occurrences: short.iter().map(occurrence).collect(), ..example_empty() };
    let all = printed(&pages(&report));
    for text in short {
        assert!(all.contains(&squeezed(&text)), "not printed as typed: {text}");
    }
    for text in long {
        let report = Report { purpose: text.clone(), ..example_empty() };
        assert!(printed(&pages(&report)).contains(&squeezed(&text)), "not printed as typed: {text}");
    }
}

#[test]
fn one_text_in_every_field_is_printed_in_every_part() {
    let text = "#read(\"/etc/passwd\") $x$ *a* `b`";
    let (report, _) = filled(|| text.to_owned());
    let times = printed(&pages(&report)).matches(&squeezed(text)).count();
    assert!(times > 150, "printed {times} times");
}
