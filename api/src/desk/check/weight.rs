//! How much there is in a text: what formatting it takes, and whether all of it can be tried.

use fluent_syntax::ast::{Expression, InlineExpression, Message, Pattern, PatternElement};

use super::Finding;
use super::names::patterns;
use crate::localization::check::{Kind, VARIABLES};
use crate::localization::visit;

/// The most placeables and variants of a text.
pub const MOST: usize = 90;

pub fn check(message: &Message<String>) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut weight = Weight::default();
    for pattern in patterns(message) {
        weight.add(pattern);
        visit(pattern, &mut |inline| found.extend(no_date(inline)));
    }
    if weight.parts > MOST {
        let many = Finding::error("TOO_MANY_PARTS", "check-too-many");
        found.push(many.with("max", MOST));
    }
    if weight.has_literal_selector {
        found.push(Finding::error("LITERAL_SELECTOR", "check-literal-selector"));
    }
    found
}

#[derive(Default)]
struct Weight {
    parts: usize,
    has_literal_selector: bool,
}

impl Weight {
    fn add(&mut self, pattern: &Pattern<String>) {
        for element in &pattern.elements {
            let PatternElement::Placeable { expression } = element else {
                continue;
            };
            self.parts += 1;
            self.enter(expression);
        }
    }

    fn enter(&mut self, expression: &Expression<String>) {
        match expression {
            Expression::Select { selector, variants } => {
                let is_literal = matches!(
                    selector,
                    InlineExpression::NumberLiteral { .. } | InlineExpression::StringLiteral { .. }
                );
                self.has_literal_selector |= is_literal;
                for variant in variants {
                    self.parts += 1;
                    self.add(&variant.value);
                }
            }
            Expression::Inline(InlineExpression::Placeable { expression }) => {
                self.parts += 1;
                self.enter(expression);
            }
            Expression::Inline(_) => {}
        }
    }
}

/// What is no date cannot be written as one.
fn no_date(inline: &InlineExpression<String>) -> Option<Finding> {
    let InlineExpression::FunctionReference { id, arguments } = inline else {
        return None;
    };
    let is_date = |argument: &InlineExpression<String>| match argument {
        InlineExpression::VariableReference { id } => VARIABLES
            .iter()
            .any(|(name, kind)| *name == id.name && *kind == Kind::Date),
        _ => false,
    };
    let fits = id.name != "DATETIME" || arguments.positional.first().is_some_and(is_date);
    let finding = Finding::error("FORMATTING_FAILS", "check-formatting");
    (!fits).then(|| {
        finding
            .of("DATETIME()")
            .with("detail", "DATETIME()".to_owned())
    })
}
