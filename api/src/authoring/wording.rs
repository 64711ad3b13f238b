//! The English of what authors write. The first edit of a message that another row has too gives the row a message of its
//! own, with what each language says of it now.

use std::collections::HashMap;
use std::sync::Arc;

use entity::ids::{MessageKey, RevisionId};
use entity::revision::{ActiveModel, RevisionState};
use entity::{assignment, material, module, program, revision, skill, training};
use fluent_syntax::ast::{Entry, Message};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, Set};

use crate::clock::column;
use crate::content::Content;
use crate::cx::Tx;
use crate::desk::{
    Against, Change, Draft, Place, Severity, Values, Words, announce, english_findings, lay, new,
    untouched, variables,
};
use crate::error::{ErrorCode, Refusal, WriteError};
use crate::localization::{LanguageTag, digest, read_message, written};

/// What has texts.
pub struct Owner {
    /// What the names of messages of its own begin with.
    pub stem: String,
    /// Where it was in the input.
    pub path: String,
    pub values: Values,
}

/// The texts of one change, published together.
pub struct Wording {
    content: Arc<Content>,
    change: Change,
    edition: Option<i64>,
    places: Vec<Place>,
}

impl Wording {
    pub const fn new(content: Arc<Content>, change: Change) -> Self {
        Self {
            content,
            change,
            edition: None,
            places: Vec::new(),
        }
    }

    /// The message that says it from now on. Of what is not said the message stays; what is new cannot do without.
    pub async fn say(
        &mut self,
        tx: &Tx<'_>,
        owner: &Owner,
        name: &str,
        said: Option<&str>,
        current: Option<&MessageKey>,
    ) -> Result<MessageKey, WriteError> {
        let path = &format!("{}.{name}", owner.path);
        let text = match (said, current) {
            (Some(text), _) => text,
            (None, Some(key)) => return Ok(key.clone()),
            (None, None) => {
                let empty = Refusal::new(ErrorCode::Invalid, "error-text-empty");
                return Err(empty.about(path).into());
            }
        };
        let name = format!("{}-{name}", owner.stem);
        let content = Arc::clone(&self.content);
        let current = match current {
            Some(key) => Some(Spoken::find(&content, key.clone(), path)?),
            None => None,
        };
        let key = current.as_ref().map_or(&name, |spoken| &spoken.key.0);
        let findings = english_findings(&content, key, owner.values, text);
        if let Some(error) = findings
            .into_iter()
            .find(|one| one.severity == Severity::Error)
        {
            let mut refusal = Refusal::new(ErrorCode::TextRefused, error.message).about(path);
            refusal.args.extend(error.args);
            return Err(refusal.into());
        }
        let refused = |_| Refusal::new(ErrorCode::TextRefused, "error-text-refused").about(path);
        let message = read_message(key, text).map_err(refused)?;
        let Some(spoken) = current else {
            let key = self.free(tx, name).await?;
            self.publish(tx, &key, text, None).await?;
            return Ok(key);
        };
        if written(&message) == written(spoken.message) {
            return Ok(spoken.key);
        }
        if variables(&message) != variables(spoken.message) && self.change != Change::Major {
            let major = Refusal::new(ErrorCode::Invalid, "error-change-is-major");
            return Err(major.about("input.change").into());
        }
        untouched(tx, &content, &spoken.key.0, path).await?;
        if uses(tx, &spoken.key).await? > 1 {
            let key = self.free(tx, name).await?;
            self.publish(tx, &key, text, Some(&spoken)).await?;
            self.copy(tx, &content, &spoken, &key).await?;
            return Ok(key);
        }
        let key = spoken.key.clone();
        self.publish(tx, &key, text, Some(&spoken)).await?;
        Ok(key)
    }

    async fn edition(&mut self, tx: &Tx<'_>) -> Result<i64, WriteError> {
        if let Some(edition) = self.edition {
            return Ok(edition);
        }
        let edition = tx.publish_texts().await?;
        self.edition = Some(edition);
        Ok(edition)
    }

    /// The name, or one like it, if no language says anything under it.
    async fn free(&self, tx: &Tx<'_>, name: String) -> Result<MessageKey, WriteError> {
        use entity::translation::{Column, Entity};
        let mut key = MessageKey(name.clone());
        let mut number = 1;
        while self.content.languages.wording(&key.0).next().is_some()
            || tx
                .is_taken(Column::MessageKey.eq(key.as_str()), Entity)
                .await?
        {
            number += 1;
            key = MessageKey(format!("{name}-{number}"));
        }
        Ok(key)
    }

    async fn publish(
        &mut self,
        tx: &Tx<'_>,
        key: &MessageKey,
        text: &str,
        before: Option<&Spoken<'_>>,
    ) -> Result<(), WriteError> {
        let edition = self.edition(tx).await?;
        let place = Place::new(key.0.clone(), LanguageTag::english());
        let is_own = before.is_some_and(|spoken| spoken.key == *key);
        let (version, known) = match before {
            Some(spoken) if is_own => (spoken.version, spoken.same_as.join(" ")),
            _ => (0, String::new()),
        };
        let then = before
            .map(|spoken| spoken.digest_under(key))
            .unwrap_or_default();
        let draft = Draft {
            text: text.to_owned(),
            source: before
                .map(|spoken| written(spoken.message))
                .unwrap_or_default(),
            base: None,
            against: Against {
                source_digest: then.clone(),
                base_digest: None,
                version,
            },
            acknowledged: String::new(),
            note: None,
        };
        let row = tx.insert(published(tx, &place, &draft, edition)?).await?;
        let words = Words {
            revision: Some(row.id),
            same_as: match self.change {
                Change::Trivial => format!("{known} {then}").trim().to_owned(),
                Change::Minor | Change::Major => String::new(),
            },
            ..Words::default()
        };
        lay(tx, &place, version, words, edition).await?;
        self.places.push(place);
        Ok(())
    }

    /// What the other languages say, under another name. What was outdated stays so.
    async fn copy(
        &mut self,
        tx: &Tx<'_>,
        content: &Content,
        spoken: &Spoken<'_>,
        key: &MessageKey,
    ) -> Result<(), WriteError> {
        let edition = self.edition(tx).await?;
        let languages = &content.languages;
        let tags = languages.wording(&spoken.key.0);
        let tags: Vec<_> = tags.filter(|tag| **tag != LanguageTag::english()).collect();
        let standing = |tag: &LanguageTag| languages.standing(&spoken.key.0, tag);
        let revisions = tags.iter().filter_map(|tag| standing(tag).mark?.revision);
        let authors = authors(tx, revisions.collect()).await?;
        for tag in tags {
            let standing = standing(tag);
            let Some(own) = standing.own else { continue };
            let source_digest = match (standing.is_source_changed, standing.made_from) {
                (true, Some(then)) => then.to_owned(),
                _ => spoken.digest_under(key),
            };
            let then = standing.mark.and_then(|mark| mark.base_digest.clone());
            let base_digest = match (then, standing.base) {
                (Some(_), Some(base)) if !standing.is_base_changed => Some(under(base, key)),
                (then, _) => then,
            };
            let place = Place::new(key.0.clone(), tag.clone());
            let draft = Draft {
                text: written(own),
                source: written(spoken.message),
                base: base_digest.as_ref().and(standing.base).map(written),
                against: Against {
                    source_digest: source_digest.clone(),
                    base_digest: base_digest.clone(),
                    version: 0,
                },
                acknowledged: String::new(),
                note: None,
            };
            let mut row = published(tx, &place, &draft, edition)?;
            let author = standing.mark.and_then(|mark| authors.get(&mark.revision?));
            if let Some(author) = author {
                row.author = Set(author.clone());
            }
            let row = tx.insert(row).await?;
            let words = Words {
                revision: Some(row.id),
                source_digest: Some(source_digest),
                base_digest,
                ..Words::default()
            };
            lay(tx, &place, 0, words, edition).await?;
            self.places.push(place);
        }
        Ok(())
    }

    /// Tells everybody, if anything was said.
    pub async fn announce(self, tx: &Tx<'_>) -> Result<(), WriteError> {
        match self.edition {
            Some(edition) => announce(tx, edition, self.places.iter(), None).await,
            None => Ok(()),
        }
    }
}

/// A message as English has it.
struct Spoken<'c> {
    key: MessageKey,
    message: &'c Message<String>,
    version: i32,
    same_as: &'c [String],
}

impl<'c> Spoken<'c> {
    fn find(content: &'c Content, key: MessageKey, path: &str) -> Result<Self, Refusal> {
        let standing = content.languages.standing(&key.0, &LanguageTag::english());
        // Somebody has published it since this content was read.
        let message = standing.own.ok_or_else(|| crate::desk::conflict(path))?;
        let mark = standing.mark;
        Ok(Self {
            key,
            message,
            version: mark.map_or(0, |mark| mark.version),
            same_as: mark.map_or(&[], |mark| &mark.same_as),
        })
    }

    fn digest_under(&self, key: &MessageKey) -> String {
        under(self.message, key)
    }
}

/// The digest of a message under another name.
fn under(message: &Message<String>, key: &MessageKey) -> String {
    let mut message = message.clone();
    message.id.name.clone_from(&key.0);
    digest(&Entry::Message(message))
}

fn published(
    tx: &Tx<'_>,
    place: &Place,
    draft: &Draft,
    edition: i64,
) -> Result<ActiveModel, WriteError> {
    Ok(ActiveModel {
        state: Set(RevisionState::Published),
        reviewer: Set(Some(tx.viewer().subject.clone())),
        published_at: Set(Some(column::to_timestamp(tx.now())?)),
        edition: Set(Some(edition)),
        ..new(tx, place, draft)?
    })
}

async fn authors(tx: &Tx<'_>, ids: Vec<i64>) -> Result<HashMap<i64, String>, WriteError> {
    let ids = ids.into_iter().map(RevisionId);
    let rows = tx
        .beyond_scope::<revision::Entity>()
        .filter(revision::Column::Id.is_in(ids));
    let rows = rows.all(tx.on()).await?.into_iter();
    Ok(rows.map(|row| (row.id.0, row.author)).collect())
}

/// In how many places of the curriculum a message stands, drafts among them.
async fn uses(tx: &Tx<'_>, key: &MessageKey) -> Result<u64, WriteError> {
    let mut places = 0;
    macro_rules! count {
        ($($table:ident: $($column:ident)*,)*) => {$($(
            places += $table::Entity::find()
                .filter($table::Column::$column.eq(key.as_str()))
                .count(tx.on())
                .await?;
        )*)*};
    }
    count! {
        program: NameKey,
        training: TitleKey SummaryKey ConsentKey,
        module: TitleKey SummaryKey BodyKey,
        skill: NameKey DescriptionKey,
        assignment: TitleKey InstructionsKey,
        material: TitleKey BodyKey,
    }
    Ok(places)
}
