//! Files kept in the data directory under the hash of their content, so that the same file is kept once.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};
use bytes::Bytes;
use data_encoding::HEXLOWER;
use futures::stream::BoxStream;
use futures::{StreamExt as _, TryStreamExt as _};
use sha2::{Digest as _, Sha256};
use tokio::io::AsyncWriteExt as _;

use crate::domain::file::KeptFile;

#[derive(Clone)]
pub struct Files(PathBuf);

impl Files {
    /// `folder` is made when the first file is kept.
    pub fn new(folder: PathBuf) -> Files {
        Files(folder)
    }

    /// Keeps a file and returns its SHA-256 in lower-case hex.
    pub async fn keep(&self, bytes: &[u8]) -> Result<String> {
        let sha256 = sha256(bytes);
        let path = self.path(&sha256)?;
        if tokio::fs::try_exists(&path).await.unwrap_or(false) {
            return Ok(sha256);
        }
        let folder = path.parent().context("could not find the folder of files")?;
        tokio::fs::create_dir_all(folder).await.context("could not make the folder of files")?;
        // Written beside and then renamed: a crash leaves no half a file under a whole file's name.
        let half = path.with_extension("part");
        write_out(&half, bytes).await.context("could not write a file")?;
        tokio::fs::rename(&half, &path).await.context("could not keep a file")?;
        Ok(sha256)
    }

    /// Begins a file whose bytes come piece by piece. Nothing is kept until it is finished.
    pub async fn begin(&self) -> Result<Writing> {
        let folder = self.0.join("incoming");
        tokio::fs::create_dir_all(&folder).await.context("could not make the folder of files")?;
        let half = folder.join(&super::Keys::new_secret()[..32]);
        let file = tokio::fs::File::create(&half).await.context("could not begin a file")?;
        Ok(Writing { files: self.clone(), half: Half(half), file, hash: Sha256::new(), head: Vec::new(), bytes: 0 })
    }

    /// How many bytes a file has, and they themselves.
    pub async fn stream(&self, sha256: &str) -> Result<(u64, BoxStream<'static, Result<Bytes>>)> {
        let odd = || format!("could not read file {sha256}");
        let file = tokio::fs::File::open(self.path(sha256)?).await.with_context(odd)?;
        let bytes = file.metadata().await.with_context(odd)?.len();
        let pieces = tokio_util::io::ReaderStream::with_capacity(file, 64 << 10).map_err(anyhow::Error::from);
        Ok((bytes, pieces.boxed()))
    }

    pub async fn read(&self, sha256: &str) -> Result<Vec<u8>> {
        tokio::fs::read(self.path(sha256)?).await.with_context(|| format!("could not read file {sha256}"))
    }

    /// Only a hash can name a file, so no name from outside reaches the file system.
    fn path(&self, sha256: &str) -> Result<PathBuf> {
        if sha256.len() != 64 || !sha256.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            bail!("could not name a file: not a hash");
        }
        Ok(self.0.join(&sha256[..2]).join(sha256))
    }
}

/// A file on its way in. Dropped before it is finished it leaves nothing behind.
pub struct Writing {
    files: Files,
    half: Half,
    file: tokio::fs::File,
    hash: Sha256,
    head: Vec<u8>,
    bytes: u64,
}

struct Half(PathBuf);

impl Drop for Half {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

impl Writing {
    /// So many bytes have come so far.
    pub fn bytes(&self) -> u64 {
        self.bytes
    }

    pub async fn write(&mut self, bytes: &[u8]) -> Result<()> {
        self.hash.update(bytes);
        self.bytes += bytes.len() as u64;
        let room = 16_usize.saturating_sub(self.head.len());
        self.head.extend(bytes.iter().take(room));
        self.file.write_all(bytes).await.context("could not write a file")
    }

    pub async fn finish(mut self) -> Result<KeptFile> {
        self.file.flush().await.context("could not write a file")?;
        self.file.sync_all().await.context("could not write a file")?;
        let sha256 = HEXLOWER.encode(&self.hash.finalize());
        let path = self.files.path(&sha256)?;
        let folder = path.parent().context("could not find the folder of files")?;
        tokio::fs::create_dir_all(folder).await.context("could not make the folder of files")?;
        tokio::fs::rename(&self.half.0, &path).await.context("could not keep a file")?;
        let mime = if self.head.starts_with(b"%PDF-") { "application/pdf" } else { "application/octet-stream" };
        Ok(KeptFile { sha256, mime: mime.to_owned(), bytes: self.bytes })
    }
}

/// Written through to the disk: a file system may keep the new name of a file whose bytes it has lost.
async fn write_out(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut file = tokio::fs::File::create(path).await?;
    file.write_all(bytes).await?;
    file.sync_all().await
}

pub fn sha256(bytes: &[u8]) -> String {
    HEXLOWER.encode(&Sha256::digest(bytes))
}
