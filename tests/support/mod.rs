//! What the stories share: a world with a database of its own, and clients to ask it.

mod client;
pub mod node;
mod postgres;
pub use postgres::Scratch;
pub mod process;
pub mod proxy;
mod small;
mod world;

pub use client::{Answer, Client, escaped};
pub use world::{
    Backend, PII_KEY, World, chapters, countries, everywhere, key_set, languages, moment,
    repository,
};

/// Says that something is left out, past the harness, which swallows what passing tests print.
pub fn left_out(what: &str) {
    use std::io::Write;
    writeln!(std::io::stderr(), "{what}").expect("standard error takes a line");
}

/// Tells one story on each database: `both!(name, |world| async { … })`.
macro_rules! both {
    ($(#[doc = $story:literal])* $name:ident, $world:ident, $body:block) => {
        mod $name {
            #[allow(unused_imports, reason = "a story may need nothing from its file")]
            use super::*;

            async fn story($world: $crate::support::World) $body

            #[tokio::test]
            async fn on_sqlite() {
                story($crate::support::World::new($crate::support::Backend::Sqlite).await.unwrap()).await;
            }

            #[tokio::test]
            async fn on_postgres() {
                if let Some(world) =
                    $crate::support::World::new($crate::support::Backend::Postgres).await
                {
                    story(world).await;
                }
            }
        }
    };
}
pub(crate) use both;
