//! What people write about themselves and their groups, checked.

use email_address::{EmailAddress, Options};

use crate::error::{ErrorCode, Refusal};

const LONGEST_NAME: usize = 200;
const LONGEST_ADDRESS: usize = 254;

/// A name of one line, without marks that nobody sees; blanks around it are taken off.
pub fn name(text: &str, argument: &str) -> Result<String, Refusal> {
    let text = text.trim();
    let refused = |message| Refusal::new(ErrorCode::Invalid, message).about(argument);
    if text.is_empty() {
        return Err(refused("error-text-empty"));
    }
    let count = text.chars().count();
    if count > LONGEST_NAME {
        return Err(refused("error-text-too-long")
            .with("max", LONGEST_NAME)
            .with("count", count));
    }
    if text.chars().any(is_unseen) {
        return Err(refused("error-text-characters"));
    }
    Ok(text.to_owned())
}

/// Some paragraphs, without marks that nobody sees; blanks around them are taken off. `None` if nothing is left.
pub fn passage(text: &str, longest: usize, argument: &str) -> Result<Option<String>, Refusal> {
    let text = text.trim().replace("\r\n", "\n");
    let refused = |message| Refusal::new(ErrorCode::Invalid, message).about(argument);
    let count = text.chars().count();
    if count > longest {
        return Err(refused("error-text-too-long")
            .with("max", longest)
            .with("count", count));
    }
    if text.chars().any(|c| is_unseen(c) && c != '\n' && c != '\t') {
        return Err(refused("error-text-characters"));
    }
    Ok((!text.is_empty()).then_some(text))
}

/// An address that mail may be sent to, its domain in small letters.
pub fn email(text: &str, argument: &str) -> Result<String, Refusal> {
    let refused = || Refusal::new(ErrorCode::Invalid, "error-email-malformed").about(argument);
    let text = text.trim();
    if text.len() > LONGEST_ADDRESS || text.chars().any(is_unseen) {
        return Err(refused());
    }
    let options = Options::default()
        .with_required_tld()
        .without_domain_literal()
        .without_display_text();
    let address = EmailAddress::parse_with_options(text, options).map_err(|_| refused())?;
    Ok(format!(
        "{}@{}",
        address.local_part(),
        address.domain().to_lowercase()
    ))
}

/// Control characters, line ends, and marks that turn or hide text. Joiners stay: some scripts need them.
pub fn is_unseen(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
        )
}
