//! Each event of a subscription is an operation of its own: at its own moment, over the content of that moment.

use std::sync::Arc;

use async_graphql::extensions::{Extension, ExtensionContext, ExtensionFactory, NextExecute};
use async_graphql::{Data, Response};
use async_trait::async_trait;

use crate::cx::Cx;

/// Makes the operation of the next event.
#[derive(Clone)]
pub struct Renew(Arc<dyn Fn() -> Arc<Cx> + Send + Sync>);

impl Renew {
    pub fn new(make: impl Fn() -> Arc<Cx> + Send + Sync + 'static) -> Self {
        Self(Arc::new(make))
    }

    pub fn cx(&self) -> Arc<Cx> {
        (self.0)()
    }
}

/// Gives each event its operation.
pub struct Renewing;

impl ExtensionFactory for Renewing {
    fn create(&self) -> Arc<dyn Extension> {
        Arc::new(Self)
    }
}

#[async_trait]
impl Extension for Renewing {
    async fn execute(
        &self,
        ctx: &ExtensionContext<'_>,
        operation_name: Option<&str>,
        next: NextExecute<'_>,
    ) -> Response {
        let mut data = Data::default();
        if let Some(renew) = ctx.data_opt::<Renew>() {
            data.insert(renew.cx());
        }
        next.run_with_data(ctx, operation_name, data).await
    }
}
