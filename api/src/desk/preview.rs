//! A text looked at before it is saved: what is wrong with it, and how it reads. Nothing is written.

use super::check::{Candidate, Finding, Shown, check, shown, source_of};
use super::place::is_served;
use crate::access::{Action, Resource};
use crate::cx::Cx;
use crate::error::{ErrorCode, Refusal, Result};
use crate::localization::{LanguageTag, Layout, LocalizedText};

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
    let locale = is_served(cx.content(), tag, "language")?;
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
