//! The program as a user starts it.

use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::support::process::{Connection, Server, ask, exchange, program};

fn run(arguments: &[&str]) -> (bool, String, String) {
    let output = Command::new(program()).args(arguments).output().unwrap();
    (
        output.status.success(),
        String::from_utf8(output.stdout).unwrap(),
        String::from_utf8(output.stderr).unwrap(),
    )
}

/// One command makes, fills and serves a database; the next start finds it.
#[test]
fn one_command_serves() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let arguments = ["--data", data.to_str().unwrap()];
    let server = Server::start(&arguments);
    assert!(
        server.greeting.contains("12 languages"),
        "{}",
        server.greeting
    );
    assert!(server.greeting.contains("/graphql"));
    assert!(data.join("teachin.db").exists());
    let query = "{ trainings { totalCount nodes { slug } } }";
    let answer = ask(&server.address, query).unwrap();
    assert!(answer.contains(r#""totalCount":6"#), "{answer}");
    drop(server);
    let server = Server::start(&arguments);
    assert!(
        ask(&server.address, query)
            .unwrap()
            .contains(r#""totalCount":6"#)
    );
}

/// A second program cannot take the address, and says which setting to change.
#[test]
fn a_taken_address_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let (first, second) = (folder.path().join("a"), folder.path().join("b"));
    let server = Server::start(&["--data", first.to_str().unwrap()]);
    let (ok, _, error) = run(&[
        "--data",
        second.to_str().unwrap(),
        "--listen",
        &server.address,
    ]);
    assert!(
        !ok && error.contains("TEACHIN_LISTEN") && error.contains(&server.address),
        "{error}"
    );
}

/// Two services on one file would not see each other's work: the second is refused, reading is not.
#[test]
fn a_second_process_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().to_str().unwrap();
    let server = Server::start(&["--data", data]);
    for command in [
        &["serve", "--listen", "127.0.0.1:0"][..],
        &["seed"],
        &["migrate"],
    ] {
        let (ok, _, error) = run(&[command, &["--data", data]].concat());
        assert!(
            !ok && error.contains("another teachin"),
            "{command:?}: {error}"
        );
    }
    let (ok, out, error) = run(&["audit", "verify", "--data", data]);
    assert!(ok && out.contains("0 events sealed"), "{out}{error}");
    let copy = folder.path().join("copy");
    let (ok, _, error) = run(&["backup", copy.to_str().unwrap(), "--data", data]);
    assert!(ok, "{error}");
    drop(server);
    assert!(run(&["seed", "--data", data]).0);
    let elsewhere = folder.path().join("elsewhere");
    let elsewhere = elsewhere.to_str().unwrap();
    let restore = ["restore", copy.to_str().unwrap(), "--data", elsewhere];
    assert!(run(&restore).0);
    let (ok, _, error) = run(&restore);
    assert!(!ok && error.contains("not empty"), "{error}");
    let (ok, _, error) = run(&["backup", "x", "--data", "/nothing/here"]);
    assert!(!ok && error.contains("no database"), "{error}");
}

/// SIGTERM under load: every request that the service took gets its whole answer, then the process ends.
#[test]
fn sigterm_drains() {
    let folder = tempfile::tempdir().unwrap();
    let mut server = Server::start(&["--data", folder.path().to_str().unwrap()]);
    let query = "{ trainings { totalCount } }";
    let stopping = Arc::new(AtomicBool::new(false));
    let clients: Vec<_> = (0..12)
        .map(|number| {
            let address = server.address.clone();
            let stopping = Arc::clone(&stopping);
            std::thread::spawn(move || {
                let mut answered = 0;
                let keeps = number % 2 == 0;
                while !stopping.load(Ordering::SeqCst) {
                    let mut connection = Connection::open(&address).unwrap();
                    for round in 0..=2000 {
                        let last = !keeps || round == 2000;
                        let answer = connection.ask(query, last).unwrap();
                        assert!(answer.contains(r#""totalCount":6"#), "{answer}");
                        answered += 1;
                        if last || answer.contains("connection: close") {
                            break;
                        }
                    }
                }
                answered
            })
        })
        .collect();
    std::thread::sleep(Duration::from_millis(300));
    // As a load balancer would: nobody opens a connection any more, those that are open go on.
    stopping.store(true, Ordering::SeqCst);
    let begun = Instant::now();
    server.terminate();
    for client in clients {
        assert!(client.join().unwrap() > 0);
    }
    assert!(server.has_ended_well());
    assert!(begun.elapsed() < Duration::from_secs(10));
}

/// The browser gets an explorer, a monitor its health, everybody else a clear no.
#[test]
fn addresses() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::start(&["--data", folder.path().to_str().unwrap()]);
    let get = |path: &str, accept: &str| {
        let address = &server.address;
        let request = format!(
            "GET {path} HTTP/1.1\r\nHost: {address}\r\nAccept: {accept}\r\nConnection: close\r\n\r\n"
        );
        exchange(address, &request).unwrap()
    };
    assert!(get("/graphql", "text/html").contains("<title>Teach-In</title>"));
    assert!(get("/health/live", "*/*").contains("alive"));
    let ready = get("/health/ready", "*/*");
    let body: Value = serde_json::from_str(ready.split_once("\r\n\r\n").unwrap().1).unwrap();
    assert_eq!(body["curriculum"], "OK");
    assert!(get("/etc/passwd", "*/*").starts_with("HTTP/1.1 404"));
    assert!(get("/graphql", "application/json").starts_with("HTTP/1.1 400"));
}

/// Each request is a line of the log, under the id that its answer carries.
#[test]
fn requests_are_logged() {
    let folder = tempfile::tempdir().unwrap();
    let (data, log) = (folder.path().join("data"), folder.path().join("log"));
    let arguments = ["--data", data.to_str().unwrap(), "--log-format", "json"];
    let server = Server::logging(&arguments, &log);
    let answer = ask(&server.address, "{ nothing }").unwrap();
    let id = answer
        .lines()
        .find_map(|line| line.strip_prefix("x-request-id: "))
        .unwrap();
    let found = (0..50).find_map(|_| {
        std::thread::sleep(Duration::from_millis(50));
        let text = std::fs::read_to_string(&log).unwrap();
        text.lines()
            .find(|line| line.contains(id))
            .map(str::to_owned)
    });
    let line: Value = serde_json::from_str(&found.unwrap()).unwrap();
    assert_eq!(line["span"]["id"], id);
    assert_eq!(line["fields"]["code"], "DOCUMENT_INVALID");
    assert_eq!(line["fields"]["route"], "/graphql");
    assert_eq!(line["fields"]["status"], 200);
}

/// No name and no address is ever in the log, whatever is logged.
#[test]
fn people_are_not_logged() {
    use api::access::{DevelopmentKey, Persona};
    let folder = tempfile::tempdir().unwrap();
    let (data, log) = (folder.path().join("data"), folder.path().join("log"));
    let data = data.to_str().unwrap();
    assert!(run(&["seed", "--data", data, "--participants", "20"]).0);
    let server = Server::logging(&["--data", data, "--log", "debug"], &log);
    let key = DevelopmentKey::open(std::path::Path::new(data)).unwrap();
    let now = api::clock::Clock::now(&api::clock::Clock::System);
    let token = key
        .mint(Persona::Admin, crate::support::everywhere(), now, 600)
        .unwrap();
    let mut connection = Connection::open(&server.address).unwrap();
    let mut ask = |query: &str, variables: Value| {
        let answer = connection.ask_as(&token, query, &variables).unwrap();
        let body = answer.split("\r\n\r\n").nth(1).unwrap().to_owned();
        serde_json::from_str::<Value>(&body).unwrap()
    };
    let list = "{ participants { nodes { id displayName email } } }";
    let people = ask(list, Value::Null);
    let id = &people["data"]["participants"]["nodes"][0]["id"];
    let update = "mutation($input: UpdateParticipantInput!) { updateParticipant(input: $input) { errors { code message } } }";
    for (name, email) in [
        ("Canary One", "canary.one@example.org"),
        ("Canary\u{202e}Two", "canary.two@example.org"),
        ("Canary Three", "canary three"),
    ] {
        let input = serde_json::json!({ "id": id, "displayName": name, "email": email, "idempotencyKey": format!("canary-log-{}", name.len()) });
        ask(update, serde_json::json!({ "input": input }));
        ask(
            &format!(
                "mutation {{ updateParticipant(input: {{ id: {id}, email: \"{email}\", nothing: 1 }}) {{ errors {{ code }} }} }}"
            ),
            Value::Null,
        );
    }
    assert_eq!(
        ask(list, Value::Null)["data"]["participants"]["nodes"][0]["displayName"],
        "Canary One"
    );
    drop(server);
    let text = std::fs::read_to_string(&log).unwrap();
    assert!(text.contains("/graphql"), "something is logged");
    for word in [
        "Canary",
        "canary.one",
        "canary.two",
        "canary three",
        " Demo ",
        "demo.example",
    ] {
        assert!(!text.contains(word), "{word} is in the log");
    }
}

/// Each command explains itself, and mistakes name the setting.
#[test]
fn commands_and_settings() {
    for command in ["serve", "migrate", "seed", "schema", "check-locales"] {
        let (ok, out, _) = run(&[command, "--help"]);
        assert!(ok && out.contains("Usage"), "{command}: {out}");
    }
    let (ok, _, error) = run(&["--listen", "nowhere"]);
    assert!(!ok && error.contains("--listen"), "{error}");
    let (ok, _, error) = run(&["--database-url", "mysql://root:geheim@host/db"]);
    assert!(!ok && error.contains("postgres://"), "{error}");
    let (ok, _, error) = run(&["--data", "/proc/nothing/here"]);
    assert!(!ok && error.contains("TEACHIN_DATA"), "{error}");
    let (ok, _, error) = run(&["--locales", "/nothing/here"]);
    assert!(
        !ok && error.contains("TEACHIN_LOCALES") && error.contains("/nothing/here"),
        "{error}"
    );
}

/// Tables, content and texts by hand, on an embedded database.
#[test]
fn migrate_seed_and_check_by_hand() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().to_str().unwrap();
    assert!(
        run(&["migrate", "--data", data])
            .1
            .contains("0 migrations pending")
    );
    assert!(
        run(&["seed", "--data", data])
            .1
            .contains("added 250 countries and 4 trainings")
    );
    assert!(
        run(&["seed", "--data", data, "--demo"])
            .1
            .contains("added 0 countries and 2 trainings")
    );
    let people = run(&[
        "seed",
        "--data",
        data,
        "--participants",
        "60",
        "--seed",
        "9",
    ]);
    assert!(people.1.contains("added 60 made-up people"), "{people:?}");
    let again = run(&["seed", "--data", data, "--participants", "60"]);
    assert!(again.1.contains("added 0 made-up people"), "{again:?}");
    let served = run(&[
        "serve",
        "--data",
        data,
        "--issuer",
        "https://id.example",
        "--keys",
        "/dev/null",
    ]);
    assert!(
        !served.0 && served.2.contains("--remove-demo"),
        "{served:?}"
    );
    let removed = run(&["seed", "--data", data, "--remove-demo"]);
    assert!(
        removed.1.contains("removed 60 made-up people"),
        "{removed:?}"
    );
    assert!(
        run(&["migrate", "--down", "1", "--data", data])
            .1
            .contains("1 migrations pending")
    );
    let locales = concat!(env!("CARGO_MANIFEST_DIR"), "/../locales");
    let (ok, out, _) = run(&["check-locales", "--folder", locales]);
    assert!(
        ok && out.contains("tr: ") && out.contains(" 0 problems"),
        "{out}"
    );
    let own = tempfile::tempdir().unwrap();
    std::fs::create_dir(own.path().join("en")).unwrap();
    std::fs::write(own.path().join("en/x.ftl"), "a = A\nb = { $c\n").unwrap();
    let (ok, _, error) = run(&["check-locales", "--folder", own.path().to_str().unwrap()]);
    assert!(!ok && error.contains("en/x.ftl:"), "{error}");
    assert_eq!(run(&["schema"]).1, api::graphql::sdl());
}

/// The server in a world where texts are broken does not start, and says where.
#[test]
fn broken_texts_stop_the_start() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("sv")).unwrap();
    std::fs::write(folder.path().join("sv/x.ftl"), "ok = Ja\nbad = { \n").unwrap();
    let (ok, _, error) = run(&[
        "--locales",
        folder.path().to_str().unwrap(),
        "--data",
        folder.path().to_str().unwrap(),
    ]);
    assert!(!ok && error.contains("sv/x.ftl:"), "{error}");
}
