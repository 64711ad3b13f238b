//! Tables as people send them: CSV in UTF-8 or UTF-16, with commas, semicolons or tabs.

use std::collections::HashMap;

use csv::Terminator;

use crate::error::{Error, ErrorCode, Refusal, Result};

/// The most rows that a file of people to register may have.
const MOST: usize = 10_000;

/// How much of a column's name is shown.
const LONGEST_NAME: usize = 60;

/// Rows as CSV.
pub fn written<const COLUMNS: usize>(
    rows: impl Iterator<Item = [String; COLUMNS]>,
) -> Result<String> {
    ended_by(Terminator::default(), rows)
}

/// The same with lines that end as RFC 4180 has it.
pub fn written_strictly<const COLUMNS: usize>(
    rows: impl Iterator<Item = [String; COLUMNS]>,
) -> Result<String> {
    ended_by(Terminator::CRLF, rows)
}

fn ended_by<const COLUMNS: usize>(
    terminator: Terminator,
    rows: impl Iterator<Item = [String; COLUMNS]>,
) -> Result<String> {
    let mut file = csv::WriterBuilder::new()
        .terminator(terminator)
        .from_writer(Vec::new());
    for row in rows {
        file.write_record(&row).map_err(Error::internal)?;
    }
    let bytes = file
        .into_inner()
        .map_err(|error| Error::internal(error.into_error()))?;
    String::from_utf8(bytes).map_err(Error::internal)
}

/// What a spreadsheet takes for the beginning of a formula.
pub const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// No spreadsheet takes it for a formula.
pub fn harmless(cell: &str) -> String {
    match cell.starts_with(FORMULA) {
        true => format!("'{cell}"),
        false => cell.to_owned(),
    }
}

/// A table with named columns.
#[derive(Debug)]
pub struct Sheet {
    /// As the file writes them.
    names: Vec<String>,
    columns: HashMap<String, usize>,
    rows: Vec<Row>,
}

#[derive(Debug)]
pub struct Row {
    /// Where in the file it begins, the first line being 1.
    pub line: u64,
    cells: Vec<String>,
}

/// What a file is expected to look like.
pub struct Layout {
    pub most: usize,
    /// Whether these cells, in small letters and without blanks, are the names of the columns. Lines before are passed
    /// over: some exports begin with a table about themselves.
    pub is_header: fn(&[String]) -> bool,
}

impl Sheet {
    /// `argument` is what a refusal names.
    pub fn read(bytes: &[u8], argument: &str) -> Result<Self, Refusal> {
        let layout = Layout {
            most: MOST,
            is_header: |_| true,
        };
        Self::read_as(&layout, bytes, argument)
    }

    pub fn read_as(layout: &Layout, bytes: &[u8], argument: &str) -> Result<Self, Refusal> {
        let text = text_of(bytes, argument)?
            .replace("\r\n", "\n")
            .replace('\r', "\n");
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(delimiter(&text))
            .flexible(true)
            .has_headers(false)
            .trim(csv::Trim::All)
            .from_reader(text.as_bytes());
        let mut names: Option<Vec<String>> = None;
        let mut rows = Vec::new();
        let mut lines = Lines::new(&text);
        for record in reader.records() {
            let record = record.map_err(|_| unreadable(argument))?;
            let line = lines.of(record.position().map_or(0, csv::Position::byte));
            if record.iter().all(str::is_empty) {
                continue;
            }
            let cells: Vec<String> = record.iter().map(str::to_owned).collect();
            if names.is_none() {
                let plain: Vec<_> = cells.iter().map(|name| plain(name)).collect();
                names = (layout.is_header)(&plain).then_some(cells);
                continue;
            }
            rows.push(Row { line, cells });
        }
        // Whoever looks for a column says which one is not there.
        let names = names.unwrap_or_default();
        let columns = names.iter().zip(0..);
        let columns = columns.map(|(name, index)| (plain(name), index)).collect();
        if rows.is_empty() && !names.is_empty() {
            return Err(Refusal::new(ErrorCode::Invalid, "error-file-empty").about(argument));
        }
        Refusal::few(rows.len(), layout.most, argument)?;
        Ok(Self {
            names,
            columns,
            rows,
        })
    }

    /// The name of a column as the file writes it, as a part of a path; its first if it has several of these.
    pub fn name(&self, aliases: &[&str]) -> Option<String> {
        let index = self.index(aliases)?;
        let name = self.names.get(index)?.chars().take(LONGEST_NAME);
        Some(name.map(|c| if c == '.' { ' ' } else { c }).collect())
    }

    /// What a row says in the first of these columns that there is.
    pub fn any_cell<'a>(&self, row: &'a Row, aliases: &[&str]) -> Option<&'a str> {
        let cell = row.cells.get(self.index(aliases)?)?.as_str();
        (!cell.is_empty()).then_some(cell)
    }

    fn index(&self, aliases: &[&str]) -> Option<usize> {
        let mut known = aliases.iter().filter_map(|alias| self.columns.get(*alias));
        known.next().copied()
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

/// Says at which line a record begins; the reader counts those before empty ones.
struct Lines<'a> {
    text: &'a [u8],
    at: usize,
    line: u64,
}

impl<'a> Lines<'a> {
    const fn new(text: &'a str) -> Self {
        Self {
            text: text.as_bytes(),
            at: 0,
            line: 1,
        }
    }

    /// Records come in order.
    fn of(&mut self, byte: u64) -> u64 {
        let byte = usize::try_from(byte).unwrap_or(usize::MAX);
        while let Some(here) = self.text.get(self.at) {
            if self.at >= byte && *here != b'\n' {
                break;
            }
            self.line += u64::from(*here == b'\n');
            self.at += 1;
        }
        self.line
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
pub fn text_of(bytes: &[u8], argument: &str) -> Result<String, Refusal> {
    let wide = |bytes: &[u8], read: fn([u8; 2]) -> u16| {
        let units = bytes.chunks_exact(2);
        let units: Option<Vec<u16>> = units
            .map(|pair| Some(read(pair.try_into().ok()?)))
            .collect();
        let text = units.and_then(|units| String::from_utf16(&units).ok());
        text.ok_or_else(|| unreadable(argument))
    };
    match bytes {
        [0xff, 0xfe, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => wide(rest, u16::from_be_bytes),
        [0xef, 0xbb, 0xbf, rest @ ..] | rest => narrow(rest, argument),
    }
}

/// Says where the first byte stands that is not UTF-8.
fn narrow(bytes: &[u8], argument: &str) -> Result<String, Refusal> {
    let error = match std::str::from_utf8(bytes) {
        Ok(text) => return Ok(text.to_owned()),
        Err(error) => error,
    };
    let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
    let before = String::from_utf8_lossy(before);
    let line = before.matches('\n').count() + 1;
    let column = before
        .rsplit('\n')
        .next()
        .unwrap_or_default()
        .chars()
        .count()
        + 1;
    Err(Refusal::new(ErrorCode::Invalid, "error-file-bytes")
        .about(argument)
        .telling("line", line)
        .telling("column", column))
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
