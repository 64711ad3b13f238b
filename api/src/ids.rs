//! Ids as clients see them: opaque, a kind and a row to us.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

macro_rules! kinds {
    ($($kind:ident),* $(,)?) => {
        /// The types that implement `Node`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Kind {
            $($kind,)*
        }

        impl Kind {
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$kind => stringify!($kind),)*
                }
            }

            fn from_name(name: &str) -> Option<Self> {
                match name {
                    $(stringify!($kind) => Some(Self::$kind),)*
                    _ => None,
                }
            }
        }
    };
}

kinds! {
    Assignment, Attendance, AuditEvent, BreakoutPlan, Chapter, GlossaryTerm, Group, Material, Message, Module, Organization, Participant,
    Program, Registration, Revision, Session, Sitting, Skill, Submission, Training, Translation,
    TranslationImport, UnmatchedAttendance, Upload,
}

/// The digits of the largest row, and of the smallest with its sign.
const DIGITS: usize = 20;

pub fn encode(kind: Kind, row: i64) -> String {
    use std::fmt::Write;
    let mut text = String::with_capacity(kind.name().len() + 1 + DIGITS);
    text.push_str(kind.name());
    // A string takes whatever is written.
    let _ = write!(text, ":{row}");
    URL_SAFE_NO_PAD.encode(text)
}

pub fn decode(id: &str) -> Option<(Kind, i64)> {
    let text = String::from_utf8(URL_SAFE_NO_PAD.decode(id).ok()?).ok()?;
    let (kind, row) = text.split_once(':')?;
    let (kind, row) = (Kind::from_name(kind)?, row.parse().ok()?);
    // "Training:007" would be a second name for the same thing.
    (encode(kind, row) == id).then_some((kind, row))
}

/// The row of an id of one kind.
pub fn row(kind: Kind, id: &str) -> Option<i64> {
    decode(id)
        .filter(|(found, _)| *found == kind)
        .map(|(_, row)| row)
}

/// The id of something that has a name and no row.
pub fn encode_name(kind: Kind, name: &str) -> String {
    URL_SAFE_NO_PAD.encode(format!("{}:{name}", kind.name()))
}

/// The name in an id of one kind.
pub fn name(kind: Kind, id: &str) -> Option<String> {
    let text = String::from_utf8(URL_SAFE_NO_PAD.decode(id).ok()?).ok()?;
    let name = text.strip_prefix(kind.name())?.strip_prefix(':')?;
    (encode_name(kind, name) == id).then(|| name.to_owned())
}
