//! What was published at the desk: everybody may know that it was.

use entity::publication::{Column, Entity, Model};
use sea_orm::{
    Condition, EntityTrait, Order, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
};

use super::Cx;
use crate::error::Result;

impl Cx {
    pub async fn published(&self, which: Condition, order: Order, most: u64) -> Result<Vec<Model>> {
        let rows = Entity::find().filter(which).order_by(Column::Id, order);
        Ok(rows.limit(most).all(&self.store()?.connection).await?)
    }

    pub async fn count_published(&self, which: Condition) -> Result<u64> {
        let rows = Entity::find().filter(which);
        Ok(rows.count(&self.store()?.connection).await?)
    }
}
