//! Looking at chats and keeping them tidy.

use serde_json::{Value, json};

use crate::sandbox::errors::{Answer, Refusal, bad};
use crate::sandbox::wire::Params;
use crate::sandbox::world::{Chat, ChatKind, Membership, What, World};

pub fn get(world: &mut World, params: &Params) -> Answer {
    let Some(id) = params.chat() else { return Err(bad("chat_id is empty")) };
    known(world, id)?;
    let mut json = world.chat_json(id);
    json["accent_color_id"] = json!(0);
    json["max_reaction_count"] = json!(11);
    json["accepted_gift_types"] = json!({
        "unlimited_gifts": false, "limited_gifts": false, "unique_gifts": false, "premium_subscription": false,
        "gifts_from_channels": false,
    });
    Ok(json)
}

fn known(world: &World, id: i64) -> Result<&Chat, Refusal> {
    let Some(chat) = world.chats.get(&id) else { return Err(bad("chat not found")) };
    if chat.kind == ChatKind::Private && !chat.started {
        return Err(bad("chat not found"));
    }
    Ok(chat)
}

pub fn member(world: &mut World, params: &Params) -> Answer {
    let (chat, user) = (params.chat().unwrap_or(0), params.int("user_id").unwrap_or(0));
    let chat = known(world, chat)?;
    if user == world.bot.id {
        return Ok(bot_member(world, chat));
    }
    if !world.people.contains_key(&user) {
        return Err(bad("PARTICIPANT_ID_INVALID"));
    }
    let status = if chat.administrators.contains(&user) {
        "administrator"
    } else if chat.members.contains(&user) || chat.id == user {
        "member"
    } else {
        "left"
    };
    Ok(json!({ "status": status, "user": world.person_json(user) }))
}

pub fn bot_member(world: &World, chat: &Chat) -> Value {
    let user = world.bot_json();
    match chat.bot {
        Membership::Outside => json!({ "status": "left", "user": user }),
        Membership::Kicked => json!({ "status": "kicked", "user": user, "until_date": 0 }),
        Membership::Member => json!({ "status": "member", "user": user }),
        Membership::Administrator { topics } => json!({
            "status": "administrator", "user": user, "can_be_edited": false, "is_anonymous": false,
            "can_manage_chat": true, "can_delete_messages": true, "can_manage_video_chats": false,
            "can_restrict_members": false, "can_promote_members": false, "can_change_info": false,
            "can_invite_users": true, "can_pin_messages": true, "can_manage_topics": topics,
            "can_post_stories": false, "can_edit_stories": false, "can_delete_stories": false,
        }),
    }
}

pub fn administrators(world: &mut World, params: &Params) -> Answer {
    let chat = known(world, params.chat().unwrap_or(0))?;
    if chat.kind == ChatKind::Private {
        return Err(bad("there are no administrators in the private chat"));
    }
    let people = chat.administrators.iter();
    let mut all: Vec<Value> =
        people.map(|id| json!({ "status": "administrator", "user": world.person_json(*id) })).collect();
    if matches!(chat.bot, Membership::Administrator { .. }) {
        all.push(bot_member(world, chat));
    }
    Ok(Value::Array(all))
}

pub fn member_count(world: &mut World, params: &Params) -> Answer {
    let chat = known(world, params.chat().unwrap_or(0))?;
    Ok(json!(chat.members.len() + 1))
}

pub fn leave(world: &mut World, params: &Params) -> Answer {
    let chat = world.open_chat(params.chat())?;
    if chat.kind == ChatKind::Private {
        return Err(bad("chat member status can't be changed in private chats"));
    }
    chat.bot = Membership::Outside;
    Ok(json!(true))
}

pub fn pin(world: &mut World, params: &Params) -> Answer {
    let chat = pinnable(world, params)?;
    let id = params.int("message_id").unwrap_or(0);
    if chat.find(id).is_none() {
        return Err(bad("message to pin not found"));
    }
    chat.pinned.retain(|pinned| *pinned != id);
    chat.pinned.push(id);
    let chat = chat.id;
    world.tell(chat, What::Message(id));
    Ok(json!(true))
}

pub fn unpin(world: &mut World, params: &Params) -> Answer {
    let chat = pinnable(world, params)?;
    match params.int("message_id") {
        Some(id) if chat.pinned.contains(&id) => chat.pinned.retain(|pinned| *pinned != id),
        Some(_) => return Err(bad("message to unpin not found")),
        None => drop(chat.pinned.pop()),
    }
    Ok(json!(true))
}

pub fn unpin_all(world: &mut World, params: &Params) -> Answer {
    pinnable(world, params)?.pinned.clear();
    Ok(json!(true))
}

fn pinnable<'w>(world: &'w mut World, params: &Params) -> Result<&'w mut Chat, Refusal> {
    let chat = world.open_chat(params.chat())?;
    let allowed = chat.kind == ChatKind::Private || matches!(chat.bot, Membership::Administrator { .. });
    if allowed { Ok(chat) } else { Err(bad("not enough rights to manage pinned messages in the chat")) }
}
