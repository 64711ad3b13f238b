//! What may be asked.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::cut::protected;
use super::live;
use super::measure::Dimension;
use super::report::Report;
use super::scope::Scope;
use crate::curriculum::{CountryCode, TrainingId};
use crate::cx::Cx;
use crate::error::{ErrorCode, Refusal, Result};

/// The most rows of an answer.
pub const MOST_ROWS: usize = 10_000;

#[derive(Clone, Debug, Default)]
pub struct Question {
    /// All, unless said.
    pub trainings: Option<Vec<TrainingId>>,
    pub by: Vec<Dimension>,
    pub countries: Option<Vec<CountryCode>>,
    /// The Monday of the week whose published figures are wanted.
    pub cut: Option<Date>,
}

impl Question {
    /// Refused if a dimension is named twice, or a country that is none.
    pub fn check(&self, cx: &Cx) -> Result<()> {
        for (number, dimension) in self.by.iter().enumerate() {
            if self.by.iter().take(number).any(|other| other == dimension) {
                let twice = Refusal::new(ErrorCode::Invalid, "error-dimension-twice");
                return Err(twice
                    .about(format!("by.{number}"))
                    .quoting(&dimension.name().to_uppercase())
                    .into());
            }
        }
        let known: BTreeSet<&str> = cx
            .content()
            .curriculum
            .countries()
            .iter()
            .map(|code| code.as_str())
            .collect();
        for (number, code) in self.countries.iter().flatten().enumerate() {
            if !known.contains(code.as_str()) {
                let unknown = Refusal::new(ErrorCode::Unknown, "error-country-unknown");
                return Err(unknown
                    .about(format!("countries.{number}"))
                    .quoting(code.as_str())
                    .into());
            }
        }
        Ok(())
    }
}

/// What was published, for whoever holds an address that says whose figures they are.
pub async fn published(cx: &Cx, question: &Question) -> Result<Report> {
    question.check(cx)?;
    protected(cx, Scope::default(), question).await
}

/// How many people take part, as the viewer may know it.
pub async fn participation(cx: &Cx, question: &Question) -> Result<Report> {
    let scope = Scope::of(cx).await?;
    question.check(cx)?;
    match scope.is_exact && question.cut.is_none() {
        true => live::exact(cx, scope, question).await,
        false => protected(cx, scope, question).await,
    }
}
