//! The schema as a whole: its root, and what all of its parts share.
//!
//! A domain's objects and fields are in that domain's `graphql.rs`.

pub mod ids;
pub mod inputs;
pub mod keyset;
pub mod node;
pub mod order;
pub mod paging;
pub mod rate_limit;
pub mod renew;
pub mod scalars;
pub mod selection;
pub mod user_error;
pub mod validity;

use std::sync::Arc;

use async_graphql::{
    Context, Data, Executor, MergedObject, MergedSubscription, Request, Response, SchemaBuilder,
};
use futures_util::stream::BoxStream;

use crate::cx::Cx;
use crate::registration::graphql::RegistrationSubscription;

/// Everything that can be asked.
#[derive(MergedObject, Default)]
pub struct Query(
    node::NodeQuery,
    rate_limit::RateLimitQuery,
    crate::access::graphql::AccessQuery,
    crate::access::graphql::AuditQuery,
    crate::localization::graphql::LocalizationQuery,
    crate::curriculum::graphql::CurriculumQuery,
    crate::schedule::graphql::ScheduleQuery,
    crate::people::graphql::PeopleQuery,
    crate::registration::graphql::RegistrationQuery,
    crate::progress::graphql::ProgressQuery,
    crate::live::graphql::AttendanceQuery,
    crate::live::graphql::UnmatchedQuery,
    crate::live::graphql::GapQuery,
    crate::desk::graphql::CheckQuery,
    crate::desk::graphql::DeskQuery,
    crate::desk::graphql::PublicationQuery,
    crate::desk::graphql::ExchangeQuery,
    crate::desk::graphql::GlossaryQuery,
    crate::breakouts::graphql::BreakoutQuery,
    crate::participation::graphql::ParticipationQuery,
);

/// Everything that can be changed. Each field takes one input, and answers with what it did or with errors.
#[derive(MergedObject, Default)]
pub struct Mutation(
    crate::access::graphql::AccessMutation,
    crate::people::graphql::PeopleMutation,
    crate::registration::graphql::RegisterMutation,
    crate::registration::graphql::LeaveMutation,
    crate::registration::graphql::ChangeMutation,
    crate::registration::graphql::ErasureMutation,
    crate::registration::graphql::ImportMutation,
    crate::calendar::graphql::CalendarMutation,
    crate::progress::graphql::SubmitMutation,
    crate::progress::graphql::ReviewMutation,
    crate::progress::graphql::AttestMutation,
    crate::progress::graphql::RuleMutation,
    crate::live::graphql::RecordMutation,
    crate::live::graphql::AttendanceImportMutation,
    crate::live::graphql::ResolveMutation,
    crate::live::graphql::SittingMutation,
    crate::live::graphql::ScheduleMutation,
    crate::breakouts::graphql::BreakoutMutation,
    crate::desk::graphql::DeskMutation,
    crate::desk::graphql::PublishMutation,
    crate::desk::graphql::SourceMutation,
    crate::desk::graphql::ExchangeMutation,
    crate::desk::graphql::GlossaryMutation,
    crate::authoring::graphql::TrainingMutation,
    crate::authoring::graphql::ModuleMutation,
    crate::authoring::graphql::CurriculumMutation,
);

/// Everything that can be followed.
#[derive(MergedSubscription, Default)]
pub struct Subscription(
    RegistrationSubscription,
    crate::desk::graphql::PublicationSubscription,
);

type Whole = async_graphql::Schema<Query, Mutation, Subscription>;

/// What executes. An extension costs each operation something: only subscriptions renew theirs.
#[derive(Clone)]
pub struct Schema {
    once: Whole,
    following: Whole,
}

impl Schema {
    pub fn sdl(&self) -> String {
        self.once.sdl()
    }
}

impl Executor for Schema {
    async fn execute(&self, request: Request) -> Response {
        self.once.execute(request).await
    }

    fn execute_stream(
        &self,
        request: Request,
        session_data: Option<Arc<Data>>,
    ) -> BoxStream<'static, Response> {
        Executor::execute_stream(&self.following, request, session_data)
    }
}

fn build() -> SchemaBuilder<Query, Mutation, Subscription> {
    Whole::build(
        Query::default(),
        Mutation::default(),
        Subscription::default(),
    )
    .extension(validity::Remembering)
}

/// With suggestions a misspelt name is answered with those that it may mean, for people who write queries.
pub fn schema(suggestions: bool) -> Schema {
    let whole = |builder: SchemaBuilder<_, _, _>| match suggestions {
        true => builder.finish(),
        false => builder.disable_suggestions().finish(),
    };
    Schema {
        once: whole(build()),
        following: whole(build().extension(renew::Renewing)),
    }
}

/// The schema as `schema.graphql` holds it.
pub fn sdl() -> String {
    let options = async_graphql::SDLExportOptions::new()
        .sorted_fields()
        .sorted_arguments()
        .sorted_enum_items()
        .include_specified_by();
    let text = schema(false).once.sdl_with_options(options);
    format!("{}\n", text.trim_end().replace('\t', "  "))
}

/// The operation that a resolver answers.
pub fn cx<'a>(ctx: &Context<'a>) -> &'a Cx {
    ctx.data_unchecked::<Arc<Cx>>()
}
