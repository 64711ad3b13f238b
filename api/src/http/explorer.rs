//! GraphiQL, for people with a browser.

use async_graphql::http::GraphiQLSource;
use axum::response::Html;

pub fn page() -> Html<String> {
    Html(
        GraphiQLSource::build()
            .endpoint("/graphql")
            .title("Teach-In")
            .finish(),
    )
}
