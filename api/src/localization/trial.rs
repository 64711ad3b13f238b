//! One message as if a language had it, to see what becomes of it.

use std::collections::BTreeMap;

use fluent_syntax::ast::{Entry, Message, Resource};

use super::bundle::{Args, BrokenBundle, Bundle};
use super::languages::references;
use super::locale::Locale;

pub struct Trial {
    bundle: Bundle,
    key: String,
}

impl Trial {
    /// With everything of the language that it refers to.
    pub fn new(locale: &Locale, message: &Message<String>) -> Result<Self, BrokenBundle> {
        let key = message.id.name.clone();
        let own = Entry::Message(message.clone());
        let mut wanted = references(&own);
        let mut entries = BTreeMap::from([(key.clone(), own)]);
        while let Some(id) = wanted.pop() {
            if entries.contains_key(&id) {
                continue;
            }
            if let Some(entry) = locale.entry(&id) {
                wanted.extend(references(entry));
                entries.insert(id, entry.clone());
            }
        }
        let body = entries.into_values().collect();
        let bundle = Bundle::new(&locale.tag, &locale.formats, Resource { body })?;
        Ok(Self { bundle, key })
    }

    /// The text, and what Fluent has against it.
    pub fn format(&self, args: &Args) -> (String, Vec<String>) {
        let formatted = self.bundle.format_with_errors(&self.key, args);
        let (text, errors) = formatted.unwrap_or_default();
        (text, errors.iter().map(ToString::to_string).collect())
    }
}
