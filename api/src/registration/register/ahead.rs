//! Registering with two exchanges with PostgreSQL: it is decided by what is there, and written if nobody has had the training's
//! turn meanwhile.

use std::collections::HashMap;

use sea_orm::DatabaseConnection;
use sea_orm::sea_query::{ExprTrait, Query};

use super::Request;
use super::batch::{Answers, Around, Batch, Come, known_elsewhere};
use super::read::{Unheld, version};
use crate::database;
use crate::error::WriteError;
use crate::registration::ledger::Ledger;

/// More people than these come in by turns: their rows take several statements.
const PEOPLE: usize = 128;
/// PostgreSQL's code for a division by zero.
const DIVISION_BY_ZERO: &str = "22012";
/// How many batches are done in turn where it is full, or after somebody else was at it: another node may be registering for the same
/// training.
const IN_TURN: u32 = 32;

/// What a lane knows from one batch to the next.
#[derive(Default)]
pub struct Trail {
    /// The version of the training's row that it left. While it is that, nobody else has had the turn.
    left: Option<String>,
    /// How many batches are to be done in turn.
    in_turn: u32,
}

/// Answers the requests, which are all for the same training, if each of them is granted and nothing else changes with that. Whoever
/// is refused, finds it full or brings others along waits for the turn: nothing is written then.
pub async fn register(
    on: &DatabaseConnection,
    requests: &[Request],
    trail: &mut Trail,
) -> Result<Option<Answers>, WriteError> {
    let left = trail.left.take();
    if trail.in_turn > 0 {
        trail.in_turn -= 1;
        return Ok(None);
    }
    let Some(first) = requests.first() else {
        return Ok(None);
    };
    let people: usize = requests.iter().map(|one| one.entrants.len()).sum();
    if people > PEOPLE || requests.iter().any(|request| request.is_rehearsal) {
        return Ok(None);
    }
    let training = &*first.training;
    let mut come = Come::new(requests, 0);
    let (unheld, around) = tokio::join!(
        Unheld::read(on, training, &mut come.people),
        Around::read(on, training, &come.pens, requests),
    );
    let (Some(unheld), mut around) = (unheld?, around?) else {
        return Ok(None);
    };
    // Both are of the same moment only if nobody has had the turn since this lane had it. After each turn of somebody's it takes one
    // statement more, whoever comes in.
    if left.as_ref() != Some(&unheld.version) {
        around = Around::read(on, training, &come.pens, requests).await?;
    }
    if unheld.admission.is_full {
        trail.in_turn = IN_TURN;
        return Ok(None);
    }
    let ledger = Ledger::open(training, unheld.admission.clone(), false);
    let mut batch = Batch::new(on, &ledger, around, come).await?;
    let outcomes = batch.decide(requests, &HashMap::new());
    if outcomes.iter().any(Result::is_err) || !batch.rows.carried.is_empty() {
        return Ok(None);
    }
    let writes = batch.writes();
    let (mut turn, is_fullness_other) = batch.counted(ledger);
    turn.and_where(version("admission").eq(unheld.version.as_str()));
    turn.returning(Query::returning().expr(version("admission")));
    let people = (!unheld.people.is_empty()).then(|| (unheld.still(), unheld.people.len()));
    match writes.run_if(on, turn, people).await {
        Ok(left) => trail.left = left,
        // Something is no longer as it was read.
        Err(error) if database::code(&error).as_deref() == Some(DIVISION_BY_ZERO) => {
            trail.in_turn = IN_TURN;
            return Err(WriteError::Again(error));
        }
        Err(error) => return Err(known_elsewhere(error)),
    }
    Ok(Some(Answers {
        outcomes,
        is_fullness_other,
    }))
}
