//! Many requests for one training in one transaction: what they depend on is read once, then the rules decide
//! one after the other, then everything is written with one statement for each table.

use std::collections::{HashMap, HashSet};

use entity::ids::{GroupId, ParticipantId};
use entity::registration::RegistrationStatus;
use entity::{idempotency, participant, registration, registration_group, seat};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, DatabaseTransaction, DbErr, EntityTrait,
    PaginatorTrait, QueryFilter, Set,
};

use super::insert::{insert, insert_new};
use super::plan::{House, Standing};
use super::read::{groups, recognize, standings};
use super::rows::{Rows, Someone};
use super::{Registered, Request};
use crate::cx::{ROWS, Tx, conflict, insert_all};
use crate::error::{Error, Result, WriteError};
use crate::registration::turn::{Turn, seats_of};

pub type Outcome = Result<Registered>;

/// Answers each of the requests, which are all for the same training.
pub async fn register(
    on: &DatabaseTransaction,
    requests: &[Request],
    attempt: u64,
) -> Result<Vec<Outcome>, WriteError> {
    let Some(first) = requests.first() else {
        return Ok(Vec::new());
    };
    let turn = Turn::take(on, &first.training, first.origin.now()).await?;
    let known = recorded(on, requests).await?;
    let mut batch = Batch::read(on, &turn, requests, attempt).await?;
    let mut outcomes = Vec::with_capacity(requests.len());
    let mut fresh: HashMap<Name, (String, Registered)> = HashMap::new();
    for (request, tx) in requests.iter().zip(&batch.txs) {
        let name = name(request, tx);
        if request.is_rehearsal {
            outcomes.push(
                batch
                    .rows
                    .enter(request, tx, &mut batch.house, &batch.people),
            );
            continue;
        }
        let outcome = match (known.get(&name), fresh.get(&name)) {
            (Some(row), _) if row.digest != request.digest => Err(conflict().into()),
            (Some(row), _) => serde_json::from_str(&row.outcome).map_err(Error::internal),
            (None, Some((digest, _))) if *digest != request.digest => Err(conflict().into()),
            (None, Some((_, before))) => Ok(before.clone()),
            (None, None) => {
                let entered = batch
                    .rows
                    .enter(request, tx, &mut batch.house, &batch.people);
                if let Ok(registered) = &entered {
                    fresh.insert(name, (request.digest.clone(), registered.clone()));
                }
                entered
            }
        };
        outcomes.push(outcome);
    }
    batch.write(on, turn).await?;
    Ok(outcomes)
}

type Name = (String, String, String, String);

fn name(request: &Request, tx: &Tx<'_>) -> Name {
    (
        tx.viewer().issuer.clone(),
        tx.viewer().subject.clone(),
        request.action.name().to_owned(),
        request.key.as_str().to_owned(),
    )
}

/// How requests with these keys were answered before.
async fn recorded(
    on: &DatabaseTransaction,
    requests: &[Request],
) -> Result<HashMap<Name, idempotency::Model>, WriteError> {
    use idempotency::{Column, Entity};
    let mut keys: HashMap<(String, String, String), Vec<String>> = HashMap::new();
    for request in requests {
        let viewer = request.origin.viewer();
        let whose = (viewer.issuer.clone(), viewer.subject.clone());
        let of = (whose.0, whose.1, request.action.name().to_owned());
        keys.entry(of)
            .or_default()
            .push(request.key.as_str().to_owned());
    }
    let mut known = Condition::any();
    for ((issuer, subject, mutation), keys) in keys {
        let these = Condition::all()
            .add(Column::Issuer.eq(issuer))
            .add(Column::Subject.eq(subject))
            .add(Column::Mutation.eq(mutation))
            .add(Column::Key.is_in(keys));
        known = known.add(these);
    }
    let rows = Entity::find().filter(known).all(on).await?;
    let named = rows.into_iter().map(|row| {
        let name = (
            row.issuer.clone(),
            row.subject.clone(),
            row.mutation.clone(),
            row.key.clone(),
        );
        (name, row)
    });
    Ok(named.collect())
}

struct Batch<'t> {
    txs: Vec<Tx<'t>>,
    house: House,
    before: House,
    /// By the hash of their address.
    people: HashMap<Vec<u8>, Someone>,
    rows: Rows,
}

impl<'t> Batch<'t> {
    async fn read(
        on: &'t DatabaseTransaction,
        turn: &Turn<'_>,
        requests: &[Request],
        attempt: u64,
    ) -> Result<Self, WriteError> {
        let txs: Vec<Tx<'t>> = requests
            .iter()
            .map(|request| Tx::new(on, request.origin.clone(), attempt))
            .collect();
        let mut people = HashMap::new();
        for (request, tx) in requests.iter().zip(&txs) {
            for entrant in &request.entrants {
                let hash = tx.addresses().hash(entrant.email.reveal());
                people.entry(hash).or_insert_with(|| Someone {
                    id: ParticipantId(tx.random_id()),
                    own_word: None,
                    seat: None,
                });
            }
        }
        recognize(on, turn.training, &mut people).await?;
        let mut house = turn.house();
        let known = groups(on, turn.training, requests).await?;
        house.groups = standings(on, &known, &people).await?;
        Ok(Self {
            before: house.clone(),
            rows: Rows::new(known, turn.ids),
            txs,
            house,
            people,
        })
    }

    async fn write(self, on: &DatabaseTransaction, mut turn: Turn<'_>) -> Result<(), WriteError> {
        let rows = self.rows;
        if rows.registrations.is_empty() {
            return Ok(());
        }
        let by_address = OnConflict::column(participant::Column::AddressHash);
        insert_new(on, rows.participants, by_address).await?;
        // Somebody may have been quicker, in another training: then it is done again, with who is there now.
        let wanted: HashSet<i64> = rows.seats.iter().map(|row| row.participant_id.0).collect();
        let wanted: Vec<i64> = wanted.into_iter().collect();
        let mut there = 0;
        for part in wanted.chunks(ROWS) {
            use participant::{Column, Entity};
            let rows = Entity::find().filter(Column::Id.is_in(part.iter().copied()));
            there += rows.count(on).await?;
        }
        if there != wanted.len() as u64 {
            let quicker = DbErr::Custom("somebody else knew a person first".to_owned());
            return Err(WriteError::Again(quicker));
        }
        let groups = rows.groups.into_iter().map(|mut row| {
            if let Some(standing) = self.house.groups.get(&row.id) {
                row.status = standing.status;
                row.queue = standing.queue;
                row.size = standing.size;
                row.facilitators = standing.facilitators;
            }
            row
        });
        insert(on, groups.collect()).await?;
        let by_person = [seat::Column::TrainingId, seat::Column::ParticipantId];
        insert_new(on, rows.seats, OnConflict::columns(by_person)).await?;
        for (id, standing) in &self.house.groups {
            if self
                .before
                .groups
                .get(id)
                .is_some_and(|before| before != standing)
            {
                write_group(on, *id, standing).await?;
            }
        }
        let mut seats: HashSet<i64> = rows.registrations.iter().map(|row| row.seat_id.0).collect();
        insert(on, rows.registrations).await?;
        insert(on, rows.persons).await?;
        for (group, verdict) in rows.carried {
            use registration::{Column, Entity};
            Entity::update_many()
                .col_expr(Column::Status, verdict.status.into())
                .col_expr(Column::Queue, Expr::value(verdict.queue))
                .filter(Column::GroupId.eq(group))
                .filter(Column::Status.eq(RegistrationStatus::Pending))
                .exec(on)
                .await?;
            seats.extend(seats_of(on, Column::GroupId.eq(group)).await?);
        }
        insert_all(on, rows.audits).await?;
        insert_all(on, rows.announcements).await?;
        insert(on, rows.outcomes).await?;
        turn.settle(seats).await?;
        turn.last_queue = self.house.last_queue;
        turn.ids = rows.ids;
        turn.finish().await
    }
}

async fn write_group(
    on: &DatabaseTransaction,
    id: GroupId,
    standing: &Standing,
) -> Result<(), WriteError> {
    let values = registration_group::ActiveModel {
        id: Set(id),
        status: Set(standing.status),
        queue: Set(standing.queue),
        size: Set(standing.size),
        facilitators: Set(standing.facilitators),
        ..Default::default()
    };
    values.update(on).await?;
    Ok(())
}
