//! Invitations. Links and codes are derived from a key outside the database, so they can be shown again and are in no
//! copy of it; issuing anew makes what was sent before worthless.

use anyhow::{Context as _, Result};
use chrono::{DateTime, Utc};
use data_encoding::BASE64URL_NOPAD;

use super::sealing::is_same;
use super::sql::{Tx, on};
use crate::domain::ids::{BotId, InviteId, MemberId, UserId};
use crate::domain::invite::{self, Invite};

/// Enough of the HMAC that nobody finds one by trying.
const SEAL_BYTES: usize = 18;

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    member: i64,
    generation: i64,
    uses: i64,
    uses_allowed: i64,
    expires_at: DateTime<Utc>,
    revoked_at: Option<DateTime<Utc>>,
}

impl Row {
    fn into_invite(self) -> Invite {
        Invite {
            id: InviteId(self.id),
            member: MemberId(self.member),
            generation: self.generation,
            uses: self.uses,
            uses_allowed: self.uses_allowed,
            expires_at: self.expires_at,
            revoked_at: self.revoked_at,
        }
    }
}

fn seal(tx: &Tx<'_>, invite: InviteId, generation: i64) -> String {
    BASE64URL_NOPAD.encode(&tx.keys().invite("link", invite.0, generation)[..SEAL_BYTES])
}

/// What follows `?start=` in the personal link.
pub fn payload(tx: &Tx<'_>, invite: &Invite) -> String {
    invite::payload(invite.id, &seal(tx, invite.id, invite.generation))
}

/// What can be typed instead of the link.
pub fn code(tx: &Tx<'_>, invite: &Invite) -> String {
    invite::code(&tx.keys().invite("code", invite.id.0, invite.generation))
}

fn code_hash(tx: &Tx<'_>, code: &str) -> Vec<u8> {
    tx.keys().lookup("invites.code", code)
}

/// The member's invitation, made on first asking. One that has expired unused is good again until `expires_at`.
pub async fn of_member(tx: &mut Tx<'_>, member: MemberId, expires_at: DateTime<Utc>) -> Result<Invite> {
    const ADD: &str = "
        insert into invites (member, generation, code_hash, uses, uses_allowed, expires_at)
        values ($1, 0, $2, 0, 1, $3)
        on conflict (member) do update
        set expires_at = case
            when invites.expires_at < excluded.expires_at then excluded.expires_at
            else invites.expires_at
        end
        returning id, member, generation, uses, uses_allowed, expires_at, revoked_at";
    // The code is made of the row's id, which is known only now: until then the hash is of nothing anybody can type.
    let placeholder = code_hash(tx, &format!("member {member}"));
    let row: Row =
        on!(tx, |c| sqlx::query_as(ADD).bind(member.0).bind(placeholder).bind(expires_at).fetch_one(c).await)?;
    let invite = row.into_invite();
    if invite.generation == 0 {
        return renew(tx, invite.id, expires_at).await;
    }
    Ok(invite)
}

/// Issues an invitation anew: the link and code sent before open nothing, and it may be used again.
pub async fn renew(tx: &mut Tx<'_>, id: InviteId, expires_at: DateTime<Utc>) -> Result<Invite> {
    const NEXT: &str = "
        update invites
        set generation = generation + 1, uses = 0, expires_at = $2, revoked_at = null
        where id = $1
        returning id, member, generation, uses, uses_allowed, expires_at, revoked_at";
    const HASH: &str = "update invites set code_hash = $2 where id = $1";
    let row: Row = on!(tx, |c| sqlx::query_as(NEXT).bind(id.0).bind(expires_at).fetch_one(c).await)
        .with_context(|| format!("could not renew invitation {id}"))?;
    let invite = row.into_invite();
    let hash = code_hash(tx, &code(tx, &invite));
    on!(tx, |c| sqlx::query(HASH).bind(id.0).bind(hash).execute(c).await.map(drop))?;
    Ok(invite)
}

/// Nobody else can open it; who has joined stays.
pub async fn revoke(tx: &mut Tx<'_>, id: InviteId, now: DateTime<Utc>) -> Result<()> {
    const SQL: &str = "update invites set revoked_at = $2 where id = $1 and revoked_at is null";
    on!(tx, |c| sqlx::query(SQL).bind(id.0).bind(now).execute(c).await.map(drop))?;
    Ok(())
}

/// Lets so many colleagues in all join by one link.
pub async fn allow(tx: &mut Tx<'_>, id: InviteId, uses: i64) -> Result<()> {
    const SQL: &str = "update invites set uses_allowed = $2 where id = $1 and uses <= $2";
    on!(tx, |c| sqlx::query(SQL).bind(id.0).bind(uses).execute(c).await.map(drop))?;
    Ok(())
}

pub async fn find(tx: &mut Tx<'_>, id: InviteId) -> Result<Option<Invite>> {
    const SQL: &str = "
        select id, member, generation, uses, uses_allowed, expires_at, revoked_at
        from invites
        where id = $1";
    let row: Option<Row> = on!(tx, |c| sqlx::query_as(SQL).bind(id.0).fetch_optional(c).await)?;
    Ok(row.map(Row::into_invite))
}

/// Whether a payload's seal is the invitation's current one; takes as long for a near miss as for any other.
pub fn is_sealed(tx: &Tx<'_>, invite: &Invite, sealed: &str) -> bool {
    is_same(sealed.as_bytes(), seal(tx, invite.id, invite.generation).as_bytes())
}

/// The invitation whose current code this is, as printed.
pub async fn by_code(tx: &mut Tx<'_>, code: &str) -> Result<Option<Invite>> {
    const SQL: &str = "
        select id, member, generation, uses, uses_allowed, expires_at, revoked_at
        from invites
        where code_hash = $1";
    let hash = code_hash(tx, code);
    let row: Option<Row> = on!(tx, |c| sqlx::query_as(SQL).bind(hash).fetch_optional(c).await)?;
    Ok(row.map(Row::into_invite))
}

/// Takes one of the uses that are left and says which it was; `None` where somebody was faster.
pub async fn spend(tx: &mut Tx<'_>, invite: &Invite, now: DateTime<Utc>) -> Result<Option<i64>> {
    const SQL: &str = "
        update invites
        set uses = uses + 1
        where id = $1 and generation = $2 and uses < uses_allowed and revoked_at is null and expires_at > $3
        returning uses";
    Ok(on!(tx, |c| {
        let query = sqlx::query_scalar(SQL).bind(invite.id.0).bind(invite.generation).bind(now);
        query.fetch_optional(c).await
    })?)
}

/// Keeps which account opened the invitation and as which member.
pub async fn keep_use(
    tx: &mut Tx<'_>,
    invite: &Invite,
    bot: BotId,
    account: UserId,
    member: MemberId,
    now: DateTime<Utc>,
) -> Result<()> {
    const SQL: &str = "
        insert into invite_uses (invite, generation, bot, account, member, used_at)
        values ($1, $2, $3, $4, $5, $6)";
    on!(tx, |c| {
        let query = sqlx::query(SQL).bind(invite.id.0).bind(invite.generation).bind(bot.0).bind(account.0);
        query.bind(member.0).bind(now).execute(c).await.map(drop)
    })?;
    Ok(())
}

/// As which member an account has opened this invitation before.
pub async fn used_as(tx: &mut Tx<'_>, invite: &Invite, bot: BotId, account: UserId) -> Result<Option<MemberId>> {
    const SQL: &str = "
        select member
        from invite_uses
        where invite = $1 and generation = $2 and bot = $3 and account = $4";
    let member: Option<i64> = on!(tx, |c| {
        let query = sqlx::query_scalar(SQL).bind(invite.id.0).bind(invite.generation).bind(bot.0).bind(account.0);
        query.fetch_optional(c).await
    })?;
    Ok(member.map(MemberId))
}

/// As which member an account has opened an invitation without having joined yet; the latest counts.
pub async fn pending(tx: &mut Tx<'_>, bot: BotId, account: UserId) -> Result<Option<MemberId>> {
    const SQL: &str = "
        select u.member
        from invite_uses u
        join invites i on i.id = u.invite and i.generation = u.generation
        join members m on m.id = u.member
        where u.bot = $1 and u.account = $2
            and i.revoked_at is null and m.joined_at is null and m.left_at is null
        order by u.used_at desc, u.invite desc
        limit 1";
    let member: Option<i64> = on!(tx, |c| sqlx::query_scalar(SQL).bind(bot.0).bind(account.0).fetch_optional(c).await)?;
    Ok(member.map(MemberId))
}

/// Notes a wrong code.
pub async fn guess(tx: &mut Tx<'_>, bot: BotId, account: UserId, now: DateTime<Utc>) -> Result<()> {
    const SQL: &str = "insert into guesses (bot, account, guessed_at) values ($1, $2, $3)";
    on!(tx, |c| sqlx::query(SQL).bind(bot.0).bind(account.0).bind(now).execute(c).await.map(drop))?;
    Ok(())
}

/// How many wrong codes came since then: from this account, and from all.
pub async fn guesses(tx: &mut Tx<'_>, bot: BotId, account: UserId, since: DateTime<Utc>) -> Result<(i64, i64)> {
    const OWN: &str = "select count(*) from guesses where bot = $1 and account = $2 and guessed_at > $3";
    const ALL: &str = "select count(*) from guesses where bot = $1 and guessed_at > $2";
    let own = on!(tx, |c| sqlx::query_scalar(OWN).bind(bot.0).bind(account.0).bind(since).fetch_one(c).await)?;
    let all = on!(tx, |c| sqlx::query_scalar(ALL).bind(bot.0).bind(since).fetch_one(c).await)?;
    Ok((own, all))
}

/// Forgets wrong codes that no longer count.
pub async fn forget_guesses(tx: &mut Tx<'_>, before: DateTime<Utc>) -> Result<u64> {
    const SQL: &str = "delete from guesses where guessed_at <= $1";
    Ok(on!(tx, |c| sqlx::query(SQL).bind(before).execute(c).await.map(|done| done.rows_affected()))?)
}
