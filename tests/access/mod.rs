//! Who sees what, and who may do what.

mod audit;
mod crawl;
mod forgeries;
mod kill;
mod matrix;
mod oracle;
mod people;
mod provider;
mod revocation;
mod scope;
mod writes;
