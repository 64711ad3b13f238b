//! The localization desk: where the words of each language are written, checked, reviewed and published.

mod check;
mod exchange;
mod fresh;
mod glossary;
pub mod graphql;
mod list;
mod place;
mod preview;
mod publication;
mod publish;
mod reach;
mod review;
mod revisions;
mod save;
mod scope;
mod source;
mod standing;

pub use check::{Finding, Severity, variables};
pub use entity::publication::Model as Publication;
pub use entity::revision::{Model as Revision, RevisionState};
pub use exchange::{File, Format, Imported, export, import, undo};
pub use fresh::Against;
pub use fresh::{conflict, newest};
pub use glossary::{NewTerm, glossary, save_term, terms_by_ids};
pub use list::{By, Filter, Listed, Progress, list, progress};
pub use place::{Place, is_served};
pub use preview::{Preview, Sample, preview};
pub use publication::{announce, nodes, publications_after, publications_page};
pub use publish::{
    Confirmed, Reverted, Words, confirm_translations, lay, publish_translations, revert,
};
pub use reach::Reach;
pub use review::{place_of, request_changes, submit_translations};
pub use revisions::{Open, earlier_sources, history, open_of, revisions_by_ids};
pub use save::{Draft, Saved, Wanted, new, save_translation};
pub use source::{Change, NewSource, Values, english_findings, save_source, untouched};
pub use standing::{State, findings_of, state_of};
