//! Who may do what, in full: committed, and made anew by this test.

use std::fmt::Write;

use api::access::{Action, Grant, Permission, Persona, Reach, Resource, Viewer, decide};
use api::ids::{Kind, encode};

use crate::support::{chapters, countries, everywhere, repository};

fn viewer(persona: Persona, grant: Grant) -> Viewer {
    let reach = match grant {
        Grant {
            everywhere: true, ..
        } => Reach::Everywhere,
        Grant {
            countries: Some(codes),
            ..
        } => Reach::Countries(codes),
        Grant {
            chapters: Some(slugs),
            ..
        } => Reach::Chapters(slugs),
        Grant {
            organizations: Some(slugs),
            ..
        } => Reach::Organizations(slugs),
        Grant { participant, .. } => Reach::Participant(participant.unwrap()),
    };
    Viewer {
        subject: "s".to_owned(),
        issuer: "i".to_owned(),
        client: "c".to_owned(),
        token: "t".to_owned(),
        permissions: persona.permissions(),
        reach,
        languages: None,
        expires: jiff::Timestamp::MAX,
    }
}

/// The personas of the programme with the reach that each has.
pub fn personas() -> Vec<(&'static str, Option<(Persona, Grant)>)> {
    let own = Grant {
        participant: Some(encode(Kind::Participant, 1)),
        ..Grant::default()
    };
    let organization = Grant {
        organizations: Some(vec!["demo-union-1".to_owned()]),
        ..Grant::default()
    };
    vec![
        ("anonymous", None),
        (
            "partner of chapters",
            Some((Persona::Partner, chapters(&["demo-br-3"]))),
        ),
        (
            "partner of an organization",
            Some((Persona::Partner, organization)),
        ),
        (
            "coordinator of a country",
            Some((Persona::Coordinator, countries(&["BR"]))),
        ),
        (
            "coordinator of chapters",
            Some((Persona::Coordinator, chapters(&["demo-br-3"]))),
        ),
        ("analyst", Some((Persona::Analyst, everywhere()))),
        ("participant", Some((Persona::Participant, own))),
        ("admin", Some((Persona::Admin, everywhere()))),
    ]
}

#[test]
fn the_matrix_is_committed() {
    let resources = [
        ("what is in scope", Resource::Visible),
        ("in Brazil", Resource::Country("BR")),
        ("in Germany", Resource::Country("DE")),
        ("country unknown", Resource::Country("ZZ")),
        ("words of Spanish", Resource::Language("es")),
        ("oneself", Resource::Participant(1)),
        ("somebody in scope", Resource::Participant(2)),
    ];
    let mut text = String::from(
        "# Who may do what\n\nMade by `tests/access/matrix.rs` from `access::policy::decide`. That a row is in scope at all is the door's to say;\n\
         this table says what is allowed then. `yes`, `no` (FORBIDDEN) or `-` (a token is needed).\n",
    );
    for action in Action::ALL {
        write!(text, "\n## {}\n\n| |", action.name()).unwrap();
        for (name, _) in &resources {
            write!(text, " {name} |").unwrap();
        }
        text.push_str("\n|---|---|---|---|---|---|---|\n");
        for (name, token) in personas() {
            let viewer = token.map(|(persona, grant)| viewer(persona, grant));
            write!(text, "| {name} |").unwrap();
            for (_, resource) in resources {
                let answer = match decide(viewer.as_ref(), *action, resource) {
                    Ok(()) => "yes",
                    Err(api::access::Denied::Forbidden) => "no",
                    Err(api::access::Denied::Anonymous) => "-",
                };
                write!(text, " {answer} |").unwrap();
            }
            text.push('\n');
        }
    }
    text.push_str("\n## Permissions of the personas\n\n");
    for persona in [
        Persona::Partner,
        Persona::Coordinator,
        Persona::Analyst,
        Persona::Participant,
        Persona::Admin,
    ] {
        let words: Vec<_> = persona
            .permissions()
            .into_iter()
            .map(Permission::as_str)
            .collect();
        writeln!(text, "- {persona:?}: {}", words.join(" ")).unwrap();
    }
    let file = repository().join("docs/access.md");
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&file, &text).unwrap();
    }
    let committed = std::fs::read_to_string(&file).unwrap_or_default();
    assert!(
        committed == text,
        "docs/access.md is out of date; run: UPDATE=1 cargo test the_matrix"
    );
}
