# The only entry points. Each says what it needs when something is missing.
.PHONY: demo test check bench dist web faults attack canary offline test-offline

web:        ; ./web/install
demo: web   ; cargo build --quiet && ./target/debug/veerkaart demo
test: web   ; ./e2e/everything
check: web  ; cargo fmt --check && cargo clippy --workspace --all-targets --quiet -- -D warnings
bench: web  ; ./bench/run
faults:     ; ./crates/store/checks/faults/run
dist: web   ; cargo build --release
attack: web ; cargo build --quiet && ./e2e/attack/run
canary: web ; ./e2e/attack/canary/run
offline: web; cargo build --quiet && ./e2e/offline
test-offline: web ; cargo build --workspace --all-targets --quiet && ./e2e/offline bash -c './e2e/crates && ./e2e/run'
