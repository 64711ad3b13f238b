//! What the crawl asks for: each field with each of its arguments, at rows of every scope.

use std::collections::BTreeMap;

use serde_json::Value;

use super::row;

/// The trainings whose people are asked for.
pub const TRAININGS: [&str; 2] = ["core-fundamentals-2022", "core-fundamentals-2025"];

/// Root fields that answer each viewer differently.
pub const SCOPED: [&str; 12] = [
    "participation",
    "checkTranslation",
    "attendance",
    "unmatchedAttendance",
    "submissions",
    "viewer",
    "groups",
    "registrations",
    "chapters",
    "organizations",
    "participants",
    "auditEvents",
];

/// Nodes that not everybody may see.
pub const SCOPED_NODES: [&str; 14] = [
    "Attendance",
    "AuditEvent",
    "BreakoutPlan",
    "Chapter",
    "GlossaryTerm",
    "Group",
    "Message",
    "Organization",
    "Participant",
    "Registration",
    "Revision",
    "Submission",
    "Translation",
    "UnmatchedAttendance",
];

/// Ids of rows that belong to different scopes.
pub struct Foreign {
    pub participants: Vec<String>,
    pub groups: Vec<String>,
    pub registrations: Vec<String>,
    pub chapters: Vec<String>,
    pub organizations: Vec<String>,
    pub events: Vec<String>,
    pub public: Vec<String>,
    pub sittings: Vec<String>,
    pub cursors: BTreeMap<&'static str, Value>,
    /// Of the live weeks.
    pub more: Vec<String>,
}

impl Foreign {
    pub fn all(&self) -> Vec<String> {
        let lists = [
            &self.participants,
            &self.groups,
            &self.registrations,
            &self.chapters,
            &self.organizations,
            &self.events,
            &self.public,
            &self.more,
        ];
        lists.into_iter().flatten().cloned().collect()
    }
}

/// What to ask a root field for: arguments as they are written, with what of the schema they test.
pub fn questions(foreign: &Foreign) -> Vec<(&'static str, String, Vec<&'static str>)> {
    let mut asked: Vec<(&'static str, String, Vec<&'static str>)> = Vec::new();
    let mut ask = |field, arguments: String, tests: &[&'static str]| {
        asked.push((field, arguments, tests.to_vec()))
    };
    for field in ["viewer", "rateLimit", "languages", "countries", "skills"] {
        ask(field, String::new(), &[]);
    }
    ask(
        "program",
        "(slug: \"organizing-for-power\")".into(),
        &["slug"],
    );
    ask(
        "training",
        "(slug: \"core-fundamentals-2022\")".into(),
        &["slug"],
    );
    ask(
        "fluentBundle",
        "(language: \"pt\", prefix: \"error-\")".into(),
        &["language", "prefix"],
    );
    ask(
        "checkTranslation",
        "(key: \"progress-attendance-missing\", language: \"ar\", text: \"<b>{ $count }\")".into(),
        &["key", "language", "text"],
    );
    for by in ["CHAPTER", "COUNTRY, CHAPTER, LANGUAGE, WEEK", "MODULE"] {
        ask(
            "participation",
            format!(
                "(by: [{by}], trainings: [\"core-fundamentals-2022\", \"core-fundamentals-2025\"], countries: [\"BR\", \"DE\", \"US\"])"
            ),
            &["by", "trainings", "countries"],
        );
    }
    ask("participation", "(by: [])".into(), &[]);
    ask(
        "participation",
        "(by: [COUNTRY], cut: \"2026-01-12\")".into(),
        &["cut"],
    );
    for field in [
        "trainings",
        "sittings",
        "chapters",
        "organizations",
        "participants",
        "auditEvents",
    ] {
        ask(field, "(first: 100)".into(), &["first"]);
        ask(field, "(last: 100)".into(), &["last"]);
        if let Some(cursor) = foreign.cursors.get(field) {
            ask(field, format!("(first: 100, after: {cursor})"), &["after"]);
            ask(field, format!("(last: 100, before: {cursor})"), &["before"]);
        }
    }
    ask("trainings", "(filter: { program: \"organizing-for-power\", registrationStates: [OPEN, CLOSED, UPCOMING], startsFrom: \"2019-01-01\", startsBefore: \"2030-01-01\", languages: [\"pt\"] }, orderBy: { field: STARTS_ON, direction: DESC })".into(),
        &["filter", "orderBy", "TrainingFilter.program", "TrainingFilter.registrationStates", "TrainingFilter.startsFrom", "TrainingFilter.startsBefore", "TrainingFilter.languages", "TrainingOrder.field", "TrainingOrder.direction"]);
    ask("sittings", "(filter: { training: \"core-fundamentals-2022\", startsFrom: \"2019-01-01T00:00:00Z\", startsBefore: \"2030-01-01T00:00:00Z\", interpretation: [\"es\"], statuses: [SCHEDULED] }, orderBy: { field: STARTS_AT, direction: DESC })".into(),
        &["filter", "orderBy", "SittingFilter.training", "SittingFilter.startsFrom", "SittingFilter.startsBefore", "SittingFilter.interpretation", "SittingFilter.statuses", "SittingOrder.field", "SittingOrder.direction"]);
    let everywhere = "[\"BR\", \"DE\", \"US\", \"FR\", \"ZZ\", \"AR\", \"PT\"]";
    ask(
        "chapters",
        format!("(first: 100, filter: {{ countries: {everywhere} }})"),
        &["filter", "ChapterFilter.countries"],
    );
    for id in &foreign.organizations {
        ask(
            "chapters",
            format!("(first: 100, filter: {{ organization: \"{id}\" }})"),
            &["ChapterFilter.organization"],
        );
    }
    ask(
        "participants",
        format!("(first: 100, filter: {{ countries: {everywhere} }})"),
        &["filter", "ParticipantFilter.countries"],
    );
    ask(
        "participants",
        format!(
            "(first: 100, filter: {{ chapters: {:?} }})",
            foreign.chapters
        ),
        &["ParticipantFilter.chapters"],
    );
    ask(
        "participants",
        "(first: 100, filter: { languages: [\"pt\", \"en\", \"de\", \"es\", \"fr\"] })".into(),
        &["ParticipantFilter.languages"],
    );
    for training in TRAININGS {
        for field in ["groups", "registrations"] {
            let of = format!("training: \"{training}\"");
            ask(field, format!("({of}, first: 100)"), &["training", "first"]);
            ask(field, format!("({of}, last: 100)"), &["last"]);
            for cursor in &foreign.cursors[field].as_array().unwrap()[..] {
                ask(
                    field,
                    format!("({of}, first: 100, after: {cursor})"),
                    &["after"],
                );
                ask(
                    field,
                    format!("({of}, last: 100, before: {cursor})"),
                    &["before"],
                );
            }
        }
        ask(
            "groups",
            format!(
                "(training: \"{training}\", first: 100, filter: {{ statuses: [FORMING, CONFIRMED], countries: {everywhere}, umbrella: true, search: \"CANARY\" }})"
            ),
            &[
                "filter",
                "GroupFilter.statuses",
                "GroupFilter.countries",
                "GroupFilter.umbrella",
                "GroupFilter.search",
            ],
        );
        ask(
            "groups",
            format!(
                "(training: \"{training}\", first: 100, filter: {{ chapters: {:?} }})",
                foreign.chapters
            ),
            &["GroupFilter.chapters"],
        );
        ask(
            "registrations",
            format!(
                "(training: \"{training}\", first: 100, filter: {{ statuses: [PENDING, CONFIRMED], countries: {everywhere}, languages: [\"pt\", \"en\", \"de\"], facilitators: false, registeredSince: \"2020-01-01T00:00:00Z\" }}, orderBy: {{ field: REGISTERED_AT, direction: DESC }})"
            ),
            &[
                "filter",
                "orderBy",
                "RegistrationOrder.field",
                "RegistrationOrder.direction",
                "RegistrationFilter.statuses",
                "RegistrationFilter.countries",
                "RegistrationFilter.languages",
                "RegistrationFilter.facilitators",
                "RegistrationFilter.registeredSince",
            ],
        );
        ask(
            "registrations",
            format!(
                "(training: \"{training}\", first: 100, filter: {{ chapters: {:?} }})",
                foreign.chapters
            ),
            &["RegistrationFilter.chapters"],
        );
        for id in &foreign.groups {
            ask(
                "registrations",
                format!("(training: \"{training}\", first: 100, filter: {{ group: \"{id}\" }})"),
                &["RegistrationFilter.group"],
            );
        }
        for number in 1..=5 {
            ask(
                "registrations",
                format!(
                    "(training: \"{training}\", filter: {{ email: \"person-{number}@demo.example\" }})"
                ),
                &["RegistrationFilter.email"],
            );
        }
        for id in &foreign.sittings {
            ask(
                "registrations",
                format!("(training: \"{training}\", first: 100, filter: {{ sitting: \"{id}\" }})"),
                &["RegistrationFilter.sitting"],
            );
        }
        ask(
            "participants",
            format!("(first: 100, filter: {{ training: \"{training}\" }})"),
            &["ParticipantFilter.training"],
        );
    }
    ask("auditEvents", "(filter: { subject: \"canary-a-1\", action: \"saveChapter\", since: \"2000-01-01T00:00:00Z\", until: \"2100-01-01T00:00:00Z\" })".into(),
        &["filter", "AuditFilter.subject", "AuditFilter.action", "AuditFilter.since", "AuditFilter.until"]);
    for id in &foreign.chapters {
        ask(
            "auditEvents",
            format!("(filter: {{ node: \"{id}\" }})"),
            &["AuditFilter.node"],
        );
    }
    asked
}

/// The mutations, each at rows of other scopes.
pub fn changes(foreign: &Foreign) -> Vec<(&'static str, String, Vec<&'static str>)> {
    let mut asked: Vec<(&'static str, String, Vec<&'static str>)> = Vec::new();
    for id in &foreign.chapters {
        asked.push((
            "saveChapter",
            format!(
                "(input: {{ id: \"{id}\", name: \"canary-c-{}\", kind: CHAPTER }})",
                row(id)
            ),
            vec![
                "input",
                "SaveChapterInput.id",
                "SaveChapterInput.name",
                "SaveChapterInput.kind",
            ],
        ));
    }
    for id in &foreign.organizations {
        asked.push(("saveChapter", format!("(input: {{ slug: \"new\", name: \"x\", country: \"DE\", organization: \"{id}\", idempotencyKey: \"{id}-{id}\" }})"),
            vec!["SaveChapterInput.slug", "SaveChapterInput.country", "SaveChapterInput.organization", "SaveChapterInput.idempotencyKey"]));
    }
    asked.push(("saveChapter", "(input: { slug: \"demo-br-3\", name: \"x\", country: \"BR\", newOrganization: { slug: \"demo-union-1\", name: \"x\" }, idempotencyKey: \"new-organization\" })".into(),
        vec!["SaveChapterInput.newOrganization", "NewOrganizationInput.slug", "NewOrganizationInput.name"]));
    for id in &foreign.participants {
        asked.push(("updateParticipant", format!("(input: {{ id: \"{id}\", language: \"pt\", timeZone: \"UTC\", idempotencyKey: \"{id}\" }})"),
            vec!["input", "UpdateParticipantInput.id", "UpdateParticipantInput.language", "UpdateParticipantInput.timeZone", "UpdateParticipantInput.idempotencyKey"]));
    }
    asked.push((
        "updateParticipant",
        format!(
            "(input: {{ id: \"{}\", country: \"FJ\", displayName: \"Nobody\", email: \"nobody@example.org\" }})",
            foreign.participants[0]
        ),
        vec![
            "UpdateParticipantInput.country",
            "UpdateParticipantInput.displayName",
            "UpdateParticipantInput.email",
        ],
    ));
    let consent = "consent: { version: \"2022\", language: \"pt\" }";
    // Somebody whom other partners know.
    let person = |number: usize| {
        format!(
            "{{ displayName: \"Known\", email: \"person-{number}@demo.example\", country: \"BR\", language: \"pt\", timeZone: \"UTC\", facilitates: true }}"
        )
    };
    let key = |what: &str, id: &str| format!("idempotencyKey: \"{what}-{}\"", row(id));
    for id in &foreign.chapters {
        let group = format!(
            "(input: {{ training: \"demo-open\", name: \"Known\", country: \"BR\", chapter: \"{id}\", isUmbrella: false, contact: {}, members: [{}], preferredSitting: \"A\", {consent}, {} }})",
            person(6),
            person(2),
            key("group", id)
        );
        asked.push((
            "registerGroup",
            group,
            vec![
                "input",
                "RegisterGroupInput.training",
                "RegisterGroupInput.name",
                "RegisterGroupInput.country",
                "RegisterGroupInput.chapter",
                "RegisterGroupInput.isUmbrella",
                "RegisterGroupInput.contact",
                "RegisterGroupInput.members",
                "RegisterGroupInput.preferredSitting",
                "RegisterGroupInput.consent",
                "RegisterGroupInput.idempotencyKey",
                "ConsentInput.version",
                "ConsentInput.language",
                "PersonInput.displayName",
                "PersonInput.email",
                "PersonInput.country",
                "PersonInput.language",
                "PersonInput.timeZone",
                "PersonInput.facilitates",
            ],
        ));
        let single = format!(
            "(input: {{ training: \"demo-open\", chapter: \"{id}\", person: {}, preferredSitting: \"B\", {consent}, {} }})",
            person(3),
            key("single", id)
        );
        asked.push((
            "registerParticipant",
            single,
            vec![
                "input",
                "RegisterParticipantInput.training",
                "RegisterParticipantInput.chapter",
                "RegisterParticipantInput.person",
                "RegisterParticipantInput.preferredSitting",
                "RegisterParticipantInput.consent",
                "RegisterParticipantInput.idempotencyKey",
            ],
        ));
    }
    for id in &foreign.groups {
        asked.push(("registerParticipant", format!("(input: {{ training: \"demo-open\", group: \"{id}\", person: {}, {consent}, {} }})", person(4), key("joins", id)),
            vec!["RegisterParticipantInput.group"]));
        asked.push((
            "addGroupMembers",
            format!(
                "(input: {{ group: \"{id}\", members: [{}], {consent}, {} }})",
                person(7),
                key("added", id)
            ),
            vec![
                "input",
                "AddGroupMembersInput.group",
                "AddGroupMembersInput.members",
                "AddGroupMembersInput.consent",
                "AddGroupMembersInput.idempotencyKey",
            ],
        ));
        asked.push((
            "updateGroup",
            format!(
                "(input: {{ group: \"{id}\", name: \"canary-g-{}\", {} }})",
                row(id),
                key("update", id)
            ),
            vec![
                "input",
                "UpdateGroupInput.group",
                "UpdateGroupInput.name",
                "UpdateGroupInput.idempotencyKey",
            ],
        ));
    }
    for (group, id) in foreign.groups.iter().zip(&foreign.registrations) {
        asked.push((
            "removeGroupMember",
            format!(
                "(input: {{ group: \"{group}\", registration: \"{id}\", {} }})",
                key("remove", id)
            ),
            vec![
                "input",
                "RemoveGroupMemberInput.group",
                "RemoveGroupMemberInput.registration",
                "RemoveGroupMemberInput.idempotencyKey",
            ],
        ));
        asked.push((
            "updateGroup",
            format!("(input: {{ group: \"{group}\", contact: \"{id}\" }})"),
            vec!["UpdateGroupInput.contact"],
        ));
    }
    for id in &foreign.registrations {
        asked.push((
            "chooseSitting",
            format!(
                "(input: {{ registration: \"{id}\", preferredSitting: \"A\", {} }})",
                key("prefer", id)
            ),
            vec![
                "input",
                "ChooseSittingInput.registration",
                "ChooseSittingInput.preferredSitting",
                "ChooseSittingInput.idempotencyKey",
            ],
        ));
        asked.push((
            "chooseSitting",
            format!(
                "(input: {{ registration: \"{id}\", sitting: \"{}\" }})",
                foreign.sittings[0]
            ),
            vec!["ChooseSittingInput.sitting"],
        ));
        asked.push((
            "resetCalendarUrl",
            format!(
                "(input: {{ registration: \"{id}\", idempotencyKey: \"calendar-{}\" }})",
                row(id)
            ),
            vec![
                "input",
                "ResetCalendarUrlInput.registration",
                "ResetCalendarUrlInput.idempotencyKey",
            ],
        ));
    }
    for id in &foreign.groups {
        let input = format!("(input: {{ group: \"{id}\" }})");
        asked.push((
            "resetCalendarUrl",
            input,
            vec!["ResetCalendarUrlInput.group"],
        ));
    }
    asked.push((
        "cancelRegistration",
        format!(
            "(input: {{ registration: \"{0}\", {1} }})",
            foreign.registrations[0],
            key("cancel", &foreign.registrations[0])
        ),
        vec![
            "input",
            "CancelRegistrationInput.registration",
            "CancelRegistrationInput.idempotencyKey",
        ],
    ));
    asked.push((
        "cancelGroup",
        format!(
            "(input: {{ group: \"{0}\", {1} }})",
            foreign.groups[0],
            key("cancels", &foreign.groups[0])
        ),
        vec![
            "input",
            "CancelGroupInput.group",
            "CancelGroupInput.idempotencyKey",
        ],
    ));
    asked.push(("revokeAccess", "(input: { subject: \"nobody\", issuer: \"https://nowhere.example\", until: \"2100-01-01T00:00:00Z\", idempotencyKey: \"revoke-nobody\" })".into(),
        vec!["input", "RevokeAccessInput.subject", "RevokeAccessInput.issuer", "RevokeAccessInput.until", "RevokeAccessInput.idempotencyKey"]));
    asked.push((
        "revokeAccess",
        "(input: { token: \"none\" })".into(),
        vec!["RevokeAccessInput.token"],
    ));
    for id in &foreign.chapters {
        let file = "email,displayName,country\\nperson-8@demo.example,Known,BR\\n";
        asked.push(("importRegistrations", format!("(input: {{ training: \"demo-open\", chapter: \"{id}\", source: {{ text: \"{file}\" }}, preferredSitting: \"A\", {consent}, dryRun: false, {} }})", key("import", id)),
            vec!["input", "ImportRegistrationsInput.training", "ImportRegistrationsInput.chapter", "ImportRegistrationsInput.source", "ImportRegistrationsInput.preferredSitting",
                "ImportRegistrationsInput.consent", "ImportRegistrationsInput.dryRun", "ImportRegistrationsInput.idempotencyKey", "ImportSource.text"]));
    }
    for id in &foreign.groups {
        asked.push(("importRegistrations", format!("(input: {{ training: \"demo-open\", group: \"{id}\", source: {{ upload: \"{}\" }}, {consent}, {} }})",
            api::ids::encode(api::ids::Kind::Upload, 1), key("imports", id)), vec!["ImportRegistrationsInput.group", "ImportSource.upload"]));
    }
    for id in &foreign.participants {
        asked.push((
            "exportParticipant",
            format!("(input: {{ participant: \"{id}\" }})"),
            vec!["input", "ExportParticipantInput.participant"],
        ));
    }
    // Not those whom a persona of the crawl is.
    for id in &foreign.participants[1..] {
        asked.push((
            "eraseParticipant",
            format!("(input: {{ participant: \"{id}\", {} }})", key("erase", id)),
            vec![
                "input",
                "EraseParticipantInput.participant",
                "EraseParticipantInput.idempotencyKey",
            ],
        ));
    }
    asked
}
