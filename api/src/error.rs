//! Errors that reach a client, and those that do not.
//!
//! Use [`Refusal`] for what a client did: it has a stable code and a message in the reader's language.
//! Use [`Error::internal`] for what went wrong on our side: it is logged once, at the edge, under an id,
//! and the client sees only that id. Expected refusals of a mutation are data, not errors.

use std::fmt;
use std::ops::RangeInclusive;
use std::sync::Arc;

use sea_orm::DbErr;

use crate::access::Denied;
use crate::clock::column::NoSuchMoment;
use crate::curriculum::Orphan;
use crate::database::{self, Trouble};
use crate::localization::{Arg, Args, MissingMessage};
use crate::vault::VaultError;

/// Stable names that clients may rely on, as `extensions.code`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ErrorCode {
    /// An argument has the wrong form or lies outside its bounds.
    Invalid,
    /// An argument is well formed, but there is no such language, time zone or country.
    Unknown,
    /// There is nothing at this address.
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
    RegistrationClosed,
    /// There are not enough places left, and no waitlist.
    TrainingFull,
    /// The members of the group can no longer change.
    GroupLocked,
    /// They are in the group already.
    AlreadyRegistered,
    /// What they agreed to is not the wording that is current.
    ConsentOutdated,
    /// The sitting has not begun.
    SittingNotBegun,
    /// The sitting has begun, or would have.
    SittingBegun,
    /// Another sitting of the session is at that time.
    SittingsOverlap,
    /// It is not on the days of the training.
    OutsideTraining,
    /// Clocks are set forward over it.
    WallTimeSkipped,
    /// Clocks are set back to it, and show it twice.
    WallTimeRepeated,
    /// The file tells of another sitting.
    WrongSitting,
    /// The training has not begun.
    AssignmentNotOpen,
    /// It was due too long ago.
    AssignmentClosed,
    /// It was handed in, and not returned.
    AlreadySubmitted,
    /// English has changed since.
    StaleSource,
    /// The language below a country's wording has changed since.
    StaleBase,
    /// Somebody else published meanwhile.
    VersionConflict,
    /// The text has errors.
    TextRefused,
    /// The text has warnings that nobody has confirmed.
    WarningsOpen,
    /// Figures by these together could expose somebody.
    CombinationNotDisclosed,
    MethodNotAllowed,
    UnsupportedMediaType,
    NotAcceptable,
    TooLarge,
    /// The document goes beyond a limit, which `extensions` names with both numbers.
    LimitExceeded,
    /// No document of this hash is known: send it in full. A name that Apollo's clients look for.
    PersistedQueryNotFound,
    /// The service runs only documents that it has been given.
    DocumentNotListed,
    IntrospectionOff,
    /// Too much cost in too short a time; `Retry-After` says when to try again.
    RateLimited,
    /// The request took too long to arrive.
    RequestTimeout,
    /// The answer took too long to make.
    Deadline,
    Unavailable,
    Internal,
}

impl ErrorCode {
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Invalid => "INVALID",
            Self::Unknown => "UNKNOWN",
            Self::NotFound => "NOT_FOUND",
            Self::DocumentMalformed => "DOCUMENT_MALFORMED",
            Self::DocumentInvalid => "DOCUMENT_INVALID",
            Self::RequestMalformed => "REQUEST_MALFORMED",
            Self::Unauthenticated => "UNAUTHENTICATED",
            Self::Forbidden => "FORBIDDEN",
            Self::Conflict => "CONFLICT",
            Self::RegistrationNotOpen => "REGISTRATION_NOT_OPEN",
            Self::RegistrationClosed => "REGISTRATION_CLOSED",
            Self::TrainingFull => "TRAINING_FULL",
            Self::GroupLocked => "GROUP_LOCKED",
            Self::AlreadyRegistered => "ALREADY_REGISTERED",
            Self::ConsentOutdated => "CONSENT_OUTDATED",
            Self::SittingNotBegun => "SITTING_NOT_BEGUN",
            Self::SittingBegun => "SITTING_BEGUN",
            Self::SittingsOverlap => "SITTINGS_OVERLAP",
            Self::OutsideTraining => "OUTSIDE_TRAINING",
            Self::WallTimeSkipped => "WALL_TIME_SKIPPED",
            Self::WallTimeRepeated => "WALL_TIME_REPEATED",
            Self::WrongSitting => "WRONG_SITTING",
            Self::AssignmentNotOpen => "ASSIGNMENT_NOT_OPEN",
            Self::AssignmentClosed => "ASSIGNMENT_CLOSED",
            Self::AlreadySubmitted => "ALREADY_SUBMITTED",
            Self::StaleSource => "STALE_SOURCE",
            Self::StaleBase => "STALE_BASE",
            Self::VersionConflict => "VERSION_CONFLICT",
            Self::TextRefused => "TEXT_REFUSED",
            Self::WarningsOpen => "WARNINGS_OPEN",
            Self::CombinationNotDisclosed => "COMBINATION_NOT_DISCLOSED",
            Self::MethodNotAllowed => "METHOD_NOT_ALLOWED",
            Self::UnsupportedMediaType => "UNSUPPORTED_MEDIA_TYPE",
            Self::NotAcceptable => "NOT_ACCEPTABLE",
            Self::TooLarge => "TOO_LARGE",
            Self::LimitExceeded => "LIMIT_EXCEEDED",
            Self::PersistedQueryNotFound => "PERSISTED_QUERY_NOT_FOUND",
            Self::DocumentNotListed => "DOCUMENT_NOT_LISTED",
            Self::IntrospectionOff => "INTROSPECTION_OFF",
            Self::RateLimited => "RATE_LIMITED",
            Self::RequestTimeout => "REQUEST_TIMEOUT",
            Self::Deadline => "DEADLINE",
            Self::Unavailable => "UNAVAILABLE",
            Self::Internal => "INTERNAL",
        }
    }
}

impl ErrorCode {
    /// Whether a mutation says it in its payload: what a client may run into with a well-formed request.
    pub const fn is_expected(self) -> bool {
        matches!(
            self,
            Self::Invalid
                | Self::Unknown
                | Self::NotFound
                | Self::Forbidden
                | Self::Conflict
                | Self::RegistrationNotOpen
                | Self::RegistrationClosed
                | Self::TrainingFull
                | Self::GroupLocked
                | Self::AlreadyRegistered
                | Self::ConsentOutdated
                | Self::SittingNotBegun
                | Self::SittingBegun
                | Self::SittingsOverlap
                | Self::OutsideTraining
                | Self::WallTimeSkipped
                | Self::WallTimeRepeated
                | Self::WrongSitting
                | Self::AssignmentNotOpen
                | Self::AssignmentClosed
                | Self::AlreadySubmitted
                | Self::StaleSource
                | Self::StaleBase
                | Self::VersionConflict
                | Self::TextRefused
                | Self::WarningsOpen
                | Self::TooLarge
        )
    }
}

/// What a client did that cannot be answered, safe to show.
#[derive(Clone, Debug, PartialEq)]
pub struct Refusal {
    pub code: ErrorCode,
    /// The Fluent message that says it to people.
    pub message: &'static str,
    pub args: Args,
    /// The argument at fault, as a path: `filter.languages.0`.
    pub argument: Option<String>,
    /// Further facts for programs, beside the code.
    pub facts: Args,
}

impl Refusal {
    pub fn new(code: ErrorCode, message: &'static str) -> Self {
        Self {
            code,
            message,
            args: Args::new(),
            argument: None,
            facts: Args::new(),
        }
    }

    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    /// Refused if there are more than that.
    pub fn few(count: usize, most: usize, argument: impl Into<String>) -> Result<(), Self> {
        match count <= most {
            true => Ok(()),
            false => Err(Self::new(ErrorCode::TooLarge, "error-too-many")
                .about(argument)
                .with("max", most)
                .with("count", count)),
        }
    }

    /// Refused if a number is out of its bounds.
    pub fn within(
        value: i32,
        range: &RangeInclusive<i32>,
        argument: impl Into<String>,
    ) -> Result<i32, Self> {
        if range.contains(&value) {
            return Ok(value);
        }
        Err(Self::new(ErrorCode::Invalid, "error-page-size")
            .about(argument)
            .with("min", usize::try_from(*range.start()).unwrap_or_default())
            .with("max", usize::try_from(*range.end()).unwrap_or_default())
            .with("value", value.to_string()))
    }

    /// Says what may have been meant: `first` and `second` in the message.
    pub fn either(self, first: String, second: String) -> Self {
        self.with("first", first).with("second", second)
    }

    /// What may have been meant.
    pub fn candidates(&self) -> Vec<String> {
        let named = |(name, value): &(&str, Arg)| match value {
            Arg::Text(text) if ["first", "second"].contains(name) => Some(text.clone()),
            _ => None,
        };
        self.args.iter().filter_map(named).collect()
    }

    /// Says something to people and, beside the code, to programs.
    pub fn telling(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        let value = value.into();
        self.facts.push((name, value.clone()));
        self.with(name, value)
    }

    /// Names the argument, in the message and beside the code.
    pub fn about(mut self, argument: impl Into<String>) -> Self {
        let argument = argument.into();
        self.args.push(("argument", Arg::Text(argument.clone())));
        self.argument = Some(argument);
        self
    }

    /// A filter's two ends leave nothing between them.
    pub fn empty_range(end: &str, start: &str) -> Self {
        Self::new(ErrorCode::Invalid, "error-range-empty")
            .about(end)
            .with("partner", start)
    }

    /// What a library says is wrong, which may repeat what was sent: shortened.
    pub fn detailing(self, detail: &str) -> Self {
        const SHOWN: usize = 300;
        self.with("detail", detail.chars().take(SHOWN).collect::<String>())
    }

    /// What was sent, shortened so that an answer never repeats a whole request.
    pub fn quoting(self, value: &str) -> Self {
        const SHOWN: usize = 64;
        let shown = value.chars().filter(|c| !c.is_control()).take(SHOWN);
        self.with("value", shown.collect::<String>())
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.code.as_str(), self.message)
    }
}

#[derive(Clone, Debug)]
pub enum Error {
    Refused(Refusal),
    /// Several things are wrong with an input.
    Several(Vec<Refusal>),
    Internal(Arc<dyn std::error::Error + Send + Sync>),
}

impl Error {
    pub fn internal(source: impl std::error::Error + Send + Sync + 'static) -> Self {
        Self::Internal(Arc::new(source))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused(refusal) => refusal.fmt(f),
            Self::Several(refusals) => write!(f, "{} refusals", refusals.len()),
            Self::Internal(source) => source.fmt(f),
        }
    }
}

impl std::error::Error for Error {}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<DbErr> for Error {
    fn from(error: DbErr) -> Self {
        match database::trouble(&error) {
            Some(Trouble::Gone) => {
                tracing::warn!(%error, "the database does not answer");
                Refusal::new(ErrorCode::Unavailable, "error-unavailable").into()
            }
            Some(Trouble::TooSlow) => Refusal::new(ErrorCode::Deadline, "error-deadline").into(),
            Some(Trouble::Again) | None => Self::internal(error),
        }
    }
}

impl From<Denied> for Error {
    fn from(denied: Denied) -> Self {
        let (code, message) = match denied {
            Denied::Anonymous => (ErrorCode::Unauthenticated, "error-sign-in"),
            Denied::Forbidden => (ErrorCode::Forbidden, "error-forbidden"),
        };
        Refusal::new(code, message).into()
    }
}

impl From<VaultError> for Error {
    fn from(error: VaultError) -> Self {
        Self::internal(error)
    }
}

impl From<NoSuchMoment> for Error {
    fn from(error: NoSuchMoment) -> Self {
        Self::internal(error)
    }
}

impl From<Orphan> for Error {
    fn from(orphan: Orphan) -> Self {
        Self::internal(orphan)
    }
}

impl From<MissingMessage> for Error {
    fn from(missing: MissingMessage) -> Self {
        Self::internal(missing)
    }
}

/// Why a transaction is not kept.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// Somebody else was in the way: it is run again.
    #[error(transparent)]
    Again(DbErr),
    #[error(transparent)]
    Error(Error),
}

/// Whoever only reads does not try again.
impl From<WriteError> for Error {
    fn from(error: WriteError) -> Self {
        match error {
            WriteError::Again(error) => error.into(),
            WriteError::Error(error) => error,
        }
    }
}

macro_rules! stops_a_write {
    ($($source:ty),* $(,)?) => {$(
        impl From<$source> for WriteError {
            fn from(source: $source) -> Self {
                Self::Error(source.into())
            }
        }
    )*};
}

stops_a_write! { Error, Refusal, Denied, VaultError, NoSuchMoment }

pub type Result<T, E = Error> = std::result::Result<T, E>;
