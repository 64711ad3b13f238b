//! Reading a text as the value of its message, and saying why it is none.

use fluent_syntax::ast::Message;

use super::Finding;
use crate::localization::{NoMessage, read_message};

pub fn read(key: &str, text: &str) -> Result<Message<String>, Finding> {
    read_message(key, text).map_err(|reason| match reason {
        NoMessage::Empty => Finding::error("MISSING_VALUE", "check-missing-value"),
        NoMessage::Syntax { place, reason } => Finding::error("SYNTAX", "check-syntax")
            .with("detail", reason)
            .at(place),
    })
}
