//! Who may do what, at every door of the product: the table `access.toml` and everything that somebody could try against
//! it. Tests only.

mod tests;
