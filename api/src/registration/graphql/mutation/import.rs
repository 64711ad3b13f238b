//! Registering people from a file.

use std::sync::Arc;

use async_graphql::{Context, ID, InputObject, Object, OneofObject, SimpleObject};

use super::person::{ConsentInput, PersonInput};
use super::{GroupObject, group};
use crate::curriculum::graphql::named_training;
use crate::cx::Cx;
use crate::error::{Error, ErrorCode, Refusal, Result};
use crate::graphql::inputs::{key, row};
use crate::graphql::selection::Selected;
use crate::graphql::user_error::{Checks, UserError, payload};
use crate::graphql::{cx, scalars};
use crate::ids::Kind;
use crate::registration::register::{Entrance, Registered, Wish, register};
use crate::sheet::{Row, Sheet};
use crate::uploads;

/// The most errors that one answer tells.
const MOST_ERRORS: usize = 1000;

/// Where the file is: one of the two.
#[derive(OneofObject)]
pub enum ImportSource {
    /// The file itself.
    Text(String),
    /// What `POST /uploads` answered for it: up to 16 MiB, for an hour, for the token that sent it.
    Upload(ID),
}

/// People to register from a file: CSV in UTF-8 or UTF-16, with commas, semicolons or tabs. Its first line names the
/// columns displayName, email, country and, if wanted, language, timeZone and facilitates (yes or no).
#[derive(InputObject)]
pub struct ImportRegistrationsInput {
    /// What for.
    training: scalars::Slug,
    /// The group that all of them come into.
    group: Option<ID>,
    /// Instead of the group the chapter whose umbrella group it is; it is made when there is none yet.
    chapter: Option<ID>,
    /// The file, of at most 10,000 people.
    source: ImportSource,
    /// The label of the sittings that they prefer, "A" or "B".
    preferred_sitting: Option<String>,
    /// What all of them agreed to.
    consent: ConsentInput,
    /// Whether only to say what would come of it.
    #[graphql(default)]
    dry_run: bool,
    /// 8 to 128 letters, digits or `._:-`: the same request sent again under it is done once, for 7 days.
    idempotency_key: String,
}

impl ImportSource {
    /// What it holds.
    pub async fn bytes(&self, cx: &Cx) -> Result<Vec<u8>> {
        match self {
            Self::Text(text) => Ok(text.clone().into_bytes()),
            Self::Upload(id) => {
                let id = row(Kind::Upload, id, "input.source.upload")?;
                uploads::take(cx, id, "input.source.upload").await
            }
        }
    }
}

/// What became of the import: of all of it, or of nothing.
#[derive(SimpleObject)]
pub struct ImportRegistrationsPayload {
    /// What is wrong, each with the path `input.source.rows.<line>.<column>`, the first line being 1; at most 1000 are
    /// told. Empty if nothing is.
    errors: Vec<UserError>,
    /// How many people were registered, or would be; null if something is wrong.
    registered: Option<i32>,
    /// The group as it is now; null if nothing was done.
    group: Option<GroupObject>,
}

struct Imported {
    people: usize,
    registered: Registered,
}

impl ImportRegistrationsInput {
    async fn import(&self, cx: &Cx) -> Result<Imported> {
        let mut checks = Checks::default();
        let training = checks.check(named_training(cx, &self.training, "input.training"));
        let group = self.group.as_ref();
        let group = checks.check(
            group
                .map(|id| row(Kind::Group, id, "input.group"))
                .transpose(),
        );
        let chapter = self.chapter.as_ref();
        let chapter = chapter.map(|id| row(Kind::Chapter, id, "input.chapter"));
        let chapter = checks.check(chapter.transpose());
        let consent = self.consent.read(&mut checks);
        let key = checks.check(key(&self.idempotency_key));
        checks.done()?;
        let (Some(consent), Some(key)) = (consent, key) else {
            return Err(Error::Several(Vec::new()));
        };
        let bytes = self.source.bytes(cx).await?;
        let sheet = Sheet::read(&bytes, "input.source")?;
        sheet.needs(&["displayName", "email", "country"], "input.source")?;
        let mut checks = Checks::default();
        let mut entrants = Vec::with_capacity(sheet.rows().len());
        for line in sheet.rows() {
            let path = format!("input.source.rows.{}", line.line);
            let person = checks.check(person(&sheet, line, &path));
            let of = training.map(Arc::as_ref);
            entrants.extend(person.and_then(|one| one.read(&mut checks, &path, of, &self.consent)));
        }
        checks.done()?;
        let people = entrants.len();
        let (group, chapter) = (group.flatten(), chapter.flatten());
        let wish = Wish {
            entrance: Entrance::Import { group, chapter },
            entrants,
            preferred_sitting: self.preferred_sitting.clone(),
            consent,
            is_rehearsal: self.dry_run,
        };
        let registered = register(cx, training, key, wish).await?;
        Ok(Imported { people, registered })
    }
}

fn person(sheet: &Sheet, line: &Row, path: &str) -> Result<PersonInput, Refusal> {
    let text = |column| sheet.cell(line, column).unwrap_or_default().to_owned();
    let facilitates = match sheet.cell(line, "facilitates").map(str::to_lowercase) {
        None => None,
        Some(word) => Some(match word.as_str() {
            "yes" | "true" | "1" | "x" => true,
            "no" | "false" | "0" => false,
            other => {
                return Err(Refusal::new(ErrorCode::Invalid, "error-yes-no")
                    .about(format!("{path}.facilitates"))
                    .quoting(other));
            }
        }),
    };
    Ok(PersonInput {
        display_name: text("displayName"),
        email: text("email"),
        country: scalars::CountryScalar::new(text("country").to_uppercase()),
        language: sheet.cell(line, "language").map(scalars::LanguageTag::new),
        time_zone: sheet.cell(line, "timeZone").map(scalars::TimeZone::new),
        facilitates,
    })
}

#[derive(Default)]
pub struct ImportMutation;

#[Object]
impl ImportMutation {
    /// Registers everybody in a file, or nobody. Needs registration:write within the scope of the group or chapter.
    async fn import_registrations(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The file, and where they come in.")] input: ImportRegistrationsInput,
    ) -> Result<ImportRegistrationsPayload> {
        let cx = cx(ctx);
        let (imported, mut errors) = payload(cx, input.import(cx).await)?;
        errors.truncate(MOST_ERRORS);
        let group = match &imported {
            Some(imported) if !input.dry_run => {
                let selected = Selected::of(ctx).field("group");
                group(cx, imported.registered.group, &selected).await?
            }
            _ => None,
        };
        let people = imported.map(|imported| imported.people);
        Ok(ImportRegistrationsPayload {
            errors,
            registered: people.and_then(|people| i32::try_from(people).ok()),
            group,
        })
    }
}
