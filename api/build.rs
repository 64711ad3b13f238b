//! Embeds `locales/`: every folder is a language, every `.ftl` file in it part of it.
//! A file that does not parse stops the build.

#![expect(
    clippy::disallowed_methods,
    reason = "cargo speaks to build scripts through the environment"
)]

#[path = "src/localization/source.rs"]
mod source;

use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let locales = Path::new(&env::var("CARGO_MANIFEST_DIR").unwrap_or_default()).join("../locales");
    println!("cargo::rerun-if-changed={}", locales.display());
    let mut code = String::from("pub static EMBEDDED: &[(&str, &[(&str, &str)])] = &[\n");
    for folder in sorted(&locales)? {
        if !folder.is_dir() {
            continue;
        }
        code.push_str(&format!("({:?}, &[\n", name(&folder)));
        for file in sorted(&folder)? {
            let ftl = file.extension().is_some_and(|extension| extension == "ftl");
            if ftl {
                let shown = format!("locales/{}/{}", name(&folder), name(&file));
                if let Err(error) = source::parse(&shown, &fs::read_to_string(&file)?) {
                    println!("cargo::error={error}");
                }
            }
            if ftl || name(&file) == "digests.txt" {
                let path = fs::canonicalize(&file)?;
                code.push_str(&format!("({:?}, include_str!({path:?})),\n", name(&file)));
            }
        }
        code.push_str("]),\n");
    }
    code.push_str("];\n");
    let out = PathBuf::from(env::var("OUT_DIR").unwrap_or_default());
    fs::write(out.join("embedded.rs"), code)
}

fn sorted(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths = fs::read_dir(folder)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<io::Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}

fn name(path: &Path) -> String {
    path.file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default()
}
