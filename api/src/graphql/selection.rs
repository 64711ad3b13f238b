//! What a client selected, so that exactly that is read.

use async_graphql::{Context, Lookahead};

/// The selections of one kind of thing, wherever in the field they stand.
pub struct Selected<'a>(Vec<Lookahead<'a>>);

impl<'a> Selected<'a> {
    /// Of the field's own type.
    pub fn of(ctx: &'a Context<'a>) -> Self {
        Self(vec![ctx.look_ahead()])
    }

    /// Nothing at all.
    pub const fn nothing() -> Self {
        Self(Vec::new())
    }

    /// Of the entries of the field's connection.
    pub fn of_page(ctx: &'a Context<'a>) -> Self {
        Self::of(ctx).page()
    }

    pub fn page(&self) -> Self {
        let both =
            |field: &Lookahead<'a>| [field.field("nodes"), field.field("edges").field("node")];
        Self(self.0.iter().flat_map(both).collect())
    }

    pub fn field(&self, name: &str) -> Self {
        Self(self.0.iter().map(|field| field.field(name)).collect())
    }

    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|field| field.field(name).exists())
    }
}
