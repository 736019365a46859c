//! The socket side of the sandbox: a listener whose connections can be cut in the middle of a request with a real
//! TCP reset, and which can go dark so that connecting itself is refused.

use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll};
use std::time::Duration;

use axum::extract::connect_info::Connected;
use axum::serve::{IncomingStream, Listener};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;

pub struct Door {
    address: SocketAddr,
    listener: Option<TcpListener>,
    dark: watch::Receiver<bool>,
}

impl Door {
    pub async fn open(address: SocketAddr, dark: watch::Receiver<bool>) -> io::Result<Door> {
        let listener = TcpListener::bind(address).await?;
        Ok(Door { address: listener.local_addr()?, listener: Some(listener), dark })
    }

    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Closes the port while dark and binds it again afterwards.
    async fn lit(&mut self) -> &TcpListener {
        while *self.dark.borrow_and_update() {
            self.listener = None;
            if self.dark.changed().await.is_err() {
                std::future::pending::<()>().await;
            }
        }
        loop {
            if self.listener.is_none() {
                match TcpListener::bind(self.address).await {
                    Ok(listener) => self.listener = Some(listener),
                    Err(_) => tokio::time::sleep(Duration::from_millis(20)).await,
                }
                continue;
            }
            break;
        }
        self.listener.as_ref().expect("bound just above")
    }
}

impl Listener for Door {
    type Io = Line;
    type Addr = Scissors;

    async fn accept(&mut self) -> (Line, Scissors) {
        loop {
            let mut dark = self.dark.clone();
            let listener = self.lit().await;
            let accepted = tokio::select! {
                accepted = listener.accept() => accepted,
                changed = dark.changed() => {
                    if changed.is_err() {
                        std::future::pending::<()>().await;
                    }
                    continue;
                }
            };
            match accepted {
                Ok((stream, _)) => {
                    // Without it small answers wait 40 ms for the other side's acknowledgement.
                    drop(stream.set_nodelay(true));
                    let scissors = Scissors::default();
                    let dark = Box::pin(async move { drop(dark.wait_for(|dark| *dark).await) });
                    return (Line { stream, scissors: scissors.clone(), dark }, scissors);
                }
                Err(_) => tokio::time::sleep(Duration::from_millis(5)).await,
            }
        }
    }

    fn local_addr(&self) -> io::Result<Scissors> {
        Ok(Scissors::default())
    }
}

/// Cuts the connection it came with.
#[derive(Clone, Debug, Default)]
pub struct Scissors(Arc<AtomicBool>);

impl Scissors {
    /// The next byte written fails, which drops the connection with a reset.
    pub fn cut(&self) {
        self.0.store(true, Ordering::SeqCst);
    }
}

impl Connected<IncomingStream<'_, Door>> for Scissors {
    fn connect_info(stream: IncomingStream<'_, Door>) -> Scissors {
        stream.remote_addr().clone()
    }
}

pub struct Line {
    stream: TcpStream,
    scissors: Scissors,
    /// Ends when everything goes dark: a connection that idles is cut as well.
    dark: Pin<Box<dyn Future<Output = ()> + Send>>,
}

impl Line {
    fn whole(&self) -> io::Result<()> {
        if !self.scissors.0.load(Ordering::SeqCst) {
            return Ok(());
        }
        drop(self.stream.set_zero_linger());
        Err(io::ErrorKind::ConnectionReset.into())
    }
}

impl AsyncRead for Line {
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        self.whole()?;
        if self.dark.as_mut().poll(cx).is_ready() {
            self.scissors.cut();
            self.whole()?;
        }
        Pin::new(&mut self.stream).poll_read(cx, buf)
    }
}

impl AsyncWrite for Line {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &[u8]) -> Poll<io::Result<usize>> {
        self.whole()?;
        Pin::new(&mut self.stream).poll_write(cx, buf)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bufs: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        self.whole()?;
        Pin::new(&mut self.stream).poll_write_vectored(cx, bufs)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.whole()?;
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.whole()?;
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}
