//! Secrets that are made on the machine and stay there, readable by their owner only.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

pub fn read_or_make<E: From<io::Error>>(
    path: &Path,
    make: impl FnOnce() -> Result<Vec<u8>, E>,
) -> Result<Vec<u8>, E> {
    match fs::read(path) {
        Ok(secret) => return Ok(secret),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => return Err(error.into()),
    }
    let secret = make()?;
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = match options.open(path) {
        // Somebody else was quicker.
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => return Ok(fs::read(path)?),
        file => file?,
    };
    file.write_all(&secret)?;
    file.sync_all()?;
    Ok(secret)
}
