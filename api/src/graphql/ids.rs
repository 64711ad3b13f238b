//! Global ids as arguments and answers.

use async_graphql::ID;

pub use crate::ids::{Kind, name};

use crate::error::{ErrorCode, Refusal};
use crate::ids;

pub fn encode(kind: Kind, row: i64) -> ID {
    ID(ids::encode(kind, row))
}

/// `argument` is what the refusal names.
pub fn decode(id: &ID, argument: &str) -> Result<(Kind, i64), Refusal> {
    ids::decode(id).ok_or_else(|| malformed(id, argument))
}

/// The row of an id of one kind; `None` for an id of another, which is as good as unknown.
pub fn row(kind: Kind, id: &ID, argument: &str) -> Result<Option<i64>, Refusal> {
    let (found, row) = decode(id, argument)?;
    Ok((found == kind).then_some(row))
}

/// The same for a list: what is unknown matches nothing.
pub fn rows(
    kind: Kind,
    list: Option<&Vec<ID>>,
    argument: &str,
) -> Result<Option<Vec<i64>>, Refusal> {
    let Some(list) = list else {
        return Ok(None);
    };
    let entries = list.iter().enumerate();
    let rows = entries.map(|(index, id)| row(kind, id, &format!("{argument}.{index}")));
    let rows: Vec<_> = rows.collect::<Result<_, _>>()?;
    Ok(Some(rows.into_iter().flatten().collect()))
}

fn malformed(id: &ID, argument: &str) -> Refusal {
    Refusal::new(ErrorCode::Invalid, "error-id-malformed")
        .about(argument)
        .quoting(id)
}
