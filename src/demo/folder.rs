//! Where a demo keeps its database, its key and where its clock stood: a temporary folder that goes with it, or one that
//! is kept, so that the same demo goes on where it was left.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use anyhow::{Context as _, Result, bail};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::lang::Lang;
use crate::store::Keys;
use crate::text::{Args, say};

pub struct Folder {
    pub path: PathBuf,
    pub is_temporary: bool,
    code: String,
}

/// What is written down when a demo stops.
#[derive(Serialize, Deserialize)]
struct Left {
    cohort: String,
    at: Option<DateTime<Utc>>,
}

impl Folder {
    /// A kept folder belongs to the one cohort it was first used for.
    pub async fn open(kept: Option<PathBuf>, code: &str, lang: Lang) -> Result<Folder> {
        let is_temporary = kept.is_none();
        let path = kept.unwrap_or_else(temporary);
        if is_temporary {
            // Left behind by a process of the same number that was killed.
            let _ = tokio::fs::remove_dir_all(&path).await;
        }
        tokio::fs::create_dir_all(&path).await.with_context(|| format!("could not make {}", path.display()))?;
        let folder = Folder { path, is_temporary, code: code.to_owned() };
        match folder.left().await? {
            Some(left) if left.cohort != code => {
                let args = Args::new().with("folder", folder.path.display().to_string()).with("code", left.cohort);
                bail!(say(lang, "demo-other-cohort", &args).to_plain())
            }
            Some(_) => {}
            None => folder.write_down(None).await?,
        }
        Ok(folder)
    }

    pub fn database_url(&self) -> String {
        format!("sqlite:{}", self.path.join("naru.db").display())
    }

    /// The folder's own key, made on first asking.
    pub async fn keys(&self) -> Result<Arc<Keys>> {
        let file = self.path.join("naru.key");
        let odd = || format!("could not keep the key in {}", file.display());
        if !tokio::fs::try_exists(&file).await.with_context(odd)? {
            tokio::fs::write(&file, Keys::new_secret()).await.with_context(odd)?;
        }
        Ok(Arc::new(Keys::parse(&tokio::fs::read_to_string(&file).await.with_context(odd)?)?))
    }

    /// Where the clock stood when the demo was last stopped.
    pub async fn left_at(&self) -> Result<Option<DateTime<Utc>>> {
        Ok(self.left().await?.and_then(|left| left.at))
    }

    pub async fn leave_at(&self, now: DateTime<Utc>) -> Result<()> {
        self.write_down(Some(now)).await
    }

    async fn left(&self) -> Result<Option<Left>> {
        let file = self.path.join("demo.json");
        if !tokio::fs::try_exists(&file).await? {
            return Ok(None);
        }
        let text = tokio::fs::read_to_string(&file).await?;
        Ok(Some(serde_json::from_str(&text).with_context(|| format!("could not read {}", file.display()))?))
    }

    async fn write_down(&self, at: Option<DateTime<Utc>>) -> Result<()> {
        let left = serde_json::to_string(&Left { cohort: self.code.clone(), at })?;
        let file = self.path.join("demo.json");
        tokio::fs::write(&file, left).await.with_context(|| format!("could not write {}", file.display()))
    }
}

/// A name nobody else on this machine has at the moment.
fn temporary() -> PathBuf {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let name = format!("naru-demo-{}-{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
    std::env::temp_dir().join(name)
}

impl Drop for Folder {
    fn drop(&mut self) {
        if self.is_temporary {
            let _ = std::fs::remove_dir_all(&self.path);
        }
    }
}
