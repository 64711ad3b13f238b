//! Who is at the other end: the address that connected, or the one that a trusted proxy says it speaks for.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use axum::extract::ConnectInfo;
use axum::http::HeaderName;
use axum::http::request::Parts;
use ipnet::IpNet;

const FORWARDED_FOR: HeaderName = HeaderName::from_static("x-forwarded-for");

/// Read from the right, the first address that is no trusted proxy's. What stands left of it is hearsay.
pub fn address(parts: &Parts, trusted: &[IpNet]) -> IpAddr {
    let connected = parts
        .extensions
        .get::<ConnectInfo<SocketAddr>>()
        .map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |peer| peer.0.ip())
        .to_canonical();
    let is_trusted = |address: IpAddr| trusted.iter().any(|network| network.contains(&address));
    let lines = parts.headers.get_all(FORWARDED_FOR).iter();
    let said: Vec<_> = lines
        .flat_map(|value| value.as_bytes().split(|byte| *byte == b','))
        .map(hop)
        .collect();
    let mut address = connected;
    for hop in said.into_iter().rev() {
        match hop {
            Some(hop) if is_trusted(address) => address = hop,
            _ => break,
        }
    }
    address
}

/// An address as proxies write it: bare, with a port, or in brackets.
fn hop(item: &[u8]) -> Option<IpAddr> {
    let text = std::str::from_utf8(item).ok()?.trim();
    let bare = text.trim_start_matches('[').trim_end_matches(']').parse();
    let address = bare.or_else(|_| text.parse::<SocketAddr>().map(|address| address.ip()));
    address.ok().map(|address| address.to_canonical())
}

/// Nobody stands between: the connection comes from this machine or a trusted network, for nobody else.
pub fn is_operator(parts: &Parts, trusted: &[IpNet]) -> bool {
    let direct = address(parts, &[]);
    let near = direct.is_loopback() || trusted.iter().any(|network| network.contains(&direct));
    let is_forwarded = |name: &HeaderName| {
        let name = name.as_str();
        name.starts_with("x-forwarded")
            || matches!(name, "forwarded" | "via" | "x-real-ip" | "cf-connecting-ip")
    };
    near && !parts.headers.keys().any(is_forwarded)
}
