//! A text looked at before it is saved: what is wrong with it, and how it reads. Nothing is written.

use super::check::{Candidate, Finding, Shown, check, shown, source_of};
use crate::access::{Action, Resource};
use crate::cx::Cx;
use crate::error::{ErrorCode, Refusal, Result};
use crate::localization::{LanguageTag, Languages, Layout, Locale, LocalizedText};

pub struct Preview {
    pub findings: Vec<Finding>,
    pub samples: Vec<Sample>,
}

/// How it reads with some values.
pub struct Sample {
    pub label: String,
    pub text: LocalizedText,
}

pub fn preview(cx: &Cx, key: &str, tag: &LanguageTag, text: &str) -> Result<Preview> {
    cx.authorize(Action::CheckTranslation, Resource::Visible)?;
    let languages = &cx.content().languages;
    let unknown = || {
        let unknown = Refusal::new(ErrorCode::NotFound, "error-message-unknown");
        unknown.about("key").quoting(key)
    };
    let source = source_of(languages, key).ok_or_else(unknown)?;
    let not_served = || {
        let unknown = Refusal::new(ErrorCode::Unknown, "error-language-not-served");
        unknown.about("language").quoting(&tag.to_string())
    };
    let locale = locale_of(languages, tag).ok_or_else(not_served)?;
    let of = Candidate {
        key,
        source,
        tag,
        locale,
    };
    let (findings, message) = check(languages, &of, text);
    let shown = message.and_then(|message| shown(&of, &message).ok());
    let sample = |one: Shown| Sample {
        label: one.label,
        text: LocalizedText {
            value: one.text.into(),
            key: key.into(),
            language: tag.clone(),
            requested: tag.clone(),
            is_outdated: false,
            layout: Layout::Block,
        },
    };
    let whole = shown
        .into_iter()
        .flatten()
        .filter(|one| one.complaints.is_empty());
    Ok(Preview {
        findings,
        samples: whole.map(sample).collect(),
    })
}

/// A language of the programme; for the wording of a country the language that it is laid over.
fn locale_of<'l>(languages: &'l Languages, tag: &LanguageTag) -> Option<&'l Locale> {
    if let Some(locale) = languages.get(tag) {
        return Some(locale);
    }
    tag.country()?;
    let mut parents = tag.with_parents().into_iter();
    parents
        .find_map(|parent| languages.get(&parent))
        .map(AsRef::as_ref)
}
