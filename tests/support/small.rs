//! A schema that does everything an edge has to survive, and nothing else.

use std::sync::atomic::{AtomicI32, Ordering};
use std::time::Duration;

use api::graphql::cx;
use async_graphql::futures_util::stream::{self, Stream, StreamExt};
use async_graphql::{Context, Object, Subscription};
use sea_orm::{ConnectionTrait, DatabaseConnection};

pub type Schema = async_graphql::Schema<Query, Mutation, Events>;

pub fn schema(database: DatabaseConnection) -> Schema {
    async_graphql::Schema::build(Query, Mutation, Events)
        .data(database)
        .data(AtomicI32::new(0))
        .finish()
}

pub struct Query;

#[Object]
impl Query {
    async fn hello(&self, #[graphql(default)] name: String) -> String {
        format!("hello {name}")
    }

    async fn item(&self) -> Item {
        Item
    }

    /// Many at once.
    async fn items(&self, ids: Option<Vec<i32>>, first: Option<i32>) -> Vec<Item> {
        let count = first.or(ids.map(|ids| ids.len() as i32)).unwrap_or(2);
        (0..count.clamp(0, 100)).map(|_| Item).collect()
    }

    async fn boom(&self) -> i32 {
        let nothing: Option<i32> = Vec::new().pop();
        nothing.expect("a resolver with a secret breaks")
    }

    async fn slow(&self, milliseconds: u64) -> i32 {
        tokio::time::sleep(Duration::from_millis(milliseconds)).await;
        1
    }

    /// Keeps its thread.
    async fn busy(&self, milliseconds: u64) -> i32 {
        std::thread::sleep(Duration::from_millis(milliseconds));
        1
    }

    /// Keeps PostgreSQL busy.
    async fn slow_statement(&self, ctx: &Context<'_>, seconds: i32) -> bool {
        let database = ctx.data_unchecked::<DatabaseConnection>();
        let statement = format!("SELECT pg_sleep({seconds}) /* slow */");
        database.execute_unprepared(&statement).await.is_ok()
    }

    async fn mine(&self, ctx: &Context<'_>) -> i32 {
        cx(ctx).personal();
        1
    }

    async fn whoever(&self, ctx: &Context<'_>) -> Option<String> {
        let viewer = cx(ctx).viewer()?;
        Some(viewer.subject.clone())
    }

    async fn counted(&self, ctx: &Context<'_>) -> i32 {
        ctx.data_unchecked::<AtomicI32>()
            .fetch_add(1, Ordering::SeqCst)
    }
}

pub struct Item;

#[Object]
impl Item {
    async fn id(&self) -> i32 {
        1
    }

    async fn parent(&self) -> Item {
        Item
    }

    async fn children(&self) -> Vec<Item> {
        vec![Item, Item]
    }
}

pub struct Mutation;

#[Object]
impl Mutation {
    async fn add(&self, ctx: &Context<'_>, by: i32) -> i32 {
        ctx.data_unchecked::<AtomicI32>()
            .fetch_add(by, Ordering::SeqCst)
            + by
    }
}

pub struct Events;

#[Subscription]
impl Events {
    async fn count(&self, to: i32, #[graphql(default)] every: u64) -> impl Stream<Item = i32> {
        stream::iter(1..=to).then(move |number| async move {
            tokio::time::sleep(Duration::from_millis(every)).await;
            number
        })
    }

    async fn never(&self) -> impl Stream<Item = i32> {
        stream::pending()
    }

    async fn boom(&self) -> impl Stream<Item = i32> {
        stream::once(async { panic!("a subscription with a secret breaks") })
    }
}
