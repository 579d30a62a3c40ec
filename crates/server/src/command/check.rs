//! `veerkaart check`: the check on free text, line by line, as the screens do it.

use super::data::{Stop, ended};
use crate::settings::Given;
use guard::{Finding, Guard, Objection, Place};
use std::{
    io::{BufRead, Write},
    path::PathBuf,
    process::ExitCode,
};

/// What `check` takes.
#[derive(Debug, clap::Args)]
pub struct Check {
    /// Where the text would stand; this decides what is refused
    #[arg(long, value_name = "PLACE", default_value = "opposition-text", value_parser = place)]
    place: Place,
    /// A file with settings (TOML); its word list is used
    #[arg(long, env = "VEERKAART_CONFIG", value_name = "FILE")]
    config: Option<PathBuf>,
    /// Extra words for the check (TOML; see the manual for administrators)
    #[arg(long, env = "VEERKAART_WORD_LIST", value_name = "FILE")]
    word_list: Option<PathBuf>,
}

/// The places by the name that is typed.
const PLACES: [(&str, Place); 8] = [
    ("opposition-label", Place::OppositionLabel),
    ("opposition-text", Place::OppositionText),
    ("occurrence", Place::Occurrence),
    ("job-function", Place::JobFunction),
    ("dossier", Place::Dossier),
    ("reason", Place::Reason),
    ("role-map", Place::RoleMap),
    ("role-map-text", Place::RoleMapText),
];

fn place(name: &str) -> Result<Place, String> {
    let known = PLACES.iter().find(|(known, _)| *known == name).map(|(_, place)| *place);
    known.ok_or_else(|| format!("write one of {}", PLACES.map(|(name, _)| name).join(", ")))
}

impl Check {
    /// Checks what comes in.
    pub fn run(self) -> ExitCode {
        ended(self.check(std::io::stdin().lock(), std::io::stdout().lock()))
    }

    fn check(self, input: impl BufRead, mut output: impl Write) -> Result<(), Stop> {
        let given = Given { word_list: self.word_list, ..Given::default() };
        let settings = given.check(self.config.as_deref()).map_err(|error| Stop::Wrong(error.to_string()))?;
        let guard = Guard::with_lists(settings.word_list.as_deref().unwrap_or_default())
            .map_err(|error| Stop::Wrong(format!("word-list: {error}")))?;
        let mut fine = true;
        for line in input.split(b'\n') {
            let line = line.map_err(|error| Stop::Failed(format!("the input cannot be read: {error}.")))?;
            let verdict = verdict(&guard, &String::from_utf8_lossy(&line), self.place);
            fine &= verdict == "ok";
            let written = writeln!(output, "{verdict}");
            written.map_err(|error| Stop::Failed(format!("the output cannot be written: {error}.")))?;
        }
        if fine { Ok(()) } else { Err(Stop::Found) }
    }
}

/// What the guard says of one line: what stands first is named first, each kind once.
pub fn verdict(guard: &Guard, line: &str, place: Place) -> String {
    match guard.vet(line, place) {
        Ok(_) => "ok".to_owned(),
        Err(Objection::NeedsReason(findings)) => format!("ask {}", kinds(&findings)),
        Err(Objection::Refused(findings)) => format!("refuse {}", kinds(&findings)),
        Err(Objection::Empty) => "refuse empty".to_owned(),
        Err(Objection::TooLong { .. }) => "refuse too-long".to_owned(),
        Err(Objection::ReasonRefused(_)) => "refuse reason".to_owned(),
    }
}

fn kinds(findings: &[Finding]) -> String {
    let mut kinds: Vec<&str> = vec![];
    for kind in findings.iter().map(|finding| finding.kind.slug()) {
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    kinds.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn checked(place: Place, input: &str) -> (String, Result<(), Stop>) {
        let mut output = vec![];
        let done = Check { place, config: None, word_list: None }.check(input.as_bytes(), &mut output);
        (String::from_utf8(output).unwrap(), done)
    }

    #[test]
    fn every_line_gets_one_line() {
        let input = "Bewoners rond het plein\nBel 06-12345678\nDe moslims in de wijk\n\n";
        let (output, done) = checked(Place::OppositionText, input);
        assert_eq!(output, "ok\nrefuse phone\nask religion\nrefuse empty\n");
        assert_eq!(done, Err(Stop::Found));
    }

    #[test]
    fn lines_that_are_all_fine_end_well() {
        assert_eq!(
            checked(Place::OppositionText, "Bewoners rond het plein\nDe gemeente"),
            ("ok\nok\n".to_owned(), Ok(()))
        );
    }

    #[test]
    fn what_stands_first_is_named_first_and_once() {
        let (output, _) = checked(Place::OppositionText, "mail naam@voorbeeld.nl of bel 06-12345678 of 06-87654321");
        assert_eq!(output, "refuse email phone\n");
    }

    #[test]
    fn a_place_decides() {
        assert_eq!(checked(Place::RoleMap, "De moslims in de wijk").0, "refuse religion\n");
        assert_eq!(checked(Place::JobFunction, &"x".repeat(61)).0, "refuse too-long\n");
        assert!(PLACES.iter().map(|(_, place)| *place).eq(Place::ALL));
        assert!(place("elders").unwrap_err().contains("occurrence"));
    }

    #[test]
    fn words_of_the_own_list_count_and_a_wrong_list_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let list = folder.path().join("words.toml");
        std::fs::write(&list, "[nonsense]\nadd = [\"x\"]\n").unwrap();
        let check = Check { place: Place::OppositionText, config: None, word_list: Some(list) };
        let Err(Stop::Wrong(said)) = check.check(&b""[..], &mut vec![]) else { panic!("a wrong list was taken") };
        assert!(said.contains("nonsense"), "{said}");
    }

    #[test]
    fn a_line_that_is_no_text_is_still_answered() {
        let mut output = vec![];
        let check = Check { place: Place::OppositionText, config: None, word_list: None };
        drop(check.check(&b"\xff\xfe\n"[..], &mut output));
        assert_eq!(output.iter().filter(|byte| **byte == b'\n').count(), 1);
    }
}
