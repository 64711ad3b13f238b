//! Scripts of `tests/node`, run by Node: what other implementations make of ours.
//!
//! Where there is no Node they are left out with a clear line, but not where `CI` is set.

use std::io::{BufRead, BufReader, Lines, Write};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::Once;

use super::{left_out, repository};

/// What a script prints; `None` without Node. A script that fails, fails the test.
pub fn run(script: &str, arguments: &[&str]) -> Option<String> {
    run_with(script, arguments, "")
}

/// The same for a script that reads its input.
pub fn run_with(script: &str, arguments: &[&str], input: &str) -> Option<String> {
    if !is_there(script) {
        return None;
    }
    let mut node = Command::new("node")
        .arg(repository().join("tests/node").join(script))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("node runs");
    let mut stdin = node.stdin.take().expect("an input");
    let sent = input.to_owned();
    let writing = std::thread::spawn(move || stdin.write_all(sent.as_bytes()));
    let output = node.wait_with_output().expect("node ends");
    writing.join().expect("no panic").expect("node reads");
    let printed = String::from_utf8_lossy(&output.stdout).into_owned();
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{script}: {printed}\n{complaint}");
    Some(printed)
}

/// Whether there is Node, with the packages that the scripts need.
fn is_there(script: &str) -> bool {
    static INSTALL: Once = Once::new();
    if Command::new("node").arg("--version").output().is_err() {
        assert!(std::env::var_os("CI").is_none(), "Node is missing");
        left_out(&format!("Node is not installed: {script} is left out"));
        return false;
    }
    INSTALL.call_once(install);
    true
}

fn install() {
    let folder = repository().join("tests/node");
    let changed = |file: &str| {
        folder
            .join(file)
            .metadata()
            .and_then(|file| file.modified())
    };
    let installed = changed("node_modules/.package-lock.json");
    if matches!((installed, changed("package-lock.json")), (Ok(installed), Ok(locked)) if installed >= locked)
    {
        return;
    }
    let installed = Command::new("npm")
        .args(["ci", "--no-audit", "--no-fund"])
        .current_dir(&folder)
        .output()
        .expect("npm runs");
    let complaint = String::from_utf8_lossy(&installed.stderr);
    assert!(installed.status.success(), "{complaint}");
}

/// A script that stays and answers line by line.
pub struct Script {
    child: Child,
    lines: Lines<BufReader<ChildStdout>>,
}

impl Script {
    /// `None` without Node.
    pub fn start(script: &str, arguments: &[&str]) -> Option<Self> {
        if !is_there(script) {
            return None;
        }
        let mut child = Command::new("node")
            .arg(repository().join("tests/node").join(script))
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("node runs");
        let lines = BufReader::new(child.stdout.take().expect("an output")).lines();
        Some(Self { child, lines })
    }

    pub fn ask(&mut self, line: &str) -> String {
        let input = self.child.stdin.as_mut().expect("an input");
        writeln!(input, "{line}").expect("node reads");
        let answer = self.lines.next().expect("an answer").expect("text");
        assert!(!answer.starts_with("failed"), "{line}: {answer}");
        answer
    }
}

impl Drop for Script {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
