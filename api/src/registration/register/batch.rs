//! Many requests for one training in one transaction: what they depend on is read once, then the rules decide
//! one after the other, then everything is written at once.

use std::collections::{HashMap, HashSet};
use std::mem::take;

use entity::ids::{GroupId, ParticipantId};
use entity::registration::RegistrationStatus;
use entity::{idempotency, participant, registration, registration_group, seat};
use sea_orm::sea_query::{Expr, OnConflict, UnionType, UpdateStatement};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DatabaseExecutor, DatabaseTransaction, DbErr, EntityTrait,
    QueryFilter, QueryTrait, Set, SqlErr,
};

use super::insert::Writes;
use super::plan::{House, Standing};
use super::read::{Seen, groups, recognize, standings};
use super::rows::{Rows, Someone};
use super::{Registered, Request};
use crate::curriculum::Training;
use crate::cx::{Pen, conflict};
use crate::error::{Error, Result, WriteError};
use crate::registration::ledger::Ledger;
use crate::registration::turn::{Turn, seats_of};

pub type Outcome = Result<Registered>;

/// What came of each request, and whether the training has become full, or is no longer.
#[derive(Default)]
pub struct Answers {
    pub outcomes: Vec<Outcome>,
    pub is_fullness_other: bool,
}

/// Answers each of the requests, which are all for the same training.
pub async fn register(
    on: &DatabaseTransaction,
    requests: &[Request],
    attempt: u64,
) -> Result<Answers, WriteError> {
    let Some(first) = requests.first() else {
        return Ok(Answers::default());
    };
    let turn = Turn::take(on, &first.training, first.origin.now()).await?;
    // Hardly anybody asks twice. Who would be refused may have been granted the same before, and whose key is taken finds that out
    // when it is written.
    let is_first = attempt == 0;
    let known = match is_first {
        true => HashMap::new(),
        false => recorded(on, requests).await?,
    };
    let mut batch = read(on, &turn, requests, attempt).await?;
    let mut outcomes = batch.decide(requests, &known);
    let mut decided = requests.iter().zip(&outcomes);
    if is_first && decided.any(|(request, outcome)| !request.is_rehearsal && outcome.is_err()) {
        let known = recorded(on, requests).await?;
        if !known.is_empty() {
            batch = read(on, &turn, requests, attempt).await?;
            outcomes = batch.decide(requests, &known);
        }
    }
    for registered in outcomes.iter_mut().flatten() {
        // What came after has changed the earlier members too.
        if batch.rows.carried.contains_key(&GroupId(registered.group)) {
            registered.row = None;
        }
    }
    let is_fullness_other = batch.write(on, turn).await?;
    Ok(Answers {
        outcomes,
        is_fullness_other,
    })
}

async fn read(
    on: &DatabaseTransaction,
    turn: &Turn<'_>,
    requests: &[Request],
    attempt: u64,
) -> Result<Batch, WriteError> {
    let mut come = Come::new(requests, attempt);
    recognize(on, turn.ledger.training, &mut come.people).await?;
    let around = Around::read(on, turn.ledger.training, &come.pens, requests).await?;
    Batch::new(on, &turn.ledger, around, come).await
}

type Name = (String, String, String, String);

fn name(request: &Request) -> Name {
    let viewer = request.origin.viewer();
    (
        viewer.issuer.clone(),
        viewer.subject.clone(),
        request.action.name().to_owned(),
        request.key.as_str().to_owned(),
    )
}

/// How requests with these keys were answered before.
async fn recorded(
    on: &DatabaseTransaction,
    requests: &[Request],
) -> Result<HashMap<Name, idempotency::Model>, WriteError> {
    // Each on its own: of a list of keys PostgreSQL may think that reading everything of somebody's is quicker.
    let each = requests
        .iter()
        .map(|request| idempotency::Entity::find_by_id(name(request)));
    let all = each.reduce(|mut all, one| {
        QueryTrait::query(&mut all).union(UnionType::All, one.into_query());
        all
    });
    let rows = match all {
        Some(all) => all.all(on).await?,
        None => Vec::new(),
    };
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

/// Who asks, and who is to come in.
pub struct Come {
    pub pens: Vec<Pen>,
    /// By the hash of their address.
    pub people: HashMap<Vec<u8>, Someone>,
}

impl Come {
    pub fn new(requests: &[Request], attempt: u64) -> Self {
        let pens: Vec<Pen> = requests
            .iter()
            .map(|request| Pen::new(request.origin.clone(), attempt))
            .collect();
        let mut people = HashMap::new();
        for (request, pen) in requests.iter().zip(&pens) {
            for entrant in &request.entrants {
                let hash = pen.addresses().hash(entrant.email.reveal());
                people.entry(hash).or_insert_with(|| Someone {
                    id: ParticipantId(pen.random_id()),
                    is_known: false,
                    own_word: None,
                    seat: None,
                    groups: Vec::new(),
                });
            }
        }
        Self { pens, people }
    }
}

/// The groups that requests are about.
pub struct Around {
    seen: Seen,
    known: Vec<registration_group::Model>,
}

impl Around {
    pub async fn read<'c, C>(
        on: &'c C,
        training: &Training,
        pens: &'c [Pen],
        requests: &[Request],
    ) -> Result<Self, WriteError>
    where
        C: ConnectionTrait,
        DatabaseExecutor<'c>: From<&'c C>,
    {
        let seen = Seen::read(on, pens, requests).await?;
        let mut known = groups(on, training, requests).await?;
        known.extend(seen.groups(training).cloned());
        Ok(Self { seen, known })
    }
}

pub struct Batch {
    come: Come,
    house: House,
    before: House,
    seen: Seen,
    pub rows: Rows,
}

impl Batch {
    pub async fn new(
        on: &impl ConnectionTrait,
        ledger: &Ledger<'_>,
        Around { seen, known }: Around,
        come: Come,
    ) -> Result<Self, WriteError> {
        let mut house = ledger.house();
        house.groups = standings(on, &known, &come.people).await?;
        Ok(Self {
            before: house.clone(),
            seen,
            rows: Rows::new(known, ledger.given.clone()),
            house,
            come,
        })
    }

    /// What becomes of each of them, one after the other.
    pub fn decide(
        &mut self,
        requests: &[Request],
        known: &HashMap<Name, idempotency::Model>,
    ) -> Vec<Outcome> {
        let mut outcomes = Vec::with_capacity(requests.len());
        let mut fresh: HashMap<Name, (String, Registered)> = HashMap::new();
        for (request, pen) in requests.iter().zip(&self.come.pens) {
            let people = &self.come.people;
            let mut enter = || (self.rows).enter(request, pen, &mut self.house, people);
            if request.is_rehearsal {
                outcomes.push(enter());
                continue;
            }
            if let Err(refusal) = self.seen.allows(request) {
                outcomes.push(Err(refusal.into()));
                continue;
            }
            let name = name(request);
            let outcome = match (known.get(&name), fresh.get(&name)) {
                (Some(row), _) if row.digest != request.digest => Err(conflict().into()),
                (Some(row), _) => serde_json::from_str(&row.outcome).map_err(Error::internal),
                (None, Some((digest, _))) if *digest != request.digest => Err(conflict().into()),
                (None, Some((_, before))) => Ok(before.clone()),
                (None, None) => {
                    let entered = enter();
                    if let Ok(registered) = &entered {
                        fresh.insert(name, (request.digest.clone(), registered.clone()));
                    }
                    entered
                }
            };
            outcomes.push(outcome);
        }
        outcomes
    }

    /// What is to be written but for what is carried, and the training's row.
    pub fn writes(&mut self) -> Writes {
        let rows = &mut self.rows;
        let groups = take(&mut rows.groups).into_iter().map(|mut row| {
            if let Some(standing) = self.house.groups.get(&row.id) {
                row.status = standing.status;
                row.queue = standing.queue;
                row.size = standing.size;
                row.facilitators = standing.facilitators;
            }
            row
        });
        let mut writes = Writes::default();
        let by_address = OnConflict::column(participant::Column::AddressHash)
            .do_nothing()
            .to_owned();
        writes.upsert(take(&mut rows.participants), &by_address);
        writes.insert(groups.collect());
        let by_person = [seat::Column::TrainingId, seat::Column::ParticipantId];
        let stands = [
            seat::Column::Status,
            seat::Column::Places,
            seat::Column::ConfirmedAt,
        ];
        // Those that are there too: as many statements for somebody whom others know as for a stranger.
        let by_person = OnConflict::columns(by_person)
            .update_columns(stands)
            .to_owned();
        writes.upsert(take(&mut rows.seats).into_values().collect(), &by_person);
        for (id, standing) in &self.house.groups {
            let before = self.before.groups.get(id);
            if before.is_some_and(|before| before != standing) {
                writes.update(group_as(*id, standing));
            }
        }
        writes.insert(take(&mut rows.registrations));
        writes.insert(take(&mut rows.persons));
        writes.insert(take(&mut rows.audits));
        writes.add(take(&mut rows.announcements));
        writes.insert(take(&mut rows.outcomes));
        writes
    }

    /// What keeps the training's row, and whether it has become full, or is no longer.
    pub fn counted(&self, mut ledger: Ledger<'_>) -> (UpdateStatement, bool) {
        ledger.heed(&self.house, self.rows.given.clone());
        ledger.counted()
    }

    async fn write(
        mut self,
        on: &DatabaseTransaction,
        mut turn: Turn<'_>,
    ) -> Result<bool, WriteError> {
        if self.rows.outcomes.is_empty() {
            return Ok(false);
        }
        let mut writes = self.writes();
        if self.rows.carried.is_empty() {
            let (counted, is_fullness_other) = self.counted(turn.ledger);
            writes.update(counted);
            writes.run(on).await.map_err(known_elsewhere)?;
            return Ok(is_fullness_other);
        }
        writes.run(on).await.map_err(known_elsewhere)?;
        let mut carried = HashSet::new();
        for (group, verdict) in self.rows.carried {
            use registration::{Column, Entity};
            Entity::update_many()
                .col_expr(Column::Status, verdict.status.into())
                .col_expr(Column::Queue, Expr::value(verdict.queue))
                .filter(Column::GroupId.eq(group))
                .filter(Column::Status.eq(RegistrationStatus::Pending))
                .exec(on)
                .await?;
            carried.extend(seats_of(on, Column::GroupId.eq(group)).await?);
        }
        turn.settle(carried).await?;
        turn.ledger.heed(&self.house, self.rows.given);
        turn.finish().await
    }
}

/// Somebody whom another training knew first meanwhile is there under another id: then it is done again, with who is there now.
pub fn known_elsewhere(error: DbErr) -> WriteError {
    match error.sql_err() {
        Some(SqlErr::ForeignKeyConstraintViolation(_)) => WriteError::Again(error),
        _ => error.into(),
    }
}

fn group_as(id: GroupId, standing: &Standing) -> UpdateStatement {
    use registration_group::{ActiveModel, Column, Entity};
    let values = ActiveModel {
        status: Set(standing.status),
        queue: Set(standing.queue),
        size: Set(standing.size),
        facilitators: Set(standing.facilitators),
        ..Default::default()
    };
    let update = Entity::update_many().set(values).filter(Column::Id.eq(id));
    update.into_query()
}
