//! What else is known of a sitting: where it is held, how many it takes, who interprets.

use async_graphql::{Context, ID, InputObject, MaybeUndefined, Object, SimpleObject};
use url::Url;

use super::schedule::{MOST_PLACES, named, tags};
use crate::cx::Cx;
use crate::error::{ErrorCode, Refusal, Result};
use crate::graphql::cx;
use crate::graphql::inputs::{optional_key, said, within};
use crate::graphql::scalars::{self, all_checked};
use crate::graphql::user_error::{Checks, UserError, payload};
use crate::live::{Details, update_sitting};
use crate::people::not_found;
use crate::schedule::SittingId;
use crate::schedule::graphql::SittingObject;

/// The most characters of a link.
const LONGEST: usize = 2000;

/// What else is known of a sitting. What is left out stays.
#[derive(InputObject)]
pub struct UpdateSittingInput {
    /// Which sitting.
    sitting: ID,
    /// The https address at which one comes in; null takes it back. It is kept encrypted, and shown to those who have a
    /// place, from shortly before the sitting begins.
    join_url: MaybeUndefined<String>,
    /// How many people it can take; null takes the bound away.
    capacity: MaybeUndefined<i32>,
    /// The languages into which it is interpreted.
    interpretation: Option<Vec<scalars::LanguageTag>>,
    /// 8 to 128 letters, digits or `._:-`: the same request sent again under it is done once, for 7 days.
    idempotency_key: Option<String>,
}

/// What became of the change.
#[derive(SimpleObject)]
pub struct UpdateSittingPayload {
    /// Why nothing was done; empty if it was.
    errors: Vec<UserError>,
    /// The sitting as it is now; null if nothing was done.
    sitting: Option<SittingObject>,
}

fn link(text: &str) -> Result<String, Refusal> {
    let refused =
        || Refusal::new(ErrorCode::Invalid, "error-link-malformed").about("input.joinUrl");
    if text.chars().count() > LONGEST {
        return Err(refused());
    }
    let url = Url::parse(text.trim()).map_err(|_| refused())?;
    let is_plain = url.scheme() == "https"
        && url.host().is_some()
        && url.username().is_empty()
        && url.password().is_none();
    is_plain.then(|| url.into()).ok_or_else(refused)
}

impl UpdateSittingInput {
    async fn update(&self, cx: &Cx) -> Result<SittingId> {
        let mut checks = Checks::default();
        let known = named(cx, &self.sitting, &mut checks);
        let link = said(&self.join_url).map(|text| {
            checks
                .check(text.map(|text| link(text)).transpose())
                .flatten()
        });
        let capacity = said(&self.capacity).map(|count| {
            let count = count.map(|count| within(*count, 1..=MOST_PLACES, "input.capacity"));
            checks.check(count.transpose()).flatten()
        });
        let languages = all_checked(self.interpretation.as_ref(), "input.interpretation");
        let languages = checks.check(languages).flatten();
        let key = checks.check(optional_key(self.idempotency_key.as_ref()));
        if link.is_none() && capacity.is_none() && self.interpretation.is_none() {
            checks.check::<()>(Err(Refusal::new(
                ErrorCode::Invalid,
                "error-nothing-to-change",
            )));
        }
        checks.done()?;
        let known = known.ok_or_else(|| not_found("input.sitting"))?;
        let details = Details {
            link,
            capacity,
            interpretation: languages.map(tags),
        };
        update_sitting(cx, key.flatten(), &known, details).await?;
        Ok(known.sitting.id)
    }
}

/// The sitting as it is now, which this operation may not have seen yet.
pub fn sitting(cx: &Cx, id: SittingId) -> Option<SittingObject> {
    let content = cx.content();
    content.schedule.sitting(id).cloned().map(Into::into)
}

#[derive(Default)]
pub struct SittingMutation;

#[Object]
impl SittingMutation {
    /// Says where a sitting is held, how many people it takes and into which languages it is interpreted. Needs
    /// live:write everywhere.
    async fn update_sitting(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The sitting, and what is known of it.")] input: UpdateSittingInput,
    ) -> Result<UpdateSittingPayload> {
        let cx = cx(ctx);
        let (id, errors) = payload(cx, input.update(cx).await)?;
        let sitting = id.and_then(|id| sitting(cx, id));
        Ok(UpdateSittingPayload { errors, sitting })
    }
}
