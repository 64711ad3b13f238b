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
