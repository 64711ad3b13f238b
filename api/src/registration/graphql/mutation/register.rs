//! Registering groups, their members, and single people.

use std::sync::Arc;

use async_graphql::{Context, ID, InputObject, Object};

use super::person::{ConsentInput, PersonInput, few_enough};
use super::{
    AddGroupMembersPayload, RegisterGroupPayload, RegisterParticipantPayload, group, registration,
    registration_objects,
};
use crate::curriculum::Training;
use crate::curriculum::graphql::named_training;
use crate::cx::Cx;
use crate::error::{Error, Result};
use crate::graphql::inputs::{key, row};
use crate::graphql::selection::Selected;
use crate::graphql::user_error::{Checks, payload};
use crate::graphql::{cx, scalars};
use crate::ids::Kind;
use crate::people::words;
use crate::registration::register::{Entrance, Entrant, NewGroup, Registered, Wish, register};
use crate::registration::{Registration, groups_by_ids};

/// A group that registers through its contact.
#[derive(InputObject)]
pub struct RegisterGroupInput {
    /// What for.
    training: scalars::Slug,
    /// The name that they give themselves, one line of at most 200 characters.
    name: String,
    /// Where the group organizes.
    country: scalars::CountryScalar,
    /// The chapter that it belongs to. Tokens of chapters and organizations have to name one.
    chapter: Option<ID>,
    /// Whether people may come into it one by one.
    is_umbrella: Option<bool>,
    /// Whom to ask, who counts as one of the members.
    contact: PersonInput,
    /// The members besides the contact, at most 500.
    members: Vec<PersonInput>,
    /// The label of the sittings that they prefer, "A" or "B".
    preferred_sitting: Option<String>,
    /// What all of them agreed to.
    consent: ConsentInput,
    /// 8 to 128 letters, digits or `._:-`: the same request sent again under it is done once, for 7 days.
    idempotency_key: String,
}

/// Further members for a group.
#[derive(InputObject)]
pub struct AddGroupMembersInput {
    /// Which group.
    group: ID,
    /// The new members, at most 500.
    members: Vec<PersonInput>,
    /// What all of them agreed to.
    consent: ConsentInput,
    /// 8 to 128 letters, digits or `._:-`: the same request sent again under it is done once, for 7 days.
    idempotency_key: String,
}

/// One person, who comes in through an umbrella group.
#[derive(InputObject)]
pub struct RegisterParticipantInput {
    /// What for.
    training: scalars::Slug,
    /// Who.
    person: PersonInput,
    /// The umbrella group that they come in through.
    group: Option<ID>,
    /// Instead of the group the chapter whose umbrella group it is; it is made when there is none yet.
    chapter: Option<ID>,
    /// The label of the sittings that they prefer, "A" or "B".
    preferred_sitting: Option<String>,
    /// What they agreed to.
    consent: ConsentInput,
    /// 8 to 128 letters, digits or `._:-`: the same request sent again under it is done once, for 7 days.
    idempotency_key: String,
}

/// Everybody who is listed, with all that is wrong with them.
fn read_all(
    checks: &mut Checks,
    people: &[PersonInput],
    training: Option<&Training>,
    consent: &ConsentInput,
) -> Vec<Entrant> {
    if checks.check(few_enough(people)).is_none() {
        return Vec::new();
    }
    let read = people.iter().enumerate().filter_map(|(index, person)| {
        let path = format!("input.members.{index}");
        person.read(checks, &path, training, consent)
    });
    read.collect()
}

impl RegisterGroupInput {
    async fn register(&self, cx: &Cx) -> Result<Registered> {
        let mut checks = Checks::default();
        let training = checks.check(named_training(cx, &self.training, "input.training"));
        let of = training.map(Arc::as_ref);
        let name = checks.check(words::name(&self.name, "input.name"));
        let country = checks.check(self.country.check("input.country"));
        let chapter = self.chapter.as_ref();
        let chapter = chapter.map(|id| row(Kind::Chapter, id, "input.chapter"));
        let chapter = checks.check(chapter.transpose());
        let contact = self
            .contact
            .read(&mut checks, "input.contact", of, &self.consent);
        let members = read_all(&mut checks, &self.members, of, &self.consent);
        let consent = self.consent.read(&mut checks);
        let key = checks.check(key(&self.idempotency_key));
        checks.done()?;
        let (Some(name), Some(country), Some(consent), Some(key)) = (name, country, consent, key)
        else {
            return Err(Error::Several(Vec::new()));
        };
        let wish = Wish {
            entrance: Entrance::Group(NewGroup {
                name,
                country: country.0,
                chapter: chapter.flatten(),
                is_umbrella: self.is_umbrella.unwrap_or_default(),
            }),
            entrants: contact.into_iter().chain(members).collect(),
            preferred_sitting: self.preferred_sitting.clone(),
            consent,
            is_rehearsal: false,
        };
        register(cx, training, key, wish).await
    }
}

impl AddGroupMembersInput {
    async fn register(&self, cx: &Cx) -> Result<Registered> {
        let mut checks = Checks::default();
        let group = checks.check(row(Kind::Group, &self.group, "input.group"));
        let known = groups_by_ids(cx, group.into_iter().collect()).await?.pop();
        let training = known.and_then(|row| cx.content().curriculum.training(row.training_id));
        let members = read_all(
            &mut checks,
            &self.members,
            training.map(Arc::as_ref),
            &self.consent,
        );
        let consent = self.consent.read(&mut checks);
        let key = checks.check(key(&self.idempotency_key));
        checks.done()?;
        let (Some(group), Some(consent), Some(key)) = (group, consent, key) else {
            return Err(Error::Several(Vec::new()));
        };
        let wish = Wish {
            entrance: Entrance::Members(group),
            entrants: members,
            preferred_sitting: None,
            consent,
            is_rehearsal: false,
        };
        register(cx, None, key, wish).await
    }
}

impl RegisterParticipantInput {
    async fn register(&self, cx: &Cx) -> Result<Registered> {
        let mut checks = Checks::default();
        let training = checks.check(named_training(cx, &self.training, "input.training"));
        let of = training.map(Arc::as_ref);
        let group = self.group.as_ref();
        let group = checks.check(
            group
                .map(|id| row(Kind::Group, id, "input.group"))
                .transpose(),
        );
        let chapter = self.chapter.as_ref();
        let chapter = chapter.map(|id| row(Kind::Chapter, id, "input.chapter"));
        let chapter = checks.check(chapter.transpose());
        let person = self
            .person
            .read(&mut checks, "input.person", of, &self.consent);
        let consent = self.consent.read(&mut checks);
        let key = checks.check(key(&self.idempotency_key));
        checks.done()?;
        let (Some(consent), Some(key)) = (consent, key) else {
            return Err(Error::Several(Vec::new()));
        };
        let wish = Wish {
            entrance: Entrance::Umbrella {
                group: group.flatten(),
                chapter: chapter.flatten(),
            },
            entrants: person.into_iter().collect(),
            preferred_sitting: self.preferred_sitting.clone(),
            consent,
            is_rehearsal: false,
        };
        register(cx, training, key, wish).await
    }
}

#[derive(Default)]
pub struct RegisterMutation;

#[Object]
impl RegisterMutation {
    /// Registers a group through its contact. Under the training's minimum it is FORMING; with the minimum it gets
    /// places for all, or waits for them as a whole. Needs registration:write within the chapter or country.
    async fn register_group(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The group.")] input: RegisterGroupInput,
    ) -> Result<RegisterGroupPayload> {
        let cx = cx(ctx);
        let (registered, errors) = payload(cx, input.register(cx).await)?;
        let group = match registered {
            Some(registered) => {
                group(cx, registered.group, &Selected::of(ctx).field("group")).await?
            }
            None => None,
        };
        Ok(RegisterGroupPayload { errors, group })
    }

    /// Adds members to a group, until it locks. To a group that has its places, or waits for them, they are added as
    /// a unit of their own, which waits if it does not fit. Needs registration:write within scope.
    async fn add_group_members(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The group, and whom.")] input: AddGroupMembersInput,
    ) -> Result<AddGroupMembersPayload> {
        let cx = cx(ctx);
        let (registered, errors) = payload(cx, input.register(cx).await)?;
        let group = match registered {
            Some(registered) => {
                group(cx, registered.group, &Selected::of(ctx).field("group")).await?
            }
            None => None,
        };
        Ok(AddGroupMembersPayload { errors, group })
    }

    /// Registers one person through an umbrella group. Needs registration:write within its scope.
    async fn register_participant(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Who, and through whom.")] input: RegisterParticipantInput,
    ) -> Result<RegisterParticipantPayload> {
        let cx = cx(ctx);
        let (registered, errors) = payload(cx, input.register(cx).await)?;
        let selected = Selected::of(ctx).field("registration");
        let registration = match registered {
            Some(Registered { row: Some(row), .. }) => {
                let known =
                    registration_objects(cx, vec![Registration::from(*row)], &selected).await?;
                known.into_iter().next()
            }
            Some(Registered { registrations, .. }) => match registrations.first() {
                Some(id) => registration(cx, *id, &selected).await?,
                None => None,
            },
            None => None,
        };
        Ok(RegisterParticipantPayload {
            errors,
            registration,
        })
    }
}
