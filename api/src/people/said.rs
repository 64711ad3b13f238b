//! What their registrations say of people: one statement, however many they are.

use std::collections::HashMap;
use std::sync::Arc;

use entity::{chapter, registration, registration_person};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, FromQueryResult, Order, RelationDef};

use super::organizations::Chapter;
use super::{ChapterId, ChapterKind, OrganizationId, ParticipantId, RegistrationId, Want};
use crate::access::{Action, Resource};
use crate::curriculum::{CountryCode, Slug};
use crate::cx::Cx;
use crate::error::Result;
use crate::vault::Sealed;

/// What one registration says.
pub struct Said {
    pub id: RegistrationId,
    pub country: CountryCode,
    pub language: String,
    pub time_zone: String,
    /// Of whom it is, if wanted and not erased.
    pub person: Option<Sealed>,
    /// Which chapter brought them, if wanted and in scope.
    pub chapter: Option<Arc<Chapter>>,
}

#[derive(FromQueryResult)]
struct Row {
    id: RegistrationId,
    participant_id: ParticipantId,
    country: CountryCode,
    language: String,
    time_zone: String,
    key_id: Option<String>,
    sealed: Option<Vec<u8>>,
    chapter_id: Option<ChapterId>,
    chapter_slug: Option<Slug>,
    chapter_name: Option<String>,
    chapter_kind: Option<ChapterKind>,
    chapter_country: Option<CountryCode>,
    organization_id: Option<OrganizationId>,
}

/// What the registrations of these people that the viewer sees say, oldest first.
pub async fn of(
    cx: &Cx,
    people: impl IntoIterator<Item = i64>,
    want: Want,
) -> Result<HashMap<ParticipantId, Vec<Said>>> {
    use registration::{Column, Entity};
    if want.chapters {
        cx.authorize(Action::ReadOrganizations, Resource::Visible)?;
    }
    let people: Vec<i64> = people.into_iter().collect();
    if people.is_empty() {
        return Ok(HashMap::new());
    }
    let mut rows = cx
        .find::<Entity>()?
        .filter(Column::ParticipantId.is_in(people))
        .order_by(Column::Id, Order::Asc);
    if want.person {
        rows = rows.beside_its::<registration_person::Entity>();
    }
    if want.chapters {
        rows = rows.beside::<chapter::Entity>(to_chapter());
    }
    let rows: Vec<Row> = rows.columns(columns(want)).await?;
    let mut chapters = HashMap::new();
    let mut said: HashMap<_, Vec<_>> = HashMap::with_capacity(rows.len());
    for row in rows {
        let of = said.entry(row.participant_id).or_default();
        of.push(row.said(&mut chapters));
    }
    Ok(said)
}

impl Row {
    fn said(self, chapters: &mut HashMap<ChapterId, Arc<Chapter>>) -> Said {
        let sealed = self.key_id.zip(self.sealed);
        let chapter = self.chapter_id.and_then(|id| {
            if let Some(known) = chapters.get(&id) {
                return Some(Arc::clone(known));
            }
            let chapter = Arc::new(Chapter {
                id,
                slug: self.chapter_slug?.0,
                name: self.chapter_name?,
                kind: self.chapter_kind?,
                country: self.chapter_country?,
                organization: self.organization_id?,
            });
            chapters.insert(id, Arc::clone(&chapter));
            Some(chapter)
        });
        Said {
            id: self.id,
            country: self.country,
            language: self.language,
            time_zone: self.time_zone,
            person: sealed.map(|(key, bytes)| Sealed { key, bytes }),
            chapter,
        }
    }
}

fn to_chapter() -> RelationDef {
    registration::Entity::belongs_to(chapter::Entity)
        .from(registration::Column::ChapterId)
        .to(chapter::Column::Id)
        .into()
}

/// The columns of a [`Row`]; those of what is not wanted are empty.
fn columns(want: Want) -> [(&'static str, Expr); 13] {
    use chapter::Column as Chapters;
    use registration::Column;
    use registration_person::Column as Persons;
    let own = |column: Column| column.into_expr();
    let person = |column: Persons| want.person.then(|| column.into_expr());
    let chapter = |column: Chapters| want.chapters.then(|| column.into_expr());
    let (number, text, bytes) = (None::<i64>, None::<String>, None::<Vec<u8>>);
    let or = |column: Option<Expr>, nothing: Expr| column.unwrap_or(nothing);
    [
        ("id", own(Column::Id)),
        ("participant_id", own(Column::ParticipantId)),
        ("country", own(Column::Country)),
        ("language", own(Column::Language)),
        ("time_zone", own(Column::TimeZone)),
        (
            "key_id",
            or(person(Persons::KeyId), Expr::val(text.clone())),
        ),
        ("sealed", or(person(Persons::Sealed), Expr::val(bytes))),
        ("chapter_id", or(chapter(Chapters::Id), Expr::val(number))),
        (
            "chapter_slug",
            or(chapter(Chapters::Slug), Expr::val(text.clone())),
        ),
        (
            "chapter_name",
            or(chapter(Chapters::Name), Expr::val(text.clone())),
        ),
        (
            "chapter_kind",
            or(chapter(Chapters::Kind), Expr::val(text.clone())),
        ),
        (
            "chapter_country",
            or(chapter(Chapters::Country), Expr::val(text)),
        ),
        (
            "organization_id",
            or(chapter(Chapters::OrganizationId), Expr::val(number)),
        ),
    ]
}
