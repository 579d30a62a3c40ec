//! `veerkaart`: HTTP in, HTML out. Routes, pages, live signals, sign-in, settings and the command line; no rules.

#[cfg(test)]
mod access;
mod app;
mod assets;
mod calendar;
mod command;
mod component;
mod content;
mod door;
mod language;
mod live;
mod routes;
mod secret;
mod settings;
#[cfg(test)]
mod testing;
mod words;

mod account;
mod action;
mod adoption;
mod agreements;
mod aid;
mod choice;
mod conduct;
mod deployment;
mod dialogue_map;
mod dossier;
mod fuel;
mod health;
mod history;
mod intervention;
mod join;
mod members;
mod note;
mod occurrence;
mod opposition;
mod opposition_map;
mod plan;
mod pruning;
mod report_page;
mod role_map;
mod session;
mod sign_in;
mod spotlight;
mod strategy;
mod wall;
mod working_method;

fn main() -> std::process::ExitCode {
    command::run()
}
