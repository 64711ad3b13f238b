//! Figures as they are now: the counts, and what they lack.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use sea_orm::DatabaseTransaction;

use super::count::{Cell, Changes, Wanted};
use super::fold::lacking;
use super::kept::{Standing, Sum};
use super::measure::{Dimension, Grain, Measure, number};
use super::question::{MOST_ROWS, Question};
use super::report::{Disclosure, Report, exact_rows, exact_total};
use super::scope::Scope;
use crate::curriculum::TrainingId;
use crate::cx::Cx;
use crate::error::{Refusal, Result};
use crate::people::{Chapter, ChapterFilter, chapters};

impl Wanted {
    fn of(scope: &Scope, question: &Question, by: &[Dimension]) -> Self {
        let trainings = question.trainings.as_ref();
        Self {
            grain: Grain::of(by, scope.chapters.is_some()).number(),
            trainings: trainings.map(|all| all.iter().map(|id| id.0).collect()),
            countries: scope.countries_of(question),
            chapters: scope.chapters.clone(),
            by: by.to_vec(),
            with_later: false,
        }
    }
}

/// The counts of one question, and of another beside it, as of the same moment. What was asked for since the counts changed
/// last is known.
async fn counted(
    cx: &Cx,
    wanted: &Wanted,
    beside: Option<&Wanted>,
) -> Result<(Arc<Sum>, Option<Arc<Sum>>)> {
    if cx.sums().knows(wanted) {
        let standing = cx.standing().await?;
        if let Some(edition) = standing.of_everybody()
            && let Some(sum) = cx.sums().get(wanted, standing)
            && let other = beside.map(|one| cx.sums().get(one, standing))
            && !matches!(other, Some(None))
        {
            cx.of_counts(edition);
            return Ok((sum, other.flatten()));
        }
    }
    let on = cx.at_one_moment().await?;
    let standing = Standing::read(&on).await?;
    let lacking = match standing.is_complete {
        true => Changes::new(),
        false => lacking(&on).await?,
    };
    let sum = complete(cx, &on, standing, &lacking, wanted).await?;
    let other = match beside {
        Some(one) => Some(complete(cx, &on, standing, &lacking, one).await?),
        None => None,
    };
    Ok((sum, other))
}

/// The counts of one question with what they lack.
async fn complete(
    cx: &Cx,
    on: &DatabaseTransaction,
    standing: Standing,
    lacking: &Changes,
    wanted: &Wanted,
) -> Result<Arc<Sum>> {
    let sum = match cx.sums().get(wanted, standing) {
        Some(known) => known,
        None => {
            let sum = Arc::new(Sum::new(wanted, wanted.counts(on).await?));
            cx.sums().keep(standing, &sum);
            sum
        }
    };
    if lacking.is_empty() {
        return Ok(sum);
    }
    let mut counts = sum.counts.clone();
    wanted.complete(&mut counts, lacking);
    Ok(Arc::new(Sum::new(wanted, counts)))
}

pub async fn exact(cx: &Cx, scope: Scope, question: &Question) -> Result<Report> {
    let wanted = Wanted::of(&scope, question, &question.by);
    // Rows that are not by training have everybody once: together they are the total.
    let all = wanted
        .is_by_training()
        .then(|| Wanted::of(&scope, question, &[]));
    let (sum, all) = counted(cx, &wanted, all.as_ref()).await?;
    let total = exact_total(&all.as_ref().unwrap_or(&sum).counts);
    let is_by_chapter = question.by.contains(&Dimension::Chapter);
    let chapters = match is_by_chapter {
        true => chapters_shown(cx, &sum.counts.keys().map(|key| key.chapter).collect()).await?,
        false => HashMap::new(),
    };
    let rows = match is_by_chapter {
        true => exact_rows(&wanted, &sum.counts, |cell: &mut Cell| {
            let is_shown = chapters.contains_key(&cell.chapter);
            if !is_shown || cx.is_discreet(&cell.country) {
                cell.chapter = 0;
            }
        }),
        false => sum.rows(),
    };
    Refusal::few(rows.len(), MOST_ROWS, "by")?;
    Ok(Report {
        scope,
        by: question.by.clone(),
        as_of: cx.now(),
        disclosure: Disclosure::Exact,
        rows,
        total,
        chapters,
    })
}

/// Who has a place in these trainings, by training, language and country, of those whom the viewer's token reaches. For whoever
/// may read who they are: the numbers are as they are.
pub async fn places(cx: &Cx, trainings: BTreeSet<i64>) -> Result<Vec<(Cell, i64)>> {
    let scope = Scope::visible(cx).await?;
    let wanted = Wanted {
        grain: Grain::Fine.number(),
        trainings: Some(trainings),
        countries: scope.countries,
        chapters: scope.chapters,
        by: vec![Dimension::Training, Dimension::Language, Dimension::Country],
        with_later: false,
    };
    let (sum, _) = counted(cx, &wanted, None).await?;
    let confirmed = sum
        .counts
        .iter()
        .filter(|(key, _)| key.measure == number(Measure::Confirmed));
    Ok(confirmed
        .map(|(key, people)| (wanted.cell(key), *people))
        .collect())
}

/// The chapters that the viewer may see, and that are in no country where people are at risk.
async fn chapters_shown(cx: &Cx, ids: &BTreeSet<i64>) -> Result<HashMap<i64, Arc<Chapter>>> {
    let filter = ChapterFilter {
        ids: Some(ids.iter().copied().collect()),
        ..ChapterFilter::default()
    };
    let all = chapters(cx, filter).await?.into_iter();
    let shown = all.filter(|chapter| !cx.is_discreet(chapter.country.as_str()));
    Ok(shown.map(|chapter| (chapter.id.0, chapter)).collect())
}

/// How many people of one training came to a later one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Retention {
    pub from: TrainingId,
    pub to: TrainingId,
    pub people: i64,
}

/// For each training and each later one of those asked about; only where figures are exact.
pub async fn retention(
    cx: &Cx,
    report: &Report,
    question: &Question,
) -> Result<Option<Vec<Retention>>> {
    if report.disclosure == Disclosure::Protected {
        return Ok(None);
    }
    // By training, so that who came again is told apart.
    let wanted = Wanted {
        by: vec![Dimension::Training],
        with_later: true,
        ..Wanted::of(&report.scope, question, &[])
    };
    let (sum, _) = counted(cx, &wanted, None).await?;
    let mut pairs: BTreeMap<(i64, i64), i64> = BTreeMap::new();
    for (key, people) in &sum.counts {
        if key.measure != number(Measure::Registered) {
            continue;
        }
        for to in key.later.split(' ').filter_map(|id| id.parse().ok()) {
            if wanted.has(to) {
                *pairs.entry((key.training, to)).or_default() += people;
            }
        }
    }
    let pairs = pairs.into_iter().filter(|(_, people)| *people != 0);
    let pairs = pairs.map(|((from, to), people)| Retention {
        from: TrainingId(from),
        to: TrainingId(to),
        people,
    });
    Ok(Some(pairs.collect()))
}
