//! What changes, as it changes.

use std::collections::VecDeque;
use std::sync::Arc;
use std::time::Duration;

use async_graphql::{Context, Subscription};
use futures_util::Stream;
use futures_util::stream::unfold;

use super::group::GroupObject;
use super::{RegistrationObject, group_objects, registration_objects};
use crate::curriculum::TrainingId;
use crate::curriculum::graphql::{TrainingObject, named_training};
use crate::cx::Cx;
use crate::error::{ErrorCode, Refusal, Result};
use crate::graphql::renew::Renew;
use crate::graphql::scalars;
use crate::graphql::selection::Selected;
use crate::registration::{self, Change, RegistrationWindow};

/// How often a window is looked at, beside the moments at which it is known to change.
const LOOK: Duration = Duration::from_secs(1);

pub struct RegistrationChangeObject {
    change: Change,
    training: TrainingId,
}

/// Something that changed: a registration or a group, as it is when it is told.
#[async_graphql::Object(name = "RegistrationChange")]
impl RegistrationChangeObject {
    /// Where to go on after this change.
    async fn cursor(&self, ctx: &Context<'_>) -> Result<String> {
        let cx = crate::graphql::cx(ctx);
        registration::change_cursor(cx, self.training, self.change.position)
    }

    /// The registration that changed; null if it was a group.
    async fn registration(&self, ctx: &Context<'_>) -> Result<Option<RegistrationObject>> {
        let rows = self.change.registration.iter().cloned().collect();
        let cx = crate::graphql::cx(ctx);
        Ok(registration_objects(cx, rows, &Selected::of(ctx))
            .await?
            .pop())
    }

    /// The group that changed; null if it was a registration.
    async fn group(&self, ctx: &Context<'_>) -> Result<Option<GroupObject>> {
        let rows = self.change.group.iter().cloned().collect();
        let cx = crate::graphql::cx(ctx);
        Ok(group_objects(cx, rows, &Selected::of(ctx)).await?.pop())
    }
}

#[derive(Default)]
pub struct RegistrationSubscription;

/// What is told as it happens. Each event is as the viewer may see it at that moment.
#[Subscription]
impl RegistrationSubscription {
    /// A training whose registration window has changed: it opened, filled up or closed, or its terms are others. The
    /// first event says how it is now.
    async fn registration_window_changed(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The training.")] training: scalars::Slug,
    ) -> Result<impl Stream<Item = Result<TrainingObject>> + use<>> {
        let renew = ctx.data_unchecked::<Renew>().clone();
        named_training(&renew.cx(), &training, "training")?;
        let news = renew.cx().admissions().changes();
        let looking = (renew, training, news, None::<(RegistrationWindow, u64)>);
        Ok(unfold(
            looking,
            |(renew, slug, mut news, mut known)| async move {
                loop {
                    let cx = renew.cx();
                    let (training, window) = match window(&cx, &slug) {
                        Ok(found) => found,
                        Err(error) => return Some((Err(error), (renew, slug, news, known))),
                    };
                    let pause = window
                        .changes_at
                        .and_then(|at| Duration::try_from(at - cx.now()).ok())
                        .map_or(LOOK, |until| until.min(LOOK));
                    let seen = (window, cx.content().generation);
                    if known.as_ref() != Some(&seen) {
                        known = Some(seen);
                        return Some((Ok(training), (renew, slug, news, known)));
                    }
                    drop(tokio::time::timeout(pause, news.changed()).await);
                }
            },
        ))
    }

    /// The registrations and groups of a training that change within the viewer's scope, each as it is when it is
    /// told, in the order in which the changes were kept; within about a second. With `after` also what changed since
    /// that cursor, for up to 7 days. Needs the permission registration:read, or to be registered.
    async fn registration_changed(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The training.")] training: scalars::Slug,
        #[graphql(desc = "The cursor of the last change that is known.")] after: Option<String>,
    ) -> Result<impl Stream<Item = Result<RegistrationChangeObject>> + use<>> {
        let renew = ctx.data_unchecked::<Renew>().clone();
        let cx = renew.cx();
        let training = named_training(&cx, &training, "training")?.id;
        let read = |text: &String| {
            let position = registration::read_change_cursor(&cx, training, text);
            let malformed =
                || Refusal::new(ErrorCode::Invalid, "error-cursor-malformed").about("after");
            position.ok_or_else(malformed)
        };
        let after = after.as_ref().map(read).transpose()?;
        let news = cx.changes().subscribe();
        let from = registration::begin_changes(&cx, training, after).await?;
        let following = (renew, news, from, VecDeque::<Change>::new(), false);
        Ok(unfold(
            following,
            move |(renew, mut news, mut from, mut told, is_over)| async move {
                if is_over {
                    return None;
                }
                loop {
                    if let Some(change) = told.pop_front() {
                        let change = RegistrationChangeObject { change, training };
                        return Some((Ok(change), (renew, news, from, told, false)));
                    }
                    match registration::changes(&renew.cx(), training, from).await {
                        Ok((_, reached)) if reached == from => {
                            registration::wait_for_changes(&mut news).await
                        }
                        Ok((found, reached)) => {
                            told.extend(found);
                            from = reached;
                        }
                        // The client goes on from its last cursor.
                        Err(error) => return Some((Err(error), (renew, news, from, told, true))),
                    }
                }
            },
        ))
    }
}

fn window(cx: &Cx, slug: &scalars::Slug) -> Result<(TrainingObject, RegistrationWindow)> {
    let training = named_training(cx, slug, "training")?;
    let window = RegistrationWindow::of(cx, training)?;
    Ok((Arc::clone(training).into(), window))
}
