// The phones. Nothing from a chat is ever parsed as HTML, and no visible word is written here: words come by key.
"use strict";

const MOST_PHONES = 3;
const NARROW = matchMedia("(max-width: 860px)");
const $ = (id) => document.getElementById(id);

let words = {};
let cast = [];
let clock = { unix_millis: 0, zone_offset_minutes: 0, zone: "", rate: 0, at: 0 };
let lang = "ko";
const phones = [];
const unread = new Map();
const waitingTaps = new Map();

// ---- Words -------------------------------------------------------------------------------------------------------

const word = (key) => words[lang]?.[key] ?? "";

function putWords(root = document) {
  for (const node of root.querySelectorAll("[data-word]")) node.textContent = word(node.dataset.word);
  for (const node of root.querySelectorAll("[data-label]")) {
    node.setAttribute("aria-label", word(node.dataset.label));
    if (node.matches("button, label")) node.title = word(node.dataset.label);
  }
  for (const node of root.querySelectorAll("[data-hint]")) node.placeholder = word(node.dataset.hint);
}

function speak(language) {
  lang = language;
  document.documentElement.lang = lang;
  document.title = word("demo-title");
  putWords();
  showClock();
  phones.forEach((phone) => phone.load());
  showTabs();
  remember();
}

// ---- Small helpers -----------------------------------------------------------------------------------------------

function make(tag, className, ...children) {
  const node = document.createElement(tag);
  if (className) node.className = className;
  node.append(...children);
  return node;
}

function icon(name, className) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `#${name}`);
  if (className) svg.setAttribute("class", className);
  svg.append(use);
  return svg;
}

async function ask(path, body) {
  const request = body === undefined ? {} : {
    method: "POST",
    headers: { "content-type": body instanceof Blob ? "application/octet-stream" : "application/json" },
    body: body instanceof Blob ? body : JSON.stringify(body),
  };
  const response = await fetch(path, request);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

const member = (id) => cast.find((one) => one.user_id === id);
const act = (user, deed) => ask("sandbox/act", { user, ...deed }).catch(() => ({}));

// ---- Time --------------------------------------------------------------------------------------------------------

const virtualNow = () => clock.unix_millis + (performance.now() - clock.at) * clock.rate;

// A wall clock is shown by shifting the instant and reading it as UTC, so that the host's rules count, not the browser's.
function wall(millis, offset, language, parts) {
  return new Intl.DateTimeFormat(language, { timeZone: "UTC", hourCycle: "h23", ...parts }).format(millis + offset * 60000);
}

const TIME = { hour: "2-digit", minute: "2-digit" };
const DAY = { month: "short", day: "numeric", weekday: "short" };

function takeClock(next) {
  clock = { ...next, at: performance.now() };
  showClock();
}

function showClock() {
  const now = virtualNow();
  const put = (id, text) => { if ($(id).textContent !== text) $(id).textContent = text; };
  put("clock-day", wall(now, clock.zone_offset_minutes, lang, { year: "numeric", ...DAY }));
  put("clock-time", wall(now, clock.zone_offset_minutes, lang, { ...TIME, second: "2-digit" }));
  put("clock-zone", clock.zone);
  for (const button of document.querySelectorAll("[data-rate]")) {
    button.setAttribute("aria-pressed", String(Number(button.dataset.rate) === clock.rate));
  }
  for (const phone of phones) phone.showOwnClock(now);
}

async function move(button, step) {
  button.setAttribute("aria-busy", "true");
  try {
    takeClock(await ask("stage/clock", step));
  } catch {
    // The next look at the clock says where it stands.
  } finally {
    button.removeAttribute("aria-busy");
  }
}

// ---- Text with entities ------------------------------------------------------------------------------------------

const SAFE_LINK = /^(https?|tg|mailto|tel):/i;
const TAGS = { bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code", pre: "pre", blockquote: "blockquote", expandable_blockquote: "blockquote" };

// Offsets are UTF-16 units, as in JavaScript's own strings; entities nest and never cross.
function rich(phone, text, entities) {
  const sorted = entities.map((entity) => ({ ...entity, end: entity.offset + entity.length }))
    .sort((a, b) => a.offset - b.offset || b.end - a.end);
  let next = 0;
  const span = (from, to) => {
    const nodes = [];
    let at = from;
    while (next < sorted.length && sorted[next].offset < to) {
      const entity = sorted[next++];
      if (entity.offset < at) continue;
      if (entity.offset > at) nodes.push(text.slice(at, entity.offset));
      const end = Math.min(entity.end, to);
      nodes.push(dressed(phone, entity, text.slice(entity.offset, end), span(entity.offset, end)));
      at = end;
    }
    if (at < to) nodes.push(text.slice(at, to));
    // A block ends its own line, so the line break after it would show as an empty line.
    return nodes.map((node, n) => (isBlock(nodes[n - 1]) && typeof node === "string" ? node.replace(/^\n/, "") : node));
  };
  return span(0, text.length);
}

const isBlock = (node) => node instanceof Element && node.matches("pre, blockquote");

function dressed(phone, entity, text, inner) {
  if (TAGS[entity.type]) return make(TAGS[entity.type], "", ...inner);
  switch (entity.type) {
    case "text_link": return link(entity.url, inner);
    case "url": return link(/^[a-z]+:/i.test(text) ? text : `https://${text}`, inner);
    case "email": return link(`mailto:${text}`, inner);
    case "bot_command": {
      const button = make("button", "command", ...inner);
      button.type = "button";
      button.addEventListener("click", () => phone.say(text));
      return button;
    }
    case "spoiler": {
      const spoiler = make("span", "spoiler", ...inner);
      spoiler.addEventListener("click", () => spoiler.classList.add("open"));
      return spoiler;
    }
    default: return make("span", "", ...inner);
  }
}

function link(url, inner) {
  if (!SAFE_LINK.test(url)) return make("span", "", ...inner);
  const anchor = make("a", "", ...inner);
  anchor.href = url;
  anchor.target = "_blank";
  anchor.rel = "noopener noreferrer";
  return anchor;
}

function size(bytes) {
  const units = ["B", "KB", "MB", "GB"];
  const step = bytes > 0 ? Math.min(Math.floor(Math.log(bytes) / Math.log(1024)), 3) : 0;
  return `${(bytes / 1024 ** step).toFixed(step > 1 ? 1 : 0)} ${units[step]}`;
}

// ---- A phone -----------------------------------------------------------------------------------------------------

class Phone {
  constructor(user) {
    this.node = $("phone").content.firstElementChild.cloneNode(true);
    this.list = this.find(".messages");
    this.box = this.find("textarea");
    this.chat = { messages: [], commands: [], bot: {}, started: false, blocked: false };
    this.missed = 0;
    putWords(this.node);
    this.listen();
    $("phones").append(this.node);
    this.become(user);
  }

  find(selector) { return this.node.querySelector(selector); }
  get who() { return member(this.user); }
  get visible() { return phones.includes(this) && (!NARROW.matches || this.node.classList.contains("front")); }

  listen() {
    this.find(".pick").addEventListener("click", () => openPicker(this));
    this.find(".write").addEventListener("submit", (event) => { event.preventDefault(); this.send(); });
    this.find(".start").addEventListener("click", () => this.start());
    this.find(".newest").addEventListener("click", () => this.toNewest("smooth"));
    this.find(".slash").addEventListener("click", () => this.toggleCommands());
    this.find(".attach input").addEventListener("change", (event) => this.attach(event.target));
    this.list.addEventListener("scroll", () => { if (this.atNewest()) this.seen(); });
    this.box.addEventListener("input", () => this.grow());
    this.box.addEventListener("keydown", (event) => {
      // While Hangul is being composed Enter belongs to the input method; 229 is how older WebKit says so.
      if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.keyCode === 229) return;
      event.preventDefault();
      this.send();
    });
  }

  become(user) {
    this.user = user;
    unread.delete(user);
    this.box.value = "";
    this.grow();
    this.load();
    remember();
  }

  async load() {
    const who = this.who;
    if (!who) return;
    this.showWho();
    try {
      const chat = await ask(`sandbox/chat?user=${this.user}&lang=${who.lang}`);
      if (this.who !== who && this.user !== who.user_id) return;
      this.chat = chat;
    } catch {
      return;
    }
    this.render();
    this.toNewest();
  }

  showWho() {
    const who = this.who;
    if (!who) return;
    const face = this.find(".face");
    face.textContent = [...who.name][0] ?? "";
    face.className = `face hue-${who.user_id % 6}`;
    this.find(".name").textContent = who.name;
    this.find(".label").textContent = who.label;
    this.list.setAttribute("aria-label", who.name);
    this.list.lang = who.lang;
    this.showOwnClock(virtualNow());
  }

  showOwnClock(now) {
    const who = this.who;
    if (!who) return;
    const clock = this.find(".own-clock");
    const text = wall(now, who.zone_offset_minutes, who.lang, { weekday: "short", ...TIME });
    if (clock.textContent !== text) clock.textContent = text;
  }

  render() {
    const nodes = [];
    this.day = null;
    this.previous = null;
    for (const message of this.chat.messages) if (!message.deleted) nodes.push(...this.withDay(message));
    this.list.replaceChildren(...(nodes.length ? nodes : [this.about()]));
    this.showFoot();
  }

  about() {
    const { name, description } = this.chat.bot;
    return make("li", "about", icon("i-boat", "logo"), make("strong", "", name ?? ""), make("p", "", description ?? ""));
  }

  withDay(message) {
    const offset = this.who.zone_offset_minutes;
    const day = wall(message.date * 1000, offset, this.who.lang, DAY);
    const nodes = [];
    if (day !== this.day) {
      nodes.push(make("li", "day", day));
      this.day = day;
    }
    const node = this.bubble(message);
    if (this.previous !== message.from_bot) node.classList.add("turn");
    this.previous = message.from_bot;
    nodes.push(node);
    return nodes;
  }

  bubble(message) {
    const node = make("li", `message ${message.from_bot ? "" : "mine"}`);
    node.dataset.id = message.message_id;
    const bubble = make("div", "bubble");
    if (message.photo) bubble.append(this.picture(message.photo));
    if (message.document) bubble.append(this.document(message.document));
    if (message.other) bubble.append(this.other(message.other));
    if (message.text) {
      const text = make("span", "text", ...rich(this, message.text, message.entities));
      text.dir = "auto";
      bubble.append(text);
    }
    const at = wall(message.date * 1000, this.who.zone_offset_minutes, this.who.lang, TIME);
    bubble.append(make("span", "meta", message.edited ? `${word("demo-edited")} ${at}` : at));
    node.append(bubble);
    if (message.buttons.length) node.append(this.keys(message));
    return node;
  }

  picture(photo) {
    const image = make("img", "picture");
    image.src = `sandbox/file/${encodeURIComponent(photo.file_id)}`;
    image.alt = word("demo-photo");
    image.addEventListener("load", () => { if (!this.missed) this.toNewest(); }, { once: true });
    return image;
  }

  document(file) {
    const anchor = make("a", "document", icon("i-file"));
    anchor.href = `sandbox/file/${encodeURIComponent(file.file_id)}`;
    anchor.download = file.name ?? "";
    anchor.title = word("demo-download");
    anchor.append(make("span", "", make("span", "file-name", file.name ?? ""), make("span", "file-size", size(file.size))));
    return anchor;
  }

  other({ kind, emoji }) {
    return kind === "sticker" && emoji ? make("span", "sticker", emoji) : make("em", "", word("demo-other"));
  }

  keys(message) {
    const keys = make("div", "keys");
    for (const row of message.buttons) {
      keys.append(make("div", "", ...row.map((button) => this.key(message, button))));
    }
    return keys;
  }

  key(message, { label, data, url }) {
    if (url && SAFE_LINK.test(url)) {
      const anchor = link(url, [label]);
      anchor.classList.add("key");
      return anchor;
    }
    const key = make("button", "key", label);
    key.type = "button";
    if (data) key.addEventListener("click", () => this.tap(message.message_id, data, key));
    return key;
  }

  async tap(message, data, key) {
    key.setAttribute("aria-busy", "true");
    const { tap } = await act(this.user, { does: "taps", message, data });
    if (!tap) return key.removeAttribute("aria-busy");
    waitingTaps.set(tap, { phone: this, key });
    setTimeout(() => { waitingTaps.delete(tap); key.removeAttribute("aria-busy"); }, 10000);
  }

  toast(text) {
    const toast = this.find(".toast");
    toast.textContent = text;
    toast.hidden = false;
    clearTimeout(this.toasting);
    this.toasting = setTimeout(() => { toast.hidden = true; }, 3500);
  }

  // A message came or changed.
  take(message) {
    const follow = this.atNewest() || !message.from_bot;
    const at = this.chat.messages.findIndex((one) => one.message_id === message.message_id);
    const isNew = at < 0;
    if (isNew) this.chat.messages.push(message); else this.chat.messages[at] = message;
    const shown = this.list.querySelector(`[data-id="${message.message_id}"]`);
    if (isNew && !message.deleted) {
      this.list.querySelector(".about")?.remove();
      const nodes = this.withDay(message);
      nodes.at(-1).classList.add("new");
      this.list.append(...nodes);
    } else if (message.deleted) {
      this.render();
    } else if (shown) {
      const turn = shown.classList.contains("turn");
      const node = this.bubble(message);
      node.classList.toggle("turn", turn);
      shown.replaceWith(node);
    }
    if (!this.chat.started) { this.chat.started = true; this.showFoot(); }
    if (follow) this.toNewest();
    else if (isNew) { this.missed += 1; this.showNewest(); }
  }

  atNewest() { return this.list.scrollHeight - this.list.scrollTop - this.list.clientHeight < 60; }

  toNewest(behavior = "instant") {
    this.list.scrollTo({ top: this.list.scrollHeight, behavior });
    this.seen();
  }

  seen() {
    this.missed = 0;
    this.showNewest();
  }

  showNewest() {
    this.find(".newest").hidden = this.atNewest();
    const badge = this.find(".newest .badge");
    badge.textContent = this.missed || "";
    badge.hidden = !this.missed;
  }

  showFoot() {
    const waits = !this.chat.started || this.chat.blocked;
    const start = this.find(".start");
    start.hidden = !waits;
    start.textContent = word(this.chat.blocked ? "demo-restart" : "demo-start");
    this.find(".write").hidden = waits;
    this.find(".slash").hidden = !this.chat.commands.length;
    this.find(".commands").hidden = true;
  }

  start() {
    const payload = this.chat.blocked ? "" : this.who.start_payload ?? "";
    act(this.user, { does: "starts", payload });
  }

  say(text) { act(this.user, { does: "says", text }); }

  send() {
    const text = this.box.value.trim();
    if (!text) return;
    this.box.value = "";
    this.grow();
    this.say(text);
  }

  grow() {
    this.box.style.height = "auto";
    if (this.box.value) this.box.style.height = `${this.box.scrollHeight}px`;
  }

  async attach(input) {
    for (const file of input.files) {
      const photo = /^image\/(png|jpe?g|webp)$/.test(file.type);
      const asked = new URLSearchParams({ user: this.user, name: file.name, mime: file.type, photo });
      // An empty type, since the octets are declared as such whatever the file is.
      await ask(`sandbox/file?${asked}`, file.slice(0, file.size, "")).catch(() => {});
    }
    input.value = "";
  }

  toggleCommands() {
    const list = this.find(".commands");
    list.replaceChildren(...this.chat.commands.map(({ command, description }) => {
      const button = make("button", "", make("b", "", `/${command}`), make("span", "", description));
      button.type = "button";
      button.addEventListener("click", () => { list.hidden = true; this.say(`/${command}`); });
      return make("li", "", button);
    }));
    list.hidden = !list.hidden;
    this.find(".slash").setAttribute("aria-expanded", String(!list.hidden));
  }
}

// ---- Choosing a person -------------------------------------------------------------------------------------------

let choosingFor = null;

function openPicker(phone) {
  choosingFor = phone;
  $("search").value = "";
  showCast();
  $("picker").showModal();
  $("search").focus();
}

function showCast() {
  const wanted = $("search").value.trim().toLocaleLowerCase();
  const matches = (one) => `${one.name} ${one.label}`.normalize("NFC").toLocaleLowerCase().includes(wanted.normalize("NFC"));
  const nodes = [];
  for (const role of ["firm", "buyer", "interpreter", "staff"]) {
    const people = cast.filter((one) => one.role === role && matches(one));
    if (people.length) nodes.push(make("h2", "", word(`demo-role-${role}`)), ...people.map(castButton));
  }
  $("cast").replaceChildren(...nodes);
  $("nobody").hidden = nodes.length > 0;
}

function castButton(one) {
  const face = make("span", `face hue-${one.user_id % 6}`, [...one.name][0] ?? "");
  face.setAttribute("aria-hidden", "true");
  const button = make("button", "", face, make("span", "names", make("strong", "name", one.name), make("span", "label", one.label)));
  button.type = "button";
  button.setAttribute("aria-current", String(choosingFor?.user === one.user_id));
  if (!one.joined) button.append(make("span", "absent", word("demo-not-joined")));
  if (unread.get(one.user_id)) button.append(badge(unread.get(one.user_id)));
  button.addEventListener("click", () => { $("picker").close(); choose(one.user_id); });
  return button;
}

function badge(count) {
  const node = make("span", "badge", String(count));
  node.setAttribute("aria-label", `${count} ${word("demo-unread")}`);
  return node;
}

// A person already on another phone trades places with the one here.
function choose(user) {
  const there = phones.find((phone) => phone.user === user);
  if (there && there !== choosingFor) there.become(choosingFor.user);
  choosingFor.become(user);
  showUnread();
}

function showUnread() {
  const shown = new Set(phones.map((phone) => phone.user));
  let elsewhere = 0;
  for (const [user, count] of unread) if (!shown.has(user)) elsewhere += count;
  for (const phone of phones) {
    const node = phone.find(".elsewhere");
    node.hidden = !elsewhere;
    node.textContent = elsewhere > 99 ? "99+" : elsewhere;
    node.setAttribute("aria-label", `${elsewhere} ${word("demo-unread")}`);
  }
  showTabs();
  if ($("picker").open) showCast();
}

// ---- The switcher on a small screen ------------------------------------------------------------------------------

function showTabs() {
  $("tabs").setAttribute("role", "tablist");
  $("tabs").replaceChildren(...phones.map((phone) => {
    const tab = make("button", "", make("span", "", phone.who?.name ?? ""));
    tab.type = "button";
    tab.setAttribute("role", "tab");
    tab.setAttribute("aria-selected", String(phone.node.classList.contains("front")));
    if (unread.get(phone.user)) tab.append(badge(unread.get(phone.user)));
    tab.addEventListener("click", () => bringForward(phone));
    return tab;
  }));
}

function bringForward(front) {
  for (const phone of phones) phone.node.classList.toggle("front", phone === front);
  unread.delete(front.user);
  front.toNewest();
  showUnread();
}

// ---- What happens elsewhere --------------------------------------------------------------------------------------

function listen() {
  const source = new EventSource("sandbox/changes");
  let broken = false;
  source.addEventListener("open", () => {
    $("lost").hidden = true;
    if (broken) reload();
    broken = false;
  });
  source.addEventListener("error", () => { broken = true; $("lost").hidden = false; });
  source.addEventListener("missed", reload);
  source.addEventListener("message", (event) => messageCame(JSON.parse(event.data)));
  source.addEventListener("answer", (event) => tapAnswered(JSON.parse(event.data)));
  source.addEventListener("standing", (event) => {
    const { chat, started, blocked } = JSON.parse(event.data);
    const phone = phones.find((one) => one.user === chat);
    if (!phone) return;
    Object.assign(phone.chat, { started, blocked });
    phone.showFoot();
  });
}

const known = new Map();

function messageCame({ chat, message }) {
  const phone = phones.find((one) => one.user === chat);
  phone?.take(message);
  const isNew = message.message_id > (known.get(chat) ?? 0);
  known.set(chat, Math.max(known.get(chat) ?? 0, message.message_id));
  if (isNew && message.from_bot && !message.edited && !phone?.visible && member(chat)) {
    unread.set(chat, (unread.get(chat) ?? 0) + 1);
    showUnread();
  }
  if (!message.from_bot || member(chat)?.joined === false) refreshCast();
}

function tapAnswered({ tap, answer }) {
  const waiting = waitingTaps.get(tap);
  if (!waiting) return;
  waitingTaps.delete(tap);
  waiting.key.removeAttribute("aria-busy");
  if (!answer?.text) return;
  if (!answer.show_alert) return waiting.phone.toast(answer.text);
  $("alert-text").textContent = answer.text;
  $("alert").showModal();
}

let refreshing = null;

function refreshCast() {
  refreshing ??= setTimeout(async () => {
    refreshing = null;
    await readStage().catch(() => {});
  }, 700);
}

async function readStage() {
  const stage = await ask("stage");
  ({ cast, words } = stage);
  takeClock(stage.clock);
  for (const phone of phones) phone.showWho();
}

async function reload() {
  await readStage().catch(() => {});
  phones.forEach((phone) => phone.load());
}

// ---- Beginning ---------------------------------------------------------------------------------------------------

function remember() {
  try {
    sessionStorage.setItem("phones", JSON.stringify({ users: phones.map((phone) => phone.user), lang }));
  } catch {
    // A private window without storage simply starts anew.
  }
}

function remembered() {
  try {
    return JSON.parse(sessionStorage.getItem("phones")) ?? {};
  } catch {
    return {};
  }
}

// People who have joined first, so that the first click shows something.
function opening(users = []) {
  const kept = users.filter((user) => member(user));
  const firstOf = (role) => cast.find((one) => one.role === role && one.joined) ?? cast.find((one) => one.role === role);
  const chosen = [...kept, ...["firm", "buyer", "staff"].map(firstOf).filter(Boolean).map((one) => one.user_id)];
  const all = [...new Set([...chosen, ...cast.map((one) => one.user_id)])];
  return all.slice(0, Math.min(MOST_PHONES, kept.length || MOST_PHONES));
}

async function begin() {
  const before = remembered();
  await readStage();
  lang = words[before.lang] ? before.lang : navigator.language?.startsWith("ko") || !words.en ? "ko" : "en";
  const users = opening(before.users);
  phones.push(...users.map((user) => new Phone(user)));
  speak(lang);
  if (phones[0]) bringForward(phones[0]);
  $("add-ten").addEventListener("click", (event) => move(event.currentTarget, { advance: 10 }));
  $("next").addEventListener("click", (event) => move(event.currentTarget, "next"));
  for (const button of document.querySelectorAll("[data-rate]")) {
    button.addEventListener("click", () => move(button, { play: Number(button.dataset.rate) }));
  }
  $("language").addEventListener("click", () => speak(lang === "ko" ? "en" : "ko"));
  $("search").addEventListener("input", showCast);
  $("picker").addEventListener("click", (event) => { if (event.target === $("picker")) $("picker").close(); });
  setInterval(showClock, 250);
  setInterval(() => ask("stage/clock").then(takeClock).catch(() => {}), 2000);
  setInterval(refreshCast, 20000);
  listen();
}

begin();
