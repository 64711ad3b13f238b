//! What fits the schema fits it for as long as the schema is the same, which is for as long as the service runs.

use std::sync::{Arc, OnceLock};

use async_graphql::extensions::{Extension, ExtensionContext, ExtensionFactory, NextValidation};
use async_graphql::{ServerError, ValidationResult};
use async_trait::async_trait;

/// Of a document whose validity does not depend on the values of variables: what came of validating it, once it was.
#[derive(Clone, Debug, Default)]
pub struct Validity(Arc<OnceLock<ValidationResult>>);

/// Validates documents that have been found valid before only once.
pub struct Remembering;

impl ExtensionFactory for Remembering {
    fn create(&self) -> Arc<dyn Extension> {
        Arc::new(Self)
    }
}

#[async_trait]
impl Extension for Remembering {
    async fn validation(
        &self,
        ctx: &ExtensionContext<'_>,
        next: NextValidation<'_>,
    ) -> Result<ValidationResult, Vec<ServerError>> {
        let Some(Validity(known)) = ctx.data_opt::<Validity>() else {
            return next.run(ctx).await;
        };
        if let Some(found) = known.get() {
            return Ok(*found);
        }
        let found = next.run(ctx).await?;
        Ok(*known.get_or_init(|| found))
    }
}
