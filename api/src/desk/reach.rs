//! How many people a text reaches.

use std::collections::{BTreeMap, HashMap, HashSet};

use entity::registration;
use jiff::tz::TimeZone;
use sea_orm::FromQueryResult;
use sea_orm::sea_query::Expr;

use crate::access::{Action, Resource};
use crate::curriculum::TrainingId;
use crate::cx::Cx;
use crate::error::Result;
use crate::localization::{LanguageTag, Languages};
use crate::registration::has_place;

/// People with a place in a training that is not over, by training and language, within the viewer's scope.
pub struct Reach {
    counted: Vec<People>,
    /// The trainings whose readers meet a message. What is not here is the service's own, and met by all.
    trainings: HashMap<String, HashSet<TrainingId>>,
}

/// People of one country who said the same language.
struct People {
    training: TrainingId,
    language: LanguageTag,
    country: String,
    people: i64,
}

#[derive(FromQueryResult)]
struct Counted {
    training: i64,
    language: String,
    country: String,
    people: i64,
}

impl Reach {
    /// Nobody, for whom may not read who registered.
    pub async fn of(cx: &Cx) -> Result<Self> {
        use registration::{Column, Entity};
        let content = cx.content();
        let mut trainings: HashMap<String, HashSet<TrainingId>> = HashMap::new();
        for training in content.curriculum.trainings() {
            for key in content.curriculum.message_keys(training) {
                let of_key = trainings.entry(key.as_str().to_owned()).or_default();
                of_key.insert(training.id);
            }
        }
        let may = cx.viewer().is_some_and(|viewer| {
            crate::access::decide(Some(viewer), Action::ReadParticipants, Resource::Visible).is_ok()
        });
        let mut counted = Vec::new();
        if may {
            let column = |column: Column| Expr::col((Entity, column));
            let by = [Column::TrainingId, Column::Language, Column::Country].map(column);
            let people = cx.find::<Entity>()?.filter(has_place());
            let rows: Vec<Counted> = people
                .tally::<Entity, _>(
                    None,
                    &["training", "language", "country"],
                    by,
                    column(Column::SeatId),
                )
                .await?;
            let today = TimeZone::UTC.to_datetime(cx.now()).date();
            for row in rows {
                let id = TrainingId(row.training);
                let training = content.curriculum.training(id);
                let is_over = training.is_none_or(|training| training.ends_on < today);
                if let (false, Ok(tag)) = (is_over, row.language.parse()) {
                    counted.push(People {
                        training: id,
                        language: tag,
                        country: row.country,
                        people: row.people,
                    });
                }
            }
        }
        Ok(Self { counted, trainings })
    }

    /// The readers whom a language's words for a message reach: not those for whom nearer words are. A country's wording is
    /// for all there who said its language.
    pub fn people(&self, languages: &Languages, key: &str, tag: &LanguageTag) -> i64 {
        let below = tag.with_parents();
        let mut heard: BTreeMap<&LanguageTag, bool> = BTreeMap::new();
        let mut people = 0;
        for of in &self.counted {
            let trainings = self.trainings.get(key);
            let meets = trainings.is_none_or(|all| all.contains(&of.training));
            let is_there = tag.country() == Some(&of.country) && below.contains(&of.language);
            let hears = *heard.entry(&of.language).or_insert_with(|| {
                let chain = of.language.with_parents();
                let place = chain.iter().position(|parent| parent == tag);
                place.is_some_and(|place| {
                    let mut nearer = chain.iter().take(place);
                    nearer.all(|parent| languages.standing(key, parent).own.is_none())
                })
            });
            if meets && (hears || is_there) {
                people += of.people;
            }
        }
        people
    }
}
