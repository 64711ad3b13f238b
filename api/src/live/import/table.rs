//! Zoom's list of participants, and tables that people make themselves.

use jiff::{SignedDuration, Timestamp};

use super::cells::{self, Moment};
use super::{Frame, MOST, MOST_REFUSALS, Stay, name};
use crate::error::{ErrorCode, Refusal};
use crate::live::MOST_HEADS;
use crate::people::words;
use crate::registration::{possible_codes, read_code};
use crate::sheet::{Layout, Row, Sheet};

/// What the columns are called, in small letters and without blanks.
pub struct Columns {
    layout: Layout,
    name: &'static [&'static str],
    email: &'static [&'static str],
    code: &'static [&'static str],
    joined: &'static [&'static str],
    left: &'static [&'static str],
    minutes: &'static [&'static str],
    headcount: &'static [&'static str],
    /// Whether they only waited to be let in.
    waiting: &'static [&'static str],
    /// What has to be there, and how it is called for people.
    needs: (&'static [&'static str], &'static str),
}

/// As Zoom exports it, with or without the table about the meeting before it, each stay or each person once.
pub const ZOOM: Columns = Columns {
    layout: Layout {
        most: MOST,
        is_header: |cells| cells.iter().any(|cell| ZOOM_NAMES.contains(&cell.as_str())),
    },
    name: ZOOM_NAMES,
    email: &["useremail", "email"],
    code: &[],
    joined: &["jointime"],
    left: &["leavetime"],
    minutes: &[
        "durationminutes",
        "totaldurationminutes",
        "timeinsessionminutes",
    ],
    headcount: &[],
    waiting: &["inwaitingroom"],
    needs: (ZOOM_NAMES, "Name (Original Name)"),
};

const ZOOM_NAMES: &[&str] = &[
    "nameoriginalname",
    "name",
    "username",
    "usernameoriginalname",
];

/// A table with a line for each stay: who by email or code, and what is known of how long.
pub const PLAIN: Columns = Columns {
    layout: Layout {
        most: MOST,
        is_header: |_| true,
    },
    name: &["name", "displayname"],
    email: &["email"],
    code: &["code"],
    joined: &["joinedat"],
    left: &["leftat"],
    minutes: &["minutes"],
    headcount: &["headcount"],
    waiting: &[],
    needs: (&["email", "code", "name", "displayname"], "email"),
};

/// The stays, or what is wrong, each at its line and column.
pub fn read(columns: &Columns, bytes: &[u8], frame: &Frame<'_>) -> Result<Vec<Stay>, Vec<Refusal>> {
    const SOURCE: &str = "input.source";
    let sheet = Sheet::read_as(&columns.layout, bytes, SOURCE).map_err(|refusal| vec![refusal])?;
    let (needed, called) = columns.needs;
    if sheet.name(needed).is_none() {
        return Err(vec![
            Refusal::new(ErrorCode::Invalid, "error-file-column")
                .about(SOURCE)
                .with("value", called),
        ]);
    }
    let mut stays = Vec::with_capacity(sheet.rows().len());
    let mut refusals = Vec::new();
    let mut elsewhere = Vec::new();
    for row in sheet.rows() {
        let line = Line {
            columns,
            sheet: &sheet,
            row,
        };
        if line.only_waited() {
            continue;
        }
        match line.stay(frame) {
            Ok(stay) => {
                if stay.joined.is_some_and(|joined| !frame.holds(joined)) {
                    elsewhere.push(line.elsewhere());
                }
                stays.push(stay);
            }
            Err(refusal) => refusals.push(refusal),
        }
        if refusals.len() >= MOST_REFUSALS {
            return Err(refusals);
        }
    }
    // A file that is about another sitting altogether is told so once, by who reads all formats.
    if elsewhere.len() < stays.len() {
        refusals.extend(elsewhere.into_iter().take(MOST_REFUSALS));
    }
    match refusals.is_empty() {
        true => Ok(stays),
        false => Err(refusals),
    }
}

struct Line<'a> {
    columns: &'a Columns,
    sheet: &'a Sheet,
    row: &'a Row,
}

impl Line<'_> {
    fn cell(&self, aliases: &[&str]) -> Option<&str> {
        self.sheet.any_cell(self.row, aliases)
    }

    fn path(&self, aliases: &[&str]) -> String {
        let column = self.sheet.name(aliases).unwrap_or_default();
        format!("input.source.rows.{}.{column}", self.row.line)
    }

    fn refuse(&self, code: ErrorCode, message: &'static str, aliases: &[&str]) -> Refusal {
        let refusal = Refusal::new(code, message).about(self.path(aliases));
        refusal.quoting(self.cell(aliases).unwrap_or_default())
    }

    fn elsewhere(&self) -> Refusal {
        let message = "error-cell-other-sitting";
        self.refuse(ErrorCode::WrongSitting, message, self.columns.joined)
    }

    fn only_waited(&self) -> bool {
        let said = self.cell(self.columns.waiting);
        said.is_some_and(|said| said.eq_ignore_ascii_case("yes"))
    }

    fn stay(&self, frame: &Frame<'_>) -> Result<Stay, Refusal> {
        let columns = self.columns;
        let name = self.one_line(columns.name)?.and_then(name);
        let email = self.one_line(columns.email)?;
        let email = email.map(|email| words::email(email, &self.path(columns.email)));
        let email = email.transpose()?;
        let code = self.cell(columns.code).map(read_code);
        let mut codes: Vec<_> = code.into_iter().filter(|code| !code.is_empty()).collect();
        codes.extend(name.as_deref().map(possible_codes).unwrap_or_default());
        if name.is_none() && email.is_none() && codes.is_empty() {
            let path = format!("input.source.rows.{}", self.row.line);
            return Err(Refusal::new(ErrorCode::Invalid, "error-cell-nobody").about(path));
        }
        let (joined, left) = self.span(frame)?;
        let seconds = match joined.zip(left) {
            Some((joined, left)) => i32::try_from(left.duration_since(joined).as_secs()).ok(),
            None => self.minutes()?,
        };
        let headcount = match self.cell(columns.headcount) {
            Some(said) => cells::headcount(said).ok_or_else(|| {
                let refused = self.refuse(
                    ErrorCode::Invalid,
                    "error-cell-headcount",
                    columns.headcount,
                );
                refused.with("max", usize::try_from(MOST_HEADS).unwrap_or_default())
            })?,
            None => name.as_deref().and_then(cells::headcount_in).unwrap_or(1),
        };
        Ok(Stay {
            name,
            email,
            codes,
            joined,
            left,
            seconds,
            headcount,
        })
    }

    /// A quotation mark that nothing closes swallows the lines that follow.
    fn one_line(&self, column: &[&str]) -> Result<Option<&str>, Refusal> {
        let cell = self.cell(column);
        if cell.is_some_and(|cell| cell.contains(['\n', '\r'])) {
            return Err(self.refuse(ErrorCode::Invalid, "error-text-characters", column));
        }
        Ok(cell)
    }

    fn minutes(&self) -> Result<Option<i32>, Refusal> {
        let column = self.columns.minutes;
        let Some(said) = self.cell(column) else {
            return Ok(None);
        };
        let refused = || self.refuse(ErrorCode::Invalid, "error-cell-minutes", column);
        cells::minutes(said).map(Some).ok_or_else(refused)
    }

    /// Both ends, or neither: without its end a stay is as long as its minutes say, if they do.
    fn span(&self, frame: &Frame<'_>) -> Result<(Option<Timestamp>, Option<Timestamp>), Refusal> {
        let columns = self.columns;
        let Some(joined) = self.moment(columns.joined, frame)? else {
            return Ok((None, None));
        };
        let left = match (self.moment(columns.left, frame)?, self.minutes()?) {
            (Some(left), _) => Some(left),
            (None, Some(seconds)) => {
                let after = SignedDuration::from_secs(seconds.into());
                let refused =
                    |_| self.refuse(ErrorCode::Invalid, "error-cell-time", columns.joined);
                Some(joined.checked_add(after).map_err(refused)?)
            }
            (None, None) => None,
        };
        match left {
            Some(left) if left < joined => Err(Refusal::empty_range(
                &self.path(columns.left),
                &self.path(columns.joined),
            )),
            left => Ok((Some(joined), left.map(|left| frame.until(left)))),
        }
    }

    /// Of what it can mean, what lies in the sitting.
    fn moment(&self, column: &[&str], frame: &Frame<'_>) -> Result<Option<Timestamp>, Refusal> {
        let Some(said) = self.cell(column) else {
            return Ok(None);
        };
        let refused = || self.refuse(ErrorCode::Invalid, "error-cell-time", column);
        let moment = Moment::read(said).ok_or_else(refused)?;
        let instants = moment.instants(frame.zone).ok_or_else(|| {
            Refusal::new(ErrorCode::Invalid, "error-file-time-zone").about("input.timeZone")
        })?;
        let within = instants.iter().find(|at| frame.holds(**at));
        let at = within.or(instants.first()).copied();
        at.map(Some).ok_or_else(refused)
    }
}
