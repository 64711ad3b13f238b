//! The curriculum in the schema.

mod assignment;
mod material;
mod module;
mod program;
mod query;
mod skill;
mod training;

pub use assignment::AssignmentObject;
pub use material::{MaterialKindEnum, MaterialObject};
pub use module::ModuleObject;
pub use program::ProgramObject;
pub use query::{CurriculumQuery, named_program, named_training};
pub use skill::SkillObject;
pub use training::{TrainingObject, TrainingStatusEnum};

use super::{MessageKey, TrainingId};
use crate::cx::Cx;
use crate::error::Result;
use crate::graphql::scalars;
use crate::localization::graphql::{LocalizedTextObject, chain};
use crate::localization::{Args, Layout};

/// A text about a training or a part of it, with the training's facts filled in.
fn training_text(
    cx: &Cx,
    training: TrainingId,
    key: &MessageKey,
    language: Option<&scalars::LanguageTag>,
    layout: Layout,
) -> Result<LocalizedTextObject> {
    text(
        cx,
        key,
        &cx.content().training_args(training),
        language,
        layout,
    )
}

fn text(
    cx: &Cx,
    key: &MessageKey,
    args: &Args,
    language: Option<&scalars::LanguageTag>,
    layout: Layout,
) -> Result<LocalizedTextObject> {
    let chain = chain(cx, language)?;
    Ok(cx.text(&chain, key.as_str(), args, layout)?.into())
}
