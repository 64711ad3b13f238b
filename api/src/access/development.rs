//! The identity of a service that runs on one machine for who develops against it: a key pair in the data
//! directory, and tokens for every persona.

use std::io;
use std::path::Path;
use std::sync::Arc;

use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{Ed25519KeyPair, KeyPair};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use clap::ValueEnum;
use jiff::Timestamp;
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, encode};

use super::claims::{Audience, Claims, InvalidClaims, Permission};
use super::keys::KeySet;
use super::token::{Keys, Tokens};
use crate::secret_file;

const FILE: &str = "development-key.pk8";
pub const NAME: &str = "development";
pub const ISSUER: &str = "teachin-development";
pub const AUDIENCE: &str = "teachin";
const TYPE: &str = "at+jwt";

#[derive(Debug, thiserror::Error)]
pub enum DevelopmentError {
    #[error("{FILE} in the data folder: {0}")]
    File(#[from] io::Error),
    #[error("{FILE} in the data folder holds no key; remove it to have a new one made")]
    Damaged,
    #[error("the system gives no random numbers")]
    Random,
    #[error("the token cannot be made: {0}")]
    Signature(#[from] jsonwebtoken::errors::Error),
    #[error("{0}")]
    Claims(#[from] InvalidClaims),
}

/// The people of the programme, by what their tokens allow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Persona {
    Partner,
    Coordinator,
    Analyst,
    Participant,
    Admin,
}

impl Persona {
    pub fn permissions(self) -> Vec<Permission> {
        use Permission as P;
        let partner = [P::RegistrationRead, P::RegistrationWrite, P::PeopleContact];
        let coordinator = [
            P::LocalizationWrite,
            P::LocalizationPublish,
            P::LiveWrite,
            P::ParticipationRead,
            P::ParticipationExact,
            P::AuditRead,
        ];
        match self {
            Self::Partner => partner.to_vec(),
            Self::Coordinator => [&partner[..], &coordinator[..]].concat(),
            Self::Analyst => vec![P::ParticipationRead],
            Self::Participant => vec![P::Participant],
            Self::Admin => P::ALL
                .into_iter()
                .filter(|one| *one != P::Participant)
                .collect(),
        }
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Partner => "partner",
            Self::Coordinator => "coordinator",
            Self::Analyst => "analyst",
            Self::Participant => "participant",
            Self::Admin => "admin",
        }
    }
}

/// What a token is to say.
#[derive(Clone, Debug, Default)]
pub struct Grant {
    pub countries: Option<Vec<String>>,
    pub chapters: Option<Vec<String>>,
    pub organizations: Option<Vec<String>>,
    pub everywhere: bool,
    pub participant: Option<String>,
    pub languages: Option<Vec<String>>,
}

/// A key pair that exists on one machine only.
pub struct DevelopmentKey {
    private: Vec<u8>,
    pair: Ed25519KeyPair,
}

impl DevelopmentKey {
    /// The pair in the folder; made, readable by its owner only, if there is none.
    pub fn open(folder: &Path) -> Result<Self, DevelopmentError> {
        let private = secret_file::read_or_make(&folder.join(FILE), || {
            let random = SystemRandom::new();
            let made =
                Ed25519KeyPair::generate_pkcs8(&random).map_err(|_| DevelopmentError::Random)?;
            Ok::<_, DevelopmentError>(made.as_ref().to_vec())
        })?;
        let pair = Ed25519KeyPair::from_pkcs8(&private).map_err(|_| DevelopmentError::Damaged)?;
        Ok(Self { private, pair })
    }

    /// The point on the curve, as a JSON Web Key has it.
    pub fn public(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.pair.public_key().as_ref())
    }

    /// A signature, in base64url.
    pub fn sign(&self, message: &[u8]) -> String {
        URL_SAFE_NO_PAD.encode(self.pair.sign(message).as_ref())
    }

    pub fn tokens(&self) -> Result<Tokens, DevelopmentError> {
        let key = DecodingKey::from_ed_components(&self.public())?;
        Ok(Tokens {
            believed: super::Believed::default(),
            issuer: ISSUER.to_owned(),
            audience: AUDIENCE.to_owned(),
            types: [TYPE.to_owned()].into(),
            keys: Keys::Fixed(Arc::new(KeySet::one(NAME, Algorithm::EdDSA, key))),
        })
    }

    /// A token for `seconds` from `now`.
    pub fn mint(
        &self,
        persona: Persona,
        grant: Grant,
        now: Timestamp,
        seconds: u32,
    ) -> Result<String, DevelopmentError> {
        let words: Vec<_> = persona
            .permissions()
            .into_iter()
            .map(Permission::as_str)
            .collect();
        let claims = Claims {
            iss: ISSUER.to_owned(),
            sub: format!("development-{}", persona.name()),
            aud: Audience::One(AUDIENCE.to_owned()),
            iat: now.as_second(),
            exp: now.as_second() + i64::from(seconds),
            nbf: None,
            jti: random_id()?,
            client_id: "teachin-token".to_owned(),
            scope: words.join(" "),
            countries: grant.countries,
            chapters: grant.chapters,
            organizations: grant.organizations,
            everywhere: grant.everywhere.then_some(true),
            participant: grant.participant,
            languages: grant.languages,
        };
        claims.reach()?;
        let mut header = Header::new(Algorithm::EdDSA);
        header.typ = Some(TYPE.to_owned());
        header.kid = Some(NAME.to_owned());
        Ok(encode(
            &header,
            &claims,
            &EncodingKey::from_ed_der(&self.private),
        )?)
    }
}

fn random_id() -> Result<String, DevelopmentError> {
    let mut bytes = [0; 16];
    aws_lc_rs::rand::fill(&mut bytes).map_err(|_| DevelopmentError::Random)?;
    Ok(URL_SAFE_NO_PAD.encode(bytes))
}
