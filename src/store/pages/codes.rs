//! Six digits that let an office computer upload for one preparation, once.

use anyhow::{Result, bail};
use chrono::{DateTime, Utc};

use crate::domain::ids::{CompanyId, MemberId, PreparationId};
use crate::store::sealing::Keys;
use crate::store::sql::{Tx, on};

const CODE: &str = "upload_codes.code";
/// Of a million codes, so many draws in a row hit one in use only where almost all are.
const DRAWS: usize = 20;

/// Six digits from the operating system's chance.
fn draw() -> String {
    let random = Keys::new_secret();
    let number = random.get(..16).and_then(|hex| u64::from_str_radix(hex, 16).ok()).unwrap_or_default();
    format!("{:06}", number % 1_000_000)
}

/// What six digits let an office computer upload to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Purpose {
    pub preparation: PreparationId,
    /// For which staff act; `None` is the member's own.
    pub company: Option<CompanyId>,
}

/// New digits for a member, good until `expires_at`; the ones they were given before no longer are.
pub async fn new_code(
    tx: &mut Tx<'_>,
    member: MemberId,
    purpose: Purpose,
    now: DateTime<Utc>,
    expires_at: DateTime<Utc>,
) -> Result<String> {
    const CLEAR: &str = "delete from upload_codes where member = $1 or expires_at <= $2 or used_at is not null";
    const ADD: &str = "
        insert into upload_codes (code_hash, member, preparation, expires_at, company)
        values ($1, $2, $3, $4, $5)
        on conflict (code_hash) do nothing";
    on!(tx, |c| sqlx::query(CLEAR).bind(member.0).bind(now).execute(c).await.map(drop))?;
    for _ in 0..DRAWS {
        let code = draw();
        let hash = tx.keys().lookup(CODE, &code);
        let added = on!(tx, |c| {
            let query = sqlx::query(ADD).bind(hash).bind(member.0).bind(purpose.preparation.0).bind(expires_at);
            let query = query.bind(purpose.company.map(|company| company.0));
            query.execute(c).await.map(|done| done.rows_affected())
        })?;
        if added > 0 {
            return Ok(code);
        }
    }
    bail!("could not find six digits that are free")
}

/// Uses a code up and says whose it was and for what; `None` where it is wrong, used or too old.
pub async fn spend_code(tx: &mut Tx<'_>, code: &str, now: DateTime<Utc>) -> Result<Option<(MemberId, Purpose)>> {
    const SQL: &str = "
        update upload_codes
        set used_at = $2
        where code_hash = $1 and used_at is null and expires_at > $2
        returning member, preparation, company";
    let hash = tx.keys().lookup(CODE, code);
    let row: Option<(i64, i64, Option<i64>)> =
        on!(tx, |c| sqlx::query_as(SQL).bind(hash).bind(now).fetch_optional(c).await)?;
    Ok(row.map(|(member, preparation, company)| {
        let company = company.map(CompanyId);
        (MemberId(member), Purpose { preparation: PreparationId(preparation), company })
    }))
}
