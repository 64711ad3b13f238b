//! A plan, with its rooms and those who have none.

use std::sync::Arc;

use async_graphql::{Context, Enum, ID, InputObject, Object, SimpleObject};

use super::{BreakoutRoomObject, room_objects};
use crate::breakouts::{
    self, BreakoutMode, BreakoutPlan, Format, RoomFilter, Sized, Unplaced, UnplacedReason,
    holders_of, plan_of, rooms_page, unplaced_page,
};
use crate::curriculum::Orphan;
use crate::error::Result;
use crate::graphql::keyset::Keyset;
use crate::graphql::order::OrderDirection;
use crate::graphql::paging::{Connection, PageArgs};
use crate::graphql::scalars::{self, all_checked};
use crate::graphql::selection::Selected;
use crate::graphql::{cx, ids};
use crate::ids::Kind;
use crate::live::Known;
use crate::localization::Layout;
use crate::localization::graphql::{LocalizedTextObject, chain};
use crate::registration::graphql::{RegistrationObject, registration_objects};
use crate::schedule::graphql::SittingObject;

/// Who practises with whom.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(name = "BreakoutMode", remote = "BreakoutMode")]
pub enum BreakoutModeEnum {
    /// The members of each group among themselves.
    OwnGroup,
    /// People from everywhere, from as many countries as can be.
    World,
}

/// Why somebody has no room.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(name = "UnplacedReason", remote = "UnplacedReason")]
pub enum UnplacedReasonEnum {
    /// Too few others share a language with them.
    NoCommonLanguage,
    /// No facilitator was left for a room in a language of theirs.
    NoFacilitator,
    /// Wherever there is space, somebody is whom they are to be kept apart from.
    KeptApart,
    /// Fewer of their group come than a room needs.
    GroupTooSmall,
    /// Every room in a language of theirs is full. A plan that is made anew finds them one.
    RoomsFull,
}

/// Which rooms to list. Every condition that is given has to hold.
#[derive(InputObject, Default)]
pub struct BreakoutRoomFilter {
    /// Only rooms of this group.
    group: Option<ID>,
    /// Only rooms in one of these languages.
    languages: Option<Vec<scalars::LanguageTag>>,
    /// Only rooms in which the viewer sees no facilitator, or only others.
    without_facilitator: Option<bool>,
}

/// For which program.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(name = "BreakoutExportFormat")]
pub enum BreakoutExportFormat {
    /// The CSV that Zoom takes for pre-assigned breakout rooms, by address. Needs the permission people:contact.
    ZoomCsv,
    /// The JSON that BigBlueButton's `create` takes as `groups`, by registration code: let people join with it as `userID`.
    BigbluebuttonJson,
}

/// Rooms as a file.
#[derive(SimpleObject)]
pub struct BreakoutExport {
    /// What to call it.
    file_name: String,
    /// What it is.
    media_type: String,
    /// What is in it.
    text: String,
}

#[derive(Clone)]
pub struct BreakoutPlanObject(Arc<BreakoutPlan>);

impl From<BreakoutPlan> for BreakoutPlanObject {
    fn from(row: BreakoutPlan) -> Self {
        Self(Arc::new(row))
    }
}

/// How the people who come to a sitting are divided into rooms.
#[Object(name = "BreakoutPlan")]
impl BreakoutPlanObject {
    /// Opaque, and the same for ever.
    pub async fn id(&self) -> ID {
        ids::encode(Kind::BreakoutPlan, self.0.id.0)
    }

    /// Of which sitting.
    async fn sitting(&self, ctx: &Context<'_>) -> Result<SittingObject> {
        let found = cx(ctx).content().schedule.sitting(self.0.sitting_id);
        Ok(found.ok_or(Orphan)?.clone().into())
    }

    /// Who practises with whom.
    async fn mode(&self) -> BreakoutModeEnum {
        self.0.mode.into()
    }

    /// What chance was when those were planned last whom the viewer sees: the same people and the same seed, planned anew,
    /// give the same rooms.
    async fn seed(&self, ctx: &Context<'_>) -> Result<i32> {
        breakouts::seed_of(cx(ctx), self.0.id).await
    }

    /// Whether all rooms that the viewer sees are published: those in them see them.
    async fn published(&self, ctx: &Context<'_>) -> Result<bool> {
        breakouts::is_published(cx(ctx), self.0.id).await
    }

    /// Its rooms in which somebody is whom the viewer sees, in the order in which they were planned.
    #[allow(clippy::too_many_arguments)]
    async fn rooms(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many from the start, 1 to 100; 20 unless said.")] first: Option<i32>,
        #[graphql(desc = "Only entries after this cursor.")] after: Option<String>,
        #[graphql(desc = "How many from the end, 1 to 100.")] last: Option<i32>,
        #[graphql(desc = "Only entries before this cursor.")] before: Option<String>,
        #[graphql(desc = "Which rooms to list.")] filter: Option<BreakoutRoomFilter>,
    ) -> Result<Connection<BreakoutRoomObject>> {
        let page = PageArgs {
            first,
            after,
            last,
            before,
        };
        let cx = cx(ctx);
        let keyset = Keyset::new("breakout-rooms", OrderDirection::Asc, &page)?;
        let filter = filter.unwrap_or_default();
        let languages = all_checked(filter.languages.as_ref(), "filter.languages")?;
        let group = filter.group.as_ref();
        let group = group.map(|id| ids::row(Kind::Group, id, "filter.group"));
        let filter = RoomFilter {
            group: group.transpose()?.map(Option::unwrap_or_default),
            languages: languages.map(|tags| tags.iter().map(ToString::to_string).collect()),
            without_facilitator: filter.without_facilitator,
        };
        let with_total = Selected::of(ctx).has("totalCount");
        let found = rooms_page(cx, self.0.id, &filter, keyset.position, with_total).await?;
        let rows = found.rows.into_iter().map(|row| Sized { row, size: None });
        let objects = room_objects(cx, rows.collect(), &Selected::of_page(ctx)).await?;
        let rows = objects.into_iter().map(|one| (one.row(), one));
        Ok(keyset.connection(rows, found.has_more, found.total))
    }

    /// Those whom the viewer sees and for whom there was no room.
    async fn unplaced(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many from the start, 1 to 100; 20 unless said.")] first: Option<i32>,
        #[graphql(desc = "Only entries after this cursor.")] after: Option<String>,
        #[graphql(desc = "How many from the end, 1 to 100.")] last: Option<i32>,
        #[graphql(desc = "Only entries before this cursor.")] before: Option<String>,
    ) -> Result<Connection<UnplacedRegistrationObject>> {
        let page = PageArgs {
            first,
            after,
            last,
            before,
        };
        let cx = cx(ctx);
        let keyset = Keyset::new("breakout-unplaced", OrderDirection::Asc, &page)?;
        let selected = Selected::of(ctx);
        let with_total = selected.has("totalCount");
        let found = unplaced_page(cx, self.0.id, keyset.position, with_total).await?;
        let of = selected.page().field("registration");
        let objects = registration_objects(cx, holders_of(cx, &found.rows).await?, &of).await?;
        let object = |row: Unplaced| {
            let id = row.registration_id;
            let registration = objects.iter().find(|one| one.row() == id)?.clone();
            let reason = row.reason;
            Some((
                row.id.0,
                UnplacedRegistrationObject {
                    registration,
                    reason,
                },
            ))
        };
        let rows = found.rows.into_iter().filter_map(object);
        Ok(keyset.connection(rows, found.has_more, found.total))
    }

    /// The rooms that the viewer sees, with those in them whom the viewer sees, as a file for another program.
    async fn export(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "For which program.")] format: BreakoutExportFormat,
    ) -> Result<BreakoutExport> {
        let (format, media_type, ending) = match format {
            BreakoutExportFormat::ZoomCsv => (Format::Zoom, "text/csv; charset=utf-8", "csv"),
            BreakoutExportFormat::BigbluebuttonJson => {
                (Format::BigBlueButton, "application/json", "json")
            }
        };
        Ok(BreakoutExport {
            file_name: format!("breakouts.{ending}"),
            media_type: media_type.to_owned(),
            text: breakouts::export(cx(ctx), &self.0, format).await?,
        })
    }
}

#[derive(Clone)]
pub struct UnplacedRegistrationObject {
    registration: RegistrationObject,
    reason: UnplacedReason,
}

/// Somebody for whom there was no room.
#[Object(name = "UnplacedRegistration")]
impl UnplacedRegistrationObject {
    /// Who.
    async fn registration(&self) -> RegistrationObject {
        self.registration.clone()
    }

    /// Why.
    async fn reason(&self) -> UnplacedReasonEnum {
        self.reason.into()
    }

    /// Why, in words.
    async fn text(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language to answer in.")] language: Option<scalars::LanguageTag>,
    ) -> Result<LocalizedTextObject> {
        let key = match self.reason {
            UnplacedReason::NoCommonLanguage => "breakouts-unplaced-language",
            UnplacedReason::NoFacilitator => "breakouts-unplaced-facilitator",
            UnplacedReason::KeptApart => "breakouts-unplaced-apart",
            UnplacedReason::GroupTooSmall => "breakouts-unplaced-group",
            UnplacedReason::RoomsFull => "breakouts-unplaced-full",
        };
        let cx = cx(ctx);
        let chain = chain(cx, language.as_ref())?;
        Ok(cx.text(&chain, key, &Vec::new(), Layout::Inline)?.into())
    }
}

#[derive(Default)]
pub struct BreakoutQuery;

#[Object]
impl BreakoutQuery {
    /// The rooms planned for a sitting; null if there are none yet. Needs the permission live:write.
    async fn breakout_plan(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The sitting.")] sitting: ID,
    ) -> Result<Option<BreakoutPlanObject>> {
        let cx = cx(ctx);
        let row = ids::row(Kind::Sitting, &sitting, "sitting")?;
        let known = Known::find(cx, row.unwrap_or_default(), "sitting")?;
        Ok(plan_of(cx, known.sitting.id).await?.map(Into::into))
    }
}
