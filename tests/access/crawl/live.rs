//! The live weeks in the crawl: marks on what was written and on names that wait, and what to ask for.

use api::ids::{Kind, encode};
use api::vault::Vault;
use entity::ids::{AssignmentId, AttendanceId, ConnectionId, SittingId, SubmissionId};
use entity::submission::SubmissionStatus;
use entity::submission_text::TextKind;
use entity::{attendance, attendance_connection, submission, submission_credit, submission_text};
use sea_orm::{ActiveEnum, EntityTrait, IntoActiveModel};
use serde_json::{Value, json};

use super::questions::Foreign;
use super::row;
use crate::access::oracle::Oracle;
use crate::support::{Client, PII_KEY, World};

/// Of the 2022 training: where people were, what they had to do.
pub struct Places {
    pub sitting: i64,
    pub session: i64,
    pub assignment: i64,
    pub training: i64,
}

impl Places {
    pub async fn find(client: &Client) -> Self {
        let data = client
            .data("{ training(slug: \"core-fundamentals-2022\") { id modules { assignments { id } session { id sittings { id } } } } }")
            .await;
        let module = &data["training"]["modules"][0];
        let row = |id: &Value| row(id.as_str().unwrap());
        Self {
            sitting: row(&module["session"]["sittings"][0]["id"]),
            session: row(&module["session"]["id"]),
            assignment: row(&module["assignments"][0]["id"]),
            training: row(&data["training"]["id"]),
        }
    }
}

/// Everybody of the training was there, and handed something in that counts for the next of their group too.
pub async fn plant(world: &World, oracle: &Oracle, places: &Places) {
    let db = world.app.database().connection();
    let vault = Vault::parse(PII_KEY).unwrap();
    let of_training = oracle
        .registrations
        .iter()
        .filter(|row| row.training_id.0 == places.training);
    let mut rows: Vec<_> = of_training.collect();
    rows.sort_by_key(|row| (row.group_id, row.id));
    let at = oracle.participants[0].created_at;
    let (mut seats, mut number) = (std::collections::BTreeSet::new(), 0);
    for (index, one) in rows.iter().enumerate() {
        number += 1;
        if seats.insert(one.seat_id) {
            let present = attendance::Model {
                id: AttendanceId(number),
                training_id: one.training_id,
                session_id: entity::ids::SessionId(places.session),
                sitting_id: SittingId(places.sitting),
                seat_id: one.seat_id,
                is_present: true,
                headcount: 1,
                minutes: Some(100),
                is_by_hand: false,
                recorded_at: at,
            };
            attendance::Entity::insert(present.into_active_model())
                .exec_without_returning(&db)
                .await
                .unwrap();
        }
        let id = SubmissionId(number);
        let handed_in = submission::Model {
            id,
            training_id: one.training_id,
            assignment_id: AssignmentId(places.assignment),
            registration_id: one.id,
            seat_id: one.seat_id,
            participant_id: one.participant_id,
            status: SubmissionStatus::Submitted,
            submitted_at: at,
            reviewed_at: None,
        };
        submission::Entity::insert(handed_in.into_active_model())
            .exec_without_returning(&db)
            .await
            .unwrap();
        let next = rows
            .get(index + 1)
            .filter(|next| next.group_id == one.group_id);
        let mut credited = vec![one.seat_id];
        credited.extend(
            next.map(|next| next.seat_id)
                .filter(|seat| *seat != one.seat_id),
        );
        for seat_id in credited {
            let credit = submission_credit::Model {
                submission_id: id,
                seat_id,
            };
            submission_credit::Entity::insert(credit.into_active_model())
                .exec_without_returning(&db)
                .await
                .unwrap();
        }
        for (kind, letter) in [(TextKind::Reflection, 's'), (TextKind::Feedback, 'f')] {
            let identity = format!("submission:{}:{}", id.0, kind.to_value());
            let sealed = vault
                .seal(
                    &identity,
                    format!("canary-{letter}-{}", one.id.0).as_bytes(),
                )
                .unwrap();
            let text = submission_text::Model {
                submission_id: id,
                kind,
                key_id: sealed.key,
                sealed: sealed.bytes,
            };
            submission_text::Entity::insert(text.into_active_model())
                .exec_without_returning(&db)
                .await
                .unwrap();
        }
    }
    for number in 1..=6 {
        let plain = json!({ "name": format!("canary-u-{number}"), "email": format!("canary-u-{number}@example.org") });
        let sealed = vault
            .seal(
                &format!("connection:{number}"),
                plain.to_string().as_bytes(),
            )
            .unwrap();
        let stay = attendance_connection::Model {
            id: ConnectionId(number),
            sitting_id: SittingId(places.sitting),
            fingerprint: Some(vec![u8::try_from(number).unwrap()]),
            seat_id: None,
            is_open: true,
            joined_at: None,
            left_at: None,
            seconds: Some(600),
            headcount: 1,
            address_hash: None,
            key_id: Some(sealed.key),
            sealed: Some(sealed.bytes),
            imported_at: at,
        };
        attendance_connection::Entity::insert(stay.into_active_model())
            .exec_without_returning(&db)
            .await
            .unwrap();
    }
}

pub fn questions(
    foreign: &Foreign,
    places: &Places,
) -> Vec<(&'static str, String, Vec<&'static str>)> {
    let mut asked: Vec<(&'static str, String, Vec<&'static str>)> = Vec::new();
    let sitting = encode(Kind::Sitting, places.sitting);
    let lists = [
        ("attendance", format!("sitting: \"{sitting}\""), "sitting"),
        (
            "unmatchedAttendance",
            format!("sitting: \"{sitting}\""),
            "sitting",
        ),
        (
            "submissions",
            "training: \"core-fundamentals-2022\"".to_owned(),
            "training",
        ),
    ];
    for (field, of, tests) in lists {
        asked.push((field, format!("({of}, first: 100)"), vec![tests, "first"]));
        asked.push((field, format!("({of}, last: 100)"), vec!["last"]));
        let cursor = &foreign.cursors[field];
        asked.push((
            field,
            format!("({of}, first: 100, after: {cursor})"),
            vec!["after"],
        ));
        asked.push((
            field,
            format!("({of}, last: 100, before: {cursor})"),
            vec!["before"],
        ));
    }
    let assignment = encode(Kind::Assignment, places.assignment);
    asked.push(("submissions", format!("(training: \"core-fundamentals-2022\", first: 100, filter: {{ statuses: [SUBMITTED], assignment: \"{assignment}\" }})"),
        vec!["filter", "SubmissionFilter.statuses", "SubmissionFilter.assignment"]));
    for id in &foreign.groups {
        asked.push((
            "submissions",
            format!(
                "(training: \"core-fundamentals-2022\", first: 100, filter: {{ group: \"{id}\" }})"
            ),
            vec!["SubmissionFilter.group"],
        ));
    }
    for (field, direction) in [("ATTENDED", "DESC"), ("SUBMITTED", "ASC")] {
        asked.push(("registrations", format!("(training: \"core-fundamentals-2022\", first: 100, filter: {{ behind: true, completed: false }}, orderBy: {{ field: {field}, direction: {direction} }})"),
            vec!["RegistrationFilter.behind", "RegistrationFilter.completed"]));
    }
    asked
}

pub fn changes(
    foreign: &Foreign,
    places: &Places,
) -> Vec<(&'static str, String, Vec<&'static str>)> {
    let mut asked: Vec<(&'static str, String, Vec<&'static str>)> = Vec::new();
    let sitting = encode(Kind::Sitting, places.sitting);
    let assignment = encode(Kind::Assignment, places.assignment);
    let key = |what: &str, id: &str| format!("idempotencyKey: \"{what}-{}\"", row(id));
    for id in &foreign.registrations {
        asked.push(("recordAttendance", format!("(input: {{ sitting: \"{sitting}\", attendees: [{{ registration: \"{id}\", attended: true, headcount: 2, minutes: 90 }}], {} }})", key("present", id)),
            vec!["input", "RecordAttendanceInput.sitting", "RecordAttendanceInput.attendees", "RecordAttendanceInput.idempotencyKey",
                "AttendeeInput.registration", "AttendeeInput.attended", "AttendeeInput.headcount", "AttendeeInput.minutes"]));
        asked.push(("submitAssignment", format!("(input: {{ registration: \"{id}\", assignment: \"{assignment}\", reflection: \"x\", creditGroup: false, creditCodes: [\"0000000000\"], {} }})", key("hand-in", id)),
            vec!["input", "SubmitAssignmentInput.registration", "SubmitAssignmentInput.assignment", "SubmitAssignmentInput.reflection",
                "SubmitAssignmentInput.creditGroup", "SubmitAssignmentInput.creditCodes", "SubmitAssignmentInput.idempotencyKey"]));
        asked.push((
            "attestParticipation",
            format!(
                "(input: {{ registration: \"{id}\", attested: true, {} }})",
                key("attest", id)
            ),
            vec![
                "input",
                "AttestParticipationInput.registration",
                "AttestParticipationInput.attested",
                "AttestParticipationInput.idempotencyKey",
            ],
        ));
        asked.push((
            "resolveAttendance",
            format!(
                "(input: {{ unmatched: \"{}\", registration: \"{id}\", headcount: 2, {} }})",
                encode(Kind::UnmatchedAttendance, 1),
                key("resolve", id)
            ),
            vec![
                "input",
                "ResolveAttendanceInput.unmatched",
                "ResolveAttendanceInput.registration",
                "ResolveAttendanceInput.headcount",
                "ResolveAttendanceInput.idempotencyKey",
            ],
        ));
    }
    for number in 1..=20 {
        let id = encode(Kind::Submission, number);
        asked.push((
            "reviewSubmission",
            format!(
                "(input: {{ submission: \"{id}\", verdict: ACCEPTED, feedback: \"y\", {} }})",
                key("review", &id)
            ),
            vec![
                "input",
                "ReviewSubmissionInput.submission",
                "ReviewSubmissionInput.verdict",
                "ReviewSubmissionInput.feedback",
                "ReviewSubmissionInput.idempotencyKey",
            ],
        ));
    }
    let file = "email,minutes\\nperson-1@demo.example,90\\nperson-2@demo.example,90\\nperson-9@demo.example,90\\n";
    asked.push(("importAttendance", format!("(input: {{ sitting: \"{sitting}\", format: CSV, source: {{ text: \"{file}\" }}, timeZone: \"UTC\", dryRun: true, idempotencyKey: \"import-live-1\" }})"),
        vec!["input", "ImportAttendanceInput.sitting", "ImportAttendanceInput.format", "ImportAttendanceInput.source", "ImportAttendanceInput.timeZone",
            "ImportAttendanceInput.dryRun", "ImportAttendanceInput.idempotencyKey"]));
    asked.push(("updateSitting", format!("(input: {{ sitting: \"{sitting}\", joinUrl: \"https://example.org\", capacity: 5, interpretation: [\"es\"], idempotencyKey: \"link-00001\" }})"),
        vec!["input", "UpdateSittingInput.sitting", "UpdateSittingInput.joinUrl", "UpdateSittingInput.capacity", "UpdateSittingInput.interpretation", "UpdateSittingInput.idempotencyKey"]));
    asked.push(("changeCompletionRule", "(input: { training: \"core-fundamentals-2022\", sessions: 1, assignments: 1, attestation: false, presenceMinutes: 5, lateDays: 5, idempotencyKey: \"rule-00001\" })".into(),
        vec!["input", "ChangeCompletionRuleInput.training", "ChangeCompletionRuleInput.sessions", "ChangeCompletionRuleInput.assignments", "ChangeCompletionRuleInput.attestation",
            "ChangeCompletionRuleInput.presenceMinutes", "ChangeCompletionRuleInput.lateDays", "ChangeCompletionRuleInput.idempotencyKey"]));
    let session = encode(Kind::Session, places.session);
    let when =
        "startsLocal: \"2022-06-01T12:00\", timeZone: \"UTC\", utcOffset: \"+00:00\", minutes: 60";
    asked.push(("scheduleSitting", format!("(input: {{ session: \"{session}\", label: \"Z\", {when}, capacity: 5, interpretation: [\"es\"], idempotencyKey: \"schedule-01\" }})"),
        vec!["input", "ScheduleSittingInput.session", "ScheduleSittingInput.label", "ScheduleSittingInput.startsLocal", "ScheduleSittingInput.timeZone", "ScheduleSittingInput.utcOffset",
            "ScheduleSittingInput.minutes", "ScheduleSittingInput.capacity", "ScheduleSittingInput.interpretation", "ScheduleSittingInput.idempotencyKey"]));
    asked.push((
        "moveSitting",
        format!("(input: {{ sitting: \"{sitting}\", {when}, idempotencyKey: \"move-00001\" }})"),
        vec![
            "input",
            "MoveSittingInput.sitting",
            "MoveSittingInput.startsLocal",
            "MoveSittingInput.timeZone",
            "MoveSittingInput.utcOffset",
            "MoveSittingInput.minutes",
            "MoveSittingInput.idempotencyKey",
        ],
    ));
    for (field, kind) in [
        (
            "cancelSitting",
            [
                "CancelSittingInput.sitting",
                "CancelSittingInput.idempotencyKey",
            ],
        ),
        (
            "restoreSitting",
            [
                "RestoreSittingInput.sitting",
                "RestoreSittingInput.idempotencyKey",
            ],
        ),
    ] {
        let mut tests = vec!["input"];
        tests.extend(kind);
        asked.push((
            field,
            format!("(input: {{ sitting: \"{sitting}\", idempotencyKey: \"on-off-001\" }})"),
            tests,
        ));
    }
    asked
}
