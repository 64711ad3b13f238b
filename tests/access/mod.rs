//! Who sees what, and who may do what.

mod oracle;
mod people;
mod scope;
mod writes;
