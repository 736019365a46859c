//! What a bot sets about itself: names, descriptions, commands per scope and language, menu buttons.

use std::collections::HashMap;

use serde_json::{Value, json};

use super::errors::{Answer, bad};
use super::wire::Params;

#[derive(Default)]
pub struct Settings {
    /// By kind ("name", "description", "short_description") and language.
    texts: HashMap<(String, String), String>,
    /// By scope and language.
    commands: HashMap<(String, String), Value>,
    menu_buttons: HashMap<Option<i64>, Value>,
}

impl Settings {
    pub fn named(name: &str) -> Settings {
        let mut settings = Settings::default();
        settings.texts.insert(("name".to_owned(), String::new()), name.to_owned());
        settings
    }

    pub fn name(&self) -> &str {
        self.texts.get(&("name".to_owned(), String::new())).map_or("", String::as_str)
    }

    pub fn text(&self, kind: &str, language: &str) -> &str {
        let find = |language: &str| self.texts.get(&(kind.to_owned(), language.to_owned()));
        find(language).or_else(|| find("")).map_or("", String::as_str)
    }

    pub fn set_text(&mut self, kind: &str, params: &Params, longest: usize) -> Answer {
        let text = params.text(kind).unwrap_or("").trim();
        if text.chars().count() > longest {
            return Err(bad(format!("{} is too long", kind.replace('_', " "))));
        }
        let key = (kind.to_owned(), language(params)?);
        if text.is_empty() && !key.1.is_empty() {
            self.texts.remove(&key);
        } else {
            self.texts.insert(key, text.to_owned());
        }
        Ok(json!(true))
    }

    pub fn get_text(&self, kind: &str, params: &Params) -> Answer {
        Ok(json!({ kind: self.text(kind, &language(params)?) }))
    }

    pub fn set_commands(&mut self, params: &Params) -> Answer {
        let Some(Value::Array(commands)) = params.json("commands") else {
            return Err(bad("can't parse commands: expected an Array of BotCommand"));
        };
        if commands.len() > 100 {
            return Err(bad("BOT_COMMANDS_TOO_MUCH"));
        }
        for command in &commands {
            let name = command["command"].as_str().unwrap_or("").trim_start_matches('/');
            let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
            if name.is_empty() || name.len() > 32 || !name.chars().all(fits) {
                return Err(bad("BOT_COMMAND_INVALID"));
            }
            let description = command["description"].as_str().unwrap_or("").trim().chars().count();
            if description == 0 || description > 256 {
                return Err(bad("BOT_COMMAND_DESCRIPTION_INVALID"));
            }
        }
        self.commands.insert((scope(params), language(params)?), Value::Array(commands));
        Ok(json!(true))
    }

    pub fn delete_commands(&mut self, params: &Params) -> Answer {
        self.commands.remove(&(scope(params), language(params)?));
        Ok(json!(true))
    }

    pub fn get_commands(&self, params: &Params) -> Answer {
        Ok(self.commands.get(&(scope(params), language(params)?)).cloned().unwrap_or_else(|| json!([])))
    }

    /// The list a person sees: the narrowest scope first, their language before the default one.
    pub fn commands_for(&self, user: i64, language: &str) -> Value {
        let chat = json!({ "type": "chat", "chat_id": user }).to_string();
        for scope in [chat.as_str(), "all_private_chats", "default"] {
            for language in [language, ""] {
                if let Some(commands) = self.commands.get(&(scope.to_owned(), language.to_owned())) {
                    return commands.clone();
                }
            }
        }
        json!([])
    }

    pub fn set_menu_button(&mut self, params: &Params) -> Answer {
        let button = params.json("menu_button").unwrap_or_else(|| json!({ "type": "default" }));
        self.menu_buttons.insert(params.chat(), button);
        Ok(json!(true))
    }

    pub fn get_menu_button(&self, params: &Params) -> Answer {
        let own = self.menu_buttons.get(&params.chat()).or_else(|| self.menu_buttons.get(&None));
        Ok(own.cloned().unwrap_or_else(|| json!({ "type": "commands" })))
    }
}

fn language(params: &Params) -> Result<String, super::errors::Refusal> {
    let code = params.text("language_code").unwrap_or("");
    if !code.is_empty() && (code.len() != 2 || !code.chars().all(|c| c.is_ascii_lowercase())) {
        return Err(bad("invalid language code specified"));
    }
    Ok(code.to_owned())
}

fn scope(params: &Params) -> String {
    let scope = params.json("scope").unwrap_or_else(|| json!({ "type": "default" }));
    match (scope["type"].as_str().unwrap_or("default"), scope["chat_id"].as_i64(), scope["user_id"].as_i64()) {
        (kind, None, _) => kind.to_owned(),
        (kind, Some(chat), None) => json!({ "type": kind, "chat_id": chat }).to_string(),
        (kind, Some(chat), Some(user)) => json!({ "type": kind, "chat_id": chat, "user_id": user }).to_string(),
    }
}
