// A phone: one person's chat with the bot, what they type, and what they send.

import { DAY, NARROW, $, TIME, act, ask, icon, make, member, putWords, show, virtualNow, wall, word } from "./page_show.js";
import { bubble } from "./page_bubble.js";

export class Phone {
  constructor(user, host) {
    this.host = host;
    this.node = $("phone").content.firstElementChild.cloneNode(true);
    this.list = this.find(".messages");
    this.box = this.find("textarea");
    this.chat = { messages: [], commands: [], bot: {}, started: false, blocked: false };
    this.missed = 0;
    this.listen();
    $("phones").append(this.node);
    this.become(user);
  }

  find(selector) { return this.node.querySelector(selector); }
  get who() { return member(this.user); }
  get visible() { return show.phones.includes(this) && (!NARROW.matches || this.node.classList.contains("front")); }

  listen() {
    this.find(".pick").addEventListener("click", () => this.host.pick(this));
    this.find(".write").addEventListener("submit", (event) => { event.preventDefault(); this.send(); });
    this.find(".start").addEventListener("click", () => this.start());
    this.find(".newest").addEventListener("click", () => this.toNewest("smooth"));
    this.find(".slash").addEventListener("click", () => this.toggleCommands());
    this.find(".attach input").addEventListener("change", (event) => this.attach(event.target));
    this.list.addEventListener("scroll", () => { this.moved(); if (this.atNewest()) this.seen(); });
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
    show.unread.delete(user);
    this.box.value = "";
    this.grow();
    this.load();
    this.host.remember();
  }

  async load() {
    const who = this.who;
    if (!who) return;
    this.showWho();
    try {
      const chat = await ask(`sandbox/chat?user=${this.user}&lang=${who.lang}`);
      if (this.user !== who.user_id) return;
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
    // A phone speaks its owner's language, whatever the page speaks.
    putWords(this.node, who.lang);
    const face = this.find(".face");
    face.textContent = [...who.name][0] ?? "";
    face.className = `face hue-${who.user_id % 6}`;
    this.find(".name").textContent = who.name;
    this.find(".label").textContent = who.label[who.lang];
    this.list.setAttribute("aria-label", who.name);
    this.list.lang = who.lang;
    this.showOwnClock(virtualNow());
  }

  showOwnClock(now) {
    const who = this.who;
    if (!who) return;
    const clock = this.find(".own-clock");
    const text = wall(now, who.zone_offset_minutes, who.lang, { weekday: "short", ...TIME }).replace(/[()]/g, "");
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
    const node = bubble(this, message);
    if (this.previous !== message.from_bot) node.classList.add("turn");
    this.previous = message.from_bot;
    nodes.push(node);
    return nodes;
  }

  async tap(message, data, key) {
    key.setAttribute("aria-busy", "true");
    const { tap } = await act(this.user, { does: "taps", message, data });
    const done = (answer) => {
      key.removeAttribute("aria-busy");
      if (answer?.text && !answer.show_alert) this.toast(answer.text);
      if (answer?.text && answer.show_alert) this.host.alert(answer.text);
    };
    this.host.answered(tap, done);
  }

  // A picture has found its height.
  settle() { if (!this.missed) this.toNewest(); }

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
      const node = bubble(this, message);
      node.classList.toggle("turn", turn);
      shown.replaceWith(node);
    }
    if (!this.chat.started) { this.chat.started = true; this.showFoot(); }
    if (follow) this.toNewest();
    else if (isNew) { this.missed += 1; this.showNewest(); }
  }

  // A day that sticks to the top covers what is read there, so it shows only while the list moves.
  moved() {
    for (const day of this.list.querySelectorAll(".day")) {
      const own = (day.nextElementSibling?.offsetTop ?? 0) - day.offsetHeight - 10;
      day.classList.toggle("stuck", this.list.scrollTop > own);
    }
    this.list.classList.add("moving");
    clearTimeout(this.resting);
    this.resting = setTimeout(() => this.list.classList.remove("moving"), 900);
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
    start.textContent = word(this.chat.blocked ? "demo-restart" : "demo-start", this.who.lang);
    this.find(".write").hidden = waits;
    this.find(".slash").hidden = !this.chat.commands.length;
    this.find(".commands").hidden = true;
  }

  start() {
    const payload = this.chat.blocked ? "" : this.who.start_payload ?? "";
    act(this.user, { does: "starts", payload });
  }

  say(text) { act(this.user, { does: "types", text }); }

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
    const follow = this.atNewest();
    list.hidden = !list.hidden;
    if (follow) this.toNewest();
    this.find(".slash").setAttribute("aria-expanded", String(!list.hidden));
  }
}
