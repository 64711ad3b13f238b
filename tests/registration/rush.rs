//! Many at once: at the opening second, and at the last places.

use std::collections::HashMap;

use api::access::Persona;
use api::ids::{self, Kind};
use async_graphql::futures_util::future::join_all;
use entity::registration::RegistrationStatus;
use entity::{participant, registration, registration_person, seat};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, Set};

use super::{GROUP, PERSON, codes, group, joins, people, send, terms, umbrella};
use crate::support::{Backend, World, everywhere, languages, moment};

const AT_ONCE: usize = 2000;

async fn story(backend: Backend) {
    let patient = |settings: &mut api::config::Settings| {
        settings.edge.deadline_seconds = 120;
        settings.edge.concurrency = 4096;
    };
    let Some(world) = World::with(backend, languages(), patient).await else {
        return;
    };
    terms(&world, |row| {
        row.registration_opens = Set(Some("2026-01-20T12:00:00".parse().unwrap()));
    })
    .await;
    world.clock.set(moment("2026-01-20T16:59:59Z"));
    world.work().await;
    let admin = world.asking(Persona::Admin, everywhere());
    let early = send(&admin, GROUP, group("early", people(1..=9))).await;
    assert_eq!(
        codes(&early),
        [("REGISTRATION_NOT_OPEN", "input.training".to_owned())]
    );
    world.clock.set(moment("2026-01-20T17:00:00Z"));
    let umbrella = umbrella(&admin).await;
    let one = async |number: usize| {
        send(&admin, PERSON, joins(&umbrella, &format!("rush{number}"))).await
    };
    let answers = join_all((0..AT_ONCE).map(one)).await;
    assert!(
        answers
            .iter()
            .all(|answer| answer["registration"]["status"] == "CONFIRMED"),
        "{:?}",
        answers[0]
    );
    let db = world.app.database().connection();
    let rows = registration::Entity::find().all(&db).await.unwrap();
    let kept: HashMap<i64, String> = rows.into_iter().map(|row| (row.id.0, row.code)).collect();
    for answer in &answers {
        let answered = &answer["registration"];
        let id = ids::row(Kind::Registration, answered["id"].as_str().unwrap());
        assert_eq!(kept[&id.unwrap()], answered["code"].as_str().unwrap());
    }
    let all = (AT_ONCE + 10) as u64;
    assert_eq!(registration::Entity::find().count(&db).await.unwrap(), all);
    assert_eq!(
        registration_person::Entity::find()
            .count(&db)
            .await
            .unwrap(),
        all
    );
    assert_eq!(seat::Entity::find().count(&db).await.unwrap(), all);
    assert_eq!(participant::Entity::find().count(&db).await.unwrap(), all);
    // At the last places: each sent twice.
    let capacity = i32::try_from(all).unwrap() + 300;
    terms(&world, |row| row.capacity = Set(Some(capacity))).await;
    let last = async |number: usize| {
        let number = number % (AT_ONCE / 2) + AT_ONCE;
        one(number).await
    };
    let answers = join_all((0..AT_ONCE).map(last)).await;
    assert!(answers.iter().all(|answer| codes(answer).is_empty()));
    let with = async |status: RegistrationStatus| {
        let rows = seat::Entity::find().filter(seat::Column::Status.eq(status));
        rows.count(&db).await.unwrap()
    };
    assert_eq!(with(RegistrationStatus::Confirmed).await, all + 300);
    assert_eq!(
        with(RegistrationStatus::Waitlisted).await,
        AT_ONCE as u64 / 2 - 300
    );
    assert_eq!(
        registration::Entity::find().count(&db).await.unwrap(),
        all + AT_ONCE as u64 / 2
    );
}

#[tokio::test]
async fn thousands_at_once_on_sqlite() {
    story(Backend::Sqlite).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn thousands_at_once_on_postgres() {
    story(Backend::Postgres).await;
}
