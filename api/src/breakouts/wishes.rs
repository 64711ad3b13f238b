//! Whom to keep together, and whom apart. Nothing of it is kept: who wishes it says it again with the next plan.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use entity::ids::RegistrationId;
use entity::registration::{Column, Entity};
use sea_orm::ColumnTrait;
use serde::Serialize;

use super::people::Comer;
use super::state::Unit;
use crate::cx::Tx;
use crate::error::{ErrorCode, Refusal, WriteError};
use crate::people::not_found;

/// Sets of registrations.
#[derive(Debug, Default, Serialize)]
pub struct Wishes {
    pub together: Vec<Vec<i64>>,
    pub apart: Vec<Vec<i64>>,
}

/// The same by places among those who are planned as one, and possible.
#[derive(Default)]
pub struct Granted {
    pub together: Vec<Vec<usize>>,
    pub apart: Vec<Vec<usize>>,
}

/// What is wished of those who are planned as one. Whoever is planned elsewhere is left out of a set.
pub async fn granted(
    tx: &Tx<'_>,
    wishes: &Wishes,
    units: &BTreeMap<Unit, Vec<Comer>>,
    largest: usize,
) -> Result<BTreeMap<Unit, Granted>, WriteError> {
    let sets = wishes.together.iter().chain(&wishes.apart);
    let ids: BTreeSet<i64> = sets.flatten().copied().collect();
    if ids.is_empty() {
        return Ok(BTreeMap::new());
    }
    let rows = tx.find::<Entity>().filter(Column::Id.is_in(ids));
    let seen: BTreeSet<RegistrationId> = rows.all().await?.iter().map(|row| row.id).collect();
    let mut places: HashMap<RegistrationId, (Unit, usize)> = HashMap::new();
    for (unit, comers) in units {
        for (place, comer) in comers.iter().enumerate() {
            let all = comer.registrations.iter();
            places.extend(all.map(|(id, _)| (*id, (*unit, place))));
        }
    }
    let mut granted: BTreeMap<Unit, Granted> = BTreeMap::new();
    for (unit, set) in read(&wishes.together, "keepTogether", &seen, &places)? {
        granted.entry(unit).or_default().together.push(set);
    }
    for (unit, set) in read(&wishes.apart, "keepApart", &seen, &places)? {
        granted.entry(unit).or_default().apart.push(set);
    }
    for of_unit in granted.values_mut() {
        of_unit.together = joined(std::mem::take(&mut of_unit.together));
        possible(of_unit, largest)?;
    }
    Ok(granted)
}

/// Each set by those who are planned as one, each of them once.
fn read(
    sets: &[Vec<i64>],
    argument: &str,
    seen: &BTreeSet<RegistrationId>,
    places: &HashMap<RegistrationId, (Unit, usize)>,
) -> Result<Vec<(Unit, Vec<usize>)>, Refusal> {
    let mut read = Vec::new();
    for (of, set) in sets.iter().enumerate() {
        let mut parts: BTreeMap<Unit, BTreeSet<usize>> = BTreeMap::new();
        for (number, id) in set.iter().enumerate() {
            let path = format!("input.{argument}.{of}.{number}");
            let id = seen.get(&RegistrationId(*id));
            let id = id.ok_or_else(|| not_found(&path))?;
            let absent = || Refusal::new(ErrorCode::Invalid, "error-not-coming").about(&path);
            let (unit, place) = places.get(id).ok_or_else(absent)?;
            parts.entry(*unit).or_default().insert(*place);
        }
        let parts = parts.into_iter();
        read.extend(parts.map(|(unit, set)| (unit, set.into_iter().collect())));
    }
    Ok(read)
}

/// Sets that have somebody in common are one.
fn joined(sets: Vec<Vec<usize>>) -> Vec<Vec<usize>> {
    let mut joined: Vec<BTreeSet<usize>> = Vec::new();
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
    let joined = joined.into_iter();
    joined.map(|set| set.into_iter().collect()).collect()
}

fn possible(granted: &Granted, largest: usize) -> Result<(), Refusal> {
    if let Some(set) = granted.together.iter().find(|set| set.len() > largest) {
        return Err(Refusal::new(ErrorCode::Invalid, "error-together-too-many")
            .about("input.keepTogether")
            .with("count", set.len())
            .with("max", largest));
    }
    for apart in &granted.apart {
        let both = |set: &Vec<usize>| apart.iter().filter(|one| set.contains(one)).count() > 1;
        if granted.together.iter().any(both) {
            let refused = Refusal::new(ErrorCode::Conflict, "error-together-and-apart");
            return Err(refused.about("input.keepApart"));
        }
    }
    Ok(())
}
