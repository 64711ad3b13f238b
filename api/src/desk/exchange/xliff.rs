//! XLIFF 2.1: a unit for each message, its Fluent text as it is written, what it was made from in a note.

use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};
use quick_xml::{Reader, Writer, XmlVersion};

use super::{Read, Stamp, Unit};
use crate::error::{Error, ErrorCode, Refusal, Result};
use crate::localization::{LanguageTag, position};
use crate::sheet::text_of;

const NAMESPACE: &str = "urn:oasis:names:tc:xliff:document:2.0";
/// The category of the note that says what words were made from.
const MADE_FROM: &str = "teach-in";
/// The most elements of a file, and how deep they lie.
const MOST: usize = 200_000;
const DEEPEST: usize = 32;

pub fn write(tag: &LanguageTag, units: &[Unit]) -> Result<String> {
    let mut file = Writer::new_with_indent(Vec::new(), b' ', 2);
    let done = write_all(&mut file, tag, units);
    done.map_err(Error::internal)?;
    let mut text = String::from_utf8(file.into_inner()).map_err(Error::internal)?;
    text.push('\n');
    Ok(text)
}

type Out = Writer<Vec<u8>>;

fn write_all(file: &mut Out, tag: &LanguageTag, units: &[Unit]) -> std::io::Result<()> {
    file.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let tag = tag.to_string();
    let whole = file.create_element("xliff").with_attributes([
        ("xmlns", NAMESPACE),
        ("version", "2.1"),
        ("srcLang", "en"),
        ("trgLang", tag.as_str()),
    ]);
    whole.write_inner_content(|file| {
        let one = file.create_element("file");
        let one = one.with_attributes([("id", "messages"), ("original", "teach-in")]);
        one.write_inner_content(|file| {
            for (number, unit) in (1..).zip(units) {
                write_unit(file, number, unit)?;
            }
            Ok(())
        })?;
        Ok(())
    })?;
    Ok(())
}

fn write_unit(file: &mut Out, number: usize, unit: &Unit) -> std::io::Result<()> {
    let id = format!("u{number}");
    let of_unit = [("id", id.as_str()), ("name", unit.key.as_str())];
    let element = file.create_element("unit").with_attributes(of_unit);
    element.write_inner_content(|file| {
        file.create_element("notes").write_inner_content(|file| {
            let stamp = unit.stamp.written();
            let note = file.create_element("note");
            let note = note.with_attribute(("category", MADE_FROM));
            note.write_text_content(BytesText::new(&stamp))?;
            if let Some(comment) = &unit.comment {
                let note = file.create_element("note");
                let note = note.with_attribute(("category", "comment"));
                note.write_text_content(BytesText::new(comment))?;
            }
            Ok(())
        })?;
        let state = match (&unit.target, unit.is_published) {
            (None, _) => "initial",
            (Some(_), false) => "translated",
            (Some(_), true) => "final",
        };
        let segment = file.create_element("segment");
        let segment = segment.with_attribute(("state", state));
        segment.write_inner_content(|file| {
            text(file, "source", &unit.source)?;
            match &unit.target {
                Some(target) => text(file, "target", target),
                None => Ok(()),
            }
        })?;
        Ok(())
    })?;
    Ok(())
}

fn text(file: &mut Out, name: &str, text: &str) -> std::io::Result<()> {
    let mut start = BytesStart::new(name);
    start.push_attribute(("xml:space", "preserve"));
    file.write_event(Event::Start(start))?;
    file.write_event(Event::Text(BytesText::new(text)))?;
    file.write_event(Event::End(BytesEnd::new(name)))
}

/// Where in a file the reader is, and what it has found of the unit that it is in.
#[derive(Default)]
struct Place {
    path: Vec<String>,
    unit: Option<(u64, Unit)>,
    category: String,
    text: String,
}

/// A document with a type is refused: nothing outside of the file is ever read, and no entity is one of its own.
pub fn read(bytes: &[u8]) -> Result<Read, Refusal> {
    let text = text_of(bytes, "input.source")?.replace("\r\n", "\n");
    let mut reader = Reader::from_str(&text);
    let mut place = Place::default();
    let mut found = Read {
        language: None,
        units: Vec::new(),
    };
    let (mut line, mut counted) = (1, 0);
    for _ in 0..MOST {
        let at = usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX);
        let passed = text.as_bytes().get(counted..at).unwrap_or_default();
        line += passed
            .iter()
            .map(|byte| u64::from(*byte == b'\n'))
            .sum::<u64>();
        counted = at;
        let event = reader.read_event().map_err(|error| {
            let at = usize::try_from(reader.error_position()).unwrap_or(usize::MAX);
            malformed(&text, at, &error.to_string())
        })?;
        let step = match event {
            Event::Eof if place.path.is_empty() && found.language.is_some() => return Ok(found),
            Event::Eof => Err("it ends too soon".to_owned()),
            Event::DocType(_) => Err("a document type is not allowed".to_owned()),
            Event::Start(start) => place.enter(&start, line, &mut found),
            Event::Empty(start) => place
                .enter(&start, line, &mut found)
                .and_then(|()| place.leave(&mut found)),
            Event::End(_) => place.leave(&mut found),
            Event::Text(said) => {
                place.text.push_str(&said.xml10_content());
                Ok(())
            }
            Event::CData(said) => {
                place.text.push_str(&said.xml10_content());
                Ok(())
            }
            Event::GeneralRef(reference) => place.refer(&reference),
            Event::Decl(_) | Event::PI(_) | Event::Comment(_) => Ok(()),
        };
        step.map_err(|reason| malformed(&text, at, &reason))?;
    }
    Err(Refusal::new(ErrorCode::TooLarge, "error-too-many")
        .about("input.source")
        .with("max", MOST)
        .with("count", MOST))
}

type Step = Result<(), String>;

impl Place {
    fn enter(&mut self, start: &BytesStart<'_>, line: u64, found: &mut Read) -> Step {
        let name = start.local_name().as_ref().to_owned();
        let attribute = |name: &str| -> Result<Option<String>, String> {
            let value = start
                .try_get_attribute(name)
                .map_err(|error| error.to_string())?;
            let value = value.map(|value| {
                let value = value.normalized_value(XmlVersion::Implicit1_0);
                value.map(std::borrow::Cow::into_owned)
            });
            value.transpose().map_err(|error| error.to_string())
        };
        if self.path.len() >= DEEPEST {
            return Err("it is nested too deep".to_owned());
        }
        match (self.path.last().map(String::as_str), name.as_str()) {
            (None, "xliff") => {
                let version = attribute("version")?.unwrap_or_default();
                if !version.starts_with("2.") {
                    return Err(format!("XLIFF {version} is not 2.0 or 2.1"));
                }
                found.language = Some(attribute("trgLang")?.unwrap_or_default());
            }
            (None, _) => return Err("it is no XLIFF".to_owned()),
            (_, "unit") => {
                let key = match attribute("name")? {
                    Some(name) => name,
                    None => attribute("id")?.unwrap_or_default(),
                };
                let unit = Unit {
                    key,
                    ..Unit::default()
                };
                self.unit = Some((line, unit));
            }
            (Some("notes"), "note") => self.category = attribute("category")?.unwrap_or_default(),
            // A text with markup of the tool's own would lose it.
            (Some("source" | "target"), _) => return Err(format!("<{name}> in a text")),
            _ => {}
        }
        self.text.clear();
        self.path.push(name);
        Ok(())
    }

    fn leave(&mut self, found: &mut Read) -> Step {
        let name = self.path.pop().unwrap_or_default();
        let text = std::mem::take(&mut self.text);
        let is_segment = self.path.last().is_some_and(|above| above == "segment");
        match (name.as_str(), &mut self.unit) {
            ("target", Some((_, unit))) if is_segment => {
                if unit.target.is_some() {
                    return Err(format!("{} is in several segments", unit.key));
                }
                unit.target = Some(text);
            }
            ("note", Some((_, unit))) if self.category == MADE_FROM => {
                unit.stamp = Stamp::read(&text);
            }
            ("unit", unit) => found.units.extend(unit.take()),
            _ => {}
        }
        Ok(())
    }

    /// The five that XML has, and numbers.
    fn refer(&mut self, reference: &quick_xml::events::BytesRef<'_>) -> Step {
        let number = reference
            .resolve_char_ref()
            .map_err(|error| error.to_string())?;
        if let Some(letter) = number {
            self.text.push(letter);
            return Ok(());
        }
        let letter = match &**reference {
            "lt" => '<',
            "gt" => '>',
            "amp" => '&',
            "apos" => '\'',
            "quot" => '"',
            other => return Err(format!("there is no entity {other}")),
        };
        self.text.push(letter);
        Ok(())
    }
}

fn malformed(text: &str, at: usize, reason: &str) -> Refusal {
    let (line, column) = position(text, at);
    let shown: String = reason.chars().take(200).collect();
    Refusal::new(ErrorCode::Invalid, "error-file-syntax")
        .about("input.source")
        .with("line", line)
        .with("column", column)
        .with("detail", shown)
}
