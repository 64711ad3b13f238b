//! Keys of an issuer that publishes them: found by OIDC discovery, read again from time to time.
//!
//! Whatever the provider does, only tokens under a key that is not known yet ever wait for it.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Duration;

use arc_swap::ArcSwap;
use reqwest::{Client, Url, redirect};
use serde::Deserialize;
use tokio::sync::Mutex;

use super::keys::{KeySet, KeysError};
use crate::clock::Clock;

/// How long the provider may take over one answer, and how large that may be.
const TIMEOUT: Duration = Duration::from_secs(2);
const LARGEST: usize = 64 * 1024;
/// How long keys serve when the provider is away.
const SERVE: Duration = Duration::from_secs(60 * 60);
/// How soon an unknown key's name may make us ask again.
const COOL_DOWN: Duration = Duration::from_secs(30);
/// How soon we ask again while there are no keys at all.
const EAGER: Duration = Duration::from_secs(5);

#[derive(Debug, thiserror::Error)]
pub enum ProviderError {
    #[error("{0} is neither https nor on this machine")]
    Insecure(String),
    #[error("{0}")]
    Http(#[from] reqwest::Error),
    #[error("it answered with status {0}")]
    Status(u16),
    #[error("its answer is larger than {LARGEST} bytes")]
    TooLarge,
    #[error("its configuration is malformed: {0}")]
    Malformed(#[from] serde_json::Error),
    #[error("its configuration is another issuer's")]
    OtherIssuer,
    #[error("its keys: {0}")]
    Keys(#[from] KeysError),
}

/// Of the provider's configuration, what we need (OpenID Connect Discovery 1.0, section 3).
#[derive(Deserialize)]
struct Configuration {
    issuer: String,
    jwks_uri: String,
}

pub struct Provider {
    issuer: String,
    client: Client,
    clock: Clock,
    keys: ArcSwap<KeySet>,
    /// In milliseconds of the clock's own going.
    read_at: AtomicU64,
    asked_at: AtomicU64,
    has_asked: AtomicBool,
    asking: Mutex<()>,
}

impl Provider {
    pub fn new(issuer: &str, clock: Clock) -> Result<Self, ProviderError> {
        safe(issuer)?;
        let client = Client::builder()
            .timeout(TIMEOUT)
            .redirect(redirect::Policy::none())
            .no_proxy()
            .build()?;
        Ok(Self {
            issuer: issuer.to_owned(),
            client,
            clock,
            keys: ArcSwap::default(),
            read_at: AtomicU64::new(0),
            asked_at: AtomicU64::new(0),
            has_asked: AtomicBool::new(false),
            asking: Mutex::new(()),
        })
    }

    /// The keys that serve now; none if the provider has been away for too long.
    pub fn keys(&self) -> Arc<KeySet> {
        if self.since(&self.read_at) > SERVE {
            return Arc::default();
        }
        self.keys.load_full()
    }

    /// Reads the keys again, for as long as the service runs.
    pub async fn watch(&self, every: Duration) {
        loop {
            self.refresh().await;
            let has_keys = !self.keys.load().is_empty();
            tokio::time::sleep(if has_keys { every } else { EAGER.min(every) }).await;
        }
    }

    /// Somebody shows a token under a name that is not known: whoever comes while we ask waits for the one answer,
    /// and nobody makes us ask again soon.
    pub async fn look_for(&self, kid: &str) -> Arc<KeySet> {
        let is_cool =
            || self.has_asked.load(Ordering::Relaxed) && self.since(&self.asked_at) < COOL_DOWN;
        let is_asking = self.asking.try_lock().is_err();
        if is_asking || !is_cool() {
            let _turn = self.asking.lock().await;
            if self.keys().get(kid).is_none() && !is_cool() {
                self.ask().await;
            }
        }
        self.keys()
    }

    pub async fn refresh(&self) {
        let _turn = self.asking.lock().await;
        self.ask().await;
    }

    async fn ask(&self) {
        self.asked_at.store(self.elapsed(), Ordering::Relaxed);
        self.has_asked.store(true, Ordering::Relaxed);
        match self.read().await {
            Ok(keys) => {
                self.keys.store(Arc::new(keys));
                self.read_at.store(self.elapsed(), Ordering::Relaxed);
            }
            Err(error) => {
                tracing::warn!(issuer = self.issuer, %error, "the issuer's keys cannot be read; those known serve on");
            }
        }
    }

    async fn read(&self) -> Result<KeySet, ProviderError> {
        let base = self.issuer.trim_end_matches('/');
        let found = self
            .get(&format!("{base}/.well-known/openid-configuration"))
            .await?;
        let configuration: Configuration = serde_json::from_slice(&found)?;
        if configuration.issuer != self.issuer {
            return Err(ProviderError::OtherIssuer);
        }
        Ok(KeySet::from_json(
            &self.get(&configuration.jwks_uri).await?,
        )?)
    }

    async fn get(&self, address: &str) -> Result<Vec<u8>, ProviderError> {
        let mut answer = self.client.get(safe(address)?).send().await?;
        if answer.status() != reqwest::StatusCode::OK {
            return Err(ProviderError::Status(answer.status().as_u16()));
        }
        let mut body = Vec::new();
        while let Some(part) = answer.chunk().await? {
            if body.len() + part.len() > LARGEST {
                return Err(ProviderError::TooLarge);
            }
            body.extend_from_slice(&part);
        }
        Ok(body)
    }

    fn elapsed(&self) -> u64 {
        u64::try_from(self.clock.elapsed().as_millis()).unwrap_or(u64::MAX)
    }

    fn since(&self, moment: &AtomicU64) -> Duration {
        Duration::from_millis(
            self.elapsed()
                .saturating_sub(moment.load(Ordering::Relaxed)),
        )
    }
}

/// An address that nobody on the way can answer for.
fn safe(address: &str) -> Result<Url, ProviderError> {
    let insecure = || ProviderError::Insecure(address.to_owned());
    let url = Url::parse(address).map_err(|_| insecure())?;
    let is_near = match url.host() {
        Some(url::Host::Domain(name)) => name == "localhost",
        Some(url::Host::Ipv4(ip)) => ip.is_loopback(),
        Some(url::Host::Ipv6(ip)) => ip.is_loopback(),
        None => false,
    };
    match url.scheme() {
        "https" => Ok(url),
        "http" if is_near => Ok(url),
        _ => Err(insecure()),
    }
}
