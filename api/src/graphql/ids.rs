//! Global ids: opaque to clients, a kind and a row to us.

use async_graphql::ID;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use crate::error::{ErrorCode, Refusal};

macro_rules! kinds {
    ($($kind:ident),* $(,)?) => {
        /// The types that implement `Node`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Kind {
            $($kind,)*
        }

        impl Kind {
            const fn name(self) -> &'static str {
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

kinds! { Assignment, Material, Module, Program, Session, Sitting, Skill, Training }

pub fn encode(kind: Kind, row: i64) -> ID {
    ID(URL_SAFE_NO_PAD.encode(format!("{}:{row}", kind.name())))
}

/// `argument` is what the refusal names.
pub fn decode(id: &ID, argument: &str) -> Result<(Kind, i64), Refusal> {
    read(id).ok_or_else(|| {
        Refusal::new(ErrorCode::Invalid, "error-id-malformed")
            .about(argument)
            .quoting(id)
    })
}

fn read(id: &ID) -> Option<(Kind, i64)> {
    let text = String::from_utf8(URL_SAFE_NO_PAD.decode(id.as_bytes()).ok()?).ok()?;
    let (kind, row) = text.split_once(':')?;
    let (kind, row) = (Kind::from_name(kind)?, row.parse().ok()?);
    // "Training:007" would be a second name for the same thing.
    (encode(kind, row) == *id).then_some((kind, row))
}
