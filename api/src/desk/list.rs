//! Messages by how far they are in a language, and how far a language is.

use std::collections::{HashMap, HashSet};

use fluent_syntax::ast::Message;

use super::check::{Candidate, has_warnings};
use super::reach::Reach;
use super::revisions::{Open, open_of};
use super::standing::{State, state_of};
use crate::curriculum::ModuleId;
use crate::cx::Cx;
use crate::error::{ErrorCode, Refusal, Result};
use crate::localization::{LanguageTag, Standing, folded, read_message, written};

/// Every condition that is given has to hold.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// The language that the next four are about.
    pub language: Option<LanguageTag>,
    pub states: Option<Vec<State>>,
    pub is_outdated: Option<bool>,
    pub has_warnings: Option<bool>,
    pub is_mine: Option<bool>,
    pub module: Option<ModuleId>,
    pub search: Option<String>,
    pub prefix: Option<String>,
}

/// By what messages are ordered, before their keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    Key,
    Reach,
    UpdatedAt,
}

/// A message that fits, with the value that it is ordered by.
pub type Listed = (i64, String);

#[derive(Debug, Default)]
pub struct Progress {
    pub total: usize,
    pub published: usize,
    pub outdated: usize,
    pub in_review: usize,
    pub draft: usize,
    pub inherited: usize,
    pub missing: usize,
}

pub async fn list(cx: &Cx, filter: &Filter, by: By) -> Result<Vec<Listed>> {
    cx.authorize(
        crate::access::Action::ReadMessages,
        crate::access::Resource::Visible,
    )?;
    let needs_language = filter.states.is_some()
        || filter.is_outdated.is_some()
        || filter.has_warnings.is_some()
        || filter.is_mine.is_some()
        || by != By::Key;
    let Some(tag) = &filter.language else {
        if needs_language {
            let missing = Refusal::new(ErrorCode::Invalid, "error-filter-language");
            return Err(missing.about("filter.language").into());
        }
        let keys = candidates(cx, filter, None).into_iter();
        return Ok(keys.map(|(key, _)| (0, key.to_owned())).collect());
    };
    let reach = match by {
        By::Reach => Some(Reach::of(cx).await?),
        By::Key | By::UpdatedAt => None,
    };
    let open = open_of(cx, tag, None).await?;
    let subject = cx.viewer().map(|viewer| viewer.subject.as_str());
    let mut listed = Vec::new();
    for (key, source) in candidates(cx, filter, Some(tag)) {
        let of_key = open.get(key).map_or(&[][..], Vec::as_slice);
        let standing = cx.content().languages.standing(key, tag);
        let fits = fits(cx, filter, (key, source), &standing, of_key, subject);
        if !fits {
            continue;
        }
        let value = match by {
            By::Key => 0,
            By::Reach => {
                let languages = &cx.content().languages;
                reach
                    .as_ref()
                    .map_or(0, |reach| reach.people(languages, key, tag))
            }
            By::UpdatedAt => changed(&standing, of_key),
        };
        listed.push((value, key.to_owned()));
    }
    Ok(listed)
}

/// Milliseconds since 1970, of what was done last; 0 for what was shipped.
fn changed(standing: &Standing<'_>, open: &[Open]) -> i64 {
    let published = standing.mark.map(|mark| mark.changed_at.as_millisecond());
    let open = open.iter().map(|row| row.changed_at.timestamp_millis());
    open.chain(published).max().unwrap_or_default()
}

type Named<'c> = (&'c str, &'c Message<String>);

/// Those that fit by what they say, in whichever language.
fn candidates<'c>(cx: &'c Cx, filter: &Filter, tag: Option<&LanguageTag>) -> Vec<Named<'c>> {
    let content = cx.content();
    let of_module = filter.module.map(|id| keys_of(cx, id));
    let search = filter.search.as_deref().map(folded);
    let prefix = filter.prefix.as_deref().unwrap_or_default();
    let says = |key: &str, source: &Message<String>| {
        let Some(search) = &search else {
            return true;
        };
        let own = tag.and_then(|tag| content.languages.standing(key, tag).own);
        let texts = [Some(source), own].into_iter().flatten();
        key.contains(search.as_str())
            || texts
                .map(written)
                .any(|text| folded(&text).contains(search.as_str()))
    };
    content
        .languages
        .messages()
        .filter(|(key, _)| key.starts_with(prefix))
        .filter(|(key, _)| of_module.as_ref().is_none_or(|keys| keys.contains(*key)))
        .filter(|(key, source)| says(key, source))
        .collect()
}

fn keys_of(cx: &Cx, module: ModuleId) -> HashSet<String> {
    let curriculum = &cx.content().curriculum;
    let mut keys = HashSet::new();
    for (kind, row, texts) in curriculum.texts() {
        let of = match kind {
            crate::ids::Kind::Module => Some(ModuleId(row)),
            crate::ids::Kind::Assignment => {
                let id = entity::ids::AssignmentId(row);
                curriculum.assignment(id).map(|one| one.module)
            }
            crate::ids::Kind::Material => {
                let id = entity::ids::MaterialId(row);
                curriculum.material(id).map(|one| one.module)
            }
            _ => None,
        };
        if of == Some(module) {
            keys.extend(texts.iter().map(|key| key.as_str().to_owned()));
        }
    }
    keys
}

fn fits(
    cx: &Cx,
    filter: &Filter,
    (key, source): Named<'_>,
    standing: &Standing<'_>,
    open: &[Open],
    subject: Option<&str>,
) -> bool {
    let Some(tag) = &filter.language else {
        return true;
    };
    let is_layer = tag.country().is_some();
    let states = filter.states.as_ref();
    let is_outdated = standing.is_source_changed || standing.is_base_changed;
    let is_mine = || open.iter().any(|row| Some(row.author.as_str()) == subject);
    let warns = || {
        let languages = &cx.content().languages;
        let Some(locale) = languages.locale_of(tag) else {
            return false;
        };
        let of = Candidate {
            key,
            source,
            tag,
            locale,
        };
        let newest = open
            .first()
            .and_then(|row| read_message(key, &row.text).ok());
        let newest = newest.as_ref().or(standing.own);
        newest.is_some_and(|message| has_warnings(languages, &of, message))
    };
    states.is_none_or(|states| states.contains(&state_of(standing, is_layer, open)))
        && filter.is_outdated.is_none_or(|is| is == is_outdated)
        && filter.is_mine.is_none_or(|is| is == is_mine())
        && filter.has_warnings.is_none_or(|is| is == warns())
}

/// How far languages are, each with what is open in it.
pub async fn progress(cx: &Cx, tag: &LanguageTag) -> Result<Progress> {
    let open: HashMap<String, Vec<Open>> = open_of(cx, tag, None).await?;
    let languages = &cx.content().languages;
    let is_layer = tag.country().is_some();
    let mut progress = Progress::default();
    for (key, _) in languages.messages() {
        let standing = languages.standing(key, tag);
        let of_key = open.get(key).map_or(&[][..], Vec::as_slice);
        progress.total += 1;
        let is_outdated = standing.is_source_changed || standing.is_base_changed;
        progress.outdated += usize::from(is_outdated);
        let counted = match state_of(&standing, is_layer, of_key) {
            State::Missing => &mut progress.missing,
            State::Inherited => &mut progress.inherited,
            State::Draft | State::ChangesRequested => &mut progress.draft,
            State::InReview => &mut progress.in_review,
            State::Published => &mut progress.published,
        };
        *counted += 1;
    }
    Ok(progress)
}
