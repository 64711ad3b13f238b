//! Answers `POST /graphql/NAME` with the bytes of `FOLDER/NAME.json`, read at the start, and does nothing else: what an
//! answer costs when there is nothing to find out. `static FOLDER ADDRESS`

use std::net::SocketAddr;
use std::{env, error, fs, io};

use axum::Router;
use axum::body::Bytes;
use axum::http::header::CONTENT_TYPE;
use axum::routing::post;
use axum::serve::ListenerExt;
use tokio::net::TcpListener;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const KIND: &str = "application/json; charset=utf-8";

#[tokio::main]
async fn main() -> Result<(), Box<dyn error::Error>> {
    let mut arguments = env::args().skip(1);
    let (Some(folder), Some(address)) = (arguments.next(), arguments.next()) else {
        return Err("static FOLDER ADDRESS".into());
    };
    let listener = TcpListener::bind(address.parse::<SocketAddr>()?).await?;
    let listener = listener.tap_io(|stream| {
        // Only slower without.
        let _ = stream.set_nodelay(true);
    });
    Ok(axum::serve(listener, router(&folder)?).await?)
}

fn router(folder: &str) -> io::Result<Router> {
    let mut router = Router::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let Some(name) = path.file_stem().and_then(|name| name.to_str()) else {
            continue;
        };
        let bytes = Bytes::from(fs::read(&path)?);
        let answer = move || async move { ([(CONTENT_TYPE, KIND)], bytes) };
        router = router.route(&format!("/graphql/{name}"), post(answer));
    }
    Ok(router)
}
