//! A house on PostgreSQL, which `crates/store/checks/postgres` starts. What happens in it outside of a request must run
//! within [`store::for_the_system`]: a house looks at what is stored of everybody.

use crate::{settings::Given, testing::House};
use std::{
    process::Command,
    sync::atomic::{AtomicU64, Ordering},
};

/// A database of one test.
pub struct Database {
    /// Its address, for an ordinary user.
    pub url: String,
    name: String,
}

fn set(variable: &str) -> String {
    std::env::var(variable)
        .expect("this also runs on PostgreSQL: run `make test`, or crates/store/checks/postgres cargo nextest run")
}

fn on(server: &str, name: &str) -> String {
    format!("{}/{name}", server.rsplit_once('/').unwrap().0)
}

fn program(name: &str, arguments: &[&str]) -> Vec<u8> {
    let done = Command::new(name).args(arguments).output().unwrap();
    assert!(done.status.success(), "{name}: {}", String::from_utf8_lossy(&done.stderr));
    done.stdout
}

impl Database {
    /// Makes an empty one.
    pub fn empty() -> Self {
        static DATABASES: AtomicU64 = AtomicU64::new(0);
        let server = set("VEERKAART_TEST_POSTGRES");
        let number = DATABASES.fetch_add(1, Ordering::Relaxed);
        let name = format!("veerkaart_house_{}_{number}", std::process::id());
        program("psql", &["-qX", &server, "-c", &format!("CREATE DATABASE {name}")]);
        Self { url: on(&server, &name), name }
    }

    /// Takes the second lock away. What the pool still rolls back behind its answers goes on meanwhile: the tables are free.
    pub async fn open_policies(&self) {
        let url = self.url.clone();
        let script = concat!(env!("CARGO_MANIFEST_DIR"), "/../store/checks/without-policies.sql");
        let psql = move || program("psql", &["-qX", "-v", "ON_ERROR_STOP=1", &url, "-f", script]);
        tokio::task::spawn_blocking(psql).await.unwrap();
    }

    /// Everything that is stored, to see whether something changed.
    pub fn stored(&self) -> Vec<u8> {
        let superuser = on(&set("VEERKAART_TEST_POSTGRES_ADMIN"), &self.name);
        let dump = program("pg_dump", &["--data-only", &superuser]);
        assert!(dump.len() > 1000);
        // Some releases write a word of chance here.
        let is_data = |line: &&[u8]| !line.starts_with(b"\\restrict") && !line.starts_with(b"\\unrestrict");
        dump.split(|byte| *byte == b'\n').filter(is_data).collect::<Vec<_>>().join(&b'\n')
    }

    /// Removes it.
    pub fn remove(self) {
        let superuser = set("VEERKAART_TEST_POSTGRES_ADMIN");
        program("psql", &["-qX", &superuser, "-c", &format!("DROP DATABASE {} WITH (FORCE)", self.name)]);
    }
}

impl House {
    /// Opens a house on a database that is empty.
    pub async fn on_postgres(database: &Database) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let key_file = Some(folder.path().join("veerkaart.key"));
        Self::in_folder(folder, Given { database: Some(database.url.clone()), key_file, ..Given::default() }).await
    }
}
