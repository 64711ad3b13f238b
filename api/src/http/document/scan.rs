//! What can be told of a text before it is parsed, in one pass over its bytes.

const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();
/// A name or a number counts once more for each of so many bytes.
const LONG: usize = 64;

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
        // The grammar's other white space: a byte order mark, anywhere.
        if rest.starts_with(BYTE_ORDER_MARK) {
            at += BYTE_ORDER_MARK.len();
            continue;
        }
        let length = match byte {
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
            byte if is_word(byte) => {
                let end = until(rest, |byte| !is_word(byte));
                let mark = rest
                    .windows(3)
                    .take(end)
                    .position(|three| three == BYTE_ORDER_MARK);
                mark.unwrap_or(end)
            }
            _ => 1,
        };
        at += length;
        // What costs time by its length counts by its length: a long name is looked up, compared and repeated.
        found.tokens += match byte {
            b'"' => 1,
            _ => 1 + length / LONG,
        };
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
            ("a\u{feff}a\u{feff}\u{feff}b", 3, 0),
        ] {
            assert_eq!(scan(text), Scan { tokens, nesting }, "{text}");
        }
    }
}
