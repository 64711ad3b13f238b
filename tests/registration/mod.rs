//! Registration: groups first.

mod between;
pub mod erasure;
pub mod following;
mod groups;
mod import;
mod law;
mod partners;
mod rush;

use entity::training;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter};
use serde_json::{Value, json};

use crate::support::{Client, World};

/// The demonstration that one can register for.
pub const TRAINING: &str = "demo-open";

pub const GROUP: &str = "mutation($input: RegisterGroupInput!) { registerGroup(input: $input) { errors { code path message }
    group { id name status size facilitatorsNeeded waitlistPosition isUmbrella isUnderMinimum locksAt country { code }
        chapter { slug } contact { displayName email } members(first: 100) { totalCount nodes { id status code isFacilitator preferredSitting
            registeredAt consent { version language at } participant { id displayName email country { code } language timeZone
                chapters { slug } registrations { totalCount nodes { id } } } } } } } }";
pub const MEMBERS: &str = "mutation($input: AddGroupMembersInput!) { addGroupMembers(input: $input) { errors { code path }
    group { id status size waitlistPosition members(last: 1) { nodes { id status } } } } }";
pub const PERSON: &str = "mutation($input: RegisterParticipantInput!) { registerParticipant(input: $input) { errors { code path }
    registration { id status code group { id status size } participant { id displayName } } } }";
pub const REMOVE: &str = "mutation($input: RemoveGroupMemberInput!) { removeGroupMember(input: $input) { errors { code path }
    group { id status size isUnderMinimum } } }";
pub const CANCEL: &str = "mutation($input: CancelRegistrationInput!) { cancelRegistration(input: $input) { errors { code path }
    registration { id status } } }";
pub const CANCEL_GROUP: &str =
    "mutation($input: CancelGroupInput!) { cancelGroup(input: $input) { errors { code path }
    group { id status size } } }";
pub const UPDATE_GROUP: &str =
    "mutation($input: UpdateGroupInput!) { updateGroup(input: $input) { errors { code path }
    group { name contact { displayName } } } }";
pub const CHOOSE: &str =
    "mutation($input: ChooseSittingInput!) { chooseSitting(input: $input) { errors { code path }
    registration { preferredSitting sittings { isChosen sitting { id label } } } } }";

/// What a mutation answers.
pub async fn send(client: &Client, document: &str, input: Value) -> Value {
    let answer = client
        .query_with(document, json!({ "input": input }))
        .await
        .json();
    assert_eq!(answer.get("errors"), None, "{answer}");
    let data = answer["data"].as_object().unwrap();
    data.values().next().unwrap().clone()
}

pub fn codes(payload: &Value) -> Vec<(&str, String)> {
    let errors = payload["errors"].as_array().unwrap().iter();
    errors
        .map(|error| {
            let path = error["path"].as_array().unwrap().iter();
            let path: Vec<_> = path.filter_map(Value::as_str).collect();
            (error["code"].as_str().unwrap(), path.join("."))
        })
        .collect()
}

pub fn person(name: &str) -> Value {
    json!({ "displayName": format!("Name of {name}"), "email": format!("{name}@example.org"), "country": "BR",
        "language": "pt", "timeZone": "America/Sao_Paulo" })
}

pub fn people(names: impl IntoIterator<Item = usize>) -> Vec<Value> {
    names
        .into_iter()
        .map(|number| person(&format!("p{number}")))
        .collect()
}

pub fn consent() -> Value {
    json!({ "version": "2022", "language": "pt" })
}

/// A group of Brazil with so many members besides the contact.
pub fn group(name: &str, members: Vec<Value>) -> Value {
    json!({ "training": TRAINING, "name": name, "country": "BR", "contact": person(&format!("contact-{name}")),
        "members": members, "consent": consent(), "idempotencyKey": format!("group-{name}") })
}

/// An umbrella group of Brazil with ten in it already.
pub async fn umbrella(client: &Client) -> Value {
    let mut umbrella = group("umbrella", people(1..=9));
    umbrella["isUmbrella"] = json!(true);
    send(client, GROUP, umbrella).await["group"]["id"].clone()
}

/// Somebody of that name, through a group.
pub fn joins(group: &Value, name: &str) -> Value {
    json!({ "training": TRAINING, "group": group, "person": person(name), "consent": consent(),
        "idempotencyKey": format!("joins-{name}") })
}

/// Changes the training's terms, and lets the service read them.
pub async fn terms(world: &World, change: impl FnOnce(&mut training::ActiveModel)) {
    let db = world.app.database().connection();
    let row = training::Entity::find()
        .filter(training::Column::Slug.eq(TRAINING))
        .one(&db)
        .await
        .unwrap()
        .unwrap();
    let mut row = row.into_active_model();
    change(&mut row);
    row.update(&db).await.unwrap();
    world.app.reload().await;
}
