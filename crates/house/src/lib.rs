//! The invariants of the house as tests that fail.
//!
//! What a crate may never do, where SQL, HTML and sentences stand, how long a file may be: such rules belong to no single
//! crate, and a rule that no test reads is a wish. So they stand together in `tests/`, in a crate without code that
//! nothing depends on. The tests read files only, so that they run without building the rest.
