//! The edge: what no document, body or connection gets past.

mod audits;
mod caching;
mod documents;
mod http;
mod rates;
mod settings;
mod sockets;
