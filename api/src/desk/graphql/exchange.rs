//! Texts as files, in the schema.

use async_graphql::{Context, Enum, ID, InputObject, Object, SimpleObject};

use super::query::MessageFilter;
use crate::cx::Cx;
use crate::desk::{self, Filter, Format, Imported};
use crate::error::Result;
use crate::graphql::inputs::{key, row};
use crate::graphql::user_error::{Checks, UserError, payload};
use crate::graphql::{cx, scalars};
use crate::ids::{self, Kind};
use crate::people::not_found;
use crate::registration::graphql::ImportSource;

/// The most errors that one answer tells.
const MOST_ERRORS: usize = 1000;

/// What kind of file it is.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(name = "TranslationFormat", remote = "Format")]
pub enum TranslationFormat {
    /// A Fluent file of the messages that have words. A line `# teach-in: …` above each says what they were made from.
    #[graphql(name = "FTL")]
    Fluent,
    /// XLIFF 2.1: a unit for each message, with its key as the name and its Fluent text as it is written.
    #[graphql(name = "XLIFF")]
    Xliff,
    /// A table with the columns key, source, text, comment, sourceDigest, baseDigest and version.
    #[graphql(name = "CSV")]
    Csv,
}

/// Texts as a file.
#[derive(SimpleObject)]
pub struct TranslationExport {
    /// What to call it.
    file_name: String,
    /// What it is.
    media_type: String,
    /// What is in it.
    text: String,
}

/// Texts from a file.
#[derive(InputObject)]
pub struct ImportTranslationsInput {
    /// A language of the programme other than English, or a country's wording of one: es-MX.
    language: scalars::LanguageTag,
    /// What kind of file it is.
    format: TranslationFormat,
    /// The file, of at most 10,000 texts.
    source: ImportSource,
    /// Whether only to say what would come of it.
    #[graphql(default)]
    dry_run: bool,
    /// 8 to 128 letters, digits or `._:-`: the same request sent again under it is done once, for 7 days.
    idempotency_key: String,
}

/// What became of the import: of all of it, or of nothing.
#[derive(SimpleObject)]
pub struct ImportTranslationsPayload {
    /// What is wrong, each with the path `input.source.rows.<line>`, the first line being 1; at most 1000 are told. Empty if
    /// nothing is.
    errors: Vec<UserError>,
    /// By which it is taken back; null if nothing was written.
    import: Option<ID>,
    /// What the file comes to; null if something is wrong.
    summary: Option<TranslationImportSummary>,
}

/// What a file comes to.
#[derive(SimpleObject)]
pub struct TranslationImportSummary {
    /// Texts that are drafts of the viewer's now.
    drafts: i32,
    /// Of these, those with warnings to be confirmed before they are handed in.
    with_warnings: i32,
    /// Texts that say what is served already.
    unchanged: i32,
    /// Messages without words in the file.
    empty: i32,
}

impl From<&Imported> for TranslationImportSummary {
    fn from(imported: &Imported) -> Self {
        let number = |number: usize| i32::try_from(number).unwrap_or(i32::MAX);
        Self {
            drafts: number(imported.drafts),
            with_warnings: number(imported.with_warnings),
            unchanged: number(imported.unchanged),
            empty: number(imported.empty),
        }
    }
}

/// An import to be taken back.
#[derive(InputObject)]
pub struct UndoTranslationImportInput {
    /// Which one: it was the viewer's.
    import: ID,
}

/// What became of it.
#[derive(SimpleObject)]
pub struct UndoTranslationImportPayload {
    /// Why nothing was done; empty if it was.
    errors: Vec<UserError>,
    /// How many drafts were taken back; null if nothing was done.
    drafts: Option<i32>,
}

impl ImportTranslationsInput {
    async fn import(&self, cx: &Cx) -> Result<Imported> {
        let mut checks = Checks::default();
        let tag = checks.check(self.language.check("input.language"));
        let key = checks.check(key(&self.idempotency_key));
        checks.done()?;
        let (Some(tag), Some(key)) = (tag, key) else {
            return Err(not_found("input.language").into());
        };
        let bytes = self.source.bytes(cx).await?;
        desk::import(cx, key, (tag, self.format.into()), bytes, self.dry_run).await
    }
}

#[derive(Default)]
pub struct ExchangeQuery;

#[Object]
impl ExchangeQuery {
    /// Messages with their words in a language as a file, 10,000 at the most; all unless `filter` says which. Imported again
    /// unchanged it changes nothing. Needs the permission localization:write.
    async fn export_translations(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "A language of the programme, or a country's wording of one: es-MX.")]
        language: scalars::LanguageTag,
        #[graphql(desc = "What kind of file.")] format: TranslationFormat,
        #[graphql(desc = "Which messages; its language is that of the file.")] filter: Option<
            MessageFilter,
        >,
    ) -> Result<TranslationExport> {
        let cx = cx(ctx);
        let tag = language.check("language")?;
        desk::is_served(cx.content(), &tag, "language")?;
        let filter = Filter {
            language: Some(tag),
            ..filter.unwrap_or_default().read(cx)?
        };
        let file = desk::export(cx, &filter, format.into()).await?;
        Ok(TranslationExport {
            file_name: file.name,
            media_type: file.media_type.to_owned(),
            text: file.text,
        })
    }
}

#[derive(Default)]
pub struct ExchangeMutation;

#[Object]
impl ExchangeMutation {
    /// Saves texts from a file as drafts of the viewer's: all of them, or none. What says the same as is served is passed
    /// over.
    async fn import_translations(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The file, and which language it is in.")] input: ImportTranslationsInput,
    ) -> Result<ImportTranslationsPayload> {
        let cx = cx(ctx);
        let (imported, mut errors) = payload(cx, input.import(cx).await)?;
        errors.truncate(MOST_ERRORS);
        let id = imported.as_ref().and_then(|imported| imported.id);
        Ok(ImportTranslationsPayload {
            errors,
            import: id.map(|id| ID(ids::encode(Kind::TranslationImport, id))),
            summary: imported.as_ref().map(Into::into),
        })
    }

    /// Takes back what an import saved, as long as none of it was handed in; drafts that it took the place of are there
    /// again.
    async fn undo_translation_import(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which import.")] input: UndoTranslationImportInput,
    ) -> Result<UndoTranslationImportPayload> {
        let cx = cx(ctx);
        let done = async {
            let import = row(Kind::TranslationImport, &input.import, "input.import")?;
            desk::undo(cx, import).await
        };
        let (drafts, errors) = payload(cx, done.await)?;
        Ok(UndoTranslationImportPayload {
            errors,
            drafts: drafts.map(|drafts| i32::try_from(drafts).unwrap_or(i32::MAX)),
        })
    }
}
