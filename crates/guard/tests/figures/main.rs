//! The published figures: `docs/privacy/guard-figures.md` must say what the code measures.
//! `VEERKAART_BLESS=1 cargo test -p guard --test figures` writes it anew.

#[cfg(test)]
mod blind;
#[cfg(test)]
mod later;
#[cfg(test)]
mod measure;
#[cfg(test)]
mod second;
#[cfg(test)]
mod share;
