//! Looking at a text before it is saved.

use async_graphql::{Context, Enum, Object, SimpleObject};

use crate::cx::Cx;
use crate::desk::{Finding, Severity, preview};
use crate::error::Result;
use crate::graphql::{cx, scalars};
use crate::localization::graphql::LocalizedTextObject;
use crate::localization::{Layout, without_isolation};

/// How bad it is.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(name = "CheckSeverity")]
pub enum CheckSeverity {
    /// Such a text cannot be published.
    Error,
    /// It may be right, and has to be confirmed.
    Warning,
    /// Good to know.
    Info,
}

/// Something that was found in a text.
#[derive(SimpleObject)]
pub struct TextCheck {
    /// Stable, for programs: `SYNTAX`, `PLURAL_MISSING`, …
    code: String,
    /// How bad it is.
    severity: CheckSeverity,
    /// What it is, in the request's language.
    message: String,
    /// In which line of the text, from 1; null if that cannot be said.
    line: Option<i32>,
    /// At which character of the line, from 1; null if that cannot be said.
    column: Option<i32>,
    /// In which variant of a selector, as "few"; null if in none.
    variant: Option<String>,
}

/// A text with values filled in.
#[derive(SimpleObject)]
pub struct TranslationSample {
    /// With what: "$count = 3 (few)", the plural form in brackets; empty if nothing is to be filled in.
    label: String,
    /// How it reads.
    text: LocalizedTextObject,
}

/// What is wrong with a text, and how it reads.
#[derive(SimpleObject)]
pub struct TranslationPreview {
    /// What was found, errors first.
    checks: Vec<TextCheck>,
    /// One for each plural form and each variant; none if the text cannot be read.
    samples: Vec<TranslationSample>,
}

pub fn text_check(cx: &Cx, finding: Finding) -> Result<TextCheck> {
    let message = cx.text(
        &cx.chain(None),
        finding.message,
        &finding.args,
        Layout::Inline,
    )?;
    let number = |number: usize| i32::try_from(number).unwrap_or(i32::MAX);
    Ok(TextCheck {
        code: finding.code.to_owned(),
        severity: match finding.severity {
            Severity::Error => CheckSeverity::Error,
            Severity::Warning => CheckSeverity::Warning,
        },
        message: without_isolation(&message.value),
        line: finding.place.map(|(line, _)| number(line)),
        column: finding.place.map(|(_, column)| number(column)),
        variant: finding.variant,
    })
}

#[derive(Default)]
pub struct CheckQuery;

#[Object]
impl CheckQuery {
    /// Looks at a text for a message before anybody saves it: what is wrong with it, and how it reads in every plural form
    /// and variant. Writes nothing. Needs the permission localization:write.
    async fn check_translation(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The message's key.")] key: String,
        #[graphql(desc = "A language of the programme, or a country's wording of one: es-MX.")]
        language: scalars::LanguageTag,
        #[graphql(desc = "What would stand after `key =` in an .ftl file, 8 KB at the most.")]
        text: String,
    ) -> Result<TranslationPreview> {
        let cx = cx(ctx);
        let tag = language.check("language")?;
        let found = preview(cx, &key, &tag, &text)?;
        let checks = found
            .findings
            .into_iter()
            .map(|finding| text_check(cx, finding));
        let samples = found.samples.into_iter().map(|sample| TranslationSample {
            label: sample.label,
            text: sample.text.into(),
        });
        Ok(TranslationPreview {
            checks: checks.collect::<Result<_>>()?,
            samples: samples.collect(),
        })
    }
}
