//! Files under the hash of their content, so that the same file is kept once and no name from outside names anything.
//! They lie in a folder, or in a bucket where Naru was built with `s3` and is given one.

use std::ops::Range;
use std::path::PathBuf;
use std::sync::Arc;

use anyhow::{Context as _, Result, bail};
use bytes::Bytes;
use data_encoding::HEXLOWER;
use futures::stream::BoxStream;
use futures::{StreamExt as _, TryStreamExt as _};
use object_store::local::LocalFileSystem;
use object_store::path::Path;
use object_store::{MultipartUpload, ObjectStore, ObjectStoreExt as _};
use sha2::{Digest as _, Sha256};
use tokio::sync::OnceCell;

use crate::domain::file::KeptFile;
use crate::domain::file_kind::{self, Seen};

/// Bytes written at once to a folder; a bucket wants larger pieces.
const PIECE: usize = 256 << 10;
#[cfg(feature = "s3")]
const BUCKET_PIECE: usize = 8 << 20;

#[derive(Clone)]
pub struct Files(Arc<Inner>);

struct Inner {
    place: Place,
    piece: usize,
    opened: OnceCell<Arc<dyn ObjectStore>>,
}

enum Place {
    /// Made when the first file is kept or asked for.
    Folder(PathBuf),
    #[cfg(feature = "s3")]
    Bucket(Arc<dyn ObjectStore>),
}

impl Files {
    pub fn new(folder: PathBuf) -> Files {
        Files(Arc::new(Inner { place: Place::Folder(folder), piece: PIECE, opened: OnceCell::new() }))
    }

    /// An address such as `s3://bucket/prefix`; access to it comes from the usual `AWS_…` variables.
    #[cfg(feature = "s3")]
    pub fn at(address: &str) -> Result<Files> {
        let url = reqwest::Url::parse(address).context("could not read the address of the files")?;
        let bucket = object_store::aws::AmazonS3Builder::from_env().with_url(address).build();
        let bucket = bucket.context("could not open the bucket of the files")?;
        let prefix = Path::parse(url.path().trim_matches('/')).context("could not read the address of the files")?;
        let bucket: Arc<dyn ObjectStore> = Arc::new(object_store::prefix::PrefixStore::new(bucket, prefix));
        Ok(Files(Arc::new(Inner { place: Place::Bucket(bucket), piece: BUCKET_PIECE, opened: OnceCell::new() })))
    }

    #[cfg(not(feature = "s3"))]
    pub fn at(_address: &str) -> Result<Files> {
        bail!("could not open the bucket of the files: Naru was built without the feature s3")
    }

    async fn store(&self) -> Result<&Arc<dyn ObjectStore>> {
        self.0.opened.get_or_try_init(|| open(&self.0.place)).await
    }

    /// Begins a file whose bytes come piece by piece. Nothing is kept until it is finished.
    pub async fn begin(&self) -> Result<Writing> {
        let store = Arc::clone(self.store().await?);
        let place = Path::from_iter(["incoming", &random()]);
        let upload = store.put_multipart(&place).await.context("could not begin a file")?;
        Ok(Writing {
            store,
            place,
            upload: Some(upload),
            waiting: Vec::new(),
            piece: self.0.piece,
            hash: Sha256::new(),
            bytes: 0,
        })
    }

    /// Keeps a file that is here already and returns its SHA-256 in lower-case hex.
    pub async fn keep(&self, bytes: &[u8]) -> Result<String> {
        let mut writing = self.begin().await?;
        writing.write(bytes).await?;
        Ok(writing.finish().await?.sha256)
    }

    /// A whole file at once; for what is known to be small.
    pub async fn read(&self, sha256: &str) -> Result<Vec<u8>> {
        let (_, pieces) = self.stream(sha256).await?;
        let read = pieces.try_fold(Vec::new(), |mut all, piece| async move {
            all.extend_from_slice(&piece);
            Ok(all)
        });
        read.await.with_context(|| format!("could not read file {sha256}"))
    }

    /// How many bytes a file has, and at most `most` of its first ones.
    pub async fn beginning(&self, sha256: &str, most: u64) -> Result<(u64, Vec<u8>)> {
        let (place, store) = (place(sha256)?, self.store().await?);
        let read = async {
            let bytes = store.head(&place).await?.size;
            Ok::<_, anyhow::Error>((bytes, part(&**store, &place, 0..bytes.min(most)).await?))
        };
        read.await.with_context(|| format!("could not read file {sha256}"))
    }

    /// How many bytes a file has, and they themselves.
    pub async fn stream(&self, sha256: &str) -> Result<(u64, BoxStream<'static, Result<Bytes>>)> {
        let place = place(sha256)?;
        let found = self.store().await?.get(&place).await.with_context(|| format!("could not read file {sha256}"))?;
        let bytes = found.meta.size;
        Ok((bytes, found.into_stream().map_err(anyhow::Error::from).boxed()))
    }
}

async fn open(place: &Place) -> Result<Arc<dyn ObjectStore>> {
    match place {
        Place::Folder(folder) => {
            tokio::fs::create_dir_all(folder).await.context("could not make the folder of files")?;
            let store = LocalFileSystem::new_with_prefix(folder).context("could not open the folder of files")?;
            // A file system may keep the new name of a file whose bytes it has lost.
            Ok(Arc::new(store.with_fsync(true)))
        }
        #[cfg(feature = "s3")]
        Place::Bucket(bucket) => Ok(Arc::clone(bucket)),
    }
}

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
    pub async fn finish(mut self) -> Result<KeptFile> {
        if !self.waiting.is_empty() || self.bytes == 0 {
            self.send_on().await?;
        }
        let mut upload = self.upload.take().context("could not keep a file: it is finished")?;
        upload.complete().await.context("could not keep a file")?;
        let (store, staged) = (Arc::clone(&self.store), self.place.clone());
        let seen = seen(&*store, &staged, self.bytes).await.context("could not look at a file")?;
        let sha256 = HEXLOWER.encode(&std::mem::take(&mut self.hash).finalize());
        let whole = place(&sha256)?;
        // Under its hash it is whole or not there at all.
        if store.head(&whole).await.is_ok() {
            store.delete(&staged).await.context("could not remove a second copy of a file")?;
        } else {
            store.rename(&staged, &whole).await.context("could not keep a file")?;
        }
        Ok(KeptFile { sha256, mime: seen.kind().mime().to_owned(), bytes: self.bytes })
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

async fn part(store: &dyn ObjectStore, place: &Path, range: Range<u64>) -> Result<Vec<u8>> {
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

/// Only a hash can name a file, so no name from outside reaches the file system.
fn place(sha256: &str) -> Result<Path> {
    let is_hash = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
    if sha256.len() != 64 || !sha256.bytes().all(is_hash) {
        bail!("could not name a file: not a hash");
    }
    Ok(Path::from_iter([&sha256[..2], sha256]))
}

fn random() -> String {
    let mut bytes = [0; 16];
    chacha20poly1305::aead::rand_core::RngCore::fill_bytes(&mut chacha20poly1305::aead::OsRng, &mut bytes);
    HEXLOWER.encode(&bytes)
}

pub fn sha256(bytes: &[u8]) -> String {
    HEXLOWER.encode(&Sha256::digest(bytes))
}
