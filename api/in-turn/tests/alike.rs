//! What is answered in turn is what async-graphql answers by itself, to the letter.

macro_rules! world {
    ($name:ident, $crate_path:tt, $list:path) => {
        mod $name {
            use async_graphql::{Context, EmptyMutation, EmptySubscription, Error, Schema};
            use async_graphql::{Interface, Object, SimpleObject, Union};
            use $list as Several;

            #[derive(Clone, Copy)]
            pub struct Person(i32);

            #[Object(crate = $crate_path)]
            impl Person {
                async fn id(&self) -> i32 {
                    self.0
                }

                async fn name(&self, upper: Option<bool>) -> String {
                    let name = format!("person {}", self.0);
                    match upper {
                        Some(true) => name.to_uppercase(),
                        _ => name,
                    }
                }

                async fn friend(&self) -> Option<Person> {
                    (self.0 < 5).then(|| Person(self.0 + 1))
                }

                async fn friends(&self, count: i32) -> Several<Person> {
                    tokio::task::yield_now().await;
                    (0..count).map(|number| Person(self.0 + number)).collect()
                }

                async fn place(&self) -> Place {
                    Place {
                        code: "BR",
                        name: Some("Brasil".to_owned()),
                    }
                }

                async fn broken(&self) -> Result<i32, Error> {
                    Err(Error::new("broken"))
                }

                async fn mended(&self) -> Result<Option<i32>, Error> {
                    Err(Error::new("null instead"))
                }

                async fn path(&self, ctx: &Context<'_>) -> String {
                    ctx.path_node
                        .map(|node| node.to_string())
                        .unwrap_or_default()
                }
            }

            #[derive(SimpleObject, Clone)]
            #[graphql(crate = $crate_path)]
            pub struct Place {
                code: &'static str,
                name: Option<String>,
            }

            #[derive(SimpleObject, Clone)]
            #[graphql(crate = $crate_path)]
            pub struct Group {
                id: i32,
                members: Vec<Place>,
            }

            #[derive(Interface)]
            #[graphql(crate = $crate_path, field(name = "id", ty = "&i32"))]
            pub enum Node {
                Group(Group),
                Other(Other),
            }

            #[derive(SimpleObject, Clone)]
            #[graphql(crate = $crate_path)]
            pub struct Other {
                id: i32,
            }

            #[derive(Union)]
            #[graphql(crate = $crate_path)]
            pub enum Either {
                Person(Person),
                Place(Place),
            }

            pub struct Query;

            #[Object(crate = $crate_path)]
            impl Query {
                async fn person(&self, id: i32) -> Person {
                    Person(id)
                }

                async fn people(&self, count: i32) -> Several<Person> {
                    (0..count).map(Person).collect()
                }

                async fn node(&self, is_group: bool) -> Node {
                    match is_group {
                        true => Node::Group(Group {
                            id: 1,
                            members: vec![Place {
                                code: "DE",
                                name: None,
                            }],
                        }),
                        false => Node::Other(Other { id: 2 }),
                    }
                }

                async fn either(&self, is_person: bool) -> Either {
                    match is_person {
                        true => Either::Person(Person(3)),
                        false => Either::Place(Place {
                            code: "IN",
                            name: None,
                        }),
                    }
                }
            }

            pub async fn answer(query: &str) -> String {
                let schema = Schema::new(Query, EmptyMutation, EmptySubscription);
                serde_json::to_string(&schema.execute(query).await).unwrap_or_default()
            }
        }
    };
}

world!(theirs, "async_graphql", std::vec::Vec);
world!(ours, "async_graphql_in_turn", async_graphql_in_turn::List);

const QUERIES: [&str; 15] = [
    "{ person(id: 1) { id name __typename friend { id friend { name } } } }",
    "{ people(count: 50) { id name place { code name } friends(count: 3) { id } } }",
    "{ person(id: 1) { b: name a: id c: name(upper: true) } again: person(id: 2) { id } }",
    "{ person(id: 1) { ...A ...B friend { id } friend { name } } } fragment A on Person { id friend { place { code } } } fragment B on Person { id ...A name }",
    "{ person(id: 1) { friends(count: 2) { id } friends(count: 2) { name place { code } place { name } } } }",
    "{ people(count: 0) { id } person(id: 5) { friend { id } } }",
    "{ person(id: 1) { id broken } people(count: 1) { id } }",
    "{ person(id: 1) { friend { id broken } name } }",
    "{ person(id: 1) { name friends(count: 3) { id broken } } }",
    "{ person(id: 1) { mended friend { mended friends(count: 2) { mended path } path } path } }",
    "{ node(isGroup: true) { id __typename ... on Group { members { code } } ... on Other { id } } }",
    "{ node(isGroup: false) { ...N ... on Node { again: id } } } fragment N on Node { id ... on Other { id other: id } }",
    "{ either(isPerson: true) { __typename ... on Person { id ... on Person { name } } ... on Place { code } } }",
    "{ either(isPerson: false) { ... on Person { id } ... on Place { code ... { name } } } }",
    "{ person(id: 1) { id @skip(if: true) name @include(if: true) ... @include(if: false) { id } ... @skip(if: false) { id } } }",
];

#[tokio::test]
async fn answers_are_alike() {
    for query in QUERIES {
        let expected = theirs::answer(query).await;
        assert!(
            !expected.contains("Unknown") && expected.len() > 20,
            "{query}: {expected}"
        );
        assert_eq!(ours::answer(query).await, expected, "{query}");
    }
}
