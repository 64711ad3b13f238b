//! Fluent files: a message with a line `# teach-in: source=… version=…` above it.

use fluent_syntax::ast::{Comment, Entry, Message, Resource};

use super::{Read, Stamp, Unit};
use crate::error::{ErrorCode, Refusal};
use crate::localization::{parse, read_message, written};
use crate::sheet::text_of;

const MARK: &str = "teach-in:";

/// Only what has words: a file of this kind has no place for others.
pub fn write(units: &[Unit]) -> String {
    let messages = units.iter().filter_map(|unit| {
        let message = read_message(&unit.key, unit.target.as_deref()?).ok()?;
        let comment = unit.comment.iter().flat_map(|comment| comment.lines());
        let lines = comment.map(str::to_owned);
        let stamp = format!("{MARK} {}", unit.stamp.written());
        Some(Entry::Message(Message {
            comment: Some(Comment {
                content: lines.chain([stamp]).collect(),
            }),
            ..message
        }))
    });
    let body = messages.collect();
    fluent_syntax::serializer::serialize(&Resource { body })
}

pub fn read(bytes: &[u8]) -> Result<Read, Refusal> {
    let text = text_of(bytes, "input.source")?;
    let resource = parse("input.source", &text).map_err(|error| {
        Refusal::new(ErrorCode::Invalid, "error-file-syntax")
            .about("input.source")
            .with("line", error.line)
            .with("column", error.column)
            .with("detail", error.message)
    })?;
    let mut units = Vec::new();
    let mut lines = Lines::new(&text);
    for entry in resource.body {
        let Entry::Message(message) = entry else {
            continue;
        };
        let comment = message.comment.as_ref();
        let said = comment.into_iter().flat_map(|comment| &comment.content);
        let stamp = said
            .filter_map(|line| line.trim().strip_prefix(MARK))
            .next();
        let unit = Unit {
            target: Some(written(&message)),
            stamp: stamp.map(Stamp::read).unwrap_or_default(),
            key: message.id.name,
            ..Unit::default()
        };
        units.push((lines.of(&unit.key), unit));
    }
    Ok(Read {
        language: None,
        units,
    })
}

/// Where messages begin, in their order.
struct Lines<'t> {
    left: std::iter::Enumerate<std::str::Lines<'t>>,
}

impl<'t> Lines<'t> {
    fn new(text: &'t str) -> Self {
        Self {
            left: text.lines().enumerate(),
        }
    }

    fn of(&mut self, key: &str) -> u64 {
        let begins = |line: &str| {
            let rest = line.strip_prefix(key);
            rest.is_some_and(|rest| rest.trim_start().starts_with('='))
        };
        let found = self.left.find(|(_, line)| begins(line));
        found.map_or(0, |(number, _)| u64::try_from(number + 1).unwrap_or(0))
    }
}
