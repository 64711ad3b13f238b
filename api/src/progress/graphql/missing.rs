//! What somebody still has to do.

use async_graphql::{Context, Enum, Object};

use crate::curriculum::graphql::{AssignmentObject, ModuleObject};
use crate::error::Result;
use crate::graphql::{cx, scalars};
use crate::localization::Layout;
use crate::localization::graphql::{LocalizedTextObject, chain};

/// A kind of thing that completing a training takes.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(name = "RequirementCode")]
pub enum RequirementCode {
    /// Attending sessions.
    Attendance,
    /// Handing in assignments.
    Assignment,
    /// A facilitator's confirmation.
    Attestation,
}

pub struct MissingRequirementObject {
    pub code: RequirementCode,
    pub count: i32,
    pub module: Option<ModuleObject>,
    pub assignment: Option<AssignmentObject>,
}

/// Something that somebody still has to do to complete a training.
#[Object(name = "MissingRequirement")]
impl MissingRequirementObject {
    /// What kind of thing.
    async fn code(&self) -> RequirementCode {
        self.code
    }

    /// How many more of them.
    async fn count(&self) -> i32 {
        self.count
    }

    /// For sessions: the first module whose session they have not attended and still can; null if there is none.
    async fn module(&self) -> Option<ModuleObject> {
        self.module.clone()
    }

    /// For assignments: the first one that is not due yet and that they have not handed in; null if there is none.
    async fn assignment(&self) -> Option<AssignmentObject> {
        self.assignment.clone()
    }

    /// The same in words: "2 more sessions to attend".
    async fn text(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language to answer in.")] language: Option<scalars::LanguageTag>,
    ) -> Result<LocalizedTextObject> {
        let cx = cx(ctx);
        let chain = chain(cx, language.as_ref())?;
        let key = match self.code {
            RequirementCode::Attendance => "progress-attendance-missing",
            RequirementCode::Assignment => "progress-assignments-missing",
            RequirementCode::Attestation => "progress-attestation-missing",
        };
        let args = vec![("count", self.count.into())];
        Ok(cx.text(&chain, key, &args, Layout::Inline)?.into())
    }
}
