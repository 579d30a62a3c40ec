//! The house as it must stay. Each test names file and line of what is in the way.

#[cfg(test)]
mod borders;
#[cfg(test)]
mod canary;
#[cfg(test)]
mod contact;
#[cfg(test)]
mod content;
#[cfg(test)]
mod door;
#[cfg(test)]
mod features;
#[cfg(test)]
mod proof;
#[cfg(test)]
mod pure;
#[cfg(test)]
mod rust;
#[cfg(test)]
mod schema;
#[cfg(test)]
mod sentences;
#[cfg(test)]
mod shape;
#[cfg(test)]
mod sinks;
#[cfg(test)]
mod sources;
