//! For whom texts are that somebody wrote: for those at the desk; drafts for their authors alone.

use entity::revision::{Column, Entity, RevisionState};
use sea_orm::{ColumnTrait, Condition};

use crate::access::{Action, Guarded, Resource, Viewer, Visible, decide};

impl Guarded for Entity {
    fn visible_to(viewer: &Viewer) -> Visible {
        if decide(Some(viewer), Action::ReadMessages, Resource::Visible).is_err() {
            return Visible::Nothing;
        }
        let shown = Condition::any()
            .add(Column::State.ne(RevisionState::Draft))
            .add(Column::Author.eq(&viewer.subject));
        // What an author gave up before anybody saw it is theirs too.
        let given_up = Condition::any()
            .add(Column::State.ne(RevisionState::Superseded))
            .add(Column::Edition.is_not_null())
            .add(Column::Author.eq(&viewer.subject));
        Visible::Where(Condition::all().add(shown).add(given_up))
    }
}
