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
mod advice;
mod agreements;
mod aid;
mod analysis;
mod appraisal;
mod audit;
mod blind_spot;
mod choice;
mod conduct;
mod deployment;
mod destruction;
mod dialogue_map;
mod dossier;
mod exports;
mod fuel;
mod health;
mod history;
mod intervention;
mod join;
mod members;
mod note;
mod occurrence;
mod online;
mod opposition;
mod opposition_map;
mod oversight;
mod own_words;
mod papers;
mod passkey;
mod phase;
mod place;
mod plan;
mod privacy;
mod pruning;
mod report_page;
mod reported;
mod role_map;
mod second_factor;
mod session;
mod sign_in;
mod signal;
mod single_sign_on;
mod spotlight;
mod strategy;
mod team;
mod thread;
mod unrest;
mod wall;
mod working_method;

fn main() -> std::process::ExitCode {
    command::run()
}
