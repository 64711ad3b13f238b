//! Whose figures somebody sees, and whether as they are.

use std::collections::BTreeSet;

use super::question::Question;
use crate::access::{Action, Reach, Resource, decide, known};
use crate::cx::Cx;
use crate::error::Result;
use crate::people::{ChapterFilter, chapters};

/// The seats that count, by what is frozen in them. `None` does not narrow.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scope {
    pub countries: Option<BTreeSet<String>>,
    pub chapters: Option<BTreeSet<i64>>,
    /// Whether figures are shown as they are.
    pub is_exact: bool,
}

impl Scope {
    /// Of the countries that are asked for those that are seen; all if nothing narrows them.
    pub fn countries_of(&self, question: &Question) -> Option<BTreeSet<String>> {
        let asked = question.countries.as_ref().map(|codes| {
            let codes = codes.iter().map(|code| code.as_str().to_owned());
            codes.collect::<BTreeSet<_>>()
        });
        match (asked, &self.countries) {
            (Some(asked), Some(own)) => Some(asked.intersection(own).cloned().collect()),
            (asked, own) => asked.or_else(|| own.clone()),
        }
    }

    pub async fn of(cx: &Cx) -> Result<Self> {
        cx.permit(Action::ReadParticipation, Resource::Visible)?;
        Self::visible(cx).await
    }

    /// What the viewer's token reaches, whatever it may read there.
    pub async fn visible(cx: &Cx) -> Result<Self> {
        let viewer = cx.viewer().map(AsRef::as_ref);
        let exact = decide(viewer, Action::ReadExactParticipation, Resource::Visible);
        let scope = Self {
            is_exact: exact.is_ok(),
            ..Self::default()
        };
        Ok(match viewer.map(|viewer| &viewer.reach) {
            Some(Reach::Everywhere) => scope,
            Some(Reach::Countries(codes)) => Self {
                countries: Some(known(codes).cloned().collect()),
                ..scope
            },
            _ => {
                let own = chapters(cx, ChapterFilter::default()).await?;
                Self {
                    chapters: Some(own.iter().map(|chapter| chapter.id.0).collect()),
                    ..scope
                }
            }
        })
    }
}
