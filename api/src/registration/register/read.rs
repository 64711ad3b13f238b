//! What the rules need to know of people and groups: one statement for each kind of thing.

use std::collections::{BTreeSet, HashMap, HashSet};

use entity::ids::GroupId;
use entity::registration::RegistrationStatus;
use entity::registration_group::GroupStatus;
use entity::{participant, registration, registration_group, seat};
use sea_orm::sea_query::{Expr, ExprTrait, LockType, Query, SelectStatement};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DatabaseTransaction, DbBackend, DbErr, EntityTrait,
    FromQueryResult, Iden, Iterable, JoinType, QueryFilter, QueryTrait, TryGetError,
};

use super::plan::Standing;
use super::rows::Someone;
use super::{Into, Request};
use crate::access::Viewer;
use crate::curriculum::Training;
use crate::cx::{ROWS, Tx};
use crate::error::{ErrorCode, Refusal, WriteError};
use crate::people::not_found;

/// How the columns of the seat are called beside those of the person.
const OF_SEAT: &str = "seat_";
const GROUP: &str = "in_group";

/// Finds those who are known by their address, the seats that they have, and the groups that they are in.
pub async fn recognize(
    on: &DatabaseTransaction,
    training: &Training,
    people: &mut HashMap<Vec<u8>, Someone>,
) -> Result<(), WriteError> {
    let hashes: Vec<Vec<u8>> = people.keys().cloned().collect();
    for part in hashes.chunks(ROWS) {
        for row in on
            .query_all(&known(training, part, on.get_database_backend()))
            .await?
        {
            let person = participant::Model::from_query_result(&row, "")?;
            let hash = person.address_hash.clone().unwrap_or_default();
            let Some(someone) = people.get_mut(&hash) else {
                continue;
            };
            let group: Option<i64> = row.try_get("", GROUP)?;
            someone.groups.extend(group.map(GroupId));
            someone.id = person.id;
            someone.is_known = true;
            someone.seat = match seat::Model::from_query_result_nullable(&row, OF_SEAT) {
                Ok(seat) => Some(seat),
                Err(TryGetError::Null(_)) => None,
                Err(error) => return Err(DbErr::from(error).into()),
            };
            someone.own_word = person.is_own_word.then_some(person);
        }
    }
    Ok(())
}

/// A row for each group of the training that one of those with these addresses is in, at least one for each of them. PostgreSQL is
/// made to look seats and groups up for each, however few it thinks there are of them.
fn known(training: &Training, hashes: &[Vec<u8>], backend: DbBackend) -> SelectStatement {
    use participant::{Column as Person, Entity as People};
    use registration::{Column as Of, Entity as Registrations};
    use seat::{Column as Place, Entity as Seats};
    let mut known = People::find()
        .filter(Person::AddressHash.is_in(hashes.iter().cloned()))
        .into_query();
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
    // Held, so that who is being erased meanwhile is not written again: SQLite has one writer anyway.
    known.lock_with_tables(LockType::Share, [People]).take()
}

/// The groups that are known already, or that chapters have. Those that somebody names are read as they see them (`Seen`).
pub async fn groups(
    on: &DatabaseTransaction,
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
    pub async fn read(txs: &[Tx<'_>], requests: &[Request]) -> Result<Self, WriteError> {
        use registration_group::{Column, Entity};
        let mut named: Vec<(&Tx<'_>, BTreeSet<i64>)> = Vec::new();
        for (tx, request) in txs.iter().zip(requests) {
            let Into::Named(id) = &request.into else {
                continue;
            };
            let theirs = named
                .iter_mut()
                .find(|(one, _)| one.viewer() == tx.viewer());
            match theirs {
                Some((_, ids)) => drop(ids.insert(id.0)),
                None => named.push((tx, BTreeSet::from([id.0]))),
            }
        }
        let mut seen = Vec::with_capacity(named.len());
        for (tx, ids) in named {
            let rows = tx.find::<Entity>().filter(Column::Id.is_in(ids));
            let rows = rows.all().await?.into_iter();
            let groups = rows.map(|row| (row.id, row)).collect();
            seen.push((tx.viewer().clone(), groups));
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
    on: &DatabaseTransaction,
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
