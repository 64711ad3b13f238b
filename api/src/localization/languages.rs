//! All languages as they are served, and where their files come from.

use std::collections::{BTreeMap, HashMap};
use std::path::Path;
use std::sync::Arc;

use fluent_syntax::ast::{Entry, InlineExpression, Resource};
use sha2::{Digest, Sha256};

use super::glossary::Glossary;
use super::locale::{Layer, LocaleError, LocaleSource, visit};
use super::negotiation::{Resolved, resolved};
use super::published::Source;
use super::text::{Layout, LocalizedText};
use super::{Args, Chain, LanguageTag, Locale, Preferences};

include!(concat!(env!("OUT_DIR"), "/embedded.rs"));

/// The file beside a language's `.ftl` files that records what English each message was made from.
pub const DIGESTS: &str = "digests.txt";

/// Every language, one consistent state of all texts.
#[derive(Clone)]
pub struct Languages {
    pub(super) locales: BTreeMap<LanguageTag, Arc<Locale>>,
    pub(super) english: Arc<Locale>,
    /// What each language says itself: as the program was built, and now.
    pub(super) shipped: Arc<BTreeMap<LanguageTag, Arc<Layer>>>,
    pub(super) layers: BTreeMap<LanguageTag, Arc<Layer>>,
    pub(super) source: Arc<Source>,
    pub(super) chains: Arc<Chains>,
    /// Tells what the program was built with from what another one was.
    pub(super) built: Arc<str>,
    /// The newest edition of which a text is a part.
    pub(super) edition: i64,
    pub(super) glossary: Arc<Glossary>,
    pub(super) resolved: Resolved,
}

/// What each language builds on, worked out once: the language itself first.
#[derive(Clone)]
pub struct Chains(HashMap<LanguageTag, Arc<[LanguageTag]>>);

impl Chains {
    pub fn new<'t>(tags: impl Iterator<Item = &'t LanguageTag>) -> Self {
        let chains = tags.map(|tag| (tag.clone(), tag.with_parents().into()));
        Self(chains.collect())
    }

    pub fn of(&self, tag: &LanguageTag) -> Arc<[LanguageTag]> {
        let known = self.0.get(tag).map(Arc::clone);
        known.unwrap_or_else(|| tag.with_parents().into())
    }
}

/// No language has words for a key, not even English: a row points at a message that is not there.
#[derive(Debug, thiserror::Error)]
#[error("no language has the message {0}")]
pub struct MissingMessage(pub String);

impl Languages {
    /// The languages that the program was built with.
    pub fn embedded() -> Result<Self, LocaleError> {
        Self::new(embedded_sources()?)
    }

    /// The embedded languages with a folder of others, or of other wordings, laid over them.
    pub fn with_folder(folder: &Path) -> Result<Self, LocaleError> {
        let mut sources = embedded_sources()?;
        for added in read_folder(folder)? {
            match sources.iter_mut().find(|source| source.tag == added.tag) {
                Some(source) => overlay(source, added)?,
                None => sources.push(added),
            }
        }
        Self::new(sources)
    }

    /// The languages of one folder and no others.
    pub fn from_folder(folder: &Path) -> Result<Self, LocaleError> {
        Self::new(read_folder(folder)?)
    }

    pub fn new(sources: Vec<LocaleSource>) -> Result<Self, LocaleError> {
        let mut hash = Sha256::new();
        let mut layers = BTreeMap::new();
        for source in &sources {
            hash.update(source.tag.to_string());
            for (file, text) in &source.files {
                hash.update(file);
                hash.update(text);
            }
            layers.insert(source.tag.clone(), Arc::new(Layer::parse(source)?));
        }
        let english = layers.get(&LanguageTag::english());
        let source = Source::of(Some(english.ok_or(LocaleError::NoEnglish)?));
        let chains = Chains::new(layers.keys());
        let mut locales = BTreeMap::new();
        for tag in layers.keys() {
            let chain = chains.of(tag);
            let own = chain
                .iter()
                .filter_map(|parent| layers.get(parent).cloned())
                .collect();
            let locale = Locale::new(own, &source, None)?;
            locales.insert(tag.clone(), Arc::new(locale));
        }
        let english = locales
            .get(&LanguageTag::english())
            .ok_or(LocaleError::NoEnglish)?;
        let built = hash.finalize();
        let built = built.iter().take(8).map(|byte| format!("{byte:02x}"));
        Ok(Self {
            english: Arc::clone(english),
            locales,
            shipped: Arc::new(layers.clone()),
            layers,
            source: Arc::new(source),
            chains: Arc::new(chains),
            built: built.collect::<String>().into(),
            edition: 0,
            glossary: Arc::default(),
            resolved: resolved(),
        })
    }

    pub fn get(&self, tag: &LanguageTag) -> Option<&Arc<Locale>> {
        self.locales.get(tag)
    }

    pub fn iter(&self) -> impl Iterator<Item = &Arc<Locale>> {
        self.locales.values()
    }

    pub fn english(&self) -> &Arc<Locale> {
        &self.english
    }

    /// Changes when a text changes of a language that answers for a chain.
    pub fn revision(&self, chain: &Chain) -> String {
        let layers = chain.locales.iter().flat_map(|locale| locale.layers());
        match layers.map(|layer| layer.edition).max() {
            None | Some(0) => self.built.to_string(),
            Some(edition) => format!("{}-{edition}", self.built),
        }
    }

    /// How the words of the movement are said.
    pub fn glossary(&self) -> &Glossary {
        &self.glossary
    }

    /// The same with another glossary.
    pub fn speaking(mut self, glossary: Glossary) -> Self {
        self.glossary = Arc::new(glossary);
        self
    }

    /// Changes when the program was built with other texts.
    pub fn built(&self) -> &str {
        &self.built
    }

    pub fn chain(&self, preferences: &Preferences) -> Chain {
        if let Some(known) = self.resolved.get(preferences) {
            return known;
        }
        let chain = Chain::resolve(preferences, self);
        self.resolved.insert(preferences.clone(), chain.clone());
        chain
    }

    /// The first language of the chain that has words for `key` answers.
    pub fn text(
        &self,
        chain: &Chain,
        key: &str,
        args: &Args,
        layout: Layout,
    ) -> Result<LocalizedText, MissingMessage> {
        let wording = chain
            .locales
            .iter()
            .find_map(|locale| locale.wording(key, args))
            .ok_or_else(|| MissingMessage(key.to_owned()))?;
        Ok(LocalizedText {
            value: wording.value,
            key: key.into(),
            language: wording.origin,
            requested: chain.requested.clone(),
            is_outdated: wording.is_outdated,
            layout,
        })
    }

    /// The layers that answer for a chain, as `.ftl` text without the rewriting done for serving:
    /// entries whose id begins with `prefix`, and the terms and messages that these refer to.
    pub fn fluent_layers(&self, chain: &Chain, prefix: &str) -> Vec<(LanguageTag, String)> {
        let mut served: Vec<&Arc<Layer>> = Vec::new();
        for layer in chain.locales.iter().flat_map(|locale| locale.layers()) {
            if !served.iter().any(|known| known.tag == layer.tag) {
                served.push(layer);
            }
        }
        served
            .into_iter()
            .map(|layer| (layer.tag.clone(), excerpt(layer, prefix)))
            .collect()
    }
}

fn excerpt(layer: &Layer, prefix: &str) -> String {
    let mut wanted: Vec<&str> = layer
        .messages()
        .map(|(id, _)| id)
        .filter(|id| id.starts_with(prefix))
        .collect();
    let mut kept: BTreeMap<&str, &Entry<String>> = BTreeMap::new();
    while let Some(id) = wanted.pop() {
        let Some((id, layered)) = layer.entries.get_key_value(id) else {
            continue;
        };
        if kept.insert(id, &layered.entry).is_none() {
            wanted.extend(references(&layered.entry).iter().filter_map(|reference| {
                layer
                    .entries
                    .get_key_value(reference.as_str())
                    .map(|(id, _)| id.as_str())
            }));
        }
    }
    let body = kept.into_values().cloned().collect();
    fluent_syntax::serializer::serialize(&Resource { body })
}

/// The ids that an entry refers to; a term's begins with "-".
pub fn references(entry: &Entry<String>) -> Vec<String> {
    let (value, attributes) = match entry {
        Entry::Message(message) => (message.value.as_ref(), &message.attributes),
        Entry::Term(term) => (Some(&term.value), &term.attributes),
        _ => return Vec::new(),
    };
    let mut ids = Vec::new();
    let patterns = value
        .into_iter()
        .chain(attributes.iter().map(|attribute| &attribute.value));
    for pattern in patterns {
        visit(pattern, &mut |inline| match inline {
            InlineExpression::TermReference { id, .. } => ids.push(format!("-{}", id.name)),
            InlineExpression::MessageReference { id, .. } => ids.push(id.name.clone()),
            _ => {}
        });
    }
    ids
}

fn embedded_sources() -> Result<Vec<LocaleSource>, LocaleError> {
    EMBEDDED
        .iter()
        .map(|(folder, files)| {
            locale_source(
                folder,
                files
                    .iter()
                    .map(|(name, text)| ((*name).to_owned(), (*text).to_owned())),
            )
        })
        .collect()
}

/// The languages of a folder on disk: `<folder>/<tag>/*.ftl`.
fn read_folder(folder: &Path) -> Result<Vec<LocaleSource>, LocaleError> {
    let mut sources = Vec::new();
    for directory in list(folder)? {
        if directory.is_dir() {
            let mut files = Vec::new();
            for file in list(&directory)? {
                let name = file_name(&file);
                if name == DIGESTS || file.extension().is_some_and(|ext| ext == "ftl") {
                    files.push((name, read(&file)?));
                }
            }
            sources.push(locale_source(&file_name(&directory), files.into_iter())?);
        }
    }
    Ok(sources)
}

fn locale_source(
    folder: &str,
    files: impl Iterator<Item = (String, String)>,
) -> Result<LocaleSource, LocaleError> {
    let tag = folder
        .parse()
        .map_err(|error| LocaleError::Folder(folder.to_owned(), error))?;
    let (digests, files): (Vec<_>, Vec<_>) = files.partition(|(name, _)| name == DIGESTS);
    Ok(LocaleSource {
        tag,
        files,
        digests: digests.into_iter().map(|(_, text)| text).collect(),
    })
}

/// Lays the entries of `added` over those of `source` with the same ids.
fn overlay(source: &mut LocaleSource, added: LocaleSource) -> Result<(), LocaleError> {
    let replaced = Layer::parse(&added)?;
    for (file, text) in &mut source.files {
        let path = format!("{}/{file}", source.tag);
        let mut resource = super::source::parse(&path, text)?;
        resource.body.retain(|entry| match entry {
            Entry::Message(message) => !replaced.entries.contains_key(&message.id.name),
            Entry::Term(term) => !replaced.entries.contains_key(&format!("-{}", term.id.name)),
            _ => true,
        });
        *text = fluent_syntax::serializer::serialize(&resource);
    }
    let kept = source.digests.lines().filter(|line| {
        line.split_once(' ')
            .is_none_or(|(key, _)| !replaced.entries.contains_key(key))
    });
    source.digests = kept
        .chain(added.digests.lines())
        .collect::<Vec<_>>()
        .join("\n");
    source.files.extend(
        added
            .files
            .into_iter()
            .map(|(file, text)| (format!("added/{file}"), text)),
    );
    Ok(())
}

fn list(folder: &Path) -> Result<Vec<std::path::PathBuf>, LocaleError> {
    let unreadable = |error| LocaleError::Unreadable {
        path: folder.display().to_string(),
        error,
    };
    let mut paths = std::fs::read_dir(folder)
        .and_then(|entries| {
            entries
                .map(|entry| entry.map(|entry| entry.path()))
                .collect::<std::io::Result<Vec<_>>>()
        })
        .map_err(unreadable)?;
    paths.sort();
    Ok(paths)
}

fn read(file: &Path) -> Result<String, LocaleError> {
    std::fs::read_to_string(file).map_err(|error| LocaleError::Unreadable {
        path: file.display().to_string(),
        error,
    })
}

fn file_name(path: &Path) -> String {
    path.file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default()
}
