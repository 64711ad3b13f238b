//! A report as a table: the same cells in every format.

use serde::Serialize;

use super::measure::Measure;
use super::report::{Disclosure, Figure, Report, Row};
use crate::curriculum::{ModuleId, TrainingId, UNKNOWN_COUNTRY};
use crate::cx::Cx;
use crate::error::{Error, Result};
use crate::localization::{Chain, Layout};
use crate::sheet::{harmless, written_strictly};

/// The columns, in their order. Those that rows are not told apart by are empty.
pub const COLUMNS: [&str; 16] = [
    "country",
    "countryName",
    "chapter",
    "chapterName",
    "language",
    "training",
    "module",
    "week",
    "registered",
    "confirmed",
    "attended",
    "completed",
    "returning",
    "withheld",
    "disclosure",
    "asOf",
];

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Line {
    country: Option<String>,
    country_name: Option<String>,
    chapter: Option<String>,
    chapter_name: Option<String>,
    language: Option<String>,
    training: Option<String>,
    module: Option<String>,
    week: Option<String>,
    registered: Option<i64>,
    confirmed: Option<i64>,
    attended: Option<i64>,
    completed: Option<i64>,
    returning: Option<i64>,
    /// Which figures are withheld: they are null, as those are that do not exist.
    withheld: Vec<String>,
    disclosure: &'static str,
    as_of: String,
}

/// The rows of a report, with countries named in a language.
pub fn lines(cx: &Cx, chain: &Chain, report: &Report) -> Result<Vec<Line>> {
    let unknown = cx
        .text(chain, "country-unknown", &Vec::new(), Layout::Inline)?
        .plain();
    let name = |code: &str| match code {
        UNKNOWN_COUNTRY => unknown.clone(),
        code => {
            let named = chain
                .formats()
                .and_then(|formats| formats.country_name(code));
            named.unwrap_or_else(|| code.to_owned())
        }
    };
    let curriculum = &cx.content().curriculum;
    let line = |row: &Row| {
        let cell = &row.cell;
        let said = |text: &String| (!text.is_empty()).then(|| text.clone());
        let figure = |measure| match row.figure(measure) {
            Some(Figure::Shown(people)) => Some(people),
            _ => None,
        };
        let chapter = report.chapters.get(&cell.chapter);
        let training = curriculum.training(TrainingId(cell.training));
        let module = curriculum.module(ModuleId(cell.module));
        let withheld = row.withheld().into_iter();
        Line {
            country: said(&cell.country),
            country_name: said(&cell.country).map(|code| name(&code)),
            chapter: chapter.map(|chapter| chapter.slug.clone()),
            chapter_name: chapter.map(|chapter| chapter.name.clone()),
            language: said(&cell.language),
            training: training.map(|training| training.slug.as_str().to_owned()),
            module: module.map(|module| module.slug.as_str().to_owned()),
            week: said(&cell.week),
            registered: figure(Measure::Registered),
            confirmed: figure(Measure::Confirmed),
            attended: figure(Measure::Attended),
            completed: figure(Measure::Completed),
            returning: figure(Measure::Returning),
            withheld: withheld
                .map(|measure| measure.name().to_uppercase())
                .collect(),
            disclosure: match report.disclosure {
                Disclosure::Exact => "EXACT",
                Disclosure::Protected => "PROTECTED",
            },
            as_of: report.as_of.to_string(),
        }
    };
    Ok(report.rows.iter().map(line).collect())
}

impl Line {
    fn cells(&self) -> [String; COLUMNS.len()] {
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        let number =
            |people: Option<i64>| people.map(|people| people.to_string()).unwrap_or_default();
        [
            text(&self.country),
            text(&self.country_name),
            text(&self.chapter),
            text(&self.chapter_name),
            text(&self.language),
            text(&self.training),
            text(&self.module),
            text(&self.week),
            number(self.registered),
            number(self.confirmed),
            number(self.attended),
            number(self.completed),
            number(self.returning),
            self.withheld.join(" "),
            self.disclosure.to_owned(),
            self.as_of.clone(),
        ]
    }
}

/// The names of the columns, as the first line of a table.
pub fn csv_header() -> Result<String> {
    written_strictly(std::iter::once(COLUMNS.map(str::to_owned)))
}

/// Lines of CSV (RFC 4180) that no spreadsheet takes for formulas.
pub fn csv(lines: &[Line]) -> Result<String> {
    let rows = lines.iter().map(Line::cells);
    written_strictly(rows.map(|cells| cells.map(|cell| harmless(&cell))))
}

/// An object on each line.
pub fn json_lines(lines: &[Line]) -> Result<String> {
    let mut text = String::new();
    for line in lines {
        text.push_str(&serde_json::to_string(line).map_err(Error::internal)?);
        text.push('\n');
    }
    Ok(text)
}
