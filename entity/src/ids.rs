//! Newtypes of the columns, so that one kind of id or key is never taken for another.

use sea_orm::entity::prelude::*;

macro_rules! row_ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, DeriveValueType)]
        pub struct $name(pub i64);
    )*};
}

row_ids! {
    /// A row of `breakout_plan`.
    BreakoutPlanId,
    /// A row of `breakout_room`.
    BreakoutRoomId,
    /// A row of `breakout_unplaced`.
    UnplacedId,
    /// A row of `program`.
    ProgramId,
    /// A row of `training`.
    TrainingId,
    /// A row of `module`.
    ModuleId,
    /// A row of `skill`.
    SkillId,
    /// A row of `assignment`.
    AssignmentId,
    /// A row of `material`.
    MaterialId,
    /// A row of `session`.
    SessionId,
    /// A row of `sitting`.
    SittingId,
    /// A row of `organization`.
    OrganizationId,
    /// A row of `chapter`.
    ChapterId,
    /// A row of `participant`.
    ParticipantId,
    /// A row of `registration_group`.
    GroupId,
    /// A row of `seat`.
    SeatId,
    /// A row of `registration`.
    RegistrationId,
    /// A row of `attendance`.
    AttendanceId,
    /// A row of `attendance_connection`.
    ConnectionId,
    /// A row of `submission`.
    SubmissionId,
    /// A row of `upload`.
    UploadId,
    /// A row of `audit_event`.
    AuditEventId,
    /// A row of `outbox`.
    OutboxId,
    /// A row of `revision`.
    RevisionId,
    /// A row of `glossary_term`.
    GlossaryTermId,
    /// A row of `revocation`.
    RevocationId,
}

macro_rules! text_keys {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, DeriveValueType)]
        pub struct $name(pub String);

        impl $name {
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl sea_orm::TryFromU64 for $name {
            fn try_from_u64(_: u64) -> Result<Self, DbErr> {
                Err(DbErr::ConvertFromU64(stringify!($name)))
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.to_owned())
            }
        }
    )*};
}

text_keys! {
    /// A readable, stable name in addresses: lower-case words with hyphens.
    Slug,
    /// The id of a Fluent message; rows never hold text themselves.
    MessageKey,
    /// ISO 3166-1 alpha-2, or ZZ.
    CountryCode,
    /// A BCP 47 tag.
    LanguageCode,
    /// An IANA time zone name.
    ZoneName,
}
