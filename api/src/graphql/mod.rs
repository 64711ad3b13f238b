//! The schema as a whole: its root, and what all of its parts share.
//!
//! A domain's objects and fields are in that domain's `graphql.rs`.

pub mod ids;
pub mod node;
pub mod order;
pub mod paging;
pub mod scalars;

use async_graphql::{Context, EmptyMutation, EmptySubscription, MergedObject, SchemaBuilder};

use crate::cx::Cx;

/// Everything that can be asked.
#[derive(MergedObject, Default)]
pub struct Query(
    node::NodeQuery,
    crate::localization::graphql::LocalizationQuery,
    crate::curriculum::graphql::CurriculumQuery,
    crate::schedule::graphql::ScheduleQuery,
);

pub type Schema = async_graphql::Schema<Query, EmptyMutation, EmptySubscription>;

/// How deep a document may nest and how many fields it may ask for.
const DEPTH: usize = 16;
const FIELDS: usize = 4000;

pub fn schema() -> Schema {
    builder().finish()
}

fn builder() -> SchemaBuilder<Query, EmptyMutation, EmptySubscription> {
    Schema::build(Query::default(), EmptyMutation, EmptySubscription)
        .limit_depth(DEPTH)
        .limit_complexity(FIELDS)
}

/// The schema as `schema.graphql` holds it.
pub fn sdl() -> String {
    let options = async_graphql::SDLExportOptions::new()
        .sorted_fields()
        .sorted_arguments()
        .sorted_enum_items();
    let text = schema().sdl_with_options(options);
    format!("{}\n", text.trim_end().replace('\t', "  "))
}

/// The operation that a resolver answers.
pub fn cx<'a>(ctx: &Context<'a>) -> &'a Cx {
    ctx.data_unchecked::<std::sync::Arc<Cx>>()
}
