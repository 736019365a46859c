// The page around the phones: its clock, choosing people, and what happens while nobody looks.

import { DAY, NARROW, $, TIME, ask, badge, make, member, putWords, show, virtualNow, wall, word } from "./page_show.js";
import { Phone } from "./page_phone.js";

const MOST_PHONES = 3;

// ---- Words and clock ---------------------------------------------------------------------------------------------

function speak(language) {
  show.lang = language;
  document.documentElement.lang = show.lang;
  document.title = word("demo-title");
  putWords(document);
  showClock();
  show.phones.forEach((phone) => phone.load());
  showTabs();
  remember();
}

function takeClock(next) {
  show.clock = { ...next, at: performance.now() };
  showClock();
}

function showClock() {
  const now = virtualNow();
  const put = (id, text) => { if ($(id).textContent !== text) $(id).textContent = text; };
  const day = NARROW.matches ? DAY : { year: "numeric", ...DAY };
  put("clock-day", wall(now, show.clock.zone_offset_minutes, show.lang, day));
  put("clock-time", wall(now, show.clock.zone_offset_minutes, show.lang, { ...TIME, second: "2-digit" }));
  put("clock-zone", show.clock.zone);
  for (const button of document.querySelectorAll("[data-rate]")) {
    button.setAttribute("aria-pressed", String(Number(button.dataset.rate) === show.clock.rate));
  }
  for (const phone of show.phones) phone.showOwnClock(now);
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

// ---- Choosing a person -----------------------------------------------------------------------------------------------

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
  const matches = (one) => `${one.name} ${one.label.ko} ${one.label.en}`.normalize("NFC").toLocaleLowerCase().includes(wanted.normalize("NFC"));
  const nodes = [];
  for (const role of ["firm", "buyer", "interpreter", "staff"]) {
    const people = show.cast.filter((one) => one.role === role && matches(one));
    if (people.length) nodes.push(make("h2", "", word(`demo-role-${role}`)), ...people.map(castButton));
  }
  $("cast").replaceChildren(...nodes);
  $("nobody").hidden = nodes.length > 0;
}

function castButton(one) {
  const face = make("span", `face hue-${one.user_id % 6}`, [...one.name][0] ?? "");
  face.setAttribute("aria-hidden", "true");
  const button = make("button", "", face, make("span", "names", make("strong", "name", one.name), make("span", "label", one.label[show.lang])));
  button.type = "button";
  button.setAttribute("aria-current", String(choosingFor?.user === one.user_id));
  if (!one.joined) button.append(make("span", "absent", word("demo-not-joined")));
  if (show.unread.get(one.user_id)) button.append(badge(show.unread.get(one.user_id)));
  button.addEventListener("click", () => { $("picker").close(); choose(one.user_id); });
  return button;
}

// A person already on another phone trades places with the one here.
function choose(user) {
  const there = show.phones.find((phone) => phone.user === user);
  if (there && there !== choosingFor) there.become(choosingFor.user);
  choosingFor.become(user);
  showUnread();
}

function showUnread() {
  const shown = new Set(show.phones.map((phone) => phone.user));
  let elsewhere = 0;
  for (const [user, count] of show.unread) if (!shown.has(user)) elsewhere += count;
  for (const phone of show.phones) {
    const node = phone.find(".elsewhere");
    node.hidden = !elsewhere;
    node.textContent = elsewhere > 99 ? "99+" : elsewhere;
    node.setAttribute("aria-label", `${elsewhere} ${word("demo-unread")}`);
  }
  showTabs();
  if ($("picker").open) showCast();
}

// ---- The switcher on a small screen ----------------------------------------------------------------------------------

function showTabs() {
  $("tabs").setAttribute("role", "tablist");
  $("tabs").replaceChildren(...show.phones.map((phone) => {
    const tab = make("button", "", make("span", "", phone.who?.name ?? ""));
    tab.type = "button";
    tab.setAttribute("role", "tab");
    tab.setAttribute("aria-selected", String(phone.node.classList.contains("front")));
    if (show.unread.get(phone.user)) tab.append(badge(show.unread.get(phone.user)));
    tab.addEventListener("click", () => bringForward(phone));
    return tab;
  }));
}

function bringForward(front) {
  for (const phone of show.phones) phone.node.classList.toggle("front", phone === front);
  show.unread.delete(front.user);
  front.toNewest();
  showUnread();
}

// ---- What happens elsewhere ------------------------------------------------------------------------------------------

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
    const phone = show.phones.find((one) => one.user === chat);
    if (!phone) return;
    Object.assign(phone.chat, { started, blocked });
    phone.showFoot();
  });
}

const known = new Map();

function messageCame({ chat, message }) {
  const phone = show.phones.find((one) => one.user === chat);
  phone?.take(message);
  const isNew = message.message_id > (known.get(chat) ?? 0);
  known.set(chat, Math.max(known.get(chat) ?? 0, message.message_id));
  if (isNew && message.from_bot && !message.edited && !phone?.visible && member(chat)) {
    show.unread.set(chat, (show.unread.get(chat) ?? 0) + 1);
    showUnread();
  }
  if (!message.from_bot || member(chat)?.joined === false) refreshCast();
}

// The answer to a tap may come before the tap's own id does, so either waits for the other.
const answers = new Map();
const waiting = new Map();

function tapAnswered({ tap, answer }) {
  const done = waiting.get(tap);
  waiting.delete(tap);
  if (done) done(answer);
  else answers.set(tap, answer);
}

function answered(tap, done) {
  if (!tap || answers.has(tap)) return done(answers.get(tap));
  waiting.set(tap, done);
  setTimeout(() => { if (waiting.delete(tap)) done(); }, 10000);
}

function alert(text) {
  $("alert-text").textContent = text;
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
  show.cast = stage.cast;
  show.words = stage.words;
  takeClock(stage.clock);
  for (const phone of show.phones) phone.showWho();
}

async function reload() {
  await readStage().catch(() => {});
  show.phones.forEach((phone) => phone.load());
}

// ---- Beginning -------------------------------------------------------------------------------------------------------

function remember() {
  try {
    sessionStorage.setItem("phones", JSON.stringify({ users: show.phones.map((phone) => phone.user), lang: show.lang }));
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
  const firstOf = (role) => {
    const all = show.cast.filter((one) => one.role === role);
    return all.find((one) => one.opening) ?? all.find((one) => one.joined) ?? all[0];
  };
  const chosen = [...kept, ...["firm", "buyer", "staff"].map(firstOf).filter(Boolean).map((one) => one.user_id)];
  const all = [...new Set([...chosen, ...show.cast.map((one) => one.user_id)])];
  return all.slice(0, Math.min(MOST_PHONES, kept.length || MOST_PHONES));
}

const host = { pick: openPicker, answered, alert, remember };

async function begin() {
  const before = remembered();
  await readStage();
  const wanted = [before.lang, new URLSearchParams(location.search).get("lang"), navigator.language?.slice(0, 2), "en"];
  const lang = wanted.find((one) => show.words[one]) ?? "ko";
  show.lang = lang;
  const users = opening(before.users);
  show.phones.push(...users.map((user) => new Phone(user, host)));
  speak(lang);
  if (show.phones[0]) bringForward(show.phones[0]);
  $("add-ten").addEventListener("click", (event) => move(event.currentTarget, { advance: 10 }));
  $("next").addEventListener("click", (event) => move(event.currentTarget, "next"));
  for (const button of document.querySelectorAll("[data-rate]")) {
    button.addEventListener("click", () => move(button, { play: Number(button.dataset.rate) }));
  }
  $("language").addEventListener("click", () => speak(show.lang === "ko" ? "en" : "ko"));
  $("search").addEventListener("input", showCast);
  $("picker").addEventListener("click", (event) => { if (event.target === $("picker")) $("picker").close(); });
  setInterval(showClock, 250);
  setInterval(() => ask("stage/clock").then(takeClock).catch(() => {}), 2000);
  setInterval(refreshCast, 20000);
  listen();
}

begin();
