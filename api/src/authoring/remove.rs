//! Taking a module out of a training that is not public yet.

use std::sync::Arc;

use entity::training::TrainingStatus;
use entity::{
    assignment, interpretation, material, module, module_skill, session, sitting, sitting_link,
};
use futures_util::FutureExt;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait};

use super::is_as_read;
use super::order::{arrange, modules};
use super::training::row_of;
use crate::access::{Action, Resource};
use crate::curriculum::{ModuleId, Training, TrainingId};
use crate::cx::{Cx, IdempotencyKey, Isolation, Tx};
use crate::error::{ErrorCode, Refusal, Result, WriteError};
use crate::ids::Kind;

/// What it is called, and which state of it is meant.
type Meant = (i64, String, i32);

pub async fn remove_module(
    cx: &Cx,
    key: Option<IdempotencyKey>,
    training: &Training,
    (slug, version): (String, i32),
) -> Result<()> {
    cx.authorize(Action::RemoveModule, Resource::Visible)?;
    let turn = Isolation::InTurn(training.id);
    let input = (training.id.0, slug, version);
    cx.write_once_at(turn, "removeModule", key, input, |tx, input| {
        apply(tx, input).boxed()
    })
    .await?;
    cx.reread_content().await
}

async fn apply(tx: &Tx<'_>, input: Arc<Meant>) -> Result<(), WriteError> {
    let (training, slug, version) = &*input;
    let training = row_of(tx, TrainingId(*training)).await?;
    if training.status != TrainingStatus::Draft {
        let public = Refusal::new(ErrorCode::Conflict, "error-training-is-public");
        return Err(public.about("input.training").into());
    }
    let rows = modules(tx, training.id).await?;
    let own = rows.iter().find(|row| row.slug.as_str() == slug);
    is_as_read(own.map(|row| row.version), Some(*version), slug)?;
    let own = own.ok_or_else(|| crate::people::not_found("input.slug"))?;
    clear(tx, own.id).await?;
    let order: Vec<ModuleId> = rows
        .iter()
        .map(|row| row.id)
        .filter(|id| *id != own.id)
        .collect();
    arrange(tx, &rows, &order, None).await?;
    tx.audit_published(Action::RemoveModule, Kind::Module, own.id.0)
        .await
}

/// Everything that belongs to it. Nobody can have come to a training that is not public.
async fn clear(tx: &Tx<'_>, id: ModuleId) -> Result<(), WriteError> {
    let sessions = session::Entity::find()
        .select_only()
        .column(session::Column::Id)
        .filter(session::Column::ModuleId.eq(id))
        .into_query();
    let sittings = sitting::Entity::find()
        .select_only()
        .column(sitting::Column::Id)
        .filter(sitting::Column::SessionId.in_subquery(sessions.clone()))
        .into_query();
    macro_rules! delete {
        ($($table:ident $column:ident $which:expr;)*) => {$(
            $table::Entity::delete_many()
                .filter($table::Column::$column.in_subquery($which))
                .exec(tx.on())
                .await?;
        )*};
    }
    let own = module::Entity::find()
        .select_only()
        .column(module::Column::Id)
        .filter(module::Column::Id.eq(id))
        .into_query();
    delete! {
        interpretation SittingId sittings.clone();
        sitting_link SittingId sittings;
        sitting SessionId sessions;
        session ModuleId own.clone();
        module_skill ModuleId own.clone();
        assignment ModuleId own.clone();
        material ModuleId own;
    }
    module::Entity::delete_by_id(id).exec(tx.on()).await?;
    Ok(())
}
