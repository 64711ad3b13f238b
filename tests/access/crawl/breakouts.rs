//! Breakouts in the crawl: rooms that mix everybody and rooms of groups, and what to ask of them.

use api::ids::{Kind, encode};
use entity::breakout_plan::BreakoutMode;
use entity::breakout_room::RoomState;
use entity::breakout_unplaced::UnplacedReason;
use entity::ids::{
    BreakoutPlanId, BreakoutRoomId, LanguageCode, SittingId, TrainingId, UnplacedId,
};
use entity::interpretation;
use entity::{breakout_member, breakout_plan, breakout_room, breakout_unplaced, registration};
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, Set};
use serde_json::Value;

use super::live::Places;
use super::questions::Foreign;
use super::{Schema, row};
use crate::access::oracle::Oracle;
use crate::support::{Client, World};

/// Both sittings of the second week: the first is mixed, in the second each group is by itself.
pub async fn sittings(client: &Client) -> [i64; 2] {
    let data = client
        .data("{ training(slug: \"core-fundamentals-2022\") { sessions { sittings { id } } } }")
        .await;
    let both = &data["training"]["sessions"][1]["sittings"];
    let id = |sitting: &Value| row(sitting["id"].as_str().unwrap());
    [id(&both[0]), id(&both[1])]
}

/// Everybody is in a room of six, or left over; of the groups' rooms every other one is published.
pub async fn plant(world: &World, oracle: &Oracle, places: &Places) {
    let db = world.app.database().connection();
    let sittings = sittings(&world.anonymous()).await;
    let of_training = oracle.registrations.iter();
    // Nobody interprets anything any more.
    interpretation::Entity::delete_many()
        .exec(&db)
        .await
        .unwrap();
    world.app.reload().await;
    let speaks = registration::ActiveModel {
        language: Set(LanguageCode("tr".to_owned())),
        status: Set(registration::RegistrationStatus::Confirmed),
        ..Default::default()
    };
    registration::Entity::update_many()
        .set(speaks)
        .filter(registration::Column::Language.eq("en"))
        .exec(&db)
        .await
        .unwrap();
    let mut all: Vec<_> = of_training
        .filter(|row| row.training_id.0 == places.training)
        .collect();
    for (plan, sitting) in (1..).zip(sittings) {
        let is_mixed = plan == 1;
        let row = breakout_plan::Model {
            id: BreakoutPlanId(plan),
            training_id: TrainingId(places.training),
            sitting_id: SittingId(sitting),
            mode: if is_mixed {
                BreakoutMode::World
            } else {
                BreakoutMode::OwnGroup
            },
            planned_at: oracle.participants[0].created_at,
        };
        breakout_plan::Entity::insert(row.into_active_model())
            .exec_without_returning(&db)
            .await
            .unwrap();
        all.sort_by_key(|row| {
            if is_mixed {
                (row.id.0, 0)
            } else {
                (row.group_id.0, row.id.0)
            }
        });
        let together = |one: &&registration::Model, other: &&registration::Model| {
            is_mixed || one.group_id == other.group_id
        };
        let parts = all.chunk_by(together).flat_map(|part| part.chunks(6));
        for (number, part) in (1..).zip(parts) {
            let id = BreakoutRoomId(plan * 10_000 + number);
            let group_id = (!is_mixed).then(|| part[0].group_id);
            if part.len() < 3 {
                let row = breakout_unplaced::Model {
                    id: UnplacedId(id.0),
                    plan_id: BreakoutPlanId(plan),
                    group_id,
                    registration_id: part[0].id,
                    seat_id: part[0].seat_id,
                    reason: UnplacedReason::GroupTooSmall,
                    seed: 1,
                };
                breakout_unplaced::Entity::insert(row.into_active_model())
                    .exec_without_returning(&db)
                    .await
                    .unwrap();
                continue;
            }
            let room = breakout_room::Model {
                id,
                plan_id: BreakoutPlanId(plan),
                sitting_id: SittingId(sitting),
                group_id,
                number: i32::try_from(number).unwrap(),
                language: LanguageCode("es".to_owned()),
                facilitator_seat_id: Some(part[0].seat_id),
                state: if number % 2 == 0 {
                    RoomState::Draft
                } else {
                    RoomState::Published
                },
                seed: 1,
            };
            breakout_room::Entity::insert(room.into_active_model())
                .exec_without_returning(&db)
                .await
                .unwrap();
            let member = |one: &&registration::Model| {
                breakout_member::Model {
                    room_id: id,
                    registration_id: one.id,
                    seat_id: one.seat_id,
                }
                .into_active_model()
            };
            breakout_member::Entity::insert_many(part.iter().map(member))
                .exec_without_returning(&db)
                .await
                .unwrap();
        }
    }
}

/// Whole documents, with what of the schema they test.
pub fn documents(
    schema: &Schema,
    foreign: &Foreign,
    sittings: [i64; 2],
) -> Vec<(String, Vec<&'static str>)> {
    let selection = schema.selection("BreakoutPlan", &mut Vec::new());
    let mut documents = Vec::new();
    for sitting in sittings.map(|row| encode(Kind::Sitting, row)) {
        documents.push((
            format!("{{ breakoutPlan(sitting: \"{sitting}\"){selection} }}"),
            vec!["Query.breakoutPlan", "Query.breakoutPlan(sitting)"],
        ));
        for group in &foreign.groups {
            let filter = format!(
                " rooms(first: 100, filter: {{ group: \"{group}\", languages: [\"es\"], withoutFacilitator: false }}) {{"
            );
            let tests = vec![
                "BreakoutRoomFilter.group",
                "BreakoutRoomFilter.languages",
                "BreakoutRoomFilter.withoutFacilitator",
            ];
            documents.push((
                format!(
                    "{{ breakoutPlan(sitting: \"{sitting}\"){} }}",
                    selection.replace(" rooms {", &filter)
                ),
                tests,
            ));
        }
    }
    let gap = schema.selection("InterpretationGap", &mut Vec::new());
    documents.push((
        format!("{{ interpretationGaps(training: \"demo-open\"){gap} }}"),
        vec![
            "Query.interpretationGaps",
            "Query.interpretationGaps(training)",
        ],
    ));
    documents
}

pub fn changes(
    foreign: &Foreign,
    sittings: [i64; 2],
) -> Vec<(&'static str, String, Vec<&'static str>)> {
    let mut asked = Vec::new();
    let [first, second] = sittings.map(|row| encode(Kind::Sitting, row));
    for (sitting, mode) in [
        (&first, "WORLD"),
        (&first, "OWN_GROUP"),
        (&second, "OWN_GROUP"),
    ] {
        for (number, group) in foreign.groups.iter().enumerate() {
            let (one, other) = (&foreign.registrations[number], &foreign.registrations[0]);
            asked.push(("planBreakouts", format!("(input: {{ sitting: \"{sitting}\", mode: {mode}, seed: 3, smallest: 2, largest: 9, groups: [\"{group}\"], keepTogether: [[\"{one}\"]],
                keepApart: [[\"{one}\", \"{other}\"]], requireFacilitators: false, anew: true, idempotencyKey: \"crawl-{mode}-{number}\" }})"),
                vec!["input", "PlanBreakoutsInput.sitting", "PlanBreakoutsInput.mode", "PlanBreakoutsInput.seed", "PlanBreakoutsInput.smallest", "PlanBreakoutsInput.largest",
                    "PlanBreakoutsInput.groups", "PlanBreakoutsInput.keepTogether", "PlanBreakoutsInput.keepApart", "PlanBreakoutsInput.requireFacilitators",
                    "PlanBreakoutsInput.anew", "PlanBreakoutsInput.idempotencyKey"]));
        }
        asked.push((
            "publishBreakouts",
            format!("(input: {{ sitting: \"{sitting}\", idempotencyKey: \"crawl-publish\" }})"),
            vec![
                "input",
                "PublishBreakoutsInput.sitting",
                "PublishBreakoutsInput.idempotencyKey",
            ],
        ));
    }
    asked
}
