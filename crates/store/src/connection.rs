//! One connection of either engine: the few lines that let each SQL text be written once.

use std::future::Future;
use std::pin::Pin;

use sqlx::postgres::{PgConnection, PgRow, Postgres};
use sqlx::sqlite::{Sqlite, SqliteConnection, SqliteRow};
use sqlx::{Decode, Row as _, Type};

use crate::StoreError;

/// A future that borrows the connection that it was given.
pub(crate) type Work<'c, T> = Pin<Box<dyn Future<Output = T> + Send + 'c>>;

/// A borrowed connection. Inside a write it is in a transaction.
pub(crate) enum Connection<'c> {
    Sqlite(&'c mut SqliteConnection),
    Postgres(&'c mut PgConnection),
}

/// A value for `$1`, `$2`, ...
#[derive(Debug, Clone)]
pub(crate) enum Param {
    Text(Option<String>),
    Int(i64),
}

impl From<&str> for Param {
    fn from(text: &str) -> Self {
        Self::Text(Some(text.to_owned()))
    }
}

impl From<&String> for Param {
    fn from(text: &String) -> Self {
        Self::Text(Some(text.clone()))
    }
}

impl From<String> for Param {
    fn from(text: String) -> Self {
        Self::Text(Some(text))
    }
}

impl From<Option<&str>> for Param {
    fn from(text: Option<&str>) -> Self {
        Self::Text(text.map(str::to_owned))
    }
}

impl From<&Option<String>> for Param {
    fn from(text: &Option<String>) -> Self {
        Self::Text(text.clone())
    }
}

impl From<i64> for Param {
    fn from(number: i64) -> Self {
        Self::Int(number)
    }
}

/// The values of a statement, in the order of their numbers.
macro_rules! params {
    ($($value:expr),* $(,)?) => { vec![$($crate::connection::Param::from($value)),*] };
}
pub(crate) use params;

macro_rules! bound {
    ($engine:ty, $sql:expr, $params:expr) => {
        $params.into_iter().fold(sqlx::query::<$engine>($sql), |query, param| match param {
            Param::Text(text) => query.bind(text),
            Param::Int(number) => query.bind(number),
        })
    };
}

impl Connection<'_> {
    /// Runs a statement and answers how many rows it touched.
    pub(crate) async fn execute(&mut self, sql: &'static str, params: Vec<Param>) -> Result<u64, StoreError> {
        Ok(match self {
            Self::Sqlite(connection) => bound!(Sqlite, sql, params).execute(&mut **connection).await?.rows_affected(),
            Self::Postgres(connection) => {
                bound!(Postgres, sql, params).execute(&mut **connection).await?.rows_affected()
            }
        })
    }

    /// All rows of a query.
    pub(crate) async fn rows(&mut self, sql: &'static str, params: Vec<Param>) -> Result<Vec<Row>, StoreError> {
        Ok(match self {
            Self::Sqlite(connection) => {
                bound!(Sqlite, sql, params).fetch_all(&mut **connection).await?.into_iter().map(Row::Sqlite).collect()
            }
            Self::Postgres(connection) => bound!(Postgres, sql, params)
                .fetch_all(&mut **connection)
                .await?
                .into_iter()
                .map(Row::Postgres)
                .collect(),
        })
    }

    /// The row of a query that finds one or none.
    pub(crate) async fn row(&mut self, sql: &'static str, params: Vec<Param>) -> Result<Option<Row>, StoreError> {
        Ok(match self {
            Self::Sqlite(connection) => {
                bound!(Sqlite, sql, params).fetch_optional(&mut **connection).await?.map(Row::Sqlite)
            }
            Self::Postgres(connection) => {
                bound!(Postgres, sql, params).fetch_optional(&mut **connection).await?.map(Row::Postgres)
            }
        })
    }
}

/// A row of either engine.
pub(crate) enum Row {
    Sqlite(SqliteRow),
    Postgres(PgRow),
}

impl Row {
    /// The value of a column, counted from 0.
    pub(crate) fn get<T>(&self, column: usize) -> Result<T, StoreError>
    where
        T: for<'r> Decode<'r, Sqlite> + Type<Sqlite> + for<'r> Decode<'r, Postgres> + Type<Postgres>,
    {
        Ok(match self {
            Self::Sqlite(row) => row.try_get(column)?,
            Self::Postgres(row) => row.try_get(column)?,
        })
    }
}
