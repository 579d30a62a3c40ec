//! Text as XML: what people typed is never markup, and no character is left that XML cannot hold.

use std::fmt::Write;

/// A text in a place where lines do not break: metadata, headers, names.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    text.chars().filter(|c| is_kept(*c)).for_each(|c| push(&mut out, if c.is_whitespace() { ' ' } else { c }));
    out
}

/// A text in a paragraph, with its line breaks, tabs and spaces.
pub(super) fn paragraph(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut spaces = 0_usize;
    // A space at the beginning of a line or after another one needs a name, or it is taken for one.
    let mut first = true;
    for c in text.chars().filter(|c| is_kept(*c)) {
        if c == ' ' {
            spaces += 1;
            continue;
        }
        put_spaces(&mut out, std::mem::take(&mut spaces), first);
        first = matches!(c, '\n' | '\u{2028}' | '\u{2029}' | '\u{0B}' | '\u{0C}' | '\u{85}');
        match c {
            '\r' => {}
            _ if first => out.push_str("<text:line-break/>"),
            '\t' => out.push_str("<text:tab/>"),
            _ => push(&mut out, c),
        }
    }
    put_spaces(&mut out, spaces, first);
    out
}

fn put_spaces(out: &mut String, count: usize, first: bool) {
    let named = if first { count } else { count.saturating_sub(1) };
    if count > named {
        out.push(' ');
    }
    if named > 0 {
        // Writing to memory cannot fail.
        let _ = write!(out, "<text:s text:c=\"{named}\"/>");
    }
}

fn push(out: &mut String, c: char) {
    match c {
        '&' => out.push_str("&amp;"),
        '<' => out.push_str("&lt;"),
        '>' => out.push_str("&gt;"),
        '"' => out.push_str("&quot;"),
        '\'' => out.push_str("&apos;"),
        _ => out.push(c),
    }
}

/// What XML 1.0 can hold, without controls and without marks that turn the direction of what follows.
fn is_kept(c: char) -> bool {
    let direction =
        matches!(c, '\u{200E}' | '\u{200F}' | '\u{061C}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    let line = matches!(c, '\t' | '\n' | '\r' | '\u{0B}' | '\u{0C}' | '\u{85}');
    (line || !c.is_control()) && !direction && !matches!(c, '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}')
}

/// A template with its `{{places}}` filled, once: what is put in is not looked at again.
pub(super) fn filled(template: &str, give: impl Fn(&str) -> String) -> String {
    let mut pieces = template.split("{{");
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (name, rest) = piece.split_once("}}").unwrap_or(("", piece));
        out.push_str(&give(name));
        out.push_str(rest);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{escaped, filled, paragraph};

    #[test]
    fn what_looks_like_markup_is_text() {
        assert_eq!(escaped("<a b=\"c\">&'"), "&lt;a b=&quot;c&quot;&gt;&amp;&apos;");
        assert_eq!(paragraph("</text:p>"), "&lt;/text:p&gt;");
    }

    #[test]
    fn what_xml_cannot_hold_is_left_out_and_other_alphabets_stay() {
        assert_eq!(escaped("a\u{0}b\u{FFFF}c\u{202E}d\u{1F}e"), "abcde");
        assert_eq!(paragraph("مرحبا 🙂"), "مرحبا 🙂");
        assert_eq!(escaped("a\nb\u{0B}c"), "a b c");
    }

    #[test]
    fn lines_tabs_and_spaces_stay() {
        assert_eq!(paragraph("a\r\nb\tc"), "a<text:line-break/>b<text:tab/>c");
        assert_eq!(paragraph("  a   b "), "<text:s text:c=\"2\"/>a <text:s text:c=\"2\"/>b ");
    }

    #[test]
    fn what_is_put_in_is_not_looked_at_again() {
        assert_eq!(filled("{{a}}-{{b}}", |name| format!("{{{{{name}}}}}")), "{{a}}-{{b}}");
    }
}
