//! Whose a stay is: by the code of a registration or by an address, never by a name that is like another.

use std::collections::{BTreeSet, HashMap};

use entity::ids::{ParticipantId, SeatId};
use entity::registration::RegistrationStatus;
use entity::{participant, registration};
use sea_orm::{ColumnTrait, Condition};

use super::Stay;
use crate::cx::{ROWS, Tx};
use crate::error::WriteError;
use crate::live::record::Place;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner {
    /// Nobody within the viewer's scope is known by it.
    Nobody,
    Seat(SeatId),
    /// Somebody who was erased: nothing of the stay is kept.
    Erased,
}

impl Owner {
    pub const fn seat(self) -> Option<SeatId> {
        match self {
            Self::Seat(seat) => Some(seat),
            Self::Nobody | Self::Erased => None,
        }
    }
}

/// The owner of each stay, in their order.
pub async fn owners(tx: &Tx<'_>, place: &Place, stays: &[Stay]) -> Result<Vec<Owner>, WriteError> {
    let by_code = by_code(tx, place, stays).await?;
    let hashes: Vec<Option<Vec<u8>>> = stays
        .iter()
        .map(|stay| Some(tx.addresses().hash(stay.email.as_deref()?)))
        .collect();
    let by_address = by_address(tx, place, &hashes).await?;
    let owner = |(stay, hash): (&Stay, &Option<Vec<u8>>)| {
        let by_code = stay
            .codes
            .iter()
            .find_map(|code| by_code.get(code).copied());
        let by_address = || Some(Owner::Seat(*by_address.get(hash.as_ref()?)?));
        by_code.or_else(by_address).unwrap_or(Owner::Nobody)
    };
    Ok(stays.iter().zip(&hashes).map(owner).collect())
}

/// Those of the seats that the viewer may see.
pub async fn visible(tx: &Tx<'_>, seats: BTreeSet<SeatId>) -> Result<BTreeSet<SeatId>, WriteError> {
    use registration::{Column, Entity};
    let seats: Vec<i64> = seats.into_iter().map(|seat| seat.0).collect();
    let mut seen = BTreeSet::new();
    for part in seats.chunks(ROWS) {
        let rows = tx.find::<Entity>();
        let rows = rows.filter(Column::SeatId.is_in(part.iter().copied()));
        seen.extend(rows.all().await?.into_iter().map(|row| row.seat_id));
    }
    Ok(seen)
}

/// Those who take part in the training, within the viewer's scope.
fn taking_part(place: &Place) -> Condition {
    use registration::Column;
    Condition::all()
        .add(Column::TrainingId.eq(place.training))
        .add(Column::Status.ne(RegistrationStatus::Cancelled))
}

async fn by_code(
    tx: &Tx<'_>,
    place: &Place,
    stays: &[Stay],
) -> Result<HashMap<String, Owner>, WriteError> {
    use registration::{Column, Entity};
    let codes: BTreeSet<&str> = stays
        .iter()
        .flat_map(|stay| stay.codes.iter().map(String::as_str))
        .collect();
    let codes: Vec<&str> = codes.into_iter().collect();
    let mut found = HashMap::new();
    for part in codes.chunks(ROWS) {
        let rows = tx
            .find::<Entity>()
            .filter(taking_part(place))
            .filter(Column::Code.is_in(part.iter().copied()));
        let rows = rows.all().await?;
        let people = tx.find::<participant::Entity>();
        let people = people
            .filter(participant::Column::Id.is_in(rows.iter().map(|row| row.participant_id.0)))
            .filter(participant::Column::AddressHash.is_null());
        let erased: BTreeSet<_> = people.all().await?.into_iter().map(|row| row.id).collect();
        for row in rows {
            let owner = match erased.contains(&row.participant_id) {
                true => Owner::Erased,
                false => Owner::Seat(row.seat_id),
            };
            found.insert(row.code, owner);
        }
    }
    Ok(found)
}

async fn by_address(
    tx: &Tx<'_>,
    place: &Place,
    hashes: &[Option<Vec<u8>>],
) -> Result<HashMap<Vec<u8>, SeatId>, WriteError> {
    let hashes: BTreeSet<&Vec<u8>> = hashes.iter().flatten().collect();
    let hashes: Vec<&Vec<u8>> = hashes.into_iter().collect();
    let mut found = HashMap::new();
    for part in hashes.chunks(ROWS) {
        let mut people: HashMap<ParticipantId, Vec<u8>> = HashMap::new();
        {
            use participant::{Column, Entity};
            let part = part.iter().map(|hash| (*hash).clone());
            let rows = tx.find::<Entity>().filter(Column::AddressHash.is_in(part));
            for row in rows.all().await? {
                people.insert(row.id, row.address_hash.unwrap_or_default());
            }
        }
        use registration::{Column, Entity};
        let rows = tx
            .find::<Entity>()
            .filter(taking_part(place))
            .filter(Column::ParticipantId.is_in(people.keys().map(|id| id.0)));
        for row in rows.all().await? {
            if let Some(hash) = people.get(&row.participant_id) {
                found.insert(hash.clone(), row.seat_id);
            }
        }
    }
    Ok(found)
}
