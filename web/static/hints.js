// What to do next, for whoever opens a chat in which nothing has happened yet; an example goes to the composer at a tap.

import { el, icon } from "./dom.js";
import * as store from "./store.js";
import { currentLanguage, word } from "./words.js";

const HINTS = {
  residents: (messages) => (messages.length ? null : ["hint_resident", ["example_rubbish", "example_lamp", "example_sewage"]]),
  departments: (messages) => {
    if (!messages.length) return ["hint_new_group", []];
    return messages.some((message) => message.choices?.length) ? null : ["hint_department", ["example_list", "example_help"]];
  },
  coordinators: (messages) => {
    if (!messages.length) return ["hint_new_coordinator", []];
    const own = messages.filter((message) => message.from.id !== store.BOT);
    return own.length > 1 ? null : ["hint_coordinator", ["example_today", "example_digest", "example_help"]];
  },
};

// A key that changes when the hint does, and how to draw it; or null when none is needed any more.
export function hintFor(column, messages, onExample) {
  const found = HINTS[column](messages);
  if (!found) return null;
  const [key, examples] = found;
  return { version: `${key} ${currentLanguage()}`, draw: () => draw(key, examples, onExample) };
}

function draw(key, examples, onExample) {
  return el("div", { class: "hint", "data-testid": "hint" }, el("p", {}, word(key)),
    examples.length ? el("div", { class: "examples" }, examples.map((example) => choice(word(example), onExample))) : null);
}

function choice(words, onExample) {
  return el("button", { type: "button", class: "example", "data-testid": "example", onclick: () => onExample(words) },
    el("span", {}, words), icon("write"));
}
