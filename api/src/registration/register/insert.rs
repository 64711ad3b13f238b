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

/// The same for rows of which some may be there already, and are known by these columns.
pub async fn insert_new<M>(
    on: &DatabaseTransaction,
    rows: Vec<M>,
    mut known: OnConflict,
) -> Result<(), WriteError>
where
    M: ModelTrait + IntoActiveModel<ActiveModelOf<M>>,
    ActiveModelOf<M>: ActiveModelTrait<Entity = M::Entity>,
{
    let rows = rows.into_iter();
    let mut rows: Vec<_> = rows
        .map(|row| row.into_active_model().reset_all())
        .collect();
    while !rows.is_empty() {
        let rest = rows.split_off(rows.len().min(ROWS));
        M::Entity::insert_many(rows)
            .on_conflict(known.do_nothing().to_owned())
            .exec_without_returning(on)
            .await?;
        rows = rest;
    }
    Ok(())
}
