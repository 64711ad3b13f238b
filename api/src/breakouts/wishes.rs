//! Whom to keep together, and whom apart. Nothing of it is kept: who wishes it says it again with the next plan.

use std::collections::{BTreeSet, HashMap};

use entity::ids::RegistrationId;
use entity::registration::{Column, Entity};
use sea_orm::ColumnTrait;
use serde::Serialize;

use super::people::Comer;
use crate::cx::Tx;
use crate::error::{ErrorCode, Refusal, WriteError};
use crate::people::not_found;

/// Sets of registrations.
#[derive(Debug, Default, Serialize)]
pub struct Wishes {
    pub together: Vec<Vec<i64>>,
    pub apart: Vec<Vec<i64>>,
}

/// The same by those whom the planner knows, and possible.
#[derive(Default)]
pub struct Granted {
    pub together: Vec<Vec<RegistrationId>>,
    pub apart: Vec<Vec<RegistrationId>>,
}

pub async fn granted(
    tx: &Tx<'_>,
    wishes: &Wishes,
    comers: &[Comer],
    largest: usize,
) -> Result<Granted, WriteError> {
    let ids: BTreeSet<i64> = wishes
        .together
        .iter()
        .chain(&wishes.apart)
        .flatten()
        .copied()
        .collect();
    if ids.is_empty() {
        return Ok(Granted::default());
    }
    let rows = tx
        .find::<Entity>()
        .filter(Column::Id.is_in(ids))
        .all()
        .await?;
    let seen: HashMap<_, _> = rows.iter().map(|row| (row.id.0, row)).collect();
    let own: HashMap<_, _> = comers.iter().map(|one| (one.registration, one)).collect();
    let of_seat: HashMap<_, _> = comers.iter().map(|one| (one.seat, one)).collect();
    let read = |sets: &[Vec<i64>], argument: &str| {
        let one = |(place, of, id): (usize, usize, &i64)| {
            let path = format!("input.{argument}.{of}.{place}");
            let row = seen.get(id).ok_or_else(|| not_found(&path))?;
            let comer = own.get(&row.id).or_else(|| of_seat.get(&row.seat_id));
            let absent = || Refusal::new(ErrorCode::Invalid, "error-not-coming").about(&path);
            Ok(comer.ok_or_else(absent)?.registration)
        };
        let set = |(of, set): (usize, &Vec<i64>)| -> Result<Vec<_>, Refusal> {
            set.iter()
                .enumerate()
                .map(|(place, id)| one((place, of, id)))
                .collect()
        };
        sets.iter()
            .enumerate()
            .map(set)
            .collect::<Result<Vec<_>, _>>()
    };
    let granted = Granted {
        together: joined(read(&wishes.together, "keepTogether")?),
        apart: read(&wishes.apart, "keepApart")?,
    };
    possible(&granted, largest)?;
    Ok(granted)
}

/// Sets that have somebody in common are one.
fn joined(sets: Vec<Vec<RegistrationId>>) -> Vec<Vec<RegistrationId>> {
    let mut joined: Vec<BTreeSet<RegistrationId>> = Vec::new();
    for set in sets {
        let mut all: BTreeSet<_> = set.into_iter().collect();
        joined.retain(|other| {
            let meets = !other.is_disjoint(&all);
            if meets {
                all.extend(other);
            }
            !meets
        });
        joined.push(all);
    }
    joined
        .into_iter()
        .map(|set| set.into_iter().collect())
        .collect()
}

fn possible(granted: &Granted, largest: usize) -> Result<(), Refusal> {
    if let Some(set) = granted.together.iter().find(|set| set.len() > largest) {
        return Err(Refusal::new(ErrorCode::Invalid, "error-together-too-many")
            .about("input.keepTogether")
            .with("count", set.len())
            .with("max", largest));
    }
    for apart in &granted.apart {
        let both =
            |set: &&Vec<RegistrationId>| apart.iter().filter(|one| set.contains(one)).count() > 1;
        if granted.together.iter().any(|set| both(&set)) {
            let refused = Refusal::new(ErrorCode::Conflict, "error-together-and-apart");
            return Err(refused.about("input.keepApart"));
        }
    }
    Ok(())
}
