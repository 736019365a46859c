//! A file on its way in: piece by piece, then whole, then kept. Given up anywhere on the way it leaves nothing behind.

use std::ops::Range;
use std::sync::Arc;

use anyhow::{Context as _, Result};
use data_encoding::HEXLOWER;
use object_store::path::Path;
use object_store::{MultipartUpload, ObjectStore, ObjectStoreExt as _};
use sha2::{Digest as _, Sha256};

use super::place;
use crate::domain::file::KeptFile;
use crate::domain::file_kind::{self, Seen};

/// A file on its way in. Dropped before it is finished it leaves nothing behind.
pub struct Writing {
    store: Arc<dyn ObjectStore>,
    place: Path,
    upload: Option<Box<dyn MultipartUpload>>,
    waiting: Vec<u8>,
    piece: usize,
    hash: Sha256,
    bytes: u64,
}

impl Writing {
    pub(super) async fn begin(store: Arc<dyn ObjectStore>, place: Path, piece: usize) -> Result<Writing> {
        let upload = store.put_multipart(&place).await.context("could not begin a file")?;
        let (waiting, hash) = (Vec::new(), Sha256::new());
        Ok(Writing { store, place, upload: Some(upload), waiting, piece, hash, bytes: 0 })
    }

    /// So many bytes have come so far.
    pub fn bytes(&self) -> u64 {
        self.bytes
    }

    pub async fn write(&mut self, mut bytes: &[u8]) -> Result<()> {
        self.hash.update(bytes);
        self.bytes += bytes.len() as u64;
        while !bytes.is_empty() {
            let (now, later) = bytes.split_at(bytes.len().min(self.piece - self.waiting.len()));
            self.waiting.extend_from_slice(now);
            bytes = later;
            if self.waiting.len() == self.piece {
                self.send_on().await?;
            }
        }
        Ok(())
    }

    async fn send_on(&mut self) -> Result<()> {
        let piece = std::mem::replace(&mut self.waiting, Vec::with_capacity(self.piece));
        let upload = self.upload.as_mut().context("could not write a file: it is finished")?;
        upload.put_part(piece.into()).await.context("could not write a file")
    }

    /// Names the file by its content and tells its kind.
    pub async fn finish(self) -> Result<KeptFile> {
        self.end().await?.keep().await
    }

    /// Ends the file without keeping it yet.
    pub async fn end(mut self) -> Result<Staged> {
        if !self.waiting.is_empty() || self.bytes == 0 {
            self.send_on().await?;
        }
        let mut upload = self.upload.take().context("could not end a file: it is finished")?;
        upload.complete().await.context("could not end a file")?;
        let sha256 = HEXLOWER.encode(&std::mem::take(&mut self.hash).finalize());
        Ok(Staged { store: Arc::clone(&self.store), place: Some(self.place.clone()), sha256, bytes: self.bytes })
    }
}

/// A file of which everything is here, and which is not kept yet. Dropped, it leaves nothing behind.
pub struct Staged {
    store: Arc<dyn ObjectStore>,
    place: Option<Path>,
    sha256: String,
    bytes: u64,
}

impl Staged {
    pub fn bytes(&self) -> u64 {
        self.bytes
    }

    pub async fn keep(mut self) -> Result<KeptFile> {
        let staged = self.place.as_ref().context("could not keep a file: it is gone")?;
        let seen = seen(&*self.store, staged, self.bytes).await.context("could not look at a file")?;
        // Under its hash it is whole or not there at all. What is there already is replaced by the same, and so is as
        // young as whoever gave it last.
        self.store.rename(staged, &place(&self.sha256)?).await.context("could not keep a file")?;
        self.place = None;
        Ok(KeptFile { sha256: self.sha256.clone(), mime: seen.kind().mime().to_owned(), bytes: self.bytes })
    }
}

impl Drop for Staged {
    fn drop(&mut self) {
        let (Some(place), Ok(runtime)) = (self.place.take(), tokio::runtime::Handle::try_current()) else { return };
        let store = Arc::clone(&self.store);
        runtime.spawn(async move {
            if let Err(error) = store.delete(&place).await {
                tracing::warn!(error = %error, "could not take back a file that was not kept");
            }
        });
    }
}

/// What of a file tells its kind.
async fn seen(store: &dyn ObjectStore, place: &Path, bytes: u64) -> Result<Seen> {
    let head = part(store, place, 0..bytes.min(file_kind::HEAD)).await?;
    let tail = part(store, place, bytes.saturating_sub(file_kind::TAIL)..bytes).await?;
    let contents = match file_kind::contents_at(&head).filter(|at| *at < bytes) {
        Some(at) => part(store, place, at..bytes.min(at.saturating_add(file_kind::CONTENTS))).await?,
        None => Vec::new(),
    };
    Ok(Seen { bytes, head, tail, contents })
}

pub(super) async fn part(store: &dyn ObjectStore, place: &Path, range: Range<u64>) -> Result<Vec<u8>> {
    if range.is_empty() {
        return Ok(Vec::new());
    }
    Ok(store.get_range(place, range).await?.to_vec())
}

impl Drop for Writing {
    fn drop(&mut self) {
        let (Some(mut upload), Ok(runtime)) = (self.upload.take(), tokio::runtime::Handle::try_current()) else {
            return;
        };
        runtime.spawn(async move {
            if let Err(error) = upload.abort().await {
                tracing::warn!(error = %error, "could not take back a file that was not finished");
            }
        });
    }
}
