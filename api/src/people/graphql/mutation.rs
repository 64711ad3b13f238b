//! Saving chapters, and what is known of people.

use async_graphql::{Context, ID, InputObject, MaybeUndefined, Object, SimpleObject};

use super::{
    ChapterKindEnum, ChapterObject, ParticipantObject, chapter_objects, participant_objects, want,
};
use crate::cx::{Cx, IdempotencyKey};
use crate::error::{ErrorCode, Refusal, Result};
use crate::graphql::scalars::{self, checked};
use crate::graphql::selection::Selected;
use crate::graphql::user_error::{Checks, UserError, payload};
use crate::graphql::{cx, ids};
use crate::ids::Kind;
use crate::people::{
    self, ChangedChapter, ChangedParticipant, ChapterFilter, ChapterId, NewChapter, Of,
    ParticipantId, words,
};
use crate::vault::Redacted;

/// A chapter to add, or one to change.
#[derive(InputObject)]
pub struct SaveChapterInput {
    /// Which chapter to change. Without it a new one is added, which needs `slug`, `name`, `country`,
    /// an organization and `idempotencyKey`.
    id: Option<ID>,
    /// Of a new chapter: its readable name in addresses and tokens. It never changes.
    slug: Option<scalars::Slug>,
    /// Its name as it writes it, one line of at most 200 characters.
    name: Option<String>,
    /// What it is to its organization; of a new one CHAPTER unless said.
    kind: Option<ChapterKindEnum>,
    /// Of a new chapter: the country that it organizes in. It never changes.
    country: Option<scalars::CountryScalar>,
    /// Of a new chapter: whose it is. It never changes.
    organization: Option<ID>,
    /// Of a new chapter: an organization that is not there yet. Needs a token that reaches everywhere.
    new_organization: Option<NewOrganizationInput>,
    /// 8 to 128 letters, digits or `._:-`: the same request sent again under it is done once, for 7 days.
    idempotency_key: Option<String>,
}

/// An organization to add with its first chapter.
#[derive(InputObject)]
pub struct NewOrganizationInput {
    /// Its readable name in addresses and tokens. It never changes.
    slug: scalars::Slug,
    /// Its name as it writes it, one line of at most 200 characters.
    name: String,
}

/// What became of the chapter.
#[derive(SimpleObject)]
pub struct SaveChapterPayload {
    /// Why nothing was saved; empty if it was.
    errors: Vec<UserError>,
    /// The chapter as it is now; null if nothing was saved.
    chapter: Option<ChapterObject>,
}

/// What is to change about somebody. What is left out stays as it is.
#[derive(InputObject)]
pub struct UpdateParticipantInput {
    /// Whom it is about.
    id: ID,
    /// Their name, one line of at most 200 characters.
    display_name: Option<String>,
    /// Their address; null takes it away. Needs the permission people:contact.
    email: MaybeUndefined<String>,
    /// Where they organize; ZZ if they do not say. Who looks after countries may name one of those only.
    country: Option<scalars::CountryScalar>,
    /// The language that they are written to in.
    language: Option<scalars::LanguageTag>,
    /// The time zone that they live in.
    time_zone: Option<scalars::TimeZone>,
    /// 8 to 128 letters, digits or `._:-`: the same request sent again under it is done once, for 7 days.
    idempotency_key: Option<String>,
}

/// What became of the change.
#[derive(SimpleObject)]
pub struct UpdateParticipantPayload {
    /// Why nothing was changed; empty if it was.
    errors: Vec<UserError>,
    /// The participant as they are now; null if nothing was changed, or if they left the viewer's scope.
    participant: Option<ParticipantObject>,
}

fn key(text: Option<&String>) -> Result<Option<IdempotencyKey>, Refusal> {
    let key = |text: &String| IdempotencyKey::new(text, "input.idempotencyKey");
    text.map(key).transpose()
}

/// The value, which a new thing has to have.
fn needed<T>(value: Option<T>, argument: &str) -> Result<T, Refusal> {
    value.ok_or_else(|| Refusal::new(ErrorCode::Invalid, "error-missing").about(argument))
}

fn name(text: Option<&String>, argument: &str) -> Result<Option<String>, Refusal> {
    text.map(|text| words::name(text, argument)).transpose()
}

/// What never changes cannot be given with an id.
fn absent(is_given: bool, argument: &str) -> Result<(), Refusal> {
    match is_given {
        true => Err(Refusal::new(ErrorCode::Invalid, "error-unchangeable").about(argument)),
        false => Ok(()),
    }
}

impl SaveChapterInput {
    async fn save(&self, cx: &Cx) -> Result<ChapterId> {
        match &self.id {
            None => self.add(cx).await,
            Some(id) => self.change(cx, id).await,
        }
    }

    async fn add(&self, cx: &Cx) -> Result<ChapterId> {
        let mut checks = Checks::default();
        let slug = needed(self.slug.as_ref(), "input.slug");
        let slug = checks.check(slug.and_then(|slug| slug.check("input.slug")));
        let name = needed(self.name.as_ref(), "input.name");
        let name = checks.check(name.and_then(|name| words::name(name, "input.name")));
        let country = needed(self.country.as_ref(), "input.country");
        let country = checks.check(country.and_then(|code| code.check("input.country")));
        let of = checks.check(self.of());
        let key = needed(self.idempotency_key.as_ref(), "input.idempotencyKey");
        let key =
            checks.check(key.and_then(|text| IdempotencyKey::new(text, "input.idempotencyKey")));
        let (Some(slug), Some(name), Some(country), Some(organization), Some(key)) =
            (slug, name, country, of, key)
        else {
            return checks.done().map(|()| ChapterId(0));
        };
        let new = NewChapter {
            slug: slug.0,
            name,
            is_committee: self.kind == Some(ChapterKindEnum::NationalCommittee),
            country: country.0,
            organization,
        };
        people::add_chapter(cx, key, new).await
    }

    /// The organization that is there, or the new one.
    fn of(&self) -> Result<Of, Refusal> {
        match (&self.organization, &self.new_organization) {
            (Some(id), None) => {
                let row = ids::row(Kind::Organization, id, "input.organization")?;
                Ok(Of::Known(row.unwrap_or_default()))
            }
            (None, Some(new)) => Ok(Of::New {
                slug: new.slug.check("input.newOrganization.slug")?.0,
                name: words::name(&new.name, "input.newOrganization.name")?,
            }),
            (Some(_), Some(_)) => Err(Refusal::new(ErrorCode::Invalid, "error-either")
                .about("input.newOrganization")
                .with("partner", "input.organization")),
            (None, None) => needed(None, "input.organization"),
        }
    }

    async fn change(&self, cx: &Cx, id: &ID) -> Result<ChapterId> {
        let mut checks = Checks::default();
        let row = checks.check(ids::row(Kind::Chapter, id, "input.id"));
        let name = checks.check(name(self.name.as_ref(), "input.name"));
        let key = checks.check(key(self.idempotency_key.as_ref()));
        for (is_given, argument) in [
            (self.slug.is_some(), "input.slug"),
            (self.country.is_some(), "input.country"),
            (self.organization.is_some(), "input.organization"),
            (self.new_organization.is_some(), "input.newOrganization"),
        ] {
            checks.check(absent(is_given, argument));
        }
        if self.name.is_none() && self.kind.is_none() {
            checks.check::<()>(Err(nothing()));
        }
        checks.done()?;
        let changed = ChangedChapter {
            id: row.flatten().unwrap_or_default(),
            name: name.flatten(),
            is_committee: self
                .kind
                .map(|kind| kind == ChapterKindEnum::NationalCommittee),
        };
        people::change_chapter(cx, key.flatten(), changed).await
    }
}

fn nothing() -> Refusal {
    Refusal::new(ErrorCode::Invalid, "error-nothing-to-change").about("input")
}

impl UpdateParticipantInput {
    async fn update(&self, cx: &Cx) -> Result<ParticipantId> {
        let mut checks = Checks::default();
        let row = checks.check(ids::row(Kind::Participant, &self.id, "input.id"));
        let display_name = checks.check(name(self.display_name.as_ref(), "input.displayName"));
        let email = checks.check(match &self.email {
            MaybeUndefined::Undefined => Ok(None),
            MaybeUndefined::Null => Ok(Some(None)),
            MaybeUndefined::Value(text) => {
                words::email(text, "input.email").map(|email| Some(Some(Redacted::new(email))))
            }
        });
        let country = checks.check(checked(self.country.as_ref(), "input.country"));
        let language = checks.check(checked(self.language.as_ref(), "input.language"));
        let time_zone = checks.check(checked(self.time_zone.as_ref(), "input.timeZone"));
        let key = checks.check(key(self.idempotency_key.as_ref()));
        let is_empty = self.display_name.is_none()
            && self.email.is_undefined()
            && self.country.is_none()
            && self.language.is_none()
            && self.time_zone.is_none();
        if is_empty {
            checks.check::<()>(Err(nothing()));
        }
        checks.done()?;
        let changed = ChangedParticipant {
            id: row.flatten().unwrap_or_default(),
            display_name: display_name.flatten().map(Redacted::new),
            email: email.flatten(),
            country: country.flatten().map(|code| code.0),
            language: language.flatten().map(|tag| tag.to_string()),
            time_zone: time_zone.flatten().map(|zone| zone.name().to_owned()),
        };
        people::update_participant(cx, key.flatten(), changed).await
    }
}

#[derive(Default)]
pub struct PeopleMutation;

#[Object]
impl PeopleMutation {
    /// Adds a chapter, or changes its name and kind. Needs registration:write, with a token that reaches its
    /// country or everywhere.
    async fn save_chapter(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What is to be saved.")] input: SaveChapterInput,
    ) -> Result<SaveChapterPayload> {
        let cx = cx(ctx);
        let (saved, errors) = payload(cx, input.save(cx).await)?;
        let chapter = match saved {
            Some(id) => {
                let filter = ChapterFilter {
                    ids: Some(vec![id.0]),
                    ..ChapterFilter::default()
                };
                let selected = Selected::of(ctx).field("chapter");
                chapter_objects(cx, filter, &selected).await?.pop()
            }
            None => None,
        };
        Ok(SaveChapterPayload { errors, chapter })
    }

    /// Changes what is known of somebody. Needs registration:write within scope, or to be them.
    async fn update_participant(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Whom, and what is to change.")] input: UpdateParticipantInput,
    ) -> Result<UpdateParticipantPayload> {
        let cx = cx(ctx);
        let (updated, errors) = payload(cx, input.update(cx).await)?;
        let participant = match updated {
            Some(id) => {
                let selected = Selected::of(ctx).field("participant");
                let found = people::by_ids(cx, vec![id.0], want(&selected)).await?;
                participant_objects(cx, found, &selected).await?.pop()
            }
            None => None,
        };
        Ok(UpdateParticipantPayload {
            errors,
            participant,
        })
    }
}
