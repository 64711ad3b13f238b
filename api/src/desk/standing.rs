//! How far a message is in a language, and what is wrong with it.

use entity::revision::RevisionState;

use super::check::{Candidate, Finding, check};
use super::place::Found;
use super::revisions::Open;
use crate::localization::{Languages, Standing};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// English answers.
    Missing,
    /// A country has no words of its own, and its language answers.
    Inherited,
    Draft,
    InReview,
    ChangesRequested,
    /// It has words, and nobody is working on others.
    Published,
}

/// Work that somebody has begun counts first: what waits for others, then what was given back, then drafts.
pub fn state_of(standing: &Standing<'_>, is_layer: bool, open: &[Open]) -> State {
    let is = |state| open.iter().any(|one| one.state == state);
    match () {
        () if is(RevisionState::InReview) => State::InReview,
        () if is(RevisionState::ChangesRequested) => State::ChangesRequested,
        () if is(RevisionState::Draft) => State::Draft,
        () if standing.own.is_some() => State::Published,
        () if is_layer => State::Inherited,
        () => State::Missing,
    }
}

/// What there is to say of a text as it would be there now.
pub fn findings_of(languages: &Languages, found: &Found<'_>, text: &str) -> Vec<Finding> {
    let of = Candidate {
        key: &found.place.key,
        source: found.source,
        tag: &found.place.tag,
        locale: found.locale,
    };
    check(languages, &of, text).0
}
