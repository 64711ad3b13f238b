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
    counted: Vec<(TrainingId, LanguageTag, i64)>,
    /// The trainings whose readers meet a message. What is not here is the service's own, and met by all.
    trainings: HashMap<String, HashSet<TrainingId>>,
}

#[derive(FromQueryResult)]
struct Counted {
    training: i64,
    language: String,
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
            let by = [column(Column::TrainingId), column(Column::Language)];
            let people = cx.find::<Entity>()?.filter(has_place());
            let rows: Vec<Counted> = people
                .tally::<Entity, _>(None, &["training", "language"], by, column(Column::SeatId))
                .await?;
            let today = TimeZone::UTC.to_datetime(cx.now()).date();
            for row in rows {
                let id = TrainingId(row.training);
                let training = content.curriculum.training(id);
                let is_over = training.is_none_or(|training| training.ends_on < today);
                if let (false, Ok(tag)) = (is_over, row.language.parse()) {
                    counted.push((id, tag, row.people));
                }
            }
        }
        Ok(Self { counted, trainings })
    }

    /// The readers whom a language's words for a message reach: not those for whom a country words it differently.
    pub fn people(&self, languages: &Languages, key: &str, tag: &LanguageTag) -> i64 {
        let mut heard: BTreeMap<&LanguageTag, bool> = BTreeMap::new();
        let mut people = 0;
        for (training, language, count) in &self.counted {
            let meets = self
                .trainings
                .get(key)
                .is_none_or(|all| all.contains(training));
            let hears = *heard.entry(language).or_insert_with(|| {
                let chain = language.with_parents();
                let place = chain.iter().position(|parent| parent == tag);
                place.is_some_and(|place| {
                    let mut nearer = chain.iter().take(place);
                    nearer.all(|parent| languages.standing(key, parent).own.is_none())
                })
            });
            if meets && hears {
                people += count;
            }
        }
        people
    }
}
