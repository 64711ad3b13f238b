//! Tables as people send them: CSV in UTF-8 or UTF-16, with commas, semicolons or tabs.

use std::collections::HashMap;

use crate::error::{ErrorCode, Refusal};

/// The most rows that one file may have.
const MOST: usize = 10_000;

/// A table with named columns.
#[derive(Debug)]
pub struct Sheet {
    columns: HashMap<String, usize>,
    rows: Vec<Row>,
}

#[derive(Debug)]
pub struct Row {
    /// Where in the file it begins, the first line being 1.
    pub line: u64,
    cells: Vec<String>,
}

impl Sheet {
    /// `argument` is what a refusal names.
    pub fn read(bytes: &[u8], argument: &str) -> Result<Self, Refusal> {
        let text = decoded(bytes).ok_or_else(|| unreadable(argument))?;
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(delimiter(&text))
            .flexible(true)
            .trim(csv::Trim::All)
            .from_reader(text.as_bytes());
        let headers = reader.headers().map_err(|_| unreadable(argument))?;
        let columns = headers.iter().zip(0..);
        let columns = columns.map(|(name, index)| (plain(name), index)).collect();
        let mut rows = Vec::new();
        for record in reader.records() {
            let record = record.map_err(|_| unreadable(argument))?;
            if record.iter().all(str::is_empty) {
                continue;
            }
            rows.push(Row {
                line: record.position().map_or(0, csv::Position::line),
                cells: record.iter().map(str::to_owned).collect(),
            });
        }
        match rows.len() {
            0 => Err(Refusal::new(ErrorCode::Invalid, "error-file-empty").about(argument)),
            1..=MOST => Ok(Self { columns, rows }),
            count => Err(Refusal::new(ErrorCode::TooLarge, "error-too-many")
                .about(argument)
                .with("max", MOST)
                .with("count", count)),
        }
    }

    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// Refuses a file without these columns.
    pub fn needs(&self, columns: &[&str], argument: &str) -> Result<(), Refusal> {
        let missing = columns
            .iter()
            .find(|name| !self.columns.contains_key(&plain(name)));
        match missing {
            None => Ok(()),
            Some(name) => Err(Refusal::new(ErrorCode::Invalid, "error-file-column")
                .about(argument)
                .with("value", *name)),
        }
    }

    /// What a row says in a column; `None` if it says nothing.
    pub fn cell<'a>(&self, row: &'a Row, column: &str) -> Option<&'a str> {
        let index = self.columns.get(&plain(column))?;
        let cell = row.cells.get(*index)?.as_str();
        (!cell.is_empty()).then_some(cell)
    }
}

fn unreadable(argument: &str) -> Refusal {
    Refusal::new(ErrorCode::Invalid, "error-file-encoding").about(argument)
}

/// "Display name", "display_name" and "displayName" are the same column.
fn plain(name: &str) -> String {
    let letters = name.chars().filter(|c| c.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

/// Without a mark at its beginning a file is in UTF-8: anything else would be a guess about people's names.
fn decoded(bytes: &[u8]) -> Option<String> {
    let wide = |bytes: &[u8], read: fn([u8; 2]) -> u16| {
        let units = bytes.chunks_exact(2);
        let units: Option<Vec<u16>> = units
            .map(|pair| Some(read(pair.try_into().ok()?)))
            .collect();
        String::from_utf16(&units?).ok()
    };
    match bytes {
        [0xff, 0xfe, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => wide(rest, u16::from_be_bytes),
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8(rest.to_vec()).ok(),
        bytes => String::from_utf8(bytes.to_vec()).ok(),
    }
}

/// The one that the first line has most of.
fn delimiter(text: &str) -> u8 {
    let first = text.lines().next().unwrap_or_default();
    let count = |delimiter: u8| first.bytes().filter(|byte| *byte == delimiter).count();
    let found = [b',', b';', b'\t']
        .into_iter()
        .rev()
        .max_by_key(|one| count(*one));
    found.unwrap_or(b',')
}
