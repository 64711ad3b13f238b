//! A wall time in a zone as an instant: where clocks change it may be none, or two.

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::{AmbiguousOffset, Offset};

use crate::error::{ErrorCode, Refusal};
use crate::schedule::ZoneName;

/// What a coordinator says of when.
#[derive(Clone, Debug)]
pub struct Wall {
    pub time: DateTime,
    pub zone: ZoneName,
    /// Which of two, where clocks are set back.
    pub offset: Option<Offset>,
}

impl Wall {
    /// The instant, or a refusal that names both candidates.
    pub fn instant(&self, argument: &str) -> Result<Timestamp, Refusal> {
        let ambiguous = self.zone.zone().to_ambiguous_zoned_datetime(self.time);
        let (code, message, before, after) = match ambiguous.offset() {
            AmbiguousOffset::Unambiguous { offset } => {
                let is_other = self.offset.is_some_and(|said| said != offset);
                if is_other {
                    return Err(self.no_such_offset());
                }
                return self.at(offset, argument);
            }
            AmbiguousOffset::Gap { before, after } => (
                ErrorCode::WallTimeSkipped,
                "error-wall-time-skipped",
                after,
                before,
            ),
            AmbiguousOffset::Fold { before, after } => match self.offset {
                Some(said) if said == before || said == after => return self.at(said, argument),
                Some(_) => return Err(self.no_such_offset()),
                None => (
                    ErrorCode::WallTimeRepeated,
                    "error-wall-time-repeated",
                    before,
                    after,
                ),
            },
        };
        let candidate = |offset| self.at(offset, argument).map(|at| self.shown(at));
        Err(Refusal::new(code, message)
            .about(argument)
            .quoting(&self.time.to_string())
            .with("place", self.zone.name())
            .either(candidate(before)?, candidate(after)?))
    }

    fn at(&self, offset: Offset, argument: &str) -> Result<Timestamp, Refusal> {
        let malformed = || Refusal::new(ErrorCode::Invalid, "error-datetime-malformed");
        let at = offset.to_timestamp(self.time);
        at.map_err(|_| malformed().about(argument).quoting(&self.time.to_string()))
    }

    /// As the clocks of the zone show it, with their offset.
    fn shown(&self, at: Timestamp) -> String {
        at.display_with_offset(self.zone.zone().to_offset(at))
            .to_string()
    }

    fn no_such_offset(&self) -> Refusal {
        Refusal::new(ErrorCode::Invalid, "error-utc-offset")
            .about("input.utcOffset")
            .with("place", self.zone.name())
            .with(
                "value",
                self.offset.map(|said| said.to_string()).unwrap_or_default(),
            )
    }
}
