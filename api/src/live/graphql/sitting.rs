//! Where a sitting is held.

use async_graphql::{Context, ID, InputObject, Object, SimpleObject};
use url::Url;

use crate::cx::Cx;
use crate::error::{ErrorCode, Refusal, Result};
use crate::graphql::cx;
use crate::graphql::inputs::{optional_key, row};
use crate::graphql::user_error::{Checks, UserError, payload};
use crate::ids::Kind;
use crate::live::{Known, set_link};
use crate::schedule::graphql::SittingObject;

/// The most characters of a link.
const LONGEST: usize = 2000;

/// Where a sitting is held.
#[derive(InputObject)]
pub struct UpdateSittingInput {
    /// Which sitting.
    sitting: ID,
    /// The https address at which one comes in; null takes it back. It is kept encrypted, and shown to those who have a
    /// place, from shortly before the sitting begins.
    join_url: Option<String>,
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
    async fn update(&self, cx: &Cx) -> Result<i64> {
        let mut checks = Checks::default();
        let id = checks.check(row(Kind::Sitting, &self.sitting, "input.sitting"));
        let sitting = id.map(|id| Known::find(cx, id, "input.sitting"));
        let sitting = checks.check(sitting.transpose()).flatten();
        let link = checks.check(self.join_url.as_deref().map(link).transpose());
        let key = checks.check(optional_key(self.idempotency_key.as_ref()));
        checks.done()?;
        let unknown = || crate::people::not_found("input.sitting");
        let sitting = sitting.ok_or_else(unknown)?;
        set_link(cx, key.flatten(), &sitting, link.flatten()).await?;
        Ok(sitting.sitting.id.0)
    }
}

#[derive(Default)]
pub struct SittingMutation;

#[Object]
impl SittingMutation {
    /// Says where a sitting is held. Needs live:write everywhere.
    async fn update_sitting(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The sitting, and where.")] input: UpdateSittingInput,
    ) -> Result<UpdateSittingPayload> {
        let cx = cx(ctx);
        let (id, errors) = payload(cx, input.update(cx).await)?;
        let known = id.and_then(|id| Known::find(cx, id, "input.sitting").ok());
        let sitting = known.and_then(|known| cx.content().schedule.sitting(known.sitting.id));
        let sitting = sitting.cloned().map(Into::into);
        Ok(UpdateSittingPayload { errors, sitting })
    }
}
