//! Who sees what, and who may do what.

mod audit;
mod crawl;
mod forgeries;
mod matrix;
mod oracle;
mod people;
mod provider;
mod revocation;
mod scope;
mod writes;
