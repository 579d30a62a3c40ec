//! The command line: one program that serves, shows itself, and lets an administrator check what it keeps.

mod backup;
mod check;
mod content;
mod data;
mod demo;
mod export;
mod invite;
mod rekey;
mod render;
mod replay;
mod report;
mod restore;
mod serve;
#[cfg(test)]
mod tests;
mod verify;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// Maps of what drives people apart in an area, made together, without names of persons.
#[derive(Debug, Parser)]
#[command(
    name = "veerkaart",
    version,
    after_help = "Exit codes: 0 fine, 1 something is wrong (or could not be done), 2 wrong use or wrong settings.",
    subcommand_required = true,
    arg_required_else_help = true
)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Run the server
    ///
    /// Runs until Ctrl-C or SIGTERM. At the first start it makes the database and prints a link to choose the
    /// administrator's password. Settings come from the command line, the environment or a file, in that order.
    ///
    /// Example: veerkaart serve --database sqlite:/var/lib/veerkaart/veerkaart.db --public-address
    /// https://veerkaart.example.nl
    Serve(Box<serve::Serve>),
    /// Try it out: a made-up dossier on this machine
    ///
    /// Starts a server with an example that was made up, and with accounts to look around with. Not for real work.
    ///
    /// Example: veerkaart demo
    Demo(demo::Demo),
    /// Check texts for persons, accounts, addresses and protected groups
    ///
    /// Reads lines from standard input and writes one line for each: "ok"; "ask" with what needs a reason; or "refuse"
    /// with what may not stand there (also "empty" and "too-long"). Nothing is stored. It is the check of the program
    /// itself, your own word list included. Exit code 1 when a line is not ok.
    ///
    /// Example: veerkaart check --place occurrence < sentences.txt
    Check(check::Check),
    /// Check content that a municipality adds
    ///
    /// Own items for the dimensions of the analysis, own interventions and own sources, as files.
    ///
    /// Example: veerkaart content check /etc/veerkaart/content
    Content(content::Content),
    /// Prove that nothing that was recorded has been altered
    ///
    /// Computes the chain of every dossier anew, or of one, and compares. The server may go on running. Compare the code
    /// at the end of a report that you kept to see that the end was not cut off. Exit code 1 when something was altered.
    ///
    /// Example: veerkaart verify --database sqlite:/var/lib/veerkaart/veerkaart.db
    Verify(verify::Verify),
    /// Make the report on a dossier: PDF, JSON or tables
    ///
    /// The same events give the same report, byte for byte. Only whether the picture is outdated depends on the day; give
    /// --day to make a report of another day again. Write - as the file for standard output.
    ///
    /// Example: veerkaart report 01920000-0000-7000-8000-000000000000 --pdf report.pdf --language nl
    Report(report::Report),
    /// Take a dossier out as files: its report, its tables and all its events
    ///
    /// Writes report.json, the tables as CSV, and events.json with every event as it was recorded, with its hash. The
    /// folder is made; it must not hold anything yet. These files hold sensitive text: keep them as the dossier itself.
    ///
    /// Example: veerkaart export 01920000-0000-7000-8000-000000000000 dossier-2026-03
    Export(export::Export),
    /// Write a copy of the database while the server goes on
    ///
    /// SQLite only; PostgreSQL has pg_dump. The copy is one file; beside it stand its digest (.sha256) and a list of what was
    /// erased or destroyed (veerkaart-gone.jsonl, no content), which `veerkaart restore` needs. What was erased is not in it.
    ///
    /// Example: veerkaart backup /backup/veerkaart-2026-03-14.db
    Backup(backup::Backup),
    /// Put a backup in the place of the database
    ///
    /// SQLite only; stop the server first. A backup that is damaged or was altered is refused. A database that is there is
    /// replaced only with --replace, and kept aside. What was erased or destroyed since the backup is erased again.
    ///
    /// Example: veerkaart restore /backup/veerkaart-2026-03-14.db --replace
    Restore(restore::Restore),
    /// Erase again what went, in a database that was put back with other tools
    ///
    /// For PostgreSQL, after pg_restore; stop the server first. What was erased or destroyed since that backup is erased
    /// again, by the list that the server keeps outside the database. The server does not start on a database that is older
    /// than that list. Doing it twice does no harm.
    ///
    /// Example: veerkaart replay --config /etc/veerkaart/veerkaart.toml
    Replay(replay::Replay),
    /// Put a new key of the installation in the place of the old one
    ///
    /// Stop the server first, every process of it. The secrets of second factors are sealed anew with the new key; nobody
    /// has to set anything up again. When it is cut off, run it again, or start: nothing is lost half-way. Copies of the
    /// database that were made before still need the old key.
    ///
    /// Example: veerkaart rekey --config /etc/veerkaart/veerkaart.toml
    Rekey(rekey::Rekey),
    /// Print a one-time link for an administrator
    ///
    /// For a further organisation in the same installation (it is made when there is none of this name), or when nobody
    /// knows the password of an administrator any more. The link works once, for 72 hours. The server may go on running.
    ///
    /// Example: veerkaart invite beheer@gemeente.nl --organisation "Gemeente Zandstede"
    Invite(invite::Invite),
    /// Make a PDF of a report (JSON on standard input); the server starts this itself, with limits
    #[command(hide = true)]
    Render {
        /// Which document
        #[arg(default_value = "full", value_parser = render::kind)]
        kind: render::Kind,
    },
}

/// Does what the command line asks.
pub fn run() -> ExitCode {
    match Cli::parse().command {
        Command::Serve(serve) => serve::run(*serve),
        Command::Demo(demo) => demo::run(demo),
        Command::Check(check) => check.run(),
        Command::Content(content) => content.run(),
        Command::Verify(verify) => verify.run(),
        Command::Report(report) => report.run(),
        Command::Export(export) => export.run(),
        Command::Backup(backup) => backup.run(),
        Command::Restore(restore) => restore.run(),
        Command::Replay(replay) => replay.run(),
        Command::Rekey(rekey) => rekey.run(),
        Command::Invite(invite) => invite.run(),
        Command::Render { kind } => render::run(kind),
    }
}
