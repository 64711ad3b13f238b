//! Tables: a row for each message, in columns with these names.

use super::{Read, Stamp, Unit};
use crate::error::{ErrorCode, Refusal, Result};
use crate::sheet::{FORMULA, Sheet, harmless, written};

const COLUMNS: [&str; 7] = [
    "key",
    "source",
    "text",
    "comment",
    "sourceDigest",
    "baseDigest",
    "version",
];

pub fn write(units: &[Unit]) -> Result<String> {
    let row = |unit: &Unit| {
        let stamp = unit.stamp.clone();
        let version = stamp.version.map(|version| version.to_string());
        [
            unit.key.clone(),
            marked(&unit.source),
            marked(unit.target.as_deref().unwrap_or_default()),
            marked(unit.comment.as_deref().unwrap_or_default()),
            stamp.source_digest.unwrap_or_default(),
            stamp.base_digest.unwrap_or_default(),
            version.unwrap_or_default(),
        ]
    };
    let names = COLUMNS.map(str::to_owned);
    written(std::iter::once(names).chain(units.iter().map(row)))
}

/// What begins with an apostrophe gets one more, so that taking one away is right.
fn marked(cell: &str) -> String {
    match cell.starts_with('\'') {
        true => format!("'{cell}"),
        false => harmless(cell),
    }
}

fn meant(cell: &str) -> &str {
    let rest = cell.strip_prefix('\'');
    let is_marked = |rest: &&str| rest.starts_with('\'') || rest.starts_with(FORMULA);
    rest.filter(is_marked).unwrap_or(cell)
}

pub fn read(bytes: &[u8]) -> Result<Read, Refusal> {
    let sheet = Sheet::read(bytes, "input.source")?;
    sheet.needs(&["key", "text"], "input.source")?;
    let mut units = Vec::new();
    for row in sheet.rows() {
        let cell = |name: &str| sheet.cell(row, name);
        let own = |name: &str| cell(name).map(str::to_owned);
        let version = cell("version").map(str::parse).transpose();
        let version = version.map_err(|_| {
            Refusal::new(ErrorCode::Invalid, "error-file-number")
                .about(format!("input.source.rows.{}.version", row.line))
        })?;
        let unit = Unit {
            key: own("key").unwrap_or_default(),
            source: String::new(),
            target: cell("text").map(|text| meant(text).to_owned()),
            comment: None,
            stamp: Stamp {
                source_digest: own("sourceDigest"),
                base_digest: own("baseDigest"),
                version,
            },
            is_published: false,
        };
        units.push((row.line, unit));
    }
    Ok(Read {
        language: None,
        units,
    })
}
