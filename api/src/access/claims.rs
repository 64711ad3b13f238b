//! The claims of a token, with their types. Nothing is coerced: what has the wrong type makes the token invalid.

use serde::{Deserialize, Serialize};

/// What a token allows, apart from where.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Permission {
    RegistrationRead,
    RegistrationWrite,
    PeopleContact,
    LocalizationWrite,
    LocalizationPublish,
    LiveWrite,
    ParticipationRead,
    ParticipationExact,
    AuditRead,
    CurriculumWrite,
    Admin,
    Participant,
}

impl Permission {
    pub const ALL: [Self; 12] = [
        Self::RegistrationRead,
        Self::RegistrationWrite,
        Self::PeopleContact,
        Self::LocalizationWrite,
        Self::LocalizationPublish,
        Self::LiveWrite,
        Self::ParticipationRead,
        Self::ParticipationExact,
        Self::AuditRead,
        Self::CurriculumWrite,
        Self::Admin,
        Self::Participant,
    ];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::RegistrationRead => "registration:read",
            Self::RegistrationWrite => "registration:write",
            Self::PeopleContact => "people:contact",
            Self::LocalizationWrite => "localization:write",
            Self::LocalizationPublish => "localization:publish",
            Self::LiveWrite => "live:write",
            Self::ParticipationRead => "participation:read",
            Self::ParticipationExact => "participation:exact",
            Self::AuditRead => "audit:read",
            Self::CurriculumWrite => "curriculum:write",
            Self::Admin => "admin",
            Self::Participant => "participant",
        }
    }

    /// Words of other services in a shared token are passed over.
    fn from_scope(scope: &str) -> Vec<Self> {
        let words: Vec<_> = scope.split(' ').collect();
        let named = |permission: &Self| words.contains(&permission.as_str());
        Self::ALL.into_iter().filter(named).collect()
    }
}

/// Where a token's permissions hold: exactly one of these.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Reach {
    Countries(Vec<String>),
    Chapters(Vec<String>),
    Organizations(Vec<String>),
    Everywhere,
    /// Themselves alone.
    Participant(String),
}

/// As they stand in a token.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Claims {
    pub iss: String,
    pub sub: String,
    pub aud: Audience,
    pub exp: i64,
    pub iat: i64,
    #[serde(
        default,
        deserialize_with = "present",
        skip_serializing_if = "Option::is_none"
    )]
    pub nbf: Option<i64>,
    pub jti: String,
    pub client_id: String,
    pub scope: String,
    #[serde(
        default,
        deserialize_with = "present",
        skip_serializing_if = "Option::is_none"
    )]
    pub countries: Option<Vec<String>>,
    #[serde(
        default,
        deserialize_with = "present",
        skip_serializing_if = "Option::is_none"
    )]
    pub chapters: Option<Vec<String>>,
    #[serde(
        default,
        deserialize_with = "present",
        skip_serializing_if = "Option::is_none"
    )]
    pub organizations: Option<Vec<String>>,
    #[serde(
        default,
        deserialize_with = "present",
        skip_serializing_if = "Option::is_none"
    )]
    pub everywhere: Option<bool>,
    #[serde(
        default,
        deserialize_with = "present",
        skip_serializing_if = "Option::is_none"
    )]
    pub participant: Option<String>,
    #[serde(
        default,
        deserialize_with = "present",
        skip_serializing_if = "Option::is_none"
    )]
    pub languages: Option<Vec<String>>,
}

/// What is there has a value: null is none.
fn present<'de, D, T>(from: D) -> Result<Option<T>, D::Error>
where
    D: serde::Deserializer<'de>,
    T: Deserialize<'de>,
{
    T::deserialize(from).map(Some)
}

/// One name, or several.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(untagged)]
pub enum Audience {
    One(String),
    Several(Vec<String>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct InvalidClaims(&'static str);

impl Claims {
    pub fn permissions(&self) -> Vec<Permission> {
        Permission::from_scope(&self.scope)
    }

    /// The one place where the token's permissions hold.
    pub fn reach(&self) -> Result<Reach, InvalidClaims> {
        if self.scope.split(' ').any(str::is_empty) {
            return Err(InvalidClaims("a malformed scope"));
        }
        let named = |list: &Option<Vec<String>>| match list {
            Some(names) if names.is_empty() || names.iter().any(String::is_empty) => {
                Err(InvalidClaims("an empty reach"))
            }
            names => Ok(names.clone()),
        };
        let everywhere = match self.everywhere {
            Some(false) => return Err(InvalidClaims("everywhere is false")),
            everywhere => everywhere.map(|_| Reach::Everywhere),
        };
        let participant = match &self.participant {
            Some(id) if id.is_empty() => return Err(InvalidClaims("an empty reach")),
            id => id.clone().map(Reach::Participant),
        };
        named(&self.languages)?;
        let found = [
            named(&self.countries)?.map(Reach::Countries),
            named(&self.chapters)?.map(Reach::Chapters),
            named(&self.organizations)?.map(Reach::Organizations),
            everywhere,
            participant,
        ];
        let mut found = found.into_iter().flatten();
        let reach = found.next().ok_or(InvalidClaims("no reach"))?;
        if found.next().is_some() {
            return Err(InvalidClaims("more than one reach"));
        }
        let is_own = matches!(reach, Reach::Participant(_));
        let permissions = self.permissions();
        let may_own = permissions.contains(&Permission::Participant);
        if is_own != may_own || (is_own && permissions.len() > 1) {
            return Err(InvalidClaims("participant goes with participant"));
        }
        if let Reach::Countries(codes) = &reach {
            let is_code = |code: &String| matches!(code.as_bytes(), [b'A'..=b'Z', b'A'..=b'Z']);
            if !codes.iter().all(is_code) {
                return Err(InvalidClaims("a country that is no code"));
            }
        }
        Ok(reach)
    }
}
