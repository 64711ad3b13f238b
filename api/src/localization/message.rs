//! A message as people write it: what stands after `key =`, without indentation.

use fluent_syntax::ast::{Entry, Message, Resource};

use super::source::parse;

const INDENT: &str = "    ";

#[derive(Debug, PartialEq, Eq)]
pub enum NoMessage {
    /// It has no text.
    Empty,
    /// It does not parse, where (lines and columns from 1, columns in characters) and why.
    Syntax {
        place: (usize, usize),
        reason: String,
    },
}

/// Reads a text as the value of its message. It is indented, so nothing in it can begin another entry.
pub fn read_message(key: &str, text: &str) -> Result<Message<String>, NoMessage> {
    let lines = text.replace("\r\n", "\n");
    let lines: Vec<_> = lines
        .split('\n')
        .map(|line| format!("{INDENT}{line}"))
        .collect();
    let whole = format!("{key} =\n{}\n", lines.join("\n"));
    if text.trim().is_empty() {
        return Err(NoMessage::Empty);
    }
    let resource = parse(key, &whole).map_err(|error| {
        // The line with the key comes first, and each begins with our spaces.
        let line = error.line.saturating_sub(1).max(1);
        let (line, column) = match lines.get(line - 1) {
            Some(_) => (line, error.column),
            None => (
                lines.len(),
                lines.last().map_or(0, |last| last.chars().count()) + 1,
            ),
        };
        let column = column.saturating_sub(INDENT.len()).max(1);
        NoMessage::Syntax {
            place: (line, column),
            reason: error.message,
        }
    })?;
    let mut entries = resource.body.into_iter();
    match (entries.next(), entries.next()) {
        (Some(Entry::Message(message)), None) if message.value.is_some() => Ok(message),
        (Some(Entry::Message(_)), None) => Err(NoMessage::Empty),
        _ => Err(NoMessage::Syntax {
            place: (1, 1),
            reason: "Expected one message".to_owned(),
        }),
    }
}

/// A message as it is written, so that it is read as the same.
pub fn written(message: &Message<String>) -> String {
    let bare = Message {
        comment: None,
        ..message.clone()
    };
    let key = format!("{} =", bare.id.name);
    let whole = fluent_syntax::serializer::serialize(&Resource {
        body: vec![Entry::Message(bare)],
    });
    let text = whole.strip_prefix(&key).unwrap_or(&whole);
    let text = text.strip_prefix(['\n', ' ']).unwrap_or(text);
    let lines = text.trim_end_matches('\n').lines();
    let lines: Vec<_> = lines
        .map(|line| line.strip_prefix(INDENT).unwrap_or(line))
        .collect();
    lines.join("\n")
}
