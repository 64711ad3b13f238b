//! Bringing the counts up to date: what people count for now, against what they were counted for.

use std::collections::{BTreeMap, BTreeSet};

use entity::ids::ParticipantId;
use entity::{participation_count, participation_person, seat};
use sea_orm::sea_query::{Expr, ExprTrait, Query};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DatabaseConnection, DatabaseTransaction, DbBackend, DbErr,
    EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set,
};

use super::count::{Changes, add, all, apply};
use super::facts::{Fact, Order, facts_of};
use super::kept::renew;
use super::measure::Grain;
use crate::cx::{ROWS, insert_all};
use crate::error::{Error, WriteError};

/// People of one step: others wait meanwhile, on SQLite for the file and everywhere for a processor.
const PEOPLE: u64 = 64;
pub const MARKS: &str = "participation_mark";
const PERSON: &str = "participant_id";

/// Somebody whom the counts may not know as they are now.
struct Marked {
    person: i64,
    before: Vec<Fact>,
    now: Vec<Fact>,
}

/// Whom something has changed for since they were counted last.
async fn marked(on: &impl ConnectionTrait, most: Option<u64>) -> Result<Vec<i64>, WriteError> {
    let mut marks = Query::select();
    marks.distinct().column(PERSON).from(MARKS);
    if let Some(most) = most {
        marks.limit(most);
    }
    let rows = on.query_all(&marks).await?.into_iter();
    let people = rows.map(|row| row.try_get::<i64>("", PERSON));
    Ok(people.collect::<Result<_, _>>()?)
}

async fn read(
    on: &impl ConnectionTrait,
    order: &Order,
    people: &[i64],
) -> Result<Vec<Marked>, WriteError> {
    use participation_person::{Column, Entity};
    let ids = people.iter().copied().map(ParticipantId);
    let known = Entity::find().filter(Column::ParticipantId.is_in(ids));
    let mut before = BTreeMap::new();
    for row in known.all(on).await? {
        let facts: Vec<Fact> = serde_json::from_str(&row.facts).map_err(Error::internal)?;
        before.insert(row.participant_id.0, facts);
    }
    let mut now = facts_of(on, order, people).await?;
    let people = people.iter().map(|person| Marked {
        person: *person,
        before: before.remove(person).unwrap_or_default(),
        now: now.remove(person).unwrap_or_default(),
    });
    Ok(people.filter(|one| one.before != one.now).collect())
}

/// Takes people out as they were counted, and in as they are.
fn recount(changes: &mut Changes, changed: &[Marked]) {
    for one in changed {
        add(changes, &one.before, -1);
        add(changes, &one.now, 1);
    }
}

/// Folds the marks of some people; says whether more may be left.
pub async fn fold(on: &DatabaseTransaction) -> Result<bool, WriteError> {
    let people = marked(on, Some(PEOPLE)).await?;
    if people.is_empty() {
        return Ok(false);
    }
    let changed = read(on, &Order::read(on).await?, &people).await?;
    let mut changes = Changes::new();
    recount(&mut changes, &changed);
    apply(on, &changes).await?;
    renew(on).await?;
    keep(on, changed).await?;
    for part in people.chunks(ROWS) {
        let mut delete = Query::delete();
        delete
            .from_table(MARKS)
            .and_where(Expr::col(PERSON).is_in(part.iter().copied()));
        on.execute(&delete).await?;
    }
    Ok(people.len() as u64 == PEOPLE)
}

async fn keep(on: &DatabaseTransaction, changed: Vec<Marked>) -> Result<(), WriteError> {
    use participation_person::{ActiveModel, Column, Entity};
    for part in changed.chunks(ROWS) {
        let ids = part.iter().map(|one| ParticipantId(one.person));
        Entity::delete_many()
            .filter(Column::ParticipantId.is_in(ids))
            .exec(on)
            .await?;
        let rows = part.iter().filter(|one| !one.now.is_empty()).map(|one| {
            Ok(ActiveModel {
                participant_id: Set(ParticipantId(one.person)),
                facts: Set(serde_json::to_string(&one.now).map_err(Error::internal)?),
            })
        });
        insert_all(on, rows.collect::<Result<Vec<_>, Error>>()?).await?;
    }
    Ok(())
}

/// What the counts lack of people who are marked: with it they are exact at any moment.
pub async fn lacking(on: &impl ConnectionTrait) -> Result<Changes, WriteError> {
    let people = marked(on, None).await?;
    let mut changes = Changes::new();
    if people.is_empty() {
        return Ok(changes);
    }
    let order = Order::read(on).await?;
    for part in people.chunks(ROWS) {
        recount(&mut changes, &read(on, &order, part).await?);
    }
    changes.retain(|_, people| *people != 0);
    Ok(changes)
}

/// Everybody who has a seat, some at a time.
async fn people_after(on: &impl ConnectionTrait, last: i64) -> Result<Vec<i64>, WriteError> {
    let ids = seat::Entity::find()
        .select_only()
        .column(seat::Column::ParticipantId)
        .distinct()
        .filter(seat::Column::ParticipantId.gt(last))
        .order_by_asc(seat::Column::ParticipantId)
        .limit(ROWS as u64);
    Ok(ids.into_tuple().all(on).await?)
}

/// Counts everybody anew, and forgets what was counted.
pub async fn rebuild(on: &DatabaseTransaction) -> Result<usize, WriteError> {
    let marks = Query::delete().from_table(MARKS).to_owned();
    on.execute(&marks).await?;
    participation_count::Entity::delete_many().exec(on).await?;
    participation_person::Entity::delete_many().exec(on).await?;
    let order = Order::read(on).await?;
    let (mut last, mut counted, mut changes) = (i64::MIN, 0, Changes::new());
    loop {
        let people = people_after(on, last).await?;
        let Some(next) = people.last() else { break };
        last = *next;
        counted += people.len();
        let everybody = read(on, &order, &people).await?;
        recount(&mut changes, &everybody);
        keep(on, everybody).await?;
    }
    apply(on, &changes).await?;
    renew(on).await?;
    Ok(counted)
}

/// After much was written and removed: PostgreSQL's own care comes only minutes later.
pub async fn settle(on: &DatabaseConnection) -> Result<(), DbErr> {
    const CARE: &str =
        "VACUUM (ANALYZE) participation_mark, participation_count, participation_person";
    if on.get_database_backend() == DbBackend::Postgres {
        on.execute_unprepared(CARE).await?;
    }
    Ok(())
}

/// Counts everybody from their seats, and says under how many keys the counts differ from that.
pub async fn verify(on: &DatabaseTransaction) -> Result<usize, WriteError> {
    let order = Order::read(on).await?;
    let (mut last, mut recount) = (i64::MIN, Changes::new());
    loop {
        let people = people_after(on, last).await?;
        let Some(next) = people.last() else { break };
        last = *next;
        for facts in facts_of(on, &order, &people).await?.values() {
            add(&mut recount, facts, 1);
        }
    }
    let mut counted = all(on, &Grain::ALL).await?;
    for (key, people) in lacking(on).await? {
        *counted.entry(key).or_default() += people;
    }
    let keys: BTreeSet<_> = recount.keys().chain(counted.keys()).collect();
    let is_wrong = |key: &&&super::facts::Key| {
        recount.get(key).copied().unwrap_or_default()
            != counted.get(key).copied().unwrap_or_default()
    };
    Ok(keys.iter().filter(is_wrong).count())
}
