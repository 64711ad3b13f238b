//! The same files, formatted by @fluent/bundle in Node: every message of every language, in every plural form.
//!
//! Needs Node. Where there is none it is left out with a clear line, but not where `CI` is set.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use api::localization::check::{self, PLURAL_SAMPLES};
use api::localization::{
    Arg, DateStyle, Locale, Mark, Preferences, Published, Shape, Words, without_isolation,
};
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
fn answer_of_node(folder: &Path) -> Option<Value> {
    let question = json!({
        "folder": folder,
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
    let Some(node) = answer_of_node(&repository().join("locales")) else {
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
    let Some(node) = answer_of_node(&repository().join("locales")) else {
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

/// What is published at the desk reads the same there, layer by layer as `fluentBundle` gives it.
#[test]
fn published_texts_agree() {
    let key = "progress-attendance-missing";
    let published = [
        (
            "ar",
            "{ $count ->\n    [zero] لا جلسات\n    [one] جلسة واحدة\n    [two] جلستان\n    [few] { $count } جلسات\n    [many] { $count } جلسة\n   *[other] { $count } جلسة\n}",
        ),
        (
            "es-MX",
            "{ $count ->\n    [0] ninguna, ni una\n    [one] una sesión\n    [many] { NUMBER($count) } de sesiones\n   *[other] { $count } sesiones\n}",
        ),
        (
            "ru",
            "Осталось: { $count ->\n    [one] { $count } встреча\n    [few] { $count } встречи\n   *[many] { $count } встреч\n}\nи { \"{\" }всё{ \"}\" }",
        ),
    ];
    let changes: Vec<_> = published
        .iter()
        .map(|(tag, text)| Published {
            key: key.to_owned(),
            tag: tag.parse().unwrap(),
            words: Words::Text((*text).to_owned()),
            mark: Mark {
                version: 1,
                revision: Some(1),
                base_digest: None,
                same_as: Vec::new(),
                edition: 7,
                changed_at: "2026-01-01T00:00:00Z".parse().unwrap(),
            },
            source_digest: None,
        })
        .collect();
    let languages = languages().with(&changes).unwrap();
    let folder = tempfile::tempdir().unwrap();
    for (tag, _) in published {
        let chain = languages.chain(&Preferences::default().asking_for(tag.parse().unwrap()));
        let layers = languages.fluent_layers(&chain, key);
        let (own, text) = &layers[0];
        assert_eq!(
            (own.to_string().as_str(), text.contains("$count")),
            (tag, true)
        );
        fs::create_dir(folder.path().join(tag)).unwrap();
        fs::write(folder.path().join(tag).join("texts.ftl"), text).unwrap();
        assert!(languages.revision(&chain).ends_with("-7"));
    }
    let Some(node) = answer_of_node(folder.path()) else {
        return;
    };
    for (tag, _) in published {
        let locale = languages.get(&tag.parse().unwrap()).unwrap();
        for (index, sample) in PLURAL_SAMPLES.iter().enumerate() {
            let ours = locale
                .wording(key, &vec![("count", Arg::Number(*sample))])
                .unwrap();
            let theirs = node[tag]["texts"][key][index].as_str().unwrap_or_default();
            assert_eq!(
                without_isolation(&ours.value),
                theirs,
                "{tag} with {sample}"
            );
        }
    }
}
