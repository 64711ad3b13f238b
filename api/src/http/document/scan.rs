//! What can be told of a text before it is parsed, in one pass over its bytes.

/// Lexical size of a text that may or may not be GraphQL.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Scan {
    pub tokens: usize,
    /// How deep brackets of any kind stand within each other.
    pub nesting: usize,
}

pub fn scan(text: &str) -> Scan {
    let bytes = text.as_bytes();
    let mut found = Scan::default();
    let mut open = 0_usize;
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let rest = bytes.get(at..).unwrap_or_default();
        at += match byte {
            b' ' | b'\t' | b'\r' | b'\n' | b',' => {
                at += 1;
                continue;
            }
            b'#' => {
                at += until(rest, |byte| byte == b'\n' || byte == b'\r');
                continue;
            }
            b'"' => string(rest),
            b'{' | b'[' | b'(' => {
                open += 1;
                found.nesting = found.nesting.max(open);
                1
            }
            b'}' | b']' | b')' => {
                open = open.saturating_sub(1);
                1
            }
            b'.' => until(rest, |byte| byte != b'.').min(3),
            b'-' | b'0'..=b'9' => until(rest, |byte| !is_word(byte) && byte != b'.'),
            byte if is_word(byte) => until(rest, |byte| !is_word(byte)),
            _ => 1,
        };
        found.tokens += 1;
    }
    found
}

/// Names, numbers, and what a text in another encoding would be.
fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-' || !byte.is_ascii()
}

fn until(bytes: &[u8], ends: impl Fn(u8) -> bool) -> usize {
    bytes
        .iter()
        .position(|&byte| ends(byte))
        .unwrap_or(bytes.len())
}

/// The length of a string or a block string, with its quotes as far as they are there.
fn string(bytes: &[u8]) -> usize {
    let block = bytes.starts_with(b"\"\"\"");
    let mut at = if block { 3 } else { 1 };
    while let Some(&byte) = bytes.get(at) {
        let rest = bytes.get(at..).unwrap_or_default();
        if block {
            if rest.starts_with(b"\\\"\"\"") {
                at += 4;
                continue;
            }
            if rest.starts_with(b"\"\"\"") {
                return at + 3;
            }
        } else if byte == b'\\' {
            at += 2;
            continue;
        } else if byte == b'"' || byte == b'\n' {
            return at + 1;
        }
        at += 1;
    }
    bytes.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_what_a_lexer_would() {
        for (text, tokens, nesting) in [
            ("", 0, 0),
            ("{ a }", 3, 1),
            ("{a(b:[1,-2.5],c:\"}}\\\"{\"){...d}} # { {", 18, 3),
            ("{ a(b: \"\"\"{ \\\"\"\" { \"\"\") }", 8, 2),
            ("\"never closed { {", 1, 0),
            ("}}}}{", 5, 1),
            ("{{{{", 4, 4),
        ] {
            assert_eq!(scan(text), Scan { tokens, nesting }, "{text}");
        }
    }
}
