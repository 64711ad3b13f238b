//! Languages, countries and localized texts in the schema.

use async_graphql::{Context, Enum, Object, SimpleObject};

use super::{Chain, Formats, LanguageTag, Layout, LocalizedText, TextDirection};
use crate::curriculum::{CountryCode, UNKNOWN_COUNTRY};
use crate::cx::Cx;
use crate::error::{Error, Result};
use crate::graphql::cx;
use crate::graphql::scalars::{self, CountryScalar, checked};

/// The languages that answer a field with this `language` argument.
pub fn chain(cx: &Cx, language: Option<&scalars::LanguageTag>) -> Result<Chain> {
    Ok(cx.chain(checked(language, "language")?))
}

/// The direction in which a script runs.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(name = "TextDirection", remote = "TextDirection")]
pub enum TextDirectionEnum {
    /// From left to right.
    Ltr,
    /// From right to left.
    Rtl,
}

pub struct LocalizedTextObject(LocalizedText);

impl From<LocalizedText> for LocalizedTextObject {
    fn from(text: LocalizedText) -> Self {
        Self(text)
    }
}

/// A text in the language that could answer best, and which one that was.
#[Object(name = "LocalizedText")]
impl LocalizedTextObject {
    /// Markdown (CommonMark) with everything filled in. Values are enclosed in isolation marks
    /// (U+2068, U+2069), so that left-to-right names do not disturb a right-to-left sentence.
    async fn value(&self) -> &str {
        &self.0.value
    }

    /// Plain text, without Markdown and isolation marks: for page titles, labels, mail subjects.
    async fn text(&self) -> String {
        self.0.plain()
    }

    /// The id of the message behind the text.
    async fn key(&self) -> &str {
        &self.0.key
    }

    /// The text rendered as HTML and sanitised: paragraphs and lists for longer texts, inline elements
    /// only for titles and labels. Set `lang` and `dir` on the element that you put it in.
    async fn html(&self) -> String {
        self.0.html()
    }

    /// The language that the text is really in.
    async fn language(&self) -> scalars::LanguageTag {
        scalars::LanguageTag::new(&self.0.language)
    }

    /// The language that was asked for.
    async fn requested(&self) -> scalars::LanguageTag {
        scalars::LanguageTag::new(&self.0.requested)
    }

    /// The direction of `language`.
    async fn direction(&self) -> TextDirectionEnum {
        self.0.direction().into()
    }

    /// Whether another language, or another script, answered than was asked for.
    /// Spanish for "es-MX" is not a fallback.
    async fn is_fallback(&self) -> bool {
        self.0.is_fallback()
    }

    /// Whether the English text has changed since this was translated.
    async fn is_outdated(&self) -> bool {
        self.0.is_outdated
    }
}

pub struct LanguageObject(LanguageTag);

impl From<LanguageTag> for LanguageObject {
    fn from(tag: LanguageTag) -> Self {
        Self(tag)
    }
}

impl LanguageObject {
    fn with_formats<T>(&self, cx: &Cx, read: impl FnOnce(&Formats) -> T) -> Result<T> {
        match cx.content().languages.get(&self.0) {
            Some(locale) => Ok(read(&locale.formats)),
            None => Ok(read(&Formats::new(&self.0).map_err(Error::internal)?)),
        }
    }
}

/// A language.
#[Object(name = "Language")]
impl LanguageObject {
    /// Its BCP 47 tag.
    async fn tag(&self) -> scalars::LanguageTag {
        scalars::LanguageTag::new(&self.0)
    }

    /// Its name in the language itself, for a language menu.
    async fn native_name(&self, ctx: &Context<'_>) -> Result<String> {
        let cx = cx(ctx);
        let chain = cx.chain(Some(self.0.clone()));
        let own = cx.text(&chain, "language-native-name", &Vec::new(), Layout::Inline)?;
        if own.language == self.0 {
            return Ok(own.plain());
        }
        let named = self.with_formats(cx, |formats| formats.language_name(&self.0))?;
        Ok(named.unwrap_or_else(|| self.0.to_string()))
    }

    /// Its name in another language.
    async fn name(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language to name it in.")] language: Option<scalars::LanguageTag>,
    ) -> Result<String> {
        let chain = chain(cx(ctx), language.as_ref())?;
        let named = chain
            .formats()
            .and_then(|formats| formats.language_name(&self.0));
        Ok(named.unwrap_or_else(|| self.0.to_string()))
    }

    /// The direction of its script.
    async fn direction(&self) -> TextDirectionEnum {
        self.0.direction().into()
    }

    /// The plural categories of its cardinal numbers (CLDR), in the order zero, one, two, few, many, other.
    async fn plural_categories(&self, ctx: &Context<'_>) -> Result<Vec<&'static str>> {
        self.with_formats(cx(ctx), Formats::plural_categories)
    }

    /// The languages that answer where this one has no words, best first.
    async fn fallbacks(&self, ctx: &Context<'_>) -> Vec<scalars::LanguageTag> {
        let languages = &cx(ctx).content().languages;
        let chain = languages.chain(&super::Preferences::default().asking_for(self.0.clone()));
        let others = chain.tags().filter(|tag| **tag != self.0);
        others.map(scalars::LanguageTag::new).collect()
    }

    /// The country that it is narrowed to; null for a language of no one country.
    async fn country(&self) -> Option<CountryObject> {
        let code = self.0.country()?;
        Some(CountryObject(CountryCode::from(code)))
    }
}

pub struct CountryObject(CountryCode);

impl From<CountryCode> for CountryObject {
    fn from(code: CountryCode) -> Self {
        Self(code)
    }
}

/// A country in which people organize.
#[Object(name = "Country")]
impl CountryObject {
    /// Its ISO 3166-1 alpha-2 code, or ZZ.
    async fn code(&self) -> CountryScalar {
        CountryScalar::new(self.0.as_str())
    }

    /// Its name.
    async fn name(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language to name it in.")] language: Option<scalars::LanguageTag>,
    ) -> Result<String> {
        let cx = cx(ctx);
        let chain = chain(cx, language.as_ref())?;
        if self.0.as_str() == UNKNOWN_COUNTRY {
            let unknown = cx.text(&chain, "country-unknown", &Vec::new(), Layout::Inline)?;
            return Ok(unknown.plain());
        }
        let named = chain
            .formats()
            .and_then(|formats| formats.country_name(self.0.as_str()));
        Ok(named.unwrap_or_else(|| self.0.as_str().to_owned()))
    }
}

/// The texts that answer for a language, for clients that format Fluent themselves.
#[derive(SimpleObject)]
pub struct FluentBundle {
    /// Changes when any text of these layers changes.
    revision: String,
    /// The layers to try for each message, in this order. Format each message with its own layer's language:
    /// plural forms and digits are that language's.
    layers: Vec<FluentLayer>,
}

/// One language's entries.
#[derive(SimpleObject)]
pub struct FluentLayer {
    /// The language of the entries.
    language: scalars::LanguageTag,
    /// The direction of that language.
    direction: TextDirectionEnum,
    /// Fluent source (.ftl). It calls no functions but NUMBER() and DATETIME().
    text: String,
}

#[derive(Default)]
pub struct LocalizationQuery;

#[Object]
impl LocalizationQuery {
    /// The languages that have texts of their own, by tag.
    async fn languages(&self, ctx: &Context<'_>) -> Vec<LanguageObject> {
        cx(ctx).of_all_languages();
        let languages = &cx(ctx).content().languages;
        languages
            .iter()
            .map(|locale| locale.tag.clone().into())
            .collect()
    }

    /// The effective Fluent texts for a language with its fallbacks.
    async fn fluent_bundle(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language to answer in.")] language: scalars::LanguageTag,
        #[graphql(desc = "Only messages whose id begins so, with what they refer to.")]
        prefix: Option<String>,
    ) -> Result<FluentBundle> {
        let cx = cx(ctx);
        let chain = chain(cx, Some(&language))?;
        let languages = &cx.content().languages;
        let layers = languages.fluent_layers(&chain, prefix.as_deref().unwrap_or_default());
        Ok(FluentBundle {
            revision: languages.revision(&chain),
            layers: layers
                .into_iter()
                .map(|(tag, text)| FluentLayer {
                    direction: tag.direction().into(),
                    language: scalars::LanguageTag::new(tag),
                    text,
                })
                .collect(),
        })
    }
}
