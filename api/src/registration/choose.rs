//! Choosing which sittings somebody comes to.

use std::sync::Arc;

use entity::registration::{self, RegistrationStatus};
use entity::registration_sitting;
use futures_util::FutureExt;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, EntityTrait, Set};
use serde::Serialize;

use super::register::sitting as known_sitting;
use super::{RegistrationId, touched};
use crate::access::{Action, Reach, Resource};
use crate::cx::{Cx, IdempotencyKey, Tx};
use crate::error::{ErrorCode, Refusal, Result, WriteError};
use crate::ids::{self, Kind};
use crate::people::not_found;
use crate::schedule::{SessionId, SittingId};

/// Either the label of those of all weeks, or the one of a single week.
#[derive(Clone, Debug, Serialize)]
pub enum Chosen {
    Preferred(String),
    ForWeek(i64),
}

pub async fn choose_sitting(
    cx: &Cx,
    key: Option<IdempotencyKey>,
    registration: i64,
    chosen: Chosen,
) -> Result<RegistrationId> {
    let outcome = choose(cx, key, registration, chosen).await;
    Ok(RegistrationId(cx.noted(Action::ChooseSitting, outcome)?))
}

async fn choose(
    cx: &Cx,
    key: Option<IdempotencyKey>,
    registration: i64,
    chosen: Chosen,
) -> Result<i64> {
    use registration::{Column, Entity};
    cx.authorize(Action::ChooseSitting, Resource::Visible)?;
    let row = cx
        .find::<Entity>()?
        .filter(Column::Id.eq(registration))
        .one()
        .await?;
    let row = row.ok_or_else(|| not_found("input.registration"))?;
    let content = cx.content();
    let training = content.curriculum.training(row.training_id);
    let training = training.ok_or_else(|| not_found("input.registration"))?;
    let session = match &chosen {
        Chosen::Preferred(label) => {
            known_sitting(cx, training, Some(label), "input.preferredSitting")?;
            0
        }
        Chosen::ForWeek(id) => {
            let sitting = content.schedule.sitting(SittingId(*id)).filter(|sitting| {
                let mut sessions = content.schedule.sessions_of(training);
                sessions.any(|session| session.id == sitting.session)
            });
            let unknown = || {
                Refusal::new(ErrorCode::Unknown, "error-sitting-unknown")
                    .about("input.sitting")
                    .quoting(&ids::encode(Kind::Sitting, *id))
            };
            sitting.ok_or_else(unknown)?.session.0
        }
    };
    cx.write_once(
        "chooseSitting",
        key,
        (registration, chosen, session),
        |tx, input| apply_choice(tx, input).boxed(),
    )
    .await
}

/// Who chooses themselves chooses for all of their registrations.
async fn apply_choice(tx: &Tx<'_>, input: Arc<(i64, Chosen, i64)>) -> Result<i64, WriteError> {
    use registration::{ActiveModel, Column, Entity};
    let (id, chosen, session) = &*input;
    let row = tx.find::<Entity>().filter(Column::Id.eq(*id)).one().await?;
    let row = row.ok_or_else(|| not_found("input.registration"))?;
    if row.status == RegistrationStatus::Cancelled {
        let cancelled = Refusal::new(ErrorCode::Conflict, "error-registration-cancelled");
        return Err(cancelled.about("input.registration").into());
    }
    let all = match &tx.viewer().reach {
        Reach::Participant(_) => {
            let of_seat = Column::SeatId.eq(row.seat_id);
            tx.find::<Entity>().filter(of_seat).all().await?
        }
        _ => vec![row.clone()],
    };
    let ids = || all.iter().map(|one| one.id.0);
    match chosen {
        Chosen::Preferred(label) => {
            let values = ActiveModel {
                preferred_sitting: Set(Some(label.clone())),
                ..Default::default()
            };
            tx.change::<Entity>(values, Column::Id.is_in(ids())).await?;
        }
        Chosen::ForWeek(sitting) => {
            for id in ids() {
                let row = registration_sitting::ActiveModel {
                    registration_id: Set(RegistrationId(id)),
                    session_id: Set(SessionId(*session)),
                    sitting_id: Set(SittingId(*sitting)),
                };
                let keys = [
                    registration_sitting::Column::RegistrationId,
                    registration_sitting::Column::SessionId,
                ];
                let conflict = OnConflict::columns(keys)
                    .update_column(registration_sitting::Column::SittingId)
                    .to_owned();
                registration_sitting::Entity::insert(row)
                    .on_conflict(conflict)
                    .exec_without_returning(tx.on())
                    .await?;
            }
        }
    }
    tx.audit(Action::ChooseSitting, touched(&row)).await?;
    let nodes = all
        .iter()
        .map(|one| ("registration", ids::encode(Kind::Registration, one.id.0)));
    tx.announce_all(row.training_id, nodes).await?;
    Ok(row.id.0)
}
