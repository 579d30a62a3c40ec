//! What the product can never come to hold: a column or a field for a person outside of the accounts, a file, or a free
//! text that nobody checks.

use crate::{
    rust::Rust,
    sources::{Source, assert_none, files, root},
};

/// Parts of a name of a column or a field that would be about a person, or let something in that says who somebody is.
const PERSONAL: [&str; 52] = [
    "name",
    "names",
    "firstname",
    "lastname",
    "surname",
    "initials",
    "nickname",
    "alias",
    "username",
    "user",
    "person",
    "resident",
    "citizen",
    "birth",
    "birthday",
    "born",
    "age",
    "gender",
    "sex",
    "bsn",
    "passport",
    "phone",
    "telephone",
    "mobile",
    "tel",
    "email",
    "mail",
    "address",
    "street",
    "postcode",
    "postal",
    "city",
    "iban",
    "plate",
    "ip",
    "agent",
    "photo",
    "picture",
    "image",
    "avatar",
    "face",
    "video",
    "upload",
    "file",
    "attachment",
    "url",
    "link",
    "profile",
    "handle",
    "device",
    "subject",
    "recipient",
];

/// Columns that may be called so.
const COLUMNS: [(&str, &str); 10] = [
    ("accounts", "email"),
    ("accounts", "name"),
    // The same table while it is made again with more roles; it gets its own name back in the same migration.
    ("accounts_with_more_roles", "email"),
    ("accounts_with_more_roles", "name"),
    // Of a colleague's own sign-ins: a family of browsers and a system, no more (`door/device.rs`).
    ("sign_ins", "device"),
    // Of a colleague's own passkeys: the same coarse word.
    ("passkeys", "device"),
    // The number of a colleague at the provider of single sign-on; nothing else of what it tells is kept there.
    ("identities", "subject"),
    // Of a file that was taken along: a function or an organisation, past the check on persons.
    ("exports", "recipient"),
    // Of a municipality.
    ("organisations", "name"),
    // Of a plan that is kept.
    ("plan_templates", "name"),
];

/// Fields that may be called so, and where: below this path.
const FIELDS: [(&str, &str); 17] = [
    // Colleagues with an account.
    ("name", "crates/server/src/component/profile.rs"),
    ("name", "crates/server/src/door/profile.rs"),
    ("name", "crates/server/src/members/"),
    ("email", "crates/server/src/members/"),
    ("email", "crates/server/src/sign_in/"),
    ("email", "crates/server/src/command/invite.rs"),
    // For password managers, and read by nobody.
    ("username", "crates/server/src/component/proof.rs"),
    ("username", "crates/server/src/sign_in/page.rs"),
    // Of a card, a place and a plan: each goes past the check on persons.
    ("name", "crates/server/src/role_map/"),
    ("name", "crates/server/src/place/"),
    ("name", "crates/server/src/component/role_map/"),
    ("template-name", "crates/server/src/plan/"),
    // A function or an organisation, past the same check.
    ("recipient", "crates/server/src/report_page/export.rs"),
    // A choice out of the cards of a dossier, to put one in the light.
    ("subject", "crates/server/src/session/page.rs"),
    ("subject", "crates/server/src/spotlight/"),
    // Of a page, for the browser.
    ("viewport", "crates/server/src/component/page.rs"),
    ("color-scheme", "crates/server/src/component/page.rs"),
];

/// Free text that the guard does not check, and why.
const UNCHECKED: [(&str, &str); 6] = [
    ("email", "the address of an account, or the one that somebody signs in with"),
    ("name", "the name of a colleague with an account"),
    (
        "officer-mailbox",
        "the mailbox of a function; what stands before the at sign goes past the guard in papers/form.rs",
    ),
    ("code", "a join code, or a code of a second factor: it is looked up and not kept"),
    (
        "words",
        "an entry for the own list of the check: `Guard::own_word` judges it, and refuses persons and fixed forms",
    ),
    ("agreement-own", "several agreements in one field: each line goes past the guard in plan/form.rs"),
];

/// Kinds of fields in which no free text is kept.
const CLOSED_KINDS: [&str; 4] = ["date", "month", "number", "password"];

fn is_personal(name: &str) -> bool {
    name.split(['_', '-']).any(|part| PERSONAL.contains(&part))
}

/// The columns of a migration: table, column and line.
fn columns(sql: &str) -> Vec<(String, String, usize)> {
    let (mut found, mut table) = (vec![], None::<String>);
    for (n, line) in sql.lines().enumerate() {
        let words: Vec<&str> = line.split([' ', '(', ',', ';']).filter(|word| !word.is_empty()).collect();
        let at = |n: usize| words.get(n).copied().unwrap_or_default();
        let upper: Vec<String> = words.iter().map(|word| word.to_uppercase()).collect();
        let says = |n: usize, word: &str| upper.get(n).is_some_and(|it| it == word);
        if says(0, "CREATE") && says(1, "TABLE") {
            let name = if says(2, "IF") { at(5) } else { at(2) };
            table = Some(name.to_owned());
        } else if says(0, "ALTER") && says(1, "TABLE") && says(3, "ADD") {
            let name = if says(4, "COLUMN") { at(5) } else { at(4) };
            found.push((at(2).to_owned(), name.to_owned(), n + 1));
        } else if line.starts_with(')') {
            table = None;
        } else if let Some(table) = &table {
            let is_column = at(0).chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_');
            if is_column && !at(0).is_empty() {
                found.push((table.clone(), at(0).to_owned(), n + 1));
            }
        }
    }
    found
}

#[test]
fn no_column_is_for_a_person_outside_of_the_accounts() {
    let (mut findings, mut seen) = (vec![], 0);
    for source in files("crates/store/migrations", &["sql"]) {
        for (table, column, line) in columns(&source.text) {
            seen += 1;
            if is_personal(&column) && !COLUMNS.contains(&(&*table, &*column)) {
                findings.push(source.at(line, &format!("{table}.{column}")));
            }
        }
    }
    assert!(seen > 100, "columns must be found, or this test is blind: {seen}");
    assert_none("only an account has a name and an address, and nothing has a picture, a link or a file", &findings);
}

/// The code of the server, tests excepted, with the texts that stand in it.
struct Page {
    source: Source,
    code: Vec<char>,
    strings: Vec<char>,
}

impl Page {
    fn of(source: Source) -> Self {
        let rust = Rust::of(&source).outside_tests();
        Self { source, code: rust.code.chars().collect(), strings: rust.strings.chars().collect() }
    }

    /// Where this stands in the code: the positions right behind it.
    fn behind(&self, pattern: &str) -> Vec<usize> {
        let pattern: Vec<char> = pattern.chars().collect();
        (0..self.code.len()).filter(|at| self.code[*at..].starts_with(&pattern)).map(|at| at + pattern.len()).collect()
    }

    /// The text that begins here, up to its quote.
    fn text(&self, at: usize) -> String {
        let end = self.code[at..].iter().position(|c| *c == '"').map_or(at, |length| at + length);
        self.strings[at..end].iter().collect()
    }

    fn line(&self, at: usize) -> usize {
        self.code[..at].iter().filter(|c| **c == '\n').count() + 1
    }

    /// Code and texts from here up to the end of what is built: a field is shown, or the item ends.
    fn until_shown(&self, at: usize) -> (String, String) {
        let code: String = self.code[at..].iter().collect();
        let end = [".show(", "\n}\n"].iter().filter_map(|end| code.find(end)).min().unwrap_or(code.len());
        let chars = code[..end].chars().count();
        (code[..end].to_owned(), self.strings[at..at + chars].iter().collect())
    }
}

fn pages() -> Vec<Page> {
    files("crates/server/src", &["rs"]).into_iter().filter(|source| !source.is_test()).map(Page::of).collect()
}

/// Where the name of a field stands: on a page, or where what was sent is read.
const NAMED: [&str; 13] = [
    "name=\"",
    "Field::line(\"",
    "Field::lines(\"",
    "Choices::of(\"",
    ".value(\"",
    ".values(\"",
    ".choice(\"",
    ".date(\"",
    ".with(\"",
    "&app.guard, \"",
    "(&mut form, \"",
    "(form, \"",
    ".object(\"",
];

#[test]
fn no_field_is_for_a_person_outside_of_the_accounts() {
    let (mut findings, mut seen) = (vec![], 0);
    for page in pages() {
        for at in NAMED.iter().flat_map(|pattern| page.behind(pattern)) {
            let name = page.text(at);
            seen += 1;
            let known = |(field, path): &(&str, &str)| *field == name && page.source.path.starts_with(path);
            if is_personal(&name) && !FIELDS.iter().any(known) {
                findings.push(page.source.at(page.line(at), &name));
            }
        }
    }
    assert!(seen > 300, "fields must be found, or this test is blind: {seen}");
    assert_none("no form asks who somebody is, for a picture, a link or a file", &findings);
}

#[test]
fn no_page_takes_a_file() {
    let mut findings = vec![];
    for page in pages() {
        for (pattern, refused) in [("type=\"", "file"), (".kind(\"", "file"), ("enctype=\"", "multipart/form-data")] {
            let strange = page.behind(pattern).into_iter().filter(|at| page.text(*at) == refused);
            findings.extend(strange.map(|at| page.source.at(page.line(at), refused)));
        }
        let code: String = page.code.iter().collect();
        if code.contains("Multipart") {
            findings.push(page.source.at(1, "Multipart"));
        }
    }
    for source in files("web/js", &["js"]).into_iter().filter(|source| !source.is_in("web/js/test")) {
        for word in ["FileReader", "'file'", "dataTransfer.files", "multipart", "getUserMedia", "showOpenFilePicker"] {
            findings.extend(source.text.contains(word).then(|| source.at(1, word)));
        }
    }
    let manifest = std::fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let axum = manifest.lines().find(|line| line.starts_with("axum = ")).unwrap();
    if axum.contains("multipart") {
        findings.push(format!("Cargo.toml: {axum}"));
    }
    assert_none("nothing can be uploaded", &findings);
}

#[test]
fn every_free_text_says_where_it_will_stand() {
    let (mut findings, mut seen) = (vec![], 0);
    for page in pages().into_iter().filter(|page| !page.source.path.ends_with("component/field.rs")) {
        for at in ["Field::line(", "Field::lines("].iter().flat_map(|pattern| page.behind(pattern)) {
            let (code, strings) = page.until_shown(at);
            let literal = page.code.get(at) == Some(&'"');
            let name = if literal { page.text(at + 1) } else { String::new() };
            let closed = code.find(".kind(\"").is_some_and(|at| {
                let kind: String = strings.chars().skip(code[..at].chars().count() + 7).collect();
                CLOSED_KINDS.contains(&kind.split(' ').next().unwrap_or_default())
            });
            seen += 1;
            if !code.contains(".place(") && !closed && !UNCHECKED.iter().any(|(known, _)| *known == name) {
                findings.push(page.source.at(page.line(at), &name));
            }
        }
        // Fields that are written by hand.
        for at in page.behind(" type=\"") {
            let by_hand = ["text", "search", "tel", "url", "email"].contains(&page.text(at).as_str());
            let line: String = page.code[..at].iter().rev().take_while(|c| **c != '\n').collect();
            let named = page.behind("name=\"").into_iter().find(|named| page.line(*named) == page.line(at));
            let name = named.map(|at| page.text(at)).unwrap_or_default();
            if by_hand && line.contains("tupni") && !["q", "code", "username"].contains(&&*name) {
                findings.push(page.source.at(page.line(at), &name));
            }
        }
        findings.extend(page.behind("textarea class").iter().map(|at| page.source.at(page.line(*at), "textarea")));
    }
    assert!(seen > 80, "fields must be found, or this test is blind: {seen}");
    assert_none("a free text has `.place(…)`, the class of what it will hold, or a reason in this test", &findings);
}

#[test]
fn what_is_about_a_person_would_be_found() {
    let sql = "CREATE TABLE guests (\n    id TEXT,\n    first_name TEXT\n);\nALTER TABLE guests ADD COLUMN photo TEXT;";
    let found: Vec<String> =
        columns(sql).into_iter().map(|(_, column, _)| column).filter(|it| is_personal(it)).collect();
    assert_eq!(found, ["first_name", "photo"]);
    assert!(is_personal("profile-url") && is_personal("bsn") && !is_personal("signal") && !is_personal("by_function"));
    let text =
        "fn page() { Field::line(\"us\", a()).place(X).show(f); Field::line(\"them\", b()).show(f); }".to_owned();
    let page = Page::of(Source { path: "x.rs".to_owned(), text });
    let placed = page.behind("Field::line(").into_iter().map(|at| page.until_shown(at).0.contains(".place("));
    assert_eq!(placed.collect::<Vec<_>>(), [true, false]);
}
