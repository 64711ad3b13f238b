//! Who was in a sitting.

use async_graphql::{Context, ID, Object};

use crate::curriculum::Orphan;
use crate::cx::Cx;
use crate::error::Result;
use crate::graphql::keyset::Keyset;
use crate::graphql::order::OrderDirection;
use crate::graphql::paging::{Connection, PageArgs};
use crate::graphql::selection::Selected;
use crate::graphql::{cx, ids};
use crate::ids::Kind;
use crate::live::{Attendance, AttendanceId, Known, attendance_page, holders};
use crate::registration::graphql::{RegistrationObject, registration_objects};
use crate::schedule::graphql::SittingObject;

#[derive(Clone)]
pub struct AttendanceObject {
    row: Attendance,
    /// If it was selected.
    registration: Option<RegistrationObject>,
}

/// That somebody was in a sitting.
#[Object(name = "Attendance")]
impl AttendanceObject {
    /// Opaque, and the same for ever.
    pub async fn id(&self) -> ID {
        ids::encode(Kind::Attendance, self.row.id.0)
    }

    /// Which sitting.
    async fn sitting(&self, ctx: &Context<'_>) -> Result<SittingObject> {
        let found = cx(ctx).content().schedule.sitting(self.row.sitting_id);
        Ok(found.ok_or(Orphan)?.clone().into())
    }

    /// Who, as the viewer may see them: of several registrations the first.
    async fn registration(&self) -> Result<RegistrationObject> {
        Ok(self.registration.clone().ok_or(Orphan)?)
    }

    /// How many people sat behind the connection, with them.
    async fn headcount(&self) -> i32 {
        self.row.headcount
    }

    /// How many minutes they were there; null if nobody said.
    async fn minutes(&self) -> Option<i32> {
        self.row.minutes
    }

    /// Whether somebody said so by hand; no imported file changes it then.
    async fn is_by_hand(&self) -> bool {
        self.row.is_by_hand
    }
}

impl AttendanceObject {
    pub fn row(&self) -> AttendanceId {
        self.row.id
    }
}

/// Attendances with what was selected of them: one read for each kind of thing.
pub async fn attendance_objects(
    cx: &Cx,
    rows: Vec<Attendance>,
    selected: &Selected<'_>,
) -> Result<Vec<AttendanceObject>> {
    let mut of_seat = std::collections::HashMap::new();
    if selected.has("registration") && !rows.is_empty() {
        let holders = holders(cx, rows.iter().map(|row| row.seat_id)).await?;
        let seats: std::collections::HashMap<_, _> =
            holders.iter().map(|(seat, row)| (row.id, *seat)).collect();
        let mut all: Vec<_> = holders.into_values().collect();
        all.sort_by_key(|row| row.id);
        let selected = selected.field("registration");
        for one in registration_objects(cx, all, &selected).await? {
            if let Some(seat) = seats.get(&one.row()) {
                of_seat.insert(*seat, one);
            }
        }
    }
    let object = |row: Attendance| AttendanceObject {
        registration: of_seat.get(&row.seat_id).cloned(),
        row,
    };
    Ok(rows.into_iter().map(object).collect())
}

#[derive(Default)]
pub struct AttendanceQuery;

#[Object]
impl AttendanceQuery {
    /// Those of the viewer's scope who were in a sitting, in the order in which it was recorded. Needs the permission
    /// registration:read, or to be registered.
    async fn attendance(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The sitting.")] sitting: ID,
        #[graphql(desc = "How many from the start, 1 to 100; 20 unless said.")] first: Option<i32>,
        #[graphql(desc = "Only entries after this cursor.")] after: Option<String>,
        #[graphql(desc = "How many from the end, 1 to 100.")] last: Option<i32>,
        #[graphql(desc = "Only entries before this cursor.")] before: Option<String>,
    ) -> Result<Connection<AttendanceObject>> {
        let page = PageArgs {
            first,
            after,
            last,
            before,
        };
        let cx = cx(ctx);
        let keyset = Keyset::new("attendance", OrderDirection::Asc, &page)?;
        let row = ids::row(Kind::Sitting, &sitting, "sitting")?;
        let known = Known::find(cx, row.unwrap_or_default(), "sitting")?;
        let with_total = Selected::of(ctx).has("totalCount");
        let (training, sitting) = (known.training.id, known.sitting.id);
        let found = attendance_page(cx, training, sitting, keyset.position, with_total).await?;
        let objects = attendance_objects(cx, found.rows, &Selected::of_page(ctx)).await?;
        let rows = objects.into_iter().map(|one| (one.row().0, one));
        Ok(keyset.connection(rows, found.has_more, found.total))
    }
}
