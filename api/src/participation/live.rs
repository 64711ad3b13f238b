//! Figures as they are now: the counts, and what they lack.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use futures_util::FutureExt;
use sea_orm::DatabaseTransaction;

use super::count::{Cell, Changes, Wanted};
use super::fold::lacking;
use super::measure::{Dimension, Grain, Measure};
use super::question::{MOST_ROWS, Question};
use super::report::{Disclosure, Report, exact_rows, exact_total};
use super::scope::Scope;
use crate::curriculum::TrainingId;
use crate::cx::{Cx, store_work};
use crate::error::{Refusal, Result, WriteError};
use crate::people::{Chapter, ChapterFilter, chapters};

impl Wanted {
    fn of(scope: &Scope, question: &Question, by: &[Dimension]) -> Self {
        let asked: Option<BTreeSet<String>> = question.countries.as_ref().map(|codes| {
            let codes = codes.iter().map(|code| code.as_str().to_owned());
            codes.collect()
        });
        let countries = match (asked, &scope.countries) {
            (Some(asked), Some(own)) => Some(asked.intersection(own).cloned().collect()),
            (asked, own) => asked.or_else(|| own.clone()),
        };
        let trainings = question.trainings.as_ref();
        Self {
            grain: Grain::of(by, scope.chapters.is_some()).number(),
            trainings: trainings.map(|all| all.iter().map(|id| id.0).collect()),
            countries,
            chapters: scope.chapters.clone(),
            by: by.to_vec(),
        }
    }
}

/// What is counted for each of these, all as of one moment.
async fn counts(cx: &Cx, wanted: [Wanted; 2]) -> Result<([Wanted; 2], [Changes; 2])> {
    let wanted = Arc::new(wanted);
    let work = {
        let wanted = Arc::clone(&wanted);
        store_work(move |on| {
            let wanted = Arc::clone(&wanted);
            async move { both(on, &wanted).await }.boxed()
        })
    };
    let counts = cx.at_one_moment(work).await?;
    let wanted = Arc::try_unwrap(wanted).map_err(|_| crate::error::Error::internal(StillRead))?;
    Ok((wanted, counts))
}

#[derive(Debug, thiserror::Error)]
#[error("what was asked for is still being read")]
struct StillRead;

async fn both(on: &DatabaseTransaction, wanted: &[Wanted; 2]) -> Result<[Changes; 2], WriteError> {
    let lacking = lacking(on).await?;
    let mut counts = [Changes::new(), Changes::new()];
    // Rows that are not by training have everybody once: together they are the total.
    let needed = if wanted.iter().any(Wanted::is_by_training) {
        2
    } else {
        1
    };
    for (wanted, counts) in wanted.iter().zip(&mut counts).take(needed) {
        *counts = wanted.sums(on).await?;
        for (key, people) in lacking.iter().filter(|(key, _)| wanted.takes(key)) {
            *counts.entry(key.clone()).or_default() += people;
        }
    }
    Ok(counts)
}

pub async fn exact(cx: &Cx, scope: &Scope, question: &Question) -> Result<Report> {
    let wanted = [
        Wanted::of(scope, question, &question.by),
        Wanted::of(scope, question, &[]),
    ];
    let ([rows, _], [counts, total]) = counts(cx, wanted).await?;
    let is_by_training = rows.is_by_training();
    let shown = match question.by.contains(&Dimension::Chapter) {
        true => chapters_shown(cx, &counts.keys().map(|key| key.chapter).collect()).await?,
        false => HashMap::new(),
    };
    let rows = exact_rows(&rows, &counts, |cell: &mut Cell| {
        let is_shown = shown.contains_key(&cell.chapter);
        if !is_shown || cx.is_discreet(&cell.country) {
            cell.chapter = 0;
        }
    });
    Refusal::few(rows.len(), MOST_ROWS, "by")?;
    Ok(Report {
        by: question.by.clone(),
        as_of: cx.now(),
        disclosure: Disclosure::Exact,
        rows,
        total: exact_total(if is_by_training { &total } else { &counts }),
    })
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

/// For each training and each later one of those asked about.
pub async fn retention(cx: &Cx, question: &Question) -> Result<Option<Vec<Retention>>> {
    let scope = Scope::of(cx).await?;
    if !scope.is_exact || question.cut.is_some() {
        return Ok(None);
    }
    // By training, so that who came again is told apart.
    let wanted = Wanted {
        by: vec![Dimension::Training],
        ..Wanted::of(&scope, question, &[])
    };
    let work = {
        let wanted = Arc::new(wanted);
        store_work(move |on| {
            let wanted = Arc::clone(&wanted);
            async move { again(on, &wanted).await }.boxed()
        })
    };
    let pairs = cx.at_one_moment(work).await?.into_iter();
    let pairs = pairs.map(|((from, to), people)| Retention {
        from: TrainingId(from),
        to: TrainingId(to),
        people,
    });
    Ok(Some(pairs.collect()))
}

async fn again(
    on: &DatabaseTransaction,
    wanted: &Wanted,
) -> Result<BTreeMap<(i64, i64), i64>, WriteError> {
    let mut counts = wanted.with_later(on).await?;
    for (key, people) in lacking(on).await? {
        if wanted.takes(&key) {
            *counts.entry(key).or_default() += people;
        }
    }
    let mut pairs = BTreeMap::new();
    for (key, people) in counts {
        if key.measure != Measure::Registered.number() {
            continue;
        }
        for to in key.later.split(' ').filter_map(|id| id.parse().ok()) {
            if wanted.has(to) {
                *pairs.entry((key.training, to)).or_default() += people;
            }
        }
    }
    pairs.retain(|_, people| *people != 0);
    Ok(pairs)
}
