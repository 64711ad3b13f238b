//! Rows for who holds the secret of a calendar, and no token: the secret says which, and the caller has checked it.

use entity::ids::{GroupId, RegistrationId};
use entity::registration::RegistrationStatus;
use entity::{registration, registration_group, registration_sitting};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::Cx;
use crate::error::Result;

impl Cx {
    pub async fn holder_of_calendar(
        &self,
        id: RegistrationId,
    ) -> Result<Option<registration::Model>> {
        let row = registration::Entity::find_by_id(id);
        Ok(row.one(&self.store()?.connection).await?)
    }

    /// A group with its contact's registration, if it has a contact who is still there.
    pub async fn group_of_calendar(
        &self,
        id: GroupId,
    ) -> Result<Option<(registration_group::Model, Option<registration::Model>)>> {
        use registration::{Column, Entity};
        let connection = &self.store()?.connection;
        let group = registration_group::Entity::find_by_id(id);
        let Some(group) = group.one(connection).await? else {
            return Ok(None);
        };
        let contact = Entity::find()
            .filter(Column::GroupId.eq(id))
            .filter(Column::IsContact.eq(true))
            .filter(Column::Status.ne(RegistrationStatus::Cancelled))
            .order_by_desc(Column::Id);
        Ok(Some((group, contact.one(connection).await?)))
    }

    /// Which sittings were chosen for single weeks.
    pub async fn weeks_of_calendar(
        &self,
        id: RegistrationId,
    ) -> Result<Vec<registration_sitting::Model>> {
        use registration_sitting::{Column, Entity};
        let rows = Entity::find().filter(Column::RegistrationId.eq(id));
        Ok(rows.all(&self.store()?.connection).await?)
    }
}
