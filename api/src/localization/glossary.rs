//! How the words of the movement are to be said in each language.

use icu::casemap::CaseMapper;

use super::LanguageTag;

/// All terms of all languages.
#[derive(Debug, Default)]
pub struct Glossary(pub Vec<Term>);

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// In English.
    pub source: String,
    pub tag: LanguageTag,
    pub approved: Option<String>,
    pub forbidden: Vec<String>,
}

impl Glossary {
    /// Those of a language that a source speaks of, also of the languages that it is laid over.
    pub fn met<'g>(&'g self, source: &str, tag: &LanguageTag) -> impl Iterator<Item = &'g Term> {
        let (source, chain) = (folded(source), tag.with_parents());
        let terms = self.0.iter();
        terms.filter(move |term| {
            let one_or_many = ["", "s", "es"].map(|end| format!("{}{end}", term.source));
            chain.contains(&term.tag) && one_or_many.iter().any(|words| speaks_of(&source, words))
        })
    }
}

/// Capital letters are as good as small ones.
pub fn folded(text: &str) -> String {
    CaseMapper::new().fold_string(text).into_owned()
}

/// Whether a text that is folded has these words, as whole words.
pub fn speaks_of(text: &str, words: &str) -> bool {
    let words = folded(words);
    let is_letter = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
    let mut places = text.match_indices(words.as_str());
    places.any(|(at, found)| {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        let after = text
            .get(at + found.len()..)
            .and_then(|after| after.chars().next());
        !is_letter(before) && !is_letter(after)
    })
}
