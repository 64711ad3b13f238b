//! The rounding and the threshold of what is published.

/// A value below it is never shown.
pub const THRESHOLD: u32 = 10;
/// A shown value is a multiple of it.
pub const STEP: u32 = 5;
/// The width a reader may not get below for a withheld cell.
pub const WIDTH: i32 = 5;

/// The nearest multiple of the step; no integer lies half-way, the step is odd.
#[must_use]
pub const fn rounded(value: u32) -> u32 {
    (value + STEP / 2) / STEP * STEP
}

/// The true values a shown value can stand for.
pub fn interval(shown: i32) -> (i32, i32) {
    let half = (STEP / 2).cast_signed();
    ((shown - half).max(THRESHOLD.cast_signed()), shown + half)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shown_value_stands_for_the_values_that_round_to_it() {
        for value in THRESHOLD..200 {
            let shown = rounded(value).cast_signed();
            let (low, high) = interval(shown);
            assert!((low..=high).contains(&value.cast_signed()));
            for other in THRESHOLD..200 {
                let same = rounded(other).cast_signed() == shown;
                assert_eq!(same, (low..=high).contains(&other.cast_signed()));
            }
        }
    }
}
