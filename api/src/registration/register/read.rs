//! What the rules need to know of people and groups: one statement for each kind of thing.

use std::collections::{BTreeSet, HashMap, HashSet};

use entity::ids::{GroupId, ParticipantId};
use entity::registration::RegistrationStatus;
use entity::registration_group::GroupStatus;
use entity::{participant, registration, registration_group, seat};
use sea_orm::{ColumnTrait, Condition, DatabaseTransaction, EntityTrait, QueryFilter, QuerySelect};

use super::plan::Standing;
use super::rows::Someone;
use super::{Into, Request};
use crate::access::Viewer;
use crate::curriculum::Training;
use crate::cx::{ROWS, Tx};
use crate::error::{ErrorCode, Refusal, WriteError};
use crate::people::not_found;

/// Finds those who are known by their address, and the seats that they have.
pub async fn recognize(
    on: &DatabaseTransaction,
    training: &Training,
    people: &mut HashMap<Vec<u8>, Someone>,
) -> Result<(), WriteError> {
    let hashes: Vec<Vec<u8>> = people.keys().cloned().collect();
    for part in hashes.chunks(ROWS) {
        use participant::{Column, Entity};
        // Held, so that who is being erased meanwhile is not written again: SQLite has one writer anyway.
        let rows = Entity::find()
            .filter(Column::AddressHash.is_in(part.iter().cloned()))
            .lock_shared();
        for row in rows.all(on).await? {
            let hash = row.address_hash.clone().unwrap_or_default();
            if let Some(someone) = people.get_mut(&hash) {
                someone.id = row.id;
                someone.is_known = true;
                someone.own_word = row.is_own_word.then_some(row);
            }
        }
    }
    let mut by_id: HashMap<ParticipantId, &mut Someone> =
        people.values_mut().map(|one| (one.id, one)).collect();
    let ids: Vec<i64> = by_id.keys().map(|id| id.0).collect();
    for part in ids.chunks(ROWS) {
        use seat::{Column, Entity};
        let rows = Entity::find()
            .filter(Column::TrainingId.eq(training.id))
            .filter(Column::ParticipantId.is_in(part.iter().copied()));
        for row in rows.all(on).await? {
            if let Some(someone) = by_id.get_mut(&row.participant_id) {
                someone.seat = Some(row);
            }
        }
    }
    Ok(())
}

/// The groups that the requests name, or that chapters have.
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
            Into::Known(id) | Into::Named(id) => ids.push(id.0),
            Into::Umbrella(founded) => chapters.extend(founded.chapter.map(|(id, _)| id.0)),
            Into::New(_) => {}
        }
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

/// Which of the groups that they name people see, and whether each is an umbrella.
pub struct Seen(Vec<(Viewer, HashMap<GroupId, bool>)>);

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
            let groups = rows.map(|row| (row.id, row.is_umbrella)).collect();
            seen.push((tx.viewer().clone(), groups));
        }
        Ok(Self(seen))
    }

    /// Who names a group has to see it, and it has to be an umbrella: also who sends again what was granted to another token.
    pub fn allows(&self, request: &Request) -> Result<(), Refusal> {
        let Into::Named(id) = &request.into else {
            return Ok(());
        };
        let mut all = self.0.iter();
        let theirs = all.find(|(viewer, _)| viewer == request.origin.viewer());
        match theirs.and_then(|(_, groups)| groups.get(id)) {
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
    let mut members = Vec::new();
    if !forming.is_empty() {
        members.push(Condition::all().add(Column::GroupId.is_in(forming)));
    }
    let ids: Vec<i64> = people.values().map(|one| one.id.0).collect();
    for part in ids.chunks(ROWS) {
        // By the few who come in, not by the many who may be there.
        members.push(Condition::all().add(Column::ParticipantId.is_in(part.iter().copied())));
    }
    for which in members {
        let rows = Entity::find()
            .filter(which)
            .filter(Column::Status.ne(RegistrationStatus::Cancelled));
        for member in rows.all(on).await? {
            if let Some(group) = standings.get_mut(&member.group_id) {
                group.members.insert(member.participant_id);
            }
        }
    }
    Ok(standings)
}
