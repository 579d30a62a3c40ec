//! Takes the typeface from the installed web packages: third-party files are never kept in this repository.

use std::{env, fs, path::Path, process::ExitCode};

const PACKAGE: &str = "../../web/node_modules/@expo-google-fonts/atkinson-hyperlegible-next";
const CUTS: [(&str, &str); 4] = [
    ("400Regular/AtkinsonHyperlegibleNext_400Regular.ttf", "regular.ttf"),
    ("400Regular_Italic/AtkinsonHyperlegibleNext_400Regular_Italic.ttf", "italic.ttf"),
    ("600SemiBold/AtkinsonHyperlegibleNext_600SemiBold.ttf", "semibold.ttf"),
    ("700Bold/AtkinsonHyperlegibleNext_700Bold.ttf", "bold.ttf"),
];

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=build.rs");
    let Some(out) = env::var_os("OUT_DIR") else {
        return ExitCode::FAILURE;
    };
    for (from, to) in CUTS {
        let from = Path::new(PACKAGE).join(from);
        println!("cargo::rerun-if-changed={}", from.display());
        if fs::copy(&from, Path::new(&out).join(to)).is_err() {
            println!("cargo::error=web assets are missing: run `make web` first");
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}
