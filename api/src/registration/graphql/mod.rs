//! Groups and registrations in the schema.

mod group;
mod mutation;
mod query;
mod registration;
mod subscription;
mod window;

pub use group::{GroupObject, group_objects};
pub use mutation::{
    ChangeMutation, ErasureMutation, ImportMutation, ImportSource, LeaveMutation, RegisterMutation,
};
pub use query::RegistrationQuery;
pub use registration::{RegistrationObject, registration_objects};
pub use subscription::RegistrationSubscription;
pub use window::{RegistrationStateEnum, RegistrationWindowObject};
