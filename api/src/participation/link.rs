//! The address of a table that needs no token: for a short time, and of protected figures alone.

use aws_lc_rs::constant_time::verify_slices_are_equal;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::{SignedDuration, Timestamp};

use super::question::Question;
use super::scope::Scope;
use crate::cx::Cx;
use crate::error::Result;
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
    let asked = question.countries.as_ref();
    let asked = asked.map(|codes| codes.iter().map(|code| code.as_str().to_owned()).collect());
    let countries: Option<Vec<String>> = match (asked, &scope.countries) {
        // No cut tells chapters apart: nobody is left.
        _ if scope.chapters.is_some() => Some(Vec::new()),
        (None, own) => own.as_ref().map(|own| own.iter().cloned().collect()),
        (Some(asked), None) => Some(asked),
        (Some(mut asked), Some(own)) => {
            asked.retain(|code| own.contains(code));
            Some(asked)
        }
    };
    if let Some(countries) = countries {
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
pub async fn csv_url(cx: &Cx, question: &Question) -> Result<String> {
    let scope = Scope::of(cx).await?;
    let expires = cx.now() + HOLDS;
    let query = format!(
        "{}&expires={}",
        query(cx, &scope, question),
        expires.as_second()
    );
    let proof = proof(&query, cx.addresses());
    Ok(format!(
        "{}/exports/participation.csv?{query}&signature={proof}",
        cx.public_url()
    ))
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
