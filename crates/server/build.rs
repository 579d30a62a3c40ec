//! Makes a typed function of every message in the Fluent files (an unknown key, a forgotten variable or a message that one
//! language misses does not compile), and lays the web assets together for embedding.

use fluent_typed::{BuildOptions, FtlOutputOptions, LintLevel, build_from_locales_folder};
use std::{fs, io, path::Path, process::ExitCode};

const WEB: &str = "../../web";

fn main() -> ExitCode {
    for watched in ["src/text", "../../content", "../../web/css", "../../web/js", "../../web/package-lock.json"] {
        println!("cargo::rerun-if-changed={watched}");
    }
    let Ok(out) = std::env::var("OUT_DIR") else { return ExitCode::FAILURE };
    if !Path::new(WEB).join("node_modules").is_dir() {
        println!("cargo::error=web assets are missing: run `make web` first");
        return ExitCode::FAILURE;
    }
    if let Err(error) = lay_assets_together(&Path::new(&out).join("assets")) {
        println!("cargo::error=web assets cannot be read: {error}");
        return ExitCode::FAILURE;
    }
    build_from_locales_folder(
        BuildOptions::default()
            .with_locales_folder("src/text")
            .with_default_language("nl")
            .with_output_file_path(&format!("{out}/text.rs"))
            .with_ftl_output(FtlOutputOptions::single_file(&format!("{out}/text.ftl")))
            .with_prefix("")
            .without_format()
            .without_bidi_isolation()
            .with_lint_level(LintLevel::Strict),
    )
}

/// One stylesheet in the order of `order.txt`, the behaviours as they are, and the typeface.
fn lay_assets_together(assets: &Path) -> io::Result<()> {
    let web = Path::new(WEB);
    if assets.is_dir() {
        fs::remove_dir_all(assets)?;
    }
    for folder in ["js", "font"] {
        fs::create_dir_all(assets.join(folder))?;
    }
    let mut css = String::new();
    for path in fs::read_to_string(web.join("css/order.txt"))?.lines().map(str::trim).filter(|path| !path.is_empty()) {
        css.push_str(
            &fs::read_to_string(web.join(path)).map_err(|error| io::Error::other(format!("{path}: {error}")))?,
        );
        css.push('\n');
    }
    fs::write(assets.join("veerkaart.css"), css)?;
    for entry in fs::read_dir(web.join("js"))? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "js") {
            copy(&path, &assets.join("js"))?;
        }
    }
    copy(&web.join("node_modules/idiomorph/dist/idiomorph.min.js"), &assets.join("js"))?;
    for entry in fs::read_dir(web.join("node_modules/@fontsource/atkinson-hyperlegible-next/files"))? {
        let path = entry?.path();
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        if ["-400-normal.woff2", "-700-normal.woff2"].iter().any(|kept| name.ends_with(kept)) {
            copy(&path, &assets.join("font"))?;
        }
    }
    Ok(())
}

fn copy(file: &Path, folder: &Path) -> io::Result<()> {
    let name = file.file_name().ok_or_else(|| io::Error::other("a file without a name"))?;
    fs::copy(file, folder.join(name)).map(drop)
}
