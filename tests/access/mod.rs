//! Who sees what, and who may do what.

mod audit;
mod forgeries;
mod oracle;
mod people;
mod provider;
mod revocation;
mod scope;
mod writes;
