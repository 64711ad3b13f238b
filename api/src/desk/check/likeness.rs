//! How a text compares to its source: the same, much longer, in another script.

use fluent_syntax::ast::{Message, Pattern, PatternElement};
use icu::properties::props::{EnumeratedProperty, NamedEnumeratedProperty, Script};

use super::{Candidate, Finding};
use crate::localization::LanguageTag;

/// How many times as long as its source a text may be, and from how many characters on that is looked at.
const LONGER: usize = 3;
const SHORT: usize = 40;
/// How many letters say something of the script.
const FEW: usize = 8;

pub fn check(of: &Candidate<'_>, message: &Message<String>) -> Vec<Finding> {
    let mut found = Vec::new();
    let is_other = *of.tag != LanguageTag::english();
    if is_other && message.value == of.source.value && letters(message).count() > 0 {
        found.push(Finding::warning("SAME_AS_SOURCE", "check-same-as-source"));
    }
    let length = |message: &Message<String>| shown(message).chars().count();
    let (own, source) = (length(message), length(of.source));
    if own > SHORT && own > LONGER * source {
        found.push(Finding::warning("TOO_LONG", "check-too-long").with("max", LONGER));
    }
    if let Some(expected) = of.tag.written_in() {
        let (all, other) = letters(message).fold((0, 0), |(all, other), letter| {
            let script = Script::for_char(letter).short_name();
            match script {
                "Zyyy" | "Zinh" => (all, other),
                script => (all + 1, other + usize::from(script != expected)),
            }
        });
        if all >= FEW && other * 2 > all {
            found.push(Finding::warning("SCRIPT_MISMATCH", "check-script"));
        }
    }
    found
}

fn letters(message: &Message<String>) -> impl Iterator<Item = char> {
    let text: Vec<char> = shown(message)
        .chars()
        .filter(|letter| letter.is_alphabetic())
        .collect();
    text.into_iter()
}

/// What of it is text, of all variants the longest.
pub fn shown(message: &Message<String>) -> String {
    message.value.as_ref().map(longest).unwrap_or_default()
}

fn longest(pattern: &Pattern<String>) -> String {
    let mut text = String::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => text.push_str(value),
            PatternElement::Placeable { expression } => {
                if let fluent_syntax::ast::Expression::Select { variants, .. } = expression {
                    let ways = variants.iter().map(|variant| longest(&variant.value));
                    text.push_str(&ways.max_by_key(String::len).unwrap_or_default());
                }
            }
        }
    }
    text
}
