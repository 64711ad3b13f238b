//! HTML and links that the source lacks: nobody leads readers elsewhere by a translation.

use std::collections::BTreeSet;

use fluent_syntax::ast::{Expression, InlineExpression, Message, Pattern, PatternElement};
use pulldown_cmark::{Event, Options, Parser, Tag};

use super::names::patterns;
use super::{Candidate, Finding};

pub fn check(of: &Candidate<'_>, message: &Message<String>) -> Vec<Finding> {
    let texts = |message: &Message<String>| patterns(message).flat_map(flat).collect::<Vec<_>>();
    foreign(&texts(of.source), &texts(message))
}

/// What these texts have that those of the source have not.
pub fn foreign(source: &[String], own: &[String]) -> Vec<Finding> {
    let (known, used) = (Marks::of(source), Marks::of(own));
    let html = used.html.difference(&known.html);
    let html = html.map(|tag| Finding::error("MARKUP_NOT_IN_SOURCE", "check-markup").of(tag));
    let links = used.links.difference(&known.links);
    let links = links.map(|link| Finding::error("LINK_NOT_IN_SOURCE", "check-link").of(link));
    html.chain(links).collect()
}

#[derive(Default)]
struct Marks {
    html: BTreeSet<String>,
    links: BTreeSet<String>,
}

impl Marks {
    fn of(texts: &[String]) -> Self {
        let mut marks = Self::default();
        for text in texts {
            for event in Parser::new_ext(text, Options::empty()) {
                match event {
                    Event::Html(html) | Event::InlineHtml(html) => {
                        marks.html.insert(html.trim().to_owned());
                    }
                    Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                        marks.links.insert(dest_url.into_string());
                    }
                    _ => {}
                }
            }
            marks.links.extend(bare(text));
        }
        marks
    }
}

/// Addresses that stand there as they are: many programs make links of them.
fn bare(text: &str) -> impl Iterator<Item = String> {
    let words =
        text.split(|letter: char| letter.is_whitespace() || "<>()[]\"'“”«»„".contains(letter));
    words
        .filter(|word| {
            let word = word.to_lowercase();
            word.contains("://") || word.starts_with("www.") || word.starts_with("javascript:")
        })
        .map(|word| word.trim_end_matches(['.', ',', ';', '!', '?']).to_owned())
}

/// The texts of a pattern, one for each way through it that a single selector gives; what is filled in is left out.
fn flat(pattern: &Pattern<String>) -> Vec<String> {
    let mut texts = vec![String::new()];
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => {
                texts.iter_mut().for_each(|text| text.push_str(value));
            }
            PatternElement::Placeable { expression } => add(&mut texts, expression),
        }
    }
    texts
}

/// No more ways than these are followed: samples show the rest.
const WAYS: usize = 256;

fn add(texts: &mut Vec<String>, expression: &Expression<String>) {
    match expression {
        Expression::Inline(InlineExpression::StringLiteral { value }) => {
            let value = fluent_syntax::unicode::unescape_unicode_to_string(value);
            texts.iter_mut().for_each(|text| text.push_str(&value));
        }
        Expression::Inline(InlineExpression::Placeable { expression }) => add(texts, expression),
        Expression::Inline(_) => texts.iter_mut().for_each(|text| text.push('\u{FFFC}')),
        Expression::Select { variants, .. } => {
            let ways = variants.iter().flat_map(|variant| flat(&variant.value));
            let ways: Vec<String> = ways.collect();
            let both = texts
                .iter()
                .flat_map(|text| ways.iter().map(move |way| format!("{text}{way}")));
            *texts = both.take(WAYS).collect();
        }
    }
}
