//! A text that was found for a reader, and its three forms: Markdown, plain, HTML.

use std::sync::{Arc, LazyLock};

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use quick_cache::Weighter;
use quick_cache::sync::Cache;

use super::{LanguageTag, TextDirection};

/// What a message says to one reader, and where the words came from.
#[derive(Clone, Debug)]
pub struct LocalizedText {
    /// Markdown, with isolation marks round what was filled in.
    pub value: Arc<str>,
    pub key: Arc<str>,
    /// What the text is really in.
    pub language: LanguageTag,
    /// What was asked for.
    pub requested: LanguageTag,
    pub is_outdated: bool,
    pub layout: Layout,
}

/// Whether a text is part of a line (a title, a label) or stands in paragraphs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Layout {
    Inline,
    Block,
}

impl LocalizedText {
    pub fn direction(&self) -> TextDirection {
        self.language.direction()
    }

    /// Another language or another script answered. `es` for `es-MX` is no fallback.
    pub fn is_fallback(&self) -> bool {
        !self.language.shares_script_with(&self.requested)
    }

    /// No Markdown and no isolation marks.
    pub fn plain(&self) -> String {
        rendered(&self.value, Form::Plain)
    }

    /// Rendered and sanitised.
    pub fn html(&self) -> String {
        rendered(&self.value, Form::Html(self.layout))
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Form {
    Plain,
    Html(Layout),
}

/// How many bytes of rendered texts are kept.
const KEPT: u64 = 8 * 1024 * 1024;

type Rendered = Cache<(Arc<str>, Form), Arc<str>, ByLength>;

/// Texts that were rendered lately: parsing and sanitising them anew would be most of the work of an answer.
static RENDERED: LazyLock<Rendered> = LazyLock::new(|| {
    const TYPICAL: usize = 512;
    Cache::with_weighter(TYPICAL, KEPT, ByLength)
});

#[derive(Clone)]
struct ByLength;

impl Weighter<(Arc<str>, Form), Arc<str>> for ByLength {
    fn weight(&self, (markdown, _): &(Arc<str>, Form), text: &Arc<str>) -> u64 {
        const OVERHEAD: usize = 64;
        (OVERHEAD + markdown.len() + text.len()) as u64
    }
}

fn rendered(markdown: &Arc<str>, form: Form) -> String {
    let key = (Arc::clone(markdown), form);
    if let Some(text) = RENDERED.get(&key) {
        return text.as_ref().to_owned();
    }
    let text = match form {
        Form::Plain => plain(markdown),
        Form::Html(layout) => html(markdown, layout),
    };
    RENDERED.insert(key, Arc::from(text.as_str()));
    text
}

/// Without the marks that isolate filled-in values from the text round them (FSI, PDI).
pub fn without_isolation(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "")
}

fn plain(markdown: &str) -> String {
    let mut text = String::with_capacity(markdown.len());
    let mut items: Vec<Option<u64>> = Vec::new();
    for event in Parser::new_ext(markdown, Options::empty()) {
        match event {
            Event::Text(part) | Event::Code(part) | Event::Html(part) | Event::InlineHtml(part) => {
                text.push_str(&part);
            }
            Event::SoftBreak => text.push(' '),
            Event::HardBreak => text.push('\n'),
            Event::Start(Tag::List(first)) => {
                if !items.is_empty() {
                    text.push('\n');
                }
                items.push(first);
            }
            Event::Start(Tag::Item) => match items.last_mut() {
                Some(Some(number)) => {
                    text.push_str(&format!("{number}. "));
                    *number += 1;
                }
                _ => text.push_str("- "),
            },
            Event::End(TagEnd::Item) => end_line(&mut text),
            Event::End(TagEnd::List(_)) => {
                items.pop();
                end_line(&mut text);
                text.push('\n');
            }
            Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::CodeBlock) => {
                text.push_str("\n\n");
            }
            _ => {}
        }
    }
    without_isolation(text.trim_end())
}

fn end_line(text: &mut String) {
    let kept = text.trim_end_matches('\n').len();
    text.truncate(kept);
    text.push('\n');
}

fn html(markdown: &str, layout: Layout) -> String {
    let events = Parser::new_ext(markdown, Options::empty()).filter(|event| {
        layout == Layout::Block
            || !matches!(
                event,
                Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph)
            )
    });
    let mut rendered = String::with_capacity(markdown.len() * 2);
    pulldown_cmark::html::push_html(&mut rendered, events);
    let clean = match layout {
        Layout::Block => SANITIZER.clean(&rendered),
        Layout::Inline => INLINE_SANITIZER.clean(&rendered),
    };
    clean.to_string().trim_end().to_owned()
}

static SANITIZER: LazyLock<ammonia::Builder<'static>> = LazyLock::new(|| {
    sanitizer([
        "a",
        "blockquote",
        "br",
        "code",
        "em",
        "h2",
        "h3",
        "h4",
        "hr",
        "li",
        "ol",
        "p",
        "pre",
        "strong",
        "ul",
    ])
});

static INLINE_SANITIZER: LazyLock<ammonia::Builder<'static>> =
    LazyLock::new(|| sanitizer(["a", "br", "code", "em", "strong"]));

fn sanitizer<const N: usize>(tags: [&'static str; N]) -> ammonia::Builder<'static> {
    let mut builder = ammonia::Builder::empty();
    builder
        .tags(tags.into())
        .tag_attributes([("a", ["href"].into()), ("ol", ["start"].into())].into())
        .url_schemes(["https", "mailto"].into())
        .link_rel(Some("noopener noreferrer"));
    builder
}
