//! The codes by which attendance knows a registration: short, said aloud without mistakes.

/// Crockford's letters: none is taken for another.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH: usize = 10;

/// A code out of 50 bits of chance.
pub fn code(mut chance: u64) -> String {
    let letters = (0..LENGTH).map(|_| {
        let letter = LETTERS.get((chance & 31) as usize);
        chance >>= 5;
        char::from(letter.copied().unwrap_or(b'0'))
    });
    letters.collect()
}

/// A code as it is kept, however it was written down: small letters, hyphens, and O, I and L for what they look like.
pub fn read_code(text: &str) -> String {
    let plain = text.chars().filter(|c| c.is_ascii_alphanumeric());
    plain
        .map(|c| match c.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            c => c,
        })
        .collect()
}

/// What may be a code among the words of a text. Whose it is, if anybody's, the registrations say.
pub fn possible_codes(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_ascii_alphanumeric() && c != '-');
    let is_code =
        |word: &String| word.len() == LENGTH && word.bytes().all(|byte| LETTERS.contains(&byte));
    words.map(read_code).filter(is_code).collect()
}
