//! The live weeks: attendance, assignments, progress.

mod attendance;
mod import;
mod law;
mod links;
mod progress;
mod schedule;
mod submissions;

use api::access::Persona;
use serde_json::{Value, json};

use crate::registration::erasure::own;
use crate::registration::{GROUP, group, people, send};
use crate::support::{Client, World, countries, moment};

pub use crate::registration::{TRAINING, codes};

pub const RECORD: &str = "mutation($input: RecordAttendanceInput!) { recordAttendance(input: $input) { errors { code path }
    attendance { id headcount minutes isByHand sitting { label } registration { id } } } }";
pub const IMPORT: &str = "mutation($input: ImportAttendanceInput!) { importAttendance(input: $input) { errors { code path message }
    summary { connections known matched unmatched attended heads brief } } }";
pub const RESOLVE: &str = "mutation($input: ResolveAttendanceInput!) { resolveAttendance(input: $input) { errors { code path }
    registration { id progress { attended } } } }";
pub const SUBMIT: &str = "mutation($input: SubmitAssignmentInput!) { submitAssignment(input: $input) { errors { code path message }
    submission { id status isLate reflection feedback reviewedAt assignment { slug } credited { id } } } }";
pub const REVIEW: &str = "mutation($input: ReviewSubmissionInput!) { reviewSubmission(input: $input) { errors { code path }
    submission { id status feedback } } }";
pub const ATTEST: &str = "mutation($input: AttestParticipationInput!) { attestParticipation(input: $input) { errors { code path }
    registration { progress { isAttested completed } } } }";
pub const RULE: &str = "mutation($input: ChangeCompletionRuleInput!) { changeCompletionRule(input: $input) { errors { code path }
    rule { sessions assignments attestation presenceMinutes lateDays } } }";
pub const UPDATE: &str = "mutation($input: UpdateSittingInput!) { updateSitting(input: $input) { errors { code path } sitting { id } } }";

/// A training under way, with a group of ten from Brazil in it.
pub struct Weeks {
    /// Of all sessions, A and B.
    pub sittings: Vec<[Value; 2]>,
    /// Two a week.
    pub assignments: Vec<Value>,
    /// The contact first.
    pub registrations: Vec<Value>,
    pub codes: Vec<String>,
    pub people: Vec<Value>,
}

impl Weeks {
    /// After so many of its sessions.
    pub async fn new(world: &World, sessions: usize) -> Self {
        let client = world.asking(Persona::Coordinator, countries(&["BR"]));
        let formed = send(&client, GROUP, group("weeks", people(1..=9))).await;
        let members = formed["group"]["members"]["nodes"]
            .as_array()
            .unwrap()
            .clone();
        let data = client
            .data(&format!("{{ training(slug: \"{TRAINING}\") {{ modules {{ assignments {{ id }} session {{ sittings {{ id endsAt }} }} }} }} }}"))
            .await;
        let modules = data["training"]["modules"].as_array().unwrap();
        let sittings = |module: &Value, of: &str| {
            let both = module["session"]["sittings"].as_array().unwrap();
            [both[0][of].clone(), both[1][of].clone()]
        };
        if let Some(last) = sessions.checked_sub(1) {
            world.clock.set(moment(
                sittings(&modules[last], "endsAt")[1].as_str().unwrap(),
            ));
            world.work().await;
        }
        Self {
            sittings: modules
                .iter()
                .map(|module| sittings(module, "id"))
                .collect(),
            assignments: modules
                .iter()
                .flat_map(|module| module["assignments"].as_array().unwrap())
                .map(|one| one["id"].clone())
                .collect(),
            registrations: members.iter().map(|one| one["id"].clone()).collect(),
            codes: members
                .iter()
                .map(|one| one["code"].as_str().unwrap().to_owned())
                .collect(),
            people: members
                .iter()
                .map(|one| one["participant"]["id"].clone())
                .collect(),
        }
    }

    /// The one with this number, asking for themselves.
    pub fn own(&self, world: &World, number: usize) -> Client {
        own(world, &self.people[number])
    }
}

pub async fn attend(
    client: &Client,
    sitting: &Value,
    registration: &Value,
    attended: bool,
) -> Value {
    let attendees = json!([{ "registration": registration, "attended": attended }]);
    send(
        client,
        RECORD,
        json!({ "sitting": sitting, "attendees": attendees }),
    )
    .await
}

/// What is in one's progress.
pub async fn progress(client: &Client, registration: &Value) -> Value {
    let document = format!("{{ node(id: {registration}) {{ ... on Registration {{ progress {{ attended submitted completed completedAt isBehind isAttested
        sessions assignments missing {{ code count module {{ slug }} assignment {{ slug }} text {{ text }} }} }} }} }} }}");
    client.data(&document).await["node"]["progress"].clone()
}
