//! One language as it is served: its merged layers, its formats, what is outdated in it.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, OnceLock};

use fluent_bundle::FluentError;
use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Message, Pattern, PatternElement, Resource,
};
use sha2::{Digest, Sha256};

use super::bundle::{Args, BrokenBundle, Bundle};
use super::formats::{Formats, NoFormats};
use super::languages::references;
use super::published::{Mark, Source};
use super::{LanguageTag, source};

/// The `.ftl` files of one language, and the digests of the English that they were made from.
#[derive(Clone, Debug)]
pub struct LocaleSource {
    pub tag: LanguageTag,
    /// File names with their texts.
    pub files: Vec<(String, String)>,
    /// Lines of `key digest`.
    pub digests: String,
}

#[derive(Debug, thiserror::Error)]
pub enum LocaleError {
    #[error(transparent)]
    Syntax(#[from] source::SyntaxError),
    #[error("{file}: {id} is defined twice in {language}")]
    Duplicate {
        file: String,
        id: String,
        language: String,
    },
    #[error(transparent)]
    NoFormats(#[from] NoFormats),
    #[error(transparent)]
    Broken(#[from] BrokenBundle),
    #[error("{0} is not the name of a language folder: {1}")]
    Folder(String, super::TagError),
    #[error("{path}: {error}")]
    Unreadable { path: String, error: std::io::Error },
    #[error("there is no English among the languages")]
    NoEnglish,
}

/// One language's own entries, before it is merged with the languages that it builds on.
#[derive(Clone, Debug)]
pub struct Layer {
    pub tag: LanguageTag,
    /// By id; a term's id begins with "-".
    pub entries: BTreeMap<String, Arc<LayerEntry>>,
    pub digests: HashMap<String, String>,
    /// Of messages that were published since the program was built.
    pub marks: HashMap<String, Mark>,
    /// The newest edition of which one of them is a part.
    pub edition: i64,
}

#[derive(Debug)]
pub struct LayerEntry {
    pub file: Arc<str>,
    pub entry: Entry<String>,
}

impl Layer {
    pub fn parse(source: &LocaleSource) -> Result<Self, LocaleError> {
        let mut entries = BTreeMap::new();
        for (file, text) in &source.files {
            let path = format!("{}/{file}", source.tag);
            let name: Arc<str> = file.as_str().into();
            for entry in source::parse(&path, text)?.body {
                let id = match &entry {
                    Entry::Message(message) => message.id.name.clone(),
                    Entry::Term(term) => format!("-{}", term.id.name),
                    _ => continue,
                };
                let mut entry = LayerEntry {
                    file: Arc::clone(&name),
                    entry,
                };
                trim(&mut entry.entry);
                if entries.insert(id.clone(), Arc::new(entry)).is_some() {
                    return Err(LocaleError::Duplicate {
                        file: path,
                        id,
                        language: source.tag.to_string(),
                    });
                }
            }
        }
        let digests = source
            .digests
            .lines()
            .filter_map(|line| line.split_once(' '))
            .map(|(key, digest)| (key.to_owned(), digest.trim().to_owned()))
            .collect();
        Ok(Self {
            tag: source.tag.clone(),
            entries,
            digests,
            marks: HashMap::new(),
            edition: 0,
        })
    }

    pub fn empty(tag: LanguageTag) -> Self {
        Self {
            tag,
            entries: BTreeMap::new(),
            digests: HashMap::new(),
            marks: HashMap::new(),
            edition: 0,
        }
    }

    pub fn messages(&self) -> impl Iterator<Item = (&str, &Message<String>)> {
        self.entries
            .iter()
            .filter_map(|(id, layered)| match &layered.entry {
                Entry::Message(message) => Some((id.as_str(), message)),
                _ => None,
            })
    }
}

/// Sixteen hex digits that change when a message's wording changes; its comment does not count.
pub fn digest(entry: &Entry<String>) -> String {
    let mut entry = entry.clone();
    match &mut entry {
        Entry::Message(message) => message.comment = None,
        Entry::Term(term) => term.comment = None,
        _ => {}
    }
    let text = fluent_syntax::serializer::serialize(&Resource { body: vec![entry] });
    let hash = Sha256::digest(text.trim());
    hash.iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

static GENERATIONS: AtomicU64 = AtomicU64::new(0);

/// A language that can answer: its own layer over the layers it builds on (es-MX over es).
pub struct Locale {
    pub tag: LanguageTag,
    /// Tells it from every other making of the language in this process.
    pub generation: u64,
    pub formats: Arc<Formats>,
    bundle: Arc<Bundle>,
    messages: HashMap<String, Known>,
    layers: Vec<Arc<Layer>>,
}

struct Known {
    /// The layer that words it.
    origin: LanguageTag,
    is_outdated: bool,
    /// Set for a message without variables, once it has been asked for.
    fixed: Option<OnceLock<Option<Arc<str>>>>,
}

/// A message as one language words it.
pub struct Wording {
    pub value: Arc<str>,
    pub origin: LanguageTag,
    pub is_outdated: bool,
}

impl Locale {
    /// `layers` from the language itself to the most general one that it builds on. What `before` has and has not changed
    /// is not made again.
    pub fn new(
        layers: Vec<Arc<Layer>>,
        source: &Source,
        before: Option<&Self>,
    ) -> Result<Self, LocaleError> {
        let tag = layers.first().ok_or(LocaleError::NoEnglish)?.tag.clone();
        let formats = match before {
            Some(before) => Arc::clone(&before.formats),
            None => Arc::new(Formats::new(&tag)?),
        };
        let mut merged: BTreeMap<&str, (&Layer, &Entry<String>)> = BTreeMap::new();
        for layer in layers.iter().rev() {
            for (id, layered) in &layer.entries {
                merged.insert(id, (layer, &layered.entry));
            }
        }
        let messages = merged
            .iter()
            .filter_map(|(id, (layer, entry))| {
                let Entry::Message(message) = entry else {
                    return None;
                };
                let recorded = layer.digests.get(*id);
                let known = Known {
                    origin: layer.tag.clone(),
                    is_outdated: recorded
                        .is_some_and(|made_from| source.has_changed(id, made_from)),
                    fixed: is_fixed(message).then(OnceLock::new),
                };
                Some(((*id).to_owned(), known))
            })
            .collect();
        let same = before.filter(|before| is_same(&before.layers, &layers));
        let bundle = match same {
            Some(before) => Arc::clone(&before.bundle),
            None => {
                let entries = || merged.values().map(|(_, entry)| *entry);
                let wanted: HashSet<String> = entries().flat_map(references).collect();
                let referred = merged.iter().filter(|(id, _)| wanted.contains(**id));
                let referred = referred.map(|(_, (_, entry))| *entry);
                Arc::new(Bundle::new(&tag, &formats, referred)?)
            }
        };
        Ok(Self {
            tag,
            generation: GENERATIONS.fetch_add(1, Ordering::Relaxed),
            formats,
            bundle,
            messages,
            layers,
        })
    }

    pub fn has(&self, key: &str) -> bool {
        self.messages.contains_key(key)
    }

    /// Its own layer first.
    pub fn layers(&self) -> &[Arc<Layer>] {
        &self.layers
    }

    /// An entry by its id, of the first layer that has it.
    pub fn entry(&self, id: &str) -> Option<&Entry<String>> {
        let mut layers = self.layers.iter();
        layers
            .find_map(|layer| layer.entries.get(id))
            .map(|layered| &layered.entry)
    }

    /// What is filled in, and what Fluent has against it.
    pub fn format(&self, key: &str, args: &Args) -> Option<(String, Vec<FluentError>)> {
        let Entry::Message(message) = self.entry(key)? else {
            return None;
        };
        let pattern = message.value.as_ref()?;
        Some(match plain(pattern) {
            Some(text) => (text.to_owned(), Vec::new()),
            None => self.bundle.format(pattern, args),
        })
    }

    /// The same, where Fluent has nothing against it.
    fn whole(&self, key: &str, args: &Args) -> Option<Arc<str>> {
        let (text, errors) = self.format(key, args)?;
        errors.is_empty().then(|| text.into())
    }

    /// The message in this language, or `None` if it has none or these values do not fit it.
    pub fn wording(&self, key: &str, args: &Args) -> Option<Wording> {
        let known = self.messages.get(key)?;
        let value = match &known.fixed {
            Some(fixed) => fixed
                .get_or_init(|| self.whole(key, &Args::new()))
                .clone()?,
            None => self.whole(key, args)?,
        };
        Some(Wording {
            value,
            origin: known.origin.clone(),
            is_outdated: known.is_outdated,
        })
    }
}

/// The text of a pattern that has nothing else.
fn plain(pattern: &Pattern<String>) -> Option<&str> {
    match pattern.elements.as_slice() {
        [PatternElement::TextElement { value }] => Some(value),
        _ => None,
    }
}

/// The parser reserves room for four parts of each text, and most have one.
pub fn trim(entry: &mut Entry<String>) {
    let (value, attributes) = match entry {
        Entry::Message(message) => (message.value.as_mut(), &mut message.attributes),
        Entry::Term(term) => (Some(&mut term.value), &mut term.attributes),
        _ => return,
    };
    attributes.shrink_to_fit();
    let patterns = attributes.iter_mut().map(|attribute| &mut attribute.value);
    value.into_iter().chain(patterns).for_each(trim_pattern);
}

fn trim_pattern(pattern: &mut Pattern<String>) {
    pattern.elements.shrink_to_fit();
    for element in &mut pattern.elements {
        if let PatternElement::Placeable {
            expression: Expression::Select { variants, .. },
        } = element
        {
            variants.shrink_to_fit();
            for variant in variants {
                trim_pattern(&mut variant.value);
            }
        }
    }
}

fn is_same(some: &[Arc<Layer>], others: &[Arc<Layer>]) -> bool {
    let mut both = some.iter().zip(others);
    some.len() == others.len() && both.all(|(one, other)| Arc::ptr_eq(one, other))
}

/// Whether a message says the same whatever it is given. Terms see no variables but their own.
fn is_fixed(message: &Message<String>) -> bool {
    let mut fixed = true;
    if let Some(pattern) = &message.value {
        visit(pattern, &mut |inline| {
            fixed &= !matches!(
                inline,
                InlineExpression::VariableReference { .. }
                    | InlineExpression::MessageReference { .. }
            );
        });
    }
    fixed
}

/// Calls `see` for every inline expression of a pattern, at any depth.
pub fn visit<'a>(pattern: &'a Pattern<String>, see: &mut impl FnMut(&'a InlineExpression<String>)) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            visit_expression(expression, see);
        }
    }
}

fn visit_expression<'a>(
    expression: &'a Expression<String>,
    see: &mut impl FnMut(&'a InlineExpression<String>),
) {
    match expression {
        Expression::Inline(inline) => visit_inline(inline, see),
        Expression::Select { selector, variants } => {
            visit_inline(selector, see);
            for variant in variants {
                visit(&variant.value, see);
            }
        }
    }
}

fn visit_inline<'a>(
    inline: &'a InlineExpression<String>,
    see: &mut impl FnMut(&'a InlineExpression<String>),
) {
    see(inline);
    match inline {
        InlineExpression::FunctionReference { arguments, .. }
        | InlineExpression::TermReference {
            arguments: Some(arguments),
            ..
        } => visit_arguments(arguments, see),
        InlineExpression::Placeable { expression } => visit_expression(expression, see),
        _ => {}
    }
}

fn visit_arguments<'a>(
    arguments: &'a CallArguments<String>,
    see: &mut impl FnMut(&'a InlineExpression<String>),
) {
    let named = arguments.named.iter().map(|argument| &argument.value);
    for inline in arguments.positional.iter().chain(named) {
        visit_inline(inline, see);
    }
}
