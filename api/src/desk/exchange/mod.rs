//! Texts as files for other tools and back: Fluent, XLIFF 2.1, and tables.

mod csv;
mod export;
mod fluent;
mod import;
mod xliff;

pub use export::{File, export};
pub use import::{Imported, import, undo};

use crate::error::Refusal;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Fluent,
    Xliff,
    Csv,
}

/// A message in a language, as a file has it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unit {
    pub key: String,
    pub source: String,
    /// `None` where there are no words yet.
    pub target: Option<String>,
    pub comment: Option<String>,
    pub stamp: Stamp,
    /// What the words are: for tools that show it.
    pub is_published: bool,
}

/// What the words were made from; a file that says nothing of it was made from what there is now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stamp {
    pub source_digest: Option<String>,
    pub base_digest: Option<String>,
    pub version: Option<i32>,
}

/// What a file says, each with the line where it begins.
pub struct Read {
    /// The language that the file says it is in.
    pub language: Option<String>,
    pub units: Vec<(u64, Unit)>,
}

impl Stamp {
    /// "source=0123456789abcdef base=… version=3"
    fn written(&self) -> String {
        let part = |name: &str, value: Option<String>| value.map(|value| format!("{name}={value}"));
        let parts = [
            part("source", self.source_digest.clone()),
            part("base", self.base_digest.clone()),
            part("version", self.version.map(|version| version.to_string())),
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    fn read(text: &str) -> Self {
        let value = |name: &str| {
            let mut parts = text.split_whitespace();
            let value = parts.find_map(|part| part.strip_prefix(name)?.strip_prefix('='));
            value.map(str::to_owned)
        };
        Self {
            source_digest: value("source"),
            base_digest: value("base"),
            version: value("version").and_then(|version| version.parse().ok()),
        }
    }
}

fn read(format: Format, bytes: &[u8]) -> Result<Read, Refusal> {
    match format {
        Format::Fluent => fluent::read(bytes),
        Format::Xliff => xliff::read(bytes),
        Format::Csv => csv::read(bytes),
    }
}
