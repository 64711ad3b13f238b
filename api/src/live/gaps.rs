//! Languages that people in a sitting need and that nobody interprets. Sessions are held in English.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use entity::{registration, registration_sitting};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, Condition, EntityTrait, FromQueryResult, RelationDef};

use crate::access::{Action, Resource};
use crate::curriculum::Training;
use crate::cx::Cx;
use crate::error::Result;
use crate::localization::LanguageTag;
use crate::registration::has_place;
use crate::schedule::{Sitting, SittingStatus};

const HELD_IN: &str = "en";

pub struct Gap {
    pub sitting: Arc<Sitting>,
    pub language: LanguageTag,
    /// Where those people organize, in order.
    pub countries: Vec<String>,
    pub people: i64,
}

/// People with the same language, country and preference.
#[derive(FromQueryResult)]
struct Counted {
    language: String,
    country: String,
    preferred: Option<String>,
    people: i64,
}

/// Of these, those who chose otherwise for one week.
#[derive(FromQueryResult)]
struct Chosen {
    language: String,
    country: String,
    preferred: Option<String>,
    session: i64,
    sitting: i64,
    people: i64,
}

/// For each sitting that is held and not over, of the people within the viewer's scope who have a place and come to it;
/// who has not said which they come to counts for each. First the sittings that come first, then the largest gaps.
pub async fn interpretation_gaps(cx: &Cx, training: &Training) -> Result<Vec<Gap>> {
    cx.authorize(Action::ReadParticipants, Resource::Visible)?;
    let (counted, chosen) = (counted(cx, training).await?, chosen(cx, training).await?);
    let schedule = &cx.content().schedule;
    let mut gaps = Vec::new();
    for session in schedule.sessions_of(training) {
        let held: Vec<_> = schedule
            .sittings_of(session)
            .filter(|sitting| sitting.status == SittingStatus::Scheduled)
            .collect();
        let is_held = |label: &String| held.iter().any(|sitting| sitting.label == *label);
        for sitting in held.iter().filter(|sitting| sitting.ends_at > cx.now()) {
            let comes = |preferred: &Option<String>| match preferred {
                Some(label) => *label == sitting.label || !is_held(label),
                None => true,
            };
            let mut need: BTreeMap<&str, BTreeMap<&str, i64>> = BTreeMap::new();
            let mut add = |language, country, people| {
                *need
                    .entry(base(language))
                    .or_default()
                    .entry(country)
                    .or_default() += people;
            };
            for one in counted.iter().filter(|one| comes(&one.preferred)) {
                add(&one.language, &one.country, one.people);
            }
            let of_week = chosen.iter().filter(|one| one.session == session.id.0);
            for one in of_week.filter(|one| held.iter().any(|sitting| sitting.id.0 == one.sitting))
            {
                if comes(&one.preferred) {
                    add(&one.language, &one.country, -one.people);
                }
                if one.sitting == sitting.id.0 {
                    add(&one.language, &one.country, one.people);
                }
            }
            let interpreted: BTreeSet<String> = sitting
                .interpretation
                .iter()
                .map(|tag| base(&tag.to_string()).to_owned())
                .collect();
            let missing = need
                .into_iter()
                .filter(|(language, _)| *language != HELD_IN && !interpreted.contains(*language));
            let mut of_sitting: Vec<_> = missing
                .filter_map(|(language, countries)| gap(sitting, language, countries))
                .collect();
            of_sitting.sort_by_key(|gap| std::cmp::Reverse(gap.people));
            gaps.extend(of_sitting);
        }
    }
    gaps.sort_by_key(|gap| gap.sitting.starts_at);
    Ok(gaps)
}

fn gap(sitting: &Arc<Sitting>, language: &str, countries: BTreeMap<&str, i64>) -> Option<Gap> {
    let there = || countries.iter().filter(|(_, people)| **people > 0);
    let people = there().map(|(_, people)| people).sum();
    (people > 0).then_some(Gap {
        sitting: Arc::clone(sitting),
        language: language.parse().ok()?,
        countries: there().map(|(country, _)| (*country).to_owned()).collect(),
        people,
    })
}

/// A language without the country that words it.
fn base(tag: &str) -> &str {
    tag.split('-').next().unwrap_or(tag)
}

fn with_place(training: &Training) -> Condition {
    use registration::Column;
    Condition::all()
        .add(Column::TrainingId.eq(training.id))
        .add(has_place())
}

fn of_registration() -> [(&'static str, Expr); 3] {
    use registration::{Column, Entity};
    [
        ("language", Column::Language),
        ("country", Column::Country),
        ("preferred", Column::PreferredSitting),
    ]
    .map(|(name, column)| (name, Expr::col((Entity, column))))
}

fn seat() -> Expr {
    Expr::col((registration::Entity, registration::Column::SeatId))
}

async fn counted(cx: &Cx, training: &Training) -> Result<Vec<Counted>> {
    use registration::Entity;
    let people = cx.find::<Entity>()?.filter(with_place(training));
    people.tally(of_registration(), seat()).await
}

async fn chosen(cx: &Cx, training: &Training) -> Result<Vec<Chosen>> {
    use registration_sitting::{Column, Entity};
    let to: RelationDef = Entity::belongs_to(registration::Entity)
        .from(Column::RegistrationId)
        .to(registration::Column::Id)
        .into();
    let weeks = [
        ("session", Column::SessionId),
        ("sitting", Column::SittingId),
    ];
    let weeks = weeks.map(|(name, column)| (name, Expr::col((Entity, column))));
    let people = cx
        .find::<Entity>()?
        .filter(with_place(training))
        .with::<registration::Entity>(to);
    let by = of_registration().into_iter().chain(weeks);
    people.tally(by, seat()).await
}
