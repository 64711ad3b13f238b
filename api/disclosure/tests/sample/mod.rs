//! Sample worlds: people with seats, and the figures counted from them. All the
//! relations a reader knows hold in them by nature. For tests and the attack.

#![allow(
    clippy::indexing_slicing,
    dead_code,
    reason = "indices are made here, and each user needs a part"
)]

use disclosure::{Figures, Measure, Universe};

/// A small deterministic generator (xorshift*), enough for samples.
#[derive(Clone, Debug)]
pub struct Random(u64);

impl Random {
    #[must_use]
    pub const fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ 0xD1B5_4A32_D192_ED03 | 1)
    }

    fn draw(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D)
    }

    /// Less than `bound`, which is not 0.
    pub fn below(&mut self, bound: usize) -> usize {
        ((self.draw() >> 33) as usize) % bound.max(1)
    }

    /// Between 0 and 1.
    pub fn unit(&mut self) -> f64 {
        (self.draw() >> 11) as f64 / (1u64 << 53) as f64
    }

    pub fn chance(&mut self, probability: f64) -> bool {
        self.unit() < probability
    }

    /// An index with a heavy tail: the more `skew`, the more of the first.
    pub fn skewed(&mut self, bound: usize, skew: f64) -> usize {
        ((bound as f64 * self.unit().powf(skew)) as usize).min(bound.saturating_sub(1))
    }
}

/// A person's place in a training, with the week of each event.
#[derive(Clone, Debug)]
pub struct Seat {
    pub training: usize,
    pub country: usize,
    pub language: usize,
    pub registered: usize,
    pub confirmed: Option<usize>,
    /// Each module attended, and when.
    pub attended: Vec<(usize, usize)>,
    pub completed: Option<usize>,
}

/// The seats of a person, by training.
#[derive(Clone, Debug, Default)]
pub struct Person {
    pub seats: Vec<Seat>,
}

/// What a sample is like.
#[derive(Clone, Debug)]
pub struct Plan {
    pub people: usize,
    pub trainings: usize,
    pub countries: usize,
    /// How many of the countries anybody can be from.
    pub populated: usize,
    pub languages: usize,
    pub weeks: usize,
    pub modules_each: usize,
    /// How unevenly people are spread over countries: 1 is evenly.
    pub skew: f64,
    /// How many take a seat in another training.
    pub returning: f64,
    pub confirming: f64,
    pub attending: f64,
    pub completing: f64,
    /// Whether the country and the language of a person can change between seats.
    pub moving: bool,
    /// From which week on nobody takes a second seat; weeks stand from then.
    pub no_returns_from: Option<usize>,
}

impl Plan {
    /// A small programme.
    #[must_use]
    pub fn small() -> Self {
        Self {
            people: 60,
            trainings: 3,
            countries: 8,
            populated: 6,
            languages: 3,
            weeks: 6,
            modules_each: 2,
            skew: 2.0,
            ..Self::realistic()
        }
    }

    /// A large programme with a heavy tail of countries.
    #[must_use]
    pub fn realistic() -> Self {
        Self {
            people: 25_000,
            trainings: 5,
            countries: 250,
            populated: 110,
            languages: 12,
            weeks: 120,
            modules_each: 6,
            skew: 8.0,
            returning: 0.25,
            confirming: 0.7,
            attending: 0.6,
            completing: 0.5,
            moving: false,
            no_returns_from: None,
        }
    }
}

/// Everybody, up to the last week.
#[must_use]
pub fn people(plan: &Plan, random: &mut Random) -> Vec<Person> {
    (0..plan.people).map(|_| person(plan, random)).collect()
}

fn person(plan: &Plan, random: &mut Random) -> Person {
    let mut seats: Vec<Seat> = Vec::new();
    let mut training = random.below(plan.trainings);
    let mut country = random.skewed(plan.countries.min(plan.populated), plan.skew);
    let mut language = random.skewed(plan.languages, 2.0);
    // Registration opens early and closes with the training.
    let end = |t: usize| (t + 1) * plan.weeks / plan.trainings;
    let start = |t: usize| t * plan.weeks / plan.trainings;
    loop {
        let opens = start(training);
        let length = end(training).saturating_sub(opens).max(1);
        let registered = opens + random.below(length);
        let late = plan.no_returns_from.is_some_and(|week| registered >= week);
        if seats.is_empty() || !late {
            seats.push(seat(
                plan,
                random,
                [training, country, language, registered],
            ));
        }
        training += 1 + random.below(2);
        if training >= plan.trainings || !random.chance(plan.returning) {
            return Person { seats };
        }
        if plan.moving && random.chance(0.1) {
            country = random.skewed(plan.countries.min(plan.populated), plan.skew);
            language = random.skewed(plan.languages, 2.0);
        }
    }
}

fn seat(plan: &Plan, random: &mut Random, at: [usize; 4]) -> Seat {
    let [training, country, language, registered] = at;
    let confirmed = random
        .chance(plan.confirming)
        .then(|| (registered + random.below(2)).min(plan.weeks - 1));
    let mut attended = Vec::new();
    let mut completed = None;
    if random.chance(plan.attending) {
        let first = training * plan.modules_each;
        let share = random.unit();
        for module in 0..plan.modules_each {
            if random.chance(share) || module == 0 && random.chance(0.9) {
                let week = (registered + 1 + module).min(plan.weeks - 1);
                attended.push((first + module, week));
            }
        }
        if let Some((_, last)) = attended.last() {
            completed = random.chance(plan.completing).then_some(*last);
        }
    }
    Seat {
        training,
        country,
        language,
        registered,
        confirmed,
        attended,
        completed,
    }
}

/// The universe of a cut after the given number of weeks.
#[must_use]
pub fn universe(plan: &Plan, weeks: usize) -> Universe {
    // A training is announced with the first week of its registration.
    let announced = |t: usize| t == 0 || t * plan.weeks / plan.trainings < weeks;
    let trainings = (0..plan.trainings).filter(|t| announced(*t)).count();
    Universe {
        trainings,
        countries: plan.countries,
        languages: plan.languages,
        weeks,
        ended_weeks: weeks.saturating_sub(1),
        modules: (0..trainings * plan.modules_each)
            .map(|m| m / plan.modules_each)
            .collect(),
    }
}

/// When a measure is true of a seat, if it is before the cut.
fn event(person: &Person, index: usize, measure: Measure, cut: usize) -> Option<usize> {
    let seat = person.seats.get(index)?;
    let week = match measure {
        Measure::Registered => Some(seat.registered),
        Measure::Confirmed => seat.confirmed,
        Measure::Attended => seat.attended.iter().map(|(_, week)| *week).min(),
        Measure::Completed => seat.completed,
        Measure::Returning => person
            .seats
            .iter()
            .take(index)
            .any(|earlier| earlier.registered < cut)
            .then_some(seat.registered),
    };
    week.filter(|week| *week < cut)
}

/// The figures of a cut: what had happened in the weeks of its universe.
#[must_use]
pub fn figures(people: &[Person], universe: &Universe) -> Figures {
    let mut figures = Figures::empty(universe.clone());
    let trainings = universe.trainings;
    for person in people {
        for measure in Measure::ALL {
            let table = &mut figures.measures[measure.index()];
            let mut latest = None;
            for (index, seat) in person.seats.iter().enumerate() {
                let Some(week) = event(person, index, measure, universe.weeks) else {
                    continue;
                };
                table.trainings[seat.training] += 1;
                table.country_training[seat.country * trainings + seat.training] += 1;
                table.language_training[seat.language * trainings + seat.training] += 1;
                latest = Some((seat, week));
                if measure == Measure::Attended {
                    let modules = seat.attended.iter().filter(|(_, at)| *at < universe.weeks);
                    for (module, _) in modules {
                        table.modules[*module] += 1;
                    }
                }
            }
            if let Some((seat, week)) = latest {
                table.all += 1;
                table.countries[seat.country] += 1;
                table.languages[seat.language] += 1;
                table.weeks[week] += 1;
            }
        }
    }
    figures
}
