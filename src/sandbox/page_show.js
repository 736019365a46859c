// What all parts of the page share: the cast, the clock, words by key, and small tools. No visible word is written here.

export const show = {
  words: {},
  lang: "ko",
  cast: [],
  clock: { unix_millis: 0, zone_offset_minutes: 0, zone: "", rate: 0, at: 0 },
  phones: [],
  /** Messages nobody has looked at, by person. */
  unread: new Map(),
};

export const NARROW = matchMedia("(max-width: 860px)");
export const $ = (id) => document.getElementById(id);
export const member = (id) => show.cast.find((one) => one.user_id === id);
export const word = (key, lang = show.lang) => show.words[lang]?.[key] ?? "";

export function putWords(root, lang = show.lang) {
  for (const node of root.querySelectorAll("[data-word]")) node.textContent = word(node.dataset.word, lang);
  for (const node of root.querySelectorAll("[data-label]")) {
    node.setAttribute("aria-label", word(node.dataset.label, lang));
    if (node.matches("button, label")) node.title = word(node.dataset.label, lang);
  }
  for (const node of root.querySelectorAll("[data-hint]")) node.placeholder = word(node.dataset.hint, lang);
}

export function make(tag, className, ...children) {
  const node = document.createElement(tag);
  if (className) node.className = className;
  node.append(...children);
  return node;
}

export function icon(name, className) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `#${name}`);
  if (className) svg.setAttribute("class", className);
  svg.append(use);
  return svg;
}

export function badge(count) {
  const node = make("span", "badge", count > 99 ? "99+" : String(count));
  node.setAttribute("aria-label", `${count} ${word("demo-unread")}`);
  return node;
}

export async function ask(path, body) {
  const octets = body instanceof Blob;
  const request = body === undefined ? {} : {
    method: "POST",
    headers: { "content-type": octets ? "application/octet-stream" : "application/json" },
    body: octets ? body : JSON.stringify(body),
  };
  const response = await fetch(path, request);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

export const act = (user, deed) => ask("sandbox/act", { user, ...deed }).catch(() => ({}));

// ---- Time --------------------------------------------------------------------------------------------------------

export const TIME = { hour: "2-digit", minute: "2-digit" };
export const DAY = { month: "short", day: "numeric", weekday: "short" };

export const virtualNow = () => show.clock.unix_millis + (performance.now() - show.clock.at) * show.clock.rate;

const formats = new Map();

// A wall clock is shown by shifting the instant and reading it as UTC, so that the host's rules count, not the browser's.
export function wall(millis, offset, language, parts) {
  const key = language + JSON.stringify(parts);
  const fresh = () => new Intl.DateTimeFormat(language, { timeZone: "UTC", hourCycle: "h23", ...parts });
  if (!formats.has(key)) formats.set(key, fresh());
  return formats.get(key).format(millis + offset * 60000);
}
