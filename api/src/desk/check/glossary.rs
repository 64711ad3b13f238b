//! Words of the movement: whether they are said as the language has agreed to say them.

use fluent_syntax::ast::Message;

use super::likeness::shown;
use super::{Candidate, Finding};
use crate::localization::{Languages, folded, speaks_of};

pub fn check(languages: &Languages, of: &Candidate<'_>, message: &Message<String>) -> Vec<Finding> {
    let mut found = Vec::new();
    let text = folded(&shown(message));
    for term in languages.glossary().met(&shown(of.source), of.tag) {
        // Languages bend words: the beginning of each is as good as the whole.
        let is_said = |approved: &String| {
            let approved = folded(approved);
            let mut words = approved.split_whitespace();
            words.all(|word| text.contains(&stem(word)))
        };
        if let Some(approved) = term.approved.as_ref().filter(|approved| !is_said(approved)) {
            let missing = Finding::warning("GLOSSARY_TERM_MISSING", "check-glossary-missing");
            let missing = missing.of(&term.source).with("detail", approved.clone());
            found.push(missing);
        }
        let forbidden = term.forbidden.iter();
        found.extend(forbidden.filter(|word| speaks_of(&text, word)).map(|word| {
            let forbidden = Finding::warning("GLOSSARY_FORBIDDEN", "check-glossary-forbidden");
            forbidden.of(word).with("detail", term.source.clone())
        }));
    }
    found
}

/// What of a word stays when it is bent: all but its last quarter.
fn stem(word: &str) -> String {
    let letters = word.chars().count();
    word.chars().take(letters - letters / 4).collect()
}
