//! What others write between the reading and the writing of somebody's registration, on PostgreSQL: it is done without the turn.

use api::access::Persona;
use api::cx::hold;
use entity::ids::{CountryCode, LanguageCode, ParticipantId, TrainingId, ZoneName};
use entity::{admission, participant, seat, training};
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DatabaseConnection, DatabaseTransaction,
    DbBackend, EntityTrait, IntoActiveModel, QueryFilter, Statement, TransactionTrait,
};
use serde_json::Value;

use super::{PERSON, TRAINING, codes, joins, send, umbrella};
use crate::support::{Backend, Client, World, everywhere};

/// How a statement begins that writes without the turn.
const WRITES: &str = r#"WITH "turn" AS (UPDATE "admission"%"#;

/// Somebody whom the database knows.
const KNOWN: i64 = 77;

struct Scene {
    world: World,
    admin: Client,
    umbrella: Value,
    training: TrainingId,
}

impl Scene {
    async fn new() -> Option<Self> {
        let world = World::new(Backend::Postgres).await?;
        let admin = world.asking(Persona::Admin, everywhere());
        let umbrella = umbrella(&admin).await;
        let row = training::Entity::find().filter(training::Column::Slug.eq(TRAINING));
        let row = row.one(&world.app.database().connection()).await.unwrap();
        Some(Self {
            admin,
            umbrella,
            training: row.unwrap().id,
            world,
        })
    }

    fn db(&self) -> DatabaseConnection {
        self.world.app.database().connection()
    }

    async fn join(&self, name: &str) -> Value {
        send(&self.admin, PERSON, joins(&self.umbrella, name)).await
    }

    async fn taken(&self) -> i32 {
        let row = admission::Entity::find_by_id(self.training);
        row.one(&self.db()).await.unwrap().unwrap().taken
    }

    /// Has somebody known, who is in no training.
    async fn knows(&self, name: &str) {
        let address = format!("{name}@example.org");
        let known = participant::Model {
            id: ParticipantId(KNOWN),
            address_hash: Some(self.world.app.addresses().hash(&address)),
            country: CountryCode("DE".to_owned()),
            language: LanguageCode("de".to_owned()),
            time_zone: ZoneName("Europe/Berlin".to_owned()),
            is_own_word: true,
            created_at: "2026-01-01T00:00:00Z".parse().unwrap(),
            is_demo: false,
        };
        let insert = participant::Entity::insert(known.into_active_model().reset_all());
        insert.exec_without_returning(&self.db()).await.unwrap();
    }

    /// Changes what is known of them, which is not kept yet.
    async fn changes(&self, column: participant::Column, value: Expr) -> DatabaseTransaction {
        let other = self.db().begin().await.unwrap();
        let change = participant::Entity::update_many().col_expr(column, value);
        let change = change.filter(participant::Column::Id.eq(KNOWN));
        change.exec(&other).await.unwrap();
        other
    }

    /// Lets somebody in while `other` has something done that is kept only when their registration is about to be written.
    async fn joins_while(&self, name: &str, other: DatabaseTransaction) -> Value {
        let kept = async {
            while !self.is_held_up().await {
                tokio::time::sleep(std::time::Duration::from_millis(5)).await;
            }
            other.commit().await.unwrap();
        };
        let (joined, ()) = tokio::join!(self.join(name), kept);
        joined
    }

    /// Whether a registration that is written without the turn waits for somebody.
    async fn is_held_up(&self) -> bool {
        let asked =
            "SELECT count(*) AS waiting FROM pg_stat_activity WHERE datname = current_database()
            AND wait_event_type = 'Lock' AND query LIKE $1";
        let asked = Statement::from_sql_and_values(DbBackend::Postgres, asked, [WRITES.into()]);
        let row = self.db().query_one_raw(asked).await.unwrap().unwrap();
        row.try_get::<i64>("", "waiting").unwrap() > 0
    }
}

fn is_in(joined: &Value) -> bool {
    codes(joined).is_empty() && joined["registration"]["status"] == "CONFIRMED"
}

/// Whoever had the turn meanwhile is not written over, and the one who comes in is counted beside them.
#[tokio::test]
async fn the_turn_is_had() {
    let Some(scene) = Scene::new().await else {
        return;
    };
    // Also of those that follow, which are done in turn for a while.
    for number in 0..3 {
        let before = scene.taken().await;
        let other = scene.db().begin().await.unwrap();
        hold(&other, scene.training).await.unwrap();
        let more = Expr::col(admission::Column::Taken).add(5);
        let change = admission::Entity::update_many().col_expr(admission::Column::Taken, more);
        let change = change.filter(admission::Column::TrainingId.eq(scene.training));
        change.exec(&other).await.unwrap();
        let name = format!("late{number}");
        let joined = if number == 0 {
            scene.joins_while(&name, other).await
        } else {
            other.commit().await.unwrap();
            scene.join(&name).await
        };
        assert!(is_in(&joined), "{joined}");
        assert_eq!(scene.taken().await, before + 6);
    }
}

/// Who has the turn and changes nothing lets others in as well.
#[tokio::test]
async fn the_turn_is_held() {
    let Some(scene) = Scene::new().await else {
        return;
    };
    let before = scene.taken().await;
    let other = scene.db().begin().await.unwrap();
    hold(&other, scene.training).await.unwrap();
    assert!(is_in(&scene.joins_while("one", other).await));
    assert_eq!(scene.taken().await, before + 1);
}

/// What somebody says of themselves between the two counts, as if it had been read.
#[tokio::test]
async fn somebody_says_where_they_are() {
    let Some(scene) = Scene::new().await else {
        return;
    };
    scene.knows("known").await;
    let moves = scene.changes(participant::Column::Country, "FR".into());
    assert!(is_in(&scene.joins_while("known", moves.await).await));
    let seats = seat::Entity::find().filter(seat::Column::ParticipantId.eq(KNOWN));
    let seats = seats.all(&scene.db()).await.unwrap();
    assert_eq!(seats.len(), 1);
    assert_eq!(seats[0].country.0, "FR");
}

/// Who is erased between the two comes in as a stranger.
#[tokio::test]
async fn somebody_is_erased() {
    let Some(scene) = Scene::new().await else {
        return;
    };
    let db = scene.db();
    scene.knows("known").await;
    let nothing = Expr::value(None::<Vec<u8>>);
    let forgets = scene.changes(participant::Column::AddressHash, nothing);
    assert!(is_in(&scene.joins_while("known", forgets.await).await));
    let hash = scene.world.app.addresses().hash("known@example.org");
    let now = participant::Entity::find().filter(participant::Column::AddressHash.eq(hash));
    let now = now.one(&db).await.unwrap().unwrap();
    assert_ne!(now.id.0, KNOWN);
    let seats = seat::Entity::find().filter(seat::Column::ParticipantId.is_in([KNOWN, now.id.0]));
    let seats = seats.all(&db).await.unwrap();
    assert_eq!(seats.len(), 1);
    assert_eq!(seats[0].participant_id, now.id);
}
