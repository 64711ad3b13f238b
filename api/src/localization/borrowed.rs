//! Patterns that borrow their texts, as fluent-bundle formats them.

use fluent_syntax::ast::{
    Attribute, CallArguments, Entry, Expression, Identifier, InlineExpression, Message,
    NamedArgument, Pattern, PatternElement, Term, Variant, VariantKey,
};

/// Without its comment; `None` for what is neither a message nor a term.
pub fn entry(entry: &Entry<String>) -> Option<Entry<&str>> {
    match entry {
        Entry::Message(message) => Some(Entry::Message(Message {
            id: identifier(&message.id),
            value: message.value.as_ref().map(pattern),
            attributes: message.attributes.iter().map(attribute).collect(),
            comment: None,
        })),
        Entry::Term(term) => Some(Entry::Term(Term {
            id: identifier(&term.id),
            value: pattern(&term.value),
            attributes: term.attributes.iter().map(attribute).collect(),
            comment: None,
        })),
        _ => None,
    }
}

pub fn pattern(pattern: &Pattern<String>) -> Pattern<&str> {
    Pattern {
        elements: pattern.elements.iter().map(element).collect(),
    }
}

fn element(element: &PatternElement<String>) -> PatternElement<&str> {
    match element {
        PatternElement::TextElement { value } => PatternElement::TextElement { value },
        PatternElement::Placeable { expression: own } => PatternElement::Placeable {
            expression: expression(own),
        },
    }
}

fn attribute(attribute: &Attribute<String>) -> Attribute<&str> {
    Attribute {
        id: identifier(&attribute.id),
        value: pattern(&attribute.value),
    }
}

fn expression(expression: &Expression<String>) -> Expression<&str> {
    match expression {
        Expression::Inline(own) => Expression::Inline(inline(own)),
        Expression::Select { selector, variants } => Expression::Select {
            selector: inline(selector),
            variants: variants.iter().map(variant).collect(),
        },
    }
}

fn variant(variant: &Variant<String>) -> Variant<&str> {
    Variant {
        key: match &variant.key {
            VariantKey::Identifier { name } => VariantKey::Identifier { name },
            VariantKey::NumberLiteral { value } => VariantKey::NumberLiteral { value },
        },
        value: pattern(&variant.value),
        default: variant.default,
    }
}

fn inline(inline: &InlineExpression<String>) -> InlineExpression<&str> {
    match inline {
        InlineExpression::StringLiteral { value } => InlineExpression::StringLiteral { value },
        InlineExpression::NumberLiteral { value } => InlineExpression::NumberLiteral { value },
        InlineExpression::FunctionReference { id, arguments: own } => {
            InlineExpression::FunctionReference {
                id: identifier(id),
                arguments: arguments(own),
            }
        }
        InlineExpression::MessageReference { id, attribute } => {
            InlineExpression::MessageReference {
                id: identifier(id),
                attribute: attribute.as_ref().map(identifier),
            }
        }
        InlineExpression::TermReference {
            id,
            attribute,
            arguments: own,
        } => InlineExpression::TermReference {
            id: identifier(id),
            attribute: attribute.as_ref().map(identifier),
            arguments: own.as_ref().map(arguments),
        },
        InlineExpression::VariableReference { id } => {
            InlineExpression::VariableReference { id: identifier(id) }
        }
        InlineExpression::Placeable { expression: own } => InlineExpression::Placeable {
            expression: Box::new(expression(own)),
        },
    }
}

fn arguments(arguments: &CallArguments<String>) -> CallArguments<&str> {
    let named = arguments.named.iter().map(|argument| NamedArgument {
        name: identifier(&argument.name),
        value: inline(&argument.value),
    });
    CallArguments {
        positional: arguments.positional.iter().map(inline).collect(),
        named: named.collect(),
    }
}

fn identifier(identifier: &Identifier<String>) -> Identifier<&str> {
    Identifier {
        name: &identifier.name,
    }
}
