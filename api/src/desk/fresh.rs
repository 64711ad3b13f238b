//! Whether what somebody writes against is still what there is: here, and in the database.

use std::collections::BTreeMap;
use std::sync::Arc;

use entity::ids::LanguageCode;
use entity::translation::{Column, Entity};
use sea_orm::{ColumnTrait, QueryFilter};

use super::place::{Found, Place};
use crate::content::Content;
use crate::cx::{Cx, Tx};
use crate::error::{ErrorCode, Refusal, Result, WriteError};
use crate::localization::LanguageTag;

/// What a text was written against.
#[derive(Clone, Debug)]
pub struct Against {
    pub source_digest: String,
    /// In a country's layer: of what its language says.
    pub base_digest: Option<String>,
    pub version: i32,
}

/// The newest content, as this node has it once it has looked.
pub async fn newest(cx: &Cx) -> Result<Arc<Content>> {
    cx.reread_content().await?;
    Ok(Arc::clone(cx.content()))
}

fn stale_source(path: &str) -> Refusal {
    Refusal::new(ErrorCode::StaleSource, "error-stale-source").about(path)
}

fn stale_base(path: &str) -> Refusal {
    Refusal::new(ErrorCode::StaleBase, "error-stale-base").about(path)
}

pub fn conflict(path: &str) -> Refusal {
    Refusal::new(ErrorCode::VersionConflict, "error-version-conflict").about(path)
}

/// `input` is where the three are in what was sent.
pub fn is_current(
    content: &Content,
    found: &Found<'_>,
    against: &Against,
    input: &str,
) -> Result<(), Refusal> {
    // A wording that says the same is as good.
    let then = &against.source_digest;
    let is_known =
        then == found.source_digest || content.languages.was_source(&found.place.key, then);
    if !is_known {
        return Err(stale_source(&format!("{input}.sourceDigest")));
    }
    if against.base_digest != found.base_digest() {
        return Err(stale_base(&format!("{input}.baseDigest")));
    }
    if against.version != found.version() {
        return Err(conflict(&format!("{input}.expectedVersion")));
    }
    Ok(())
}

/// Whether nothing of it was published since this content was read: by who was quicker, on any node.
pub async fn unchanged(
    tx: &Tx<'_>,
    content: &Content,
    places: &BTreeMap<Place, String>,
) -> Result<(), WriteError> {
    let rows = tx
        .beyond_scope::<Entity>()
        .filter(Column::Edition.gt(content.languages.edition()));
    let newer = rows.all(tx.on()).await?;
    if newer.is_empty() {
        return Ok(());
    }
    for (place, path) in places {
        let english = LanguageTag::english();
        let chain = place.tag.with_parents();
        let has_changed = |tag: &LanguageTag| {
            let language = LanguageCode(tag.to_string());
            newer
                .iter()
                .any(|row| row.message_key.0 == place.key && row.language == language)
        };
        if has_changed(&place.tag) {
            return Err(conflict(path).into());
        }
        if has_changed(&english) {
            return Err(stale_source(path).into());
        }
        if place.tag.country().is_some() && chain.iter().skip(1).any(has_changed) {
            return Err(stale_base(path).into());
        }
    }
    Ok(())
}
