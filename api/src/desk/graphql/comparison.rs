//! What was, what is, and what a language says of it.

use async_graphql::SimpleObject;

/// What changed under outdated words: each as it stands after `key =` in an .ftl file.
#[derive(SimpleObject)]
pub struct TranslationComparison {
    /// What English said when they were made; null if that is not known.
    pub source_before: Option<String>,
    /// What English says now.
    pub source_after: String,
    /// In a country's wording what its language said when it was made; null in others.
    pub base_before: Option<String>,
    /// In a country's wording what its language says now; null in others.
    pub base_after: Option<String>,
    /// The words themselves.
    pub words: String,
}
