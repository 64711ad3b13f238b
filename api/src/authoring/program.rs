//! What a programme lets its people do.

use std::sync::Arc;

use entity::ids::ProgramId;
use entity::program::ActiveModel;
use futures_util::FutureExt;
use sea_orm::{ActiveModelTrait, Set};

use crate::access::{Action, Resource};
use crate::curriculum::Program;
use crate::cx::{Cx, IdempotencyKey, Isolation, Tx};
use crate::error::{Result, WriteError};
use crate::ids::Kind;

/// Says whether those who write texts may publish their own.
pub async fn update_program(
    cx: &Cx,
    key: Option<IdempotencyKey>,
    program: &Program,
    authors_publish: bool,
) -> Result<()> {
    cx.authorize(Action::UpdateProgram, Resource::Visible)?;
    let input = (program.id.0, authors_publish);
    let done = cx.write_once_at(
        Isolation::Serializable,
        "updateProgram",
        key,
        input,
        |tx, input| apply(tx, input).boxed(),
    );
    done.await?;
    cx.reread_content().await
}

async fn apply(tx: &Tx<'_>, input: Arc<(i64, bool)>) -> Result<(), WriteError> {
    let (id, authors_publish) = *input;
    let row = ActiveModel {
        id: Set(ProgramId(id)),
        authors_publish: Set(authors_publish),
        ..Default::default()
    };
    row.update(tx.on()).await?;
    tx.audit_published(Action::UpdateProgram, Kind::Program, id)
        .await
}
