//! What a request may do, as far as that does not depend on others.

use std::collections::HashMap;
use std::sync::Arc;

use entity::{chapter, registration_group};
use sea_orm::ColumnTrait;
use serde::Serialize;

use super::{Consent, Entrant, Founded, Into, Registered, Request};
use crate::access::{Action, Reach, Resource};
use crate::curriculum::{Training, UNKNOWN_COUNTRY};
use crate::cx::{Cx, IdempotencyKey};
use crate::error::{Error, ErrorCode, Refusal, Result};
use crate::people::{ChapterId, OrganizationId, not_found};
use crate::registration::{GroupId, RegistrationWindow};

/// Whom somebody wants to register, and where.
#[derive(Serialize)]
pub struct Wish {
    pub entrance: Entrance,
    pub entrants: Vec<Entrant>,
    pub preferred_sitting: Option<String>,
    pub consent: Consent,
    #[serde(skip)]
    pub is_rehearsal: bool,
}

/// Through which door they come.
#[derive(Serialize)]
pub enum Entrance {
    Group(NewGroup),
    /// Further members of a group that is there.
    Members(i64),
    /// One by one, into an umbrella group.
    Umbrella {
        group: Option<i64>,
        chapter: Option<i64>,
    },
    /// A file of people, into a group or a chapter's umbrella group.
    Import {
        group: Option<i64>,
        chapter: Option<i64>,
    },
}

#[derive(Serialize)]
pub struct NewGroup {
    pub name: String,
    pub country: String,
    pub chapter: Option<i64>,
    pub is_umbrella: bool,
}

impl Entrance {
    const fn action(&self) -> Action {
        match self {
            Self::Group(_) => Action::RegisterGroup,
            Self::Members(_) => Action::AddGroupMembers,
            Self::Umbrella { .. } => Action::RegisterParticipant,
            Self::Import { .. } => Action::ImportRegistrations,
        }
    }
}

/// Registers them all, or nobody. `training` is `None` where the group says it.
pub async fn register(
    cx: &Cx,
    training: Option<&Arc<Training>>,
    key: IdempotencyKey,
    wish: Wish,
) -> Result<Registered> {
    let action = wish.entrance.action();
    let outcome = attempt(cx, training, key, wish).await;
    cx.noted(action, outcome)
}

async fn attempt(
    cx: &Cx,
    training: Option<&Arc<Training>>,
    key: IdempotencyKey,
    wish: Wish,
) -> Result<Registered> {
    let action = wish.entrance.action();
    cx.authorize(action, Resource::Visible)?;
    let digest = cx.digest(&(training.map(|training| training.id.0), &wish))?;
    let (into, training) = place(cx, training, &wish.entrance).await?;
    let mut refusals = Vec::new();
    is_open(cx, &training, &wish.entrance, &into).unwrap_or_else(|refusal| refusals.push(refusal));
    refusals.extend(consent(cx, &training, &wish.consent).err());
    refusals.extend(
        sitting(
            cx,
            &training,
            wish.preferred_sitting.as_deref(),
            "input.preferredSitting",
        )
        .err(),
    );
    refusals.extend(people(cx, &wish.entrants));
    if !refusals.is_empty() {
        // What was granted once is answered again, also when it would be too late now.
        let before = cx.recorded(action.name(), &key, &digest).await?;
        return before.ok_or(Error::Several(refusals));
    }
    let request = Request {
        origin: cx.origin()?,
        action,
        training,
        into: into.into,
        entrants: wish.entrants,
        preferred_sitting: wish.preferred_sitting,
        consent: wish.consent,
        key,
        digest,
        is_rehearsal: wish.is_rehearsal,
    };
    let (store, admissions) = (cx.store()?.clone(), cx.admissions());
    cx.registrar().submit(store, admissions, request).await
}

/// Where they come in, and what time that depends on.
struct Place {
    into: Into,
    is_umbrella: bool,
}

async fn place(
    cx: &Cx,
    training: Option<&Arc<Training>>,
    entrance: &Entrance,
) -> Result<(Place, Arc<Training>)> {
    let missing =
        |argument: &str| Refusal::new(ErrorCode::Invalid, "error-missing").about(argument);
    let (group, founded) = match entrance {
        Entrance::Group(new) => {
            let founded = found(cx, new).await?;
            let training = training.ok_or_else(|| missing("input.training"))?;
            let is_umbrella = founded.is_umbrella;
            let into = Into::New(founded);
            return Ok((Place { into, is_umbrella }, Arc::clone(training)));
        }
        Entrance::Members(id) => (Some(*id), None),
        Entrance::Umbrella { group, chapter } | Entrance::Import { group, chapter } => {
            (*group, *chapter)
        }
    };
    if let (Some(_), Some(_)) = (group, founded) {
        let either = Refusal::new(ErrorCode::Invalid, "error-either").about("input.chapter");
        return Err(either.with("partner", "input.group").into());
    }
    if let Some(id) = group {
        return match (entrance, training) {
            (Entrance::Umbrella { .. }, Some(training)) => {
                let into = Into::Named(GroupId(id));
                let is_umbrella = true;
                Ok((Place { into, is_umbrella }, Arc::clone(training)))
            }
            _ => known(cx, training, id).await,
        };
    }
    let chapter = founded.ok_or_else(|| missing("input.group"))?;
    let row = chapter_row(cx, chapter).await?;
    let training = training.ok_or_else(|| missing("input.training"))?;
    let into = Into::Umbrella(Founded {
        name: row.name,
        country: row.country.0,
        chapter: Some((row.id, row.organization_id)),
        is_umbrella: true,
    });
    Ok((
        Place {
            into,
            is_umbrella: true,
        },
        Arc::clone(training),
    ))
}

/// A group that is there, and in scope.
async fn known(
    cx: &Cx,
    training: Option<&Arc<Training>>,
    id: i64,
) -> Result<(Place, Arc<Training>)> {
    use registration_group::{Column, Entity};
    let row = cx.find::<Entity>()?.filter(Column::Id.eq(id)).one().await?;
    let row = row.filter(|row| training.is_none_or(|training| training.id == row.training_id));
    let row = row.ok_or_else(|| not_found("input.group"))?;
    let own = cx.content().curriculum.training(row.training_id);
    let own = own.ok_or_else(|| not_found("input.group"))?;
    let place = Place {
        into: Into::Known(GroupId(id)),
        is_umbrella: row.is_umbrella,
    };
    Ok((place, Arc::clone(own)))
}

async fn chapter_row(cx: &Cx, id: i64) -> Result<chapter::Model> {
    use chapter::{Column, Entity};
    let row = cx.find::<Entity>()?.filter(Column::Id.eq(id)).one().await?;
    Ok(row.ok_or_else(|| not_found("input.chapter"))?)
}

/// A new group belongs to a chapter within scope, or to a country within it.
async fn found(cx: &Cx, new: &NewGroup) -> Result<Founded> {
    let is_known = |code: &str| {
        let mut countries = cx.content().curriculum.countries().iter();
        countries.any(|known| known.as_str() == code)
    };
    if !is_known(&new.country) || new.country == UNKNOWN_COUNTRY {
        return Err(unknown_country(&new.country, "input.country").into());
    }
    let chapter = match new.chapter {
        Some(id) => Some(chapter_row(cx, id).await?),
        None => None,
    };
    let reach = cx.viewer().map(|viewer| &viewer.reach);
    match (reach, &chapter) {
        (Some(Reach::Countries(codes)), _) if !codes.contains(&new.country) => {
            return Err(Refusal::new(ErrorCode::Forbidden, "error-forbidden")
                .about("input.country")
                .into());
        }
        (Some(Reach::Chapters(_) | Reach::Organizations(_)), None) => {
            return Err(Refusal::new(ErrorCode::Invalid, "error-missing")
                .about("input.chapter")
                .into());
        }
        _ => {}
    }
    let of = |row: chapter::Model| -> (ChapterId, OrganizationId) { (row.id, row.organization_id) };
    Ok(Founded {
        name: new.name.clone(),
        country: new.country.clone(),
        chapter: chapter.map(of),
        is_umbrella: new.is_umbrella,
    })
}

/// To the second.
fn is_open(
    cx: &Cx,
    training: &Training,
    entrance: &Entrance,
    place: &Place,
) -> Result<(), Refusal> {
    let refused = |code, message| Err(Refusal::new(code, message).about("input.training"));
    let now = cx.now();
    let broken = |_| Refusal::new(ErrorCode::Unavailable, "error-unavailable");
    let opens = RegistrationWindow::opens_at(training).map_err(broken)?;
    if training.status != crate::curriculum::TrainingStatus::Published {
        return refused(ErrorCode::RegistrationClosed, "error-registration-closed");
    }
    if opens.is_some_and(|opens| now < opens) {
        return refused(
            ErrorCode::RegistrationNotOpen,
            "error-registration-not-open",
        );
    }
    if let (Entrance::Members(_), Into::Known(_)) = (entrance, &place.into) {
        let locks = RegistrationWindow::locks_at(training, place.is_umbrella).map_err(broken)?;
        return match now < locks {
            true => Ok(()),
            false => Err(locked()),
        };
    }
    let closes = RegistrationWindow::closes_at(training, place.is_umbrella).map_err(broken)?;
    if closes <= now {
        return refused(ErrorCode::RegistrationClosed, "error-registration-closed");
    }
    if !matches!(place.into, Into::New(_)) {
        let locks = RegistrationWindow::locks_at(training, place.is_umbrella).map_err(broken)?;
        if locks <= now {
            return Err(locked());
        }
    }
    if matches!(entrance, Entrance::Umbrella { .. }) && !training.terms.individuals {
        return refused(ErrorCode::Conflict, "error-groups-only");
    }
    Ok(())
}

pub fn locked() -> Refusal {
    Refusal::new(ErrorCode::GroupLocked, "error-group-locked").about("input.group")
}

fn consent(cx: &Cx, training: &Training, consent: &Consent) -> Result<(), Refusal> {
    if consent.version != training.terms.consent_version {
        return Err(
            Refusal::new(ErrorCode::ConsentOutdated, "error-consent-outdated")
                .about("input.consent.version")
                .with("value", training.terms.consent_version.as_str()),
        );
    }
    is_language(cx, &consent.language, "input.consent.language")
}

/// One of those that the service has words in, or a country's wording of it.
fn is_language(cx: &Cx, tag: &str, argument: &str) -> Result<(), Refusal> {
    let mut known = cx.content().languages.iter();
    let is_known = known.any(|locale| {
        let own = locale.tag.to_string();
        tag == own
            || tag
                .strip_prefix(&own)
                .is_some_and(|rest| rest.starts_with('-'))
    });
    match is_known {
        true => Ok(()),
        false => Err(Refusal::new(ErrorCode::Unknown, "error-language-unknown")
            .about(argument)
            .quoting(tag)),
    }
}

/// The label of sittings of this training.
pub fn sitting(
    cx: &Cx,
    training: &Training,
    label: Option<&str>,
    argument: &str,
) -> Result<(), Refusal> {
    let Some(label) = label else {
        return Ok(());
    };
    let schedule = &cx.content().schedule;
    let mut sittings = schedule
        .sessions_of(training)
        .flat_map(|session| schedule.sittings_of(session));
    match sittings.any(|sitting| sitting.label == label) {
        true => Ok(()),
        false => Err(Refusal::new(ErrorCode::Unknown, "error-sitting-unknown")
            .about(argument)
            .quoting(label)),
    }
}

fn unknown_country(code: &str, argument: &str) -> Refusal {
    Refusal::new(ErrorCode::Unknown, "error-country-unknown")
        .about(argument)
        .quoting(code)
}

/// Everything that is wrong with the people themselves: each told at its place.
fn people(cx: &Cx, entrants: &[Entrant]) -> Vec<Refusal> {
    let countries: Vec<&str> = cx
        .content()
        .curriculum
        .countries()
        .iter()
        .map(|code| code.as_str())
        .collect();
    let mut refusals = Vec::new();
    let mut first: HashMap<String, &str> = HashMap::new();
    for entrant in entrants {
        let at = |field: &str| format!("{}.{field}", entrant.path);
        if !countries.contains(&entrant.country.as_str()) {
            refusals.push(unknown_country(&entrant.country, &at("country")));
        }
        let language = is_language(cx, &entrant.language, &at("language"));
        refusals.extend(language.err());
        let address = entrant.email.reveal().to_lowercase();
        match first.get(&address) {
            Some(before) => refusals.push(
                Refusal::new(ErrorCode::Conflict, "error-twice-in-list")
                    .about(at("email"))
                    .with("partner", format!("{before}.email")),
            ),
            None => {
                first.insert(address, &entrant.path);
            }
        }
    }
    refusals
}
