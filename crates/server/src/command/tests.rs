use super::*;
use clap::CommandFactory;

fn parsed(line: &str) -> Result<Cli, clap::Error> {
    Cli::try_parse_from(line.split(' '))
}

#[test]
fn the_command_line_is_sound() {
    Cli::command().debug_assert();
}

#[test]
fn every_command_that_is_shown_gives_an_example() {
    for command in Cli::command().get_subcommands().filter(|command| !command.is_hide_set()) {
        let help = command.get_long_about().unwrap_or_default().to_string();
        assert!(help.contains(&format!("Example: veerkaart {}", command.get_name())), "{}", command.get_name());
    }
}

#[test]
fn a_report_needs_a_kind_of_file() {
    let id = "01920000-0000-7000-8000-000000000000";
    assert!(parsed(&format!("veerkaart report {id}")).is_err());
    assert!(parsed(&format!("veerkaart report {id} --pdf - --language fr")).is_err());
    assert!(parsed(&format!("veerkaart report {id} --pdf - --day gisteren")).is_err());
    assert!(
        parsed(&format!("veerkaart report {id} --pdf a.pdf --json - --csv b --language en --day 2026-03-14")).is_ok()
    );
}

#[test]
fn wrong_use_ends_with_code_two() {
    for line in ["veerkaart", "veerkaart fly", "veerkaart check --place elders", "veerkaart export"] {
        assert_eq!(parsed(line).unwrap_err().exit_code(), 2, "{line}");
    }
}

#[test]
fn the_other_commands_are_read() {
    for line in [
        "veerkaart check --place occurrence",
        "veerkaart verify",
        "veerkaart verify 01920000-0000-7000-8000-000000000000 --database sqlite:a.db",
        "veerkaart export 01920000-0000-7000-8000-000000000000 folder",
        "veerkaart backup copy.db --config veerkaart.toml",
        "veerkaart serve --listen 127.0.0.1:1",
        "veerkaart render",
    ] {
        assert!(parsed(line).is_ok(), "{line}: {:?}", parsed(line));
    }
}
