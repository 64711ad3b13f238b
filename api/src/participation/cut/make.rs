//! Making the cut of the week.

use std::collections::BTreeSet;
use std::sync::Arc;

use futures_util::FutureExt;
use jiff::Timestamp;
use jiff::civil::{Date, Weekday};
use jiff::tz::TimeZone;
use sea_orm::DatabaseTransaction;
use tokio::task::spawn_blocking;

use super::super::count::{Changes, all};
use super::super::fold::lacking;
use super::axes::Axes;
use super::figures::figures;
use super::stored::{Cut, is_there, newest};
use crate::content::Content;
use crate::cx::{Isolation, Store, store_work};
use crate::error::{Error, Result, WriteError};
use disclosure::{Protection, protect};

/// How many earlier cuts nothing may be learnt from together with the new one.
const EARLIER: u64 = 2;

/// The Monday of a moment's week, in UTC.
fn monday(now: Timestamp) -> Date {
    let day = now.to_zoned_datetime(TimeZone::UTC).date();
    let since = day.weekday().since(Weekday::Monday);
    day.checked_sub(jiff::Span::new().days(since))
        .unwrap_or(day)
}

/// Publishes the cut of this week, unless it is there. Whether it was made now.
pub async fn make(store: &Store, content: &Arc<Content>, now: Timestamp) -> Result<bool> {
    make_with(store, content, now, Protection::Full).await
}

/// The same, with less protection: to see that it is needed.
pub async fn make_with(
    store: &Store,
    content: &Arc<Content>,
    now: Timestamp,
    protection: Protection,
) -> Result<bool> {
    let day = monday(now);
    if is_there(&store.connection, day).await? {
        return Ok(false);
    }
    let read = store_work(|on| read(on).boxed());
    let (counts, earlier) = store.at_one_moment(read).await?;
    let content = Arc::clone(content);
    // This takes seconds.
    let made = spawn_blocking(move || cut(&content, &counts, &earlier, (day, now), protection));
    let cut = Arc::new(made.await.map_err(Error::internal)??);
    let keep = store_work(move |on| {
        let cut = Arc::clone(&cut);
        async move { cut.keep(on, day).await }.boxed()
    });
    store.transact(Isolation::Serializable, keep).await?;
    Ok(true)
}

async fn read(on: &DatabaseTransaction) -> Result<(Changes, Vec<Cut>), WriteError> {
    let mut counts = all(on).await?;
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
    protection: Protection,
) -> Result<Cut> {
    let weeks: BTreeSet<String> = counts.keys().map(|key| key.week.clone()).collect();
    let weeks: BTreeSet<String> = weeks.into_iter().filter(|week| !week.is_empty()).collect();
    let before = earlier.last().map(|cut| &cut.axes);
    let axes = Axes::after(before, content, &weeks, day);
    let exact = figures(&axes, counts);
    let earlier: Vec<_> = earlier.iter().map(|cut| cut.published.clone()).collect();
    let outcome = protect(&earlier, &exact, protection).map_err(Error::internal)?;
    if outcome.unproved > 0 && protection == Protection::Full {
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
