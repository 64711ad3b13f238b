//! Who sees what, and who may do what.

mod audit;
mod oracle;
mod people;
mod revocation;
mod scope;
mod writes;
