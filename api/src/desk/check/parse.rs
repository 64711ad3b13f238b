//! Reading a text as the value of its message. It is indented, so nothing in it can begin another entry.

use fluent_syntax::ast::{Entry, Message};

use super::Finding;
use crate::localization::parse;

const INDENT: &str = "    ";

pub fn read(key: &str, text: &str) -> Result<Message<String>, Finding> {
    let lines = text.replace("\r\n", "\n");
    let lines: Vec<_> = lines
        .split('\n')
        .map(|line| format!("{INDENT}{line}"))
        .collect();
    let whole = format!("{key} =\n{}\n", lines.join("\n"));
    let empty = || Finding::error("MISSING_VALUE", "check-missing-value");
    if text.trim().is_empty() {
        return Err(empty());
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
        let finding = Finding::error("SYNTAX", "check-syntax");
        finding.with("detail", error.message).at((line, column))
    })?;
    let mut entries = resource.body.into_iter();
    match (entries.next(), entries.next()) {
        (Some(Entry::Message(message)), None) if message.value.is_some() => Ok(message),
        (Some(Entry::Message(_)), None) => Err(empty()),
        _ => {
            let finding = Finding::error("SYNTAX", "check-syntax");
            Err(finding.with("detail", "Expected one message").at((1, 1)))
        }
    }
}
