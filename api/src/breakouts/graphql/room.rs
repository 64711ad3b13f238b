//! A room, and who is in it.

use std::collections::HashMap;
use std::sync::Arc;

use async_graphql::{Context, Object};
use futures_util::FutureExt;
use futures_util::future::BoxFuture;

use crate::breakouts::{self, BreakoutRoom, Sized};
use crate::cx::Cx;
use crate::error::Result;
use crate::graphql::selection::Selected;
use crate::graphql::{cx, scalars};
use crate::localization::Layout;
use crate::localization::graphql::{LocalizedTextObject, chain};
use crate::registration::graphql::{
    GroupObject, RegistrationObject, group_objects, registration_objects,
};
use crate::registration::{Registration, groups_by_ids};

#[derive(Clone)]
pub struct BreakoutRoomObject {
    row: Arc<BreakoutRoom>,
    size: i32,
    /// What was selected of it.
    members: Vec<RegistrationObject>,
    facilitator: Option<RegistrationObject>,
    group: Option<GroupObject>,
}

/// A room that some of the people in a sitting practise in.
#[Object(name = "BreakoutRoom")]
impl BreakoutRoomObject {
    /// From 1; each group's rooms are counted by themselves.
    async fn number(&self) -> i32 {
        self.row.number
    }

    /// The number as people say it.
    async fn name(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language to answer in.")] language: Option<scalars::LanguageTag>,
    ) -> Result<LocalizedTextObject> {
        let cx = cx(ctx);
        let chain = chain(cx, language.as_ref())?;
        let args = vec![("label", self.row.number.to_string().into())];
        let text = cx.text(&chain, "breakouts-room", &args, Layout::Inline)?;
        Ok(text.into())
    }

    /// How many people are in it, whoever sees them.
    async fn size(&self) -> i32 {
        self.size
    }

    /// The language that all of them have.
    async fn language(&self) -> scalars::LanguageTag {
        scalars::LanguageTag::new(self.row.language.as_str())
    }

    /// The group whose room it is; null if it mixes people from everywhere, or the group is out of the viewer's scope.
    async fn group(&self) -> Option<GroupObject> {
        self.group.clone()
    }

    /// Who facilitates; null if nobody does, or the viewer may not know.
    async fn facilitator(&self) -> Option<RegistrationObject> {
        self.facilitator.clone()
    }

    /// Those in it whom the viewer may see, in the order in which they registered.
    async fn members(&self) -> Vec<RegistrationObject> {
        self.members.clone()
    }
}

impl BreakoutRoomObject {
    pub fn row(&self) -> i64 {
        self.row.id.0
    }
}

/// Whether it is with this registration that they facilitate it.
fn leads(room: &BreakoutRoom, registration: &Registration) -> bool {
    registration.is_facilitator && room.facilitator_seat_id == Some(registration.seat_id)
}

/// Rooms with what was selected of them: one read for each kind of thing.
pub fn room_objects<'a>(
    cx: &'a Cx,
    rows: Vec<Sized>,
    selected: &'a Selected<'a>,
) -> BoxFuture<'a, Result<Vec<BreakoutRoomObject>>> {
    async move {
        let mut sizes: HashMap<_, _> = rows
            .iter()
            .filter_map(|room| Some((room.row.id, room.size?)))
            .collect();
        if selected.has("size") && sizes.len() < rows.len() {
            sizes = cx.room_sizes(rows.iter().map(|room| room.row.id)).await?;
        }
        let rows: Vec<BreakoutRoom> = rows.into_iter().map(|room| room.row).collect();
        let with_people = selected.has("members") || selected.has("facilitator");
        let members = match with_people && !rows.is_empty() {
            true => breakouts::members(cx, &rows).await?,
            false => HashMap::new(),
        };
        let mut objects = HashMap::new();
        for name in ["members", "facilitator"] {
            if !selected.has(name) {
                continue;
            }
            let wanted = rows.iter().flat_map(|room| {
                let of_room = members.get(&room.id).into_iter().flatten();
                of_room.filter(move |row| name == "members" || leads(room, row))
            });
            let wanted: HashMap<_, _> = wanted.map(|row| (row.id, row.clone())).collect();
            let of = selected.field(name);
            let found = registration_objects(cx, wanted.into_values().collect(), &of).await?;
            objects.extend(found.into_iter().map(|one| ((name, one.row()), one)));
        }
        let mut groups = HashMap::new();
        if selected.has("group") {
            let ids = rows
                .iter()
                .filter_map(|row| row.group_id)
                .map(|id| id.0)
                .collect();
            let of = selected.field("group");
            let found = group_objects(cx, groups_by_ids(cx, ids).await?, &of).await?;
            groups.extend(found.into_iter().map(|one| (one.row(), one)));
        }
        let object = |row: BreakoutRoom| {
            let of_room = || members.get(&row.id).into_iter().flatten();
            let leader = of_room().find(|one| leads(&row, one));
            let known = |name, one: &Registration| objects.get(&(name, one.id)).cloned();
            BreakoutRoomObject {
                size: sizes
                    .get(&row.id)
                    .and_then(|size| i32::try_from(*size).ok())
                    .unwrap_or_default(),
                members: of_room().filter_map(|one| known("members", one)).collect(),
                facilitator: leader.and_then(|one| known("facilitator", one)),
                group: row.group_id.and_then(|id| groups.get(&id).cloned()),
                row: Arc::new(row),
            }
        };
        Ok(rows.into_iter().map(object).collect())
    }
    .boxed()
}
