//! How many people take part: registered, confirmed, there, through, and back again; by country, chapter, language,
//! training, module and week.
//!
//! A person counts once, under the latest seat that has the measure among the trainings that are asked about.

mod count;
mod cut;
mod export;
mod facts;
mod fold;
pub mod graphql;
mod kept;
mod link;
mod live;
mod measure;
mod question;
mod report;
mod scope;

pub use count::Cell;
pub use count::tidy;
pub use cut::make as publish_cut;
pub use disclosure::{STEP as ROUNDED_TO, THRESHOLD};
pub use export::{COLUMNS, Line, csv, csv_header, json_lines, lines};
pub use fold::{fold, rebuild, settle, verify};
pub use kept::{Standing, Sums};
pub use link::{csv_url, holds};
pub use live::{Retention, places, retention};
pub use measure::{Dimension, Measure};
pub use question::{Question, participation, published};
pub use report::{Disclosure, Figure, Report, Row};
pub use scope::Scope;
