//! What the rules need to know of people and groups: one statement for each kind of thing.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use entity::ids::GroupId;
use entity::registration::RegistrationStatus;
use entity::registration_group::GroupStatus;
use entity::{admission, participant, registration, registration_group, seat};
use sea_orm::sea_query::{Expr, ExprTrait, LockType, Query, SelectStatement};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DatabaseConnection, DatabaseExecutor,
    DatabaseTransaction, DbBackend, DbErr, EntityTrait, FromQueryResult, Iden, Iterable, JoinType,
    QueryFilter, QueryResult, QueryTrait, TryGetError,
};

use super::plan::Standing;
use super::rows::Someone;
use super::{Into, Request};
use crate::access::Viewer;
use crate::curriculum::Training;
use crate::cx::{Pen, ROWS, last_place};
use crate::error::{ErrorCode, Refusal, WriteError};
use crate::people::not_found;

/// How the columns of the seat are called beside those of the person.
const OF_SEAT: &str = "seat_";
/// How those of the training's row are.
const OF_TRAINING: &str = "admission_";
const VERSION: &str = "version_read";
const THEIR_VERSION: &str = "their_version_read";
const GROUP: &str = "in_group";

/// Finds those who are known by their address, the seats that they have, and the groups that they are in.
pub async fn recognize(
    on: &DatabaseTransaction,
    training: &Training,
    people: &mut HashMap<Vec<u8>, Someone>,
) -> Result<(), WriteError> {
    use participant::{Column as Person, Entity as People};
    let hashes: Vec<Vec<u8>> = people.keys().cloned().collect();
    for part in hashes.chunks(ROWS) {
        let mut known = People::find()
            .filter(Person::AddressHash.is_in(part.iter().cloned()))
            .into_query();
        beside_them(&mut known, training, on.get_database_backend());
        // Held, so that who is being erased meanwhile is not written again: SQLite has one writer anyway.
        known.lock_with_tables(LockType::Share, [People]);
        for row in on.query_all(&known).await? {
            meet(&row, people)?;
        }
    }
    Ok(())
}

/// What was read without holding it, and by which it is known whether it is still so.
pub struct Unheld {
    pub admission: admission::Model,
    pub version: String,
    /// Of those who are known: the hash of their address, and the version of their row.
    pub people: BTreeMap<Vec<u8>, String>,
}

impl Unheld {
    /// The training's row, and those who are known as `recognize` finds them, with one statement of PostgreSQL's.
    pub async fn read(
        on: &DatabaseConnection,
        training: &Training,
        people: &mut HashMap<Vec<u8>, Someone>,
    ) -> Result<Option<Self>, WriteError> {
        use admission::{Column, Entity};
        use participant::{Column as Person, Entity as People};
        let mut all = Query::select();
        all.from(Entity)
            .and_where(Column::TrainingId.eq(training.id));
        for column in Column::iter() {
            let name = format!("{OF_TRAINING}{}", column.unquoted());
            let value = match column {
                Column::LastPlace => last_place(training.id),
                _ => column.into_expr(),
            };
            all.expr_as(value, name);
        }
        all.columns(Person::iter().map(|column| (People, column)));
        all.expr_as(version("admission"), VERSION);
        all.expr_as(version("participant"), THEIR_VERSION);
        let theirs = Person::AddressHash.is_in(people.keys().cloned());
        all.left_join(People, theirs);
        beside_them(&mut all, training, DbBackend::Postgres);
        let mut found: Option<Self> = None;
        for row in on.query_all(&all).await? {
            let unheld = match &mut found {
                Some(found) => found,
                None => found.insert(Self {
                    admission: admission::Model::from_query_result(&row, OF_TRAINING)?,
                    version: row.try_get("", VERSION)?,
                    people: BTreeMap::new(),
                }),
            };
            if let Some(version) = row.try_get("", THEIR_VERSION)? {
                let hash = meet(&row, people)?;
                unheld.people.insert(hash, version);
            }
        }
        Ok(found)
    }

    /// Those of the people who are as they were read, held from now on.
    pub fn still(&self) -> SelectStatement {
        use participant::{Column, Entity};
        let mut same = Condition::any();
        // Powers of two: each number is a statement of its own to PostgreSQL.
        let people = self.people.iter().cycle();
        for (hash, read) in people.take(self.people.len().next_power_of_two()) {
            let is_same = version("participant").eq(read.as_str());
            same = same.add(Column::AddressHash.eq(hash.clone()).and(is_same));
        }
        let mut still = Query::select();
        still.column(Column::Id).from(Entity).cond_where(same);
        still.lock(LockType::Share).take()
    }
}

/// Which transaction of PostgreSQL's wrote a row last.
pub fn version(table: &str) -> Expr {
    Expr::cust(format!("{table}.xmin::text"))
}

/// Takes up what a row says of somebody: the hash of their address.
fn meet(row: &QueryResult, people: &mut HashMap<Vec<u8>, Someone>) -> Result<Vec<u8>, DbErr> {
    let person = participant::Model::from_query_result(row, "")?;
    let hash = person.address_hash.clone().unwrap_or_default();
    let Some(someone) = people.get_mut(&hash) else {
        return Ok(hash);
    };
    let group: Option<i64> = row.try_get("", GROUP)?;
    someone.groups.extend(group.map(GroupId));
    someone.id = person.id;
    someone.is_known = true;
    someone.seat = match seat::Model::from_query_result_nullable(row, OF_SEAT) {
        Ok(seat) => Some(seat),
        Err(TryGetError::Null(_)) => None,
        Err(error) => return Err(error.into()),
    };
    someone.own_word = person.is_own_word.then_some(person);
    Ok(hash)
}

/// Beside people their seats in the training: a row for each group that they are in, at least one. PostgreSQL is made to look seats
/// and groups up for each of them, however few it thinks there are.
fn beside_them(known: &mut SelectStatement, training: &Training, backend: DbBackend) {
    use participant::{Column as Person, Entity as People};
    use registration::{Column as Of, Entity as Registrations};
    use seat::{Column as Place, Entity as Seats};
    for column in Place::iter() {
        let name = format!("{OF_SEAT}{}", column.unquoted());
        known.expr_as(Expr::col((Seats, column)), name);
    }
    known.expr_as(Expr::col((Registrations, Of::GroupId)), GROUP);
    let theirs = Expr::col((Seats, Place::ParticipantId)).equals((People, Person::Id));
    let theirs = theirs.and(Place::TrainingId.eq(training.id));
    let holds = Expr::col((Registrations, Of::SeatId)).equals((Seats, Place::Id));
    let holds = holds.and(Of::Status.ne(RegistrationStatus::Cancelled));
    if backend == DbBackend::Postgres {
        let mut places = Query::select();
        places.columns(Place::iter()).from(Seats).and_where(theirs);
        let mut groups = Query::select();
        groups
            .column(Of::GroupId)
            .from(Registrations)
            .and_where(holds);
        let (place, group) = (places.limit(1).take(), groups.offset(0).take());
        let always = || Expr::cust("TRUE");
        // These bounds take nothing away: a subquery that has one is not made part of the whole.
        known
            .join_lateral(JoinType::LeftJoin, place, Seats, always())
            .join_lateral(JoinType::LeftJoin, group, Registrations, always());
    } else {
        known
            .left_join(Seats, theirs)
            .left_join(Registrations, holds);
    }
}

/// The groups that are known already, or that chapters have. Those that somebody names are read as they see them (`Seen`).
pub async fn groups(
    on: &impl ConnectionTrait,
    training: &Training,
    requests: &[Request],
) -> Result<Vec<registration_group::Model>, WriteError> {
    use registration_group::{Column, Entity};
    let mut ids = Vec::new();
    let mut chapters = Vec::new();
    for request in requests {
        match &request.into {
            Into::Known(id) => ids.push(id.0),
            Into::Umbrella(founded) => chapters.extend(founded.chapter.map(|(id, _)| id.0)),
            Into::Named(_) | Into::New(_) => {}
        }
    }
    if ids.is_empty() && chapters.is_empty() {
        return Ok(Vec::new());
    }
    let of_chapters = Condition::all()
        .add(Column::ChapterId.is_in(chapters))
        .add(Column::IsUmbrella.eq(true))
        .add(Column::Status.ne(GroupStatus::Cancelled));
    let rows = Entity::find()
        .filter(Column::TrainingId.eq(training.id))
        .filter(Condition::any().add(Column::Id.is_in(ids)).add(of_chapters));
    Ok(rows.all(on).await?)
}

/// Those of the groups that they name that people see.
pub struct Seen(Vec<(Viewer, HashMap<GroupId, registration_group::Model>)>);

impl Seen {
    /// One statement for each of those who ask, however often they do.
    pub async fn read<'c, C>(
        on: &'c C,
        pens: &'c [Pen],
        requests: &[Request],
    ) -> Result<Self, WriteError>
    where
        DatabaseExecutor<'c>: From<&'c C>,
    {
        use registration_group::{Column, Entity};
        let mut named: Vec<(&Pen, BTreeSet<i64>)> = Vec::new();
        for (pen, request) in pens.iter().zip(requests) {
            let Into::Named(id) = &request.into else {
                continue;
            };
            let theirs = named
                .iter_mut()
                .find(|(one, _)| one.viewer() == pen.viewer());
            match theirs {
                Some((_, ids)) => drop(ids.insert(id.0)),
                None => named.push((pen, BTreeSet::from([id.0]))),
            }
        }
        let mut seen = Vec::with_capacity(named.len());
        for (pen, ids) in named {
            let rows = pen.find_on::<Entity>(on).filter(Column::Id.is_in(ids));
            let rows = rows.all().await?.into_iter();
            let groups = rows.map(|row| (row.id, row)).collect();
            seen.push((pen.viewer().clone(), groups));
        }
        Ok(Self(seen))
    }

    /// Those of the training.
    pub fn groups(&self, training: &Training) -> impl Iterator<Item = &registration_group::Model> {
        let all = self.0.iter().flat_map(|(_, groups)| groups.values());
        all.filter(|row| row.training_id == training.id)
    }

    /// Who names a group has to see it, and it has to be an umbrella: also who sends again what was granted to another token.
    pub fn allows(&self, request: &Request) -> Result<(), Refusal> {
        let Into::Named(id) = &request.into else {
            return Ok(());
        };
        let mut all = self.0.iter();
        let theirs = all.find(|(viewer, _)| viewer == request.origin.viewer());
        let group = theirs.and_then(|(_, groups)| groups.get(id));
        match group.map(|row| row.is_umbrella) {
            Some(true) => Ok(()),
            Some(false) => {
                Err(Refusal::new(ErrorCode::Invalid, "error-not-umbrella").about("input.group"))
            }
            None => Err(not_found("input.group")),
        }
    }
}

/// How the groups stand: while they are forming with all members, else with those who are asked about.
pub async fn standings(
    on: &impl ConnectionTrait,
    groups: &[registration_group::Model],
    people: &HashMap<Vec<u8>, Someone>,
) -> Result<HashMap<GroupId, Standing>, WriteError> {
    use registration::{Column, Entity};
    let standing = |row: &registration_group::Model| Standing {
        status: row.status,
        queue: row.queue,
        size: row.size,
        facilitators: row.facilitators,
        members: HashSet::new(),
    };
    let mut standings: HashMap<GroupId, Standing> =
        groups.iter().map(|row| (row.id, standing(row))).collect();
    let forming = groups
        .iter()
        .filter(|row| row.status == GroupStatus::Forming);
    let forming: Vec<i64> = forming.map(|row| row.id.0).collect();
    if !forming.is_empty() {
        let rows = Entity::find()
            .filter(Column::GroupId.is_in(forming))
            .filter(Column::Status.ne(RegistrationStatus::Cancelled));
        for member in rows.all(on).await? {
            if let Some(group) = standings.get_mut(&member.group_id) {
                group.members.insert(member.participant_id);
            }
        }
    }
    // By the few who come in, not by the many who may be there.
    for someone in people.values() {
        for id in &someone.groups {
            if let Some(group) = standings.get_mut(id) {
                group.members.insert(someone.id);
            }
        }
    }
    Ok(standings)
}
