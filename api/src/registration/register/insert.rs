//! Many rows at once.

use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveModelTrait, DatabaseTransaction, EntityTrait, IntoActiveModel, ModelTrait};

use crate::cx::{ROWS, insert_all};
use crate::error::WriteError;

type ActiveModelOf<M> = <<M as ModelTrait>::Entity as EntityTrait>::ActiveModel;

pub async fn insert<M>(on: &DatabaseTransaction, rows: Vec<M>) -> Result<(), WriteError>
where
    M: ModelTrait + IntoActiveModel<ActiveModelOf<M>>,
    ActiveModelOf<M>: ActiveModelTrait<Entity = M::Entity>,
{
    let rows = rows.into_iter();
    insert_all(
        on,
        rows.map(|row| row.into_active_model().reset_all())
            .collect(),
    )
    .await
}

/// The same for rows of which some may be there already, with what is done then. How many were added or changed.
pub async fn insert_or<M>(
    on: &DatabaseTransaction,
    rows: Vec<M>,
    known: OnConflict,
) -> Result<u64, WriteError>
where
    M: ModelTrait + IntoActiveModel<ActiveModelOf<M>>,
    ActiveModelOf<M>: ActiveModelTrait<Entity = M::Entity>,
{
    let rows = rows.into_iter();
    let mut rows: Vec<_> = rows
        .map(|row| row.into_active_model().reset_all())
        .collect();
    let mut touched = 0;
    while !rows.is_empty() {
        let rest = rows.split_off(rows.len().min(ROWS));
        touched += M::Entity::insert_many(rows)
            .on_conflict(known.clone())
            .exec_without_returning(on)
            .await?;
        rows = rest;
    }
    Ok(touched)
}
