//! A QR code as SVG, made here; its colour comes from the page.

use maud::{Markup, PreEscaped};
use qrcode::{QrCode, types::Color};

/// The QR code for this text; nothing when it does not fit in one.
pub fn qr(text: &str, label: &str) -> Markup {
    let Ok(code) = QrCode::new(text.as_bytes()) else { return PreEscaped(String::new()) };
    let width = code.width();
    let mut path = String::new();
    for (n, color) in code.to_colors().into_iter().enumerate() {
        if color == Color::Dark {
            path.push_str(&format!("M{} {}h1v1h-1z", n % width + 4, n / width + 4));
        }
    }
    let (side, label) = (width + 8, maud::html! { (label) }.into_string());
    PreEscaped(format!(
        r#"<svg viewBox="0 0 {side} {side}" role="img" aria-label="{label}" shape-rendering="crispEdges"><path fill="currentColor" d="{path}"/></svg>"#
    ))
}

/// A code as people read it aloud: in two groups.
pub fn code_in_words(code: &str) -> String {
    match code.split_at_checked(3) {
        Some((first, rest)) if !rest.is_empty() => format!("{first}\u{a0}{rest}"),
        _ => code.to_owned(),
    }
}

/// The QR code for a terminal, two rows of the code in one line of text.
pub fn in_the_terminal(text: &str) -> String {
    QrCode::new(text.as_bytes())
        .map(|code| code.render::<qrcode::render::unicode::Dense1x2>().quiet_zone(true).build())
        .unwrap_or_default()
}
