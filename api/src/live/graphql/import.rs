//! Attendance from a file.

use async_graphql::{Context, Enum, ID, InputObject, Object, SimpleObject};

use crate::cx::Cx;
use crate::error::Result;
use crate::graphql::inputs::{key, row};
use crate::graphql::user_error::{Checks, UserError, payload};
use crate::graphql::{cx, scalars};
use crate::ids::Kind;
use crate::live::{Format, Frame, Imported, Known, import, read};
use crate::registration::graphql::ImportSource;

/// The most errors that one answer tells.
const MOST_ERRORS: usize = 1000;

/// What kind of file it is.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(name = "AttendanceFormat", remote = "Format")]
pub enum AttendanceFormat {
    /// Zoom's list of a meeting's participants, with English column names: with or without the table about the meeting
    /// before it, each stay or each person once.
    ZoomCsv,
    /// What BigBlueButton offers for download as its learning dashboard.
    #[graphql(name = "BIGBLUEBUTTON_JSON")]
    BigBlueButtonJson,
    /// A table with the columns email, code or name, and if wanted joinedAt, leftAt, minutes and headcount.
    Csv,
}

/// Who was in a sitting, from a file: in UTF-8 or UTF-16; tables with commas, semicolons or tabs.
///
/// A stay is somebody's if the file has their address, or the code of their registration, alone or as a word of the name.
/// Names that are alike say nothing. "×14" or "x14" as a word of the name says how many people sit behind a connection.
/// Several stays of one person are added up, and those at the same time count once.
#[derive(InputObject)]
pub struct ImportAttendanceInput {
    /// Which sitting; it has to have begun.
    sitting: ID,
    /// What kind of file it is.
    format: AttendanceFormat,
    /// The file, with at most 50,000 stays.
    source: ImportSource,
    /// Where the clocks stand by which the file tells times, if the times do not say so themselves: for Zoom, the time
    /// zone of the account. Whether day or month comes first is seen by what lies in the sitting.
    time_zone: Option<scalars::TimeZone>,
    /// Whether only to say what would come of it.
    #[graphql(default)]
    dry_run: bool,
    /// 8 to 128 letters, digits or `._:-`: the same request sent again under it is done once, for 7 days.
    idempotency_key: String,
}

/// What became of the import: of all of it, or of nothing. Importing a file again changes nothing.
#[derive(SimpleObject)]
pub struct ImportAttendancePayload {
    /// What is wrong, each with the path `input.source.rows.<line>.<column>`, the first line being 1; at most 1000 are
    /// told. Empty if nothing is.
    errors: Vec<UserError>,
    /// What the file comes to; null if something is wrong.
    summary: Option<AttendanceImportSummary>,
}

/// What a file of attendance comes to.
#[derive(SimpleObject)]
pub struct AttendanceImportSummary {
    /// Stays in the file.
    connections: i32,
    /// Of these, those that were imported before.
    known: i32,
    /// Of these, those of people registered within the viewer's scope.
    matched: i32,
    /// Of these, all others: they wait for somebody who knows whose they are.
    unmatched: i32,
    /// How many registered people of the file were there, by everything that is known of the sitting.
    attended: i32,
    /// How many people sat behind their connections, with them.
    heads: i32,
    /// How many registered people of the file did not stay as long as the training asks for.
    brief: i32,
}

impl From<Imported> for AttendanceImportSummary {
    fn from(imported: Imported) -> Self {
        let Imported {
            connections,
            known,
            matched,
            unmatched,
            attended,
            heads,
            brief,
        } = imported;
        Self {
            connections,
            known,
            matched,
            unmatched,
            attended,
            heads,
            brief,
        }
    }
}

impl ImportAttendanceInput {
    async fn import(&self, cx: &Cx) -> Result<Imported> {
        cx.authorize(
            crate::access::Action::ImportAttendance,
            crate::access::Resource::Visible,
        )?;
        let mut checks = Checks::default();
        let sitting = checks.check(row(Kind::Sitting, &self.sitting, "input.sitting"));
        let sitting = sitting.map(|id| Known::find(cx, id, "input.sitting"));
        let sitting = checks.check(sitting.transpose()).flatten();
        let zone = checks.check(scalars::checked(self.time_zone.as_ref(), "input.timeZone"));
        let key = key(&self.idempotency_key);
        let key = checks.check(key);
        checks.done()?;
        let (Some(known), Some(key)) = (sitting, key) else {
            return Err(crate::error::Error::Several(Vec::new()));
        };
        crate::live::begun(cx, known.sitting, "input.sitting")?;
        let bytes = self.source.bytes(cx).await?;
        let zone = zone.flatten();
        let frame = Frame {
            sitting: known.sitting,
            zone: zone.as_ref().map(crate::schedule::ZoneName::zone),
        };
        let stays = read(self.format.into(), &bytes, &frame)?;
        import(cx, key, &known, stays, self.dry_run).await
    }
}

#[derive(Default)]
pub struct ImportMutation;

#[Object(name = "AttendanceImportMutation")]
impl ImportMutation {
    /// Records who was in a sitting, from a file: all of it or nothing. Needs live:write: everywhere for a whole file, else
    /// for those within scope; the stays of all others wait like those of people whom nobody knows.
    async fn import_attendance(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The file, and which sitting it is of.")] input: ImportAttendanceInput,
    ) -> Result<ImportAttendancePayload> {
        let cx = cx(ctx);
        let (imported, mut errors) = payload(cx, input.import(cx).await)?;
        errors.truncate(MOST_ERRORS);
        Ok(ImportAttendancePayload {
            errors,
            summary: imported.map(Into::into),
        })
    }
}
