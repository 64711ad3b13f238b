//! What the cost of a document depends on: which fields are lists, and of what.

use std::collections::HashMap;

use async_graphql_parser::types::{
    BaseType, FieldDefinition, OperationType, Type, TypeKind, TypeSystemDefinition,
};

/// What a list without pages is taken to hold.
const LIST: u64 = 8;

/// The lists of the schema's own description (GraphQL specification, §4).
const DESCRIPTION: &str = "
    type __Schema { types: [__Type] queryType: __Type mutationType: __Type subscriptionType: __Type directives: [__Directive] }
    type __Type { name: String fields: [__Field] interfaces: [__Type] possibleTypes: [__Type] enumValues: [__EnumValue]
      inputFields: [__InputValue] ofType: __Type }
    type __Field { args: [__InputValue] type: __Type }
    type __InputValue { type: __Type }
    type __EnumValue { name: String }
    type __Directive { locations: [String] args: [__InputValue] }";

/// Output types by name, each with its fields.
#[derive(Debug)]
pub struct Shape {
    types: HashMap<String, HashMap<String, FieldShape>>,
    roots: [Option<String>; 3],
}

#[derive(Clone, Debug)]
pub struct FieldShape {
    pub ty: String,
    /// How many entries it is taken to have, if it is a list.
    pub entries: Option<u64>,
    /// Takes `first` or `last`.
    pub is_paged: bool,
}

impl Shape {
    /// Reads a schema in its definition language. Types that it does not define have no fields.
    /// Lists that are not among `lists` are taken to have [`LIST`] entries.
    pub fn of_sdl(sdl: &str, lists: &[(&str, u64)]) -> Result<Self, async_graphql_parser::Error> {
        let mut types = HashMap::new();
        let mut roots = [
            Some("Query".to_owned()),
            Some("Mutation".to_owned()),
            Some("Subscription".to_owned()),
        ];
        for text in [DESCRIPTION, sdl] {
            let document = async_graphql_parser::parse_schema(text)?;
            for definition in document.definitions {
                match definition {
                    TypeSystemDefinition::Schema(schema) => {
                        let named = |root: Option<async_graphql_parser::Positioned<_>>| {
                            root.map(
                                |name: async_graphql_parser::Positioned<
                                    async_graphql_value::Name,
                                >| { name.node.to_string() },
                            )
                        };
                        roots = [
                            named(schema.node.query),
                            named(schema.node.mutation),
                            named(schema.node.subscription),
                        ];
                    }
                    TypeSystemDefinition::Type(definition) => {
                        let fields = match definition.node.kind {
                            TypeKind::Object(object) => object.fields,
                            TypeKind::Interface(interface) => interface.fields,
                            _ => continue,
                        };
                        let ty = definition.node.name.node.to_string();
                        let fields = fields.into_iter().map(|field| {
                            let (name, shape) = field_shape(&field.node);
                            let path = format!("{ty}.{name}");
                            let known = lists.iter().find(|(known, _)| *known == path);
                            let entries = shape
                                .entries
                                .map(|entries| known.map_or(entries, |(_, known)| *known));
                            (name, FieldShape { entries, ..shape })
                        });
                        let fields = fields.collect();
                        types.insert(ty, fields);
                    }
                    TypeSystemDefinition::Directive(_) => {}
                }
            }
        }
        Ok(Self { types, roots })
    }

    pub fn root(&self, operation: OperationType) -> Option<&str> {
        let [query, mutation, subscription] = &self.roots;
        match operation {
            OperationType::Query => query,
            OperationType::Mutation => mutation,
            OperationType::Subscription => subscription,
        }
        .as_deref()
    }

    pub fn field(&self, ty: Option<&str>, name: &str) -> Option<&FieldShape> {
        self.types.get(ty?)?.get(name)
    }

    /// `__schema` and `__type`, which the definition language does not list.
    pub fn description(name: &str) -> Option<&'static str> {
        match name {
            "__schema" => Some("__Schema"),
            "__type" => Some("__Type"),
            _ => None,
        }
    }
}

fn field_shape(field: &FieldDefinition) -> (String, FieldShape) {
    let is_paged = field
        .arguments
        .iter()
        .any(|argument| matches!(argument.node.name.node.as_str(), "first" | "last"));
    let shape = FieldShape {
        ty: innermost(&field.ty.node),
        entries: matches!(field.ty.node.base, BaseType::List(_)).then_some(LIST),
        is_paged,
    };
    (field.name.node.to_string(), shape)
}

fn innermost(ty: &Type) -> String {
    match &ty.base {
        BaseType::Named(name) => name.to_string(),
        BaseType::List(inner) => innermost(inner),
    }
}
