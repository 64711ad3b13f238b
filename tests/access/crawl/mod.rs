//! Every field with every argument, asked by every persona, in a world where each row bears a mark: no mark from
//! outside a scope may be found in any answer. A field or argument that the crawl does not reach has to be listed.

mod authoring;
mod breakouts;
mod desk;
mod live;
mod questions;

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use api::access::{Grant, Persona};
use api::ids::{Kind, encode};
use api::people::Person;
use api::vault::{Redacted, Vault};
use async_graphql::futures_util::StreamExt;
use async_graphql_parser::types::{
    BaseType, FieldDefinition, ServiceDocument, Type, TypeDefinition, TypeKind,
    TypeSystemDefinition,
};
use async_graphql_parser::{Positioned, parse_schema};
use entity::{audit_event, registration_group, registration_person};
use sea_orm::{ActiveModelTrait, EntityTrait, IntoActiveModel, Set};
use serde_json::Value;

use questions::{Foreign, SCOPED, SCOPED_NODES, TRAININGS, changes, questions};

use super::matrix::personas;
use super::oracle::Oracle;
use crate::support::{Backend, Client, PII_KEY, World, languages};

/// What no persona was asked for yet. It may only get shorter.
const UNTESTED: &str = include_str!("../untested.txt");

/// The fields whose answers depend on who asks.
struct Schema(BTreeMap<String, TypeDefinition>);

fn named(ty: &Type) -> &str {
    match &ty.base {
        BaseType::Named(name) => name.as_str(),
        BaseType::List(inner) => named(inner),
    }
}

impl Schema {
    fn new() -> Self {
        let ServiceDocument { definitions } = parse_schema(api::graphql::sdl()).unwrap();
        let types = definitions
            .into_iter()
            .filter_map(|definition| match definition {
                TypeSystemDefinition::Type(ty) => Some((ty.node.name.node.to_string(), ty.node)),
                _ => None,
            });
        Self(types.collect())
    }

    fn fields(&self, ty: &str) -> &[Positioned<FieldDefinition>] {
        match self.0.get(ty).map(|ty| &ty.kind) {
            Some(TypeKind::Object(object)) => &object.fields,
            Some(TypeKind::Interface(interface)) => &interface.fields,
            _ => &[],
        }
    }

    fn nodes(&self) -> Vec<&str> {
        let is_node = |ty: &&TypeDefinition| match &ty.kind {
            TypeKind::Object(object) => object.implements.iter().any(|name| name.node == "Node"),
            _ => false,
        };
        self.0
            .values()
            .filter(is_node)
            .map(|ty| ty.name.node.as_str())
            .collect()
    }

    /// Everything below a type, each type once on the way down.
    fn selection(&self, ty: &str, above: &mut Vec<String>) -> String {
        if self.fields(ty).is_empty() {
            return String::new();
        }
        if above.iter().any(|seen| seen == ty) || above.len() > 3 {
            return " { __typename }".to_owned();
        }
        above.push(ty.to_owned());
        let mut text = String::from(" { __typename");
        for field in self.fields(ty) {
            let (name, of) = (field.node.name.node.as_str(), named(&field.node.ty.node));
            let arguments: Vec<_> = field
                .node
                .arguments
                .iter()
                .filter(|argument| !argument.node.ty.node.nullable)
                .map(|argument| {
                    format!(
                        "{}: {}",
                        argument.node.name.node,
                        needed(ty, argument.node.name.node.as_str())
                    )
                })
                .collect();
            let arguments = match arguments.is_empty() {
                true => String::new(),
                false => format!("({})", arguments.join(", ")),
            };
            text.push_str(&format!(" {name}{arguments}{}", self.selection(of, above)));
        }
        above.pop();
        text + " }"
    }

    /// Every field, and every argument of the roots and of their inputs.
    fn everything(&self) -> BTreeSet<String> {
        let mut all = BTreeSet::new();
        for (name, ty) in &self.0 {
            for field in self.fields(name) {
                if matches!(ty.kind, TypeKind::Object(_)) {
                    all.insert(format!("{name}.{}", field.node.name.node));
                }
                for argument in &field.node.arguments {
                    if name == "Query" || name == "Mutation" {
                        all.insert(format!(
                            "{name}.{}({})",
                            field.node.name.node, argument.node.name.node
                        ));
                    }
                }
            }
            if let TypeKind::InputObject(input) = &ty.kind {
                all.extend(
                    input
                        .fields
                        .iter()
                        .map(|field| format!("{name}.{}", field.node.name.node)),
                );
            }
        }
        all
    }
}

/// A value for an argument that has to be there.
fn needed(ty: &str, argument: &str) -> &'static str {
    match (ty, argument) {
        (_, "timeZone") => "\"America/New_York\"",
        ("Training", "slug") => "\"core-concepts\"",
        ("BreakoutPlan", "format") => "ZOOM_CSV",
        ("Message", "language") => "\"es-MX\"",
        ("ParticipationReport", "measure") => "RETURNING",
        ("Viewer", "training") => "\"core-fundamentals-2022\"",
        _ => panic!("{ty} has an argument {argument} that the crawl does not know"),
    }
}

fn row(id: &str) -> i64 {
    api::ids::decode(id).unwrap().1
}

/// Marks every row, and adds events of several countries to the audit.
async fn plant(world: &World, oracle: &Oracle) -> Vec<audit_event::Model> {
    let db = world.app.database().connection();
    let vault = Vault::parse(PII_KEY).unwrap();
    for row in &oracle.groups {
        let mut model = row.clone().into_active_model();
        model.name = Set(format!("canary-g-{}", row.id.0));
        let _: registration_group::Model = model.update(&db).await.unwrap();
    }
    for row in &oracle.registrations {
        let id = row.id;
        let person = Person {
            display_name: Redacted::new(format!("canary-r-{}", id.0)),
            email: Some(Redacted::new(format!("canary-r-{}@example.org", id.0))),
        };
        let sealed = person.seal(&vault, id).unwrap();
        let row = registration_person::ActiveModel {
            registration_id: Set(id),
            key_id: Set(sealed.key),
            sealed: Set(sealed.bytes),
            ..Default::default()
        };
        row.update(&db).await.unwrap();
    }
    for row in &oracle.chapters {
        let mut model = row.clone().into_active_model();
        model.name = Set(format!("canary-c-{}", row.id.0));
        model.update(&db).await.unwrap();
    }
    for row in &oracle.organizations {
        let mut model = row.clone().into_active_model();
        model.name = Set(format!("canary-o-{}", row.id.0));
        model.update(&db).await.unwrap();
    }
    for (number, row) in oracle.chapters.iter().take(40).enumerate() {
        let number = i64::try_from(number).unwrap() + 1;
        let event = audit_event::ActiveModel {
            id: Set(entity::ids::AuditEventId(number)),
            at: Set(oracle.participants[0].created_at),
            issuer: Set("i".to_owned()),
            subject: Set(format!("canary-a-{number}")),
            client: Set("c".to_owned()),
            token: Set("t".to_owned()),
            action: Set("saveChapter".to_owned()),
            outcome: Set("DONE".to_owned()),
            node: Set(Some(encode(Kind::Chapter, row.id.0))),
            country: Set(Some(row.country.clone())),
            chapter_id: Set(Some(row.id)),
            organization_id: Set(Some(row.organization_id)),
            times: Set(1),
            chain: Set(api::access::GENERAL),
            position: Set(None),
            seal: Set(None),
        };
        event.insert(&db).await.unwrap();
    }
    audit_event::Entity::find().all(&db).await.unwrap()
}

/// The marks that a persona may find.
fn allowed(
    oracle: &Oracle,
    events: &[audit_event::Model],
    who: Option<&(Persona, Grant)>,
) -> BTreeSet<String> {
    let Some((persona, grant)) = who else {
        return BTreeSet::new();
    };
    let own = grant.participant.as_deref().map(row);
    let is_analyst = *persona == Persona::Analyst;
    let is_own = |row: &entity::registration::Model| Some(row.participant_id.0) == own;
    let registrations = oracle.registrations.iter().filter(|row| match own {
        Some(_) => is_own(row),
        None => !is_analyst && oracle.registration_is_seen(grant, row),
    });
    let groups = oracle.groups.iter().filter(|row| match own {
        Some(_) => {
            let mut registrations = oracle.registrations.iter();
            registrations.any(|one| is_own(one) && one.group_id == row.id)
        }
        None => !is_analyst && oracle.group_is_seen(grant, row),
    });
    let of_own: BTreeSet<i64> = oracle
        .registrations
        .iter()
        .filter(|row| is_own(row))
        .filter_map(|row| row.chapter_id.map(|id| id.0))
        .collect();
    let chapters: Vec<_> = oracle
        .chapters
        .iter()
        .filter(|row| oracle.chapter_is_seen(grant, row) || of_own.contains(&row.id.0))
        .collect();
    let organizations = oracle.organizations.iter().filter(|row| {
        let named = grant
            .organizations
            .as_ref()
            .is_some_and(|list| list.contains(&row.slug.0));
        grant.everywhere
            || named
            || chapters
                .iter()
                .any(|chapter| chapter.organization_id == row.id)
    });
    let is_reviewer = matches!(persona, Persona::Coordinator | Persona::Admin);
    let may_audit = matches!(persona, Persona::Coordinator | Persona::Admin);
    let events = events.iter().filter(|event| {
        let chapter = oracle
            .chapters
            .iter()
            .find(|row| Some(row.id) == event.chapter_id);
        may_audit && chapter.is_some_and(|row| oracle.chapter_is_seen(grant, row))
    });
    let seen: Vec<_> = registrations.collect();
    // What they wrote themselves, or may review; and what was answered where they are credited.
    let mut written = BTreeSet::new();
    let mut of_group: Vec<_> = oracle.registrations.iter().collect();
    of_group.sort_by_key(|row| (row.training_id, row.group_id, row.id));
    for (index, row) in of_group.iter().enumerate() {
        let is_seen = seen.iter().any(|one| one.id == row.id);
        if is_seen && (is_own(row) || is_reviewer) {
            written.insert(format!("canary-s-{}", row.id.0));
            written.insert(format!("canary-f-{}", row.id.0));
        }
        if let Some(next) = of_group.get(index + 1)
            && next.group_id == row.group_id
            && is_own(next)
        {
            written.insert(format!("canary-f-{}", row.id.0));
        }
    }
    let waiting = (*persona == Persona::Admin)
        .then_some(1..=6)
        .into_iter()
        .flatten();
    seen.into_iter()
        .map(|row| format!("canary-r-{}", row.id.0))
        .chain(written)
        .chain(waiting.map(|number| format!("canary-u-{number}")))
        .chain(groups.map(|row| format!("canary-g-{}", row.id.0)))
        .chain(chapters.iter().map(|row| format!("canary-c-{}", row.id.0)))
        .chain(organizations.map(|row| format!("canary-o-{}", row.id.0)))
        .chain(events.map(|event| event.subject.clone()))
        .collect()
}

fn marks(text: &str) -> BTreeSet<String> {
    let after = |rest: &str| {
        let end = rest
            .char_indices()
            .skip(2)
            .find(|(_, c)| !c.is_ascii_digit());
        format!("canary-{}", &rest[..end.map_or(rest.len(), |(at, _)| at)])
    };
    text.split("canary-").skip(1).map(after).collect()
}

fn visit(value: &Value, seen: &mut BTreeSet<String>) {
    match value {
        Value::Object(members) => {
            let ty = members
                .get("__typename")
                .and_then(Value::as_str)
                .unwrap_or_default();
            for (name, value) in members {
                seen.insert(format!("{ty}.{name}"));
                visit(value, seen);
            }
        }
        Value::Array(values) => values.iter().for_each(|value| visit(value, seen)),
        _ => {}
    }
}

async fn cursors(admin: &Client, places: &live::Places) -> BTreeMap<&'static str, Value> {
    let mut found = BTreeMap::new();
    for field in [
        "chapters",
        "organizations",
        "participants",
        "auditEvents",
        "trainings",
        "sittings",
    ] {
        let data = admin
            .data(&format!(
                "{{ {field}(first: 10) {{ pageInfo {{ endCursor }} }} }}"
            ))
            .await;
        found.insert(field, data[field]["pageInfo"]["endCursor"].clone());
    }
    let sitting = encode(Kind::Sitting, places.sitting);
    for (field, of) in [
        ("attendance", format!("sitting: \"{sitting}\"")),
        ("unmatchedAttendance", format!("sitting: \"{sitting}\"")),
        ("submissions", format!("training: \"{}\"", TRAININGS[0])),
    ] {
        let document = format!("{{ {field}({of}, first: 3) {{ pageInfo {{ endCursor }} }} }}");
        let data = admin.data(&document).await;
        found.insert(field, data[field]["pageInfo"]["endCursor"].clone());
    }
    for field in ["groups", "registrations"] {
        let mut cursors = Vec::new();
        for training in TRAININGS {
            let document = format!(
                "{{ {field}(training: \"{training}\", first: 3) {{ pageInfo {{ endCursor }} }} }}"
            );
            let data = admin.data(&document).await;
            cursors.push(data[field]["pageInfo"]["endCursor"].clone());
        }
        found.insert(field, cursors.into());
    }
    found
}

/// Of the live weeks: rows of all scopes, in the order in which they are planted.
fn more(oracle: &Oracle) -> Vec<String> {
    let rows = i64::try_from(oracle.registrations.len()).unwrap();
    let of = |kind| (1..=rows).step_by(3).map(move |row| encode(kind, row));
    let waiting = (1..=6).map(|row| encode(Kind::UnmatchedAttendance, row));
    of(Kind::Attendance)
        .chain(of(Kind::Submission))
        .chain(waiting)
        .chain((1..=2).map(|row| encode(Kind::BreakoutPlan, row)))
        .collect()
}

async fn public(client: &Client) -> Vec<String> {
    let data = client
        .data("{ skills { id } trainings(first: 1) { nodes { id program { id } modules { id assignments { id } materials { id } session { id sittings { id } } } } } }")
        .await;
    let text = data.to_string();
    let ids = text
        .split("\"id\":\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next());
    ids.map(str::to_owned).collect()
}

async fn sittings(client: &Client) -> Vec<String> {
    let data = client.data("{ sittings(first: 2) { nodes { id } } }").await;
    let nodes = data["sittings"]["nodes"].as_array().unwrap().iter();
    nodes
        .map(|node| node["id"].as_str().unwrap().to_owned())
        .collect()
}

/// Asks and looks; adds what was reached.
async fn look(
    client: &Client,
    document: &str,
    allowed: &BTreeSet<String>,
    seen: &mut BTreeSet<String>,
    name: &str,
) {
    let answer = client.query(document).await;
    let shown: String = document.chars().take(200).collect();
    let found = marks(&answer.text);
    let outside: Vec<_> = found.difference(allowed).collect();
    assert!(outside.is_empty(), "{name} found {outside:?} by {shown}");
    let json = answer.json();
    let code = &json["errors"][0]["extensions"]["code"];
    assert!(
        ["INTERNAL", "DOCUMENT_INVALID", "LIMIT_EXCEEDED", "DEADLINE"]
            .iter()
            .all(|bad| code != bad),
        "{name}: {} by {shown}",
        answer.text
    );
    visit(&json["data"], seen);
    seen.extend(found);
}

/// Everything that has changed, told again, and how the windows are.
async fn follow(
    world: &World,
    who: Option<&(Persona, Grant)>,
    schema: &Schema,
    allowed: &BTreeSet<String>,
    seen: &mut BTreeSet<String>,
    name: &str,
) {
    world.work().await;
    let cx = world
        .app
        .cx(api::localization::Preferences::default(), None);
    let slug = api::curriculum::Slug::from("demo-open");
    let training = cx.content().curriculum.training_by_slug(&slug).unwrap().id;
    let start = api::registration::change_cursor(&cx, training, 0).unwrap();
    for (field, arguments) in [
        (
            "registrationChanged",
            format!("training: \"demo-open\", after: \"{start}\""),
        ),
        (
            "registrationWindowChanged",
            "training: \"demo-open\"".to_owned(),
        ),
        ("contentPublished", "after: \"0\"".to_owned()),
    ] {
        let fields = schema.fields("Subscription").iter();
        let definition = fields
            .clone()
            .find(|one| one.node.name.node == field)
            .unwrap();
        let selection = schema.selection(named(&definition.node.ty.node), &mut Vec::new());
        let document = format!("subscription {{ {field}({arguments}){selection} }}");
        let mut events = world.follow(who.cloned(), &document).await;
        while let Ok(Some(event)) =
            tokio::time::timeout(Duration::from_millis(200), events.next()).await
        {
            let event = serde_json::to_value(event).unwrap();
            let found = marks(&event.to_string());
            let outside: Vec<_> = found.difference(allowed).collect();
            assert!(
                outside.is_empty(),
                "{name} was told {outside:?} by {document}"
            );
            visit(&event["data"], seen);
        }
        seen.insert(format!("Subscription.{field}"));
    }
}

async fn story(backend: Backend) {
    let limits = "tokens=100000,cost=100000000,fields=100000,aliases=1000"
        .parse()
        .unwrap();
    let Some(world) = World::with(backend, languages(), |settings| {
        settings.edge.limits = limits
    })
    .await
    else {
        return;
    };
    world.populate(60, 5).await;
    let oracle = Oracle::new(&world).await;
    let events = plant(&world, &oracle).await;
    let places = live::Places::find(&world.anonymous()).await;
    live::plant(&world, &oracle, &places).await;
    breakouts::plant(&world, &oracle, &places).await;
    desk::plant(&world, &oracle).await;
    let rooms = breakouts::sittings(&world.anonymous()).await;
    let schema = Schema::new();
    let some = |kind, rows: Vec<i64>| {
        rows.into_iter()
            .step_by(4)
            .map(|row| encode(kind, row))
            .collect::<Vec<_>>()
    };
    let admin = world.asking(Persona::Admin, crate::support::everywhere());
    let foreign = Foreign {
        participants: some(
            Kind::Participant,
            oracle.participants.iter().map(|row| row.id.0).collect(),
        ),
        groups: some(
            Kind::Group,
            oracle.groups.iter().map(|row| row.id.0).collect(),
        ),
        registrations: some(
            Kind::Registration,
            oracle.registrations.iter().map(|row| row.id.0).collect(),
        ),
        chapters: some(
            Kind::Chapter,
            oracle
                .chapters
                .iter()
                .take(100)
                .map(|row| row.id.0)
                .collect(),
        ),
        organizations: some(
            Kind::Organization,
            oracle.organizations.iter().map(|row| row.id.0).collect(),
        ),
        events: some(Kind::AuditEvent, (1..=40).collect()),
        public: public(&world.anonymous()).await,
        sittings: sittings(&world.anonymous()).await,
        cursors: cursors(&admin, &places).await,
        more: more(&oracle),
    };
    let mut seen = BTreeSet::new();
    for (name, who) in personas() {
        let who = who.map(|(persona, mut grant)| {
            if grant.participant.is_some() {
                grant.participant = Some(foreign.participants[0].clone());
            }
            (persona, grant)
        });
        let client = match &who {
            Some((persona, grant)) => world.asking(*persona, grant.clone()),
            None => world.anonymous(),
        };
        let allowed = allowed(&oracle, &events, who.as_ref());
        let is_first = name == "anonymous";
        let asked = questions(&foreign).into_iter();
        for (field, arguments, tests) in asked.chain(live::questions(&foreign, &places)) {
            // What is public is the same for everybody.
            if !is_first && !SCOPED.contains(&field) {
                continue;
            }
            let definition = schema
                .fields("Query")
                .iter()
                .find(|one| one.node.name.node == field)
                .unwrap();
            let selection = schema.selection(named(&definition.node.ty.node), &mut Vec::new());
            look(
                &client,
                &format!("{{ {field}{arguments}{selection} }}"),
                &allowed,
                &mut seen,
                name,
            )
            .await;
            seen.insert(format!("Query.{field}"));
            seen.extend(tests.iter().map(|one| {
                if one.contains('.') {
                    (*one).to_owned()
                } else {
                    format!("Query.{field}({one})")
                }
            }));
        }
        let documents = breakouts::documents(&schema, &foreign, rooms).into_iter();
        for (document, tests) in documents.chain(desk::documents(&schema)) {
            look(&client, &document, &allowed, &mut seen, name).await;
            seen.extend(tests.into_iter().map(str::to_owned));
        }
        for ty in schema.nodes() {
            if !is_first && !SCOPED_NODES.contains(&ty) {
                continue;
            }
            let selection = schema.selection(ty, &mut Vec::new());
            for ids in foreign.all().chunks(100) {
                let document = format!("{{ nodes(ids: {ids:?}) {{ ... on {ty}{selection} }} }}");
                look(&client, &document, &allowed, &mut seen, name).await;
            }
            let one = &foreign.participants[1];
            look(
                &client,
                &format!("{{ node(id: \"{one}\") {{ ... on {ty}{selection} }} }}"),
                &allowed,
                &mut seen,
                name,
            )
            .await;
        }
        seen.extend(
            [
                "Query.node",
                "Query.nodes",
                "Query.node(id)",
                "Query.nodes(ids)",
            ]
            .map(str::to_owned),
        );
        follow(&world, who.as_ref(), &schema, &allowed, &mut seen, name).await;
        if name == "admin" {
            continue;
        }
        let asked = breakouts::changes(&foreign, rooms).into_iter();
        let asked = asked
            .chain(live::changes(&foreign, &places))
            .chain(desk::changes())
            .chain(authoring::changes());
        for (field, arguments, tests) in asked.chain(changes(&foreign)) {
            let definition = schema
                .fields("Mutation")
                .iter()
                .find(|one| one.node.name.node == field)
                .unwrap();
            let selection = schema.selection(named(&definition.node.ty.node), &mut Vec::new());
            look(
                &client,
                &format!("mutation {{ {field}{arguments}{selection} }}"),
                &allowed,
                &mut seen,
                name,
            )
            .await;
            seen.insert(format!("Mutation.{field}"));
            seen.extend(tests.iter().map(|one| {
                if one.contains('.') {
                    (*one).to_owned()
                } else {
                    format!("Mutation.{field}({one})")
                }
            }));
        }
    }
    for kind in [
        "canary-r-",
        "canary-g-",
        "canary-c-",
        "canary-o-",
        "canary-a-",
        "canary-s-",
        "canary-f-",
        "canary-u-",
    ] {
        assert!(
            seen.iter().any(|one| one.starts_with(kind)),
            "nobody found any {kind}"
        );
    }
    let untested: Vec<String> = schema.everything().difference(&seen).cloned().collect();
    let listed: Vec<&str> = UNTESTED.lines().collect();
    assert_eq!(
        untested, listed,
        "a field or argument that no persona was asked for"
    );
}

#[tokio::test]
async fn no_mark_from_outside_on_sqlite() {
    story(Backend::Sqlite).await;
}

#[tokio::test]
async fn no_mark_from_outside_on_postgres() {
    story(Backend::Postgres).await;
}
