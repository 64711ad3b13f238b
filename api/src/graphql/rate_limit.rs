//! What the caller has left.

use async_graphql::{Context, Object, SimpleObject};
use jiff::SignedDuration;

use super::{cx, scalars};
use crate::error::{Error, Result};
use crate::http::Charged;

/// How much cost a caller may still cause. Cost is given back steadily, minute by minute.
#[derive(SimpleObject)]
pub struct RateLimit {
    /// The cost of this operation, by its text and variables alone: the most that it may ask for.
    cost: i32,
    /// The cost that may be caused in a minute.
    limit: i32,
    /// What is left of it after this operation.
    remaining: i32,
    /// When all of it will be there again.
    reset_at: scalars::DateTime,
}

#[derive(Default)]
pub struct RateLimitQuery;

#[Object]
impl RateLimitQuery {
    /// What the caller has left. An answer with this field is kept by no cache.
    async fn rate_limit(&self, ctx: &Context<'_>) -> Result<RateLimit> {
        let cx = cx(ctx);
        cx.personal();
        let Charged { cost, rate } = ctx.data_unchecked::<Charged>();
        let number = |value: u64| i32::try_from(value).unwrap_or(i32::MAX);
        let reset = SignedDuration::try_from(rate.reset).map_err(Error::internal)?;
        let reset_at = cx.now().checked_add(reset).map_err(Error::internal)?;
        Ok(RateLimit {
            cost: number(*cost),
            limit: number(rate.limit.into()),
            remaining: number(rate.remaining.into()),
            reset_at: scalars::DateTime::new(reset_at),
        })
    }
}
