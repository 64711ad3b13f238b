//! A network between the service and PostgreSQL that can be broken.

use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};

use tokio::io::copy_bidirectional;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Notify;

#[derive(Clone, Copy, Debug)]
#[repr(u8)]
pub enum Network {
    Works = 0,
    /// New connections are closed at once, old ones cut.
    Refuses = 1,
    /// New connections are taken and never answered, old ones stand still.
    Hangs = 2,
}

pub struct Proxy {
    pub port: u16,
    state: Arc<AtomicU8>,
    changed: Arc<Notify>,
}

impl Proxy {
    pub async fn to(target: String) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let port = listener.local_addr().expect("an address").port();
        let state = Arc::new(AtomicU8::new(Network::Works as u8));
        let changed = Arc::new(Notify::new());
        let (own_state, own_changed) = (Arc::clone(&state), Arc::clone(&changed));
        tokio::spawn(async move {
            while let Ok((client, _)) = listener.accept().await {
                let (state, changed) = (Arc::clone(&own_state), Arc::clone(&own_changed));
                tokio::spawn(carry(client, target.clone(), state, changed));
            }
        });
        Self {
            port,
            state,
            changed,
        }
    }

    pub fn set(&self, network: Network) {
        self.state.store(network as u8, Ordering::SeqCst);
        self.changed.notify_waiters();
    }
}

async fn carry(mut client: TcpStream, target: String, state: Arc<AtomicU8>, changed: Arc<Notify>) {
    let now = || state.load(Ordering::SeqCst);
    if now() == Network::Refuses as u8 {
        return;
    }
    if now() == Network::Hangs as u8 {
        changed.notified().await;
        return;
    }
    let Ok(mut server) = TcpStream::connect(target).await else {
        return;
    };
    tokio::select! {
        _ = copy_bidirectional(&mut client, &mut server) => {}
        () = changed.notified() => {
            if now() == Network::Hangs as u8 {
                changed.notified().await;
            }
        }
    }
}
