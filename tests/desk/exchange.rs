//! Texts as files, and back.

use std::collections::BTreeMap;
use std::process::Command;
use std::time::Instant;

use api::access::Persona;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};

use super::story::{SAVE, SUBMIT, admin, coordinator, published, text, translation};
use crate::live::codes;
use crate::registration::send;
use crate::support::{Client, World, both, countries, left_out, repository};

const IMPORT: &str = "mutation($input: ImportTranslationsInput!) { importTranslations(input: $input) { errors { code path message } import
    summary { drafts withWarnings unchanged empty } } }";
const UNDO: &str = "mutation($input: UndoTranslationImportInput!) { undoTranslationImport(input: $input) { errors { code path } drafts } }";
const TITLE: &str = "module-semantics-title";
const FORMATS: [&str; 3] = ["FTL", "XLIFF", "CSV"];

async fn export(client: &Client, language: &str, format: &str, filter: &str) -> String {
    let document = format!(
        "{{ exportTranslations(language: \"{language}\", format: {format}{filter}) {{ fileName mediaType text }} }}"
    );
    client.data(&document).await["exportTranslations"]["text"]
        .as_str()
        .unwrap()
        .to_owned()
}

fn file(language: &str, format: &str, text: &str, key: &str) -> Value {
    json!({ "language": language, "format": format, "source": { "text": text }, "idempotencyKey": format!("exchange-{key}") })
}

both! {
    /// What comes back as it went changes nothing; what comes back changed is a draft, and can be taken back.
    there_and_back, world, {
        let mexico = coordinator(&world, "MX");
        published(&world, &mexico, text(&mexico, TITLE, "es-MX", "Palabras: las que elegimos").await).await;
        published(&world, &mexico, text(&mexico, "module-semantics-summary", "es-MX", "Dos renglones,\nuno debajo de otro").await).await;
        for format in FORMATS {
            for language in ["es-MX", "es", "ar", "hi"] {
                let out = export(&mexico, language, format, "").await;
                let input = file(language, format, &out, &format!("{format}-{language}"));
                let back = send(&mexico, IMPORT, input).await;
                assert_eq!(back["errors"], json!([]), "{format} {language}");
                let summary = &back["summary"];
                assert_eq!((&summary["drafts"], &back["import"]), (&json!(0), &Value::Null), "{format} {language}");
                assert!(summary["unchanged"].as_u64().unwrap() >= if language == "es-MX" { 2 } else { 240 }, "{format} {language}: {summary}");
                assert_eq!(export(&mexico, language, format, "").await, out, "{format} {language}");
            }
            // One of them changed.
            let out = export(&mexico, "es-MX", format, ", filter: { prefix: \"module-semantics\" }").await;
            assert!(out.contains("Palabras: las que elegimos"), "{out}");
            let changed = out.replace("Palabras: las que elegimos", "Palabras & más <palabras>");
            let changed = if format == "XLIFF" { out.replace("Palabras: las que elegimos", "Palabras &amp; m&#225;s <![CDATA[& otras]]>") } else { changed.replace("<palabras>", "& otras") };
            let mut input = file("es-MX", format, &changed, &format!("changed-{format}"));
            input["dryRun"] = json!(true);
            let dry = send(&mexico, IMPORT, input.clone()).await;
            assert_eq!((&dry["summary"]["drafts"], &dry["import"]), (&json!(1), &Value::Null), "{dry}");
            assert_eq!(translation(&mexico, TITLE, "es-MX").await["translation"]["draft"], Value::Null, "a dry run writes nothing");
            input["dryRun"] = json!(false);
            let imported = send(&mexico, IMPORT, input.clone()).await;
            assert_eq!(imported["errors"], json!([]), "{imported}");
            assert_eq!(translation(&mexico, TITLE, "es-MX").await["translation"]["draft"]["text"], "Palabras & más & otras", "{format}");
            assert_eq!(send(&mexico, IMPORT, input).await["import"], imported["import"], "sent again");
            assert_eq!(codes(&send(&admin(&world), UNDO, json!({ "import": imported["import"] })).await), [("NOT_FOUND", "input.import".to_owned())]);
            assert_eq!(send(&mexico, UNDO, json!({ "import": imported["import"] })).await, json!({ "errors": [], "drafts": 1 }));
            assert_eq!(translation(&mexico, TITLE, "es-MX").await["translation"]["draft"], Value::Null);
        }
        // What was there before is there again; what was handed in stays.
        send(&mexico, SAVE, text(&mexico, TITLE, "es-MX", "Mi borrador").await).await;
        let out = export(&mexico, "es-MX", "CSV", ", filter: { prefix: \"module-semantics-title\" }").await;
        let other = out.replace("Palabras: las que elegimos", "Del archivo");
        let imported = send(&mexico, IMPORT, file("es-MX", "CSV", &other, "over-1")).await;
        assert_eq!(translation(&mexico, TITLE, "es-MX").await["translation"]["draft"]["text"], "Del archivo");
        send(&mexico, UNDO, json!({ "import": imported["import"] })).await;
        assert_eq!(translation(&mexico, TITLE, "es-MX").await["translation"]["draft"]["text"], "Mi borrador");
        let imported = send(&mexico, IMPORT, file("es-MX", "CSV", &other, "over-2")).await;
        let draft = translation(&mexico, TITLE, "es-MX").await["translation"]["draft"]["id"].clone();
        assert_eq!(send(&mexico, SUBMIT, json!({ "revisions": [draft] })).await["errors"], json!([]));
        assert_eq!(codes(&send(&mexico, UNDO, json!({ "import": imported["import"] })).await), [("CONFLICT", "input.import".to_owned())]);
    }
}

both! {
    /// Whatever is wrong is said with its line, and nothing is written; nothing that is sent stops the service.
    bad_files, world, {
        let mexico = coordinator(&world, "MX");
        let refused = async |format: &str, text: &str| {
            let key = format!("bad-{}", text.len());
            let answer = send(&mexico, IMPORT, file("es-MX", format, text, &key)).await;
            assert_eq!((&answer["summary"], &answer["import"]), (&Value::Null, &Value::Null), "{text}");
            codes(&answer).into_iter().map(|(code, path)| (code.to_owned(), path)).collect::<Vec<_>>()
        };
        let one = |code: &str, path: &str| vec![(code.to_owned(), path.to_owned())];
        let csv = |rows: &str| format!("key,text\n{rows}");
        assert_eq!(refused("CSV", &csv("no-such-key,x\nmodule-semantics-title,{ $x }\n\nmodule-semantics-title,y")).await,
            [("NOT_FOUND".to_owned(), "input.source.rows.2".to_owned()), ("TEXT_REFUSED".to_owned(), "input.source.rows.3".to_owned()), ("INVALID".to_owned(), "input.source.rows.5".to_owned())]);
        assert_eq!(refused("CSV", "text\nx").await, one("INVALID", "input.source"));
        assert_eq!(refused("CSV", "key,text,version\nmodule-semantics-title,x,many").await, one("INVALID", "input.source.rows.2.version"));
        assert_eq!(refused("CSV", "key,text,sourceDigest\nmodule-semantics-title,x,0123").await, one("STALE_SOURCE", "input.source.rows.2.sourceDigest"));
        assert_eq!(refused("CSV", "key,text,version\nmodule-semantics-title,x,7").await, one("VERSION_CONFLICT", "input.source.rows.2.expectedVersion"));
        assert_eq!(refused("FTL", "module-semantics-title = { $x").await, one("INVALID", "input.source"));
        assert_eq!(refused("FTL", &format!("module-semantics-title = {}", "{".repeat(200_000))).await, one("INVALID", "input.source"));
        assert_eq!(refused("FTL", &format!("module-semantics-title = {{\n{}", "A(\n".repeat(50_000))).await, one("INVALID", "input.source"));
        assert_eq!(refused("CSV", &csv(&format!("module-semantics-title,{}", "{ A(".repeat(4_000)))).await, one("TEXT_REFUSED", "input.source.rows.2"));
        assert_eq!(refused("FTL", "module-semantics-title = x\nmodule-semantics-title = y\n").await, one("INVALID", "input.source.rows.2"));
        let xliff = |inside: &str| format!("<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.1\" srcLang=\"en\" trgLang=\"es-MX\"><file id=\"f\">{inside}</file></xliff>");
        let unit = |target: &str| xliff(&format!("<unit id=\"1\" name=\"{TITLE}\"><segment><source>x</source><target>{target}</target></segment></unit>"));
        for bad in [
            "", "text", "<xliff", "<html/>", "<xliff version=\"1.2\" trgLang=\"es-MX\"/>", &unit("a</source>"), &unit("<ph id=\"1\"/>"), &unit("&nothing;"), &unit("&#0;"),
            &format!("<!DOCTYPE xliff [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>{}", unit("&b;")),
            &format!("<!DOCTYPE xliff SYSTEM \"file:///etc/passwd\">{}", unit("x")),
            &format!("<!DOCTYPE xliff [<!ENTITY a SYSTEM \"http://127.0.0.1:1/\">]>{}", unit("&a;")),
            &xliff(&"<group>".repeat(10_000)), &xliff(&"<unit id=\"x\"/>".repeat(11_000)),
            &xliff(&format!("<unit id=\"1\" name=\"{TITLE}\"><segment><target>a</target></segment><segment><target>b</target></segment></unit>")),
        ] {
            let found = refused("XLIFF", bad).await;
            assert!(found.iter().all(|(code, path)| path.starts_with("input.source") && (code == "INVALID" || code == "TOO_LARGE")), "{found:?} for {}", bad.chars().take(80).collect::<String>());
        }
        assert_eq!(refused("XLIFF", &unit("x").replace("es-MX", "fr")).await, one("INVALID", "input.language"));
        let brazil = coordinator(&world, "BR");
        assert_eq!(codes(&send(&brazil, IMPORT, file("es-MX", "CSV", &csv("module-semantics-title,x"), "brazil")).await), [("FORBIDDEN", String::new())]);
        assert_eq!(codes(&send(&admin(&world), IMPORT, file("en", "CSV", &csv("module-semantics-title,x"), "english")).await), [("INVALID", "input.language".to_owned())]);
        assert_eq!(world.asking(Persona::Partner, countries(&["MX"])).error("{ exportTranslations(language: \"es-MX\", format: CSV) { text } }").await["extensions"]["code"], "FORBIDDEN");
        // Line ends of any kind, a mark at the beginning, and what a spreadsheet took for a formula.
        for (number, (text, expected)) in [
            ("key,text\r\nmodule-semantics-title,Uno\r\n".to_owned(), "Uno"), ("\u{feff}key;text\rmodule-semantics-title;Dos\n".to_owned(), "Dos"),
            ("key\ttext\nmodule-semantics-title\t'=Tres".to_owned(), "=Tres"), ("key,text\nmodule-semantics-title,''Cuatro'".to_owned(), "'Cuatro'"),
        ].into_iter().enumerate() {
            let done = send(&mexico, IMPORT, file("es-MX", "CSV", &text, &format!("ends-{number}"))).await;
            assert_eq!(done["errors"], json!([]), "{done}");
            assert_eq!(translation(&mexico, TITLE, "es-MX").await["translation"]["draft"]["text"], expected);
        }
    }
}

/// Against the schema of OASIS, and through another tool: what it gives back says the same.
#[tokio::test]
async fn xliff_as_others_read_it() {
    let python = repository().join("tests/xliff/.venv/bin/python");
    if !python.exists() {
        assert!(
            std::env::var_os("CI").is_none(),
            "tests/xliff/run was not run"
        );
        left_out("XLIFF is read by another tool: tests/xliff/run makes its virtual environment");
        return;
    }
    let Some(world) = World::new(crate::support::Backend::Sqlite).await else {
        return;
    };
    let admin = admin(&world);
    let folder = tempfile::tempdir().unwrap();
    let mut outs = BTreeMap::new();
    for language in ["ar", "de", "es-MX", "he", "hi", "pl"] {
        let out = export(&admin, language, "XLIFF", "").await;
        std::fs::write(folder.path().join(format!("{language}.xlf")), &out).unwrap();
        outs.insert(language, out);
    }
    let done = Command::new(&python)
        .arg(repository().join("tests/xliff/check.py"))
        .arg(folder.path())
        .output()
        .unwrap();
    assert!(
        done.status.success(),
        "{}{}",
        String::from_utf8_lossy(&done.stdout),
        String::from_utf8_lossy(&done.stderr)
    );
    for language in outs.keys() {
        let back =
            std::fs::read_to_string(folder.path().join(format!("{language}.back.xlf"))).unwrap();
        let input = file(language, "XLIFF", &back, &format!("tool-{language}"));
        let imported = send(&admin, IMPORT, input).await;
        assert_eq!(
            (&imported["errors"], &imported["summary"]["drafts"]),
            (&json!([]), &json!(0)),
            "{language}"
        );
    }
}

/// Whatever is in a file, there is an answer, and soon; and nothing of it is written where anything is wrong.
#[tokio::test]
async fn any_file_is_answered() {
    let Some(world) = World::new(crate::support::Backend::Sqlite).await else {
        return;
    };
    let mexico = coordinator(&world, "MX");
    let part = prop::sample::select(vec![
        "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.1\" srcLang=\"en\" trgLang=\"es-MX\">",
        "</xliff>",
        "<file id=\"f\">",
        "</file>",
        "<unit id=\"1\" name=\"module-semantics-title\">",
        "</unit>",
        "<segment>",
        "</segment>",
        "<source>",
        "</source>",
        "<target>",
        "</target>",
        "<target/>",
        "<![CDATA[",
        "]]>",
        "<!--",
        "-->",
        "<?x",
        "?>",
        "<!DOCTYPE x [",
        "<!ENTITY a \"b\">",
        "&a;",
        "&#x202E;",
        "&#55296;",
        "&amp;",
        "<note category=\"teach-in\">version=9",
        "</note>",
        "key,text\n",
        "key\ttext\n",
        "module-semantics-title,",
        "module-semantics-title = ",
        "\"",
        "\n",
        "\r",
        ",",
        ";",
        "=1+1",
        "{ $x }",
        "{",
        "}",
        "  .a = b",
        "# teach-in: source=0 version=x\n",
        "-term = x\n",
        "\u{0}",
        "\u{feff}",
        "é",
        "م",
        "x",
    ]);
    let files = prop::collection::vec(part, 0..40).prop_map(|parts| parts.concat());
    let mut runner = TestRunner::new(ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::default()
    });
    for number in 0..runner.config().cases {
        let text = files.new_tree(&mut runner).unwrap().current();
        for format in FORMATS {
            let started = Instant::now();
            let mut input = file("es-MX", format, &text, &format!("any-{number}-{format}"));
            input["dryRun"] = json!(true);
            let answer = send(&mexico, IMPORT, input).await;
            assert!(
                answer["summary"].is_null() != answer["errors"].as_array().unwrap().is_empty(),
                "{text:?}: {answer}"
            );
            assert!(
                started.elapsed().as_millis() < 1000,
                "{text:?} took {:?}",
                started.elapsed()
            );
        }
    }
}
