//! What becomes of a text with each kind of value.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{InlineExpression, Message};

use super::names::{patterns, variables};
use super::plurals::{key, selects};
use super::{Candidate, Finding, markup};
use crate::localization::check::{PLURAL_SAMPLES, VARIABLES, sample_args};
use crate::localization::{Arg, Args, Languages, Trial};

/// The most ways of filling in that are tried.
const MOST: usize = 400;

/// The most bytes of all of them together.
const LARGEST: usize = 4 * 1024 * 1024;

/// Why a text was not tried with everything.
#[derive(Debug)]
pub enum Untried {
    /// It does not fit into its language.
    Broken(String),
    TooMuch,
}

/// A text with values filled in.
pub struct Shown {
    /// What with: "$count = 3".
    pub label: String,
    pub text: String,
    pub complaints: Vec<String>,
}

pub fn check(languages: &Languages, of: &Candidate<'_>, message: &Message<String>) -> Vec<Finding> {
    let fails = |label: &str, detail: String| {
        let fails = Finding::error("FORMATTING_FAILS", "check-formatting");
        fails.of(label).with("detail", detail)
    };
    let all = match shown(of, message) {
        Ok(all) => all,
        Err(Untried::Broken(detail)) => return vec![fails(of.key, detail)],
        Err(Untried::TooMuch) => {
            let many = Finding::error("TOO_MANY_PARTS", "check-too-many");
            return vec![many.with("max", MOST)];
        }
    };
    for one in &all {
        if let Some(detail) = one.complaints.first() {
            return vec![fails(&one.label, detail.clone())];
        }
        if one.text.trim().is_empty() {
            return vec![fails(&one.label, String::new())];
        }
    }
    let source = Candidate {
        locale: languages.english(),
        ..*of
    };
    let source = shown(&source, of.source).unwrap_or_default();
    let texts = |all: &[Shown]| all.iter().map(|one| one.text.clone()).collect::<Vec<_>>();
    markup::foreign(&texts(&source), &texts(&all))
}

/// With values for every plural form and every variant.
pub fn shown(of: &Candidate<'_>, message: &Message<String>) -> Result<Vec<Shown>, Untried> {
    let trial = Trial::new(of.locale, message).map_err(|error| Untried::Broken(error.reason))?;
    let mut ways = Vec::new();
    let mut bytes = 0;
    for (label, args) in fillings(of, message).ok_or(Untried::TooMuch)? {
        let (text, complaints) = trial.format(&args);
        bytes += text.len();
        if bytes > LARGEST {
            return Err(Untried::TooMuch);
        }
        ways.push(Shown {
            label,
            text,
            complaints,
        });
    }
    Ok(ways)
}

/// What variables may be, and how that is called; `None` if that is too much to try.
fn fillings(of: &Candidate<'_>, message: &Message<String>) -> Option<Vec<(String, Args)>> {
    let names: BTreeSet<String> = variables(message)
        .union(&variables(of.source))
        .cloned()
        .collect();
    let mut values: BTreeMap<&'static str, Vec<(String, Arg)>> = BTreeMap::new();
    for (name, arg) in sample_args(&names, 1) {
        let of_kind = match arg {
            Arg::Number(_) => numbers(of),
            arg => vec![(String::new(), arg)],
        };
        values.insert(name, of_kind);
    }
    for pattern in patterns(message) {
        selects(pattern, &mut |selector, variants| {
            let InlineExpression::VariableReference { id } = selector else {
                return;
            };
            let Some(known) = VARIABLES.iter().find(|(name, _)| *name == id.name) else {
                return;
            };
            let of_variable = values.entry(known.0).or_default();
            for variant in variants.iter().map(key) {
                let arg = variant
                    .parse()
                    .map_or_else(|_| Arg::from(variant), Arg::Number);
                let is_number = of_variable
                    .iter()
                    .all(|(_, arg)| matches!(arg, Arg::Number(_)));
                let fits = is_number == matches!(arg, Arg::Number(_));
                if fits && !of_variable.iter().any(|(_, other)| *other == arg) {
                    of_variable.push((variant.to_owned(), arg));
                }
            }
        });
    }
    let mut ways: Vec<(String, Args)> = vec![(String::new(), Args::new())];
    for (name, of_variable) in values {
        let mut next = Vec::new();
        for (label, args) in &ways {
            for (shown, arg) in &of_variable {
                let mut args = args.clone();
                args.push((name, arg.clone()));
                let with = match shown.is_empty() {
                    true => String::new(),
                    false => format!("${name} = {shown}"),
                };
                let parts = [label.as_str(), with.as_str()];
                let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
                next.push((parts.join(", "), args));
            }
        }
        if next.len() > MOST {
            return None;
        }
        ways = next;
    }
    Some(ways)
}

/// One number for each plural form of the language, the smallest; with the form's name.
fn numbers(of: &Candidate<'_>) -> Vec<(String, Arg)> {
    let mut forms = BTreeSet::new();
    let formats = &of.locale.formats;
    PLURAL_SAMPLES
        .into_iter()
        .filter(|number| forms.insert(formats.cardinal(&(*number).into())))
        .map(|number| {
            let form = formats.cardinal(&number.into());
            (format!("{number} ({form})"), Arg::Number(number))
        })
        .collect()
}
