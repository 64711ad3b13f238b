//! The desk in the crawl: a draft that is its author's alone, a text that waits, a publication.

use api::ids::{Kind, encode, encode_name};
use entity::ids::{GlossaryTermId, LanguageCode, MessageKey, RevisionId};
use entity::{glossary_term, publication, revision, translation};
use revision::RevisionState;
use sea_orm::{EntityTrait, IntoActiveModel};

use super::Schema;
use crate::access::oracle::Oracle;
use crate::support::World;

const KEY: &str = "module-semantics-title";

fn ids() -> [String; 5] {
    [
        encode(Kind::Revision, 1),
        encode(Kind::Revision, 2),
        encode_name(Kind::Message, KEY),
        encode_name(Kind::Translation, &format!("es-MX:{KEY}")),
        encode(Kind::GlossaryTerm, 1),
    ]
}

pub async fn plant(world: &World, oracle: &Oracle) {
    let db = world.app.database().connection();
    let now = oracle.participants[0].created_at;
    let row = |id: i64, state, text: &str| revision::Model {
        id: RevisionId(id),
        message_key: MessageKey(KEY.to_owned()),
        language: LanguageCode("es-MX".to_owned()),
        state,
        text: text.to_owned(),
        source: "The words we choose".to_owned(),
        source_digest: "0000".to_owned(),
        base: None,
        base_digest: None,
        version: 0,
        author: "somebody-else".to_owned(),
        reviewer: None,
        note: None,
        acknowledged: String::new(),
        created_at: now,
        changed_at: now,
        published_at: None,
        edition: None,
        import_id: Some(7),
        replaces_id: None,
    };
    let rows = [
        row(1, RevisionState::Draft, "canary-d-1"),
        row(2, RevisionState::InReview, "Las palabras"),
        row(3, RevisionState::Superseded, "canary-d-3"),
    ];
    revision::Entity::insert_many(rows.map(IntoActiveModel::into_active_model))
        .exec_without_returning(&db)
        .await
        .unwrap();
    // Made from another English: what has changed is compared.
    for language in ["es", "es-MX"] {
        let outdated = translation::Model {
            message_key: MessageKey(KEY.to_owned()),
            language: LanguageCode(language.to_owned()),
            version: 1,
            revision_id: (language == "es-MX").then_some(RevisionId(2)),
            is_withdrawn: false,
            source_digest: Some("0000".to_owned()),
            base_digest: None,
            same_as: String::new(),
            edition: 1,
            changed_at: now,
        };
        translation::Entity::insert(outdated.into_active_model())
            .exec_without_returning(&db)
            .await
            .unwrap();
    }
    let term = glossary_term::Model {
        id: GlossaryTermId(1),
        source: "structure test".to_owned(),
        folded: "structure test".to_owned(),
        language: LanguageCode("es".to_owned()),
        approved: Some("prueba de estructura".to_owned()),
        forbidden: String::new(),
        note: None,
        changed_at: now,
    };
    glossary_term::Entity::insert(term.into_active_model())
        .exec_without_returning(&db)
        .await
        .unwrap();
    let told = publication::Model {
        id: 1,
        languages: " es-MX ".to_owned(),
        messages: KEY.to_owned(),
        author: "somebody-else".to_owned(),
        note: Some("canary-d-4".to_owned()),
        published_at: now,
    };
    publication::Entity::insert(told.into_active_model())
        .exec_without_returning(&db)
        .await
        .unwrap();
    world.app.reload().await;
}

/// Whole documents, with what of the schema they test.
pub fn documents(schema: &Schema) -> Vec<(String, Vec<&'static str>)> {
    let below = |ty: &str| schema.selection(ty, &mut Vec::new());
    let module = encode(Kind::Module, 2);
    let filter = format!(
        "language: \"es-MX\", states: [IN_REVIEW, DRAFT], module: \"{module}\", outdated: false, warnings: false, mine: false, search: \"a\", prefix: \"m\""
    );
    let mut documents = vec![
        (
            format!("{{ message(key: \"{KEY}\"){} }}", below("Message")),
            vec!["Query.message", "Query.message(key)"],
        ),
        (
            format!(
                "{{ messages(first: 2, filter: {{ language: \"es-MX\", states: [IN_REVIEW, DRAFT] }}){} }}",
                below("MessageConnection")
            ),
            vec!["Query.messages"],
        ),
        (
            format!(
                "{{ messages(first: 2, filter: {{ {filter} }}, orderBy: {{ field: REACH, direction: DESC }}){} }}",
                below("MessageConnection")
            ),
            vec![
                "Query.messages(first)",
                "Query.messages(filter)",
                "Query.messages(orderBy)",
                "MessageOrder.field",
                "MessageOrder.direction",
                "MessageFilter.language",
                "MessageFilter.states",
                "MessageFilter.module",
                "MessageFilter.outdated",
                "MessageFilter.warnings",
                "MessageFilter.mine",
                "MessageFilter.search",
                "MessageFilter.prefix",
            ],
        ),
        (
            format!(
                "{{ translationProgress(languages: [\"es-MX\", \"ar\"]){} }}",
                below("LanguageProgress")
            ),
            vec![
                "Query.translationProgress",
                "Query.translationProgress(languages)",
            ],
        ),
        (
            format!(
                "{{ publications(languages: [\"es-MX\"], first: 2){} }}",
                below("ContentPublicationConnection")
            ),
            vec![
                "Query.publications",
                "Query.publications(languages)",
                "Query.publications(first)",
            ],
        ),
    ];
    documents.push((
        format!(
            "{{ glossary(language: \"es-MX\"){} }}",
            below("GlossaryTerm")
        ),
        vec!["Query.glossary", "Query.glossary(language)"],
    ));
    for format in ["FTL", "XLIFF", "CSV"] {
        documents.push((
            format!(
                "{{ exportTranslations(language: \"es-MX\", format: {format}, filter: {{ {filter} }}){} }}",
                below("TranslationExport")
            ),
            vec![
                "Query.exportTranslations",
                "Query.exportTranslations(language)",
                "Query.exportTranslations(format)",
                "Query.exportTranslations(filter)",
            ],
        ));
    }
    let start = api::graphql::paging::cursor(
        "messages",
        api::graphql::order::OrderDirection::Asc,
        &(0, KEY.to_owned()),
    );
    for way in [
        format!("first: 1, after: \"{start}\""),
        format!("last: 1, before: \"{start}\""),
    ] {
        documents.push((
            format!("{{ messages({way}) {{ nodes {{ key }} }} }}"),
            vec![
                "Query.messages(after)",
                "Query.messages(last)",
                "Query.messages(before)",
            ],
        ));
    }
    let start = api::graphql::paging::cursor(
        "publications",
        api::graphql::order::OrderDirection::Desc,
        &(0, 9),
    );
    for way in [
        format!("first: 1, after: \"{start}\""),
        format!("last: 1, before: \"{start}\""),
    ] {
        documents.push((
            format!("{{ publications({way}) {{ nodes {{ revision }} }} }}"),
            vec![
                "Query.publications(after)",
                "Query.publications(last)",
                "Query.publications(before)",
            ],
        ));
    }
    for ty in ["GlossaryTerm", "Message", "Translation", "Revision"] {
        documents.push((
            format!(
                "{{ nodes(ids: {:?}) {{ ... on {ty}{} }} }}",
                ids(),
                below(ty)
            ),
            Vec::new(),
        ));
    }
    documents
}

pub fn changes() -> Vec<(&'static str, String, Vec<&'static str>)> {
    let [draft, waiting, _, translation, _] = ids();
    let revisions = format!("revisions: [\"{draft}\", \"{waiting}\"]");
    vec![
        (
            "saveTranslation",
            format!(
                "(input: {{ key: \"{KEY}\", language: \"es-MX\", text: \"x\", sourceDigest: \"0\", baseDigest: \"0\", expectedVersion: 0, acknowledge: [\"X\"], note: \"n\" }})"
            ),
            vec![
                "input",
                "SaveTranslationInput.key",
                "SaveTranslationInput.language",
                "SaveTranslationInput.text",
                "SaveTranslationInput.sourceDigest",
                "SaveTranslationInput.baseDigest",
                "SaveTranslationInput.expectedVersion",
                "SaveTranslationInput.acknowledge",
                "SaveTranslationInput.note",
            ],
        ),
        (
            "submitTranslations",
            format!("(input: {{ {revisions} }})"),
            vec!["input", "SubmitTranslationsInput.revisions"],
        ),
        (
            "requestTranslationChanges",
            format!("(input: {{ {revisions}, note: \"n\" }})"),
            vec![
                "input",
                "RequestTranslationChangesInput.revisions",
                "RequestTranslationChangesInput.note",
            ],
        ),
        (
            "publishTranslations",
            format!("(input: {{ {revisions}, note: \"n\" }})"),
            vec![
                "input",
                "PublishTranslationsInput.revisions",
                "PublishTranslationsInput.note",
            ],
        ),
        (
            "confirmTranslations",
            format!(
                "(input: {{ translations: [{{ translation: \"{translation}\", sourceDigest: \"0\", baseDigest: \"0\", expectedVersion: 0 }}] }})"
            ),
            vec![
                "input",
                "ConfirmTranslationsInput.translations",
                "ConfirmedTranslationInput.translation",
                "ConfirmedTranslationInput.sourceDigest",
                "ConfirmedTranslationInput.baseDigest",
                "ConfirmedTranslationInput.expectedVersion",
            ],
        ),
        (
            "revertTranslation",
            format!(
                "(input: {{ translation: \"{translation}\", revision: \"{draft}\", expectedVersion: 0, note: \"n\" }})"
            ),
            vec![
                "input",
                "RevertTranslationInput.translation",
                "RevertTranslationInput.revision",
                "RevertTranslationInput.expectedVersion",
                "RevertTranslationInput.note",
            ],
        ),
        (
            "importTranslations",
            format!(
                "(input: {{ language: \"es\", format: CSV, source: {{ text: \"key,text\\n{KEY},x\" }}, dryRun: true, idempotencyKey: \"crawl-import\" }})"
            ),
            vec![
                "input",
                "ImportTranslationsInput.language",
                "ImportTranslationsInput.format",
                "ImportTranslationsInput.source",
                "ImportTranslationsInput.dryRun",
                "ImportTranslationsInput.idempotencyKey",
            ],
        ),
        (
            "saveGlossaryTerm",
            "(input: { source: \"x\", language: \"es\", approved: \"y\", forbidden: [\"z\"], note: \"n\" })".to_owned(),
            vec![
                "input", "SaveGlossaryTermInput.source", "SaveGlossaryTermInput.language", "SaveGlossaryTermInput.approved", "SaveGlossaryTermInput.forbidden",
                "SaveGlossaryTermInput.note",
            ],
        ),
        (
            "undoTranslationImport",
            format!(
                "(input: {{ import: \"{}\" }})",
                encode(Kind::TranslationImport, 7)
            ),
            vec!["input", "UndoTranslationImportInput.import"],
        ),
        (
            "saveSourceMessage",
            format!(
                "(input: {{ key: \"{KEY}\", text: \"x\", change: MAJOR, expectedVersion: 0, withdraw: true, acknowledge: [\"X\"], note: \"n\" }})"
            ),
            vec![
                "input",
                "SaveSourceMessageInput.key",
                "SaveSourceMessageInput.text",
                "SaveSourceMessageInput.change",
                "SaveSourceMessageInput.expectedVersion",
                "SaveSourceMessageInput.withdraw",
                "SaveSourceMessageInput.acknowledge",
                "SaveSourceMessageInput.note",
            ],
        ),
    ]
}
