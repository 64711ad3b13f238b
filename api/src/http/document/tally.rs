//! One walk over a parsed document that counts what it asks for.
//!
//! Each fragment is walked once, however often it is spread, so the walk takes time in proportion to the
//! text, while what it counts is the expanded document.

use std::collections::HashMap;

use async_graphql_parser::types::{
    ExecutableDocument, Field, OperationDefinition, Selection, SelectionSet,
};
use async_graphql_value::{ConstValue, Name, Value, Variables};

use super::limits::Limits;
use super::shape::Shape;
use crate::error::{ErrorCode, Refusal};

/// How many entries a page has when nothing is said, and at most.
const PAGE: (u64, u64) = (20, 100);
/// How deep the walk goes into selections and spreads, whether or not they are fields.
const LEVELS: u64 = 128;
/// The fields whose chains bring the whole description of the schema again and again.
const DESCRIBING: [&str; 4] = ["fields", "inputFields", "interfaces", "possibleTypes"];

/// What a selection asks for, with all that it contains.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub depth: u64,
    pub aliases: u64,
    pub directives: u64,
    pub fields: u64,
    pub introspection: u64,
    pub cost: u64,
    pub describes_schema: bool,
}

impl Tally {
    fn beside(&mut self, other: Self) {
        self.depth = self.depth.max(other.depth);
        self.aliases = self.aliases.saturating_add(other.aliases);
        self.directives = self.directives.saturating_add(other.directives);
        self.fields = self.fields.saturating_add(other.fields);
        self.introspection = self.introspection.max(other.introspection);
        self.cost = self.cost.saturating_add(other.cost);
        self.describes_schema |= other.describes_schema;
    }

    fn check(self, limits: &Limits) -> Result<(), Refusal> {
        Limits::check("depth", limits.depth, self.depth)?;
        Limits::check("aliases", limits.aliases, self.aliases)?;
        Limits::check("directives", limits.directives, self.directives)?;
        Limits::check("fields", limits.fields, self.fields)?;
        Limits::check("introspection", limits.introspection, self.introspection)
    }
}

/// Counts everything that a document holds, and the cost of the operation that is to run.
pub fn tally(
    document: &ExecutableDocument,
    operation: &OperationDefinition,
    variables: &Variables,
    shape: &Shape,
    limits: &Limits,
) -> Result<Tally, Refusal> {
    let mut walk = Walk {
        document,
        shape,
        values: sizes(operation, variables),
        fragments: HashMap::new(),
    };
    let root = shape.root(operation.ty);
    let mut asked = walk.selection(&operation.selection_set.node, root, 0)?;
    asked.directives += count(operation.directives.len());
    for variable in &operation.variable_definitions {
        asked.directives += count(variable.node.directives.len());
    }
    // The library's rules visit everything, so everything counts; only what runs has a cost.
    let mut everything = asked;
    for (_, other) in document.operations.iter() {
        if !std::ptr::eq(&raw const other.node, operation) {
            let root = shape.root(other.node.ty);
            everything.beside(walk.selection(&other.node.selection_set.node, root, 0)?);
        }
    }
    for name in document.fragments.keys() {
        if !walk.fragments.contains_key(name.as_str()) {
            everything.beside(walk.fragment(name, 0)?);
        }
    }
    everything.check(limits)?;
    let root_fields = walk.root_fields(&operation.selection_set.node, &mut HashMap::new());
    Limits::check("rootFields", limits.root_fields, root_fields)?;
    Limits::check("cost", limits.cost, asked.cost)?;
    Ok(asked)
}

fn count(length: usize) -> u64 {
    u64::try_from(length).unwrap_or(u64::MAX)
}

/// Of a variable, what a cost can depend on.
#[derive(Clone, Copy, Default)]
struct Size {
    number: Option<u64>,
    /// The entries of all lists in it.
    entries: u64,
}

fn sizes<'a>(operation: &'a OperationDefinition, variables: &Variables) -> HashMap<&'a str, Size> {
    let definitions = operation.variable_definitions.iter();
    definitions
        .map(|definition| {
            let name = &definition.node.name.node;
            let default = definition.node.default_value.as_ref();
            let value = variables.get(name).or(default.map(|value| &value.node));
            let size = value.map_or_else(Size::default, |value| Size {
                number: match value {
                    ConstValue::Number(number) => number.as_u64(),
                    _ => None,
                },
                entries: entries_of_const(value),
            });
            (name.as_str(), size)
        })
        .collect()
}

fn entries_of_const(value: &ConstValue) -> u64 {
    match value {
        ConstValue::List(list) => {
            list.iter().map(entries_of_const).sum::<u64>() + count(list.len())
        }
        ConstValue::Object(members) => members.values().map(entries_of_const).sum(),
        _ => 0,
    }
}

struct Walk<'a> {
    document: &'a ExecutableDocument,
    shape: &'a Shape,
    values: HashMap<&'a str, Size>,
    /// `None` while a fragment is being walked: meeting it again is a cycle.
    fragments: HashMap<&'a str, Option<Tally>>,
}

impl<'a> Walk<'a> {
    fn selection(
        &mut self,
        selection: &'a SelectionSet,
        ty: Option<&'a str>,
        level: u64,
    ) -> Result<Tally, Refusal> {
        Limits::check("depth", LEVELS, level)?;
        let mut sum = Tally::default();
        for item in &selection.items {
            let one = match &item.node {
                Selection::Field(field) => self.field(&field.node, ty, level)?,
                Selection::InlineFragment(inline) => {
                    let condition = inline.node.type_condition.as_ref();
                    let ty = condition.map_or(ty, |on| Some(on.node.on.node.as_str()));
                    let mut inner =
                        self.selection(&inline.node.selection_set.node, ty, level + 1)?;
                    inner.fields += 1;
                    inner
                }
                Selection::FragmentSpread(spread) => {
                    let mut inner = self.fragment(&spread.node.fragment_name.node, level + 1)?;
                    inner.fields += 1;
                    inner
                }
            };
            sum.beside(one);
            sum.directives += count(item.node.directives().len());
        }
        Ok(sum)
    }

    fn fragment(&mut self, name: &Name, level: u64) -> Result<Tally, Refusal> {
        let Some((name, fragment)) = self.document.fragments.get_key_value(name) else {
            return Ok(Tally::default());
        };
        match self.fragments.get(name.as_str()) {
            Some(Some(known)) => return Ok(*known),
            Some(None) => return Err(cycle(name)),
            None => {}
        }
        self.fragments.insert(name, None);
        let ty = fragment.node.type_condition.node.on.node.as_str();
        let mut inner = self.selection(&fragment.node.selection_set.node, Some(ty), level)?;
        inner.directives += count(fragment.node.directives.len());
        self.fragments.insert(name, Some(inner));
        Ok(inner)
    }

    fn field(
        &mut self,
        field: &'a Field,
        ty: Option<&'a str>,
        level: u64,
    ) -> Result<Tally, Refusal> {
        let name = field.name.node.as_str();
        let shape = self.shape.field(ty, name);
        let description = Shape::description(name);
        let inner_type = description.or(shape.map(|shape| shape.ty.as_str()));
        let inner = self.selection(&field.selection_set.node, inner_type, level + 1)?;
        let entries: u64 = field
            .arguments
            .iter()
            .map(|(_, value)| self.entries(&value.node))
            .sum();
        let factor = match shape {
            Some(shape) if shape.is_paged => self.page(field),
            // The page has been counted by the field that takes its size.
            Some(_) if ty.is_some_and(|ty| ty.ends_with("Connection")) => 1,
            Some(shape) => match shape.entries {
                Some(_) if entries > 0 => entries,
                known => known.unwrap_or(1),
            },
            None => 1,
        };
        let describing = ty == Some("__Type") && DESCRIBING.contains(&name);
        Ok(Tally {
            depth: inner.depth.saturating_add(1),
            aliases: inner
                .aliases
                .saturating_add(u64::from(field.alias.is_some())),
            directives: inner.directives,
            fields: inner.fields.saturating_add(1),
            introspection: inner.introspection + u64::from(describing),
            cost: inner
                .cost
                .saturating_mul(factor)
                .saturating_add(1 + entries),
            describes_schema: inner.describes_schema || description.is_some(),
        })
    }

    /// The size of the page that a field asks for. One beyond the bounds is refused by its resolver.
    fn page(&self, field: &Field) -> u64 {
        let (default, most) = PAGE;
        let number = |name| match &field.get_argument(name)?.node {
            Value::Number(number) => number.as_u64(),
            Value::Variable(name) => self.values.get(name.as_str())?.number,
            _ => None,
        };
        let asked = number("first").max(number("last"));
        asked.unwrap_or(default).clamp(1, most)
    }

    fn entries(&self, value: &Value) -> u64 {
        match value {
            Value::Variable(name) => self
                .values
                .get(name.as_str())
                .map_or(0, |size| size.entries),
            Value::List(list) => {
                list.iter().map(|item| self.entries(item)).sum::<u64>() + count(list.len())
            }
            Value::Object(members) => members.values().map(|item| self.entries(item)).sum(),
            _ => 0,
        }
    }

    /// The operation's own fields. There is no cycle: the walk before would have found it.
    fn root_fields(&self, selection: &'a SelectionSet, known: &mut HashMap<&'a str, u64>) -> u64 {
        let mut sum = 0_u64;
        for item in &selection.items {
            let fields = match &item.node {
                Selection::Field(_) => 1,
                Selection::InlineFragment(inline) => {
                    self.root_fields(&inline.node.selection_set.node, known)
                }
                Selection::FragmentSpread(spread) => {
                    let name = spread.node.fragment_name.node.as_str();
                    match (known.get(name), self.document.fragments.get(name)) {
                        (Some(fields), _) => *fields,
                        (None, Some(fragment)) => {
                            let fields = self.root_fields(&fragment.node.selection_set.node, known);
                            known.insert(name, fields);
                            fields
                        }
                        (None, None) => 0,
                    }
                }
            };
            sum = sum.saturating_add(fields);
        }
        sum
    }
}

fn cycle(name: &Name) -> Refusal {
    Refusal::new(ErrorCode::DocumentInvalid, "error-document-invalid")
        .with("detail", format!("fragment {name} contains itself"))
}
