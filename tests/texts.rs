//! The texts themselves: complete, current, well formed, safe.

use std::collections::BTreeSet;
use std::sync::Arc;

use api::localization::check::{self, PLURAL_SAMPLES, Problem};
use api::localization::{
    Arg, Args, Languages, Layout, LocalizedText, Preferences, without_isolation,
};
use serde_json::json;

use crate::support::{both, languages, repository};

#[test]
fn nothing_is_missing_unknown_outdated_or_broken() {
    let findings = check::check(&languages());
    let lines: Vec<_> = findings.iter().map(ToString::to_string).collect();
    assert_eq!(lines, Vec::<String>::new());
}

/// The checks find what they are there to find.
#[test]
fn the_checks_can_fail() {
    let folder = tempfile::tempdir().unwrap();
    let write = |path: &str, text: &str| {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    };
    write(
        "en/a.ftl",
        "-t = term\nfull = { $weeks ->\n  [one] a week\n *[other] { $weeks } weeks\n }\nwith-term = The { -t }\nabsent = x\nold = new words\n",
    );
    write(
        "pl/a.ftl",
        "-t = termin\nfull = { $weeks ->\n  [one] tydzień\n *[other] { $minutes } tygodni\n }\nwith-term = { MAGIC() }\nsurplus = x\nold = stare słowa\n",
    );
    write("pl/digests.txt", "old 0000000000000000\n");
    let languages = Languages::from_folder(folder.path()).unwrap();
    let found: BTreeSet<_> = check::check(&languages)
        .into_iter()
        .filter(|finding| finding.language.to_string() == "pl")
        .map(|finding| (finding.problem, finding.key, finding.detail))
        .collect();
    let has = |problem, key: &str, detail: &str| {
        found
            .iter()
            .any(|(p, k, d)| *p == problem && k == key && d.contains(detail))
    };
    assert!(has(Problem::Missing, "absent", ""));
    assert!(has(Problem::Unknown, "surplus", ""));
    assert!(has(Problem::Outdated, "old", "0000000000000000"));
    assert!(has(Problem::Outdated, "full", "no digest recorded"));
    assert!(has(Problem::Broken, "full", "$minutes is no variable"));
    assert!(has(
        Problem::Broken,
        "full",
        "the plural form [few] is missing"
    ));
    assert!(has(
        Problem::Broken,
        "full",
        "the plural form [many] is missing"
    ));
    assert!(has(
        Problem::Broken,
        "with-term",
        "there is no function MAGIC()"
    ));
    assert!(has(Problem::Broken, "with-term", "the term -t is not used"));
}

/// Modules are between 120 and 200 words, as a reader of each language counts them.
#[test]
fn bodies_have_their_length() {
    let languages = languages();
    for locale in languages.iter() {
        let chain = languages.chain(&Preferences::default().asking_for(locale.tag.clone()));
        let bodies = locale.layers()[0].messages().map(|(id, _)| id.to_owned());
        for key in bodies.filter(|id| id.starts_with("module-") && id.ends_with("-body")) {
            let args = vec![("weeks", Arg::Number(6))];
            let text = languages
                .text(&chain, &key, &args, Layout::Block)
                .unwrap()
                .plain();
            let words = text
                .split_whitespace()
                .filter(|word| word.chars().any(char::is_alphabetic))
                .count();
            assert!(
                (120..=200).contains(&words),
                "{}: {key}: {words} words",
                locale.tag
            );
        }
    }
}

fn weeks(tag: &str, number: i64) -> String {
    let languages = languages();
    let chain = languages.chain(&Preferences::default().asking_for(tag.parse().unwrap()));
    let args: Args = vec![
        ("weeks", Arg::Number(number)),
        ("minutes", Arg::Number(120)),
        ("sittings", Arg::Number(2)),
        ("startsOn", jiff::civil::date(2022, 5, 10).into()),
        ("endsOn", jiff::civil::date(2022, 6, 14).into()),
    ];
    let key = "training-core-fundamentals-summary";
    languages
        .text(&chain, key, &args, Layout::Block)
        .unwrap()
        .plain()
}

/// The plural forms that fluent-bundle's own rules get wrong.
#[test]
fn plural_forms() {
    for (tag, number, words) in [
        ("ar", 0, "0 أسبوع"),
        ("ar", 103, "103 أسابيع"),
        ("ar", 111, "111 أسبوعًا"),
        ("ar", 203, "203 أسابيع"),
        ("pl", 22, "22 tygodnie"),
        ("pl", 112, "112 tygodni"),
        ("ru", 21, "21 неделю"),
        ("ru", 103, "103 недели"),
        ("es", 1_000_000, "1.000.000 de semanas"),
        ("pt", 1_000_000, "1.000.000 de semanas"),
        ("fr", 1_000_000, "1\u{202f}000\u{202f}000 de semaines"),
        ("en", 1, "1 week,"),
    ] {
        let text = weeks(tag, number);
        assert!(text.contains(words), "{tag} {number}: {text}");
    }
}

/// The categories that ICU names, and the ones that our files have.
#[test]
fn plural_categories() {
    let expected = include_str!("languages.csv");
    for line in expected.lines().skip(1) {
        let columns: Vec<_> = line.split(',').collect();
        let languages = languages();
        let locale = languages.get(&columns[0].parse().unwrap()).unwrap();
        assert_eq!(
            locale.formats.plural_categories().join(" "),
            columns[3],
            "{line}"
        );
        let direction = format!("{:?}", locale.tag.direction()).to_lowercase();
        assert_eq!(direction, columns[2], "{line}");
        let chain = languages.chain(&Preferences::default().asking_for(locale.tag.clone()));
        let name = languages.text(&chain, "language-native-name", &Args::new(), Layout::Inline);
        assert_eq!(name.unwrap().plain(), columns[1], "{line}");
    }
}

/// Every message formats whole in every plural form of every language.
#[test]
fn everything_formats() {
    let languages = languages();
    for locale in languages.iter() {
        for (id, _) in locale.layers()[0].messages() {
            for number in PLURAL_SAMPLES {
                let args = check::sample_args(&check::variables(locale, id), number);
                let wording = locale.wording(id, &args);
                let value = wording
                    .unwrap_or_else(|| panic!("{}: {id} with {number}", locale.tag))
                    .value;
                assert!(
                    !value.contains("{$") && !value.contains("()"),
                    "{}: {value}",
                    locale.tag
                );
            }
        }
    }
}

fn text(value: &str, layout: Layout) -> LocalizedText {
    LocalizedText {
        value: Arc::from(value),
        key: Arc::from("key"),
        language: "en".parse().unwrap(),
        requested: "en".parse().unwrap(),
        is_outdated: false,
        layout,
    }
}

/// Nothing that an author writes becomes a script, a style or a foreign scheme.
#[test]
fn html_is_sanitised() {
    for (markdown, layout, html) in [
        (
            "A *title* & more",
            Layout::Inline,
            "A <em>title</em> &amp; more",
        ),
        ("# Heading\n\ntext", Layout::Inline, "Heading\ntext"),
        (
            "## Heading\n\n1. one\n2. two",
            Layout::Block,
            "<h2>Heading</h2>\n<ol>\n<li>one</li>\n<li>two</li>\n</ol>",
        ),
        ("<script>alert(1)</script>", Layout::Block, ""),
        (
            "<img src=x onerror=alert(1)>text",
            Layout::Block,
            "<p>text</p>",
        ),
        (
            "[x](javascript:alert(1))",
            Layout::Block,
            "<p><a rel=\"noopener noreferrer\">x</a></p>",
        ),
        (
            "[x](data:text/html;base64,AAAA)",
            Layout::Block,
            "<p><a rel=\"noopener noreferrer\">x</a></p>",
        ),
        (
            "[x](https://example.org/?a=1&b=2)",
            Layout::Block,
            "<p><a href=\"https://example.org/?a=1&amp;b=2\" rel=\"noopener noreferrer\">x</a></p>",
        ),
        (
            "<a href=\"https://e.org\" onclick=\"x()\" style=\"color:red\">x</a>",
            Layout::Inline,
            "<a href=\"https://e.org\" rel=\"noopener noreferrer\">x</a>",
        ),
        (
            "<svg/onload=alert(1)>",
            Layout::Block,
            "<p>&lt;svg/onload=alert(1)&gt;</p>",
        ),
        ("<svg onload=alert(1)>", Layout::Block, ""),
        (
            "![alt](https://tracker.example/pixel.gif)",
            Layout::Block,
            "<p></p>",
        ),
    ] {
        assert_eq!(text(markdown, layout).html(), html, "{markdown}");
    }
}

/// Plain text has neither Markdown nor isolation marks.
#[test]
fn plain_text() {
    let markdown = "## Head\n\nA *b* \u{2068}c\u{2069}\nd\n\n- one\n- two [link](https://e.org)\n\n1. first\n2. second";
    assert_eq!(
        text(markdown, Layout::Block).plain(),
        "Head\n\nA b c d\n\n- one\n- two link\n\n1. first\n2. second"
    );
    assert_eq!(without_isolation("a\u{2068}b\u{2069}"), "ab");
}

/// Filled-in values are isolated from a right-to-left sentence round them.
#[test]
fn values_are_isolated() {
    let languages = languages();
    let chain = languages.chain(&Preferences::default().asking_for("he".parse().unwrap()));
    let args = vec![("label", Arg::from("A"))];
    let name = languages
        .text(&chain, "sitting-name", &args, Layout::Inline)
        .unwrap();
    assert!(name.value.contains("\u{2068}A\u{2069}"), "{}", name.value);
    assert!(!name.plain().contains('\u{2068}'));
}

both! {
    /// Clients that format Fluent themselves get the same texts, layer by layer, without our rewriting.
    fluent_bundles, world, {
        let data = world.anonymous().data(
            r#"{ fluentBundle(language: "es-MX", prefix: "module-structure-tests-body") { revision layers { language direction text } } }"#,
        ).await;
        let layers = data["fluentBundle"]["layers"].as_array().unwrap();
        let languages: Vec<_> = layers.iter().map(|layer| layer["language"].clone()).collect();
        assert_eq!(languages, [json!("es"), json!("en")]);
        for layer in layers {
            let text = layer["text"].as_str().unwrap();
            assert!(text.contains("module-structure-tests-body ="), "{text}");
            assert!(text.contains("-structure-test ="), "what a message refers to comes along");
            assert!(!text.contains("module-semantics"), "and nothing else");
            assert!(!text.contains("PLURAL(") && !text.contains("SHOW("));
        }
        let all = world.anonymous().data(r#"{ fluentBundle(language: "ar") { revision layers { language text } } }"#).await;
        assert!(all["fluentBundle"]["layers"][0]["text"].as_str().unwrap().contains("[few]"));
        assert_eq!(all["fluentBundle"]["revision"], data["fluentBundle"]["revision"]);
    }
}

/// A file that does not parse is refused whole, with its place.
#[test]
fn broken_files_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("sv/service.ftl");
    std::fs::create_dir_all(file.parent().unwrap()).unwrap();
    std::fs::write(&file, "one = Ett\ntwo = { $x\nthree = Tre\n").unwrap();
    let error = Languages::with_folder(folder.path()).err().unwrap();
    let text = error.to_string();
    assert!(
        text.starts_with("sv/service.ftl:3:1:") || text.starts_with("sv/service.ftl:2:"),
        "{text}"
    );
    std::fs::write(&file, "one = Ett\none = Ett till\n").unwrap();
    let error = Languages::with_folder(folder.path()).err().unwrap();
    assert!(
        error.to_string().contains("one is defined twice"),
        "{error}"
    );
    std::fs::create_dir_all(folder.path().join("not a language")).unwrap();
    std::fs::write(&file, "one = Ett\n").unwrap();
    assert!(Languages::with_folder(folder.path()).is_err());
}

/// The files that are built in are the files in the repository.
#[test]
fn embedded_is_what_the_folder_holds() {
    let folder = Languages::from_folder(&repository().join("locales")).unwrap();
    assert_eq!(folder.built(), languages().built());
}
