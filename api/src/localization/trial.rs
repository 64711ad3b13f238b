//! One message as if a language had it, to see what becomes of it.

use std::collections::BTreeMap;

use fluent_syntax::ast::{Entry, Message};

use super::bundle::{Args, BrokenBundle, Bundle};
use super::languages::references;
use super::locale::Locale;

pub struct Trial<'m> {
    bundle: Bundle,
    message: &'m Message<String>,
}

impl<'m> Trial<'m> {
    /// With everything of the language that it refers to.
    pub fn new(locale: &Locale, message: &'m Message<String>) -> Result<Self, BrokenBundle> {
        let own = Entry::Message(message.clone());
        let mut wanted = references(&own);
        let mut entries = BTreeMap::new();
        while let Some(id) = wanted.pop() {
            if entries.contains_key(&id) {
                continue;
            }
            let entry = match id == message.id.name {
                true => Some(&own),
                false => locale.entry(&id),
            };
            if let Some(entry) = entry {
                wanted.extend(references(entry));
                entries.insert(id, entry);
            }
        }
        let bundle = Bundle::new(&locale.tag, &locale.formats, entries.into_values())?;
        Ok(Self { bundle, message })
    }

    /// The text, and what Fluent has against it.
    pub fn format(&self, args: &Args) -> (String, Vec<String>) {
        let pattern = self.message.value.as_ref();
        let formatted = pattern.map(|pattern| self.bundle.format(pattern, args));
        let (text, errors) = formatted.unwrap_or_default();
        (text, errors.iter().map(ToString::to_string).collect())
    }
}
