//! For whom else of a group counts what its contact hands in.

use entity::ids::SeatId;
use entity::registration::{self, RegistrationStatus};
use sea_orm::{ColumnTrait, QueryFilter};
use serde::Serialize;

use crate::curriculum::Assignment;
use crate::cx::Tx;
use crate::error::{ErrorCode, Refusal, Result, WriteError};

/// For how many one submission counts at most.
const MOST: usize = 500;

/// For whom of the group it counts, beside who hands it in.
#[derive(Serialize)]
pub enum Credit {
    Nobody,
    /// Everybody who has a place with the group.
    Group,
    /// By the codes of their registrations.
    Codes(Vec<String>),
}

pub fn may_credit(
    own: &registration::Model,
    assignment: &Assignment,
    credit: &Credit,
) -> Result<()> {
    let path = match credit {
        Credit::Nobody => return Ok(()),
        Credit::Group => "input.creditGroup",
        Credit::Codes(_) => "input.creditCodes",
    };
    if !assignment.is_group_work {
        return Err(Refusal::new(ErrorCode::Invalid, "error-not-group-work")
            .about(path)
            .into());
    }
    if !own.is_contact {
        return Err(Refusal::new(ErrorCode::Forbidden, "error-not-contact")
            .about(path)
            .into());
    }
    Ok(())
}

/// Members see only themselves: their contact knows them by the codes that they say, and by nothing else.
pub async fn credited(
    tx: &Tx<'_>,
    own: &registration::Model,
    credit: &Credit,
) -> Result<Vec<SeatId>, WriteError> {
    use registration::{Column, Entity};
    let members = tx
        .beyond_scope::<Entity>()
        .filter(Column::GroupId.eq(own.group_id))
        .filter(Column::Status.eq(RegistrationStatus::Confirmed));
    let members = match credit {
        Credit::Nobody => return Ok(vec![own.seat_id]),
        Credit::Group => members,
        Credit::Codes(codes) => members.filter(Column::Code.is_in(codes)),
    };
    let members = members.all(tx.on()).await?;
    Refusal::few(members.len(), MOST, "input.creditGroup")?;
    if let Credit::Codes(codes) = credit {
        for (code, index) in codes.iter().zip(0..) {
            if !members.iter().any(|row| row.code == *code) {
                return Err(Refusal::new(ErrorCode::Unknown, "error-code-unknown")
                    .about(format!("input.creditCodes.{index}"))
                    .quoting(code)
                    .into());
            }
        }
    }
    let mut seats: Vec<SeatId> = members.iter().map(|row| row.seat_id).collect();
    seats.push(own.seat_id);
    seats.sort_unstable();
    seats.dedup();
    Ok(seats)
}
