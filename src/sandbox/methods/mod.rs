//! The Bot API's methods: one function each, found by name in any case.

mod chats;
mod copy;
mod edit;
mod media;
mod send;
mod taps;
mod topics;

use serde_json::{Value, json};

pub use chats::bot_member;

use super::errors::{Answer, not_found};
use super::wire::Params;
use super::world::World;

/// Answers one request. Polling is not here, since it waits.
pub fn answer(world: &mut World, method: &str, params: &Params) -> Answer {
    match method.to_ascii_lowercase().as_str() {
        "getme" => Ok(me(world)),
        "logout" | "close" => Ok(json!(true)),
        "sendmessage" => send::message(world, params),
        "sendchataction" => send::action(world, params),
        "sendlocation" => send::location(world, params),
        "sendcontact" => send::contact(world, params),
        "senddocument" => media::document(world, params),
        "sendphoto" => media::photo(world, params),
        "sendmediagroup" => media::album(world, params),
        "editmessagetext" => edit::text(world, params),
        "editmessagecaption" => edit::caption(world, params),
        "editmessagereplymarkup" => edit::markup(world, params),
        "editmessagemedia" => edit::media(world, params),
        "deletemessage" => edit::delete(world, params),
        "deletemessages" => edit::delete_several(world, params),
        "forwardmessage" => copy::forward(world, params),
        "copymessage" => copy::copy(world, params),
        "answercallbackquery" => taps::answer(world, params),
        "getfile" => world.files.describe(params.text("file_id").unwrap_or("")),
        "pinchatmessage" => chats::pin(world, params),
        "unpinchatmessage" => chats::unpin(world, params),
        "unpinallchatmessages" => chats::unpin_all(world, params),
        "getchat" => chats::get(world, params),
        "getchatmember" => chats::member(world, params),
        "getchatadministrators" => chats::administrators(world, params),
        "getchatmembercount" => chats::member_count(world, params),
        "leavechat" => chats::leave(world, params),
        "createforumtopic" => topics::create(world, params),
        "editforumtopic" => topics::edit(world, params),
        "closeforumtopic" => topics::set_closed(world, params, true),
        "reopenforumtopic" => topics::set_closed(world, params, false),
        "deleteforumtopic" => topics::delete(world, params),
        "setmycommands" => world.settings.set_commands(params),
        "getmycommands" => world.settings.get_commands(params),
        "deletemycommands" => world.settings.delete_commands(params),
        "setmyname" => world.settings.set_text("name", params, 64),
        "setmydescription" => world.settings.set_text("description", params, 512),
        "setmyshortdescription" => world.settings.set_text("short_description", params, 120),
        "getmyname" => world.settings.get_text("name", params),
        "getmydescription" => world.settings.get_text("description", params),
        "getmyshortdescription" => world.settings.get_text("short_description", params),
        "setchatmenubutton" => world.settings.set_menu_button(params),
        "getchatmenubutton" => world.settings.get_menu_button(params),
        "setwebhook" => super::webhook::set(world, params),
        "deletewebhook" => super::webhook::delete(world, params),
        "getwebhookinfo" => Ok(super::webhook::info(world)),
        _ => Err(not_found()),
    }
}

/// How many messages a request counts for under the rate limits.
pub fn weight(method: &str, params: &Params) -> u32 {
    let method = method.to_ascii_lowercase();
    if method == "sendmediagroup" {
        let items = params.json("media").and_then(|media| media.as_array().map(Vec::len)).unwrap_or(1);
        return u32::try_from(items).unwrap_or(1);
    }
    let speaks = ["send", "editmessage", "forwardmessage", "copymessage"].iter().any(|start| method.starts_with(start));
    u32::from(speaks && method != "sendchataction")
}

fn me(world: &World) -> Value {
    let mut me = world.bot_json();
    me["can_join_groups"] = json!(true);
    me["can_read_all_group_messages"] = json!(world.bot.reads_all);
    me["supports_inline_queries"] = json!(false);
    me["can_connect_to_business"] = json!(false);
    me["has_main_web_app"] = json!(false);
    me
}
