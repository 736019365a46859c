//! Files kept in the data directory under the hash of their content, so that the same file is kept once.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};
use data_encoding::HEXLOWER;
use sha2::{Digest as _, Sha256};
use tokio::io::AsyncWriteExt as _;

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

/// Written through to the disk: a file system may keep the new name of a file whose bytes it has lost.
async fn write_out(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut file = tokio::fs::File::create(path).await?;
    file.write_all(bytes).await?;
    file.sync_all().await
}

pub fn sha256(bytes: &[u8]) -> String {
    HEXLOWER.encode(&Sha256::digest(bytes))
}
