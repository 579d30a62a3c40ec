//! The rules of a dossier, each as a sentence that holds.

#[cfg(test)]
mod action;
#[cfg(test)]
mod adoption;
#[cfg(test)]
mod advice;
#[cfg(test)]
mod analysed;
#[cfg(test)]
mod analysis;
#[cfg(test)]
mod appraisal;
#[cfg(test)]
mod blind_spot;
#[cfg(test)]
mod catalogue;
#[cfg(test)]
mod closed;
#[cfg(test)]
mod deployment;
#[cfg(test)]
mod dossier;
#[cfg(test)]
mod dots;
#[cfg(test)]
mod export;
#[cfg(test)]
mod guests;
#[cfg(test)]
mod hosting;
#[cfg(test)]
mod keeping;
#[cfg(test)]
mod meeting;
#[cfg(test)]
mod merging;
#[cfg(test)]
mod moves;
#[cfg(test)]
mod notes;
#[cfg(test)]
mod occurrence;
#[cfg(test)]
mod opposition;
#[cfg(test)]
mod oversight;
#[cfg(test)]
mod phase;
#[cfg(test)]
mod plan;
#[cfg(test)]
mod pruning;
#[cfg(test)]
mod replay;
#[cfg(test)]
mod reported;
mod reported_beside;
#[cfg(test)]
mod role_map;
#[cfg(test)]
mod roles;
#[cfg(test)]
mod rows;
#[cfg(test)]
mod session;
#[cfg(test)]
mod snapshot;
#[cfg(test)]
mod strategy;
#[cfg(test)]
mod team;
#[cfg(test)]
mod thread;
#[cfg(test)]
mod undo;
#[cfg(test)]
mod undo_at_random;
#[cfg(test)]
mod views;
