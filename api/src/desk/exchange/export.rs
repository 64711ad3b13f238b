//! Messages in a language as a file.

use std::collections::BTreeSet;

use super::{Format, Stamp, Unit, csv, fluent, xliff};
use crate::cx::Cx;
use crate::desk::list::{By, Filter, list};
use crate::desk::place::Place;
use crate::error::{ErrorCode, Refusal, Result};
use crate::localization::written;

/// The most messages of a file.
const MOST: usize = 10_000;

pub struct File {
    pub name: String,
    pub media_type: &'static str,
    pub text: String,
}

/// Of the messages that fit, in the order of their keys.
pub async fn export(cx: &Cx, filter: &Filter, format: Format) -> Result<File> {
    let Some(tag) = filter.language.clone() else {
        let missing = Refusal::new(ErrorCode::Invalid, "error-filter-language");
        return Err(missing.about("language").into());
    };
    let listed = list(cx, filter, By::Key).await?;
    Refusal::few(listed.len(), MOST, "filter")?;
    let keys: BTreeSet<String> = listed.into_iter().map(|(_, key)| key).collect();
    let mut units = Vec::new();
    for key in keys {
        let place = Place::new(key, tag.clone());
        let found = place.find(cx.content())?;
        let comment = found.source.comment.as_ref();
        units.push(Unit {
            source: written(found.source),
            target: found.standing.own.map(written),
            comment: comment.map(|comment| comment.content.join("\n")),
            stamp: Stamp {
                source_digest: Some(found.source_digest.to_owned()),
                base_digest: found.base_digest(),
                version: Some(found.version()),
            },
            is_published: found.standing.own.is_some() && !found.standing.is_source_changed,
            key: place.key,
        });
    }
    let (ending, media_type, text) = match format {
        Format::Fluent => ("ftl", "text/plain; charset=utf-8", fluent::write(&units)),
        Format::Xliff => ("xlf", "application/xliff+xml", xliff::write(&tag, &units)?),
        Format::Csv => ("csv", "text/csv; charset=utf-8", csv::write(&units)?),
    };
    Ok(File {
        name: format!("{tag}.{ending}"),
        media_type,
        text,
    })
}
