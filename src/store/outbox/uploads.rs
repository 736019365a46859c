//! Files that Telegram has, by what is in them: uploaded once, sent again by their id.

use anyhow::Result;

use crate::domain::ids::BotId;
use crate::store::sql::{Tx, on};

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
