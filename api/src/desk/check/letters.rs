//! Before a text is parsed: how large it is, how deep, and what is in it that nobody sees.

use super::Finding;

/// The largest text, in bytes.
pub const LARGEST: usize = 8 * 1024;
/// How deep placeables may be nested.
const DEEPEST: usize = 6;

pub fn check(text: &str) -> Vec<Finding> {
    if text.len() > LARGEST {
        let large = Finding::error("TOO_LARGE", "check-too-large");
        return vec![large.with("count", text.len()).with("max", LARGEST)];
    }
    let mut found = controls(text);
    if depth(text) > DEEPEST {
        found.push(Finding::error("TOO_DEEP", "check-too-deep").with("max", DEEPEST));
    }
    found
}

fn depth(text: &str) -> usize {
    let (mut depth, mut deepest, mut is_quoted, mut is_escaped) = (0_usize, 0, false, false);
    for letter in text.chars() {
        match letter {
            _ if is_escaped => is_escaped = false,
            '\\' if is_quoted => is_escaped = true,
            '"' if depth > 0 => is_quoted = !is_quoted,
            '\n' => is_quoted = false,
            '{' if !is_quoted => depth += 1,
            '}' if !is_quoted => depth = depth.saturating_sub(1),
            _ => {}
        }
        deepest = deepest.max(depth);
    }
    deepest
}

/// Direction marks that open something, and what closes it.
fn closing(letter: char) -> Option<char> {
    match letter {
        '\u{202A}' | '\u{202B}' | '\u{202D}' | '\u{202E}' => Some('\u{202C}'),
        '\u{2066}'..='\u{2068}' => Some('\u{2069}'),
        _ => None,
    }
}

fn controls(text: &str) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut open: Vec<(char, char, (usize, usize))> = Vec::new();
    let unpaired = |letter, place| {
        Finding::error("BIDI_UNPAIRED", "check-bidi-unpaired")
            .of(point(letter))
            .at(place)
    };
    for (number, line) in (1..).zip(text.split('\n')) {
        for (column, letter) in (1..).zip(line.strip_suffix('\r').unwrap_or(line).chars()) {
            let place = (number, column);
            if letter.is_control() && letter != '\t' {
                let control = Finding::error("CONTROL_CHARACTER", "check-control-character");
                found.push(control.of(point(letter)).at(place));
            } else if let Some(closing) = closing(letter) {
                open.push((letter, closing, place));
            } else if matches!(letter, '\u{202C}' | '\u{2069}') {
                match open.pop_if(|(_, closing, _)| *closing == letter) {
                    Some(_) => {}
                    None => found.push(unpaired(letter, place)),
                }
            }
        }
    }
    found.extend(
        open.into_iter()
            .map(|(letter, _, place)| unpaired(letter, place)),
    );
    found
}

fn point(letter: char) -> String {
    format!("U+{:04X}", u32::from(letter))
}
