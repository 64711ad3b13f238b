//! Expected refusals of a mutation: data of its payload.

use async_graphql::{Enum, SimpleObject};

use crate::cx::Cx;
use crate::error::{Error, ErrorCode, Refusal, Result};

/// What is wrong with a request, for programs. In a payload, or as `extensions.code` of an error.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(name = "ErrorCode", remote = "ErrorCode")]
pub enum ErrorCodeEnum {
    /// An argument has the wrong form or lies outside its bounds.
    Invalid,
    /// An argument is well formed, but there is no such language, time zone or country.
    Unknown,
    /// There is nothing of this id that the viewer may see.
    NotFound,
    /// The document is not GraphQL.
    DocumentMalformed,
    /// The document does not fit the schema.
    DocumentInvalid,
    /// The body or the query string is no GraphQL request.
    RequestMalformed,
    /// The token is missing where one is needed, or not valid.
    Unauthenticated,
    /// The token is valid, and does not allow this.
    Forbidden,
    /// It does not go with what is there, or with what this key was used for before.
    Conflict,
    /// Registration for the training has not opened yet.
    RegistrationNotOpen,
    /// Registration for the training has closed.
    RegistrationClosed,
    /// There are not enough places left in the training, and it has no waitlist.
    TrainingFull,
    /// The members of the group can no longer change.
    GroupLocked,
    /// The person is in the group already.
    AlreadyRegistered,
    /// The consent text has changed since it was shown.
    ConsentOutdated,
    /// The sitting has not begun yet.
    SittingNotBegun,
    /// The sitting has begun, or would have begun.
    SittingBegun,
    /// Another sitting of the session is at that time.
    SittingsOverlap,
    /// It is not on the days of the training.
    OutsideTraining,
    /// The wall time does not exist: clocks are set forward over it. `candidates` has the moments around it.
    WallTimeSkipped,
    /// The wall time exists twice: clocks are set back to it. `candidates` has both moments.
    WallTimeRepeated,
    /// The file does not belong to this sitting.
    WrongSitting,
    /// The training has not begun yet.
    AssignmentNotOpen,
    /// It is too late to hand in the assignment.
    AssignmentClosed,
    /// The assignment was handed in already, and not returned.
    AlreadySubmitted,
    /// The English text has changed since it was translated.
    StaleSource,
    /// What the language itself says has changed since a country worded it differently.
    StaleBase,
    /// Somebody else has published another text meanwhile.
    VersionConflict,
    /// The text has errors: `checks` of the payload, or of the revision, has them.
    TextRefused,
    /// The text has warnings that its author has not confirmed.
    WarningsOpen,
    /// Figures told apart by these together are not published: they could expose somebody.
    CombinationNotDisclosed,
    /// The address does not take this method.
    MethodNotAllowed,
    /// The body is not JSON.
    UnsupportedMediaType,
    /// None of the media types that the client accepts is ours.
    NotAcceptable,
    /// There is more of it than is taken.
    TooLarge,
    /// The document goes beyond a limit.
    LimitExceeded,
    /// No document of this hash is known.
    PersistedQueryNotFound,
    /// The service runs only documents that it has been given.
    DocumentNotListed,
    /// The schema's description is not given.
    IntrospectionOff,
    /// Too much cost in too short a time.
    RateLimited,
    /// The request took too long to arrive.
    RequestTimeout,
    /// The answer took too long to make.
    Deadline,
    /// The service cannot do it now; it may in a moment.
    Unavailable,
    /// Something broke on our side.
    Internal,
}

/// Why a mutation did nothing.
#[derive(SimpleObject, Debug)]
pub struct UserError {
    /// What is wrong, for programs.
    code: ErrorCodeEnum,
    /// What is wrong, in the language of the request.
    message: String,
    /// The part of the input at fault, from `input` on; empty if it is none.
    path: Vec<String>,
    /// What may have been meant: moments, as RFC 3339 with the offset of that place; empty for most errors.
    candidates: Vec<String>,
}

impl std::fmt::Debug for ErrorCodeEnum {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(ErrorCode::from(*self).as_str())
    }
}

impl UserError {
    fn new(cx: &Cx, refusal: &Refusal) -> Self {
        let path = refusal.argument.iter().flat_map(|path| path.split('.'));
        Self {
            code: refusal.code.into(),
            message: cx.explain(refusal),
            path: path.map(str::to_owned).collect(),
            candidates: refusal.candidates(),
        }
    }
}

/// What a mutation did, or the refusals that its payload tells.
pub fn payload<T>(cx: &Cx, outcome: Result<T>) -> Result<(Option<T>, Vec<UserError>)> {
    let refusals = match outcome {
        Ok(value) => return Ok((Some(value), Vec::new())),
        Err(Error::Refused(refusal)) if refusal.code.is_expected() => vec![refusal],
        Err(Error::Several(refusals)) => refusals,
        Err(error) => return Err(error),
    };
    let errors = refusals.iter().map(|refusal| UserError::new(cx, refusal));
    Ok((None, errors.collect()))
}

/// Collects what is wrong with an input, so that all of it is told at once.
#[derive(Default)]
pub struct Checks(Vec<Refusal>);

impl Checks {
    pub fn check<T>(&mut self, outcome: Result<T, Refusal>) -> Option<T> {
        outcome.map_err(|refusal| self.0.push(refusal)).ok()
    }

    pub fn done(self) -> Result<()> {
        if self.0.is_empty() {
            Ok(())
        } else {
            Err(Error::Several(self.0))
        }
    }
}
