//! Following what changes, as it changes.

use std::time::Duration;

use api::access::Persona;
use async_graphql::futures_util::StreamExt;
use async_graphql::futures_util::stream::BoxStream;
use entity::outbox;
use sea_orm::{EntityTrait, QueryOrder, Set};
use serde_json::{Value, json};

use super::{
    CANCEL, CANCEL_GROUP, GROUP, TRAINING, UPDATE_GROUP, codes, group, people, send, terms,
};
use crate::support::{both, chapters, countries, everywhere, moment};

pub async fn next(events: &mut BoxStream<'static, async_graphql::Response>) -> Value {
    let event = tokio::time::timeout(Duration::from_secs(10), events.next()).await;
    serde_json::to_value(event.expect("something happens").expect("it goes on")).unwrap()
}

/// Nothing more is told.
async fn silent(events: &mut BoxStream<'static, async_graphql::Response>) -> bool {
    tokio::time::timeout(Duration::from_millis(300), events.next())
        .await
        .is_err()
}

both! {
    /// Anybody sees a window open, fill up and close, at the moment.
    the_window, world, {
        terms(&world, |row| {
            row.registration_opens = Set(Some("2026-01-20T12:00:00".parse().unwrap()));
            row.capacity = Set(Some(10));
        }).await;
        let document = format!("subscription {{ registrationWindowChanged(training: \"{TRAINING}\") {{ slug registration {{ state notice(language: \"en\") {{ text }} }} }} }}");
        let mut events = world.follow(None, &document).await;
        let state = |event: &Value| event["data"]["registrationWindowChanged"]["registration"]["state"].clone();
        assert_eq!(state(&next(&mut events).await), "UPCOMING");
        world.clock.set(moment("2026-01-20T17:00:00Z"));
        world.work().await;
        assert_eq!(state(&next(&mut events).await), "OPEN");
        let admin = world.asking(Persona::Admin, everywhere());
        let first = send(&admin, GROUP, group("filling", people(1..=9))).await;
        assert_eq!(state(&next(&mut events).await), "WAITLIST");
        let one = first["group"]["members"]["nodes"][3]["id"].clone();
        send(&admin, CANCEL, json!({ "registration": one, "idempotencyKey": "cancel-0001" })).await;
        assert_eq!(state(&next(&mut events).await), "OPEN");
        world.clock.set(moment("2026-02-12T17:00:00Z"));
        let closed = next(&mut events).await;
        assert_eq!(state(&closed), "CLOSED");
        let unknown = "subscription { registrationWindowChanged(training: \"nothing\") { slug } }";
        assert_eq!(next(&mut world.follow(None, unknown).await).await["errors"][0]["path"], json!(["registrationWindowChanged"]));
    }
}

both! {
    /// Changes come within scope, in order, and again after a cursor; what is out of scope is never told.
    changes_within_scope, world, {
        let document = |after: &Value| format!("subscription {{ registrationChanged(training: \"{TRAINING}\", after: {after}) {{ cursor
            group {{ name status }} registration {{ status participant {{ displayName }} }} }} }}");
        let inside = Some((Persona::Coordinator, countries(&["BR"])));
        let mut events = world.follow(inside.clone(), &document(&Value::Null)).await;
        let mut elsewhere = world.follow(Some((Persona::Coordinator, countries(&["FJ"]))), &document(&Value::Null)).await;
        assert!(silent(&mut events).await && silent(&mut elsewhere).await);
        let client = world.asking(Persona::Coordinator, countries(&["BR"]));
        let formed = send(&client, GROUP, group("followed", people(1..=1))).await["group"].clone();
        world.work().await;
        let first = next(&mut events).await["data"]["registrationChanged"].clone();
        assert_eq!(first["group"], json!({ "name": "followed", "status": "FORMING" }));
        let names: Vec<Value> = [next(&mut events).await, next(&mut events).await].iter()
            .map(|event| event["data"]["registrationChanged"]["registration"]["participant"]["displayName"].clone()).collect();
        assert_eq!(names, ["Name of contact-followed", "Name of p1"]);
        let one = formed["members"]["nodes"][1]["id"].clone();
        send(&client, CANCEL, json!({ "registration": one, "idempotencyKey": "cancel-0001" })).await;
        world.work().await;
        let mut told = [next(&mut events).await, next(&mut events).await];
        told.sort_by_key(|event| event["data"]["registrationChanged"]["group"].is_null());
        assert_eq!(told[1]["data"]["registrationChanged"]["registration"]["status"], "CANCELLED");
        // From the first cursor on, all of it again, as it is now.
        let mut again = world.follow(inside, &document(&first["cursor"])).await;
        for _ in 0..4 {
            let event = next(&mut again).await;
            let status = &event["data"]["registrationChanged"]["registration"]["status"];
            assert!(status.is_null() || *status == "PENDING" || *status == "CANCELLED", "{event}");
        }
        assert!(silent(&mut again).await && silent(&mut events).await && silent(&mut elsewhere).await);
        for (who, after, code) in [
            (None, Value::Null, "UNAUTHENTICATED"), (Some((Persona::Analyst, everywhere())), Value::Null, "FORBIDDEN"),
            (Some((Persona::Partner, chapters(&["a"]))), json!("x"), "INVALID"),
            (Some((Persona::Partner, chapters(&["a"]))), json!(api::graphql::paging::cursor("registrationChanged", api::graphql::order::OrderDirection::Asc, &(0, 1))), "INVALID"),
        ] {
            let refused = next(&mut world.follow(who, &document(&after)).await).await;
            assert_eq!(refused["errors"].as_array().map(Vec::len), Some(1), "{refused} {code}");
        }
    }
}

both! {
    /// What is done in a training's turn has its place at once, everything else a moment later; and none is given twice.
    every_change_has_a_place, world, {
        let document = |after: &Value| format!("subscription {{ registrationChanged(training: \"{TRAINING}\", after: {after}) {{ cursor
            group {{ name }} registration {{ status }} }} }}");
        let who = Some((Persona::Admin, everywhere()));
        let mut events = world.follow(who.clone(), &document(&Value::Null)).await;
        assert!(silent(&mut events).await);
        let admin = world.asking(Persona::Admin, everywhere());
        let formed = send(&admin, GROUP, group("first", people(1..=9))).await["group"].clone();
        let db = world.app.database().connection();
        let places = async || -> Vec<Option<i64>> {
            let rows = outbox::Entity::find().order_by_asc(outbox::Column::Id).all(&db).await.unwrap();
            rows.into_iter().map(|row| row.position).collect()
        };
        let eleven: Vec<Option<i64>> = (1..=11).map(Some).collect();
        assert_eq!(places().await, eleven, "a group and its ten");
        let renamed = json!({ "group": formed["id"], "name": "renamed", "idempotencyKey": "rename-0001" });
        assert_eq!(codes(&send(&admin, UPDATE_GROUP, renamed).await), []);
        let one = formed["members"]["nodes"][1]["id"].clone();
        assert_eq!(codes(&send(&admin, CANCEL, json!({ "registration": one, "idempotencyKey": "cancel-0001" })).await), []);
        let mut known = places().await;
        known.sort_unstable();
        assert_eq!(known[..2], [None, Some(1)]);
        assert_eq!(known.last(), Some(&Some(13)), "who left, and their group, came before the name");
        world.work().await;
        let mut known: Vec<i64> = places().await.into_iter().flatten().collect();
        known.sort_unstable();
        assert_eq!(known, (1..=14).collect::<Vec<_>>());
        let mut told = Vec::new();
        for _ in 0..14 {
            told.push(next(&mut events).await["data"]["registrationChanged"].clone());
        }
        assert_eq!(told[13]["group"]["name"], "renamed");
        // Where a client is at the end, nothing is missing for it when what was told is removed.
        outbox::Entity::delete_many().exec(&db).await.unwrap();
        let mut again = world.follow(who.clone(), &document(&told[13]["cursor"])).await;
        assert!(silent(&mut again).await);
        let gone = next(&mut world.follow(who, &document(&told[12]["cursor"])).await).await;
        assert_eq!(gone["errors"][0]["message"], "INVALID: error-changes-gone", "{gone}");
        send(&admin, CANCEL_GROUP, json!({ "group": formed["id"], "idempotencyKey": "cancel-0002" })).await;
        world.work().await;
        assert!(next(&mut again).await["errors"].is_null());
    }
}
