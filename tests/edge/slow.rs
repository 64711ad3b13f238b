//! Connections that take their time.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use crate::support::process::{Server, ask};

/// The process's resident memory, in KiB.
fn resident(server: &Server) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{}/status", server.id())).unwrap();
    let line = status
        .lines()
        .find(|line| line.starts_with("VmRSS:"))
        .unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}

/// Sends one byte a second until the other side has had enough; how long that took.
fn trickle(address: &str, text: &str) -> Duration {
    let begun = Instant::now();
    let mut stream = TcpStream::connect(address).unwrap();
    stream
        .set_read_timeout(Some(Duration::from_secs(1)))
        .unwrap();
    for byte in text.bytes() {
        if stream.write_all(&[byte]).is_err() || begun.elapsed() > Duration::from_secs(30) {
            break;
        }
        let mut answer = [0; 1024];
        loop {
            match stream.read(&mut answer) {
                Ok(0) => return begun.elapsed(),
                Ok(_) => continue,
                Err(error)
                    if matches!(
                        error.kind(),
                        std::io::ErrorKind::WouldBlock | std::io::ErrorKind::TimedOut
                    ) =>
                {
                    break;
                }
                Err(_) => return begun.elapsed(),
            }
        }
    }
    begun.elapsed()
}

/// 200 of them, by head and by body: they are closed within 15 s, and everybody else is served meanwhile.
#[test]
fn slow_connections_are_closed() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().to_str().unwrap();
    let server = Server::start(&["--data", data, "--rate-limit", "off"]);
    let query = "{ trainings { nodes { title { text } modules { title { text } } } } }";
    ask(&server.address, query).unwrap();
    let idle = resident(&server);
    let head = format!(
        "POST /graphql HTTP/1.1\r\nHost: {}\r\n{}",
        server.address,
        "X-Slow: 1\r\n".repeat(20)
    );
    let body = format!(
        "POST /graphql HTTP/1.1\r\nHost: {}\r\nContent-Type: application/json\r\nContent-Length: 200000\r\n\r\n",
        server.address
    );
    let slow: Vec<_> = (0..200)
        .map(|number| {
            let (address, head, body) = (server.address.clone(), head.clone(), body.clone());
            std::thread::spawn(move || {
                if number % 2 == 0 {
                    return trickle(&address, &head);
                }
                let mut stream = TcpStream::connect(&address).unwrap();
                stream.write_all(body.as_bytes()).unwrap();
                let begun = Instant::now();
                let mut rest = stream.try_clone().unwrap();
                std::thread::spawn(move || {
                    while rest.write_all(b" ").is_ok() && begun.elapsed() < Duration::from_secs(30)
                    {
                        std::thread::sleep(Duration::from_secs(1));
                    }
                });
                let mut answer = Vec::new();
                stream
                    .set_read_timeout(Some(Duration::from_secs(30)))
                    .unwrap();
                // A reset after the answer is as good an end as any.
                let _ = stream.read_to_end(&mut answer);
                assert!(String::from_utf8_lossy(&answer).contains("408 Request Timeout"));
                begun.elapsed()
            })
        })
        .collect();
    let begun = Instant::now();
    let mut largest = idle;
    while begun.elapsed() < Duration::from_secs(8) {
        let asked = Instant::now();
        assert!(ask(&server.address, query).unwrap().contains("200 OK"));
        assert!(
            asked.elapsed() < Duration::from_secs(2),
            "{:?}",
            asked.elapsed()
        );
        largest = largest.max(resident(&server));
    }
    for connection in slow {
        let open = connection.join().unwrap();
        assert!(open < Duration::from_secs(15), "open for {open:?}");
    }
    let most = idle * 3 / 2 + 64 * 1024;
    assert!(largest <= most, "{largest} KiB under load, {idle} KiB idle");
}

/// A body that is too large is read to its end, so that the client sees why it is refused.
#[test]
fn large_bodies_see_their_answer() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::start(&["--data", folder.path().to_str().unwrap()]);
    for length in [300 * 1024, 4 * 1024 * 1024] {
        let mut stream = TcpStream::connect(&server.address).unwrap();
        let head = format!(
            "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n"
        );
        stream.write_all(head.as_bytes()).unwrap();
        for _ in 0..length / 1024 {
            stream.write_all(&[b' '; 1024]).unwrap();
        }
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        assert!(answer.starts_with("HTTP/1.1 413"), "{answer}");
        assert!(answer.contains("TOO_LARGE"), "{answer}");
    }
}
