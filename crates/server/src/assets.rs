//! Stylesheet, behaviours and typeface: embedded in the binary under names that carry their fingerprint.

use crate::{app::Shared, secret};
use axum::{
    extract::{Path, State},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use rust_embed::RustEmbed;
use std::{borrow::Cow, collections::HashMap, sync::OnceLock};

#[derive(RustEmbed)]
#[folder = "$OUT_DIR/assets"]
struct Embedded;

/// Assets by the name that the page asks for.
fn by_name() -> &'static HashMap<String, Cow<'static, [u8]>> {
    static ASSETS: OnceLock<HashMap<String, Cow<'static, [u8]>>> = OnceLock::new();
    ASSETS.get_or_init(|| {
        Embedded::iter()
            .filter_map(|path| Embedded::get(&path).map(|file| (hashed_name(&path, &file.data), file.data)))
            .collect()
    })
}

/// Fonts are named in the stylesheet, so they keep their own names: their package version never changes under one.
fn hashed_name(path: &str, content: &[u8]) -> String {
    match path.rsplit_once('.') {
        Some((stem, extension)) if !path.starts_with("font/") => {
            format!("{stem}.{}.{extension}", secret::fingerprint(content))
        }
        _ => path.to_owned(),
    }
}

/// The address of an asset, such as `veerkaart.css` or `js/live.js`.
pub fn address(path: &str) -> String {
    static NAMES: OnceLock<HashMap<String, String>> = OnceLock::new();
    let names = NAMES.get_or_init(|| {
        Embedded::iter()
            .filter_map(|path| {
                let file = Embedded::get(&path)?;
                Some((path.to_string(), format!("/assets/{}", hashed_name(&path, &file.data))))
            })
            .collect()
    });
    names.get(path).cloned().unwrap_or_else(|| format!("/assets/{path}"))
}

/// Serves an asset; its name changes with its content, so it may be kept for ever.
pub async fn asset(Path(path): Path<String>) -> Response {
    let Some(content) = by_name().get(&path) else { return StatusCode::NOT_FOUND.into_response() };
    let kind = match path.rsplit('.').next() {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("woff2") => "font/woff2",
        _ => "application/octet-stream",
    };
    let headers = [(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, "public, max-age=31536000, immutable")];
    (headers, content.clone()).into_response()
}

/// The sign of Veerkaart for the tab of the browser.
pub async fn icon() -> Response {
    let headers =
        [(header::CONTENT_TYPE, "image/svg+xml; charset=utf-8"), (header::CACHE_CONTROL, "public, max-age=86400")];
    (headers, crate::component::page::icon()).into_response()
}

/// The house style of the municipality: its tokens, after our own.
pub async fn house_style(State(app): State<Shared>) -> Response {
    let headers = [(header::CONTENT_TYPE, "text/css; charset=utf-8"), (header::CACHE_CONTROL, "no-cache")];
    (headers, app.settings.house_style.clone().unwrap_or_default()).into_response()
}

/// A house style may only set custom properties of known families: it can change how things look, never what is there.
pub fn check_house_style(style: &str) -> Result<(), String> {
    let mut inside = false;
    for (number, line) in style.lines().enumerate() {
        let line = line.trim();
        let fine = match line {
            "" => true,
            "}" => std::mem::replace(&mut inside, false),
            _ if line.starts_with("/*") && line.ends_with("*/") => true,
            _ if !inside && line.ends_with('{') => {
                inside = true;
                let selector = line.trim_end_matches('{').trim();
                selector == ":root"
                    || selector == ":root[data-theme=\"dark\"]"
                    || selector == ":root[data-theme=\"light\"]"
            }
            _ => inside && is_token(line),
        };
        if !fine {
            return Err(format!(
                "house-style, line {}: only :root {{ }} with tokens such as --veer-color-water: #0f5a73; may stand here, one on each line.",
                number + 1
            ));
        }
    }
    if inside { Err("house-style: the last } is missing.".to_owned()) } else { Ok(()) }
}

fn is_token(line: &str) -> bool {
    let Some((name, value)) = line.strip_suffix(';').and_then(|line| line.split_once(':')) else { return false };
    let family = ["--veer-", "--utrecht-", "--nl-", "--todo-"].iter().any(|family| name.trim().starts_with(family));
    let lower = value.to_ascii_lowercase();
    family
        && !value.contains(['{', '}', '<', '\\', ';', '@'])
        && !["url(", "image(", "expression", "import"].iter().any(|bad| lower.contains(bad))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_embedded_file_is_found_under_its_address() {
        assert!(Embedded::iter().count() > 5);
        for path in Embedded::iter() {
            assert!(by_name().contains_key(address(&path).trim_start_matches("/assets/")), "{path}");
        }
    }

    #[test]
    fn a_house_style_sets_tokens_and_nothing_else() {
        assert_eq!(check_house_style(":root {\n  --utrecht-button-background-color: #123456;\n}\n"), Ok(()));
        for bad in [
            "body {\n  color: red;\n}",
            ":root {\n  --veer-x: url(//elders);\n}",
            ":root {\n  background: red;\n}",
            "@import 'x';",
            ":root {\n  --veer-x: 1;",
        ] {
            assert!(check_house_style(bad).is_err(), "{bad}");
        }
    }
}
