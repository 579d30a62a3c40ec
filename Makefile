# The only entry points. Each says what it needs when something is missing.
.PHONY: demo test check bench faults dist web

web:        ; ./web/install
demo: web   ; cargo build --quiet && ./target/debug/veerkaart demo
test: web   ; ./e2e/everything
check: web  ; cargo fmt --check && cargo clippy --workspace --all-targets --quiet -- -D warnings
bench: web  ; ./bench/run
faults:     ; ./crates/store/checks/faults/run
dist: web   ; cargo build --release
