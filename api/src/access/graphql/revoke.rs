//! Taking access away.

use async_graphql::{Context, InputObject, Object, SimpleObject};

use crate::access::{self, Revocation, RevocationOf};
use crate::cx::{Cx, IdempotencyKey};
use crate::error::{ErrorCode, Refusal, Result};
use crate::graphql::cx;
use crate::graphql::scalars::{self, checked};
use crate::graphql::user_error::{Checks, UserError, payload};

/// Whose access ends. Either `subject` or `token`.
#[derive(InputObject)]
pub struct RevokeAccessInput {
    /// Everything that this subject has been given, and will be.
    subject: Option<String>,
    /// One token, by its id (`jti`).
    token: Option<String>,
    /// Who issued it; the viewer's own issuer unless said.
    issuer: Option<String>,
    /// When it comes back by itself; never unless said.
    until: Option<scalars::DateTime>,
    /// 8 to 128 letters, digits or `._:-`: the same request sent again under it is done once, for 7 days.
    idempotency_key: Option<String>,
}

/// What became of it.
#[derive(SimpleObject)]
pub struct RevokeAccessPayload {
    /// Why nothing was taken away; empty if it was.
    errors: Vec<UserError>,
    /// Since when; null if nothing was taken away.
    revoked_at: Option<scalars::DateTime>,
}

impl RevokeAccessInput {
    async fn revoke(self, cx: &Cx) -> Result<jiff::Timestamp> {
        const LONGEST: usize = 255;
        let mut checks = Checks::default();
        let refused = |message, argument| Refusal::new(ErrorCode::Invalid, message).about(argument);
        let of = checks.check(match (self.subject, self.token) {
            (Some(subject), None) => Ok(RevocationOf::Subject(subject)),
            (None, Some(token)) => Ok(RevocationOf::Token(token)),
            (None, None) => Err(refused("error-missing", "input.subject")),
            (Some(_), Some(_)) => {
                Err(refused("error-either", "input.token").with("partner", "input.subject"))
            }
        });
        if let Some(RevocationOf::Subject(name) | RevocationOf::Token(name)) = &of {
            let argument = match &of {
                Some(RevocationOf::Subject(_)) => "input.subject",
                _ => "input.token",
            };
            if name.is_empty() {
                checks.check::<()>(Err(refused("error-text-empty", argument)));
            } else if name.len() > LONGEST {
                let refusal = refused("error-text-too-long", argument);
                let refusal = refusal.with("max", LONGEST).with("count", name.len());
                checks.check::<()>(Err(refusal));
            }
        }
        let until = checks.check(checked(self.until.as_ref(), "input.until"));
        if let Some(Some(until)) = until
            && until <= cx.now()
        {
            checks.check::<()>(Err(Refusal::empty_range(
                "input.until",
                &cx.now().to_string(),
            )));
        }
        let key = self.idempotency_key.as_ref();
        let key = key.map(|text| IdempotencyKey::new(text, "input.idempotencyKey"));
        let key = checks.check(key.transpose());
        checks.done()?;
        let issuer = self
            .issuer
            .or_else(|| cx.viewer().map(|viewer| viewer.issuer.clone()));
        let Some(of) = of else {
            return Ok(cx.now());
        };
        let revocation = Revocation {
            issuer: issuer.unwrap_or_default(),
            of,
            until: until.flatten().map(jiff::Timestamp::as_second),
        };
        access::revoke(cx, key.flatten(), revocation).await
    }
}

#[derive(Default)]
pub struct AccessMutation;

#[Object]
impl AccessMutation {
    /// Takes access away from a subject, or from one token: at once on the node that answers, within 2 seconds on the
    /// others, and from open subscriptions too. Needs the permission admin, with a token that reaches everywhere.
    async fn revoke_access(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Whose access ends.")] input: RevokeAccessInput,
    ) -> Result<RevokeAccessPayload> {
        let cx = cx(ctx);
        let (at, errors) = payload(cx, input.revoke(cx).await)?;
        Ok(RevokeAccessPayload {
            errors,
            revoked_at: at.map(scalars::DateTime::new),
        })
    }
}
