//! The edge: what no document, body or connection gets past.

mod any;
mod audits;
mod caching;
mod documents;
mod http;
mod rates;
mod settings;
mod slow;
mod sockets;
mod tokens;
