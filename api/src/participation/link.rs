//! The address of a table that needs no token: for a short time, and of protected figures alone.

use std::collections::BTreeSet;

use aws_lc_rs::constant_time::verify_slices_are_equal;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::{SignedDuration, Timestamp};

use super::question::Question;
use super::report::Report;
use super::scope::Scope;
use crate::cx::Cx;
use crate::people::Addresses;

/// How long an address holds.
const HOLDS: SignedDuration = SignedDuration::from_mins(15);
const PROOF: usize = 16;

/// What is asked for, as the query of an address. Whose figures they are is in it.
fn query(cx: &Cx, scope: &Scope, question: &Question) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    let by: Vec<_> = question
        .by
        .iter()
        .map(|dimension| dimension.name())
        .collect();
    query.append_pair("by", &by.join(","));
    if let Some(trainings) = &question.trainings {
        let curriculum = &cx.content().curriculum;
        let slugs = trainings.iter().filter_map(|id| curriculum.training(*id));
        let slugs: Vec<_> = slugs.map(|training| training.slug.as_str()).collect();
        query.append_pair("trainings", &slugs.join(","));
    }
    let countries = match scope.chapters {
        // No cut tells chapters apart: nobody is left.
        Some(_) => Some(BTreeSet::new()),
        None => scope.countries_of(question),
    };
    if let Some(countries) = countries {
        let countries: Vec<_> = countries.into_iter().collect();
        query.append_pair("countries", &countries.join(","));
    }
    if let Some(day) = question.cut {
        query.append_pair("cut", &day.to_string());
    }
    query.finish()
}

fn proof(query: &str, key: &Addresses) -> String {
    let mut proof = key.proof(format!("participation:{query}").as_bytes());
    proof.truncate(PROOF);
    URL_SAFE_NO_PAD.encode(proof)
}

/// The address of the same figures, protected, as CSV.
pub fn csv_url(cx: &Cx, report: &Report, question: &Question) -> String {
    // It is another one each time.
    cx.personal();
    let expires = (cx.now() + HOLDS).as_second();
    let query = format!("{}&expires={expires}", query(cx, &report.scope, question));
    let proof = proof(&query, &cx.addresses());
    let service = cx.public_url();
    format!("{service}/exports/participation.csv?{query}&signature={proof}")
}

/// Whether we gave out this query, and it still holds.
pub fn holds(query: &str, now: Timestamp, key: &Addresses) -> bool {
    let Some((signed, given)) = query.rsplit_once("&signature=") else {
        return false;
    };
    let expires = signed
        .rsplit_once("&expires=")
        .and_then(|(_, at)| at.parse().ok());
    let is_ours = verify_slices_are_equal(given.as_bytes(), proof(signed, key).as_bytes()).is_ok();
    is_ours && expires.is_some_and(|expires: i64| now.as_second() < expires)
}
