//! The same files, formatted by @fluent/bundle in Node: every message of every language, in every plural form.
//!
//! Needs Node. Where there is none it is left out with a clear line, but not where `CI` is set.

use std::collections::BTreeMap;

use api::localization::check::{self, PLURAL_SAMPLES};
use api::localization::{Arg, DateStyle, Locale, Shape, without_isolation};
use jiff::civil::datetime;
use serde_json::{Value, json};

use crate::support::{languages, node, repository};

const DATE_STYLES: [(&str, DateStyle); 4] = [
    ("full", DateStyle::Full),
    ("long", DateStyle::Long),
    ("medium", DateStyle::Medium),
    ("year", DateStyle::Year),
];

/// What Node makes of the files; `None` without Node.
fn answer_of_node() -> Option<Value> {
    let question = json!({
        "folder": repository().join("locales"),
        "samples": PLURAL_SAMPLES,
        "variables": check::VARIABLES.iter().map(|(name, kind)| (*name, kind.name())).collect::<BTreeMap<_, _>>(),
    });
    let answer = node::run_with("fluent.mjs", &[], &question.to_string())?;
    Some(serde_json::from_str(&answer).expect("JSON"))
}

/// Our text with every date that a message can show written as "<date>".
fn without_dates(locale: &Locale, text: &str) -> String {
    let moment = datetime(2022, 5, 10, 20, 0, 0, 0);
    let mut text = without_isolation(text);
    for (_, style) in DATE_STYLES {
        let date = locale
            .formats
            .date_time(moment, Shape::date(style))
            .unwrap();
        text = text.replace(&date, "<date>");
    }
    text
}

#[test]
fn texts_and_categories_agree() {
    let Some(node) = answer_of_node() else {
        return;
    };
    let languages = languages();
    let mut differences = Vec::new();
    let mut compared = 0;
    for locale in languages.iter() {
        let theirs = &node[locale.tag.to_string()];
        for (index, sample) in PLURAL_SAMPLES.iter().enumerate() {
            let ours = locale.formats.cardinal(&(*sample).into());
            if theirs["categories"][index] != ours {
                differences.push(format!(
                    "{}: {sample} is {ours}, not {}",
                    locale.tag, theirs["categories"][index]
                ));
            }
            for (key, _) in locale.layers()[0].messages() {
                let args = check::sample_args(&check::variables(locale, key), *sample);
                let wording = locale.wording(key, &args).unwrap();
                let ours = match args.iter().any(|(_, arg)| matches!(arg, Arg::Date(_))) {
                    true => without_dates(locale, &wording.value),
                    false => without_isolation(&wording.value),
                };
                let theirs = theirs["texts"][key][index].as_str().unwrap_or_default();
                if ours != theirs {
                    differences.push(format!(
                        "{}: {key} with {sample}:\n  {ours}\n  {theirs}",
                        locale.tag
                    ));
                }
                compared += 1;
            }
        }
    }
    assert!(
        compared >= 12 * 100 * PLURAL_SAMPLES.len(),
        "only {compared} texts were compared"
    );
    assert!(
        differences.is_empty(),
        "{} of {compared}\n{}",
        differences.len(),
        differences.join("\n")
    );
}

#[test]
fn dates_agree_in_their_parts() {
    let Some(node) = answer_of_node() else {
        return;
    };
    let moment = datetime(2022, 5, 10, 20, 0, 0, 0);
    for locale in languages().iter() {
        for (name, style) in DATE_STYLES.iter().take(3) {
            let ours = locale
                .formats
                .date_time(moment, Shape::date(*style))
                .unwrap();
            for part in node[locale.tag.to_string()]["dates"][name]
                .as_array()
                .unwrap()
            {
                let part = part.as_str().unwrap();
                assert!(ours.contains(part), "{}: {ours} lacks {part}", locale.tag);
            }
        }
    }
}
