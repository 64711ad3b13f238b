//! A registration with what is shown of it, which is not all of its row: a page is hundreds of them.

use entity::ids::{GroupId, LanguageCode, ParticipantId, RegistrationId, SeatId, TrainingId};
use entity::registration::{Column, Entity, Model, RegistrationStatus};
use futures_util::future::BoxFuture;
use sea_orm::prelude::DateTimeUtc;
use sea_orm::{ColumnTrait, DbErr, FromQueryResult, Iden, QueryResult};

use crate::cx::Scoped;
use crate::error::Result;

macro_rules! shown {
    ($($column:ident $field:ident: $ty:ty,)*) => {
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct Registration {
            $(pub $field: $ty,)*
        }

        const COLUMNS: &[Column] = &[$(Column::$column),*];

        /// By their places: looking for each column's name costs as much as reading it.
        impl FromQueryResult for Registration {
            fn from_query_result(row: &QueryResult, _: &str) -> Result<Self, DbErr> {
                let mut places = 0..;
                let mut next = || places.next().unwrap_or_default();
                Ok(Self {
                    $($field: row.try_get_by_index(next())?,)*
                })
            }
        }

        impl From<Model> for Registration {
            fn from(row: Model) -> Self {
                Self {
                    $($field: row.$field,)*
                }
            }
        }
    };
}

shown! {
    Id id: RegistrationId,
    TrainingId training_id: TrainingId,
    SeatId seat_id: SeatId,
    ParticipantId participant_id: ParticipantId,
    GroupId group_id: GroupId,
    Language language: LanguageCode,
    Status status: RegistrationStatus,
    IsFacilitator is_facilitator: bool,
    PreferredSitting preferred_sitting: Option<String>,
    Code code: String,
    ConsentVersion consent_version: String,
    ConsentLanguage consent_language: LanguageCode,
    ConsentAt consent_at: DateTimeUtc,
    RegisteredAt registered_at: DateTimeUtc,
    Attended attended: i32,
    Submitted submitted: i32,
    IsAttested is_attested: bool,
    CompletedAt completed_at: Option<DateTimeUtc>,
    CalendarVersion calendar_version: i32,
}

impl Registration {
    pub fn read(rows: Scoped<'_, Entity>) -> BoxFuture<'_, Result<Vec<Self>>> {
        let columns = COLUMNS.iter();
        rows.columns(columns.map(|column| (column.unquoted(), column.into_expr())))
    }
}
