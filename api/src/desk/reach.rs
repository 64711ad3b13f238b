//! How many people a text reaches.

use std::collections::{BTreeMap, HashMap, HashSet};

use jiff::tz::TimeZone;

use crate::access::{Action, Resource};
use crate::curriculum::TrainingId;
use crate::cx::Cx;
use crate::error::Result;
use crate::localization::{LanguageTag, Languages};
use crate::participation::places;

/// People with a place in a training that is not over, by training and language, within the viewer's scope.
pub struct Reach {
    counted: Vec<Speakers>,
    /// The trainings whose readers meet a message. What is not here is the service's own, and met by all.
    trainings: HashMap<String, HashSet<TrainingId>>,
}

/// Those who said the same language.
struct Speakers {
    /// The language, and those that it builds on.
    chain: Vec<LanguageTag>,
    people: Vec<People>,
}

/// Those of one country.
struct People {
    training: TrainingId,
    country: String,
    people: i64,
}

impl Reach {
    /// Nobody, for whom may not read who registered.
    pub async fn of(cx: &Cx) -> Result<Self> {
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
        let mut counted: BTreeMap<LanguageTag, Vec<People>> = BTreeMap::new();
        if may {
            let today = TimeZone::UTC.to_datetime(cx.now()).date();
            let trainings = content.curriculum.trainings();
            let under_way = trainings.filter(|training| training.ends_on >= today);
            let under_way = under_way.map(|training| training.id.0).collect();
            for (cell, people) in places(cx, under_way).await? {
                if let Ok(tag) = cell.language.parse() {
                    counted.entry(tag).or_default().push(People {
                        training: TrainingId(cell.training),
                        country: cell.country,
                        people,
                    });
                }
            }
        }
        let counted = counted.into_iter().map(|(tag, people)| Speakers {
            chain: tag.with_parents(),
            people,
        });
        Ok(Self {
            counted: counted.collect(),
            trainings,
        })
    }

    /// The readers whom a language's words for a message reach: not those for whom nearer words are. A country's wording is
    /// for all there who said its language.
    pub fn people(&self, languages: &Languages, key: &str, tag: &LanguageTag) -> i64 {
        let trainings = self.trainings.get(key);
        let below = tag.country().map(|_| tag.with_parents());
        let mut people = 0;
        for speakers in &self.counted {
            let place = speakers.chain.iter().position(|parent| parent == tag);
            let hear = place.is_some_and(|place| {
                let mut nearer = speakers.chain.iter().take(place);
                nearer.all(|parent| languages.standing(key, parent).own.is_none())
            });
            let language = speakers.chain.first();
            let hear_there = below
                .as_ref()
                .is_some_and(|below| language.is_some_and(|language| below.contains(language)));
            if !hear && !hear_there {
                continue;
            }
            let met = speakers.people.iter().filter(|of| {
                trainings.is_none_or(|all| all.contains(&of.training))
                    && (hear || tag.country() == Some(&of.country))
            });
            people += met.map(|of| of.people).sum::<i64>();
        }
        people
    }
}
