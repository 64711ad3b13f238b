//! The real program, as a process.

use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;

use serde_json::Value;

use super::repository;

/// The built program; built here if the tests were run without it.
pub fn program() -> &'static PathBuf {
    static PROGRAM: OnceLock<PathBuf> = OnceLock::new();
    PROGRAM.get_or_init(|| {
        let built = Command::new(env!("CARGO"))
            .args(["build", "--quiet", "--package", "api", "--bin", "teachin"])
            .current_dir(repository())
            .status()
            .expect("cargo runs");
        assert!(built.success(), "the program builds");
        let tests = std::env::current_exe().expect("a path");
        let folder = tests.ancestors().nth(2).expect("a target folder");
        folder.join("teachin")
    })
}

/// A server on a free port, stopped when dropped.
pub struct Server {
    child: Child,
    pub address: String,
    pub greeting: String,
}

impl Server {
    pub fn start(arguments: &[&str]) -> Self {
        Self::with(arguments, Stdio::null())
    }

    /// With its log in a file.
    pub fn logging(arguments: &[&str], file: &std::path::Path) -> Self {
        Self::with(
            arguments,
            std::fs::File::create(file).expect("a file").into(),
        )
    }

    fn with(arguments: &[&str], log: Stdio) -> Self {
        let mut child = Command::new(program())
            .args(arguments)
            .args(["--listen", "127.0.0.1:0"])
            .env("TEACHIN_DEMO_PARTICIPANTS", "0")
            .stdout(Stdio::piped())
            .stderr(log)
            .spawn()
            .expect("the program starts");
        let mut lines = BufReader::new(child.stdout.take().expect("an output")).lines();
        let mut greeting = String::new();
        let address = loop {
            let line = lines.next().expect("a greeting").expect("text");
            greeting.push_str(&line);
            greeting.push('\n');
            if let Some(rest) = line.strip_prefix("Explorer:") {
                let address = rest.trim().trim_start_matches("http://");
                break address.trim_end_matches("/graphql").to_owned();
            }
        };
        greeting.extend(
            lines
                .map_while(Result::ok)
                .take_while(|line| !line.contains("-d '")),
        );
        Self {
            child,
            address,
            greeting,
        }
    }

    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// Ends it without a word.
    pub fn kill(&mut self) {
        self.child.kill().expect("the process is there");
        self.child.wait().expect("the process ends");
    }

    /// Sends SIGTERM.
    pub fn terminate(&self) {
        let sent = Command::new("kill")
            .args(["-TERM", &self.id().to_string()])
            .status()
            .expect("kill runs");
        assert!(sent.success());
    }

    /// Waits for the end that a signal to stop brings.
    pub fn has_ended_well(&mut self) -> bool {
        self.child.wait().expect("the process ends").success()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A connection for one request after another.
pub struct Connection {
    stream: BufReader<std::net::TcpStream>,
    address: String,
}

impl Connection {
    pub fn open(address: &str) -> std::io::Result<Self> {
        Ok(Self {
            stream: BufReader::new(std::net::TcpStream::connect(address)?),
            address: address.to_owned(),
        })
    }

    /// A GraphQL query by POST: the answer's head and body.
    pub fn ask(&mut self, query: &str, last: bool) -> std::io::Result<String> {
        let body = serde_json::json!({ "query": query }).to_string();
        let request = post(&self.address, &body, last, "");
        self.send(&request)
    }

    /// The same with a token, and variables.
    pub fn ask_as(
        &mut self,
        token: &str,
        query: &str,
        variables: &Value,
    ) -> std::io::Result<String> {
        let body = serde_json::json!({ "query": query, "variables": variables }).to_string();
        let header = format!("Authorization: Bearer {token}\r\n");
        let request = post(&self.address, &body, false, &header);
        self.send(&request)
    }

    fn send(&mut self, request: &str) -> std::io::Result<String> {
        use std::io::{Read, Write};
        self.stream.get_mut().write_all(request.as_bytes())?;
        let mut head = String::new();
        while !head.ends_with("\r\n\r\n") {
            if self.stream.read_line(&mut head)? == 0 {
                return Err(std::io::ErrorKind::UnexpectedEof.into());
            }
        }
        let length = head
            .lines()
            .find_map(|line| line.strip_prefix("content-length: "))
            .and_then(|length| length.trim().parse().ok())
            .ok_or(std::io::ErrorKind::InvalidData)?;
        let mut body = vec![0; length];
        self.stream.read_exact(&mut body)?;
        Ok(head + &String::from_utf8_lossy(&body))
    }
}

/// One HTTP/1.1 exchange over a real socket, with the connection closed after it.
pub fn exchange(address: &str, request: &str) -> std::io::Result<String> {
    use std::io::{Read, Write};
    let mut stream = std::net::TcpStream::connect(address)?;
    stream.write_all(request.as_bytes())?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer)?;
    Ok(answer)
}

/// A GraphQL query by POST over a real socket.
pub fn ask(address: &str, query: &str) -> std::io::Result<String> {
    let body = serde_json::json!({ "query": query }).to_string();
    exchange(address, &post(address, &body, true, ""))
}

fn post(address: &str, body: &str, last: bool, header: &str) -> String {
    let length = body.len();
    let connection = if last { "close" } else { "keep-alive" };
    format!(
        "POST /graphql HTTP/1.1\r\nHost: {address}\r\nContent-Type: application/json\r\n{header}\
         Content-Length: {length}\r\nConnection: {connection}\r\n\r\n{body}"
    )
}
