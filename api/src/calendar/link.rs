//! The secret in a calendar's address: whose it is, which of their links, and a proof that we made it.

use aws_lc_rs::constant_time::verify_slices_are_equal;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use entity::registration::NO_CALENDAR;

use crate::people::Addresses;
use crate::registration::{GroupId, RegistrationId};

/// Whose calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holder {
    Registration(RegistrationId),
    Group(GroupId),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link {
    pub holder: Holder,
    pub version: i32,
}

/// Octets of the proof.
const PROOF: usize = 16;
/// Of who holds it and of which link it is.
const NAMED: usize = 1 + 8 + 4;

impl Link {
    /// As the last part of an address.
    pub fn secret(&self, key: &Addresses) -> String {
        let mut bytes = self.named().to_vec();
        bytes.extend(self.proof(key));
        URL_SAFE_NO_PAD.encode(bytes)
    }

    pub fn address(&self, public_url: &str, key: &Addresses) -> String {
        format!("{public_url}/calendars/{}.ics", self.secret(key))
    }

    /// `None` for what we never gave to anybody. Whether it still holds is not in it.
    pub fn read(secret: &str, key: &Addresses) -> Option<Self> {
        let bytes = URL_SAFE_NO_PAD.decode(secret).ok()?;
        let (named, proof) = bytes.split_at_checked(NAMED)?;
        let (kind, rest) = named.split_first()?;
        let (row, version) = rest.split_at_checked(8)?;
        let row = i64::from_be_bytes(row.try_into().ok()?);
        let link = Self {
            holder: match kind {
                b'r' => Holder::Registration(RegistrationId(row)),
                b'g' => Holder::Group(GroupId(row)),
                _ => return None,
            },
            version: i32::from_be_bytes(version.try_into().ok()?),
        };
        let holds = link.version != NO_CALENDAR;
        let is_ours = holds && verify_slices_are_equal(proof, &link.proof(key)).is_ok();
        is_ours.then_some(link)
    }

    fn named(&self) -> [u8; NAMED] {
        let (kind, row) = match self.holder {
            Holder::Registration(id) => (b'r', id.0),
            Holder::Group(id) => (b'g', id.0),
        };
        let mut bytes = [kind; NAMED];
        let (_, rest) = bytes.split_at_mut(1);
        let (of_row, of_version) = rest.split_at_mut(8);
        of_row.copy_from_slice(&row.to_be_bytes());
        of_version.copy_from_slice(&self.version.to_be_bytes());
        bytes
    }

    fn proof(&self, key: &Addresses) -> Vec<u8> {
        let mut said = b"calendar:".to_vec();
        said.extend(self.named());
        let mut proof = key.proof(&said);
        proof.truncate(PROOF);
        proof
    }
}
