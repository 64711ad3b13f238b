//! Who is at the other end: the address that connected, or the one that a trusted proxy says it speaks for.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use axum::extract::ConnectInfo;
use axum::http::HeaderName;
use axum::http::request::Parts;
use ipnet::IpNet;

use super::rates::Caller;

const FORWARDED_FOR: HeaderName = HeaderName::from_static("x-forwarded-for");

/// Whom to charge for a request without a token.
pub fn caller(parts: &Parts, trusted: &[IpNet]) -> Caller {
    Caller::at(address(parts, trusted))
}

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
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .map(|item| {
            item.trim()
                .parse::<IpAddr>()
                .ok()
                .map(|address| address.to_canonical())
        })
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

/// Nobody stands between: the connection comes from this machine or a trusted network, for nobody else.
pub fn is_operator(parts: &Parts, trusted: &[IpNet]) -> bool {
    let forwarded = ["x-forwarded-for", "forwarded", "via", "x-real-ip"];
    let direct = address(parts, &[]);
    let near = direct.is_loopback() || trusted.iter().any(|network| network.contains(&direct));
    near && forwarded
        .iter()
        .all(|name| !parts.headers.contains_key(*name))
}
