//! A report, row by row.

use async_graphql::{Context, Enum, Object, SimpleObject};

use crate::curriculum::graphql::{ModuleObject, TrainingObject};
use crate::curriculum::{CountryCode, ModuleId, TrainingId};
use crate::cx::Cx;
use crate::error::Result;
use crate::graphql::{cx, scalars};
use crate::localization::graphql::{CountryObject, LanguageObject, LocalizedTextObject, chain};
use crate::localization::{Args, Layout};
use crate::participation::{
    Dimension, Disclosure, Figure, Measure, Question, ROUNDED_TO, Report, Retention, Row,
    THRESHOLD, csv_url, participation, retention,
};
use crate::people::graphql::ChapterObject;

/// What people are counted for.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(name = "ParticipationMeasure", remote = "Measure")]
pub enum MeasureEnum {
    /// Who ever had a seat, whatever became of it.
    Registered,
    /// Who has a place now.
    Confirmed,
    /// Who was in one session at least.
    Attended,
    /// Who met the training's rule for completing it.
    Completed,
    /// Who registered, and had a seat in an earlier training.
    Returning,
}

/// What rows are told apart by.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(name = "ParticipationDimension", remote = "Dimension")]
pub enum DimensionEnum {
    /// Where somebody organizes, as they said when they registered; ZZ if nobody said.
    Country,
    /// Through which chapter somebody came; null if through none, or one that the viewer does not see.
    Chapter,
    /// The language that somebody said.
    Language,
    /// The training.
    Training,
    /// The module that somebody was there for. `attended` alone exists for it.
    Module,
    /// The ISO week, in UTC, in which somebody registered, got their place, was there first, completed.
    Week,
}

/// How figures are shown.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(name = "Disclosure", remote = "Disclosure")]
pub enum DisclosureEnum {
    /// As they are, within the viewer's scope.
    Exact,
    /// As published: rounded to the nearest 5, with those withheld that are under 10, or from which such a one would follow.
    Protected,
}

pub struct ParticipationReport {
    report: Report,
    question: Question,
}

impl ParticipationReport {
    pub async fn of(cx: &Cx, question: Question) -> Result<Self> {
        Ok(Self {
            report: participation(cx, &question).await?,
            question,
        })
    }

    fn row(&self, row: &Row) -> ParticipationRow {
        let chapter = self.report.chapters.get(&row.cell.chapter);
        ParticipationRow {
            chapter: chapter.cloned().map(ChapterObject::from),
            row: row.clone(),
        }
    }
}

/// How many people take part.
#[Object]
impl ParticipationReport {
    /// What rows are told apart by.
    async fn by(&self) -> Vec<DimensionEnum> {
        self.report.by.iter().copied().map(Into::into).collect()
    }

    /// The moment that the figures are as of.
    async fn as_of(&self, ctx: &Context<'_>) -> scalars::DateTime {
        // It is another one each time.
        cx(ctx).personal();
        scalars::DateTime::new(self.report.as_of)
    }

    /// How they are shown.
    async fn disclosure(&self) -> DisclosureEnum {
        self.report.disclosure.into()
    }

    /// What figures are rounded to: 1 where they are exact.
    async fn rounded_to(&self) -> i32 {
        self.if_protected(ROUNDED_TO, 1)
    }

    /// Under how many people a figure is withheld: 0 where they are exact.
    async fn threshold(&self) -> i32 {
        self.if_protected(THRESHOLD, 0)
    }

    /// What a measure counts, in a sentence.
    async fn definition(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which measure.")] measure: MeasureEnum,
        #[graphql(desc = "The language to answer in.")] language: Option<scalars::LanguageTag>,
    ) -> Result<LocalizedTextObject> {
        let cx = cx(ctx);
        let chain = chain(cx, language.as_ref())?;
        let key = match measure {
            MeasureEnum::Registered => "participation-registered",
            MeasureEnum::Confirmed => "participation-confirmed",
            MeasureEnum::Attended => "participation-attended",
            MeasureEnum::Completed => "participation-completed",
            MeasureEnum::Returning => "participation-returning",
        };
        Ok(cx.text(&chain, key, &Args::new(), Layout::Inline)?.into())
    }

    /// The address of the same figures as CSV, always as published: it needs no token, and holds for 15 minutes.
    async fn csv_url(&self, ctx: &Context<'_>) -> String {
        csv_url(cx(ctx), &self.report, &self.question)
    }

    /// The rows, in the order of what they are told apart by; where figures are exact, those with nobody in them left out.
    async fn rows(&self) -> Vec<ParticipationRow> {
        self.report.rows.iter().map(|row| self.row(row)).collect()
    }

    /// All of them together, each person once.
    async fn total(&self) -> ParticipationRow {
        self.row(&self.report.total)
    }

    /// For each training and each later one, how many people of the one came to the other; null where figures are protected.
    async fn retention(&self, ctx: &Context<'_>) -> Result<Option<Vec<ParticipationRetention>>> {
        let cx = cx(ctx);
        let pairs = retention(cx, &self.report, &self.question).await?;
        let curriculum = &cx.content().curriculum;
        let training = |id: TrainingId| curriculum.training(id).cloned().map(TrainingObject::from);
        let pair = |pair: Retention| {
            Some(ParticipationRetention {
                from: training(pair.from)?,
                to: training(pair.to)?,
                people: i32::try_from(pair.people).unwrap_or(i32::MAX),
            })
        };
        Ok(pairs.map(|pairs| pairs.into_iter().filter_map(pair).collect()))
    }
}

impl ParticipationReport {
    fn if_protected(&self, number: u32, exact: i32) -> i32 {
        match self.report.disclosure {
            Disclosure::Exact => exact,
            Disclosure::Protected => i32::try_from(number).unwrap_or(i32::MAX),
        }
    }
}

/// How many people of one training came to a later one.
#[derive(SimpleObject)]
pub struct ParticipationRetention {
    /// Where they were.
    from: TrainingObject,
    /// Where they came later.
    to: TrainingObject,
    /// How many.
    people: i32,
}

pub struct ParticipationRow {
    row: Row,
    chapter: Option<ChapterObject>,
}

impl ParticipationRow {
    fn number(&self, measure: Measure) -> Option<i32> {
        match self.row.figure(measure)? {
            Figure::Shown(people) => Some(i32::try_from(people).unwrap_or(i32::MAX)),
            Figure::Withheld => None,
        }
    }
}

/// Figures of people who have something in common. A figure is null where it is withheld, and where it does not exist.
#[Object]
impl ParticipationRow {
    /// Where they organize; null if rows are not told apart by it.
    async fn country(&self) -> Option<CountryObject> {
        let code = &self.row.cell.country;
        (!code.is_empty()).then(|| CountryCode(code.clone()).into())
    }

    /// Through which chapter they came; null if rows are not told apart by it, or they came through none.
    async fn chapter(&self) -> Option<ChapterObject> {
        self.chapter.clone()
    }

    /// Their language; null if rows are not told apart by it.
    async fn language(&self) -> Option<LanguageObject> {
        let tag = self.row.cell.language.parse().ok();
        tag.map(|tag: crate::localization::LanguageTag| tag.into())
    }

    /// The training; null if rows are not told apart by it.
    async fn training(&self, ctx: &Context<'_>) -> Option<TrainingObject> {
        let id = TrainingId(self.row.cell.training);
        let training = cx(ctx).content().curriculum.training(id);
        training.cloned().map(Into::into)
    }

    /// The module; null if rows are not told apart by it.
    async fn module(&self, ctx: &Context<'_>) -> Option<ModuleObject> {
        let id = ModuleId(self.row.cell.module);
        let module = cx(ctx).content().curriculum.module(id);
        module.cloned().map(Into::into)
    }

    /// The Monday with which the week begins; null if rows are not told apart by it.
    async fn week(&self) -> Option<scalars::Date> {
        let week = &self.row.cell.week;
        (!week.is_empty()).then(|| scalars::Date::new(week))
    }

    /// Who ever had a seat, whatever became of it.
    async fn registered(&self) -> Option<i32> {
        self.number(Measure::Registered)
    }

    /// Who has a place now.
    async fn confirmed(&self) -> Option<i32> {
        self.number(Measure::Confirmed)
    }

    /// Who was in one session at least; by modules, in that one.
    async fn attended(&self) -> Option<i32> {
        self.number(Measure::Attended)
    }

    /// Who met the training's rule for completing it.
    async fn completed(&self) -> Option<i32> {
        self.number(Measure::Completed)
    }

    /// Who registered, and had a seat in an earlier training.
    async fn returning(&self) -> Option<i32> {
        self.number(Measure::Returning)
    }

    /// Whether a figure is withheld.
    async fn is_withheld(&self) -> bool {
        !self.row.withheld().is_empty()
    }

    /// Which figures are withheld: they are not 0, and not missing.
    async fn withheld(&self) -> Vec<MeasureEnum> {
        self.row.withheld().into_iter().map(Into::into).collect()
    }
}
