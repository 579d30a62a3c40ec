//! What the store promises, on SQLite and on a real PostgreSQL: each sentence is run on both.
//!
//! PostgreSQL comes from `crates/store/checks/postgres`, which `make test` calls.

#[cfg(test)]
mod crash;
#[cfg(test)]
mod dossiers;
#[cfg(test)]
mod engines;
#[cfg(test)]
mod erasure;
#[cfg(test)]
mod exports;
#[cfg(test)]
mod logs;
#[cfg(test)]
mod organisations;
#[cfg(test)]
mod own_words;
#[cfg(test)]
mod passkeys;
#[cfg(test)]
mod people;
#[cfg(test)]
mod place;
#[cfg(test)]
mod plans;
#[cfg(test)]
mod replay;
#[cfg(test)]
mod resend;
#[cfg(test)]
mod restore;
#[cfg(test)]
mod rooms;
#[cfg(test)]
mod second_lock;
#[cfg(test)]
mod sign_in;
#[cfg(test)]
mod signals;
#[cfg(test)]
mod team;
#[cfg(test)]
mod verify;

/// Runs each named sentence on both engines.
macro_rules! on_both_engines {
    ($($sentence:ident),+ $(,)?) => {
        mod sqlite {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $sentence() {
                let place = crate::place::Place::sqlite().await;
                super::$sentence(&place).await;
                place.remove().await;
            })+
        }
        mod postgres {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $sentence() {
                let place = crate::place::Place::postgres().await;
                super::$sentence(&place).await;
                place.remove().await;
            })+
        }
    };
}
pub(crate) use on_both_engines;
