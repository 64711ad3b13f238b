//! What the desk finds in a text, and how the text reads.

use std::fs;

use api::access::Persona;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use serde_json::{Value, json};

use crate::support::{
    Backend, Client, World, both, chapters, countries, everywhere, languages, repository,
};

const CHECK: &str = "query($key: String!, $language: LanguageTag!, $text: String!) { checkTranslation(key: $key, language: $language, text: $text) {
    checks { code severity message line column variant } samples { label text { value text language direction } } } }";

async fn check(client: &Client, key: &str, language: &str, text: &str) -> Value {
    let answer = client
        .query_with(
            CHECK,
            json!({ "key": key, "language": language, "text": text }),
        )
        .await
        .json();
    assert_eq!(answer.get("errors"), None, "{answer}");
    answer["data"]["checkTranslation"].clone()
}

fn codes(preview: &Value) -> Vec<&str> {
    preview["checks"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["code"].as_str().unwrap())
        .collect()
}

fn desk(world: &World) -> Client {
    world.asking(Persona::Coordinator, countries(&["EG"]))
}

/// The key of a message with a plural: how many sessions are left.
const COUNTED: &str = "progress-attendance-missing";

both! {
    every_finding, world, {
        let desk = desk(&world);
        let plain = "progress-attestation-missing";
        let found = async |key: &str, language: &str, text: &str| {
            let preview = check(&desk, key, language, text).await;
            codes(&preview).into_iter().map(str::to_owned).collect::<Vec<_>>()
        };
        for (text, expected) in [
            ("{ $count", "SYNTAX"), ("{ $count ->\n [one] x\n}", "SYNTAX"), ("{ -brand", "SYNTAX"),
            ("", "MISSING_VALUE"), ("  \n ", "MISSING_VALUE"), (".title = x", "MISSING_VALUE"),
            ("A{ $b } { $count }", "UNKNOWN_VARIABLE"), ("{ EVIL($count) }", "UNKNOWN_FUNCTION"), ("{ DATETIME($count) }", "FORMATTING_FAILS"), ("x{ 1 ->\n *[a] y\n} { $count }", "LITERAL_SELECTOR"), ("{ $count }{ \"\" }{ module-core-concepts-body }", "UNKNOWN_REFERENCE"), ("{ -nothing } { $count }", "UNKNOWN_REFERENCE"),
            ("{ no-such-message } { $count }", "UNKNOWN_REFERENCE"), ("{ progress-attendance-missing }", "CYCLIC_REFERENCE"),
            ("x { $count }\n.title = y", "UNKNOWN_ATTRIBUTE"),
            ("{ $count ->\n [one] a\n [one] b\n *[other] { $count }\n}", "DUPLICATE_VARIANT"),
            ("{ $count } <b>x</b>", "MARKUP_NOT_IN_SOURCE"), ("{ $count } <script>", "MARKUP_NOT_IN_SOURCE"), ("{ $count } <img src=x onerror=y>", "MARKUP_NOT_IN_SOURCE"),
            ("{ $count } [x](https://example.org)", "LINK_NOT_IN_SOURCE"), ("{ $count } https://example.org", "LINK_NOT_IN_SOURCE"),
            ("{ $count } [x](java{ \"script\" }:alert)", "LINK_NOT_IN_SOURCE"), ("{ $count } www.example.org", "LINK_NOT_IN_SOURCE"),
            ("{ $count ->\n [7] [x](javascript:x)\n *[other] { $count }\n}", "LINK_NOT_IN_SOURCE"),
            ("a\u{202E}b { $count }", "BIDI_UNPAIRED"), ("a\u{2069} { $count }", "BIDI_UNPAIRED"), ("\u{2066}a\u{202C} { $count }", "BIDI_UNPAIRED"),
            ("a\u{0007} { $count }", "CONTROL_CHARACTER"), ("a\rb { $count }", "CONTROL_CHARACTER"), ("a\u{0} { $count }", "CONTROL_CHARACTER"),
            ("{{{{{{{ $count }}}}}}}", "TOO_DEEP"),
            ("Sitzungen", "VARIABLE_UNUSED"), ("{ $count ->\n [one] eine\n *[other] viele\n} { $count }", "VARIABLE_UNUSED"),
        ] {
            let found = found(COUNTED, "de", text).await;
            if expected == "VARIABLE_UNUSED" && text.contains("viele") {
                assert_eq!(found, Vec::<String>::new(), "{text:?}");
            } else {
                assert!(found.iter().any(|code| code == expected), "{text:?}: {found:?}");
            }
        }
        assert_eq!(found(COUNTED, "de", &"x".repeat(8193)).await, ["TOO_LARGE"]);
        assert_eq!(found(plain, "de", "Confirmation by a facilitator").await, ["SAME_AS_SOURCE"]);
        assert_eq!(found(plain, "de", &"Bestätigung ".repeat(20)).await, ["TOO_LONG"]);
        assert_eq!(found(plain, "ar", "Confirmation by somebody").await, ["SCRIPT_MISMATCH"]);
        assert_eq!(found(plain, "de", "Подтверждение ведущего").await, ["SCRIPT_MISMATCH"]);
        // Right, in pairs, and what the source has too.
        for (key, language, text) in [(plain, "ar", "\u{2067}تأكيد من الميسّر\u{2069}"), (plain, "es-MX", "Confirmación de quien facilita"),
            (COUNTED, "id", "{ $count } pertemuan lagi"), (COUNTED, "de", "{ $count ->\r\n    [one] noch { $count } Sitzung\r\n   *[other] noch { $count } Sitzungen\r\n}")] {
            assert_eq!(found(key, language, text).await, Vec::<String>::new(), "{text:?}");
        }
    }
}

both! {
    /// Where it is wrong, in the reader's words; and how it reads in each plural form.
    places_and_samples, world, {
        let desk = desk(&world);
        let broken = check(&desk.clone().accepting("de"), COUNTED, "de", "Noch\n{ $count ->\n    [one] eine\n   *[other] { $count").await;
        let one = &broken["checks"][0];
        assert_eq!((&one["code"], &one["severity"], &one["line"]), (&json!("SYNTAX"), &json!("ERROR"), &json!(4)), "{broken}");
        assert!(one["column"].as_i64().unwrap() > 10 && one["message"].as_str().unwrap().contains("Expected"), "{one}");
        assert_eq!(broken["samples"], json!([]));
        let missing = check(&desk, COUNTED, "ar", "{ $count ->\n    [one] جلسة واحدة\n   *[other] { $count } جلسة\n}").await;
        let forms: Vec<_> = missing["checks"].as_array().unwrap().iter().map(|one| (one["code"].as_str().unwrap(), one["severity"].as_str().unwrap(), one["variant"].as_str().unwrap())).collect();
        assert_eq!(forms, ["zero", "two", "few", "many"].map(|form| ("PLURAL_MISSING", "WARNING", form)));
        let labels: Vec<_> = missing["samples"].as_array().unwrap().iter().map(|one| one["label"].as_str().unwrap()).collect();
        assert_eq!(labels, ["$count = 0 (zero)", "$count = 1 (one)", "$count = 2 (two)", "$count = 3 (few)", "$count = 11 (many)", "$count = 100 (other)"]);
        assert_eq!((&missing["samples"][1]["text"]["text"], &missing["samples"][1]["text"]["direction"]), (&json!("جلسة واحدة"), &json!("RTL")));
        let silent = check(&desk, COUNTED, "ru", "{ $count ->\n [one] { $count } встреча\n [few] встречи\n [many] { $count } встреч\n *[other] { $count } встречи\n}").await;
        assert_eq!((&silent["checks"][0]["code"], &silent["checks"][0]["variant"]), (&json!("VARIABLE_UNUSED"), &json!("few")));
        let unknown = check(&desk, COUNTED, "tr", "{ $count ->\n [one] a { $count }\n [few] b { $count }\n *[other] c { $count }\n}").await;
        assert_eq!(codes(&unknown), ["PLURAL_UNKNOWN"]);
        // Two selectors: each way is shown.
        let two = check(&desk, "sitting-name", "de", "{ $label ->\n [A] Erster\n *[other] Termin { $label }\n}").await;
        assert_eq!((codes(&two), two["samples"].as_array().unwrap().len()), (vec![], 2 + usize::from(two["samples"].as_array().unwrap().len() > 2)), "{two}");
    }
}

both! {
    who_may_check, world, {
        let ask = |key: &str, language: &str| format!("{{ checkTranslation(key: \"{key}\", language: \"{language}\", text: \"x\") {{ checks {{ code }} }} }}");
        let of_chapters = world.asking(Persona::Coordinator, chapters(&["demo-br-3"]));
        for (client, code) in [(world.anonymous(), "UNAUTHENTICATED"), (of_chapters, "FORBIDDEN"), (world.asking(Persona::Partner, countries(&["BR"])), "FORBIDDEN"),
            (world.asking(Persona::Analyst, everywhere()), "FORBIDDEN")] {
            assert_eq!(client.error(&ask(COUNTED, "de")).await["extensions"]["code"], code);
        }
        let desk = desk(&world);
        for (key, language, code, argument) in [("no-such", "de", "NOT_FOUND", "key"), ("-term", "de", "NOT_FOUND", "key"), (COUNTED, "sw", "UNKNOWN", "language"), (COUNTED, "x", "INVALID", "language"),
            (COUNTED, "sw-KE", "UNKNOWN", "language"), (COUNTED, "es-XK", "UNKNOWN", "language")] {
            let error = desk.error(&ask(key, language)).await;
            assert_eq!((&error["extensions"]["code"], &error["extensions"]["argument"]), (&json!(code), &json!(argument)), "{key} {language}");
        }
    }
}

/// The messages of a file with what stands after the sign.
fn messages(file: &str) -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> = Vec::new();
    for line in file.lines() {
        let begins = line.starts_with(|letter: char| letter.is_ascii_alphabetic());
        match line.split_once('=').filter(|_| begins) {
            Some((key, rest)) => all.push((key.trim().to_owned(), rest.trim_start().to_owned())),
            None if line.starts_with(' ') || line.is_empty() => {
                if let Some((_, text)) = all.last_mut() {
                    text.push('\n');
                    text.push_str(line);
                }
            }
            // A term, or a comment.
            None => all.push((String::new(), String::new())),
        }
    }
    all.into_iter()
        .filter(|(key, _)| !key.is_empty())
        .map(|(key, text)| (key, text.trim_end().to_owned()))
        .collect()
}

/// Nothing that is served would be refused.
#[tokio::test]
async fn what_is_served_is_right() {
    let world = World::new(Backend::Sqlite).await.unwrap();
    let desk = world.asking(Persona::Coordinator, countries(&["BR"]));
    let mut checked = 0;
    for locale in languages().iter() {
        for file in fs::read_dir(repository().join(format!("locales/{}", locale.tag))).unwrap() {
            let file = file.unwrap().path();
            if file.extension().is_none_or(|extension| extension != "ftl") {
                continue;
            }
            for (key, text) in messages(&fs::read_to_string(&file).unwrap()) {
                let preview = check(&desk, &key, &locale.tag.to_string(), &text).await;
                let errors: Vec<_> = preview["checks"]
                    .as_array()
                    .unwrap()
                    .iter()
                    .filter(|one| one["severity"] == "ERROR")
                    .collect();
                assert!(errors.is_empty(), "{} {key}: {errors:?}", locale.tag);
                assert!(
                    !preview["samples"].as_array().unwrap().is_empty(),
                    "{} {key}",
                    locale.tag
                );
                checked += 1;
            }
        }
    }
    assert!(checked > 2400, "{checked}");
}

/// Whatever somebody writes, there is an answer, and soon.
#[tokio::test]
async fn any_text_is_answered() {
    let world = World::new(Backend::Sqlite).await.unwrap();
    let desk = world.asking(Persona::Coordinator, countries(&["BR"]));
    let part = prop::sample::select(vec![
        "{",
        "}",
        " { $count ",
        "->",
        "\n",
        "\n  [one] ",
        "*[other] ",
        "x",
        "{ -term }",
        "\"",
        "\\u",
        "NUMBER(",
        ")",
        ".a = ",
        "# ",
        "\u{202E}",
        "\u{2069}",
        "é",
        "م",
        "𝒳",
        "key = y",
        "<b>",
        "](",
        "javascript:",
        "&#0;",
        "{ progress-attestation-missing }",
        "\t",
        "\r",
        "\u{0}",
        "[1] ",
        "$",
        ",",
        " minimumFractionDigits: 99999999999",
        "'",
    ]);
    let texts = prop::collection::vec(part, 0..60).prop_map(|parts| parts.concat());
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::default()
    });
    let mut cases: Vec<String> = Vec::new();
    for _ in 0..runner.config().cases {
        cases.push(texts.new_tree(&mut runner).unwrap().current());
    }
    cases.extend([
        "{ $count }".repeat(800),
        "{".repeat(8000),
        format!("{{ {}", "A(".repeat(4000)),
        format!("{{ $count ->\n *[other] \"{}", "{".repeat(8000)),
        format!("x{{ 1 ->\n *[a] {}\n}}", "{\"\"}".repeat(101)),
        format!(
            "{{ $count ->{}\n *[other] x\n}}",
            (0..400)
                .map(|way| format!("\n [{way}] y"))
                .collect::<String>()
        ),
        "{ module-core-concepts-body }".repeat(97),
        "{\"\"}".repeat(2000),
        "{ NUMBER($count) }".repeat(400),
        format!("{{ $count ->{} *[other] x\n}}", " [one] y\n".repeat(800)),
        format!(
            "{}x{}",
            "{ $count ->\n *[other] ".repeat(5),
            "\n}".repeat(5)
        ),
    ]);
    for text in cases {
        let started = std::time::Instant::now();
        check(&desk, COUNTED, "ar", &text).await;
        assert!(
            started.elapsed().as_millis() < 1000,
            "{text:?} took {:?}",
            started.elapsed()
        );
    }
}
