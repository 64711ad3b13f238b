//! Reading `.ftl` files strictly: a file with one broken entry is refused whole.
//!
//! The build script includes this file too, so that a broken embedded file stops the build
//! with the same words as a broken one in `TEACHIN_LOCALES` stops the start.

use std::fmt;

use fluent_syntax::ast::Resource;
use fluent_syntax::parser;

/// A place in an `.ftl` file that does not parse. Lines and columns count from 1, columns in characters.
#[derive(Debug, PartialEq, Eq)]
pub struct SyntaxError {
    pub file: String,
    pub line: usize,
    pub column: usize,
    pub message: String,
}

impl fmt::Display for SyntaxError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            file,
            line,
            column,
            message,
        } = self;
        write!(f, "{file}:{line}:{column}: {message}")
    }
}

impl std::error::Error for SyntaxError {}

/// How deep the parser may go, which calls itself for each brace and each bracket. Nothing that makes sense comes near.
const DEEPEST: usize = 64;

pub fn parse(file: &str, text: &str) -> Result<Resource<String>, SyntaxError> {
    if let Some(byte) = too_deep(text) {
        let (line, column) = position(text, byte);
        return Err(SyntaxError {
            file: file.to_owned(),
            line,
            column,
            message: "nested too deep".to_owned(),
        });
    }
    parser::parse(text.replace("\r\n", "\n")).map_err(|(_, errors)| {
        let first = errors.first();
        let (line, column) = position(text, first.map_or(0, |error| error.pos.start));
        SyntaxError {
            file: file.to_owned(),
            line,
            column,
            message: first.map_or_else(|| "not valid Fluent".to_owned(), ToString::to_string),
        }
    })
}

/// Where an entry opens more than may be open, quoted or not: what is quoted is not known before it is parsed.
fn too_deep(text: &str) -> Option<usize> {
    let (mut depth, mut begins) = (0_usize, 0);
    for line in text.split_inclusive('\n') {
        let is_comment = line.starts_with('#');
        if is_comment || begins_entry(line) {
            depth = 0;
        }
        let counted = if is_comment { "" } else { line };
        for (byte, letter) in counted.char_indices() {
            match letter {
                '{' => depth += 1,
                '(' if depth > 0 => depth += 1,
                '}' | ')' => depth = depth.saturating_sub(1),
                _ => {}
            }
            if depth > DEEPEST {
                return Some(begins + byte);
            }
        }
        begins += line.len();
    }
    None
}

/// Whether the parser gives up here whatever is still open, as it does at a comment: nothing else begins so, not even within
/// placeables, where lines need no indentation.
fn begins_entry(line: &str) -> bool {
    let is_name = |letter: char| letter.is_ascii_alphanumeric() || "-_".contains(letter);
    let rest = line.trim_start_matches(is_name);
    rest.len() < line.len() && rest.trim_start_matches(' ').starts_with('=')
}

/// A line and a column, from 1; columns in characters.
pub fn position(text: &str, byte: usize) -> (usize, usize) {
    let text = text.replace("\r\n", "\n");
    let mut end = byte.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let before = &text[..end];
    let line = before.matches('\n').count() + 1;
    let column = before
        .rsplit('\n')
        .next()
        .map_or(0, |last| last.chars().count())
        + 1;
    (line, column)
}
