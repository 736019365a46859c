//! Files under the hash of their content, so that the same file is kept once and no name from outside names anything.
//! They lie in a folder, or in a bucket where Naru was built with `s3` and is given one.

mod writing;

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use anyhow::{Context as _, Result, bail};
use bytes::Bytes;
use chrono::{DateTime, Utc};
use data_encoding::HEXLOWER;
use futures::stream::BoxStream;
use futures::{StreamExt as _, TryStreamExt as _};
use object_store::local::LocalFileSystem;
use object_store::path::Path;
use object_store::{ObjectStore, ObjectStoreExt as _};
use sha2::{Digest as _, Sha256};
use tokio::sync::OnceCell;

use writing::part;
pub use writing::{Staged, Writing};

/// What has begun to come and is nobody's yet lies here.
const INCOMING: &str = "incoming";
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

    /// How many bytes the disk has left; `None` where there is no end of it, or that cannot be told.
    pub async fn free(&self) -> Result<Option<u64>> {
        self.store().await?;
        match &self.0.place {
            Place::Folder(folder) => {
                let folder = folder.clone();
                let space = tokio::task::spawn_blocking(move || rustix::fs::statvfs(&folder)).await?;
                Ok(space.ok().map(|space| space.f_bavail.saturating_mul(space.f_frsize)))
            }
            #[cfg(feature = "s3")]
            Place::Bucket(_) => Ok(None),
        }
    }

    /// Begins a file whose bytes come piece by piece. Nothing is kept until it is finished.
    pub async fn begin(&self) -> Result<Writing> {
        let store = Arc::clone(self.store().await?);
        Writing::begin(store, Path::from_iter([INCOMING, &random()]), self.0.piece).await
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

    /// Removes a file that was last given before `before`; true where it is gone.
    pub async fn remove(&self, sha256: &str, before: DateTime<Utc>) -> Result<bool> {
        let (store, place) = (self.store().await?, place(sha256)?);
        let gone = match store.head(&place).await {
            Ok(found) if found.last_modified >= before => return Ok(false),
            Ok(_) => store.delete(&place).await,
            Err(error) => Err(error),
        };
        match gone {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(true),
            Err(error) => Err(error).with_context(|| format!("could not remove file {sha256}")),
        }
    }

    /// The hashes of files that were last given before `before`.
    pub async fn older(&self, before: DateTime<Utc>) -> Result<BTreeSet<String>> {
        let (mut all, mut older) = (self.store().await?.list(None), BTreeSet::new());
        while let Some(found) = all.try_next().await.context("could not list the files")? {
            let name = found.location.filename().filter(|name| place(name).is_ok());
            older.extend(name.filter(|_| found.last_modified < before).map(str::to_owned));
        }
        Ok(older)
    }

    /// Removes what began to come and has not grown since `before`, as a crash leaves it; returns how much.
    pub async fn sweep(&self, before: DateTime<Utc>) -> Result<usize> {
        match &self.0.place {
            Place::Folder(folder) => {
                let folder = folder.join(INCOMING);
                // Asked of the folder itself: half-written files are in no listing.
                let swept = tokio::task::spawn_blocking(move || sweep_folder(&folder, before.into()));
                swept.await?.context("could not sweep the folder of files")
            }
            #[cfg(feature = "s3")]
            Place::Bucket(bucket) => sweep_bucket(&**bucket, before).await,
        }
    }
}

fn sweep_folder(folder: &std::path::Path, before: std::time::SystemTime) -> std::io::Result<usize> {
    let mut swept = 0;
    let entries = match std::fs::read_dir(folder) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(0),
        entries => entries?,
    };
    for entry in entries {
        let path = entry?.path();
        // What ends in this moment is gone by itself.
        let Ok(found) = path.metadata() else { continue };
        if found.is_file() && found.modified()? < before && std::fs::remove_file(&path).is_ok() {
            swept += 1;
        }
    }
    Ok(swept)
}

/// Whole files only: unfinished ones are in no listing either, and a rule of the bucket is to remove them.
#[cfg(feature = "s3")]
async fn sweep_bucket(bucket: &dyn ObjectStore, before: DateTime<Utc>) -> Result<usize> {
    let incoming = Path::from(INCOMING);
    let found: Vec<_> = bucket.list(Some(&incoming)).try_collect().await.context("could not list the bucket")?;
    let old: Vec<Path> = found.into_iter().filter(|one| one.last_modified < before).map(|one| one.location).collect();
    for place in &old {
        bucket.delete(place).await.context("could not sweep the bucket of files")?;
    }
    Ok(old.len())
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
