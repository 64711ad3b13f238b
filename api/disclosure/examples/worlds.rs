//! Prints what would be published of a random world, as the attack reads it.
//!
//! `worlds SEED [--primary-only] [--large]`; on standard error, one a line, the
//! families that are not true in this world.

#![allow(clippy::indexing_slicing, reason = "indices are made here")]

#[path = "../tests/sample/mod.rs"]
mod sample;

use std::fmt::Write;

use disclosure::{Figures, Measure, Protection, Published, Table, protect};
use sample::{Plan, Random, figures, people, universe};

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let seed = arguments
        .iter()
        .find_map(|argument| argument.parse().ok())
        .unwrap_or(1);
    let has = |flag: &str| arguments.iter().any(|argument| argument == flag);
    let protection = if has("--primary-only") {
        Protection::PrimaryOnly
    } else {
        Protection::Full
    };
    let mut random = Random::new(seed);
    let plan = if has("--large") {
        large()
    } else {
        plan(&mut random)
    };
    let mut people = people(&plan, &mut random);
    if seed % 9 == 4 {
        exactly_ten(&plan, &mut people);
    }
    let first = plan.weeks - 1 - random.below(plan.weeks.min(3) - 1);
    let mut published: Vec<Published> = Vec::new();
    for weeks in [first, plan.weeks] {
        let figures = figures(&people, &universe(&plan, weeks));
        match protect(&published, &figures, protection) {
            Ok(outcome) => {
                if protection == Protection::Full {
                    eprintln!("# {} unproved", outcome.unproved);
                    let shown = outcome
                        .published
                        .shown
                        .iter()
                        .flat_map(Table::cells)
                        .flatten();
                    eprintln!(
                        "# {} complementary, {} shown",
                        outcome.complementary,
                        shown.count()
                    );
                }
                published.push(outcome.published);
            }
            Err(misfit) => eprintln!("# {misfit}"),
        }
    }
    if let [old, new] = published.as_slice()
        && !weeks_stand(&old.exact, &new.exact)
    {
        eprintln!("weeks stand");
    }
    println!("{}", document(&published));
}

fn large() -> Plan {
    let realistic = Plan::realistic();
    Plan {
        people: 900,
        trainings: 4,
        countries: 30,
        languages: 13,
        weeks: 30,
        ..realistic
    }
}

/// All sizes, the nasty ones among them.
fn plan(random: &mut Random) -> Plan {
    let mut plan = Plan {
        people: 5 + random.below(400),
        trainings: 1 + random.below(4),
        countries: 2 + random.below(14),
        populated: usize::MAX,
        languages: 2 + random.below(5),
        weeks: 3 + random.below(10),
        modules_each: random.below(4),
        skew: 1.0 + 6.0 * random.unit(),
        returning: random.unit() * 0.8,
        confirming: random.unit(),
        attending: random.unit(),
        completing: random.unit(),
        moving: false,
        no_returns_from: None,
    };
    match random.below(7) {
        // One country dominates.
        0 => plan.skew = 25.0,
        // All are 0 but one.
        1 => plan.populated = 1,
        2 => plan.people = 1 + random.below(25),
        3 => (plan.countries, plan.languages) = (2, 2),
        4 => (plan.people, plan.countries) = (300 + random.below(2000), 25),
        _ => {}
    }
    if random.chance(0.5) {
        plan.no_returns_from = Some(plan.weeks.saturating_sub(3));
    }
    plan
}

/// Leaves ten people in each country, as far as there are ten.
fn exactly_ten(plan: &Plan, people: &mut Vec<sample::Person>) {
    let mut left = vec![10; plan.countries];
    people.retain(|person| {
        person.seats.first().is_some_and(|seat| {
            let keep = left[seat.country] > 0;
            left[seat.country] -= i32::from(keep);
            keep
        })
    });
}

fn weeks_stand(old: &Figures, new: &Figures) -> bool {
    let weeks = |figures: &Figures| figures.measures[0].weeks.clone();
    weeks(old)
        .iter()
        .zip(weeks(new))
        .take(old.universe.ended_weeks)
        .all(|(a, b)| *a == b)
}

/// The Monday of a week; the first is 2026-01-05.
fn monday(week: usize) -> String {
    let mut day = 5 + 7 * week;
    let (mut year, mut month) = (2026, 1);
    loop {
        let leap = year % 4 == 0;
        let length = match month {
            2 if leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        };
        if day <= length {
            return format!("{year}-{month:02}-{day:02}");
        }
        day -= length;
        month += 1;
        if month == 13 {
            (year, month) = (year + 1, 1);
        }
    }
}

fn list(items: impl Iterator<Item = String>) -> String {
    format!("[{}]", items.collect::<Vec<_>>().join(","))
}

fn document(published: &[Published]) -> String {
    let cuts = list(published.iter().map(cut));
    format!("{{\"threshold\":10,\"roundedTo\":5,\"cuts\":{cuts}}}")
}

fn cut(published: &Published) -> String {
    let universe = &published.exact.universe;
    let modules = |t: usize| {
        let of = universe
            .modules
            .iter()
            .enumerate()
            .filter(move |(_, training)| **training == t);
        list(of.map(|(module, _)| format!("\"m{module}\"")))
    };
    let trainings = (0..universe.trainings)
        .map(|t| format!("{{\"slug\":\"t{t}\",\"modules\":{}}}", modules(t)));
    let named = |letter: char, count: usize| list((0..count).map(|i| format!("\"{letter}{i}\"")));
    format!(
        "{{\"cut\":\"{}\",\"trainings\":{},\"countries\":{},\"languages\":{},\"weeks\":{},\"answers\":{}}}",
        monday(universe.weeks - 1),
        list(trainings),
        named('C', universe.countries),
        named('L', universe.languages),
        list((0..universe.weeks).map(|week| format!("\"{}\"", monday(week)))),
        answers(published),
    )
}

type Pick = dyn Fn(&Table<Option<u32>>) -> Option<u32>;

/// A row: its keys and the shown values.
fn row(published: &Published, keys: &str, attended_only: bool, pick: &Pick) -> String {
    let mut row = String::from("{");
    row.push_str(keys);
    for measure in Measure::ALL {
        if attended_only && measure != Measure::Attended {
            continue;
        }
        let name = measure.name();
        let comma = if row.len() > 1 { "," } else { "" };
        let value = pick(&published.shown[measure.index()]);
        let value = value.map_or_else(|| String::from("null"), |value| value.to_string());
        let _ = write!(row, "{comma}\"{name}\":{value}");
    }
    row.push('}');
    row
}

fn answers(published: &Published) -> String {
    let universe = &published.exact.universe;
    let trainings = universe.trainings;
    let line = |keys: String, pick: &Pick| row(published, &keys, false, pick);
    let all = line(String::new(), &|table| table.all);
    let answer = |scope: Option<usize>, by: &str, rows: String, total: &str| {
        let scope = scope.map_or_else(|| String::from("null"), |t| format!("[\"t{t}\"]"));
        format!("{{\"trainings\":{scope},\"by\":[{by}],\"rows\":{rows},\"total\":{total}}}")
    };
    let countries = |c: usize| line(format!("\"country\":\"C{c}\""), &move |t| t.countries[c]);
    let languages = |l: usize| line(format!("\"language\":\"L{l}\""), &move |t| t.languages[l]);
    let weeks = |w: usize| line(format!("\"week\":\"{}\"", monday(w)), &move |t| t.weeks[w]);
    let each = |t: usize| line(format!("\"training\":\"t{t}\""), &move |x| x.trainings[t]);
    let module = |m: usize| {
        let keys = format!(
            "\"training\":\"t{}\",\"module\":\"m{m}\"",
            universe.modules[m]
        );
        row(published, &keys, true, &move |t| {
            t.modules.get(m).copied().flatten()
        })
    };
    let mut out = vec![
        answer(None, "", String::from("[]"), &all),
        answer(
            None,
            "\"COUNTRY\"",
            list((0..universe.countries).map(countries)),
            &all,
        ),
        answer(
            None,
            "\"LANGUAGE\"",
            list((0..universe.languages).map(languages)),
            &all,
        ),
        answer(None, "\"WEEK\"", list((0..universe.weeks).map(weeks)), &all),
        answer(None, "\"TRAINING\"", list((0..trainings).map(each)), &all),
        answer(
            None,
            "\"MODULE\"",
            list((0..universe.modules.len()).map(module)),
            &all,
        ),
    ];
    for t in 0..trainings {
        let total = line(String::new(), &move |x| x.trainings[t]);
        let country = |c: usize| {
            let keys = format!("\"country\":\"C{c}\",\"training\":\"t{t}\"");
            line(keys, &move |x| x.country_training[c * trainings + t])
        };
        let language = |l: usize| {
            let keys = format!("\"language\":\"L{l}\"");
            line(keys, &move |x| x.language_training[l * trainings + t])
        };
        let rows = list((0..universe.countries).map(country));
        out.push(answer(Some(t), "\"COUNTRY\",\"TRAINING\"", rows, &total));
        let rows = list((0..universe.languages).map(language));
        out.push(answer(Some(t), "\"LANGUAGE\"", rows, &total));
    }
    list(out.into_iter())
}
