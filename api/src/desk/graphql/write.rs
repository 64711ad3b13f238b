//! Writing, reviewing and publishing.

use async_graphql::{Context, Enum, ID, InputObject, Object, SimpleObject};

use super::check::{TextCheck, text_check};
use super::message::{MessageObject, TranslationObject, messages_named, translations_named};
use crate::cx::Cx;
use crate::desk::{
    self, Against, Change, Confirmed, NewSource, Place, Reverted, Saved, Wanted,
    confirm_translations, publish_translations, request_changes, revert, revisions_by_ids,
    save_source, save_translation, submit_translations,
};
use crate::error::{ErrorCode, Refusal, Result};
use crate::graphql::inputs::row;
use crate::graphql::user_error::{UserError, payload};
use crate::graphql::{cx, scalars};
use crate::ids::{self, Kind};
use crate::people::not_found;

/// The most texts of one call.
const MOST: usize = 500;

/// A text for a message in a language.
#[derive(InputObject)]
pub struct SaveTranslationInput {
    /// The message's key.
    key: String,
    /// A language of the programme other than English, or a country's wording of one: es-MX.
    language: scalars::LanguageTag,
    /// What is to stand after `key =` in an .ftl file, 8 KB at the most.
    text: String,
    /// The message's `sourceDigest` when it was translated.
    source_digest: String,
    /// In a country's wording: the translation's `baseDigest` then.
    base_digest: Option<String>,
    /// The translation's `version` then.
    expected_version: i32,
    /// The codes of warnings that are confirmed.
    acknowledge: Option<Vec<String>>,
    /// Something for whoever reviews it, 2,000 characters at the most.
    note: Option<String>,
}

/// What became of a text.
#[derive(SimpleObject)]
pub struct SaveTranslationPayload {
    /// Why nothing was saved; empty if it was.
    errors: Vec<UserError>,
    /// The translation with its draft; null if nothing was saved.
    translation: Option<TranslationObject>,
    /// What there is to say of the text. It is saved in spite of warnings, and submitted once they are confirmed.
    checks: Vec<TextCheck>,
}

/// Drafts of one's own.
#[derive(InputObject)]
pub struct SubmitTranslationsInput {
    /// Which revisions, 500 at the most: all of them, or none.
    revisions: Vec<ID>,
}

/// What became of them.
#[derive(SimpleObject)]
pub struct SubmitTranslationsPayload {
    /// Why nothing was done; empty if it was.
    errors: Vec<UserError>,
    /// The translations that wait now; empty if nothing was done.
    translations: Vec<TranslationObject>,
}

/// Texts that are to be changed.
#[derive(InputObject)]
pub struct RequestTranslationChangesInput {
    /// Which revisions, 500 at the most: all of them, or none.
    revisions: Vec<ID>,
    /// What is to be done, 2,000 characters at the most.
    note: String,
}

/// What became of them.
#[derive(SimpleObject)]
pub struct RequestTranslationChangesPayload {
    /// Why nothing was done; empty if it was.
    errors: Vec<UserError>,
    /// The translations that were given back; empty if nothing was done.
    translations: Vec<TranslationObject>,
}

/// Texts that are to be served.
#[derive(InputObject)]
pub struct PublishTranslationsInput {
    /// Which revisions, 500 at the most, one for a translation: all of them, or none.
    revisions: Vec<ID>,
    /// Why, 2,000 characters at the most.
    note: Option<String>,
}

/// What is served from now on.
#[derive(SimpleObject)]
pub struct PublishTranslationsPayload {
    /// Why nothing was published; empty if it was.
    errors: Vec<UserError>,
    /// The number of the publication, as `publications` has it; null if there is none.
    revision: Option<String>,
    /// The translations that were published; empty if none was.
    translations: Vec<TranslationObject>,
}

/// A translation that is right as it is.
#[derive(InputObject)]
pub struct ConfirmedTranslationInput {
    /// Which one.
    translation: ID,
    /// The message's `sourceDigest` that it was held against.
    source_digest: String,
    /// In a country's wording: the translation's `baseDigest` that it was held against.
    base_digest: Option<String>,
    /// The translation's `version`.
    expected_version: i32,
}

/// Translations that are outdated, and right all the same.
#[derive(InputObject)]
pub struct ConfirmTranslationsInput {
    /// Which ones, 500 at the most: all of them, or none.
    translations: Vec<ConfirmedTranslationInput>,
}

/// What became of them.
#[derive(SimpleObject)]
pub struct ConfirmTranslationsPayload {
    /// Why nothing was done; empty if it was.
    errors: Vec<UserError>,
    /// The translations that are not outdated any more; empty if nothing was done.
    translations: Vec<TranslationObject>,
}

/// A text of before.
#[derive(InputObject)]
pub struct RevertTranslationInput {
    /// Of which translation.
    translation: ID,
    /// A revision of it that was published once; what was shipped with the service unless said.
    revision: Option<ID>,
    /// The translation's `version`.
    expected_version: i32,
    /// Why, 2,000 characters at the most.
    note: Option<String>,
}

/// What is served from now on.
#[derive(SimpleObject)]
pub struct RevertTranslationPayload {
    /// Why nothing was done; empty if it was.
    errors: Vec<UserError>,
    /// The translation as it is now; null if nothing was done.
    translation: Option<TranslationObject>,
}

/// What a change of English means for the other languages.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(name = "SourceChange", remote = "Change")]
pub enum SourceChange {
    /// Nothing: a letter, a comma. Translations stay as right as they were.
    Trivial,
    /// They are outdated, and are served meanwhile.
    Minor,
    /// They are outdated: it says something else. A change of variables is one.
    Major,
}

/// Another English text.
#[derive(InputObject)]
pub struct SaveSourceMessageInput {
    /// The message's key.
    key: String,
    /// What is to stand after `key =` in an .ftl file, 8 KB at the most. It is published at once.
    text: String,
    /// What it means for the other languages.
    change: SourceChange,
    /// The `version` of the message's translation into English.
    expected_version: i32,
    /// With MAJOR: whether English answers in all languages until they are translated anew.
    #[graphql(default = false)]
    withdraw: bool,
    /// The codes of warnings that are confirmed.
    acknowledge: Option<Vec<String>>,
    /// Why, 2,000 characters at the most.
    note: Option<String>,
}

/// What became of the text.
#[derive(SimpleObject)]
pub struct SaveSourceMessagePayload {
    /// Why nothing was published; empty if it was.
    errors: Vec<UserError>,
    /// The message as it is now; null if nothing was published.
    message: Option<MessageObject>,
    /// What there is to say of the text.
    checks: Vec<TextCheck>,
}

fn checks(cx: &Cx, saved: &mut Saved) -> Result<Vec<TextCheck>> {
    let findings = std::mem::take(&mut saved.findings).into_iter();
    findings.map(|finding| text_check(cx, finding)).collect()
}

/// Revisions by their rows.
fn rows(ids: &[ID]) -> Result<Vec<i64>, Refusal> {
    Refusal::few(ids.len(), MOST, "input.revisions")?;
    if ids.is_empty() {
        return Err(Refusal::new(ErrorCode::Invalid, "error-text-empty").about("input.revisions"));
    }
    let ids = ids.iter().enumerate();
    ids.map(|(number, id)| row(Kind::Revision, id, &format!("input.revisions.{number}")))
        .collect()
}

/// The translations that revisions are of, as they are now.
async fn translations_of(cx: &Cx, rows: Option<Vec<i64>>) -> Result<Vec<TranslationObject>> {
    let Some(rows) = rows else {
        return Ok(Vec::new());
    };
    let found = revisions_by_ids(cx, rows.clone()).await?;
    let of = |id: &i64| found.iter().find(|row| row.id.0 == *id);
    let places = rows.iter().filter_map(of).filter_map(desk::place_of);
    Ok(translations_named(cx.content(), places.collect()))
}

fn place(id: &ID, argument: &str) -> Result<Place, Refusal> {
    let name = ids::name(Kind::Translation, id);
    let place = name.and_then(|name| Place::named(&name));
    place.ok_or_else(|| not_found(argument))
}

fn translation_of(cx: &Cx, place: Option<Place>) -> Option<TranslationObject> {
    let places = place.into_iter().collect();
    translations_named(cx.content(), places).pop()
}

#[derive(Default)]
pub struct DeskMutation;

#[Object]
impl DeskMutation {
    /// Saves a text as the viewer's draft. In a country's wording it needs to reach that country; in a language it is a
    /// suggestion that anybody with localization:write may make.
    async fn save_translation(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which text, and what it was made from.")] input: SaveTranslationInput,
    ) -> Result<SaveTranslationPayload> {
        let cx = cx(ctx);
        let (place, mut saved) = match input.language.check("input.language") {
            Err(refusal) => (None, Saved::refused(refusal)),
            Ok(tag) => {
                let place = Place::new(input.key, tag);
                let wanted = Wanted {
                    place: place.clone(),
                    text: input.text,
                    against: Against {
                        source_digest: input.source_digest,
                        base_digest: input.base_digest,
                        version: input.expected_version,
                    },
                    acknowledged: input.acknowledge.unwrap_or_default(),
                    note: input.note,
                };
                (Some(place), save_translation(cx, wanted).await)
            }
        };
        let checks = checks(cx, &mut saved)?;
        let (done, errors) = payload(cx, saved.outcome)?;
        Ok(SaveTranslationPayload {
            errors,
            translation: translation_of(cx, place.filter(|_| done.is_some())),
            checks,
        })
    }

    /// Hands in drafts of one's own. Those with errors, or with warnings that are not confirmed, are refused.
    async fn submit_translations(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which drafts.")] input: SubmitTranslationsInput,
    ) -> Result<SubmitTranslationsPayload> {
        let cx = cx(ctx);
        let done = async {
            let rows = rows(&input.revisions)?;
            submit_translations(cx, rows.clone()).await?;
            Ok(rows)
        };
        let (done, errors) = payload(cx, done.await)?;
        let translations = translations_of(cx, done).await?;
        Ok(SubmitTranslationsPayload {
            errors,
            translations,
        })
    }
}

#[derive(Default)]
pub struct PublishMutation;

#[Object]
impl PublishMutation {
    /// Gives texts that wait back to their authors. Needs localization:publish for them.
    async fn request_translation_changes(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which texts, and what is to be done.")]
        input: RequestTranslationChangesInput,
    ) -> Result<RequestTranslationChangesPayload> {
        let cx = cx(ctx);
        let done = async {
            let rows = rows(&input.revisions)?;
            request_changes(cx, rows.clone(), &input.note).await?;
            Ok(rows)
        };
        let (done, errors) = payload(cx, done.await)?;
        let translations = translations_of(cx, done).await?;
        Ok(RequestTranslationChangesPayload {
            errors,
            translations,
        })
    }

    /// Publishes texts that wait: this service answers with all of them when it answers this, every other node within two
    /// seconds. Needs localization:publish for their languages or countries; nobody publishes their own, unless the
    /// programme allows it.
    async fn publish_translations(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which texts.")] input: PublishTranslationsInput,
    ) -> Result<PublishTranslationsPayload> {
        let cx = cx(ctx);
        let done = async {
            let rows = rows(&input.revisions)?;
            let edition = publish_translations(cx, rows.clone(), input.note.as_deref()).await?;
            Ok((rows, edition))
        };
        let (done, errors) = payload(cx, done.await)?;
        let (rows, edition) = done.unzip();
        Ok(PublishTranslationsPayload {
            errors,
            revision: edition.map(|edition| edition.to_string()),
            translations: translations_of(cx, rows).await?,
        })
    }

    /// Says of texts that are outdated that they are right all the same. Needs localization:publish for them.
    async fn confirm_translations(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which translations.")] input: ConfirmTranslationsInput,
    ) -> Result<ConfirmTranslationsPayload> {
        let cx = cx(ctx);
        let done = async {
            Refusal::few(input.translations.len(), MOST, "input.translations")?;
            let one = |(number, one): (usize, ConfirmedTranslationInput)| {
                let argument = format!("input.translations.{number}.translation");
                Ok(Confirmed {
                    place: place(&one.translation, &argument)?,
                    against: Against {
                        source_digest: one.source_digest,
                        base_digest: one.base_digest,
                        version: one.expected_version,
                    },
                })
            };
            let all = input.translations.into_iter().enumerate().map(one);
            let all: Vec<Confirmed> = all.collect::<Result<_, Refusal>>()?;
            let places: Vec<Place> = all.iter().map(|one| one.place.clone()).collect();
            confirm_translations(cx, all).await?;
            Ok(places)
        };
        let (done, errors) = payload(cx, done.await)?;
        let places = done.unwrap_or_default();
        Ok(ConfirmTranslationsPayload {
            errors,
            translations: translations_named(cx.content(), places),
        })
    }

    /// Publishes a text of before again, as a new revision; without a revision the one that was shipped with the service.
    /// Needs localization:publish for it; in English curriculum:write everywhere.
    async fn revert_translation(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which text.")] input: RevertTranslationInput,
    ) -> Result<RevertTranslationPayload> {
        let cx = cx(ctx);
        let done = async {
            let place = place(&input.translation, "input.translation")?;
            let revision = input.revision.as_ref();
            let revision = revision.map(|id| row(Kind::Revision, id, "input.revision"));
            let wanted = Reverted {
                place: place.clone(),
                revision: revision.transpose()?,
                version: input.expected_version,
                note: input.note,
            };
            revert(cx, wanted).await?;
            Ok(place)
        };
        let (place, errors) = payload(cx, done.await)?;
        Ok(RevertTranslationPayload {
            errors,
            translation: translation_of(cx, place),
        })
    }
}

#[derive(Default)]
pub struct SourceMutation;

#[Object]
impl SourceMutation {
    /// Publishes another English text for a message. Needs curriculum:write everywhere.
    async fn save_source_message(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which text, and what it means for the other languages.")]
        input: SaveSourceMessageInput,
    ) -> Result<SaveSourceMessagePayload> {
        let cx = cx(ctx);
        let key = input.key.clone();
        let wanted = NewSource {
            key: input.key,
            text: input.text,
            change: input.change.into(),
            version: input.expected_version,
            acknowledged: input.acknowledge.unwrap_or_default(),
            note: input.note,
            withdraws: input.withdraw,
        };
        let mut saved = save_source(cx, wanted).await;
        let checks = checks(cx, &mut saved)?;
        let (done, errors) = payload(cx, saved.outcome)?;
        let keys = done.map(|()| key).into_iter().collect();
        Ok(SaveSourceMessagePayload {
            errors,
            message: messages_named(cx.content(), keys).pop(),
            checks,
        })
    }
}
