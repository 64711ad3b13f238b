//! Making the cut of the week.

use std::sync::Arc;

use futures_util::FutureExt;
use jiff::Timestamp;
use jiff::civil::Date;
use sea_orm::DatabaseTransaction;
use tokio::task::spawn_blocking;

use super::super::count::{Changes, all};
use super::super::facts::monday;
use super::super::fold::lacking;
use super::axes::Axes;
use super::figures::{GRAINS, figures};
use super::stored::{Cut, is_there, newest};
use crate::content::Content;
use crate::cx::{Isolation, Store, store_work};
use crate::error::{Error, Result};
use disclosure::{Protection, protect};

/// How many earlier cuts nothing may be learnt from together with the new one.
const EARLIER: u64 = 2;

/// Publishes the cut of this week, unless it is there. Whether it was made now.
pub async fn make(store: &Store, content: &Arc<Content>, now: Timestamp) -> Result<bool> {
    let day = monday(now);
    if is_there(&store.connection, day).await? {
        return Ok(false);
    }
    let (counts, earlier) = read(&store.at_one_moment().await?).await?;
    let content = Arc::clone(content);
    // This takes seconds.
    let made = spawn_blocking(move || cut(&content, &counts, &earlier, (day, now)));
    let cut = Arc::new(made.await.map_err(Error::internal)??);
    let keep = store_work(move |on| {
        let cut = Arc::clone(&cut);
        async move { cut.keep(on, day).await }.boxed()
    });
    store.transact(Isolation::Serializable, keep).await?;
    Ok(true)
}

async fn read(on: &DatabaseTransaction) -> Result<(Changes, Vec<Cut>)> {
    let mut counts = all(on, &GRAINS).await?;
    for (key, people) in lacking(on).await? {
        *counts.entry(key).or_default() += people;
    }
    Ok((counts, newest(on, EARLIER).await?))
}

#[derive(Debug, thiserror::Error)]
#[error("{0} small figures could be found out: nothing is published")]
struct Unproved(usize);

fn cut(
    content: &Content,
    counts: &Changes,
    earlier: &[Cut],
    (day, made_at): (Date, Timestamp),
) -> Result<Cut> {
    let weeks = counts.keys().map(|key| &key.week);
    let weeks = weeks.filter(|week| !week.is_empty()).cloned().collect();
    let before = earlier.last().map(|cut| &cut.axes);
    let axes = Axes::after(before, content, &weeks, day);
    let exact = figures(&axes, counts);
    let earlier: Vec<_> = earlier.iter().map(|cut| cut.published.clone()).collect();
    let outcome = protect(&earlier, &exact, Protection::Full).map_err(Error::internal)?;
    if outcome.unproved > 0 {
        return Err(Error::internal(Unproved(outcome.unproved)));
    }
    tracing::info!(
        withheld = outcome.complementary,
        "the figures of this week are published; so many more were withheld than are small"
    );
    Ok(Cut {
        made_at,
        axes,
        published: outcome.published,
    })
}
