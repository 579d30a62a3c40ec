//! The same house on PostgreSQL.

use super::House;
use crate::settings::Given;

impl House {
    /// A house on PostgreSQL, when the tests run beside one (`crates/store/checks/postgres`). It is in the one database that
    /// the server begins with, so each run of the tests can have one such house.
    pub async fn on_postgres() -> Option<Self> {
        let database = std::env::var("VEERKAART_TEST_POSTGRES").ok()?;
        let folder = tempfile::tempdir().unwrap();
        let given = Given { key_file: Some(folder.path().join("veerkaart.key")), ..Given::default() };
        Some(Self::on(database, folder, given).await)
    }
}
