use std::sync::Arc;

use async_graphql::{Context, Enum, ID, Object};

use crate::curriculum::{Material, MaterialKind};
use crate::error::Result;
use crate::graphql::ids::{self, Kind};
use crate::graphql::{cx, scalars};
use crate::localization::graphql::{LocalizedTextObject, chain};
use crate::localization::{Chain, Layout};

#[derive(Clone)]
pub struct MaterialObject {
    material: Arc<Material>,
    chain: Chain,
}

impl MaterialObject {
    pub fn new(material: &Arc<Material>, chain: Chain) -> Self {
        Self {
            material: Arc::clone(material),
            chain,
        }
    }
}

/// What a material is for.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(name = "MaterialKind", remote = "MaterialKind")]
pub enum MaterialKindEnum {
    /// A text to read.
    Reading,
    /// The slides of a session.
    Slides,
    /// A sheet to fill in, alone or as a group.
    Worksheet,
    /// A sheet for the person who watches a practice conversation.
    ObserverSheet,
    /// The recording of a session.
    Recording,
    /// A video to watch.
    Video,
}

/// Something to read, watch or print for a module, in one language.
#[Object(name = "Material")]
impl MaterialObject {
    /// Its id, the same in every language.
    pub async fn id(&self) -> ID {
        ids::encode(Kind::Material, self.material.id.0)
    }

    /// What it is for.
    async fn kind(&self) -> MaterialKindEnum {
        self.material.kind.into()
    }

    /// Where it is, in `language`.
    async fn url(&self, ctx: &Context<'_>) -> String {
        let key = self.material.body_key.as_str();
        let language = self.chain.locale_with(key).map(|locale| &locale.tag);
        let language = language.unwrap_or(&self.chain.requested);
        let id = ids::encode(Kind::Material, self.material.id.0);
        let service = cx(ctx).public_url();
        format!("{service}/materials/{}?language={language}", id.as_str())
    }

    /// The language that it is in.
    async fn language(&self) -> scalars::LanguageTag {
        let key = self.material.body_key.as_str();
        let language = self.chain.locale_with(key).map(|locale| &locale.tag);
        scalars::LanguageTag::new(language.unwrap_or(&self.chain.requested))
    }

    /// Its title.
    async fn title(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language to answer in, instead of the material's own.")]
        language: Option<scalars::LanguageTag>,
    ) -> Result<LocalizedTextObject> {
        let cx = cx(ctx);
        let chain = match language {
            Some(_) => chain(cx, language.as_ref())?,
            None => self.chain.clone(),
        };
        let key = self.material.title_key.as_str();
        Ok(cx.text(&chain, key, &Vec::new(), Layout::Inline)?.into())
    }
}
