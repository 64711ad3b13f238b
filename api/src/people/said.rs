//! What their registrations say of people: one statement, however many they are.

use std::collections::HashMap;
use std::sync::Arc;

use entity::{chapter, registration, registration_person};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, DbErr, EntityTrait, FromQueryResult, Order, QueryResult, RelationDef};

use super::organizations::Chapter;
use super::{ChapterId, ParticipantId, RegistrationId, Want};
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

struct Row {
    id: RegistrationId,
    participant_id: ParticipantId,
    country: CountryCode,
    language: String,
    time_zone: String,
    key_id: Option<String>,
    sealed: Option<Vec<u8>>,
    chapter: Option<Chapter>,
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

/// By their places, which `columns` gives: looking for each column's name costs as much as reading it.
impl FromQueryResult for Row {
    fn from_query_result(row: &QueryResult, _: &str) -> Result<Self, DbErr> {
        Ok(Self {
            id: row.try_get_by_index(0)?,
            participant_id: row.try_get_by_index(1)?,
            country: row.try_get_by_index(2)?,
            language: row.try_get_by_index(3)?,
            time_zone: row.try_get_by_index(4)?,
            key_id: row.try_get_by_index(5)?,
            sealed: row.try_get_by_index(6)?,
            chapter: match row.try_get_by_index(7)? {
                Some(id) => Some(Chapter {
                    id,
                    slug: row.try_get_by_index::<Slug>(8)?.0,
                    name: row.try_get_by_index(9)?,
                    kind: row.try_get_by_index(10)?,
                    country: row.try_get_by_index(11)?,
                    organization: row.try_get_by_index(12)?,
                }),
                None => None,
            },
        })
    }
}

impl Row {
    fn said(self, chapters: &mut HashMap<ChapterId, Arc<Chapter>>) -> Said {
        let sealed = self.key_id.zip(self.sealed);
        let chapter = self.chapter.map(|chapter| {
            let known = chapters.entry(chapter.id);
            Arc::clone(known.or_insert_with(|| Arc::new(chapter)))
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
