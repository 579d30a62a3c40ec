//! The published figures: `docs/privacy/guard-figures.md` must say what the code measures.
//! `VEERKAART_BLESS=1 cargo test -p guard --test figures` writes it anew.

#[cfg(test)]
mod measure;
