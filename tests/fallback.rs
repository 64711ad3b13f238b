//! Which language answers.

use std::sync::Arc;

use api::localization::{LanguageTag, Languages, Preferences};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::support::{Backend, World, both, languages};

async fn title(world: &World, accept: &str) -> Value {
    let document = r#"{ training(slug: "core-fundamentals-2022") { summary { language requested isFallback direction } } }"#;
    world.anonymous().accepting(accept).data(document).await["training"]["summary"].clone()
}

both! {
    /// Negotiation on real weights, and who counts as a fallback.
    negotiation, world, {
        for (accept, language, requested, fallback) in [
            ("es-MX, en;q=0.5", "es", "es-MX", false),
            ("pt-AO", "pt", "pt-AO", false),
            ("zh-Hant", "en", "zh-Hant", true),
            ("fr;q=0, de;q=0.1, en;q=0.2", "en", "en", false),
            ("", "en", "en", false),
            ("*", "en", "en", false),
            ("iw", "he", "he", false),
            ("en-GB", "en", "en-GB", false),
            ("xx, hi;q=0.001", "hi", "hi", false),
            ("de;q=1.5, fr;q=banana, pl;q=0.3", "pl", "pl", false),
            ("sw, ar;q=0.9, en;q=0.1", "ar", "sw", true),
            ("es;q=0, es-MX, ru;q=0.2", "ru", "es-MX", true),
            ("ar-Latn", "en", "ar-Latn", true),
        ] {
            let answer = title(&world, accept).await;
            assert_eq!(answer["language"], language, "{accept}");
            assert_eq!(answer["requested"], requested, "{accept}");
            assert_eq!(answer["isFallback"], fallback, "{accept}");
        }
    }
}

both! {
    /// An argument comes before the header, the header before English.
    argument_before_header, world, {
        let client = world.anonymous().accepting("pl");
        let data = client.data(r#"{ program(slug: "organizing-for-power") {
            asked: name(language: "es-MX") { language requested }
            other: name(language: "sw") { language requested isFallback }
            header: name { language requested } } }"#).await;
        assert_eq!(data["program"], json!({
            "asked": { "language": "es", "requested": "es-MX" },
            "other": { "language": "pl", "requested": "sw", "isFallback": true },
            "header": { "language": "pl", "requested": "pl" },
        }));
    }
}

both! {
    /// Every answer says which language it is in and what it depends on.
    headers, world, {
        let answer = world.anonymous().accepting("es-MX, en;q=0.5").query("{ __typename }").await;
        assert_eq!(answer.header("content-language"), "es");
        assert!(answer.header("vary").contains("Accept-Language"));
        let long = "en,".repeat(400);
        let refused = world.anonymous().accepting(&long).query("{ __typename }").await;
        assert_eq!(refused.status, 431);
        assert_eq!(refused.json()["errors"][0]["extensions"]["code"], "TOO_LARGE");
    }
}

both! {
    /// Languages and countries by name, in any language.
    names, world, {
        let data = world.anonymous().accepting("de").data(r#"{
            languages { tag nativeName name direction pluralCategories fallbacks country { code } }
            countries { code name(language: "fr") } }"#).await;
        let languages = data["languages"].as_array().unwrap();
        let arabic = &languages[0];
        assert_eq!(arabic, &json!({
            "tag": "ar", "nativeName": "العربية", "name": "Arabisch", "direction": "RTL",
            "pluralCategories": ["zero", "one", "two", "few", "many", "other"], "fallbacks": ["en"], "country": null,
        }));
        let natives: Vec<_> = languages.iter().map(|language| language["nativeName"].as_str().unwrap()).collect();
        assert_eq!(natives, ["العربية", "Deutsch", "English", "español", "français", "עברית", "हिन्दी", "Bahasa Indonesia", "polski", "português", "русский", "Türkçe"]);
        let countries = data["countries"].as_array().unwrap();
        assert_eq!(countries.len(), 250);
        assert!(countries.contains(&json!({ "code": "BR", "name": "Brésil" })));
        assert_eq!(countries[249]["code"], "ZZ");
        assert!(!countries[249]["name"].as_str().unwrap().is_empty());
    }
}

/// A thirteenth language and a country's layer are folders, and nothing else.
#[tokio::test]
async fn a_language_is_a_folder() {
    let folder = tempfile::tempdir().unwrap();
    for (path, text) in [
        (
            "sv/service.ftl",
            "language-native-name = svenska\nsitting-name = Tillfälle { $label }\n",
        ),
        (
            "es-MX/curriculum.ftl",
            "module-semantics-title = Las palabras que escogemos, aquí en México\n",
        ),
    ] {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    let languages = Arc::new(Languages::with_folder(folder.path()).unwrap());
    let world = World::with_languages(Backend::Sqlite, languages)
        .await
        .unwrap();
    let data = world
        .anonymous()
        .data(
            r#"{
        languages { tag nativeName country { code } fallbacks }
        training(slug: "core-fundamentals-2022") {
          languages { tag }
          module(slug: "semantics") {
            own: title(language: "es-MX") { text language isFallback }
            inherited: summary(language: "es-MX") { language requested isFallback }
            missing: title(language: "sv") { language requested isFallback }
            session { sittings { name(language: "sv") { text language } } }
          } } }"#,
        )
        .await;
    let tags: Vec<_> = data["languages"]
        .as_array()
        .unwrap()
        .iter()
        .map(|language| language["tag"].as_str().unwrap())
        .collect();
    assert_eq!(
        tags,
        [
            "ar", "de", "en", "es", "es-MX", "fr", "he", "hi", "id", "pl", "pt", "ru", "sv", "tr"
        ]
    );
    assert_eq!(
        data["languages"][4],
        json!({ "tag": "es-MX", "nativeName": "español de México", "country": { "code": "MX" }, "fallbacks": ["es", "en"] })
    );
    let module = &data["training"]["module"];
    assert_eq!(
        module["own"],
        json!({ "text": "Las palabras que escogemos, aquí en México", "language": "es-MX", "isFallback": false })
    );
    assert_eq!(
        module["inherited"],
        json!({ "language": "es", "requested": "es-MX", "isFallback": false })
    );
    assert_eq!(
        module["missing"],
        json!({ "language": "en", "requested": "sv", "isFallback": true })
    );
    assert_eq!(
        module["session"]["sittings"][0]["name"],
        json!({ "text": "Tillfälle A", "language": "sv" })
    );
    let complete: Vec<_> = data["training"]["languages"]
        .as_array()
        .unwrap()
        .iter()
        .map(|language| language["tag"].as_str().unwrap())
        .collect();
    assert!(
        complete.contains(&"es-MX") && !complete.contains(&"sv"),
        "{complete:?}"
    );
}

proptest! {
    /// Whatever is accepted: English is always there, nothing answers twice, nothing refused answers
    /// but English, and no chain crosses from one script to another.
    #[test]
    fn chains_are_lawful(header in "[a-z]{2}(-[A-Z]{2})?(;q=0(\\.[0-9])?)?(, ?(ar|de|es|es-MX|zh-Hant|pt-AO|he|ru|\\*)(;q=(0|1|0\\.5))?){0,4}") {
        let languages = languages();
        let chain = languages.chain(&Preferences::from_accept_language(&header));
        let tags: Vec<String> = chain.tags().map(ToString::to_string).collect();
        prop_assert!(tags.contains(&"en".to_owned()), "{:?}", tags);
        let mut unique = tags.clone();
        unique.sort();
        unique.dedup();
        prop_assert_eq!(unique.len(), tags.len());
        let ranges: Vec<LanguageTag> = header
            .split(',')
            .filter_map(|item| item.split(';').next()?.trim().parse().ok())
            .collect();
        for tag in chain.tags().filter(|tag| **tag != LanguageTag::english()) {
            prop_assert!(ranges.iter().any(|range| tag.shares_script_with(range)), "{} from {}", tag, header);
        }
    }

    /// Arbitrary headers are read without harm.
    #[test]
    fn any_header_is_read(header in "\\PC{0,200}") {
        let languages = languages();
        let chain = languages.chain(&Preferences::from_accept_language(&header));
        prop_assert!(chain.tags().count() >= 1);
    }
}
