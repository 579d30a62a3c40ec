//! Each file tries one thing; what they share is a municipality at work ([`world`]), a valid request for every route
//! ([`valid`]) and what holds for every answer ([`sound`]).

mod cells;
mod dice;
mod foreign;
mod forged;
mod forms;
mod later;
mod postgres;
mod raw;
mod second_lock;
mod sound;
mod swapped;
mod table;
mod team;
mod unreadable;
mod valid;
mod world;
