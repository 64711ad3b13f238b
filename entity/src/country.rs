use sea_orm::entity::prelude::*;

use crate::ids::CountryCode;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "country")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub code: CountryCode,
}

impl ActiveModelBehavior for ActiveModel {}
