//! Content lines as RFC 5545 §3.1 has them: folded after 75 octets, ended by CR LF.

/// The longest line, in octets, without its end.
const LONGEST: usize = 75;

#[derive(Default)]
pub struct Lines(String);

impl Lines {
    /// A property whose value is what it is: a date, a number, a word of the standard.
    pub fn property(&mut self, name: &str, value: &str) {
        self.push(&format!("{name}:{value}"));
    }

    /// A property that people read.
    pub fn text(&mut self, name: &str, value: &str) {
        self.push(&format!("{name}:{}", escaped(value)));
    }

    pub fn into_text(self) -> String {
        self.0
    }

    fn push(&mut self, line: &str) {
        let mut rest = line;
        let mut room = LONGEST;
        while rest.len() > room {
            let (head, tail) = rest.split_at(rest.floor_char_boundary(room));
            self.0.push_str(head);
            self.0.push_str("\r\n ");
            rest = tail;
            // The space at the beginning counts.
            room = LONGEST - 1;
        }
        self.0.push_str(rest);
        self.0.push_str("\r\n");
    }
}

fn escaped(value: &str) -> String {
    let mut text = String::with_capacity(value.len());
    for letter in value.chars() {
        match letter {
            '\\' | ';' | ',' => text.extend(['\\', letter]),
            '\n' => text.push_str("\\n"),
            letter if letter.is_control() => {}
            letter => text.push(letter),
        }
    }
    text
}
