//! Row ids as types, so that a meeting's id cannot be passed where a person's is wanted.

use serde::{Deserialize, Serialize};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub i64);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
    )*};
}

ids! {
    CohortId, CompanyId, PersonId, MemberId, MeetingId, InviteId, PreparationId, SlotId, ShipmentId,
    /// A personal link to a page.
    PageLinkId,
    /// A browser that was let in by one.
    PageSessionId,
    /// Something staff hand out with a preparation.
    MaterialId,
    /// A version of what a company gave for a preparation.
    CatalogId,
    /// One file or link of a version.
    PartId,
    /// A photo of a meeting.
    PhotoId,
    /// An announcement.
    BroadcastId,
    /// One person it is for.
    ReaderId,
    /// Something that two who met have signed or shipped.
    DealId,
    /// What a side says of a deal.
    WordId,
    /// A document of a deal, or what staff are shown of one.
    ProofId,
    /// What somebody has begun to say of a deal.
    DealDraftId,
    /// One version of a question of a cohort's own.
    SurveyId,
    /// A workbook that staff sent.
    ImportId,
    /// Slow work owed by a turn.
    JobId,
    /// A row of the outbox: something Naru owes somebody.
    OutboxId,
    /// A row of the inbox: an update of Telegram's, or the result of slow work.
    InboxId,
    /// Telegram's id of a bot; the number before the colon of its token.
    BotId,
    /// Telegram's id of a chat; a private chat's equals its user's. At most 52 bits.
    ChatId,
    /// Telegram's id of a user. At most 52 bits.
    UserId,
    /// Telegram's id of a message, unique in its chat.
    MessageId,
}
