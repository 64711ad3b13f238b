//! Who may do what: one function, without side effects.

use super::{Permission, Reach, Viewer};
use crate::ids::{self, Kind};

/// The country of people who did not say theirs.
pub const UNKNOWN: &str = "ZZ";

macro_rules! actions {
    ($($(#[$doc:meta])* $action:ident = $name:literal,)*) => {
        /// Something that is asked for.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Action {
            $($(#[$doc])* $action,)*
        }

        impl Action {
            pub const ALL: &'static [Self] = &[$(Self::$action,)*];

            /// As the audit has it.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$action => $name,)*
                }
            }
        }
    };
}

actions! {
    /// Organizations and chapters.
    ReadOrganizations = "readOrganizations",
    /// People, without their addresses.
    ReadParticipants = "readParticipants",
    /// People's addresses.
    ReadContacts = "readContacts",
    ReadAudit = "readAudit",
    SaveChapter = "saveChapter",
    /// A new organization with its first chapter.
    SaveOrganization = "saveOrganization",
    UpdateParticipant = "updateParticipant",
    RegisterGroup = "registerGroup",
    AddGroupMembers = "addGroupMembers",
    RegisterParticipant = "registerParticipant",
    ImportRegistrations = "importRegistrations",
    RemoveGroupMember = "removeGroupMember",
    UpdateGroup = "updateGroup",
    CancelGroup = "cancelGroup",
    CancelRegistration = "cancelRegistration",
    ChooseSitting = "chooseSitting",
    /// Another link for one's own calendar.
    ResetCalendar = "resetCalendarUrl",
    /// Another link for a group's calendar.
    ResetGroupCalendar = "resetGroupCalendarUrl",
    /// What people handed in.
    ReadSubmissions = "readSubmissions",
    /// Stays in a sitting that belong to nobody yet.
    ReadUnmatchedAttendance = "readUnmatchedAttendance",
    RecordAttendance = "recordAttendance",
    ImportAttendance = "importAttendance",
    ResolveAttendance = "resolveAttendance",
    SubmitAssignment = "submitAssignment",
    ReviewSubmission = "reviewSubmission",
    AttestParticipation = "attestParticipation",
    ChangeCompletionRule = "changeCompletionRule",
    UpdateSitting = "updateSitting",
    ScheduleSitting = "scheduleSitting",
    MoveSitting = "moveSitting",
    CancelSitting = "cancelSitting",
    RestoreSitting = "restoreSitting",
    ReadBreakouts = "readBreakouts",
    /// Rooms of one's own groups.
    PlanBreakouts = "planBreakouts",
    /// Rooms that mix people from everywhere.
    MixBreakouts = "mixBreakouts",
    PublishBreakouts = "publishBreakouts",
    /// Bytes for an import.
    Upload = "upload",
    EraseParticipant = "eraseParticipant",
    ExportParticipant = "exportParticipant",
    CheckTranslation = "checkTranslation",
    /// What is to be translated, and what others wrote.
    ReadMessages = "readMessages",
    SaveTranslation = "saveTranslation",
    SubmitTranslation = "submitTranslations",
    RequestTranslationChanges = "requestTranslationChanges",
    PublishTranslation = "publishTranslations",
    ConfirmTranslation = "confirmTranslations",
    RevertTranslation = "revertTranslation",
    /// The English that all others are made from.
    SaveSource = "saveSourceMessage",
    /// Trainings that are not public yet.
    ReadDrafts = "readDrafts",
    CreateTraining = "createTraining",
    UpdateTraining = "updateTraining",
    SaveModule = "saveModule",
    RemoveModule = "removeModule",
    SaveSkill = "saveSkill",
    UpdateProgram = "updateProgram",
    /// How the words of the movement are said.
    SaveGlossary = "saveGlossaryTerm",
    ReadParticipation = "readParticipation",
    /// Figures as they are, not rounded, none withheld.
    ReadExactParticipation = "readExactParticipation",
    RevokeAccess = "revokeAccess",
}

/// What it is asked of. That a row is in scope at all is the door's to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Resource<'a> {
    /// Whatever is in scope.
    Visible,
    /// Something in a country; of words, those that it puts in a language's place.
    Country(&'a str),
    /// Words of a language.
    Language(&'a str),
    /// One participant, by their row.
    Participant(i64),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Denied {
    /// A token might change that.
    Anonymous,
    Forbidden,
}

pub fn decide(
    viewer: Option<&Viewer>,
    action: Action,
    resource: Resource<'_>,
) -> Result<(), Denied> {
    let viewer = viewer.ok_or(Denied::Anonymous)?;
    let is_self = match (&viewer.reach, resource) {
        (Reach::Participant(own), Resource::Participant(row)) => {
            *own == ids::encode(Kind::Participant, row)
        }
        (Reach::Participant(_), Resource::Visible) => true,
        _ => false,
    };
    let is_everywhere = viewer.reach == Reach::Everywhere;
    let reaches = match (&viewer.reach, resource) {
        (Reach::Everywhere, _) => true,
        (Reach::Countries(codes), Resource::Country(code)) => {
            code != UNKNOWN && codes.iter().any(|own| own == code)
        }
        (_, Resource::Country(_)) => false,
        (Reach::Participant(_), _) => is_self,
        (_, Resource::Visible | Resource::Participant(_) | Resource::Language(_)) => true,
    };
    let may = |permission| reaches && viewer.may(permission);
    let allowed = match action {
        Action::ReadOrganizations => reaches,
        Action::ReadParticipants => is_self || may(Permission::RegistrationRead),
        Action::ReadContacts => is_self || may(Permission::PeopleContact),
        Action::ReadAudit => may(Permission::AuditRead),
        Action::SaveChapter => may(Permission::RegistrationWrite),
        Action::SaveOrganization => is_everywhere && may(Permission::RegistrationWrite),
        Action::UpdateParticipant => is_self || may(Permission::RegistrationWrite),
        Action::RegisterGroup
        | Action::AddGroupMembers
        | Action::RegisterParticipant
        | Action::ImportRegistrations
        | Action::RemoveGroupMember
        | Action::UpdateGroup
        | Action::CancelGroup => may(Permission::RegistrationWrite),
        Action::CancelRegistration | Action::ChooseSitting | Action::ResetGroupCalendar => {
            is_self || may(Permission::RegistrationWrite)
        }
        Action::ReadSubmissions => is_self || may(Permission::LiveWrite),
        Action::RecordAttendance
        | Action::ImportAttendance
        | Action::ReviewSubmission
        | Action::AttestParticipation
        | Action::ReadBreakouts
        | Action::PlanBreakouts
        | Action::PublishBreakouts => may(Permission::LiveWrite),
        Action::ReadUnmatchedAttendance
        | Action::ResolveAttendance
        | Action::UpdateSitting
        | Action::MixBreakouts => is_everywhere && may(Permission::LiveWrite),
        Action::SubmitAssignment | Action::ResetCalendar => is_self,
        Action::ChangeCompletionRule
        | Action::ReadDrafts
        | Action::CreateTraining
        | Action::UpdateTraining
        | Action::SaveModule
        | Action::RemoveModule
        | Action::SaveSkill
        | Action::UpdateProgram
        | Action::ScheduleSitting
        | Action::MoveSitting
        | Action::CancelSitting
        | Action::RestoreSitting => is_everywhere && may(Permission::CurriculumWrite),
        Action::Upload => {
            may(Permission::RegistrationWrite)
                || may(Permission::LiveWrite)
                || may(Permission::LocalizationWrite)
        }
        Action::EraseParticipant | Action::ExportParticipant => {
            is_self || is_everywhere && may(Permission::Admin)
        }
        // Chapters word nothing.
        Action::CheckTranslation
        | Action::ReadMessages
        | Action::SaveTranslation
        | Action::SubmitTranslation => {
            !matches!(viewer.reach, Reach::Chapters(_)) && may(Permission::LocalizationWrite)
        }
        Action::RequestTranslationChanges
        | Action::PublishTranslation
        | Action::ConfirmTranslation
        | Action::RevertTranslation => {
            let looks_after = match (resource, &viewer.languages) {
                (Resource::Language(tag), Some(tags)) => tags.iter().any(|own| own == tag),
                (Resource::Language(_), None) => is_everywhere,
                _ => true,
            };
            looks_after
                && !matches!(viewer.reach, Reach::Chapters(_))
                && may(Permission::LocalizationPublish)
        }
        Action::SaveSource | Action::SaveGlossary => {
            is_everywhere && may(Permission::CurriculumWrite)
        }
        Action::ReadParticipation => may(Permission::ParticipationRead),
        Action::ReadExactParticipation => {
            may(Permission::ParticipationRead) && may(Permission::ParticipationExact)
        }
        Action::RevokeAccess => is_everywhere && may(Permission::Admin),
    };
    allowed.then_some(()).ok_or(Denied::Forbidden)
}
