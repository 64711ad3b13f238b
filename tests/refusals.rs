//! Bad input gets a clear error with a stable code that names the argument, in the reader's language.

use serde_json::{Value, json};

use crate::support::both;

both! {
    /// Every kind of bad argument.
    bad_arguments, world, {
        let client = world.anonymous();
        for (document, code, argument) in [
            (r#"{ training(slug: "core-fundamentals-2022") { title(language: "xq") { text } } }"#, "UNKNOWN", "language"),
            (r#"{ training(slug: "core-fundamentals-2022") { title(language: "not a tag") { text } } }"#, "INVALID", "language"),
            (r#"{ languages { name(language: "es-XX") } }"#, "UNKNOWN", "language"),
            (r#"{ fluentBundle(language: "") { revision } }"#, "INVALID", "language"),
            (r#"{ training(slug: "core-fundamentals-2022") { registration { notice(timeZone: "CET") { text } } } }"#, "INVALID", "timeZone"),
            (r#"{ training(slug: "core-fundamentals-2022") { registration { notice(timeZone: "ET") { text } } } }"#, "INVALID", "timeZone"),
            (r#"{ training(slug: "core-fundamentals-2022") { registration { notice(timeZone: "Mars/Olympus") { text } } } }"#, "UNKNOWN", "timeZone"),
            (r#"{ training(slug: "core-fundamentals-2022") { registration { notice(timeZone: "../../etc/passwd") { text } } } }"#, "UNKNOWN", "timeZone"),
            (r#"{ training(slug: "VHJhaW5pbmc6MQ") { id } }"#, "INVALID", "slug"),
            (r#"{ program(slug: "a--b") { id } }"#, "INVALID", "slug"),
            (r#"{ node(id: "nonsense") { id } }"#, "INVALID", "id"),
            (r#"{ node(id: "UGVyc29uOjE") { id } }"#, "INVALID", "id"),
            (r#"{ nodes(ids: ["VHJhaW5pbmc6MQ", "VHJhaW5pbmc6MDE"]) { id } }"#, "INVALID", "ids.1"),
            (r#"{ trainings(first: 0) { totalCount } }"#, "INVALID", "first"),
            (r#"{ trainings(first: -1) { totalCount } }"#, "INVALID", "first"),
            (r#"{ trainings(first: 101) { totalCount } }"#, "INVALID", "first"),
            (r#"{ sittings(last: 101) { totalCount } }"#, "INVALID", "last"),
            (r#"{ trainings(first: 1, last: 1) { totalCount } }"#, "INVALID", "last"),
            (r#"{ trainings(after: "wrong") { totalCount } }"#, "INVALID", "after"),
            (r#"{ sittings(before: "c2l0dGluZ3M6QXNjOjE6Mjoz") { totalCount } }"#, "INVALID", "before"),
            (r#"{ trainings(filter: { startsFrom: "10.5.2022" }) { totalCount } }"#, "INVALID", "filter.startsFrom"),
            (r#"{ trainings(filter: { startsFrom: "2022-02-30" }) { totalCount } }"#, "INVALID", "filter.startsFrom"),
            (r#"{ trainings(filter: { startsFrom: "2022-05-10", startsBefore: "2022-05-10" }) { totalCount } }"#, "INVALID", "filter.startsBefore"),
            (r#"{ sittings(filter: { startsFrom: "2022-05-10" }) { totalCount } }"#, "INVALID", "filter.startsFrom"),
            (r#"{ sittings(filter: { interpretation: ["es", "xq"] }) { totalCount } }"#, "UNKNOWN", "filter.interpretation.1"),
        ] {
            let error = client.error(document).await;
            assert_eq!(error["extensions"], json!({ "code": code, "argument": argument }), "{document}");
            assert!(error["message"].as_str().unwrap().contains(argument.rsplit('.').next().unwrap()) || argument == "last", "{error}");
        }
        let many = vec!["VHJhaW5pbmc6MQ"; 101];
        let answer = client.query_with("query($ids: [ID!]!) { nodes(ids: $ids) { id } }", json!({ "ids": many })).await.json();
        assert_eq!(answer["errors"][0]["extensions"], json!({ "code": "TOO_LARGE", "argument": "ids" }));
    }
}

both! {
    /// A cursor of one list, or of another order, is refused by another.
    foreign_cursors, world, {
        let client = world.anonymous();
        let data = client.data("{ trainings(first: 1) { pageInfo { endCursor } } sittings(first: 1) { pageInfo { endCursor } } }").await;
        let trainings = data["trainings"]["pageInfo"]["endCursor"].as_str().unwrap();
        let sittings = data["sittings"]["pageInfo"]["endCursor"].as_str().unwrap();
        for document in [
            format!(r#"{{ sittings(after: "{trainings}") {{ totalCount }} }}"#),
            format!(r#"{{ trainings(after: "{sittings}") {{ totalCount }} }}"#),
            format!(r#"{{ trainings(after: "{trainings}", orderBy: {{ field: STARTS_ON, direction: DESC }}) {{ totalCount }} }}"#),
        ] {
            assert_eq!(client.error(&document).await["extensions"], json!({ "code": "INVALID", "argument": "after" }));
        }
    }
}

both! {
    /// The same mistake, told to readers of different languages.
    in_the_readers_language, world, {
        let document = r#"{ trainings(first: 101) { totalCount } }"#;
        let mut lines = Vec::new();
        for language in ["ar", "de", "en", "es", "fr", "he", "hi", "id", "pl", "pt", "ru", "tr"] {
            let error = world.anonymous().accepting(language).error(document).await;
            lines.push(format!("{language}  {}", error["message"].as_str().unwrap()));
        }
        insta::allow_duplicates! {
        insta::assert_snapshot!(lines.join("\n"), @r"
        ar  يجب أن تكون قيمة first عددًا صحيحًا من 1 إلى 100، والقيمة المرسلة هي 101.
        de  first muss eine ganze Zahl von 1 bis 100 sein; angegeben ist 101.
        en  first must be a whole number from 1 to 100, and is 101.
        es  first debe ser un número entero de 1 a 100; el valor enviado es 101.
        fr  first doit être un nombre entier de 1 à 100 ; valeur reçue : 101.
        he  הערך של first צריך להיות מספר שלם מ־1 עד 100, ונשלח 101.
        hi  first का मान 1 से 100 तक की पूर्ण संख्या होना चाहिए; भेजा गया मान 101 है।
        id  first harus berupa bilangan bulat dari 1 sampai 100, sedangkan nilainya 101.
        pl  Argument first musi być liczbą całkowitą od 1 do 100, a ma wartość 101.
        pt  first deve ser um número inteiro de 1 a 100; o valor enviado foi 101.
        ru  Значение first должно быть целым числом от 1 до 100, а получено 101.
        tr  first değeri 1–100 aralığında bir tam sayı olmalı; gönderilen değer: 101.
        ");
        }
    }
}

both! {
    /// Requests that are no GraphQL.
    bad_requests, world, {
        let client = world.anonymous();
        let code = |answer: Value| answer["errors"][0]["extensions"]["code"].clone();
        assert_eq!(code(client.query("{ training(").await.json()), "DOCUMENT_MALFORMED");
        assert_eq!(code(client.query("{ nothing }").await.json()), "DOCUMENT_INVALID");
        assert_eq!(code(client.query("{ training(slug: 5) { id } }").await.json()), "DOCUMENT_INVALID");
        assert_eq!(code(client.post("[1]").await.json()), "REQUEST_MALFORMED");
        assert_eq!(code(client.post("{}").await.json()), "REQUEST_MALFORMED");
        let modern = client.clone().header("accept", "application/graphql-response+json");
        let answer = modern.query("{ nothing }").await;
        assert_eq!(answer.status, 400);
        assert!(answer.header("content-type").starts_with("application/graphql-response+json"));
        assert_eq!(answer.json().get("data"), None);
        let large = format!("{{ \"query\": \"{}\" }}", "x".repeat(300 * 1024));
        assert_eq!(client.post(&large).await.status, 413);
        let missing = client.get("/nowhere").await;
        assert_eq!((missing.status.as_u16(), code(missing.json())), (404, json!("NOT_FOUND")));
        let answer = client.get("/graphql?query=%7B%20__typename%20%7D").await;
        assert_eq!(answer.json(), json!({ "data": { "__typename": "Query" }, "extensions": { "cost": 1 } }));
    }
}

both! {
    /// A row that points at a message which does not exist is our failure: logged, and shown as a number only.
    internal_failures_show_nothing, world, {
        use entity::skill;
        use sea_orm::{EntityTrait, sea_query::Expr};
        skill::Entity::update_many()
            .col_expr(skill::Column::NameKey, Expr::value("no-such-message"))
            .exec(&world.app.database().connection()).await.unwrap();
        world.app.reload().await;
        let error = world.anonymous().error("{ skills { name { text } } }").await;
        assert_eq!(error["extensions"], json!({ "code": "INTERNAL" }));
        let message = error["message"].as_str().unwrap();
        assert!(!message.contains("no-such-message") && !message.contains("skill"), "{message}");
    }
}
