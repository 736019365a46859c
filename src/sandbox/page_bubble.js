// One message as a bubble with what it carries and the buttons below it.

import { TIME, icon, make, wall, word } from "./page_show.js";
import { link, rich, size } from "./page_text.js";

export function bubble(phone, message) {
  const node = make("li", `message ${message.from_bot ? "" : "mine"}`);
  node.dataset.id = message.message_id;
  const inside = make("div", "bubble");
  if (message.photo) inside.append(picture(phone, message.photo));
  if (message.document) inside.append(paper(phone, message.document));
  if (message.other) inside.append(other(phone, message.other));
  if (message.text) {
    const text = make("span", "text", ...rich(message.text, message.entities, (command) => phone.say(command)));
    text.dir = "auto";
    inside.append(text);
  }
  const at = wall(message.date * 1000, phone.who.zone_offset_minutes, phone.who.lang, TIME);
  inside.append(make("span", "meta", message.edited ? `${word("demo-edited", phone.who.lang)} ${at}` : at));
  node.append(inside);
  if (message.buttons.length) node.append(keys(phone, message));
  return node;
}

function picture(phone, photo) {
  const image = make("img", "picture");
  image.src = `sandbox/file/${encodeURIComponent(photo.file_id)}`;
  image.alt = word("demo-photo", phone.who.lang);
  image.addEventListener("load", () => phone.settle(), { once: true });
  return image;
}

function paper(phone, file) {
  const anchor = make("a", "document", icon("i-file"));
  anchor.href = `sandbox/file/${encodeURIComponent(file.file_id)}`;
  anchor.download = file.name ?? "";
  anchor.title = word("demo-download", phone.who.lang);
  const name = make("span", "file-name", file.name ?? "");
  anchor.append(make("span", "file-names", name, make("span", "file-size", size(file.size))));
  return anchor;
}

function other(phone, { kind, emoji }) {
  return kind === "sticker" && emoji ? make("span", "sticker", emoji) : make("em", "", word("demo-other", phone.who.lang));
}

function keys(phone, message) {
  const rows = message.buttons.map((row) => make("div", "", ...row.map((button) => key(phone, message, button))));
  return make("div", "keys", ...rows);
}

function key(phone, message, { label, data, url }) {
  if (url) {
    const anchor = link(url, [label]);
    anchor.classList.add("key");
    return anchor;
  }
  const button = make("button", "key", label);
  button.type = "button";
  if (data) button.addEventListener("click", () => phone.tap(message.message_id, data, button));
  return button;
}
