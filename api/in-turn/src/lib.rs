//! async-graphql, whose objects answer their fields one after the other.
//!
//! What a page needs is read before its objects are made, so that hardly a field has anything to wait for. async-graphql makes a
//! task of each field all the same, to wait for all of them side by side: most of what an answer cost. Here they are asked in
//! turn. The fields of the query itself do wait side by side, since async-graphql answers those without coming here.
//!
//! The workspace has this under the name of `async-graphql`, so that what the macros write finds [`resolver_utils`] here.
//! Everything else is async-graphql's own. Extensions do not get to see fields; ours look at operations only.

pub use async_graphql::*;
pub use list::List;

mod list;

/// async-graphql's, but for [`resolve_container`](resolver_utils::resolve_container).
pub mod resolver_utils {
    pub use async_graphql::resolver_utils::*;

    use std::pin::Pin;

    use async_graphql::parser::types::{Field, Selection, SelectionSet};
    use async_graphql::{ContextSelectionSet, Name, Positioned, ServerResult, Value};
    use indexmap::IndexMap;
    use indexmap::map::Entry;

    type Object = IndexMap<Name, Value>;
    type Answering<'f> = Pin<Box<dyn Future<Output = ServerResult<Value>> + Send + 'f>>;

    /// The object that `root` is, with the fields that are selected of it.
    pub async fn resolve_container<'a, T: ContainerType + ?Sized>(
        ctx: &ContextSelectionSet<'a>,
        root: &'a T,
    ) -> ServerResult<Value> {
        let name = root.introspection_type_name();
        let mut fields = Vec::with_capacity(ctx.item.node.items.len());
        // An interface or a union gathers the fields of what it stands for.
        let is_itself = name == T::type_name();
        if !is_itself || !gather(ctx, &name, &ctx.item.node, &mut fields) {
            return async_graphql::resolver_utils::resolve_container(ctx, root).await;
        }
        // An object may be within one of its own kind: it has to have a size.
        let answering: Answering<'_> = Box::pin(async move {
            let mut object = Object::with_capacity(fields.len());
            for field in fields {
                let ctx = ctx.with_field(field);
                let value = match field.node.name.node.as_str() {
                    "__typename" => Value::String(name.to_string()),
                    _ => root.resolve_field(&ctx).await?.unwrap_or_default(),
                };
                let key = field.node.response_key().node.clone();
                merge(&mut object, key, value);
            }
            Ok(Value::Object(object))
        });
        answering.await
    }

    /// The fields of an object of this type, those in fragments among them. Whether they could be found.
    fn gather<'a>(
        ctx: &ContextSelectionSet<'a>,
        name: &str,
        set: &'a SelectionSet,
        fields: &mut Vec<&'a Positioned<Field>>,
    ) -> bool {
        set.items.iter().all(|selection| {
            let (condition, set) = match &selection.node {
                Selection::Field(field) => {
                    fields.push(field);
                    return true;
                }
                Selection::InlineFragment(fragment) => {
                    let condition = fragment.node.type_condition.as_ref();
                    (condition, &fragment.node.selection_set)
                }
                Selection::FragmentSpread(spread) => {
                    let named = &spread.node.fragment_name.node;
                    let Some(fragment) = ctx.query_env.fragments.get(named) else {
                        return false;
                    };
                    let condition = Some(&fragment.node.type_condition);
                    (condition, &fragment.node.selection_set)
                }
            };
            let applies = condition.is_none_or(|condition| {
                let condition = condition.node.on.node.as_str();
                let implemented = ctx.schema_env.registry.implements.get(name);
                condition == name || implemented.is_some_and(|all| all.contains(condition))
            });
            !applies || gather(ctx, name, &set.node, fields)
        })
    }

    /// What is selected several times is answered once, with everything that was selected of it.
    fn merge(object: &mut Object, key: Name, value: Value) {
        let mut known = match object.entry(key) {
            Entry::Vacant(place) => {
                place.insert(value);
                return;
            }
            Entry::Occupied(known) => known,
        };
        match (known.get_mut(), value) {
            (Value::Object(known), Value::Object(more)) => add(known, more),
            (Value::List(known), Value::List(more)) => {
                for pair in known.iter_mut().zip(more) {
                    if let (Value::Object(known), Value::Object(more)) = pair {
                        add(known, more);
                    }
                }
            }
            _ => {}
        }
    }

    fn add(known: &mut Object, more: Object) {
        for (key, value) in more {
            merge(known, key, value);
        }
    }
}
