// Message text with its entities, as nodes. Nothing from a chat is ever parsed as HTML.

import { make } from "./page_show.js";

const SAFE_LINK = /^(https?|tg|mailto|tel):/i;
const TAGS = {
  bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code", pre: "pre",
  blockquote: "blockquote", expandable_blockquote: "blockquote",
};

// Offsets are UTF-16 units, as in JavaScript's own strings; entities nest and never cross.
export function rich(text, entities, onCommand) {
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
      nodes.push(dressed(entity, text.slice(entity.offset, end), span(entity.offset, end), onCommand));
      at = end;
    }
    if (at < to) nodes.push(text.slice(at, to));
    // A block ends its own line, so the line break after it would show as an empty line.
    return nodes.map((node, n) => (isBlock(nodes[n - 1]) && typeof node === "string" ? node.replace(/^\n/, "") : node));
  };
  return span(0, text.length);
}

const isBlock = (node) => node instanceof Element && node.matches("pre, blockquote");

function dressed(entity, text, inner, onCommand) {
  if (TAGS[entity.type]) return make(TAGS[entity.type], "", ...inner);
  switch (entity.type) {
    case "text_link": return link(entity.url, inner);
    case "url": return link(/^[a-z]+:/i.test(text) ? text : `https://${text}`, inner);
    case "email": return link(`mailto:${text}`, inner);
    case "bot_command": {
      const button = make("button", "command", ...inner);
      button.type = "button";
      button.addEventListener("click", () => onCommand(text));
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

export function link(url, inner) {
  if (!SAFE_LINK.test(url)) return make("span", "", ...inner);
  const anchor = make("a", "", ...inner);
  anchor.href = url;
  anchor.target = "_blank";
  anchor.rel = "noopener noreferrer";
  return anchor;
}

export function size(bytes) {
  const units = ["B", "KB", "MB", "GB"];
  const step = bytes > 0 ? Math.min(Math.floor(Math.log(bytes) / Math.log(1024)), 3) : 0;
  return `${(bytes / 1024 ** step).toFixed(step > 1 ? 1 : 0)} ${units[step]}`;
}
