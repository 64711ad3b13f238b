//! `node` and `nodes`: anything with an id, by its id.

use async_graphql::{Context, ID, Interface, Object};
use entity::ids::{
    AssignmentId, MaterialId, ModuleId, ProgramId, SessionId, SittingId, SkillId, TrainingId,
};

use super::cx;
use super::ids::{self, Kind};
use crate::curriculum::graphql::{
    AssignmentObject, MaterialObject, ModuleObject, ProgramObject, SkillObject, TrainingObject,
};
use crate::cx::Cx;
use crate::error::{ErrorCode, Refusal, Result};
use crate::schedule::graphql::{SessionObject, SittingObject};

/// Something with an id that stays the same.
#[derive(Interface)]
#[graphql(
    name = "Node",
    field(name = "id", ty = "ID", desc = "Opaque, and the same for ever.")
)]
pub enum Node {
    Assignment(AssignmentObject),
    Material(MaterialObject),
    Module(ModuleObject),
    Program(ProgramObject),
    Session(SessionObject),
    Sitting(SittingObject),
    Skill(SkillObject),
    Training(TrainingObject),
}

/// The most ids that `nodes` takes.
const MOST: usize = 100;

fn find(cx: &Cx, kind: Kind, row: i64) -> Option<Node> {
    let content = cx.content();
    let curriculum = &content.curriculum;
    let schedule = &content.schedule;
    Some(match kind {
        Kind::Assignment => {
            Node::Assignment(curriculum.assignment(AssignmentId(row))?.clone().into())
        }
        Kind::Material => {
            let material = curriculum.material(MaterialId(row))?;
            Node::Material(MaterialObject::new(material, cx.chain(None)))
        }
        Kind::Module => Node::Module(curriculum.module(ModuleId(row))?.clone().into()),
        Kind::Program => Node::Program(curriculum.program(ProgramId(row))?.clone().into()),
        Kind::Session => Node::Session(schedule.session(SessionId(row))?.clone().into()),
        Kind::Sitting => Node::Sitting(schedule.sitting(SittingId(row))?.clone().into()),
        Kind::Skill => Node::Skill(curriculum.skill(SkillId(row))?.clone().into()),
        Kind::Training => Node::Training(curriculum.training(TrainingId(row))?.clone().into()),
    })
}

#[derive(Default)]
pub struct NodeQuery;

#[Object]
impl NodeQuery {
    /// The thing with this id; null if there is none that the viewer may see.
    async fn node(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "An id that this service gave out.")] id: ID,
    ) -> Result<Option<Node>> {
        let (kind, row) = ids::decode(&id, "id")?;
        Ok(find(cx(ctx), kind, row))
    }

    /// The things with these ids, in the same order; null for each that is unknown or out of scope.
    async fn nodes(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "At most 100 ids.")] ids: Vec<ID>,
    ) -> Result<Vec<Option<Node>>> {
        if ids.len() > MOST {
            return Err(Refusal::new(ErrorCode::TooLarge, "error-too-many")
                .about("ids")
                .with("max", MOST)
                .with("count", ids.len())
                .into());
        }
        let cx = cx(ctx);
        ids.iter()
            .enumerate()
            .map(|(index, id)| {
                let (kind, row) = ids::decode(id, &format!("ids.{index}"))?;
                Ok(find(cx, kind, row))
            })
            .collect()
    }
}
