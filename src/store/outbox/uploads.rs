//! Files that Telegram has, by what is in them: uploaded once, sent again by their id.

use anyhow::Result;

use crate::domain::ids::BotId;
use crate::store::files;
use crate::store::sql::{Tx, on};

/// What an upload is known by. Telegram shows a file it has under the name it came with, so the same bytes under another
/// name are another upload; a photo has no name, and its id is never taken for a file's.
pub fn upload_key(sha256: &str, file_name: Option<&str>) -> String {
    match file_name {
        Some(name) => files::sha256(format!("{sha256} {name}").as_bytes()),
        None => files::sha256(format!("{sha256}/photo").as_bytes()),
    }
}

/// The id under which Telegram keeps a file that was uploaded before.
pub async fn uploaded(tx: &mut Tx<'_>, bot: BotId, sha256: &str) -> Result<Option<String>> {
    const SQL: &str = "select file_id from uploads where bot = $1 and sha256 = $2";
    Ok(on!(tx, |c| sqlx::query_scalar(SQL).bind(bot.0).bind(sha256).fetch_optional(c).await)?)
}

pub async fn remember_upload(tx: &mut Tx<'_>, bot: BotId, sha256: &str, file_id: &str) -> Result<()> {
    const SQL: &str = "
        insert into uploads (bot, sha256, file_id)
        values ($1, $2, $3)
        on conflict (bot, sha256) do update set file_id = excluded.file_id";
    on!(tx, |c| sqlx::query(SQL).bind(bot.0).bind(sha256).bind(file_id).execute(c).await.map(drop))?;
    Ok(())
}

/// A kept file id that Telegram no longer takes is forgotten, so that the file is uploaded afresh.
pub async fn forget_upload(tx: &mut Tx<'_>, bot: BotId, sha256: &str) -> Result<()> {
    const SQL: &str = "delete from uploads where bot = $1 and sha256 = $2";
    on!(tx, |c| sqlx::query(SQL).bind(bot.0).bind(sha256).execute(c).await.map(drop))?;
    Ok(())
}
